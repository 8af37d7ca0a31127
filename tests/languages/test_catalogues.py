"""The template holds every sentence, and each language that is answered in has all of them, whole and compiled."""

from pathlib import Path

import pytest
from babel.messages import Catalog

from bot.translation import DISCORD_LOCALES, LANGUAGE_NAMES, LANGUAGES
from tests.languages.catalogues import TEMPLATE, catalogue_path, compiled, extract, read
from tests.languages.faults import faults_of

COMMAND = "to bring it up: .venv/bin/python .ci/languages"
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def keys(catalogue: Catalog) -> set[object]:
    return {(message.context, message.id) for message in catalogue if message.id}


def test_the_template_holds_every_sentence_and_no_other(tmp_path: Path) -> None:
    extract(tmp_path / "now.pot")
    assert keys(read(tmp_path / "now.pot")) == keys(read(TEMPLATE)), COMMAND


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_that_is_answered_in_is_whole(language: str) -> None:
    catalogue = read(catalogue_path(language), language)
    assert keys(catalogue) == keys(read(TEMPLATE)), COMMAND
    assert list(faults_of(catalogue)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_read_is_compiled_from_what_is_written(language: str) -> None:
    path = catalogue_path(language)
    assert path.with_suffix(".mo").read_bytes() == compiled(read(path, language)), COMMAND


def test_every_language_is_known_by_name_and_by_what_discord_sends() -> None:
    assert set(LANGUAGES) <= set(DISCORD_LOCALES) == set(LANGUAGE_NAMES)


def catalogue(
    source: str | tuple[str, str], *said: str, context: str | None = None, place: str = "bot/a.py"
) -> Catalog:
    made = Catalog(locale="hr", fuzzy=False)
    made.add(source, said if isinstance(source, tuple) else said[0], context=context or None, locations=[(place, 1)])
    return made


WHOLE = {
    "a sentence": catalogue("From {a} to **{b}**.", "Od {a} do **{b}**."),
    "three plurals": catalogue(("{n} row", "{n} rows"), "{n} redak", "{n} retka", "{n} redaka"),
    "a name": catalogue("salary", "plaća", context="command"),
    "a menu's name": catalogue("Explain the pay here", "Objasni plaću", context="menu"),
}
FAULTY = {
    "nothing said": catalogue("Yes", ""),
    "two plurals of three": catalogue(("{n} row", "{n} rows"), "{n} redak", "{n} retka", ""),
    "a placeholder lost": catalogue("From {a} to {b}.", "Od {a}."),
    "a placeholder renamed": catalogue("From {a}.", "Od {b}."),
    "a brace lost": catalogue("From {a}.", "Od {a."),
    "strong without an end": catalogue("**Now**", "**Sada"),
    "a space at the end": catalogue("Now", "Sada "),
    "a label too long": catalogue("Save for later", "Spremi" * 8),
    "a description too long": catalogue("What it pays.", "x" * 101, place="cogs/pay.py"),
    "a name with a space": catalogue("salary", "moja plaća", context="command"),
    "a name in capitals": catalogue("salary", "Plaća", context="command"),
    "a menu's name too long": catalogue("Explain the pay here", "x" * 33, context="menu"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_catalogue_has_no_faults(name: str) -> None:
    assert list(faults_of(WHOLE[name])) == []


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_of_a_catalogue_is_told(name: str) -> None:
    assert len(list(faults_of(FAULTY[name]))) == 1


def test_a_command_that_is_called_otherwise_is_told() -> None:
    made = catalogue("setup", "postavke", context="command")
    made.add("panel", "ploča", context="command")
    made.add("Use /setup panel.", "Koristi /postavke ploča.", locations=[("bot/a.py", 1)])
    assert list(faults_of(made)) == []
    made.add("Try /setup panel.", "Probaj /postavke panel.", locations=[("bot/a.py", 1)])
    assert len(list(faults_of(made))) == 1


@pytest.mark.parametrize(
    ("language", "formal", "familiar"),
    [
        ("de", "Dann löschen Sie es.", "Sie ist hier, dann lösche es."), ("fr", "Demandez encore.", "Demande encore."),
        ("fr", "Voici votre offre.", "Voici ton offre."), ("hr", "Kako Vam pomoći?", "Kako ti pomoći?"),
    ],
)  # fmt: skip
def test_who_is_addressed_as_a_stranger_is_told(language: str, formal: str, familiar: str) -> None:
    for said, count in ((formal, 1), (familiar, 0)):
        made = Catalog(locale=language, fuzzy=False)
        made.add("Ask again.", said, locations=[("bot/a.py", 1)])
        assert len(list(faults_of(made))) == count


def test_two_commands_of_one_name_are_told() -> None:
    made = catalogue("offer", "ponuda", context="command")
    made.add("post", "ponuda", context="command")
    assert len(list(faults_of(made))) == 1
