"""Which servers a process answers, and how that is said."""

import pytest

from bot.config import load_settings
from bot.errors import StartError
from bot.shards import ALL, Shards, check_can_be_shared, name_of_process


@pytest.mark.parametrize(
    ("text", "shards"),
    [("0-3/16", Shards(0, 3, 16)), ("5/16", Shards(5, 5, 16)), (" 0 - 15 / 16 ", Shards(0, 15, 16)), ("0/1", ALL)],
)
def test_a_range_is_read_as_it_is_written(text: str, shards: Shards) -> None:
    assert Shards.read(text) == shards
    assert Shards.read(str(shards)) == shards


@pytest.mark.parametrize(
    "text", ["", "3", "0-3", "3-0/16", "0-16/16", "16/16", "0/0", "-1/4", "a-b/c", "0-3/99999", "1/2/3"]
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="0-3/16"):
        Shards.read(text)


def test_every_server_belongs_to_one_range_as_discord_divides_them() -> None:
    ranges = [Shards(0, 3, 16), Shards(4, 9, 16), Shards(10, 15, 16)]
    for server in (
        1_300_000_000_000_000_003,
        81_384_788_765_712_384,
        197_038_439_483_310_086,
        *range(0, 99 << 22, 1 << 22),
    ):
        owners = [shards for shards in ranges if shards.has_server(server)]
        assert len(owners) == 1
        assert (server >> 22) % 16 in owners[0].ids
    assert [shards.has_first for shards in ranges] == [True, False, False]


def test_the_command_line_overrides_the_environment_which_overrides_the_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "config.toml"
    file.write_text('[discord]\nshards = "0-3/16"\n')
    assert load_settings({"SALARY_BOT_CONFIG": str(file)}).shards == Shards(0, 3, 16)
    environ = {"SALARY_BOT_CONFIG": str(file), "SALARY_BOT_SHARDS": "4-7/16"}
    assert load_settings(environ).shards == Shards(4, 7, 16)
    file.write_text('[discord]\nshards = ""\n')
    assert load_settings({"SALARY_BOT_CONFIG": str(file)}).shards is None


def test_a_range_that_is_none_is_one_line_that_names_where_it_stands() -> None:
    with pytest.raises(StartError, match=r"SALARY_BOT_SHARDS: discord.shards should be .* 0-3/16\.$"):
        load_settings({"SALARY_BOT_SHARDS": "three"})


def test_a_part_of_discord_needs_a_database_that_others_can_share() -> None:
    with pytest.raises(StartError, match="postgresql"):
        check_can_be_shared(Shards(0, 3, 16), "sqlite+aiosqlite:///people.sqlite3")
    check_can_be_shared(Shards(0, 15, 16), "sqlite+aiosqlite:///people.sqlite3")
    check_can_be_shared(None, "sqlite+aiosqlite:///people.sqlite3")
    check_can_be_shared(Shards(0, 3, 16), "postgresql+asyncpg://host/pay")


def test_a_process_is_called_by_what_it_answers_and_where_within_what_the_server_takes() -> None:
    assert name_of_process(Shards(0, 3, 16)).startswith("salary-bot 0-3/16 ")
    assert len(name_of_process(Shards(10_000, 16_000, 16_384)).encode()) < 64
