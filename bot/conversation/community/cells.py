"""The fixed table of cells: every answer lies in exactly one, and nothing is ever added up over them.

A cell is a family of roles x a group of seniority x a place. It is never chosen by the one who asks, so no two
figures can be subtracted from each other to tell about fewer people than either.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation.wording import country_label
from bot.translation import Translator, mark
from models.profile import Role, Seniority
from models.vocabulary.countries import currency_of, sub_region

FAMILIES: Mapping[str, tuple[Role, ...]] = {
    "ml": (
        *(Role.MACHINE_LEARNING_ENGINEER, Role.AI_ENGINEER, Role.MLOPS_ENGINEER, Role.NLP_ENGINEER),
        *(Role.COMPUTER_VISION_ENGINEER, Role.ROBOTICS_ENGINEER),
    ),
    "science": (
        *(Role.DATA_SCIENTIST, Role.APPLIED_SCIENTIST, Role.RESEARCH_SCIENTIST, Role.RESEARCH_ENGINEER),
        Role.QUANTITATIVE_RESEARCHER,
    ),
    "data": (Role.DATA_ENGINEER, Role.ANALYTICS_ENGINEER, Role.DATA_ANALYST, Role.DATA_ARCHITECT),
    "software": (Role.SOFTWARE_ENGINEER, Role.AI_ARCHITECT),
    "lead": (Role.ML_MANAGER, Role.AI_PRODUCT_MANAGER),
}
FAMILY_NAMES: Mapping[str, str] = {
    "ml": mark("Machine-learning engineering"),
    "science": mark("Data science and research"),
    "data": mark("Data engineering and analysis"),
    "software": mark("Software and architecture"),
    "lead": mark("Management and product"),
}

GROUPS: Mapping[str, tuple[Seniority, ...]] = {
    "early": (Seniority.ENTRY, Seniority.MID),
    "senior": (Seniority.SENIOR,),
    "high": (Seniority.LEAD, Seniority.EXECUTIVE),
}
GROUP_NAMES: Mapping[str, str] = {
    "early": mark("Entry and mid level"),
    "senior": mark("Senior"),
    "high": mark("Lead and executive"),
}

OWN_PLACES = ("US", "CA", "GB", "DE", "FR", "NL", "CH", "ES", "IT", "PL", "IN", "AU", "BR", "SG", "IL", "JP")
"""Countries that are cells by themselves; the others share those of their part of the world."""
_PARTS: Mapping[str, tuple[str, ...]] = {
    "europe": ("Northern Europe", "Western Europe", "Southern Europe", "Eastern Europe"),
    "asia": (
        *("Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia"),
        *("Australia and New Zealand", "Melanesia", "Micronesia", "Polynesia"),
    ),
    "africa": ("Eastern Africa", "Middle Africa", "Northern Africa", "Southern Africa", "Western Africa"),
}
PART_NAMES: Mapping[str, str] = {
    "europe": mark("Elsewhere in Europe"),
    "asia": mark("Elsewhere in Asia and the Pacific"),
    "africa": mark("Africa"),
    "americas": mark("Elsewhere in the Americas"),
}
_PART_CURRENCY: Mapping[str, str] = {"europe": "EUR"}


def cell_of(role: str, seniority: str, country: str) -> str:
    """The one cell of an answer, as "family.group.place". Raises ``ValueError`` for a role or level that is none."""
    family = next(name for name, roles in FAMILIES.items() if Role(role) in roles)
    group = next(name for name, levels in GROUPS.items() if Seniority(seniority) in levels)
    return f"{family}.{group}.{place_of(country)}"


def place_of(country: str) -> str:
    """A country that is a cell by itself, else its part of the world."""
    if country in OWN_PLACES:
        return country
    region = sub_region(country)
    return next((part for part, regions in _PARTS.items() if region in regions), "americas")


def currency_in(place: str) -> str:
    """The one currency in which a cell's bands are."""
    return currency_of(place) if place in OWN_PLACES else _PART_CURRENCY.get(place, "USD")


def cell_name(cell: str, say: Translator) -> str:
    """ "Data science and research · Senior · Germany"."""
    family, group, place = cell.split(".")
    return " · ".join((say.say(FAMILY_NAMES[family]), say.say(GROUP_NAMES[group]), place_label(place, say)))


def place_label(place: str, say: Translator) -> str:
    return say.say(PART_NAMES[place]) if place in PART_NAMES else country_label(place, say.language)
