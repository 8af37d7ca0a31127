"""What is kept, since when and until when."""

from __future__ import annotations

from bot.conversation.consent import nothing_stored
from bot.conversation.match import take_back
from bot.conversation.privacy.wording import day, kept_in_words, privacy_page
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit


async def privacy(visit: Visit) -> Reply:
    """Act or intent "privacy": in front of others what holds for everybody, else what is kept of the asker."""
    if not visit.keeping.can_store:
        return nothing_stored(visit)
    if visit.turn.is_public:
        return _for_everybody(visit)
    is_open = await visit.keeping.allows_matching(visit.person)
    open_to = (visit.say("Others who said yes too may see how far your jobs lie apart: you allowed it."),)
    return Reply(
        title=visit.say("What I keep about you"),
        paragraphs=(*await _about_you(visit), *(open_to if is_open else ()), *_about_all(visit)),
        sources=(privacy_page(visit),),
        actions=(
            Action(visit.say("My profile"), Act("profile")),
            Action(visit.say("Export my data"), Act("profile.export")),
            *((take_back(visit),) if is_open else ()),
            Action(visit.say("Delete everything"), Act("profile.delete"), "danger"),
        ),
        intent="privacy",
    )


async def _about_you(visit: Visit) -> tuple[str, ...]:
    footprint = visit.keeping.footprint
    kept, months = await footprint.kept(visit.person), footprint.rules.keep_months
    if kept is None:
        return (
            visit.say("Nothing is stored about you. What you tell me is in memory for half an hour, then gone."),
            visit.count(
                "After a yes I keep answers and estimates, encrypted, until {number} month after your last visit.",
                "After a yes I keep answers and estimates, encrypted, until {number} months after your last visit.",
                months,
                number=months,
            ),
        )
    return (
        visit.say("Since {day}, encrypted: {things}.", day=day(visit, kept.since), things=kept_in_words(visit, kept)),
        visit.count(
            "Until **{day}**: {number} month after your last visit. Each visit begins that anew.",
            "Until **{day}**: {number} months after your last visit. Each visit begins that anew.",
            months,
            number=months,
            day=day(visit, kept.until),
        ),
    )


def _about_all(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("Never kept: your name, what you type, or pay that you mention. An offer only by a yes of its own."),
        visit.say("Nothing you write trains a model, and nobody else can see it."),
    )


def _for_everybody(visit: Visit) -> Reply:
    months = visit.keeping.footprint.rules.keep_months
    return Reply(
        title=visit.say("What I keep"),
        paragraphs=(
            visit.say("Before you say yes: your answers, in memory, for half an hour."),
            visit.count(
                "After a yes: your answers and estimates, encrypted, until {number} month after your last visit.",
                "After a yes: your answers and estimates, encrypted, until {number} months after your last visit.",
                months,
                number=months,
            ),
            *_about_all(visit),
        ),
        sources=(privacy_page(visit),),
        actions=(Action(visit.say("Show it just to me"), Act("privacy"), "primary", is_for_anyone=True),),
        is_private=False,
        intent="privacy",
    )
