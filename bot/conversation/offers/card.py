"""The card of one offer: what was read, where its base lies, what each year brings, a reasoned ask."""

from __future__ import annotations

from bot.conversation.amounts import money, money_range
from bot.conversation.cards import footer, receipts
from bot.conversation.offers.assumptions import assumed_sentence, hint
from bot.conversation.offers.considering import JOB_FOR_OFFER, Considered, profile_for, weighed
from bot.conversation.offers.drawing import offer_charts
from bot.conversation.offers.parts import read_sentence
from bot.conversation.offers.shelf import is_kept
from bot.conversation.offers.wholes import in_all_sentence, now_sentence
from bot.conversation.offers.wording import amount, compact, standing_sentence, years_text
from bot.conversation.ordering import is_placed
from bot.conversation.questions import COMMON_COUNTRIES, STEPS
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import place_name, value_name, who
from models.pay.estimate import Estimate
from models.pay.offers import Ask, Offer, Weighing, reasoned_ask, sign_on_to_repay, standing_in
from models.profile import Profile


def offer_card(visit: Visit, one: Considered, job: Profile, *, is_confirmed: bool = False) -> Reply:
    """An offer without doubts; without job and place its years alone, and the question for them."""
    say, profile = visit.translator, profile_for(one.offer, job)
    weighing = weighed(visit, (one.offer,), job)
    token = visit.talk_about(profile) if is_placed(profile) else {}
    visit.topic.discussed = (one.token,)
    if not token:
        visit.topic.offer = (one.token, JOB_FOR_OFFER)
        if profile.known():
            visit.talk_about(profile)  # the job or the place alone: the answer to the question adds the other
    estimate = weighing.estimate
    title = say.say("Your offer · {who}", who=who(profile, say)) if is_placed(profile) else say.say("Your offer")
    paragraphs = (
        read_sentence(one.offer, say),
        *(say.note(note) for note in one.taken),
        *_standing(visit, weighing),
        now_sentence(visit, weighing),
        in_all_sentence(visit, weighing.offers[0]),
        _ask_sentence(visit, one.offer, estimate),
        _at_home(visit, weighing, job, profile),
        _repaying(visit, one.offer),
        _on_paper(visit, one.offer),
        assumed_sentence(visit.keeping.memory.held(visit.person).outlook, say) or hint((one.offer,), say),
        holding_sentence(visit, is_kept=is_kept(one.token)),
    )
    return Reply(
        title=title,
        paragraphs=tuple(text for text in paragraphs if text),
        fields=(Field(say.say("Four years, before tax"), years_text(weighing.offers[0], say)),),
        questions=() if is_confirmed else _questions(visit, one, profile),
        actions=_actions(visit, one, token),
        sources=receipts(visit, estimate.evidence.sources) if estimate else (),
        footer=footer(estimate, say) if estimate and estimate.base else say.say("Not advice."),
        charts=offer_charts(visit, weighing, (title,)),
        intent="offer",
        data=weighing,
    )


def _actions(visit: Visit, one: Considered, token: dict[str, str]) -> tuple[Action, ...]:
    say = visit.translator
    keep_or_remove = (
        Action(say.say("Remove this offer"), Act("offer.remove", {"o": one.token}))
        if is_kept(one.token) or one.offer.is_present
        else Action(say.say("Keep this offer"), Act("offer.keep", {"o": one.token}))
    )
    return (
        Action(say.say("How do I ask?"), Act("negotiate", {"o": one.token, **token}), "primary"),
        Action(say.say("Shares and bonus"), Act("offer.outlook", {"o": one.token, **token})),
        Action(say.say("Add another"), Act("offer.add")),
        keep_or_remove,
        Action(say.say("Why?"), Act("explain", token)) if token else Action(say.say("Help"), Act("help")),
    )


def holding_sentence(visit: Visit, *, is_kept: bool) -> str:
    """What becomes of an offer that was computed."""
    if is_kept:
        return visit.say("You keep this offer: encrypted, until you remove it.")
    if not visit.keeping.can_store:
        return visit.say("Computed, not kept: it is gone when this conversation ends.")
    return visit.say("Computed, not kept: it is gone in half an hour unless you keep it.")


def doubt_card(visit: Visit, one: Considered, job: Profile, *, of_several: bool = False) -> Reply:
    """One clear question; everything else that was read stays, and the job and place that were named."""
    doubt, say = one.doubts[0], visit.translator
    visit.topic.offer, visit.topic.discussed = (one.token, doubt.part), (one.token,)
    if job.known():
        visit.talk_about(job)
    name = one.offer.name
    title = say.say("One question about {name}", name=name) if of_several and name else say.say("One question first")
    has_parts = bool(one.offer.known().keys() - {"name", "currency", "country", "state", "city", "is_net"})
    return Reply(
        title=title,
        paragraphs=(
            *(
                (read_sentence(one.offer, say, is_base_sure=doubt.part != "base" or one.offer.period != "year"),)
                if has_parts
                else ()
            ),
            f"**{say.note(doubt.question)}**",
        ),
        actions=(
            *(_as_period(visit, one, period) for period in doubt.periods),
            Action(say.say("Answer"), Act("offer.edit", {"o": one.token, "part": doubt.part}), "primary"),
            Action(say.say("Drop this offer"), Act("offer.remove", {"o": one.token})),
        ),
        footer=say.say("What you named is held for half an hour, then gone."),
        intent="offer",
    )


def _as_period(visit: Visit, one: Considered, period: str) -> Action:
    """The tap that tells for which period a base is."""
    label = visit.say("A month") if period == "month" else visit.say("A year")
    return Action(label, Act("offer.edit", {"o": one.token, "part": "base", "value": period}))


def ask_sentence(ask: Ask, currency: str, visit: Visit) -> str:
    low, high, anchor = (money(value, currency, visit.translator) for value in (ask.low, ask.high, ask.anchor))
    return visit.say(
        "A reasoned ask: **{low} to {high}** base. Name {anchor} first.", low=low, high=high, anchor=anchor
    )


def _standing(visit: Visit, weighing: Weighing) -> tuple[str, ...]:
    one, estimate, say = weighing.offers[0], weighing.estimate, visit.translator
    if estimate is None:
        return (say.say("To say where its base lies I need your job and the place."),)
    if estimate.base is None:
        return (*(say.note(note) for note in estimate.evidence.notes[:1]),)
    if one.standing is None:
        return ()
    pay = money_range(estimate.base, estimate.currency, "year", say)
    middle = money(estimate.base.p50, estimate.currency, say)
    where = say.say("The {year} range is {range}, its middle {middle}.", year=estimate.year, range=pay, middle=middle)
    return (standing_sentence(one.standing, say) + " " + where,)


def _ask_sentence(visit: Visit, offer: Offer, estimate: Estimate | None) -> str:
    if estimate is None or estimate.base is None or offer.base is None or offer.currency is None:
        return ""
    base = visit.pay.exchange(offer.base, offer.currency, estimate.currency)
    if standing_in(estimate.base, base).is_above:
        return visit.say("The range gives no reason to ask for more base.")
    ask = reasoned_ask(estimate.base, base)
    if ask is None:
        return visit.say("Its base is near the top of the range: what lies beyond base has more room.")
    return ask_sentence(ask, estimate.currency, visit)


def _at_home(visit: Visit, weighing: Weighing, job: Profile, profile: Profile) -> str:
    """What the first year buys at home, where the offer is elsewhere."""
    one = weighing.offers[0]
    if profile is job or not (is_placed(job) and is_placed(profile)) or one.offer.currency is None:
        return ""
    worth = visit.pay.purchasing(job, profile)
    if worth is None:
        return ""
    here = visit.pay.exchange(one.years[0].total, one.offer.currency, worth.currency) / worth.prices
    shown = compact(here, worth.currency, visit.translator)
    place = place_name(job, visit.translator)
    return visit.say("At the prices of {place} its first year is worth about {worth}.", place=place, worth=shown)


def _repaying(visit: Visit, offer: Offer) -> str:
    if not sign_on_to_repay(offer, 0):
        return ""
    half = (offer.sign_on_months or 0) // 2
    back = amount(sign_on_to_repay(offer, half), offer.currency, visit.translator)
    return visit.count(
        "Leaving after {months} month means paying back {amount} of the sign-on.",
        "Leaving after {months} months means paying back {amount} of the sign-on.",
        half, months=half, amount=back,
    )  # fmt: skip


def _on_paper(visit: Visit, offer: Offer) -> str:
    if offer.stock_percent and not offer.stock:
        return visit.say("A share of the company has no worth that I can count: ask for its last valuation.")
    return ""


def _questions(visit: Visit, one: Considered, profile: Profile) -> tuple[Question, ...]:
    """Whether it was read rightly, or first what it needs to be held against."""
    say = visit.translator
    if profile.role is None:
        options = tuple(Option(value, value_name("role", value, say)) for value in STEPS["role"].values)
        return (Question("role", say.say("Which job is it?"), "choice", Act("offer.show", {"o": one.token}), options),)
    if profile.country is None:
        options = tuple(Option(code, value_name("country", code, say)) for code in COMMON_COUNTRIES)
        act = Act("offer.show", {"o": one.token, "role": str(profile.role)})
        return (Question("place", say.say("Where is it?"), "choice", act, options),)
    act = Act("offer.ok", {"o": one.token})
    yes_or_change = (Option("yes", say.say("Yes")), Option("no", say.say("Change")))
    return (Question("ok", say.say("Is that what you were offered?"), "choice", act, yes_or_change),)
