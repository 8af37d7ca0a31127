"""A difference as lines that a reader can add up: every part to its unit, and the whole below them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money_exact
from bot.translation import Translator

MOST_LINES = 6


def adding_up(parts: Sequence[tuple[str, float]], whole: float, currency: str, say: Translator) -> str:
    """Named yearly amounts one a line, those beyond six as one; ``parts`` sum to ``whole``."""
    shown = [*parts[:MOST_LINES]]
    rest = sum(amount for _, amount in parts[MOST_LINES:])
    if rest:
        shown.append((say.say("All else"), rest))
    lines = [f"{name}: {_signed(amount, currency, say)}" for name, amount in shown]
    return "\n".join((*lines, say.say("Together: {change}", change=_signed(whole, currency, say))))


def _signed(amount: float, currency: str, say: Translator) -> str:
    return ("−" if amount < 0 else "+") + money_exact(abs(amount), currency, say)
