"""Which offer brings more, by how much in which parts, from when on, and what would make them even."""

from __future__ import annotations

from bot.conversation.offers.wording import amount, compact, percentage
from bot.conversation.visit import Visit
from bot.translation import Translator, mark
from models.pay.offers import BreakEven, Outlook, WeighedOffer, Weighing, break_even

PART_NAMES = {
    "base": mark("base {change}"),
    "bonus": mark("bonus {change}"),
    "stock": mark("stock {change}"),
    "sign_on": mark("sign-on {change}"),
}


def verdict_sentence(weighing: Weighing, names: tuple[str, ...], say: Translator) -> str:
    best = weighing.best
    if best is None:
        return say.say("**They bring the same** over four years, before tax.")
    second = max(one.common for one in weighing.offers if one is not best)
    gap = compact(best.common - second, weighing.currency, say)
    name = _named(weighing, names, best)
    return say.say("**{name} brings most** over four years, before tax: {gap} more than the next.", name=name, gap=gap)


def even_sentences(visit: Visit, weighing: Weighing, names: tuple[str, ...], outlook: Outlook) -> tuple[str, ...]:
    """The best against the next: the difference in parts, from when on it is ahead, what would make them even."""
    ranked = sorted(range(len(weighing.offers)), key=lambda at: -weighing.offers[at].common)
    even = break_even(weighing, ranked[0], ranked[1], outlook, visit.pay.exchange)
    if weighing.best is None or even is None:
        return ()
    say = visit.translator
    ahead, behind = _named(weighing, names, even.ahead), _named(weighing, names, even.behind)
    needed = compact(even.base_needed, even.behind.offer.currency, say)
    sentences = [
        _in_parts(even, weighing.currency, say),
        _ahead_from(even, ahead, behind, say),
        say.say("{name} draws level with a base of about {base}.", name=behind, base=needed),
    ]
    if even.stock_share is not None:
        share = percentage(round(even.stock_share * 100), say)
        sentences.append(say.say("They are even if shares end at {share} of their stated worth.", share=share))
    return tuple(sentences)


def _in_parts(even: BreakEven, currency: str | None, say: Translator) -> str:
    parts = ", ".join(say.say(PART_NAMES[part], change=_change(worth, currency, say)) for part, worth in even.terms)
    whole = _change(even.gap, currency, say)
    return say.say("The difference in parts: {parts}; together {whole}.", parts=parts, whole=whole)


def _ahead_from(even: BreakEven, ahead: str, behind: str, say: Translator) -> str:
    if even.month == 1:
        return say.say(
            "{ahead} is ahead from the first month on; {behind} never catches up in four years.",
            ahead=ahead,
            behind=behind,
        )
    return say.say(
        "Counted month by month, {ahead} is ahead for good from month {month} on.", ahead=ahead, month=even.month
    )


def _change(worth: float, currency: str | None, say: Translator) -> str:
    return ("+" if worth >= 0 else "−") + amount(abs(worth), currency, say)


def _named(weighing: Weighing, names: tuple[str, ...], one: WeighedOffer) -> str:
    return next(name for name, other in zip(names, weighing.offers, strict=True) if other is one)
