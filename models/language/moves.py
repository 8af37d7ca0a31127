"""What somebody asks or reports in a talk about a pay that is at hand: where it lies, what to ask, what to write."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from models.language.amounts.patterns import alternatives
from models.language.text import clean, fold
from models.language.words import read_words

_ARTICLES = "(?:the|an?|my|that|der|die|das|den|einen?|eine|le|la|une?|el|o|uma?)"


class Move(StrEnum):
    """In the order in which they count where a message holds words of several."""

    WRITE = "write"
    FIRM = "firm"
    DECIDE = "decide"
    STANDING = "standing"
    GOOD = "good"
    ASK = "ask"
    FIGURE = "figure"
    """A figure that is thought of ("is 58 ok?"); it stands at the beginning of the message."""


def move_in(text: str) -> Move | None:
    """The move that a message makes, if any; it says nothing of figures."""
    said = " ".join(fold(clean(text)).replace("?", " ").split())
    if _letter().search(said) or _letter_alone().fullmatch(said):
        return Move.WRITE
    for move in Move:
        found = _pattern(move).match(said) if move is Move.FIGURE else _pattern(move).search(said)
        if found:
            return move
    return None


def speaks_of_raise(text: str) -> bool:
    """Whether a message speaks of pay that somebody has, at an employer they are with."""
    return _pattern("raise").search(fold(clean(text))) is not None


@cache
def _letter() -> re.Pattern[str]:
    """A letter that is asked for ("give me the email")."""
    words = read_words("moves")
    asking, letter, elsewhere = (alternatives(words[name]) for name in ("asking", "letter", "elsewhere"))
    return re.compile(
        rf"(?<![a-z])(?:{asking})(?: [a-z'-]+){{0,4}}? (?:{letter})(?![a-z])(?!(?:'s)? (?:{elsewhere})(?![a-z]))"
    )


@cache
def _letter_alone() -> re.Pattern[str]:
    """A letter that is all a message names ("and the email?")."""
    letter = alternatives(read_words("moves")["letter"])
    return re.compile(
        rf"(?:(?:so|ok|okay|and|now|then|und|jetzt|et|y|e|i)[ ,]+)*(?:{_ARTICLES} )?(?:{letter})"
        r"(?: (?:for (?:it|this|that|them)|please|pls|then|now|bitte))*[ .!]*"
    )


@cache
def _pattern(move: str) -> re.Pattern[str]:
    phrases = read_words("moves")[move]
    if move == Move.FIGURE:
        return re.compile(rf"(?:(?:so|ok|okay|and|but|hm+)[ ,]+)*(?:{alternatives(phrases)})(?![a-z])")
    return re.compile(rf"(?<![a-z])(?:{alternatives(phrases)})(?![a-z])")
