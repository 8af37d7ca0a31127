"""Where a comparison's second side begins, and which of the values said once belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.language.message import Finding, Message
from models.language.slots.places import Place
from models.profile import LIST_FIELDS


def divider(message: Message) -> int | None:
    """The token at which a comparison's second side begins."""
    for words in (("versus", "v", "against"), ("or", "than"), ("and",)):
        for at, word in enumerate(message.words):
            if word in words and 0 < at < len(message.words) - 1:
                return at
    return None


def part(
    message: Message,
    kept: Sequence[Finding],
    places: Sequence[Place],
    first: dict[str, object],
    second: dict[str, object],
    context: Mapping[str, object],
) -> None:
    """One value only: it is the other side's, if it stands behind the dividing word or the context has another.

    What both sides share is no difference: a role behind "for" or "as", and anything but the place where a group of
    countries is the other side.
    """
    if context:
        for name, value in list(first.items()):
            if name in context and context[name] != value:
                second[name] = first.pop(name)
        if "city" in second and "country" in first:
            first.pop("country")
        return
    if message.regions:
        if places and message.regions[0].start < places[0].start:
            second.update({name: first.pop(name) for name in ("country", "city") if name in first})
        return
    split = divider(message)
    if split is None or len(kept) + len(places) < 2:
        return
    for finding in kept:
        if finding.start > split and finding.field in first and not _is_shared(message, finding):
            second[finding.field] = first.pop(finding.field)


def _is_shared(message: Message, finding: Finding) -> bool:
    """Whether a value behind the dividing word is said of both sides ("Berlin or remote, for an ml engineer")."""
    is_list = finding.field in LIST_FIELDS
    return is_list or (
        finding.field in ("role", "seniority") and not _SHARING.isdisjoint(message.before(finding.start, 2))
    )


_SHARING = frozenset(("for", "as", "in", "of", "being"))
