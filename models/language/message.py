"""One message on its way through the readers: its text, its words, and which of them are already explained."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from models.language.text import Token


@dataclass(frozen=True, slots=True)
class Finding:
    """A value of a field, read from tokens ``start`` up to ``end``."""

    field: str
    value: object
    start: int
    end: int


@dataclass(slots=True)
class Message:
    """``text`` is cleaned, ``folded`` its lower case without accents (same positions).

    ``tokens`` carry corrected words in ``norm``; ``free`` says which of them nothing has explained yet.
    """

    text: str
    folded: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...] = ()
    free: list[bool] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    strange: tuple[int, ...] = ()
    """The tokens that are no word anybody knows, and could not be put right."""
    refused: dict[str, str] = field(default_factory=dict)
    """By field, the words of a value that nobody can have ("200 years")."""
    origins: list[tuple[int, int]] = field(default_factory=list)
    """The tokens that say who somebody is or where they come from ("I am from Mexico"): never a place of work."""
    regions: list[Finding] = field(default_factory=list)
    """Groups of countries that are named ("the EU"), which are no place of their own."""

    def __post_init__(self) -> None:
        self.words = tuple(token.norm for token in self.tokens)
        self.free = [True] * len(self.tokens)

    def claim(self, start: int, end: int) -> None:
        """Mark tokens as explained."""
        self.free[start:end] = [False] * (end - start)

    def find(self, name: str, value: object, start: int, end: int) -> None:
        """Note a value of a field and mark its tokens as explained."""
        self.findings.append(Finding(name, value, start, end))
        self.claim(start, end)

    def find_region(self, name: str, start: int, end: int) -> None:
        """Note a group of countries and mark its tokens as explained."""
        self.regions.append(Finding("region", name, start, end))
        self.claim(start, end)

    def refuse(self, name: str, start: int, end: int) -> None:
        """Note that positions ``start`` to ``end`` of the text name a value that nobody can have."""
        self.refused[name] = self.text[start:end].strip()
        self.claim(*self.token_range(start, end))

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that stand within positions ``start`` to ``end`` of the text."""
        first = bisect_right(self.tokens, start, key=lambda token: token.end)
        last = bisect_left(self.tokens, end, key=lambda token: token.start)
        return (first, last) if first < last else (0, 0)

    def before(self, at: int, count: int = 1) -> tuple[str, ...]:
        """Up to ``count`` words before token ``at``."""
        return self.words[max(0, at - count) : at]

    def after(self, at: int, count: int = 1) -> tuple[str, ...]:
        """Up to ``count`` words from token ``at`` on."""
        return self.words[at : at + count]

    def gap(self, at: int) -> str:
        """What stands before token ``at``; a line's end where there is none."""
        return self.tokens[at].gap if at < len(self.tokens) else self.text[self.tokens[-1].end :] + "\n"
