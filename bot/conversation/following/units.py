"""The units that people speak in: by the month or by the year, a day's or an hour's part, before tax."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.amounts import money, rounded
from bot.conversation.cards import estimate_card
from bot.conversation.ordering import is_placed
from bot.conversation.quicklook import look_at_own
from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from models.pay.estimate import Comparison, Estimate

DAYS_A_YEAR = 220
HOURS_A_YEAR = 2_080

_MONTH = r"(?:(?:per|a|each|every|by the|by) month|monthly|pcm|p/m|/ ?month)"
_YEAR = r"(?:(?:per|a|each|every|by the|by) (?:year|annum)|yearly|annually|annual|p\.?a|/ ?year)"
_LEAD = r"(?:(?:and|ok|so|what|how|about|in|that|it|is|show|me|make|give|please|much|the|as|figure|pay) )*"
_TAIL = r"(?: (?:please|pls|plz|instead|then|pay|rate|again|now|figures?|numbers?|thanks|thx))*"
_ONLY_MONTH = Pattern(rf"{_LEAD}(?:{_MONTH}|months){_TAIL}")
_ONLY_YEAR = Pattern(rf"{_LEAD}(?:{_YEAR}|years){_TAIL}")
_ONLY_PART = Pattern(
    rf"{_LEAD}(?:(?:(?:per|an?|each|every|by the|by) )?(?:hour|day)|hourly|daily|day rate)"
    rf"{_TAIL}"
)
_NET = Pattern(r"\b(?:after[ -]tax(?:es)?|net|take[ -]home)\b", re.IGNORECASE)
_PER_MONTH = Pattern(rf"\b{_MONTH}(?!\w)", re.IGNORECASE)
_PER_DAY = Pattern(r"\b(?:(?:per|a|each|by the) day|daily|day rate)\b", re.IGNORECASE)
_PER_HOUR = Pattern(r"\b(?:(?:per|an|each|by the) hour|hourly)\b", re.IGNORECASE)


def period_said(said: str) -> str | None:
    """ "month", "year" or "part" (a day or an hour) where a line says nothing else."""
    if _ONLY_PART.fullmatch(said):
        return "part"
    if _ONLY_MONTH.fullmatch(said):
        return "month"
    return "year" if _ONLY_YEAR.fullmatch(said) else None


async def show_per(visit: Visit, per: str) -> Reply:
    """The last card by the month, or by the year again; a day's or an hour's part is laid into it at the end."""
    visit.topic.per = "month" if per == "month" else "year"
    profile = await visit.profile_in_question()
    return estimate_card(visit, profile) if profile is not None and is_placed(profile) else await look_at_own(visit)


def shown_per(visit: Visit, text: str) -> None:
    """A question that wants its answer by the month gets it so, until a year is asked for."""
    if _PER_MONTH.search(text) is not None:
        visit.topic.per = "month"


def with_smaller_units(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with a day's or an hour's part of its middle, where the question was for one."""
    data = reply.data.b if isinstance(reply.data, Comparison) else reply.data
    if not isinstance(data, Estimate) or data.base is None or reply.intent not in {"estimate", "what_if"}:
        return reply
    line = ""
    if _PER_DAY.search(text):
        day = money(rounded(data.base.p50 / DAYS_A_YEAR), data.currency, visit.translator)
        line = visit.say("By the day the middle is about {amount}: a year by 220 days.", amount=day)
    elif _PER_HOUR.search(text):
        hour = money(rounded(data.base.p50 / HOURS_A_YEAR), data.currency, visit.translator)
        line = visit.say("By the hour the middle is about {amount}: a year by 2,080 hours.", amount=hour)
    return replace(reply, paragraphs=(*reply.paragraphs[:1], line, *reply.paragraphs[1:])) if line else reply


def speaks_of_net(text: str) -> bool:
    return _NET.search(text) is not None


def no_net(visit: Visit) -> str:
    """Why nothing is said of pay after tax."""
    return visit.say("What is left after tax depends on more than I ask, so I don't work it out or compare with it.")


async def gross_or_net(visit: Visit) -> Reply:
    """ "Is that net or gross?": in one line, and what it means for a figure of theirs."""
    return Reply(
        title=visit.say("Gross: before tax"),
        paragraphs=(
            visit.say("Every figure here is base pay before tax and social contributions."),
            no_net(visit),
        ),
        is_private=not visit.turn.is_public,
        intent="explain",
    )
