"""For whom a general question is answered: who was named, who was talked about, the person, or a typical case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.conversation.changes import laid_over
from bot.conversation.visit import Visit
from bot.conversation.wording import details, who
from models.pay.estimate import Estimate, Range
from models.profile import Profile, Role
from models.vocabulary.regions import members

TYPICAL = Profile(role=Role.MACHINE_LEARNING_ENGINEER, country="US")
"""Most of the data is about it."""

MOST_DETAILS = 3

ASKED: Mapping[str, frozenset[str]] = {
    "remote": frozenset(("remote",)),
    "company_size": frozenset(("company_size",)),
    "company_type": frozenset(("company_type",)),
    "industry": frozenset(("industry",)),
    "education": frozenset(("education",)),
    "certifications": frozenset(("certifications",)),
    "skills": frozenset(("skills",)),
    "specialisation": frozenset(("specialisations",)),
    "experience": frozenset(("years", "seniority")),
}
"""The fields that a topic is about: what the message says of them is the question, not the person."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Whom the answer is about, with the estimate for them (its base is never None)."""

    profile: Profile
    estimate: Estimate
    is_typical: bool
    """Whether job or place were filled in, because nobody named them."""
    has_role: bool = True
    country: str | None = None
    """The country that somebody named; None where the typical one was filled in."""
    person: Profile | None = None
    """Whom the talk is about, with what the topic leaves out of its figures."""

    @property
    def unknown_place(self) -> str | None:
        """The country that was named but has nothing reliable, so that a typical case stands in."""
        return self.country if self.country not in {None, self.profile.country} else None

    @property
    def base(self) -> Range:
        if self.estimate.base is None:
            raise ValueError("A basis has an estimate.")
        return self.estimate.base

    @property
    def currency(self) -> str:
        return self.estimate.currency


async def basis_of(visit: Visit, topic: str) -> Basis:
    """What the message says over what was talked about (or the person's own answers), completed where needed."""
    asked = ASKED.get(topic, frozenset())
    heard = visit.heard
    slots = {field: value for field, value in heard.slots.items() if field not in asked} if heard else {}
    derived = dict(heard.derived) if heard else {}
    is_afresh = {"role", "country"} <= set(slots)  # who names job and place asks about no one else
    before = Profile() if is_afresh else await visit.profile_in_question() or Profile()
    region = members(heard.regions[0])[0] if heard and heard.regions else None
    if region:  # its largest market stands for it where one place is needed
        slots, before = {**slots, "country": region}, before.changed({"currency": None})
    if slots.get("country") == before.country and "city" not in slots:
        slots.pop("country", None)  # "my rights in Sweden" of somebody in Stockholm
    person = laid_over(before, slots, derived)
    profile = person.changed(dict.fromkeys(asked & {"years", "seniority"}))
    is_typical = profile.role is None or profile.country is None or region is not None
    basis = _estimated(visit, _completed(profile), is_typical=is_typical)
    return replace(basis, has_role=profile.role is not None, country=profile.country, person=person)


def _completed(profile: Profile) -> Profile:
    missing = {field: value for field, value in TYPICAL.known().items() if getattr(profile, field) is None}
    return profile.changed(missing)


def _estimated(visit: Visit, profile: Profile, *, is_typical: bool) -> Basis:
    estimate = visit.pay.estimate(profile)
    if estimate.base is not None:
        return Basis(profile, estimate, is_typical)
    elsewhere = profile.changed({"country": TYPICAL.country, "state": None, "city": None, "currency": None})
    return Basis(elsewhere, visit.pay.estimate(elsewhere), is_typical=True)


def basis_name(visit: Visit, basis: Basis, leaving_out: tuple[str, ...] = ()) -> str:
    """Who the figures are for: "Senior ML engineer · Berlin, Germany · PhD"; all is counted in, little is named."""
    more = details(basis.profile, visit.translator, leaving_out)[:MOST_DETAILS]
    return " · ".join((who(basis.profile, visit.translator), *more))
