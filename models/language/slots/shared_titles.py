"""Titles that share a word: "ML manager vs engineers" lends its field, "data and ML engineers" its trade."""

from __future__ import annotations

from collections.abc import Mapping

from models.language.message import Message
from models.vocabulary.titles import TitleReading, read_title

Titled = tuple[int, int, TitleReading]
"""The tokens of a title, first and end, and how it is read."""

_WIDEST = 6
_DIVIDERS = {"versus", "or", "and", "against", "than", "v", "to"}
TRADES = {"engineer", "scientist", "analyst", "researcher", "architect", "manager", "developer"}
_BETWEEN = {"a", "an", "the", "senior", "junior", "lead"}
_EITHER = {"or", "versus", "v", "against"}
_FIELDS = {"ml", "ai", "data", "nlp", "software", "mlops", "robotics", "analytics", "research", "bi"}


def singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def with_lent_field(message: Message, at: int, readings: Mapping[int, TitleReading]) -> Titled | None:
    """A bare trade behind a dividing word, read with the field of the title before it."""
    divider = next((step for step in range(at - 1, -1, -1) if message.words[step] not in _BETWEEN), None)
    start = max(readings, default=None)
    if singular(message.words[at]) not in TRADES:
        return None
    if divider is None or start is None or message.words[divider] not in _DIVIDERS or divider - start > _WIDEST:
        return None
    end = next((finding.end for finding in message.findings if finding.start == start), start + 1)
    field = message.words[start : end - 1]
    for words in (field, field[-1:]):
        reading = read_title(" ".join((*words, singular(message.words[at])))) if words else None
        if reading is not None:
            return at, at + 1, reading
    return None


def fields_apart(message: Message, at: int, found: Titled) -> list[Titled]:
    """The two titles of a trade in the plural ("data and ML engineers") or of either field ("data or ML engineer")."""
    start, end, _ = found
    trade = singular(message.words[at])
    if start > 1 and message.words[start - 1] in _EITHER and message.words[start - 2] in _FIELDS:
        first = read_title(f"{message.words[start - 2]} {trade}")
        if first and first.role != found[2].role:
            return [(start - 2, start - 1, first), found]
    for joint in range(start + 1, at):
        word = message.words[joint]
        if word in _EITHER or (word == "and" and message.words[at] != trade):
            first = read_title(" ".join((*message.words[start:joint], trade)))
            second = read_title(" ".join((*message.words[joint + 1 : at], trade)))
            if first and second and first.role != second.role:
                return [(start, joint, first), (joint + 1, end, second)]
    return []
