"""Job titles inside a message: windows around a word of trade are handed to the reader of titles, longest first."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook, book_of
from models.language.words import read_words
from models.profile import Education, Role, Seniority
from models.vocabulary import title_rules, title_words
from models.vocabulary.titles import TitleReading, read_title

_WIDEST = 5
"""Words to the left and right of the trade that may belong to a title."""

_INNER_GAPS = {" ", "-", "/", " / ", " & ", "", ". ", " - ", "&"}
_RIGHT_OPENERS = {"of", "for", "in", "de", "en"}
_CAPITALS_ONLY = {"de", "da", "pm", "em", "ba", "cs", "ae", "dl"}


@cache
def _words() -> tuple[frozenset[str], frozenset[str], PhraseBook[str]]:
    """Words of trades that a title is found by, words that may stand in a title, and looser names of whole fields."""
    lists = read_words("roles")
    inside: set[str] = set(lists["inside"])
    anchors: set[str] = set(lists["anchors"])
    for table in (title_words.WORDS, title_words.PHRASES, title_words.WHOLE_TITLES):
        for written, meant in table.items():
            inside.update(written.split(), meant.split())
            if meant.split()[-1] in title_rules.CRAFTS:
                anchors.add(written.split()[-1])
    for rule in title_rules.RULES:
        inside.update(rule.crafts or (), *rule.needs)
    anchors |= title_rules.CRAFTS
    inside |= {"level"}
    return (
        frozenset(anchors - set(lists["never_anchors"])),
        frozenset((inside | anchors) - set(lists["never_inside"])),
        book_of(lists["loose"]),
    )


def title_vocabulary() -> frozenset[str]:
    """Every word that a title may be made of."""
    return _words()[1]


def read_roles(message: Message) -> dict[int, TitleReading]:
    """Note roles with the seniority that a title says; returns the reading by the token that the title begins at."""
    anchors = _words()[0]
    readings: dict[int, TitleReading] = {}
    for at, word in enumerate(message.words):
        if message.free[at] and not anchors.isdisjoint((word, _singular(word))) and _is_written_as_trade(message, at):
            found = _widest_reading(message, at)
            if found:
                start, end, reading = found
                readings[start] = reading
                _note(message, start, end, reading)
    if not readings:
        _read_loose(message)
    return readings


def _note(message: Message, start: int, end: int, reading: TitleReading) -> None:
    message.find("role", reading.role, start, end)
    if _is_doctor(message, start, end):
        message.find("education", Education.PHD, start, end)
    if reading.seniority is not None:
        message.find("seniority", Seniority(reading.seniority), start, end)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _is_written_as_trade(message: Message, at: int) -> bool:
    token = message.tokens[at]
    if token.norm == "pm" and message.before(at) in (("ai",), ("ml",)):
        return True
    return token.norm not in _CAPITALS_ONLY or token.text.isupper()


def _widest_reading(message: Message, at: int) -> tuple[int, int, TitleReading] | None:
    left, right = _left_edge(message, at), _right_edge(message, at)
    for start in range(left, at + 1):
        opened = right > at + 1 and message.words[at + 1] in _RIGHT_OPENERS
        for end in dict.fromkeys((right, at + 1) if opened else (at + 1, right)):
            text = " ".join((*message.words[start : end - 1], _singular(message.words[end - 1])))
            reading = read_title(text)
            if reading is not None:
                return start, end, reading
    return None


def _left_edge(message: Message, at: int) -> int:
    inside = _words()[1]
    start = at
    while start > 0 and at - start < _WIDEST:
        word = message.words[start - 1]
        if (
            not message.free[start - 1]
            or inside.isdisjoint((word, _singular(word)))
            or message.gap(start) not in _INNER_GAPS
        ):
            break
        start -= 1
    while start < at and message.words[start] in ("and", "or", "of", "for", "in", "the", "a", "s"):
        start += 1
    return start


def _right_edge(message: Message, at: int) -> int:
    """A title may go on after its trade: "head of data science", "engineer, machine learning", "product manager AI"."""
    inside = _words()[1]
    end = at + 1
    opened = end < len(message.words) and message.words[end] in _RIGHT_OPENERS
    if opened:
        end += 1
    limit = min(len(message.words), at + 1 + _WIDEST)
    while (
        end < limit
        and message.free[end]
        and message.gap(end) in (_INNER_GAPS | {", "})
        and not inside.isdisjoint((message.words[end], _singular(message.words[end])))
    ):
        end += 1
    return end if end > at + 1 + opened else at + 1


def _is_doctor(message: Message, start: int, end: int) -> bool:
    """Whether a title says a doctorate ("postdoctoral researcher")."""
    return not {"phd", "postdoc", "postdoctoral", "doctoral"}.isdisjoint(message.words[start:end])


def _read_loose(message: Message) -> None:
    """A field named beside a word for a job or its pay ("data science salaries"), where no title stands."""
    for match in _words()[2].find(message.words, message.free):
        message.find("role", Role(match.meaning), match.start, match.end)
        return
