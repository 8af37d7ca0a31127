"""Settings: ``config.toml`` read strictly, environment variables laid over it; only ``run`` requires any."""

from __future__ import annotations

import difflib
import os
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError, field_validator

from bot.errors import StartError
from bot.shards import Shards

DEFAULT_FILE = "config.toml"
DATABASE_SCHEMES = ("sqlite+aiosqlite://", "postgresql+asyncpg://")


def _read_secret(given: object) -> object:
    """Blank means not set, so that an example file with empty strings is a valid one."""
    if isinstance(given, str):
        return given.strip() or None
    return given


Secret = Annotated[SecretStr | None, BeforeValidator(_read_secret)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class DiscordSettings(_Section):
    token: Secret = Field(
        default=None,
        description="The bot's token from Discord's developer portal. Without one the conversation is in the terminal.",
        json_schema_extra={"environment": "DISCORD_TOKEN"},
    )

    shards: Annotated[str | None, BeforeValidator(_read_secret)] = Field(
        default=None,
        description=(
            "Which shards this process answers, as in `0-3/16`: 0 to 3 of 16. Without it, all of Discord unsharded. "
            "`salary-bot run --shards` overrides it."
        ),
        json_schema_extra={"environment": "SALARY_BOT_SHARDS"},
    )

    @field_validator("shards")
    @classmethod
    def _check_shards(cls, shards: str | None) -> str | None:
        return None if shards is None else str(Shards.read(shards))

    @field_validator("token")
    @classmethod
    def _check_is_one_word(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"[!-~]+", token.get_secret_value()):
            raise ValueError("must be one word, as Discord's developer portal shows it")
        return token


class DatabaseSettings(_Section):
    url: Secret = Field(
        default=None,
        description=(
            "Where people are remembered: `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`. "
            "Without one, a file in the user's data folder."
        ),
        json_schema_extra={"environment": "SALARY_BOT_DATABASE_URL"},
    )
    key_file: Path | None = Field(
        default=None,
        description=(
            "The file with the key that seals what is remembered, made with an empty database. "
            "Without one, a file beside the database. SALARY_BOT_KEY overrides it."
        ),
    )

    @field_validator("url")
    @classmethod
    def _check_scheme(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not url.get_secret_value().startswith(DATABASE_SCHEMES):
            raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
        return url


class LogSettings(_Section):
    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info",
        description="How much is logged. No level logs what people write, what they earn or who they are.",
        json_schema_extra={"environment": "SALARY_BOT_LOG_LEVEL"},
    )
    format: Literal["text", "json"] = Field(
        default="text",
        description="How a line of the log looks: `text` for people, `json` for programs that collect logs.",
        json_schema_extra={"environment": "SALARY_BOT_LOG_FORMAT"},
    )


class WatchSettings(_Section):
    port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="The port of this machine (127.0.0.1) with `/healthz` and `/metrics`. Without one, neither.",
        json_schema_extra={"environment": "SALARY_BOT_WATCH_PORT"},
    )


class PrivacySettings(_Section):
    keep_months: int = Field(
        default=18,
        ge=1,
        le=120,
        description="Who has not come by for so many months is erased, every night.",
    )
    page: Annotated[str | None, BeforeValidator(_read_secret)] = Field(
        default=None,
        description="The address of your privacy page, which `/privacy` names. Without one, that is `docs/PRIVACY.md`.",
    )

    @field_validator("page")
    @classmethod
    def _check_address(cls, page: str | None) -> str | None:
        if page is not None and not re.fullmatch(r"https?://\S+", page):
            raise ValueError("must begin with https:// or http://")
        return page


class ConfigFile(_Section):
    """Everything that ``config.toml`` may say."""

    discord: DiscordSettings = DiscordSettings()
    database: DatabaseSettings = DatabaseSettings()
    log: LogSettings = LogSettings()
    privacy: PrivacySettings = PrivacySettings()
    watch: WatchSettings = WatchSettings()


class Settings(ConfigFile):
    """The settings in force. Secrets are hidden in every repr."""

    key: Secret = Field(default=None, repr=False)
    """From SALARY_BOT_KEY alone, never from the file: 32 bytes as base64 or hexadecimal digits."""
    source: Path | None = None
    """The file that was read, if there was one."""

    @property
    def database_url(self) -> str:
        """The database's address, with its password if it has one: never log it."""
        if self.database.url is not None:
            return self.database.url.get_secret_value()
        folder = platformdirs.user_data_path("ml-salary-bot", appauthor=False)
        return f"sqlite+aiosqlite:///{folder / 'salary-bot.sqlite3'}"

    @property
    def shards(self) -> Shards | None:
        """Which shards this process answers; None for all of Discord, unsharded."""
        return Shards.read(self.discord.shards) if self.discord.shards else None

    @property
    def token(self) -> str | None:
        """Discord's token in clear: hand it to the client and nowhere else."""
        return self.discord.token.get_secret_value() if self.discord.token else None


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One line of the table of settings: dotted name, environment variable that overrides it, default, meaning."""

    name: str
    environment: str | None
    default: str | None
    description: str


def setting_rows() -> tuple[SettingRow, ...]:
    """Every setting of ``config.toml``, in its order: the README's table is checked against this."""
    return tuple(_rows())


def _rows() -> Iterator[SettingRow]:
    for section, field in ConfigFile.model_fields.items():
        model = field.annotation
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            raise TypeError(f"{section} is not a section")
        for name, inner in model.model_fields.items():
            extra = inner.json_schema_extra if isinstance(inner.json_schema_extra, dict) else {}
            environment = extra.get("environment")
            yield SettingRow(
                name=f"{section}.{name}",
                environment=str(environment) if environment else None,
                default=None if inner.default is None else str(inner.default),
                description=inner.description or "",
            )


def load_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in force: the file that SALARY_BOT_CONFIG names, or ``config.toml`` here if there is one.

    Raises ``StartError`` with one line for a file that is missing though named, half-written, or says what no
    setting takes.
    """
    named = environ.get("SALARY_BOT_CONFIG", "").strip()
    path = Path(named or DEFAULT_FILE)
    source = path if named or path.exists() else None
    content = _read_file(path) if source else {}
    _check(content, str(path))
    if source and _holds_secret(content):
        _check_is_private(path)
    for row in setting_rows():
        given = environ.get(row.environment, "").strip() if row.environment else ""
        if given:
            section, name = row.name.split(".")
            content.setdefault(section, {})[name] = given
            _check({section: {name: given}}, str(row.environment))
    return Settings.model_validate({**content, "key": environ.get("SALARY_BOT_KEY"), "source": source})


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise StartError(f"{path}: there is no such file (SALARY_BOT_CONFIG names it).") from None
    except OSError as error:
        raise StartError(f"{path} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise StartError(f"{path} is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise StartError(_toml_fault(path, str(error))) from None


def _holds_secret(content: Mapping[str, Any]) -> bool:
    """Whether the file names a token, or a password in the database's address."""
    token, url = (
        content.get(section, {}).get(name, "") for section, name in (("discord", "token"), ("database", "url"))
    )
    return bool(str(token).strip()) or bool(re.search(r"//[^/@]*:[^/@]+@", str(url)))


def _check_is_private(path: Path) -> None:
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise StartError(
            f"{path} holds a secret and others on this machine may read it. Run: chmod 600 {path} "
            "(or set DISCORD_TOKEN and SALARY_BOT_DATABASE_URL instead)."
        )


def _toml_fault(path: Path, message: str) -> str:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)", message)
    if place is None:
        return f"{path}: {message}."
    last = len(path.read_text(encoding="utf-8-sig").splitlines())
    return f"{path}, line {place[1] or last}: {message.replace(place[0], '')}."


def _check(content: Mapping[str, Any], source: str) -> None:
    """Raise ``StartError`` for the first thing in ``content`` that no setting takes."""
    try:
        ConfigFile.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            raise StartError(f"{source}: there is no setting {name!r}.{_suggestion(name)}") from None
        raise StartError(f"{source}: {name} {_reason(first['msg'])}.") from None


def _reason(message: str) -> str:
    plain = re.sub(r"a valid dictionary.*", "a section of its own", message.removeprefix("Value error, "))
    return plain.replace("Input should be", "should be").strip(".")


def _suggestion(name: str) -> str:
    """The nearest setting, whether its section was forgotten, misspelt or mistaken."""
    names = [row.name for row in setting_rows()] + ([] if "." in name else list(ConfigFile.model_fields))
    leaf = name.rsplit(".", 1)[-1]
    near = [known for known in names if known.rsplit(".", 1)[-1] == leaf]
    near = near or difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    near = near or [
        known for known in names if difflib.SequenceMatcher(None, leaf, known.split(".")[-1]).ratio() >= 0.7
    ]
    return f" Did you mean {near[0]!r}?" if near else ""
