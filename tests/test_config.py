"""Settings: a file read strictly, the environment over it, and one clear line for whatever is wrong."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.config import ConfigFile, load_settings, setting_rows
from bot.errors import StartError

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "canary-token-canary-token"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "config.toml"


def fault(config: Path, text: str | bytes, **environ: str) -> str:
    config.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(StartError) as refused:
        load_settings(environ)
    return str(refused.value)


def test_nothing_needs_to_be_set(config: Path) -> None:
    loaded = load_settings({})
    assert not config.exists()
    assert loaded.token is None
    assert loaded.source is None
    assert loaded.database_url.startswith("sqlite+aiosqlite:///")
    assert loaded.database_url.endswith("salary-bot.sqlite3")


def test_the_file_in_this_folder_is_read_and_the_environment_wins(config: Path) -> None:
    config.write_text('[discord]\ntoken = "from-the-file"\n[log]\nlevel = "debug"\n')
    config.chmod(0o600)
    assert load_settings({}).token == "from-the-file"
    loaded = load_settings(
        {"DISCORD_TOKEN": f" {TOKEN}\n", "SALARY_BOT_DATABASE_URL": "sqlite+aiosqlite:///x", "SALARY_BOT_KEY": "ab"}
    )
    assert loaded.token == TOKEN
    assert loaded.database_url == "sqlite+aiosqlite:///x"
    assert loaded.log.level == "debug"
    assert loaded.key is not None


@pytest.mark.skipif(os.name != "posix", reason="only there a file says who may read it")
@pytest.mark.parametrize(
    "secret", ['[discord]\ntoken = "canary"\n', '[database]\nurl = "postgresql+asyncpg://ana:canary@host/pay"\n']
)
def test_a_file_with_a_secret_that_others_may_read_is_refused(config: Path, secret: str) -> None:
    config.write_text(secret)
    for mode in (0o640, 0o604, 0o644):
        config.chmod(mode)
        with pytest.raises(StartError, match="chmod 600") as refused:
            load_settings({})
        assert "canary" not in str(refused.value)
    config.chmod(0o600)
    load_settings({})


@pytest.mark.skipif(os.name != "posix", reason="only there a file says who may read it")
def test_a_file_without_a_secret_may_be_read_by_anybody(config: Path) -> None:
    config.write_text('[log]\nlevel = "error"\n')
    config.chmod(0o644)
    assert load_settings({}).log.level == "error"


def test_another_file_can_be_named_and_must_be_there(config: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    config.write_text("nonsense")
    other.write_text('[log]\nlevel = "error"\n')
    assert load_settings({"SALARY_BOT_CONFIG": str(other)}).log.level == "error"
    with pytest.raises(StartError, match=r"gone\.toml: there is no such file"):
        load_settings({"SALARY_BOT_CONFIG": "gone.toml"})


def test_empty_strings_are_not_set(config: Path) -> None:
    config.write_text('[discord]\ntoken = ""\n[database]\nurl = "  "\n')
    assert load_settings({"DISCORD_TOKEN": "", "SALARY_BOT_CONFIG": " "}).token is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[discord]\ntokn = "a"', "config.toml: there is no setting 'discord.tokn'. Did you mean 'discord.token'?"),
        ('token = "a"', "config.toml: there is no setting 'token'. Did you mean 'discord.token'?"),
        ("[databse]", "config.toml: there is no setting 'databse'. Did you mean 'database'?"),
        ("[log]\nzzz = 1", "config.toml: there is no setting 'log.zzz'."),
        ('[log]\nlevel = "loud"', "config.toml: log.level should be 'debug', 'info', 'warning' or 'error'."),
        ("discord = 3", "config.toml: discord should be a section of its own."),
        ("[privacy]\nkeep_months = 0", "config.toml: privacy.keep_months should be greater than or equal to 1."),
        ("[privacy]\npage = 'ours'", "config.toml: privacy.page must begin with https:// or http://."),
        (
            '[discord]\ntoken = "half a token"',
            "config.toml: discord.token must be one word, as Discord's developer portal shows it.",
        ),
        ("[discord]\ntoken = 3", "config.toml: discord.token should be a valid string."),
        (
            '[database]\nurl = "mysql://me:hush@host"',
            "config.toml: database.url must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://.",
        ),
    ],
)
def test_what_no_setting_takes_is_refused_by_name(config: Path, text: str, line: str) -> None:
    assert fault(config, text) == line


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[discord]\ntoken = "half', "config.toml, line 2: "),
        ('[log]\nlevel = "info"\n[disc', "config.toml, line 3: "),
        ("[log]\n\nlevel", "config.toml, line 3: "),
        ("[log]\n[log]", "config.toml, line 2: "),
        ("\0", "config.toml, line 1: "),
    ],
)
def test_a_half_written_file_is_refused_with_its_line(config: Path, text: str, place: str) -> None:
    assert fault(config, text).startswith(place)


def test_a_file_that_is_not_text_is_refused(config: Path) -> None:
    assert fault(config, b"\xff\xfe[log]") == "config.toml is not UTF-8 text."
    config.unlink()
    config.mkdir()
    with pytest.raises(StartError, match=r"config\.toml can't be read"):
        load_settings({})


def test_a_file_that_an_editor_on_windows_wrote_is_read(config: Path) -> None:
    config.write_bytes(b'\xef\xbb\xbf[log]\r\nlevel = "error"\r\n')
    assert load_settings({}).log.level == "error"


def test_a_fault_in_the_environment_names_the_variable(config: Path) -> None:
    with pytest.raises(StartError, match=r"^SALARY_BOT_DATABASE_URL: database\.url must begin with") as refused:
        load_settings({"SALARY_BOT_DATABASE_URL": "mysql://me:hush@host"})
    assert "hush" not in str(refused.value)


def test_secrets_stay_out_of_every_repr(config: Path) -> None:
    url = "postgresql+asyncpg://me:hush@host/pay"
    loaded = load_settings({"DISCORD_TOKEN": TOKEN, "SALARY_BOT_KEY": "c0ffee", "SALARY_BOT_DATABASE_URL": url})
    shown = f"{loaded!r} {loaded} {loaded.discord!r} {loaded.database!r} {loaded.model_dump()}"
    for secret in (TOKEN, "c0ffee", "hush"):
        assert secret not in shown


def test_the_example_file_names_every_setting_and_changes_nothing() -> None:
    example = EXAMPLE.read_text("utf-8")
    assert ConfigFile.model_validate(tomllib.loads(example)) == ConfigFile()
    for row in setting_rows():
        section, name = row.name.split(".")
        assert f"[{section}]" in example
        assert f"{name} = " in example
        assert row.description
        assert row.environment is None or row.environment in example


@given(
    at=st.integers(0, 200),
    cut=st.integers(0, 12),
    laid_in=st.sampled_from(["", "\n", '"', "=", "[", "\x00", "é", "\\", "{", "'''"]),
)
@example(at=22, cut=1, laid_in="")
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_file_damaged_anywhere_is_told_of_without_what_is_secret_in_it(
    config: Path, at: int, cut: int, laid_in: str
) -> None:
    address = "postgresql+asyncpg://ana:hush-hush@host/pay"
    whole = f'[discord]\ntoken = "{TOKEN}"\n[database]\nurl = "{address}"\n[log]\nlevel = "info"\n'
    config.write_text(whole[:at] + laid_in + whole[at + cut :], "utf-8")
    config.chmod(0o600)
    told = ""
    try:
        load_settings({})
    except StartError as error:
        told = str(error)
    assert "canary" not in told
    assert "hush" not in told
    assert "\n" not in told
