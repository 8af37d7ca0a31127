"""From what a person or a program wrote to a Profile, or to an error fit to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.note import Note
from models.profile import Profile


class FieldError(Exception):
    """A field that can't be read: which one, what it said, one sentence, and near matches (maybe none)."""

    def __init__(self, field: str, value: object, message: Note, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(str(message))
        self.field = field
        self.value = value
        self.message = message
        self.suggestions = suggestions


@dataclass(frozen=True, slots=True)
class Reading:
    """A Profile as it was read, with a note for each thing that was read in a way a person should see
    ("Sr. ML Eng" as senior machine-learning engineer; a town priced as its metropolitan area)."""

    profile: Profile
    notes: tuple[Note, ...] = ()


def read_profile(fields: Mapping[str, object]) -> Reading:
    """Read the machine interface's profile object (see ``models.profile.INPUT_FIELDS``).

    ``role``, ``country`` and ``city`` take what a person would write; the other fields take the
    vocabulary's values only. A given seniority wins over one inside ``role``. Raises ``FieldError``
    for an unknown field, a value outside its vocabulary, a word where a list belongs or the reverse,
    a number out of range, a bare generic title, a city outside the given country.
    """
    raise NotImplementedError
