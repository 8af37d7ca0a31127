"""Which tables there are: what is listed here is exported, deleted, re-sealed, swept and tested without more ado."""

from __future__ import annotations

from bot.store.contributions import Contributions
from bot.store.drafts import Drafts
from bot.store.estimates import Estimates
from bot.store.marks import marks
from bot.store.offers import Offers
from bot.store.owners import OwnerTable
from bot.store.people import People
from bot.store.personal import PersonalTable
from bot.store.profiles import Profiles
from bot.store.servers import Servers
from bot.store.tables import metadata

OWNERS: tuple[type[OwnerTable], ...] = (People, Servers, Contributions)
"""Tables found by a keyed id, which a rotation rewrites."""

PERSONAL: tuple[type[PersonalTable], ...] = (Profiles, Drafts, Estimates, Offers)
"""Tables whose rows hang on a person, in the order of the export."""

IMPERSONAL = (marks,)
"""Tables that say nothing about anybody."""

ALL_TABLES = metadata
"""Every table there is; a test holds that each is in one of the lists above."""
