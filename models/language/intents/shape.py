"""How a message is built: its length, what it names and what it lacks, as features of the intent classifier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_QUESTION_WORDS = frozenset(
    ("what", "how", "which", "is", "are", "do", "does", "can", "could", "should", "would", "will", "why", "where",
     "who", "when", "has", "have", "did", "am", "any")
)  # fmt: skip
_OPENERS = frozenset(("and", "or", "but", "now", "same", "what"))
_UNNAMED = frozenset(("number", "percent", "job", "currency", "origin"))
"""What may be read without naming a job or a place in it."""
_PAIRED = ("named", "plain", "only", "has", "opens")
"""Marks that mean another thing where something was talked about before."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a placeholder with the words that it stands for."""

    word: str
    placeholder: str | None = None


def shape(
    pieces: Sequence[Piece],
    ideas: Collection[str],
    spans: Collection[tuple[str, int, int]],
    *,
    is_asked: bool,
    has_context: bool,
) -> list[str]:
    """The marks of a message; ``spans`` are what was read in it, ``is_asked`` that a question mark stands there."""
    counts = Counter(name for name, _, _ in spans)
    found = _contents(counts) + _extent(pieces, counts) + _opening(pieces)
    if not counts and not any(">" not in idea and "&" not in idea for idea in ideas):
        found.append("nothing-known")
    if is_asked:
        found.append("question-mark")
    mark = "context" if has_context else "no-context"
    return [*found, mark, *(f"{mark} {sign}" for sign in found if sign.startswith(_PAIRED))]


def _contents(counts: Counter[str]) -> list[str]:
    found = [f"has:{name}" for name in counts]
    found += [f"two:{name}" for name, count in counts.items() if count > 1]
    found += [f"only:{name}" for name in counts if len(counts) == 1]
    if "role" in counts and "place" in counts:
        found.append("role+place")
    if "money" in counts and "role" not in counts and "place" not in counts:
        found.append("money-alone")
    if "job" in counts and "role" not in counts:
        found.append("job-alone")
    return found


def _extent(pieces: Sequence[Piece], counts: Counter[str]) -> list[str]:
    plain = sum(piece.placeholder is None for piece in pieces)
    return [
        f"plain:{min(plain // 2, 8)}",
        f"length:{min(len(pieces) // 3, 8)}",
        f"named:{min(len(counts.keys() - _UNNAMED), 4)}",
    ]


def _opening(pieces: Sequence[Piece]) -> list[str]:
    word = pieces[0].word if pieces else ""
    return ["asks"] * (word in _QUESTION_WORDS) + [f"opens:{word}"] * (word in _OPENERS)
