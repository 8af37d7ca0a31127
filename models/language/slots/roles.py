"""Job titles inside a message: windows around a word of trade are handed to the reader of titles, longest first."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook, book_of
from models.language.slots.fields import read_title_skills
from models.language.slots.place_words import is_qualified
from models.language.slots.shared_titles import TRADES, Titled, fields_apart, singular, with_lent_field
from models.language.words import read_words
from models.profile import Education, Role, Seniority
from models.vocabulary import title_rules, title_words
from models.vocabulary.titles import TitleReading, read_title

_WIDEST = 5
"""Words to the left and right of the trade that may belong to a title."""

_INNER_GAPS = {" ", "-", "/", " / ", " & ", "", ". ", " - ", "&"}
_RIGHT_OPENERS = {"of", "for", "in", "de", "en"}
_SHORTENED = {"senior", "junior", "sr", "jr", "snr", "jnr", "eng", "prin", "assoc", "mgr", "dr"}
"""Words that a dot shortens; any other ends its sentence ("just R. data analyst")."""
_PLACE_OPENERS = {"in", "en"}
_JOINTS = {"and", "or", "versus", "to"}
_LEVELS = frozenset(
    ("junior", "jr", "mid", "middle", "senior", "sr", "snr", "lead", "staff", "principal", "entry", "head", "director")
)
"""Words for levels: two of them joined ("junior and senior data engineer") are two levels, not one title."""
_NICHES = ("reinforcement_learning", "recommender_systems", "speech", "time_series", "autonomous_systems")
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


@cache
def _niches() -> PhraseBook[str]:
    """The specialisations that a title may name and no role of its own stands for ("recsys engineer")."""
    named = read_words("fields")["specialisations"]
    return PhraseBook((phrase, niche) for niche in _NICHES for phrase in named[niche])


def title_vocabulary() -> frozenset[str]:
    """Every word that a title may be made of."""
    return _words()[1]


def read_roles(message: Message) -> dict[int, TitleReading]:
    """Note roles with the seniority that a title says; returns the reading by the token that the title begins at."""
    anchors = _words()[0]
    readings: dict[int, TitleReading] = {}
    for at, word in enumerate(message.words):
        if message.free[at] and not anchors.isdisjoint((word, singular(word))) and _is_written_as_trade(message, at):
            for start, end, reading in _titles_at(message, at, readings):
                readings[start] = reading
                _note(message, start, end, reading)
    if not readings:
        _read_loose(message)
    return readings


def _titles_at(message: Message, at: int, readings: dict[int, TitleReading]) -> list[Titled]:
    """The title that a trade ends: two where two fields share it, the field of another where it has none itself."""
    found = _widest_reading(message, at)
    if found is None or found[1] - found[0] == 1:
        lent = with_lent_field(message, at, readings)
        said = lent or found
        return [said] if said else []
    return fields_apart(message, at, found) or [found]


def _note(message: Message, start: int, end: int, reading: TitleReading) -> None:
    message.find("role", reading.role, start, end)
    read_title_skills(message, start, end)
    if _is_doctor(message, start, end):
        message.find("education", Education.PHD, start, end)
    if reading.seniority is not None:
        message.find("seniority", Seniority(reading.seniority), start, end)
    for match in _niches().find(message.words[start:end]):
        message.find("specialisations", match.meaning, start + match.start, start + match.end)


def _is_written_as_trade(message: Message, at: int) -> bool:
    token = message.tokens[at]
    if token.norm == "pm" and message.before(at) in (("ai",), ("ml",)):
        return True
    if token.norm in ("master", "masters"):
        return message.before(at) == ("scrum",)
    return token.norm not in _CAPITALS_ONLY or token.text.isupper() or _is_said_to_be(message, at)


def _is_said_to_be(message: Message, at: int) -> bool:
    """Whether a short form in lower case stands where a job does ("as a de", "senior de in Krakow")."""
    if message.before(at, 2) in (("as", "a"), ("am", "a"), ("been", "a"), ("was", "a"), ("be", "a")):
        return True
    before, after = message.before(at), message.after(at + 1)
    closes = not after or message.gap(at + 1).strip() != "" or after[0] in ("in", "at", "with")
    if not before:
        return bool(after) and after[0] in ("versus", "or")
    return (_is_level(before[0]) or before[0] in ("as", "a", "graduate", "freelance")) and closes


def _widest_reading(message: Message, at: int) -> Titled | None:
    left, right = _left_edge(message, at), _right_edge(message, at)
    for start in range(left, at + 1):
        opened = right > at + 1 and singular(message.words[at + 1]) in (_RIGHT_OPENERS | TRADES)
        for end in dict.fromkeys((right, at + 1) if opened else (at + 1, right)):
            text = " ".join((*message.words[start : end - 1], singular(message.words[end - 1])))
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
            or inside.isdisjoint((word, singular(word)))
            or message.gap(start) not in _INNER_GAPS
            or (message.gap(start) == ". " and word not in _SHORTENED)
        ):
            break
        start -= 1
    for joint in range(at - 1, start, -1):
        if (
            message.words[joint] in _JOINTS
            and _is_level(message.words[joint - 1])
            and _is_level(message.words[joint + 1])
        ):
            start = joint + 1
            break
    while start < at and message.words[start] in ("and", "or", "of", "for", "in", "the", "a", "s"):
        start += 1
    return start


def _is_level(word: str) -> bool:
    return word in _LEVELS


def _right_edge(message: Message, at: int) -> int:
    """A title may go on after its trade: "head of data science", "engineer, machine learning", "product manager AI"."""
    inside = _words()[1]
    end = at + 1
    if message.words[at].startswith("intern"):
        return end
    opened = end < len(message.words) and message.words[end] in _RIGHT_OPENERS
    is_inside = opened and message.words[end] in _PLACE_OPENERS
    if is_inside and end + 1 < len(message.words) and is_qualified(message, end + 1):
        return at + 1
    if opened:
        end += 1
    limit = min(len(message.words), at + 1 + _WIDEST)
    while (
        end < limit
        and message.free[end]
        and message.gap(end) in (_INNER_GAPS | {", "})
        and not inside.isdisjoint((message.words[end], singular(message.words[end])))
    ):
        end += 1
    return end if end > at + 1 + opened else at + 1


def _is_doctor(message: Message, start: int, end: int) -> bool:
    """Whether a title says a doctorate ("postdoctoral researcher")."""
    return not {"phd", "postdoc", "postdoctoral", "doctoral"}.isdisjoint(message.words[start:end])


def _read_loose(message: Message) -> None:
    """A field named beside a word for a job or its pay ("data science salaries"), where no title stands."""
    for match in _words()[2].find(message.words, message.free):
        is_last = message.words[match.end - 1] == "mlops"
        message.find("role", Role(match.meaning), match.end - 1 if is_last else match.start, match.end)
        return
    for named in _FIELDS.find(message.words, message.free):
        if _is_apart(message, named.start, named.end):
            message.find("role", named.meaning, named.start, named.end)
            return


_FIELDS = PhraseBook(
    [
        ("mlops", Role.MLOPS_ENGINEER),
        ("data science", Role.DATA_SCIENTIST),
        ("machine learning", Role.MACHINE_LEARNING_ENGINEER),
        ("ml", Role.MACHINE_LEARNING_ENGINEER),
    ]
)


def _is_apart(message: Message, start: int, end: int) -> bool:
    """Whether words stand between commas or the ends of a longer message ("mlops, 4y, Lagos")."""
    opens, closes = start == 0 or "," in message.gap(start), end == len(message.words) or "," in message.gap(end)
    return opens and closes and end - start < len(message.words)
