"""Which capability answers which act or intent: the one table of what the conversation can do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.conversation import (
    board,
    comparing,
    consent,
    courtesy,
    explain,
    history,
    post,
    profile,
    questionnaire,
    quicklook,
    receipts,
    refusals,
    sharing,
    speaking,
    trend,
    welcome,
    whatif,
)
from bot.conversation.changes import laid_over
from bot.conversation.employer_names import employers_in, is_about_employer
from bot.conversation.employers import look_at_employer
from bot.conversation.following.units import no_net, speaks_of_net
from bot.conversation.hearing import ask_form, asks_for_board, is_of_an_employer
from bot.conversation.offers import answering, assuming, bargaining, changing, editing, keeping, managing, negotiating
from bot.conversation.own_pay import forgetting, telling
from bot.conversation.plain_words import by_plain_words
from bot.conversation.privacy import deleting, exporting, showing, wishes
from bot.conversation.reply import Form, Reply
from bot.conversation.servers.acts import SERVER_ACTS
from bot.conversation.steps import step_form
from bot.conversation.topics import answer_topic
from bot.conversation.turn import Act
from bot.conversation.unsure import doubted
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern
from bot.translation import Translator
from models.language import Understanding

ACTS: Mapping[str, Capability] = {
    "help": courtesy.help_,
    "welcome": welcome.welcome,
    "estimate": questionnaire.start,
    "afresh": questionnaire.restart,
    "q": questionnaire.answer,
    "change": questionnaire.change,
    "adopt": questionnaire.adopt,
    "salary": quicklook.look,
    "use": quicklook.use_nearest,
    "unit": quicklook.switch_period,
    "mine": refusals.lost_question,
    "whatif": whatif.what_if,
    "board": board.board,
    "compare": comparing.compare_named,
    "history": history.history,
    "trend": trend.trend,
    "explain": explain.explain,
    "sources": receipts.sources,
    "topic": answer_topic,
    "post": post.explain_post,
    "offer.add": managing.add,
    "offer.list": managing.list_offers,
    "offer.compare": managing.compare,
    "offer.remove": managing.remove_offer,
    "offer.keep": keeping.keep,
    "offer.show": answering.show_one,
    "offer.ok": answering.confirm,
    "offer.edit": editing.edit,
    "offer.outlook": assuming.assume,
    "offer.change": changing.change,
    "offer.beside": changing.beside,
    "negotiate": negotiating.negotiate,
    "bargain": bargaining.bargain,
    "paid": telling.paid,
    "paid.forget": forgetting.forget_pay,
    "profile": profile.show,
    "profile.export": exporting.export,
    "profile.export.direct": exporting.send_directly,
    "profile.delete": deleting.delete,
    "profile.delete.confirm": deleting.confirm,
    "privacy": showing.privacy,
    "language": speaking.language,
    "consent": consent.take,
    "share": sharing.share,
    "share.post": sharing.post,
    **SERVER_ACTS,
}

INTENTS: Mapping[str, Capability] = {
    "estimate": quicklook.look_from_words,
    "what_if": whatif.what_if_from_words,
    "explain": explain.explain,
    "profile": profile.show,
    "privacy": wishes.privacy_from_words,
    "help": courtesy.help_,
    "smalltalk": courtesy.smalltalk,
    "out_of_scope": refusals.out_of_scope,
    "compare": comparing.compare,
    "offer": answering.from_words,
    "offers_compare": answering.from_words,
    "negotiate": negotiating.negotiate,
    "history": history.history,
    "topic": answer_topic,
}


_OF_AN_EMPLOYER = frozenset(("company_type", "company_size", "industry"))
"""What an employer's name tells of itself."""
_CHANGES = Pattern(
    r"\b(?:what|how|if|and|or|but|instead|rather|than|change|switch|move|moved|moving|same|make|now|actually|then|to)\b",
    re.IGNORECASE,
)
"""Words of somebody who changes what was talked about."""
_ABOUT_A_PLACE = frozenset(("estimate", "what_if", "compare", "topic", "out_of_scope"))
"""Intents that a question about a whole region may look like."""


def _names_other_people(heard: Understanding) -> bool:
    """Whether a message names no more than another place, or another job ("and in Germany?", "for analysts?")."""
    named = set(heard.slots)
    is_part = len(named & {"role", "country"}) == 1 and named <= {"role", "seniority", "country", "city"}
    return heard.intent in {"what_if", "estimate"} and is_part


async def _gross_alone(visit: Visit) -> Reply:
    """What is left of a figure after tax: not worked out, which is said; the figure itself is placed."""
    reply = await answering.from_words(visit)
    return replace(reply, paragraphs=(*reply.paragraphs[:1], no_net(visit), *reply.paragraphs[1:]))


def capability_for(visit: Visit, text: str, heard: Understanding) -> Capability:
    """What answers words that were understood; "and in Germany?" after a general question asks that one again."""
    asked = visit.topic.asked
    if heard.intent != "explain":
        visit.topic.asked = None
    if asked and _names_other_people(heard) and not is_about_employer(text, heard):
        visit.values = {"t": asked}
        return answer_topic
    plain = by_plain_words(visit, text, heard) or _by_its_words(visit, text, heard)
    own = plain or telling.told_in_words(visit, text, heard)
    if (
        own is None
        and heard.intent == "what_if"
        and {"role", "country"} <= set(heard.slots)
        and not _CHANGES.search(text)
    ):
        return quicklook.look_from_words  # whoever names job and place asks anew, whatever was talked about
    return own or doubted(text, heard) or _by_intent(visit, heard)


def _by_its_words(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers where the words tell more than the intent."""
    if asks_for_board(text) and not heard.slots:
        return board.board
    if heard.regions and heard.intent in _ABOUT_A_PLACE and heard.topic in {None, "location"}:
        visit.values = {"t": "location"}
        return answer_topic
    if heard.intent == "out_of_scope" and heard.money and speaks_of_net(text) and visit.named.current is None:
        visit.heard = visit.language.read_post(text)
        return _gross_alone
    return _of_employers(visit, text, heard)


def _of_employers(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What an employer pays, or says that it pays."""
    if is_about_employer(text, heard):
        return look_at_employer
    if heard.intent == "offer" and is_of_an_employer(text):
        visit.values = {"text": text}
        return post.explain_post
    trail = visit.topic.trail
    if heard.intent != "what_if" or not trail or not set(heard.slots) <= _OF_AN_EMPLOYER or not employers_in(text):
        return None
    is_alike = laid_over(trail[-1], heard.slots, heard.derived) == trail[-1]
    return look_at_employer if is_alike else whatif.what_if_from_words


def _by_intent(visit: Visit, heard: Understanding) -> Capability:
    if heard.intent in {"estimate", "compare"} and sum(amount.kind == "base" for amount in heard.money) > 1:
        return answering.from_words  # "data engineer in Berlin: Zalando 95k, Bosch 90k"
    if heard.intent == "what_if" and heard.money and not heard.slots:
        return answering.from_words
    if heard.intent == "offer" and heard.slots and not heard.money and visit.topic.trail:
        return whatif.what_if_from_words
    return INTENTS.get(heard.intent, refusals.out_of_scope)


FORMS: Mapping[str, Callable[[Act, Translator], Form | None]] = {
    "q": step_form,
    "whatif.type": whatif.typed_form,
    "ask": ask_form,
    "offer.add": managing.add_form,
    "offer.edit": editing.edit_form,
}
"""Acts that may be answered by a form, told without any I/O."""
