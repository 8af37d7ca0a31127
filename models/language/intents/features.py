"""What the intent classifier sees of a message, in four blocks: words, letters, ideas, signs.

Training and answering both call ``features``, so that they can't drift apart. Names of places, roles and amounts become
placeholders: what is asked does not depend on them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import pairwise

from models.language.intents.evidence import Lexicon, signs
from models.language.intents.shape import Piece, shape
from models.language.message import Message
from models.language.phrases import PhraseBook
from models.language.words import read_words

BLOCKS = ("words", "letters", "ideas", "signs")
_PLACEHOLDERS = {
    "role": "Role", "seniority": "Level", "years": "Years", "year": "Year", "company_size": "Size",
    "company_type": "Type",
    "industry": "Industry", "education": "Degree", "remote": "Remote", "employment": "Employment", "skills": "Skill",
    "specialisations": "Field", "certifications": "Badge", "place": "Place", "money": "Money", "percent": "Percent",
    "currency": "Currency", "number": "Number", "job": "OtherJob",
    "origin": "Origin",
}  # fmt: skip
_HIDDEN = frozenset(("Role", "Place", "Money", "Percent", "Number", "Years", "Year", "OtherJob", "Size", "Origin"))
"""Placeholders that stand instead of their words; the others stand beside them."""


EDGE = 90
"""Words at each end of a long message by which it is judged: there people say what they want."""

Spans = Collection[tuple[str, int, int]]


def edges(message: Message, spans: Spans) -> tuple[Message, Spans]:
    """A long message as its first and last words with what was read in them; a short one as it is."""
    left_out = len(message.tokens) - 2 * EDGE
    if left_out <= 0:
        return message, spans
    tail = EDGE + left_out
    ends = Message(message.text, message.folded, message.tokens[:EDGE] + message.tokens[tail:])
    kept = [(name, start, end) for name, start, end in spans if end <= EDGE]
    kept += [(name, start - left_out, end - left_out) for name, start, end in spans if start >= tail]
    return ends, kept


@cache
def idea_book() -> PhraseBook[tuple[str, ...]]:
    """Every phrase of the idea lists with all the ideas that it may stand for."""
    ideas: dict[str, list[str]] = {}
    for idea, phrases in read_words("concepts")["ideas"].items():
        for phrase in phrases:
            ideas.setdefault(phrase, []).append(idea)
    return PhraseBook((phrase, tuple(meanings)) for phrase, meanings in ideas.items())


@cache
def other_jobs() -> PhraseBook[str]:
    """Work outside the vocabulary's roles."""
    return PhraseBook((job, job) for job in read_words("other_jobs")["jobs"])


def pieces_of(message: Message, spans: Spans) -> list[Piece]:
    """The message as words and placeholders; ``spans`` are what was read: its name, first token and end."""
    named: dict[int, str] = {}
    for name, start, end in spans:
        for at in range(start, end):
            named.setdefault(at, _PLACEHOLDERS[name])
    pieces: list[Piece] = []
    last: str | None = None
    for at, token in enumerate(message.tokens):
        placeholder = named.get(at) or ("Number" if token.is_number else None)
        if placeholder in _HIDDEN and placeholder == last:
            continue
        pieces.append(Piece("" if placeholder in _HIDDEN else token.norm, placeholder))
        last = placeholder
    return pieces


def features(message: Message, spans: Spans, lexicon: Lexicon, *, has_context: bool) -> dict[str, list[str]]:
    """The features of a message by block, each as often as it occurs."""
    message, spans = edges(message, spans)
    pieces = pieces_of(message, spans)
    surface = [piece.placeholder or stem(piece.word) for piece in pieces]
    shown = " ".join((piece.word or f"#{piece.placeholder}") for piece in pieces)
    ideas = _ideas(message, spans)
    named = [idea for idea in ideas if idea.isupper()]
    return {
        "words": _words(surface, pieces),
        "letters": _letters(shown),
        "ideas": ideas + shape(pieces, ideas, spans, is_asked="?" in message.text, has_context=has_context),
        "signs": signs(unnamed_words(pieces), named, {name for name, _, _ in spans}, lexicon, stem),
    }


def unnamed_words(pieces: Collection[Piece]) -> list[str]:
    """The words that are part of nothing that was read."""
    return [piece.word for piece in pieces if piece.placeholder is None]


def _words(surface: list[str], pieces: list[Piece]) -> list[str]:
    found = list(surface)
    found += [stem(piece.word) for piece in pieces if piece.placeholder and piece.word]
    found += [f"{one} {two}" for one, two in pairwise(surface)]
    found += [f"{one} {two} {three}" for one, two, three in zip(surface, surface[1:], surface[2:], strict=False)]
    if surface:
        found += [f"^ {surface[0]}", f"{surface[-1]} $", f"^ {' '.join(surface[:2])}"]
    return found


def _letters(shown: str) -> list[str]:
    found: list[str] = []
    for word in shown.split():
        if word.startswith("#"):
            continue
        padded = f" {word} "
        for size in (3, 4, 5):
            found += [padded[at : at + size] for at in range(len(padded) - size + 1)]
    return found


def _ideas(message: Message, spans: Spans) -> list[str]:
    """Ideas in the order they come, alone and in pairs up to two apart."""
    marks: list[tuple[int, str]] = []
    book = idea_book()
    for at in range(len(message.words)):
        match = book.at(message.words, at)
        if match:
            marks += [(at, idea) for idea in match.meaning]
    shown = [(start, _PLACEHOLDERS[name]) for name, start, _ in spans]
    order = [idea for _, idea in sorted(set(marks + shown))]
    kinds = sorted(set(order))
    found = list(order)
    found += [
        f"{one}>{two}" for at, one in enumerate(order) for two in dict.fromkeys(order[at + 1 : at + 5]) if one != two
    ]
    found += [f"{one}&{two}" for at, one in enumerate(kinds) for two in kinds[at + 1 :]]
    return found


def stem(word: str) -> str:
    """A word without its commonest endings; letters carry the rest."""
    for ending, least in (("ing", 4), ("ies", 3), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word
