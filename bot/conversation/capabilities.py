"""Which capability answers which act or intent: the one table of what the conversation can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
    sharing,
    trend,
    whatif,
)
from bot.conversation.employer_names import is_about_employer
from bot.conversation.employers import look_at_employer
from bot.conversation.hearing import ask_form
from bot.conversation.offers import answering, assuming, editing, managing, negotiating
from bot.conversation.reply import Form
from bot.conversation.steps import step_form
from bot.conversation.topics import answer_topic
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.translation import Translator
from models.language import Understanding

ACTS: Mapping[str, Capability] = {
    "help": courtesy.help_,
    "welcome": courtesy.welcome,
    "estimate": questionnaire.start,
    "afresh": questionnaire.restart,
    "q": questionnaire.answer,
    "change": questionnaire.change,
    "adopt": questionnaire.adopt,
    "salary": quicklook.look,
    "use": quicklook.use_nearest,
    "unit": quicklook.switch_period,
    "mine": courtesy.lost_question,
    "whatif": whatif.what_if,
    "board": board.board,
    "compare": comparing.compare_named,
    "history": history.history,
    "trend": trend.trend,
    "explain": explain.explain,
    "sources": explain.sources,
    "topic": answer_topic,
    "post": post.explain_post,
    "offer.add": managing.add,
    "offer.list": managing.list_offers,
    "offer.compare": managing.compare,
    "offer.remove": managing.remove_offer,
    "offer.keep": managing.keep,
    "offer.show": answering.show_one,
    "offer.ok": answering.confirm,
    "offer.edit": editing.edit,
    "offer.outlook": assuming.assume,
    "negotiate": negotiating.negotiate,
    "profile": profile.show,
    "profile.export": profile.export,
    "profile.delete": profile.delete,
    "profile.delete.confirm": profile.delete_confirmed,
    "privacy": profile.privacy,
    "consent": consent.take,
    "share": sharing.share,
    "share.post": sharing.post,
}

INTENTS: Mapping[str, Capability] = {
    "estimate": quicklook.look_from_words,
    "what_if": whatif.what_if_from_words,
    "explain": explain.explain,
    "profile": profile.show,
    "privacy": profile.privacy,
    "help": courtesy.help_,
    "smalltalk": courtesy.smalltalk,
    "out_of_scope": courtesy.out_of_scope,
    "compare": comparing.compare,
    "offer": answering.from_words,
    "offers_compare": answering.from_words,
    "negotiate": negotiating.negotiate,
    "history": history.history,
    "topic": answer_topic,
}


def capability_for(visit: Visit, text: str, heard: Understanding) -> Capability:
    """What answers words that were understood; "and in Germany?" after a general question asks that one again."""
    asked, visit.topic.asked = visit.topic.asked, None
    if is_about_employer(text, heard):
        return look_at_employer
    if asked and heard.intent == "what_if" and set(heard.slots) & {"role", "country"}:
        visit.values = {"t": asked}
        return answer_topic
    return INTENTS.get(heard.intent, courtesy.out_of_scope)


FORMS: Mapping[str, Callable[[Act, Translator], Form | None]] = {
    "q": step_form,
    "whatif.type": whatif.typed_form,
    "ask": ask_form,
    "offer.add": managing.add_form,
    "offer.edit": editing.edit_form,
}
"""Acts that may be answered by a form, told without any I/O."""
