"""Values of the closed vocabularies from their word lists, with care for words that also mean something else."""

from __future__ import annotations

import re
from functools import cache

from models.language.amounts.numbers import SPELLED, read_spelled
from models.language.message import Message
from models.language.phrases import PhraseBook
from models.language.slots.ambiguity import is_meant
from models.language.slots.skills import read_letter_skills
from models.language.words import read_words

Meaning = tuple[str, str]

_DAYS = re.compile(
    rf"(?<![\w.])(?:(?P<low>\d)\s?(?:-|–|to|or)\s?)?(?P<days>\d|{SPELLED}|once|twice|couple of|a few|"
    rf"few|some)\s*(?:days?|times|x|d)?\s*(?:/|a|per|each|every|in)?\s*(?:week|wk|w)?\s*(?:at|in|from|"
    rf"on|of|working from|working at|@)?\s*(?:the |an |my )?(?P<where>offices?|home|remote|remotely|"
    rf"wfh|onsite|on[\s-]site|in[\s-]person)\b"
)
_OFFICE_FIRST = re.compile(
    rf"\b(?P<where>office|home|remote|wfh|onsite|on[\s-]site|in[\s-]office)\s+(?P<low>)(?P<days>\d|"
    rf"{SPELLED}|once|twice|some|a few)\s*(?:(?:days?|times|x)?\s*(?:/|a|per|each|every)\s*(?:week|wk|w)\b|days?\b)"
)
_LETTERS = frozenset(("r", "go"))
_PROGRAMMERS = frozenset(
    ("developer", "developers", "programmer", "programmers", "dev", "devs", "engineer", "engineers")
)
"""Trades that a language stands before, be it a word or a letter ("R programmer")."""


@cache
def field_book() -> PhraseBook[Meaning]:
    """Every phrase of the fields' word lists, with the field and value that it names."""
    book: PhraseBook[Meaning] = PhraseBook(
        [(phrase, ("", "")) for phrase in read_words("neutral")["phrases"]]
        + [
            (phrase, (name, value))
            for name, values in read_words("fields").items()
            for value, phrases in values.items()
            for phrase in phrases
        ]
    )
    return book


def read_fields(message: Message) -> None:
    """Note every value that the word lists name; matches are longest first and never overlap."""
    read_office_days(message)
    skills: set[int] = set()
    for match in field_book().find(message.words, message.free):
        name, value = match.meaning
        if name and is_meant(message, name, match.start, match.end):
            message.find(name, value, match.start, match.end)
            if name == "skills":
                skills.update(range(match.start, match.end))
    read_letter_skills(message, skills)


def read_title_skills(message: Message, start: int, end: int) -> None:
    """Note the skills that a title is made of ("go developer", "pytorch engineer")."""
    words = message.words[start:end]
    for match in field_book().find(words, [True] * len(words)):
        if match.meaning[0] == "skills":
            message.find("skills", match.meaning[1], start + match.start, start + match.end)
    for at, word in enumerate(words[:-1]):
        if word in _LETTERS and words[at + 1] in _PROGRAMMERS:
            message.find("skills", word, start + at, start + at + 1)


def read_office_days(message: Message) -> None:
    """Note hybrid work from days in the office or at home ("2 days a week at the office"); five days are all."""
    for pattern in (_DAYS, _OFFICE_FIRST):
        match = pattern.search(message.folded)
        if match:
            days = _days(match["days"])
            if match["days"] == "once" and "week" not in match.group() and "office" not in match.group():
                continue
            at_office = match["where"] not in ("home", "remote", "remotely", "wfh")
            value = "hybrid" if 0 < days < 5 else "onsite" if (days >= 5) == at_office else "remote"
            if days <= 7:
                message.find("remote", value, *message.token_range(*match.span()))
            return


def _days(word: str) -> int:
    vague = {"once": 1, "twice": 2, "couple of": 2, "a few": 3, "few": 3, "some": 2}
    return int(word) if word.isdigit() else vague.get(word) or read_spelled(word) or 0
