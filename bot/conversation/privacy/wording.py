"""What is kept, in words: one label a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.conversation.amounts import day_of
from bot.conversation.privacy.footprint import Kept
from bot.conversation.reply import Source
from bot.conversation.visit import Visit

LABELS: Mapping[str, Callable[[Visit, int], str]] = {
    "people": lambda visit, _: visit.say("your yes"),
    "profiles": lambda visit, _: visit.say("your answers"),
    "drafts": lambda visit, _: visit.say("a questionnaire that is not finished"),
    "estimates": lambda visit, number: visit.count("{number} estimate", "{number} estimates", number, number=number),
    "offers": lambda visit, number: visit.count("{number} offer", "{number} offers", number, number=number),
    "contributions": lambda visit, number: visit.count(
        "what you added to the figures of {number} server",
        "what you added to the figures of {number} servers",
        number,
        number=number,
    ),
}
"""By the store's tables of personal data; a test holds that each has one."""


def kept_in_words(visit: Visit, kept: Kept) -> str:
    """ "your yes, your answers, 3 estimates"."""
    return ", ".join(label(visit, kept.counts[name]) for name, label in LABELS.items() if name in kept.counts)


def day(visit: Visit, moment: datetime) -> str:
    return day_of(moment.date(), visit.translator)


def privacy_page(visit: Visit) -> Source:
    """The whole page, for the receipt under a card."""
    page = visit.keeping.footprint.rules.page
    if page is None:
        return Source(visit.say("The privacy page: docs/PRIVACY.md in this program's repository"), None, None)
    return Source(visit.say("The privacy page"), None, page)
