"""All that is kept of a person, as a file for them alone."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.conversation.profile import for_you_alone
from bot.conversation.reply import Action, Attachment, Reply
from bot.conversation.turn import Act, PlaceKind
from bot.conversation.visit import Visit

FILE_NAME = "salary-bot-profile.json"


async def export(visit: Visit) -> Reply:
    """Act "profile.export": the file here, and a button that sends it as a direct message."""
    if visit.turn.is_public:
        return for_you_alone(visit, "profile.export")
    paragraphs = [visit.say("Everything I keep about you is in this file.")]
    actions: tuple[Action, ...] = ()
    if visit.turn.place.kind is PlaceKind.DIRECT:
        paragraphs.append(
            visit.say("It lies in our direct messages: Discord holds it too, until you delete that message.")
        )
    elif visit.turn.place.kind is PlaceKind.SERVER:
        paragraphs.append(
            visit.say(
                "I can send it as a direct message as well. Discord then holds it too, until you delete that message."
            )
        )
        actions = (Action(visit.say("Send it as a direct message"), Act("profile.export.direct")),)
    return Reply(
        title=visit.say("Your data"),
        paragraphs=tuple(paragraphs),
        actions=actions,
        attachment=await _file(visit),
        intent="privacy",
    )


async def send_directly(visit: Visit) -> Reply:
    """Act "profile.export.direct": the file as a direct message, which only this tap asks for."""
    if visit.turn.place.kind is not PlaceKind.SERVER:
        return replace(await export(visit), actions=())
    return Reply(
        title=visit.say("Sent"),
        paragraphs=(
            visit.say("The file is in our direct messages. Discord holds it too, until you delete that message."),
        ),
        attachment=await _file(visit),
        is_sent_directly=True,
        intent="privacy",
    )


async def _file(visit: Visit) -> Attachment:
    kept = await visit.keeping.footprint.export(visit.person)
    return Attachment(FILE_NAME, json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True, default=str).encode())
