"""The answer to "What is it gross?": a figure before tax in place of the pay that was named after tax."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.named_pay import NamedPay
from bot.pattern import Pattern
from models.language.amounts.owners import Owner
from models.language.offers import read_offers
from models.language.text import clean, fold
from models.pay.offers import Offer

MOST_TAXED = 2.5
"""Pay before tax is at most so many times what is left of it."""
_NO_MORE = Pattern(
    r"\b(?:it|it's|its|that|that's|is|would be|about|around|roughly|like|approx|gross|before|tax|taxes|brutto|brut"
    r"|bruto|lordo|eur|euros?|a|an|per|year|month|yearly|monthly|k)\b|\d+k\b|[^a-z]"
)
"""All that a line may hold that is one figure and no more."""


def is_figure_alone(text: str) -> bool:
    """Whether a line is one figure of pay before tax and no more."""
    said = fold(clean(text))
    if "?" in said or _NO_MORE.sub("", said):
        return False
    amounts = read_offers(text, is_amid_pay=True).amounts
    return len(amounts) == 1 and not amounts[0].is_net


def as_gross(net: Offer, named: NamedPay) -> NamedPay:
    """The figure as what they are paid; for the period of the pay after tax where none is said and it fits."""
    pay, changes = named.pay, {}
    if not pay.has_period and pay.paid and net.paid and 1 <= pay.paid / net.paid <= MOST_TAXED:
        changes = {name: getattr(net, name) for name in ("period", "payments", "has_period")}
        changes["currency"] = pay.currency if pay.currency is not None else net.currency
    return replace(named, pay=pay.changed(changes), owner=Owner.CURRENT)
