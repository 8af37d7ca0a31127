"""What whoever runs the bot has promised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Who has not come by for ``keep_months`` is erased; ``page`` is the privacy page's address, or None."""

    keep_months: int = 18
    page: str | None = None


DEFAULT_RULES = Rules()
