"""Money as somebody wrote it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as somebody wrote it, in units of ``currency`` (None where none was named) per ``period``.

    ``amount_to`` is the upper end of a range, ``years`` over how many years equity is paid; ``is_net`` is None where
    neither net nor gross was said. ``start`` and ``end`` are its place in the cleaned text.
    """

    amount: float
    currency: str | None
    period: str
    kind: str
    amount_to: float | None = None
    years: float | None = None
    is_net: bool | None = None
    has_period: bool = False
    is_scaled: bool = False
    """Whether its thousands were written ("78k")."""
    owner: str | None = None
    """Whose it is, as far as the words say: a value of ``models.language.amounts.owners.Owner``."""
    start: int = 0
    end: int = 0
