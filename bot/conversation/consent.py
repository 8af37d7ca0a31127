"""The one question whether answers may be kept, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who


async def with_consent_question(visit: Visit, card: Reply, *, again: bool = False) -> Reply:
    """The card with the question under it: until it was put once under a result, and only where there is a store.

    ``again`` puts it even to somebody who said not now: they asked for something that only a yes can give.
    """
    held = visit.keeping.memory.held(visit.person)
    if (held.was_asked and not again) or not visit.keeping.can_store or await visit.keeping.has_consented(visit.person):
        return card
    held.was_asked = card.data is not None
    return replace(card, questions=(*card.questions, consent_question(visit)))


def consent_question(visit: Visit, values: Mapping[str, str] | None = None) -> Question:
    """``values`` carry the profile that a yes makes their own, where they have given no other answers."""
    return Question(
        "answer",
        visit.say("Remember my answers here, so that you can compare later?"),
        "choice",
        Act("consent", values or {}),
        (Option("yes", visit.say("Yes")), Option("no", visit.say("Not now"))),
    )


async def take(visit: Visit) -> Reply:
    """Act "consent": answer=yes keeps from now on, answer=no keeps nothing; p: the card's profile, taken as theirs."""
    if visit.values.get("answer") != "yes":
        visit.keeping.memory.held(visit.person).was_asked = True
        return Reply(
            title=visit.say("Nothing is kept"),
            paragraphs=(
                visit.say("What you told me is gone within half an hour. You can say yes later under your profile."),
            ),
            intent="privacy",
        )
    own = await visit.keeping.profile(visit.person)
    shown = visit.profile_shown()
    if own is None and shown is not None:
        own = shown
        await visit.keeping.amend(visit.person, shown)
    if not await visit.keeping.consent(visit.person, visit.pay.estimate(own) if own else None):
        return nothing_stored(visit)
    months = visit.keeping.footprint.rules.keep_months
    about, adopting = not_yet_theirs(visit)
    if own is not None:
        about, adopting = (visit.say("I know you as: {who}.", who=who(own, visit.translator)),), ()
    return Reply(
        title=visit.say("I will remember"),
        paragraphs=(
            *about,
            visit.count(
                "I keep your answers and estimates, encrypted, until you erase them or stay away for {number} month.",
                "I keep your answers and estimates, encrypted, until you erase them or stay away for {number} months.",
                months,
                number=months,
            ),
            visit.say("Under /privacy you can see them, take a copy, or delete everything at once."),
        ),
        actions=(
            *adopting,
            Action(visit.say("My profile"), Act("profile")),
            Action(visit.say("What I keep"), Act("privacy")),
        ),
        intent="privacy",
    )


def not_yet_theirs(visit: Visit) -> tuple[tuple[str, ...], tuple[Action, ...]]:
    """What is said, and tapped, where somebody was talked about who may be the asker; nothing where nobody was."""
    talked = visit.topic.profile
    if talked is None or not is_placed(talked):
        return (), ()
    about = visit.say("We talk of {who}. If that is you, say so, and I keep it.", who=who(talked, visit.translator))
    return (about,), (Action(visit.say("Keep this as my profile"), Act("adopt", visit.show(talked)), "primary"),)


def nothing_stored(visit: Visit) -> Reply:
    """Where there is no store: said plainly."""
    return Reply(
        title=visit.say("Nothing is stored here"),
        paragraphs=(visit.say("This is a conversation without a memory: it ends, and everything in it is gone."),),
        intent="privacy",
    )
