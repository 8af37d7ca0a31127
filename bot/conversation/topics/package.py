"""The parts of pay: total compensation, stock and bonus."""

from __future__ import annotations

from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.facts import percentage
from bot.conversation.topics.ladder import amount
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from models.pay.estimate import Range, Split

SPLIT = ("compensation_split",)


def total_compensation(visit: Visit, basis: Basis) -> Said:
    """Base against total, and the shares of each part."""
    say = visit.translator
    total, split = basis.estimate.total, basis.estimate.split
    who = basis_name(visit, basis)
    if total is None or split is None:
        return Said((_base_only(visit, basis),), say.say("How pay splits here: no table covers it."))
    return Said(
        (
            say.say(
                "{who}: base **{base}** at the middle, with bonus and stock about **{total}** ({low} to {high}).",
                who=who,
                base=amount(visit, basis, basis.base.p50),
                total=amount(visit, basis, total.p50),
                low=amount(visit, basis, total.p10),
                high=amount(visit, basis, total.p90),
            ),
            _shares(visit, split),
            say.say(
                "Total compensation is a year's base, bonus and vesting stock; a sign-on counts once. A bonus is a "
                "target, and stock may never be sold."
            ),
        ),
        say.say("Shares since 2021: newer pay slips are not published."),
        SPLIT,
    )


def equity(visit: Visit, basis: Basis) -> Said:
    """What part stock is, and what a grant of a startup can't say."""
    say = visit.translator
    total, split = basis.estimate.total, basis.estimate.split
    if total is None or split is None:
        return Said((_base_only(visit, basis),), say.say("How much of pay is stock here: no table covers it."))
    if not split.stock:
        first = say.say(
            "{who}: shares are not counted in my totals, so I have no figure for them.", who=basis_name(visit, basis)
        )
    else:
        first = say.say(
            "{who}: stock is about **{share}** of pay at the middle, {amount}.",
            who=basis_name(visit, basis),
            share=percentage(round(100 * split.stock), say),
            amount=amount(visit, basis, _part(total, split.stock)),
        )
    return Said(
        (
            first,
            say.say(
                "RSUs are shares you are given as they vest; options are a right to buy at a set price. A one-year "
                "cliff means none before the first year is over."
            ),
            say.say(
                "At a startup ask for the share of the company, the price to exercise, and what happens when you leave."
            ),
        ),
        say.say("What a startup's stock will be worth: nobody can say, so my totals leave it out."),
        SPLIT,
    )  # fmt: skip


def bonus(visit: Visit, basis: Basis) -> Said:
    """What part the bonus is, in money."""
    say = visit.translator
    total, split = basis.estimate.total, basis.estimate.split
    if total is None or split is None:
        return Said((_base_only(visit, basis),), say.say("How large a bonus is usual here: no table covers it."))
    return Said(
        (
            say.say(
                "{who}: the yearly bonus is about **{share}** of base at the middle, {amount}.",
                who=basis_name(visit, basis),
                share=percentage(round(100 * split.bonus / split.base), say),
                amount=amount(visit, basis, _part(total, split.bonus)),
            ),
            say.say("A bonus is a target, not a promise: ask what was really paid in the last two years."),
        ),
        say.say("How often it is paid in full. Sign-on bonuses: I have no reliable figure."),
        SPLIT,
    )


def _base_only(visit: Visit, basis: Basis) -> str:
    return visit.say(
        "{who}: base **{base}** at the middle; I have no figure for what comes on top.",
        who=basis_name(visit, basis),
        base=amount(visit, basis, basis.base.p50),
    )


def _shares(visit: Visit, split: Split) -> str:
    say = visit.translator
    base, stock, extra = (percentage(round(100 * part), say) for part in (split.base, split.stock, split.bonus))
    return say.say("Of that: base {base}, stock {stock}, bonus {bonus}.", base=base, stock=stock, bonus=extra)


def _part(total: Range, share: float) -> float:
    return total.p50 * share
