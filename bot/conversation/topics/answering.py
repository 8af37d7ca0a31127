"""The card of a topic: for this person first, then facts, what is not known, sources, and the model's receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.conversation.cards import footer, receipts
from bot.conversation.placing import PLACE_FIELDS
from bot.conversation.refusals import old_button
from bot.conversation.reply import Action, Field, Reply, Source
from bot.conversation.topics import benefits, fairness, firms, learning, market, package, person, places, skills, work
from bot.conversation.topics.basis import Basis, basis_of
from bot.conversation.topics.facts import ToldFact, fact_source, facts_told
from bot.conversation.topics.said import Said
from bot.conversation.trend import chart_by_year
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label
from bot.translation import mark

Answer = Callable[[Visit, Basis], Said]

ANSWERS: Mapping[str, Answer] = {
    "location": places.location,
    "remote": work.remote,
    "experience": person.experience,
    "company_size": firms.company_size,
    "company_type": firms.company_type,
    "industry": work.industry,
    "education": learning.education,
    "certifications": learning.certifications,
    "skills": skills.skills,
    "specialisation": skills.specialisation,
    "trends": market.trends,
    "total_compensation": package.total_compensation,
    "equity": package.equity,
    "bonus": package.bonus,
    "benefits": benefits.benefits,
    "negotiation": fairness.negotiation,
    "outlook": market.outlook,
    "satisfaction": fairness.satisfaction,
    "transparency": fairness.transparency,
    "gender_gap": fairness.gender_gap,
    "data_sources": market.data_sources,
}

TITLES: Mapping[str, str] = {
    "location": mark("Pay by place"),
    "remote": mark("Remote work and pay"),
    "experience": mark("Experience and pay"),
    "company_size": mark("Company size and pay"),
    "company_type": mark("Kinds of employer and pay"),
    "industry": mark("Industries and pay"),
    "education": mark("Degrees and pay"),
    "certifications": mark("Certificates and pay"),
    "skills": mark("Skills and pay"),
    "specialisation": mark("Specialisation and pay"),
    "trends": mark("How pay moved"),
    "total_compensation": mark("Base, bonus and stock together"),
    "equity": mark("Stock and options"),
    "bonus": mark("Bonuses"),
    "benefits": mark("Benefits"),
    "negotiation": mark("Asking for more"),
    "outlook": mark("Where it goes"),
    "satisfaction": mark("Contentment, growth and balance"),
    "transparency": mark("Laws on showing pay"),
    "gender_gap": mark("Pay between women and men"),
    "data_sources": mark("Where the numbers come from"),
}


async def answer_topic(visit: Visit) -> Reply:
    """Intent topic, act "topic" (t), and intent negotiate: composed for the profile in question.

    Where job or place is not known a typical case stands in, which is said.
    """
    heard = visit.heard
    topic = visit.values.get("t") or (heard.topic if heard else None) or "negotiation"
    if topic not in ANSWERS:
        return await old_button(visit)
    if topic == "experience" and heard and "education" in heard.mentioned:
        topic = "education"  # a degree against years of work is weighed there
    basis = await basis_of(visit, topic)
    said = ANSWERS[topic](visit, basis)
    visit.topic.asked = topic
    visit.answered_topic = topic
    facts = _facts(visit, basis, topic)
    token = visit.show(basis.profile)
    if not basis.is_typical and basis.person is not None:
        visit.talk_about(basis.person)
    if visit.heard is not None and visit.heard.regions and basis.has_role:
        visit.topic.profile = basis.profile.changed(dict.fromkeys((*PLACE_FIELDS, "currency")))
    return Reply(
        title=visit.say(TITLES[topic]),
        paragraphs=(*said.paragraphs, *_filled_in(visit, basis)),
        fields=_fields(visit, basis, said, facts),
        actions=_actions(visit, basis, token),
        sources=_sources(visit, (*said.sources, *basis.estimate.evidence.sources), facts),
        footer=visit.say("Base, gross. {receipt}", receipt=footer(basis.estimate, visit.translator)),
        is_private=not visit.turn.is_public,
        intent="negotiate" if heard and heard.intent == "negotiate" else "topic",
        data=said.data or basis.estimate,
        charts=(chart_by_year(visit, basis.profile),) if topic == "trends" else (),
    )


def _facts(visit: Visit, basis: Basis, topic: str) -> tuple[ToldFact, ...]:
    country = basis.country if topic == "transparency" else basis.profile.country
    about = visit.knowledge.about(topic, country, basis.profile.state, basis.profile.city)
    return facts_told(about, topic, str(basis.profile.country), visit.translator)


def _fields(visit: Visit, basis: Basis, said: Said, facts: tuple[ToldFact, ...]) -> tuple[Field, ...]:
    """What is known of the place or of every place, then of the United States where that is elsewhere."""
    say, country = visit.translator, str(basis.profile.country)
    here = [told.line for told in facts if told.fact.holds_in(country)]
    elsewhere = [told.line for told in facts if not told.fact.holds_in(country)]
    fields = []
    for name, lines in ((say.say("What is known"), here), (say.say("Known of other countries"), elsewhere)):
        if lines:
            fields.append(Field(name, "\n".join(f"• {line}" for line in lines)))
    if said.unknown:
        fields.append(Field(say.say("What is not known"), said.unknown))
    return tuple(fields)


def _filled_in(visit: Visit, basis: Basis) -> tuple[str, ...]:
    """Said where the answer is not about what somebody named."""
    if basis.unknown_place:
        country = country_label(basis.unknown_place, visit.translator.language)
        return (visit.say("I have nothing reliable for {country}, so this is for the United States.", country=country),)
    if not basis.is_typical or (visit.heard is not None and visit.heard.regions and basis.has_role):
        return ()
    if basis.has_role:
        return (visit.say("I took the United States: say where, and I answer for that place."),)
    if basis.country is not None:
        return (visit.say("I took an ML engineer: name your job, and I answer for it."),)
    return (visit.say("A typical case, since I don't know your job and place: name them and I answer for you."),)


def _sources(visit: Visit, keys: tuple[str, ...], facts: tuple[ToldFact, ...]) -> tuple[Source, ...]:
    """The model's sources first, then the facts', each once."""
    own = receipts(visit, keys)
    addresses = {(source.url, source.year) for source in own if source.url}
    more = {source.name: source for source in (fact_source(told.fact, visit.translator) for told in facts)}
    return (*own, *(source for source in more.values() if (source.url, source.year) not in addresses))


def _actions(visit: Visit, basis: Basis, token: Mapping[str, str]) -> tuple[Action, ...]:
    say = visit.translator
    if visit.turn.is_public:
        alone = Action(say.say("Answer just for me"), Act("mine"), "primary")
        return (alone, Action(say.say("Estimate my pay"), Act("estimate"), is_for_anyone=True))
    first = (
        Action(say.say("Estimate my pay"), Act("estimate"), "primary")
        if basis.is_typical
        else Action(say.say("Show the range"), Act("salary", token), "primary")
    )
    return (
        first,
        Action(say.say("What if…"), Act("whatif", token)),
        Action(say.say("Why?"), Act("explain", token)),
        Action(say.say("Sources"), Act("sources", token)),
    )
