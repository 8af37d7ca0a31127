"""Discord is told every command in every language that is answered in, within its limits, and again when one comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot.app import App
from bot.client import COGS, SalaryBot
from bot.config import Settings
from bot.conversation import Conversation
from bot.faces.discord.localisation import CommandTranslator
from bot.faces.discord.registration import CommandTree, command_payloads, fingerprint_commands
from bot.translation import DISCORD_LOCALES, LANGUAGES
from models.language import Language
from models.pay.model import PayModel
from tests.discord.checking import check_request
from tests.languages.pseudo import plain_words, pseudo

Body = dict[str, Any]
OWN_NAMES = {"English", "Deutsch", "Français", "Español", "Português (Brasil)", "Bosanski · Hrvatski · Srpski"}


@pytest.fixture
async def tree(pay: PayModel, language: Language, conversation: Conversation) -> CommandTree:
    bot = SalaryBot(App(Settings(), pay, language, None, conversation))
    for cog in COGS:
        await bot.load_extension(cog)
    assert isinstance(bot.tree, CommandTree)
    return bot.tree


def parts_of(commands: list[Body]) -> Iterator[tuple[str, Body]]:
    """Commands, options and choices, each with where it stands."""
    for command in commands:
        yield command["name"], command
        below = [*command.get("options", []), *command.get("choices", [])]
        yield from ((f"{command['name']}.{where}", part) for where, part in parts_of(below))


def names_by_level(commands: list[Body], locale: str) -> Iterator[list[str]]:
    """What stands side by side is called, in a locale."""
    for kind in {command.get("type", 1) for command in commands}:
        of_kind = [command for command in commands if command.get("type", 1) == kind]
        yield [str((one.get("name_localizations") or {}).get(locale, one["name"])) for one in of_kind]
    for command in commands:
        yield from names_by_level(command.get("options", []), locale)


async def test_every_word_of_every_command_is_in_the_catalogues(tree: CommandTree, pseudo_language: str) -> None:
    await tree.set_translator(CommandTranslator())
    payloads = await command_payloads(tree)
    check_request("PUT", "/applications/1/commands", payloads)
    for where, part in parts_of(payloads):
        if part["name"] not in OWN_NAMES:
            assert not plain_words(part["name_localizations"]["de"]), where
        if part.get("description"):
            assert part["description_localizations"] == {"de": pseudo(part["description"])}, where


@pytest.mark.parametrize("locale", [locale for language in LANGUAGES for locale in DISCORD_LOCALES[language]])
async def test_no_two_commands_side_by_side_are_called_alike(tree: CommandTree, locale: str) -> None:
    await tree.set_translator(CommandTranslator())
    payloads = await command_payloads(tree)
    check_request("PUT", "/applications/1/commands", payloads)
    for names in names_by_level(payloads, locale):
        assert len(names) == len(set(names)), names


async def test_a_language_more_makes_discord_be_told_again(tree: CommandTree, pseudo_language: str) -> None:
    before = await fingerprint_commands(tree)
    await tree.set_translator(CommandTranslator())
    assert await fingerprint_commands(tree) != before
