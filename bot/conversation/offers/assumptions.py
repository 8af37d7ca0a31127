"""What is assumed of shares and bonus, in words: the steps of three sliders, and any figure between."""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation.amounts import number
from bot.conversation.offers.wording import percentage
from bot.translation import Translator, mark
from models.pay.offers import Offer, Outlook

GROWTH: Mapping[str, tuple[float, str]] = {
    "half": (0.5, mark("The share price halves in four years")),
    "same": (1.0, mark("The share price stays as it is")),
    "more": (1.5, mark("The share price grows by half in four years")),
    "twice": (2.0, mark("The share price doubles in four years")),
}
PAPER: Mapping[str, tuple[float, str]] = {
    "all": (1.0, mark("Shares can be sold: count them whole")),
    "half": (0.5, mark("A grown startup's shares: count half")),
    "fifth": (0.2, mark("A young startup's shares: count a fifth")),
    "none": (0.0, mark("Count no shares at all")),
}
ODDS: Mapping[str, tuple[float, str]] = {
    "all": (1.0, mark("The whole target bonus is paid")),
    "most": (0.75, mark("Three quarters of the bonus are paid")),
    "half": (0.5, mark("Half of the bonus is paid")),
    "none": (0.0, mark("No bonus is paid")),
}
AS_STATED = Outlook()
MOST_GROWTH = 100.0


def moved(table: Mapping[str, tuple[float, str]], value: str, before: float) -> float:
    """Where a slider stands after ``value``: one of its steps, or a figure; ``before`` where it says neither."""
    if value in table:
        return table[value][0]
    try:
        return float(value)
    except ValueError:
        return before


def moved_by(values: Mapping[str, str], before: Outlook) -> Outlook:
    """The outlook after sliders (g, s, b) were moved."""
    growth = moved(GROWTH, values.get("g", ""), before.growth)
    # whoever counted no shares at all and now asks what they do wants to see them again
    counted = before.paper if before.paper or not values.get("g") else AS_STATED.paper
    paper = moved(PAPER, values.get("s", ""), counted)
    odds = moved(ODDS, values.get("b", ""), before.odds)
    return Outlook(min(max(growth, 0), MOST_GROWTH), min(max(paper, 0), 1), min(max(odds, 0), 1))


def assumed_sentence(outlook: Outlook, say: Translator) -> str:
    """What is assumed other than stated; empty where nothing is."""
    chosen = []
    if outlook.growth != AS_STATED.growth:
        times = number(round(outlook.growth, 2), say)
        chosen.append(
            _step(GROWTH, outlook.growth, say)
            or say.say("The share price after four years is {times} times today's", times=times)
        )
    if outlook.paper != AS_STATED.paper:
        share = percentage(round(outlook.paper * 100), say)
        chosen.append(_step(PAPER, outlook.paper, say) or say.say("{share} of the shares' worth count", share=share))
    if outlook.odds != AS_STATED.odds:
        share = percentage(round(outlook.odds * 100), say)
        chosen.append(_step(ODDS, outlook.odds, say) or say.say("{share} of the bonus is paid", share=share))
    return say.say("**Assumed**: {assumptions}.", assumptions=" · ".join(chosen)) if chosen else ""


def hint(offers: tuple[Offer, ...], say: Translator) -> str:
    """How to move the sliders in words, where an offer has anything that they move."""
    if any(offer.stock or offer.refresher for offer in offers):
        return say.say(
            'Stock counts at today\'s price. Say "assume the stock doubles" or "treat the shares as worth nothing" '
            "and I lay out the years anew."
        )
    if any(offer.bonus_percent or offer.bonus_amount for offer in offers):
        return say.say('The whole bonus counts. Say "half the bonus" or "no bonus" and I lay out the years anew.')
    return ""


def _step(table: Mapping[str, tuple[float, str]], value: float, say: Translator) -> str:
    return next((say.say(words) for amount, words in table.values() if amount == value), "")
