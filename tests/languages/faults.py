"""What is wrong with a catalogue: what it lacks, placeholders gone astray, labels that Discord would refuse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Formatter

from babel.messages import Catalog
from babel.messages.catalog import Message

from bot.translation import COMMAND, MENU, OPTION

LABEL, LONGEST_LABEL = 34, 45
"""A label that short in English may be this long: what a form's title and a field's label take."""
CHOICE, DESCRIPTION, MENU_NAME = 100, 100, 32
REFERENCE = re.compile(r"/([a-z]+)(?: ([a-z]+)\b)?")
"""A command that a sentence tells of: "/setup panel"."""
FORMAL = {
    "de": re.compile(r"(?<=[a-zäöüß,;] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b"),
    "fr": re.compile(r"\b(?:vous|votre|vôtre)\b|\b(?!assez|chez)[a-zé]{2,}ez\b|(?<!été )\bdites\b", re.IGNORECASE),
    "es": re.compile(r"\busted(?:es)?\b", re.IGNORECASE),
    "hr": re.compile(r"(?<=[a-zčćđšž,;] )(?:Vi|Vas|Vam|Vaš\w*)\b|\bmolimo\b"),
}
"""How nobody is addressed here: as a stranger. What they are to say or write to an employer may be."""
NAME = re.compile(r"[-_'\w]{1,32}")


def faults_of(catalogue: Catalog) -> Iterator[str]:
    """One line for each thing that is to be done."""
    names: dict[tuple[str, str], str] = {}
    commands = {str(message.id): str(message.string) for message in catalogue if message.context == COMMAND}
    for message in catalogue:
        if not message.id:
            continue
        where = " ".join(filter(None, (message.context, repr(_texts(message.id)[0]))))
        yield from (f"{where}: {fault}" for fault in faults_of_message(message))
        yield from (f"{where}: {fault}" for fault in _command_faults(message, commands))
        yield from (f"{where}: {fault}" for fault in _address_faults(message, str(catalogue.locale)))
        if message.context in {COMMAND, OPTION} and message.string:
            other = names.setdefault((message.context, str(message.string)), str(message.id))
            if other != message.id:
                yield f"{where}: {message.string!r} is what {other!r} is called already"


def faults_of_message(message: Message) -> Iterator[str]:
    said = _texts(message.string)
    if not all(said) or (message.pluralizable and len(said) < 2):
        yield "not translated"
        return
    if message.fuzzy:
        yield "marked as fuzzy: look at it and take the mark away"
    for text in said:
        yield from _form_faults(message, text)
        yield from _length_faults(message, text)


def _command_faults(message: Message, commands: Mapping[str, str]) -> Iterator[str]:
    """Commands of a sentence that are called otherwise in this language than the translation has it."""
    for first, second in REFERENCE.findall(_texts(message.id)[0]):
        called = " ".join(commands[word] for word in (first, second) if word in commands)
        if first in commands and not all(f"/{called}" in text for text in _texts(message.string)):
            yield f"tells of a command that is called /{called}"


def _address_faults(message: Message, language: str) -> Iterator[str]:
    formal = FORMAL.get(language)
    is_for_employer = any(path.endswith("offers/letters.py") for path, _ in message.locations)
    if formal is None or is_for_employer or _texts(message.id)[0].startswith('"'):
        return
    for found in filter(None, map(formal.search, _texts(message.string))):
        yield f"addresses people formally: {found[0]!r}"


def placeholders(text: str) -> set[str]:
    """The names in braces. Raises ``ValueError`` for braces that do not match."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _form_faults(message: Message, text: str) -> Iterator[str]:
    wanted = set().union(*(placeholders(source) for source in _texts(message.id)))
    source = _texts(message.id)[-1]
    try:
        if placeholders(text) != wanted:
            yield f"placeholders {sorted(placeholders(text))} instead of {sorted(wanted)}"
    except ValueError as error:
        yield f"braces: {error}"
    if text.count("**") != source.count("**"):
        yield f"{text.count('**')} times ** instead of {source.count('**')}"
    if text != text.strip() or "\n" in text or "  " in text:
        yield "white space at an end or twice"


def _length_faults(message: Message, text: str) -> Iterator[str]:
    source, most = str(_texts(message.id)[0]), 0
    if message.context in {COMMAND, OPTION}:
        if not NAME.fullmatch(text) or text != text.lower():
            yield f"{text!r} is no command name: lower case, no spaces, at most 32 characters"
    elif message.context == MENU:
        most = MENU_NAME
    elif any(path.startswith("cogs/") for path, _ in message.locations):
        most = DESCRIPTION
    elif len(source) <= LABEL and "{" not in source and source[-1] not in ".?!:":
        most = LONGEST_LABEL
    if most and len(text) > most:
        yield f"{len(text)} characters, at most {most}"


def _texts(said: object) -> tuple[str, ...]:
    return tuple(said) if isinstance(said, (tuple, list)) else (str(said or ""),)
