"""Offers side by side: each year, the sum, where each base lies, and what would make them even."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.cards import footer, receipts
from bot.conversation.offers.assumptions import assumed_sentence, hint
from bot.conversation.offers.card import holding_sentence
from bot.conversation.offers.considering import Considered, weighed
from bot.conversation.offers.drawing import offer_charts
from bot.conversation.offers.exchanging import Worth, home_line, home_verdict, rates_used, worths_at_home
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.shelf import is_kept
from bot.conversation.offers.verdict import even_sentences, verdict_sentence
from bot.conversation.offers.wording import amount, offer_names, percentage, short_standing, years_text
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from models.pay.offers import WeighedOffer, Weighing
from models.profile import Profile


def comparison_card(visit: Visit, found: list[Considered], job: Profile) -> Reply:
    """Two to five offers without doubts."""
    if len({one.offer.currency is None for one in found}) > 1:
        return _mixed_card(visit, found)
    say = visit.translator
    weighing = weighed(visit, [one.offer for one in found], job)
    names = offer_names([one.offer.name for one in weighing.offers], say)
    visit.topic.discussed = tuple(one.token for one in found)
    token = visit.talk_about(job) if is_placed(job) else {}
    worths, rates = worths_at_home(visit, weighing, job), rates_used(visit, weighing)
    card = Reply(
        title=say.say("Your offers · {who}", who=who(job, say)) if is_placed(job) else say.say("Your offers"),
        paragraphs=_paragraphs(visit, found, weighing, names, (worths, rates.sentences)),
        fields=tuple(
            _field(visit, one, name, worth) for one, name, worth in zip(weighing.offers, names, worths, strict=True)
        ),
        actions=(
            Action(say.say("How do I ask?"), Act("negotiate", {"o": found[0].token, **token}), "primary"),
            Action(say.say("Shares and bonus"), Act("offer.outlook", token)),
            Action(say.say("Add another"), Act("offer.add")),
            Action(say.say("My offers"), Act("offer.list")),
        ),
        footer=say.say("Not advice."),
        charts=offer_charts(visit, weighing, names),
        intent="offers_compare",
        data=weighing,
    )
    if weighing.estimate is None:
        return replace(card, sources=receipts(visit, rates.sources))
    bought = tuple(source for worth in worths if worth for source in worth.sources)
    sources = receipts(visit, (*weighing.estimate.evidence.sources, *rates.sources, *bought))
    return replace(
        card, sources=sources, footer=footer(weighing.estimate, say) if weighing.estimate.base else card.footer
    )


def pick_card(visit: Visit, found: list[Considered], job: Profile, most: int) -> Reply:
    """More offers than stand side by side: all are held, some are picked."""
    say = visit.translator
    names = offer_names([one.offer.name for one in found], say)
    visit.topic.discussed = tuple(one.token for one in found)
    options = tuple(
        Option(one.token, name, ", ".join(parts_of(one.offer, say)).replace("**", "")[:100])
        for one, name in zip(found[:25], names, strict=False)
    )
    prompt = say.say("Pick up to {most} to compare", most=most)
    is_alike = len({one.offer.currency is None for one in found}) == 1
    return Reply(
        title=say.count("Which of your {count} offer?", "Which of your {count} offers?", len(found), count=len(found)),
        paragraphs=(
            say.say("I hold them for half an hour. Up to {most} stand side by side.", most=most),
            *dict.fromkeys(say.note(note) for one in found for note in one.taken),
        ),
        fields=(Field(say.say("Your offers"), _listed(visit, found, names)),),
        questions=(Question("which", prompt, "many", Act("offer.compare"), options, most=most),),
        intent="offers_compare",
        data=weighed(visit, [one.offer for one in found], job) if is_alike else None,
    )


def _listed(visit: Visit, found: list[Considered], names: tuple[str, ...]) -> str:
    """A line an offer, so that somebody who types can pick too."""
    say = visit.translator
    lines = [
        say.say("{name}: {parts}", name=name, parts=", ".join(parts_of(one.offer, say)))
        for one, name in zip(found, names, strict=True)
    ]
    return "\n".join(lines)[:1000]


def _paragraphs(
    visit: Visit,
    found: list[Considered],
    weighing: Weighing,
    names: tuple[str, ...],
    places: tuple[tuple[Worth | None, ...], tuple[str, ...]],
) -> tuple[str, ...]:
    """The winner first, then by how much and from when on, by purchasing power, and what was taken for granted."""
    say, (worths, rates) = visit.translator, places
    outlook = visit.keeping.memory.held(visit.person).outlook
    written = (
        verdict_sentence(weighing, names, say),
        *even_sentences(visit, weighing, names, outlook),
        home_verdict(weighing, names, worths, say),
        *rates,
        *dict.fromkeys(say.note(note) for one in found for note in one.taken),
        "" if weighing.estimate else say.say("To say where each base lies I need your job and the place."),
        assumed_sentence(outlook, say) or hint(tuple(one.offer for one in found), say),
        holding_sentence(visit, is_kept=False) if not all(is_kept(one.token) for one in found) else "",
    )
    return tuple(text for text in written if text)


def _field(visit: Visit, one: WeighedOffer, name: str, worth: Worth | None) -> Field:
    say = visit.translator
    total = amount(one.total, one.offer.currency, say)
    standing = f" · {short_standing(one.standing, say)}" if one.standing else ""
    heading = say.say("{name}: {total} in four years", name=name, total=total) + standing
    lines = [years_text(one, say), *([home_line(worth, say)] if worth else [])]
    if one.offer.stock_percent and not one.offer.stock:
        share = percentage(one.offer.stock_percent, say)
        lines.append(say.say("Not counted: {share} of the company", share=share))
    return Field(heading[:250], "\n".join(lines)[:1000])


def _mixed_card(visit: Visit, found: list[Considered]) -> Reply:
    """Some with a currency and some without: which one is asked, nothing is guessed."""
    at, one = next((at, one) for at, one in enumerate(found) if one.offer.currency is None)
    visit.topic.offer = (one.token, "currency")
    visit.topic.offers = tuple(each.token for each in found)
    name = offer_names([each.offer.name for each in found], visit.translator)[at]
    return Reply(
        title=visit.say("One question first"),
        paragraphs=(visit.say("**Which currency is {name} in?**", name=name),),
        actions=(Action(visit.say("Answer"), Act("offer.edit", {"o": one.token, "part": "currency"}), "primary"),),
        intent="offers_compare",
    )
