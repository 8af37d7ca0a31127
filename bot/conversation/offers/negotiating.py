"""Asking for more: from the profile, the offers at hand and the facts, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money, money_range, number, percent
from bot.conversation.cards import footer, receipts
from bot.conversation.drivers import driver_name
from bot.conversation.names import SOURCE_NAMES
from bot.conversation.offers.answering import in_front_of_others
from bot.conversation.offers.card import ask_sentence, doubt_card
from bot.conversation.offers.comparing import offer_name
from bot.conversation.offers.considering import again, consider_words, job_in_question, profile_for
from bot.conversation.offers.shelf import all_offers, find
from bot.conversation.offers.wording import amount, standing_sentence
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Reply, Source
from bot.conversation.topics import answer_topic
from bot.conversation.topics.facts import fact_line, fact_source
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.conversation.wording import job_name, who
from bot.translation import Translator
from models.pay.estimate import Estimate, Range
from models.pay.offers import Ask, Offer, reasoned_ask, standing_in

OWN = ("title", "seniority", "years", "education", "skills", "specialisations")
"""Factors that a person brings along; a place or an employer is no strength of theirs."""
STRONG = 1.005
MOST_STRENGTHS = 4
MOST_DISCLOSURES = 2


async def negotiate(visit: Visit) -> Reply:
    """Intent or act "negotiate": for the offer meant (o), one in the words, the newest at hand, or none yet."""
    if visit.turn.is_public:
        return in_front_of_others(visit)
    job = await job_in_question(visit)
    if isinstance(visit.turn.said, Words):
        for one in consider_words(visit, visit.turn.said.text, job):
            if one.doubts:
                return doubt_card(visit, one)
    placed = await all_offers(visit)
    meant = await find(visit, visit.values.get("o", "")) or (placed[-1] if placed else None)
    offer = meant.offer if meant else None
    if meant is not None and again(visit, meant.token, meant.offer).doubts:
        return doubt_card(visit, again(visit, meant.token, meant.offer))
    profile = profile_for(offer, job) if offer else job
    if not is_placed(profile):
        return await answer_topic(visit) if visit.heard and meant is None else _without_a_job(visit)
    estimate = visit.pay.estimate(profile)
    if estimate.base is None:
        return _without_a_range(visit, estimate)
    others = [one.offer for one in placed if meant is None or one.token != meant.token]
    return _card(visit, estimate, estimate.base, offer, others)


def _card(visit: Visit, estimate: Estimate, pay: Range, offer: Offer | None, others: Sequence[Offer]) -> Reply:
    say, profile = visit.translator, estimate.profile
    offered, best = _base(visit, offer, estimate.currency), _best(visit, others, estimate.currency)
    ask = reasoned_ask(pay, offered, best[0] if best else None)
    token = visit.talk_about(profile)
    shown = money_range(pay, estimate.currency, "year", say)
    paragraphs = [say.say("The {year} range is {range}, base before tax.", year=estimate.year, range=shown)]
    if offered is not None:
        paragraphs[0] = standing_sentence(standing_in(pay, offered), say) + " " + paragraphs[0]
    paragraphs.append(
        ask_sentence(ask, estimate.currency, visit)
        if ask
        else say.say("**Base has no room to reason for**: it is at the top of the range.")
    )
    laws, sources = _disclosures(visit, estimate)
    fields = [
        Field(say.say("What speaks for you"), _strengths(visit, estimate)),
        *([Field(say.say("Your other offer"), best[1])] if best else []),
        Field(say.say("Beyond base"), "\n".join(_beyond(visit, offer))),
        *([Field(say.say("What they must tell you (not legal advice)"), laws)] if laws else []),
        Field(say.say("To say or send"), _script(visit, estimate, ask, offered, has_other=best is not None)),
    ]
    return Reply(
        title=say.say("Asking for more · {who}", who=who(profile, say)),
        paragraphs=tuple(paragraphs),
        fields=tuple(Field(field.name, field.text[:1000]) for field in fields if field.text),
        actions=(
            Action(say.say("What if…"), Act("whatif", token)),
            Action(say.say("Why?"), Act("explain", token)),
            Action(say.say("Add another"), Act("offer.add")),
            Action(say.say("My offers"), Act("offer.list")),
        ),
        sources=(*receipts(visit, estimate.evidence.sources), *sources),
        footer=footer(estimate, say),
        intent="negotiate",
        data=estimate,
    )


def _strengths(visit: Visit, estimate: Estimate) -> str:
    """What of the person's own moves such pay up, with the rows and the source behind it."""
    say = visit.translator
    lines = [
        say.say(
            "{name}: {change} ({rows} rows, {source})",
            name=driver_name(driver, say),
            change=percent(driver.multiplier, say),
            rows=number(driver.rows, say),
            source=_sources(driver.source or "", say),
        )
        for driver in estimate.drivers
        if driver.multiplier > STRONG and driver.rows and set(driver.factor.split("*")) <= set(OWN)
    ]
    if lines:
        return "\n".join(lines[:MOST_STRENGTHS])
    return say.say("Nothing I know of you moves such pay up. Tell me your level, years, degree or skills.")


def _sources(keys: str, say: Translator) -> str:
    """The names of sources whose keys a driver joins by "+"."""
    return ", ".join(say.say(SOURCE_NAMES[key]) if key in SOURCE_NAMES else key for key in keys.split("+"))


def _beyond(visit: Visit, offer: Offer | None) -> tuple[str, ...]:
    """What to ask for beside base: first what the offer lacks."""
    say = visit.say
    lacking = []
    if offer is None or not offer.sign_on:
        lacking.append(say("A sign-on, once: easier to give than base."))
    elif offer.sign_on_months:
        lacking.append(say("A sign-on without paying back."))
    if offer is not None and not (offer.bonus_percent or offer.bonus_amount):
        lacking.append(say("A target bonus, in writing, with how it is measured."))
    elif offer is not None:
        lacking.append(say("What share of the target bonus was paid in the last two years."))
    if offer is not None and (offer.stock or offer.stock_percent):
        lacking.append(say("Earlier vesting or a shorter cliff, and refreshers each year."))
    else:
        lacking.append(say("Shares, if others at your level have them."))
    lacking.append(say("Level and title, a pay review after six months, days at home, a budget to learn."))
    return tuple(lacking)


def _disclosures(visit: Visit, estimate: Estimate) -> tuple[str, tuple[Source, ...]]:
    profile, say = estimate.profile, visit.translator
    facts = visit.knowledge.disclosure(profile.country, profile.state)[:MOST_DISCLOSURES]
    return "\n".join(fact_line(fact, say) for fact in facts), tuple(fact_source(fact, say) for fact in facts)


def _script(visit: Visit, estimate: Estimate, ask: Ask | None, offered: float | None, *, has_other: bool) -> str:
    """A few sentences in the person's mouth: thanks, reason, figure, question."""
    say = visit.translator
    role = job_name(estimate.profile, say)
    if ask is None:
        return say.say(
            '"Thank you, I like the offer. The base is right for me. Can we talk about a sign-on and the shares?"'
        )
    values = {"role": role, "anchor": money(ask.anchor, estimate.currency, say)}
    if offered is None:
        return say.say('"For a {role} here I see pay around {anchor} base. Is that within your range?"', **values)
    if has_other:
        return say.say(
            '"Thank you, I would like to join you. I hold another offer, and for a {role} here I see {anchor} base. '
            'Can you come closer to that?"',
            **values,
        )
    return say.say(
        '"Thank you, I would like to join you. For a {role} here, with what I bring, I see {anchor} base. '
        'How close can you come?"',
        **values,
    )


def _base(visit: Visit, offer: Offer | None, currency: str) -> float | None:
    if offer is None or offer.base is None or offer.is_net:
        return None
    return visit.pay.exchange(offer.base, offer.currency or currency, currency)


def _best(visit: Visit, others: Sequence[Offer], currency: str) -> tuple[float, str] | None:
    """The highest base among the other offers in hand, and how to say it."""
    bases = [(base, at) for at, other in enumerate(others) if (base := _base(visit, other, currency)) is not None]
    if not bases:
        return None
    base, at = max(bases)
    shown = amount(round(base), currency, visit.translator)
    name = offer_name(visit, others[at].name, at)
    return base, visit.say("{name}: {base} base. Name it only if you would take it.", name=name, base=shown)


def _without_a_job(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("Which job, and where?"),
        paragraphs=(visit.say("To reason for more I need the job and the place; the offer itself helps too."),),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
            Action(visit.say("Add an offer"), Act("offer.add")),
        ),
        intent="negotiate",
    )


def _without_a_range(visit: Visit, estimate: Estimate) -> Reply:
    return Reply(
        title=who(estimate.profile, visit.translator),
        paragraphs=tuple(visit.translator.note(note) for note in estimate.evidence.notes[:2]),
        actions=(Action(visit.say("Add an offer"), Act("offer.add")),),
        intent="negotiate",
        data=estimate,
    )
