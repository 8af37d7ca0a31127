"""The monthly digest of a server: how one role's pay moved, and the anonymous figures of its members."""

from __future__ import annotations

from bot.conversation.community.cells import cell_name
from bot.conversation.community.showing import figure_line
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.trend import trend_card
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from models.profile import Profile, Role

MOST_FIGURES = 8
_MONTH = Pattern(r"([0-9]{4})-([0-9]{2})")
ROLES = (
    *(Role.MACHINE_LEARNING_ENGINEER, Role.DATA_ENGINEER, Role.DATA_SCIENTIST, Role.RESEARCH_SCIENTIST),
    *(Role.SOFTWARE_ENGINEER, Role.AI_ENGINEER, Role.DATA_ANALYST, Role.ML_MANAGER, Role.RESEARCH_ENGINEER),
)
"""Those with enough adverts in most years for a trend to say something."""
PLACES = {"de": "DE", "fr": "FR", "es": "ES", "pt": "BR", "hr": "HR"}
"""The country whose trend is shown, by the server's language; else the United States, with most of the data."""


async def digest(visit: Visit) -> Reply:
    """Act "digest" (month as "2026-11"): each month is about the next of its roles. Any other month: the first."""
    month = _MONTH.fullmatch(visit.values.get("month", ""))
    role = ROLES[(int(month[1]) * 12 + int(month[2])) % len(ROLES) if month else 0]
    country = PLACES.get(visit.translator.language.language, "US")
    trend = trend_card(visit, Profile(role=role, country=country))
    return Reply(
        title=trend.title,
        paragraphs=trend.paragraphs[:1],
        fields=(*trend.fields[:1], *await _figures(visit)),
        actions=(Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=True),),
        sources=trend.sources,
        footer=visit.say("Once a month. Those who manage the server can turn it off: /setup settings."),
        is_private=False,
        charts=trend.charts,
        intent="topic",
    )


async def _figures(visit: Visit) -> tuple[Field, ...]:
    server = visit.turn.place.server
    if server is None or not (await visit.keeping.servers.settings(server)).has_community:
        return ()
    figures = await visit.keeping.community.figures(server)
    largest = sorted(figures.items(), key=lambda item: (-item[1].size, item[0]))[:MOST_FIGURES]
    return tuple(Field(cell_name(cell, visit.translator), figure_line(cell, one, visit)) for cell, one in largest)
