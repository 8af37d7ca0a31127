"""Skills whose names are also words or letters, and certificates."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook, book_of
from models.language.words import read_words
from models.profile import Skill

_LIST_GAPS = {",", ", ", "/", " / ", " + ", "+", " & ", "&", ";", "; ", "|", " | ", ":", ": ", " (", "("}


@cache
def _books() -> tuple[PhraseBook[str], PhraseBook[str], frozenset[str]]:
    words = read_words("certificates")
    return book_of(words["vendors"]), book_of(words["named"]), frozenset(words["badges"])


def read_certificates(message: Message) -> None:
    """Note certificates: named outright, or a vendor beside a word for one ("aws cert", "certified by google")."""
    vendors, named, badges = _books()
    for match in named.find(message.words, message.free):
        message.find("certifications", match.meaning, match.start, match.end)
    places = [at for at, word in enumerate(message.words) if word in badges]
    for match in vendors.find(message.words, message.free):
        if any(-4 <= match.start - at <= 3 or -4 <= match.end - 1 - at <= 0 for at in places) and _is_near(
            message, match.start, match.end, places
        ):
            message.find("certifications", match.meaning, match.start, match.end)


def _is_near(message: Message, start: int, end: int, badges: list[int]) -> bool:
    """Whether no sentence ends between the vendor and the word for a certificate."""
    for at in badges:
        low, high = (end, at + 1) if at >= end else (at + 1, start + 1)
        if high - low <= 4 and not any(
            "." in message.gap(between) or ";" in message.gap(between) for between in range(low, high)
        ):
            return True
    return False


def read_letter_skills(message: Message, skills: set[int]) -> None:
    """Note R and Go where a list of skills or the way they are written says that a language is meant.

    ``skills`` are the tokens that were read as other skills.
    """
    for at, token in enumerate(message.tokens):
        is_research = token.norm == "r" and (token.gap.endswith("&") or message.after(at + 1) == ("d",))
        if not message.free[at] or token.norm not in ("r", "go") or is_research:
            continue
        beside = _listed_with(message, at, skills)
        is_named = token.text in ("R", "Go") and (token.start > 0 or token.norm == "r") and _is_told(message, at)
        if beside or is_named:
            message.find("skills", Skill.R if token.norm == "r" else Skill.GO, at, at + 1)
            skills.add(at)


def _listed_with(message: Message, at: int, skills: set[int]) -> bool:
    """Whether the token stands in a list beside another skill ("python, r and sql", "r/python")."""
    words = message.words
    for step in (-1, 1):
        other = at + step
        if 0 <= other < len(words) and words[other] in ("and", "or", "versus", "plus", "n"):
            other += step
        elif not 0 <= other < len(words) or message.gap(max(at, other)) not in _LIST_GAPS | {" "}:
            continue
        if other in skills and (
            message.tokens[at].is_capital or message.gap(max(at, other)) != " " or abs(other - at) == 2
        ):
            return True
    return False


def _is_told(message: Message, at: int) -> bool:
    """Whether a word right beside the letter says that a language is meant."""
    before, after = message.before(at), message.after(at + 1)
    telling_before, telling_after = _letter_neighbours()
    if message.before(at, 2)[-1:] == ("of",) and message.before(at, 2)[:1] in (("years",), ("year",), ("experience",)):
        return True
    return not telling_before.isdisjoint(before) or not telling_after.isdisjoint(after)


@cache
def _letter_neighbours() -> tuple[frozenset[str], frozenset[str]]:
    words = read_words("letters")
    return frozenset(words["before"]), frozenset(words["after"])
