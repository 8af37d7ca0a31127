"""What was found, laid out as one side or two: a comparison's second side holds only what differs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.language.message import Finding, Message
from models.language.slots.aside import is_dropped, is_put_aside
from models.language.slots.parting import divider, part
from models.language.slots.places import Place
from models.profile import INPUT_FIELDS, LIST_FIELDS

_FROM = re.compile(r"\bfrom\s+(?:a |an |the |being |my )?(?:\w+ ){0,3}$")


_WHOSE = {"title": "role", "state": "country"}
"""The field that each derived value stands below: it belongs to the side that has the field."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The slots of a message; ``second`` is a comparison's other side. ``derived`` are title and state of the first."""

    first: dict[str, object]
    second: dict[str, object] | None
    derived: dict[str, str]


def lay_out(
    message: Message,
    places: Sequence[Place],
    titles: Mapping[int, str],
    context: Mapping[str, object],
    *,
    is_compare: bool,
) -> Sides:
    """Lay findings and places out.

    A value that the text puts aside ("instead of a startup") is dropped. Of two values of one field the second is the
    other side of a comparison; else the first counts, or the last where the text goes "from A to B".
    """
    kept = [finding for finding in _unique(message.findings) if not is_put_aside(message, finding)]
    stays = _stays(message, places, is_compare=is_compare)
    first: dict[str, object] = {}
    second: dict[str, object] = {}
    for name in INPUT_FIELDS:
        values = [finding for finding in kept if finding.field == name]
        if name in LIST_FIELDS:
            _lay_list(message, name, values, first, second, is_compare=is_compare)
        elif values:
            values = values if is_compare else _last_of_change(message, values)
            first[name] = values[0].value
            if is_compare and len(values) > 1:
                second[name] = values[1].value
    derived = _lay_places(stays, first, second, is_compare=is_compare)
    role = next((finding for finding in kept if finding.field == "role"), None)
    if role is not None and role.start in titles:
        derived["title"] = titles[role.start]
    if is_compare and not second:
        part(message, kept, stays, first, second, context)
        derived = {name: value for name, value in derived.items() if _WHOSE[name] in first}
    return Sides(
        {name: first[name] for name in INPUT_FIELDS if name in first},
        second if is_compare and second else None,
        derived,
    )


def _stays(message: Message, places: Sequence[Place], *, is_compare: bool) -> list[Place]:
    """The places that are not put aside; of a move both ends where they are compared, else where it goes."""
    if is_compare:
        return [place for place in places if not is_dropped(message, place.start) or _goes_on(message, place)]
    return _last_of_move(message, [place for place in places if not is_dropped(message, place.start)])


def _goes_on(message: Message, place: Place) -> bool:
    return message.after(place.end) == ("to",)


def _unique(findings: Sequence[Finding]) -> list[Finding]:
    seen: set[tuple[str, str]] = set()
    done: list[Finding] = []
    for finding in sorted(findings, key=lambda found: found.start):
        key = (finding.field, str(finding.value))
        if key not in seen:
            seen.add(key)
            done.append(finding)
    return done


def _last_of_change(message: Message, values: list[Finding]) -> list[Finding]:
    """ "From senior to lead": the level that it goes to."""
    if len(values) < 2:
        return values
    between = " ".join(message.words[values[0].end : values[1].start])
    arrow = any(
        mark in message.text[message.tokens[values[0].end - 1].end : message.tokens[values[1].start].start]
        for mark in ("->", "→", "=>")
    )
    if arrow or (
        re.search(r"\b(?:to|into|now|turned|became)\b", between)
        and (_FROM.search(" ".join(message.before(values[0].start, 4)) + " ") or "now" in between)
    ):
        return values[1:]
    return values


def _last_of_move(message: Message, places: list[Place]) -> list[Place]:
    if len(places) >= 2:
        head = " ".join(message.before(places[0].start, 3)) + " "
        between = " ".join(message.words[places[0].end : places[1].start])
        if (re.search(r"\bfrom (?:\w+ )?$", head) and re.search(r"\b(?:to|now)\b", between)) or re.search(
            r"\bmoved to\b|\bnow\b", between
        ):
            return places[1:]
    return places


def _lay_list(
    message: Message,
    name: str,
    values: Sequence[Finding],
    first: dict[str, object],
    second: dict[str, object],
    *,
    is_compare: bool,
) -> None:
    if not values:
        return
    split = divider(message) if is_compare else None
    before = [finding.value for finding in values if split is None or finding.start < split]
    after = [finding.value for finding in values if split is not None and finding.start >= split]
    first[name] = before or after
    if before and after:
        second[name] = after


def _lay_places(
    places: Sequence[Place], first: dict[str, object], second: dict[str, object], *, is_compare: bool
) -> dict[str, str]:
    if not places:
        return {}
    _put(places[0], first)
    if is_compare and len(places) > 1:
        _put(places[1], second)
        if second.get("country") == first.get("country"):
            second.pop("country", None)
    return {"state": places[0].state} if places[0].state else {}


def _put(place: Place, side: dict[str, object]) -> None:
    side["country"] = place.country
    if place.city:
        side["city"] = place.city
