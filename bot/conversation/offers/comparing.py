"""Offers side by side: each year, the sum, where each base lies, and what would make them even."""

from __future__ import annotations

from bot.conversation.amounts import number
from bot.conversation.cards import footer, receipts
from bot.conversation.offers.considering import Considered, profile_for, weighed
from bot.conversation.offers.wording import amount, compact, parts_of, short_standing, years_text
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import place_name, who
from models.pay.offers import BreakEven, WeighedOffer, Weighing, break_even
from models.profile import Profile


def comparison_card(visit: Visit, found: list[Considered], job: Profile) -> Reply:
    """Two to five offers without doubts."""
    say = visit.translator
    if len({one.offer.currency is None for one in found}) > 1:
        return _mixed_card(visit, found)
    weighing = weighed(visit, [one.offer for one in found], job)
    token = visit.talk_about(job) if is_placed(job) else {}
    first = found[0].offer
    estimate = weighing.estimate
    paragraphs = (
        *_verdict(visit, weighing),
        *_even(visit, weighing),
        *_prices(visit, weighing, job),
        *dict.fromkeys(say.note(note) for one in found for note in one.taken),
        "" if estimate else say.say("To say where each base lies I need your job and the place."),
    )
    return Reply(
        title=say.say("Your offers · {who}", who=who(job, say)) if is_placed(job) else say.say("Your offers"),
        paragraphs=tuple(text for text in paragraphs if text),
        fields=tuple(_field(visit, one, at) for at, one in enumerate(weighing.offers)),
        actions=(
            Action(say.say("How do I ask?"), Act("negotiate", {"o": found[0].token, **token}), "primary"),
            Action(say.say("Shares and bonus"), Act("offer.outlook", token)),
            Action(say.say("Add another"), Act("offer.add")),
            Action(say.say("My offers"), Act("offer.list")),
        ),
        sources=receipts(visit, estimate.evidence.sources) if estimate else (),
        footer=footer(estimate, say) if estimate and estimate.base else say.say("Not advice. Not kept."),
        intent="offers_compare" if first else "offer",
        data=weighing,
    )


def pick_card(visit: Visit, found: list[Considered], job: Profile, most: int) -> Reply:
    """More offers than stand side by side: all are held, some are picked."""
    say = visit.translator
    options = tuple(
        Option(
            one.token,
            offer_name(visit, one.offer.name, at),
            ", ".join(parts_of(one.offer, say)).replace("**", "")[:100],
        )
        for at, one in enumerate(found[:25])
    )
    prompt = say.say("Pick up to {most} to compare", most=most)
    is_alike = len({one.offer.currency is None for one in found}) == 1
    return Reply(
        title=say.say("Which of your {count} offers?", count=len(found)),
        paragraphs=(
            say.say("I read them all and hold them for half an hour. Up to {most} stand side by side.", most=most),
        ),
        questions=(Question("which", prompt, "many", Act("offer.compare"), options, most=most),),
        intent="offers_compare",
        data=weighed(visit, [one.offer for one in found], job) if is_alike else None,
    )


def offer_name(visit: Visit, name: str, at: int) -> str:
    """What an offer is called; by its place in the row where it has no name."""
    if len(name) > 1:
        return name
    return visit.say("Offer {mark}", mark=name or chr(ord("A") + at % 26))


def _name(visit: Visit, weighing: Weighing, one: WeighedOffer) -> str:
    return offer_name(visit, one.offer.name, next(at for at, other in enumerate(weighing.offers) if other is one))


def _verdict(visit: Visit, weighing: Weighing) -> tuple[str, ...]:
    best, say = weighing.best, visit.translator
    if best is None:
        return (say.say("**They bring the same** over four years, before tax."),)
    second = max(one.common for one in weighing.offers if one is not best)
    gap = compact(best.common - second, weighing.currency, say)
    name = _name(visit, weighing, best)
    return (
        say.say("**{name} brings most** over four years, before tax: {gap} more than the next.", name=name, gap=gap),
    )


def _even(visit: Visit, weighing: Weighing) -> tuple[str, ...]:
    """What would make the best and the next even."""
    ranked = sorted(range(len(weighing.offers)), key=lambda at: -weighing.offers[at].common)
    outlook = visit.keeping.memory.held(visit.person).outlook
    even = break_even(weighing, ranked[0], ranked[1], outlook, visit.pay.exchange)
    if even is None:
        return ()
    sentences = [_base_needed(visit, weighing, even)]
    say, ahead = visit.translator, _name(visit, weighing, even.ahead)
    if even.stock_share is not None:
        share = number(round(even.stock_share * 100), say)
        sentences.append(say.say("They are even if shares end at {share} % of their stated worth.", share=share))
    if even.year > 1:
        sentences.append(say.say("{name} is ahead only from year {year} on.", name=ahead, year=even.year))
    return tuple(sentences)


def _base_needed(visit: Visit, weighing: Weighing, even: BreakEven) -> str:
    needed = amount(round(even.base_needed, -2), even.behind.offer.currency, visit.translator)
    name = _name(visit, weighing, even.behind)
    return visit.say("{name} draws level with a base of {base}.", name=name, base=needed)


def _prices(visit: Visit, weighing: Weighing, job: Profile) -> tuple[str, ...]:
    """What the sums of offers elsewhere buy at the first one's place."""
    first = profile_for(weighing.offers[0].offer, job)
    found = []
    for one in weighing.offers[1:]:
        there = profile_for(one.offer, job)
        is_elsewhere = (there.country, there.state, there.city) != (first.country, first.state, first.city)
        worth = visit.pay.purchasing(first, there) if is_elsewhere and is_placed(first) and is_placed(there) else None
        if worth is not None and worth.prices:
            shown = compact(one.common / worth.prices, weighing.currency, visit.translator)
            name, place = _name(visit, weighing, one), place_name(first, visit.translator)
            found.append(
                visit.say(
                    "At the prices of {place}, {name} is worth about {worth}.", place=place, name=name, worth=shown
                )
            )
    return tuple(found)


def _field(visit: Visit, one: WeighedOffer, at: int) -> Field:
    say = visit.translator
    total = amount(round(one.total), one.offer.currency, say)
    name = offer_name(visit, one.offer.name, at)
    standing = f" · {short_standing(one.standing, say)}" if one.standing else ""
    heading = say.say("{name}: {total} in four years", name=name, total=total) + standing
    return Field(heading[:250], years_text(one, say)[:1000])


def _mixed_card(visit: Visit, found: list[Considered]) -> Reply:
    """Some with a currency and some without: which one is asked, nothing is guessed."""
    at, one = next((at, one) for at, one in enumerate(found) if one.offer.currency is None)
    visit.topic.offer = (one.token, "currency")
    question = visit.say("**Which currency is {name} in?**", name=offer_name(visit, one.offer.name, at))
    return Reply(
        title=visit.say("One question first"),
        paragraphs=(question,),
        actions=(Action(visit.say("Answer"), Act("offer.edit", {"o": one.token, "part": "currency"}), "primary"),),
        intent="offers_compare",
    )
