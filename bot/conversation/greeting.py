"""First contact: what a person reads once, and what a server reads when the bot joins it."""

from __future__ import annotations

from bot.conversation.memory import Memory
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act, PlaceKind, Turn
from bot.conversation.visit import Visit

FACES = (PlaceKind.DIRECT, PlaceKind.SERVER)
"""Where people meet the bot without having started it themselves."""


def is_first_meeting(turn: Turn, memory: Memory) -> bool:
    """Whether somebody is answered alone for the first time; held in this process and in no file. True once."""
    return turn.place.kind in FACES and not turn.is_public and memory.greet(turn.person)


async def two_lines(visit: Visit) -> str:
    """What this is, what it keeps and where that is erased; nothing for who said yes to being remembered."""
    if await visit.keeping.has_consented(visit.person):
        return ""
    first = visit.say("New here? I estimate pay from public data and say why; only you see this.")
    second = visit.say("I keep nothing without your yes. /profile shows, exports and erases what I keep.")
    return f"{first}\n{second}"


async def introduce(visit: Visit) -> Reply:
    """Act "introduce": one short message to a server that has just installed the bot."""
    return Reply(
        title=visit.say("Hello, I know what work in machine learning pays"),
        paragraphs=(
            visit.say("Ask with /salary or /ask, or mention me: ranges from public data, with reasons."),
            visit.say("I answer in private unless asked otherwise, and I keep nothing without a yes."),
            visit.say("Those who manage the server: /setup settings, and /setup panel for a career channel."),
        ),
        actions=(Action(visit.say("What is this?"), Act("about"), is_for_anyone=True),),
        is_private=False,
        intent="help",
    )
