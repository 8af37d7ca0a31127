"""What to tap when nothing else is at hand."""

from __future__ import annotations

from bot.conversation.reply import Action
from bot.conversation.turn import Act, PlaceKind
from bot.conversation.visit import Visit


def what_works(visit: Visit) -> tuple[Action, ...]:
    """The first steps that are open to this person here."""
    anyone = visit.turn.is_public
    actions = [
        Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=anyone),
        Action(visit.say("How it works"), Act("explain")),
    ]
    if not anyone and visit.turn.place.kind is not PlaceKind.LINES:
        actions.append(Action(visit.say("My profile"), Act("profile")))
    if not (isinstance(visit.turn.said, Act) and visit.turn.said.name == "help"):
        actions.append(Action(visit.say("Help"), Act("help")))
    return tuple(actions)
