"""A server's settings on one card, for those who may manage the server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.servers.settings import MOST_CHANNELS, ServerSettings
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.translation import DISCORD_LOCALES, LANGUAGE_NAMES, LANGUAGES

LANGUAGE_OF: Mapping[str, str] = {DISCORD_LOCALES[name][0]: LANGUAGE_NAMES[name] for name in LANGUAGES}
"""What its speakers call each language that is answered in, by the first locale that Discord has for it."""
AS_DISCORD = "auto"


async def setup(visit: Visit) -> Reply:
    """Act "setup": everything that can be settled, with what is settled now."""
    server = visit.turn.place.server
    if server is None or not manages(visit):
        return not_for_you(visit)
    return _card(visit, await visit.keeping.servers.settings(server))


async def change(visit: Visit) -> Reply:
    """Act "setup.set": k names the setting, v its value as it was picked."""
    server = visit.turn.place.server
    if server is None or not manages(visit):
        return not_for_you(visit)
    read = _READERS.get(visit.values.get("k", ""))
    changes = read(visit.values.get("v", "")) if read else {}
    settings = await visit.keeping.servers.change(server, changes)
    return replace(_card(visit, settings), replaces=True)


def manages(visit: Visit) -> bool:
    """Whether Discord says that this person may manage the server they are in."""
    return visit.turn.membership is not None and visit.turn.membership.may_manage


def not_for_you(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("That is for those who manage the server"),
        paragraphs=(visit.say("It takes the permission Manage Server, in a server that has installed me."),),
        actions=(Action(visit.say("Help"), Act("help")),),
        intent="help",
    )


def _card(visit: Visit, settings: ServerSettings) -> Reply:
    return Reply(
        title=visit.say("How I behave in this server"),
        paragraphs=(
            _places(visit, settings),
            visit.say("/salary, /compare and /trend are answered for everybody, unless the asker says otherwise.")
            if settings.shows_channel
            else visit.say("/salary, /compare and /trend are answered for the asker alone, unless they say otherwise."),
            visit.say("Community figures are on: members may add their pay band; groups of 8 and more are shown.")
            if settings.has_community
            else visit.say("Community figures are off: none are gathered or shown; members can still withdraw."),
            visit.say("A digest comes on the first days of each month.")
            if settings.digest_channel
            else visit.say("There is no monthly digest: pick a channel below for one."),
            visit.say("If I am removed, I forget all of this after 30 days."),
        ),
        questions=(
            _channels(
                "channels",
                visit.say("Channels for public answers; none: all"),
                settings.public_channels,
                MOST_CHANNELS,
            ),
            _channels(
                "digest",
                visit.say("Channel for the digest; none: no digest"),
                (settings.digest_channel,) if settings.digest_channel else (),
                1,
            ),
            _language(visit, settings),
        ),
        actions=_switches(visit, settings),
        intent="help",
    )


def _places(visit: Visit, settings: ServerSettings) -> str:
    if not settings.public_channels:
        return visit.say("Everybody may see my answers in every channel where I am mentioned.")
    return visit.count(
        "Everybody may see my answers in {channels} channel; elsewhere I answer people alone.",
        "Everybody may see my answers in {channels} channels; elsewhere I answer people alone.",
        len(settings.public_channels),
        channels=len(settings.public_channels),
    )


def _channels(name: str, prompt: str, current: tuple[int, ...], most: int) -> Question:
    picked = ",".join(str(channel) for channel in current)
    return Question("v", prompt, "channels", Act("setup.set", {"k": name}), most=most, current=picked)


def _language(visit: Visit, settings: ServerSettings) -> Question:
    names = {AS_DISCORD: visit.say("As this server is set on Discord")}
    names |= LANGUAGE_OF
    return Question(
        "v",
        visit.say("Language of what everybody sees"),
        "choice",
        Act("setup.set", {"k": "language"}),
        tuple(Option(value, name) for value, name in names.items()),
        current=settings.language or AS_DISCORD,
    )


def _switches(visit: Visit, settings: ServerSettings) -> tuple[Action, ...]:
    shown = visit.say("Answer the asker alone") if settings.shows_channel else visit.say("Answer for everybody")
    figures = (
        visit.say("Turn community figures off") if settings.has_community else visit.say("Turn community figures on")
    )
    return (
        Action(shown, Act("setup.set", {"k": "visible", "v": _other(settings.shows_channel)})),
        Action(figures, Act("setup.set", {"k": "community", "v": _other(settings.has_community)})),
    )


def _other(is_on: bool) -> str:
    return "no" if is_on else "yes"


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",") if number.isdecimal())[:MOST_CHANNELS]


_READERS: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "channels": lambda text: {"public_channels": _numbers(text)},
    "digest": lambda text: {"digest_channel": next(iter(_numbers(text)), None)},
    "language": lambda text: {"language": text if text in LANGUAGE_OF else None},
    "visible": lambda text: {"shows_channel": text == "yes"},
    "community": lambda text: {"has_community": text == "yes"},
}
