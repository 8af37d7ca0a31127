"""The community's figures on one card, for members alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from bot.conversation.amounts import number
from bot.conversation.community.bands import band_name, span_name
from bot.conversation.community.cells import cell_name, currency_in
from bot.conversation.community.figures import LEAST, Figure
from bot.conversation.community.membership import refused
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.translation import Translator

A_PAGE = 12


async def show(visit: Visit) -> Reply:
    """Act "community" (page, from 0): every figure of the last release, and what the person added themselves."""
    refusal = await refused(visit)
    server = visit.turn.place.server
    if refusal is not None or server is None:
        return refusal or Reply("")
    figures = await visit.keeping.community.figures(server)
    own = await visit.keeping.community.own(visit.person, server)
    page = int(visit.values["page"]) if visit.values.get("page", "").isdecimal() else 0
    shown = sorted(figures.items(), key=lambda item: (-item[1].size, item[0]))[page * A_PAGE : (page + 1) * A_PAGE]
    return Reply(
        title=visit.say("What this server's members earn"),
        paragraphs=(_about(visit, figures), visit.say("Gross base pay a year, as members gave it themselves.")),
        fields=tuple(Field(cell_name(cell, visit.translator), figure_line(cell, one, visit)) for cell, one in shown),
        actions=(
            *_pages(visit, page, len(figures)),
            Action(visit.say("Change what I added"), Act("add"))
            if own
            else Action(visit.say("Add my pay"), Act("add"), "primary"),
            *((Action(visit.say("Withdraw what I added"), Act("community.leave")),) if own else ()),
        ),
        footer=visit.say("Members only. Medians of fixed groups of 8 and more, made anew on Mondays."),
        intent="topic",
    )


def figure_line(cell: str, figure: Figure, visit: Visit) -> str:
    """ "Middle: €80,000 to €100,000 · half of them between €60,000 and €120,000 · 15 or more people, as of 2 Nov"."""
    say, currency = visit.translator, currency_in(cell.split(".")[2])
    return say.say(
        "Middle: **{middle}** · half of them: {half} · {people} or more people, as of {day}",
        middle=band_name(figure.middle, currency, say),
        half=span_name(figure.low, figure.high, currency, say),
        people=number(figure.size, say),
        day=day_name(figure.at, say),
    )


def day_name(iso_date: str, say: Translator) -> str:
    return str(format_date(date.fromisoformat(iso_date[:10]), "medium", locale=say.language))


def _about(visit: Visit, figures: Mapping[str, Figure]) -> str:
    if not figures:
        return visit.say(
            "There is no figure yet: a group is shown once {least} of its members have added their pay.", least=LEAST
        )
    return visit.count(
        "{groups} group of members has enough answers to be shown.",
        "{groups} groups of members have enough answers to be shown.",
        len(figures),
        groups=len(figures),
    )


def _pages(visit: Visit, page: int, count: int) -> tuple[Action, ...]:
    back = (Action(visit.say("Back"), Act("community", {"page": str(page - 1)})),) if page else ()
    is_last = (page + 1) * A_PAGE >= count
    return back if is_last else (*back, Action(visit.say("More groups"), Act("community", {"page": str(page + 1)})))
