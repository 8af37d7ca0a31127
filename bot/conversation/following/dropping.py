"""Taking one thing back: "forget my country", "without the degree"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.pattern import Pattern
from models.profile import LIST_FIELDS, VOCABULARY, Profile

_TAKEN_BACK = Pattern(
    r"^(?:and |ok(?:ay)? |please |now |what if |what about |but |so )*"
    r"(?:forget(?: about)?|remove|drop|leave out|take out|clear|ignore|scrap|without|minus|not counting)\s+"
    r"(?:my |the |that |this )(?P<thing>[a-z' -]+?)(?: please)?[?.!]*$",
    re.IGNORECASE,
)
_ITEM_TAKEN_BACK = Pattern(
    r"^(?:and |ok(?:ay)? |please |now |what if |what about |but |so )*"
    r"(?:without|minus|drop|remove|not counting|leave out)\s+(?P<thing>[^?!]+?)(?: please)?[?.!]*$",
    re.IGNORECASE,
)
_NO_LONGER = Pattern(
    r"^(?:and |but |or |what if )*(?:not|no longer)\s+(?:at |in |with )?(?:a |an |the )?(?P<thing>[a-z -]+?)[?.!]*$",
    re.IGNORECASE,
)
FIELDS: Mapping[str, tuple[str, ...]] = {
    "country": ("country", "state", "city", "currency"),
    "place": ("country", "state", "city", "currency"),
    "location": ("country", "state", "city", "currency"),
    "city": ("city",),
    "town": ("city",),
    "job": ("role", "title"),
    "role": ("role", "title"),
    "title": ("title",),
    "level": ("seniority",),
    "seniority": ("seniority",),
    "years": ("years",),
    "experience": ("years",),
    "years of experience": ("years",),
    "degree": ("education",),
    "education": ("education",),
    "phd": ("education",),
    "doctorate": ("education",),
    "master's": ("education",),
    "masters": ("education",),
    "bachelor's": ("education",),
    "remote": ("remote",),
    "remote work": ("remote",),
    "company": ("company_type", "company_size"),
    "employer": ("company_type", "company_size"),
    "company size": ("company_size",),
    "size": ("company_size",),
    "industry": ("industry",),
    "skills": ("skills",),
    "specialisation": ("specialisations",),
    "specialization": ("specialisations",),
    "certificate": ("certifications",),
    "certificates": ("certifications",),
    "certification": ("certifications",),
    "certifications": ("certifications",),
    "contract": ("employment",),
    "currency": ("currency",),
}
"""What people call the things they have told, and the fields that hold them."""
_DENIED = ("company_type", "industry", "employment")
"""Fields whose values are taken back by saying that they are not so ("not big tech")."""


def taken_back(text: str) -> tuple[str, ...]:
    """The fields that a message takes back; none if it does nothing of the kind."""
    said = " ".join(text.replace("’", "'").split())
    found, denied = _TAKEN_BACK.match(said), _NO_LONGER.match(said)
    if denied:
        value = denied["thing"].casefold().replace(" ", "_").replace("start-up", "startup")
        return tuple(field for field in _DENIED if value in set(VOCABULARY[field]))
    return FIELDS.get(found["thing"].casefold(), ()) if found else ()


def dropped_items(text: str, profile: Profile, items: Callable[[str], Mapping[str, object]]) -> Profile:
    """The profile without the skills and the like that a message takes back ("and without PyTorch?").

    ``items`` reads the named things as profile fields.
    """
    found = _ITEM_TAKEN_BACK.match(" ".join(text.split()))
    named = items(found["thing"]) if found else {}
    return profile.changed(
        {
            field: tuple(item for item in getattr(profile, field) if item not in _listed(named.get(field)))
            for field in LIST_FIELDS
            if field in named
        }
    )


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else ()


def without(profile: Profile, fields: tuple[str, ...]) -> Profile:
    """The profile with those fields unknown again."""
    return profile.changed({field: () if field in LIST_FIELDS else None for field in fields})
