"""The panel of a career channel, and what its third button says."""

from __future__ import annotations

from bot.conversation.reply import Action, Reply
from bot.conversation.servers.setup import manages, not_for_you
from bot.conversation.turn import Act
from bot.conversation.visit import Visit


async def panel(visit: Visit) -> Reply:
    """Act "panel": three buttons for everyone, for ever. Their acts carry nothing, so that no version can lose them."""
    if not manages(visit):
        return not_for_you(visit)
    return Reply(
        title=visit.say("What is your work worth?"),
        paragraphs=(
            visit.say("Pay in machine learning, data and software, from public data, with reasons."),
            visit.say("Press a button: only you see what comes."),
        ),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=True),
            Action(visit.say("Ask a question"), Act("ask"), is_for_anyone=True),
            Action(visit.say("What is this?"), Act("about"), is_for_anyone=True),
        ),
        footer=visit.say("An estimate from public data. Not advice."),
        is_private=False,
        intent="help",
    )


async def about(visit: Visit) -> Reply:
    """Act "about": what this is, where the figures come from, what is kept and how to erase it."""
    return Reply(
        title=visit.say("What this is"),
        paragraphs=(
            visit.say(
                "I estimate what work in machine learning, data and software pays: the range in which 80 of 100 people "
                "like you fall, what moved it, and where each figure comes from."
            ),
            visit.say("The data: job adverts, developer surveys and official wages, public and with their year."),
            visit.say("What my buttons and commands answer only you see, unless you say otherwise."),
            visit.say("I keep nothing without your yes. /profile shows, exports and erases what I keep."),
            visit.say("It is an estimate, not advice, and it doesn't know your employer."),
        ),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
            Action(visit.say("How it works"), Act("explain")),
            Action(visit.say("What I keep"), Act("privacy")),
        ),
        intent="help",
    )
