"""What the intent classifier sees of a message, in four blocks: words, letters, ideas, signs.

Training and answering both call ``features``, so that they can't drift apart. Names of places, roles and amounts become
placeholders: what is asked does not depend on them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from models.language.intents.evidence import Lexicon, signs
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
}  # fmt: skip
_HIDDEN = frozenset(("Role", "Place", "Money", "Percent", "Number", "Years", "Year", "OtherJob", "Size"))
"""Placeholders that stand instead of their words; the others stand beside them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a placeholder with the words that it stands for."""

    word: str
    placeholder: str | None = None


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


def pieces_of(message: Message, spans: Collection[tuple[str, int, int]]) -> list[Piece]:
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


def features(
    message: Message, spans: Collection[tuple[str, int, int]], lexicon: Lexicon, *, has_context: bool
) -> dict[str, list[str]]:
    """The features of a message by block, each as often as it occurs."""
    pieces = pieces_of(message, spans)
    surface = [piece.placeholder or stem(piece.word) for piece in pieces]
    shown = " ".join((piece.word or f"#{piece.placeholder}") for piece in pieces)
    ideas = _ideas(message, spans)
    named = [idea for idea in ideas if idea.isupper()]
    return {
        "words": _words(surface, pieces),
        "letters": _letters(shown),
        "ideas": ideas + _shape(message, pieces, ideas, spans, has_context=has_context),
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


def _ideas(message: Message, spans: Collection[tuple[str, int, int]]) -> list[str]:
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


_QUESTION_WORDS = {
    "what",
    "how",
    "which",
    "is",
    "are",
    "do",
    "does",
    "can",
    "could",
    "should",
    "would",
    "will",
    "why",
    "where",
    "who",
    "when",
    "has",
    "have",
    "did",
    "am",
    "any",
}


def _shape(
    message: Message,
    pieces: list[Piece],
    ideas: list[str],
    spans: Collection[tuple[str, int, int]],
    *,
    has_context: bool,
) -> list[str]:
    """How the message is built: its length, what it names and what it lacks."""
    counts: dict[str, int] = {}
    for name, _, _ in spans:
        counts[name] = counts.get(name, 0) + 1
    plain = [piece for piece in pieces if piece.placeholder is None]
    found = [f"has:{name}" for name in counts]
    found += [f"two:{name}" for name, count in counts.items() if count > 1]
    found.append(f"plain:{min(len(plain) // 2, 8)}")
    found.append(f"length:{min(len(pieces) // 3, 8)}")
    named = len([name for name in counts if name not in ("number", "percent", "job", "currency")])
    found.append(f"named:{min(named, 4)}")
    said = {f"only:{name}" for name in counts} if len(counts) == 1 else set()
    found += sorted(said)
    if "role" in counts and "place" in counts:
        found.append("role+place")
    if "money" in counts and "role" not in counts and "place" not in counts:
        found.append("money-alone")
    if "job" in counts and "role" not in counts:
        found.append("job-alone")
    if not counts and not any(">" not in idea and "&" not in idea for idea in ideas):
        found.append("nothing-known")
    if pieces and pieces[0].word in _QUESTION_WORDS:
        found.append("asks")
    if "?" in message.text:
        found.append("question-mark")
    if pieces and pieces[0].word in ("and", "or", "but", "now", "same", "what"):
        found.append(f"opens:{pieces[0].word}")
    mark = "context" if has_context else "no-context"
    return [
        *found,
        mark,
        *(f"{mark} {shape}" for shape in found if shape.startswith(("named", "plain", "only", "has", "opens"))),
    ]


def stem(word: str) -> str:
    """A word without its commonest endings; letters carry the rest."""
    for ending, least in (("ing", 4), ("ies", 3), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word
