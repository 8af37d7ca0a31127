"""The lines of /help that fit the place it was asked in."""

from __future__ import annotations

from bot.conversation.reply import Field
from bot.conversation.servers.setup import manages
from bot.conversation.turn import PlaceKind
from bot.conversation.visit import Visit


async def help_here(visit: Visit) -> tuple[Field, ...]:
    """What works in this place besides everything else: a direct message, a server, and a server one manages."""
    kind, server = visit.turn.place.kind, visit.turn.place.server
    if kind is PlaceKind.DIRECT:
        return (Field(visit.say("Here"), visit.say("Just write: no command is needed, and nobody else reads it.")),)
    if kind is not PlaceKind.SERVER or server is None:
        return ()
    settings = await visit.keeping.servers.settings(server)
    seen = (
        visit.say("/salary, /compare, /trend and mentions are answered for everybody; the rest is for you alone.")
        if settings.shows_channel
        else visit.say("Commands are for you alone; a mention is for everybody.")
    )
    fields = [Field(visit.say("In this server"), seen)]
    if visit.turn.membership is None:
        return tuple(fields)
    messages = visit.say(
        'On a message, under Apps: "Explain the pay here" and "Check this offer". On a person: "Compare with me".'
    )
    fields.append(Field(visit.say("Messages and people"), messages))
    if settings.has_community:
        about = visit.say("/community shows what members earn, in anonymous groups of 8 and more.")
        fields.append(Field(visit.say("Community figures"), about))
    if manages(visit):
        about = visit.say("/setup settings: where and how I answer. /setup panel: buttons for a career channel.")
        fields.append(Field(visit.say("You manage this server"), about))
    return tuple(fields)
