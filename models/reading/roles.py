"""Reading a role: any data, ML or software title."""

from __future__ import annotations

from collections.abc import Mapping

from models.note import Note
from models.profile import Role, Seniority
from models.reading.error import FieldError, shown
from models.vocabulary.titles import TitleReading, is_generic, read_title, suggest_roles


def read_role(given: Mapping[str, object], notes: list[Note]) -> dict[str, object]:
    """Role, title and seniority from ``role``; a given ``seniority`` (already canonical) wins over the one inside."""
    said = given.get("role")
    if said is None:
        return {}
    if not isinstance(said, str):
        raise FieldError("role", said, Note("role takes one job title, such as machine_learning_engineer."))
    if said in _ROLES:
        return {"role": said}
    reading = read_title(said)
    if reading is None:
        raise FieldError("role", said, _why_not(said), suggest_roles(said))
    notes.append(_how_read(said, reading))
    values: dict[str, object] = {"role": reading.role.value}
    if reading.title:
        values["title"] = reading.title
    if reading.seniority is not None:
        values["seniority"] = _settled(reading.seniority, given.get("seniority"), notes)
    return values


def role_name(role: Role) -> str:
    """A role within a sentence: "AI product manager"."""
    return " ".join(_ABBREVIATIONS.get(word, word) for word in role.value.split("_"))


_ABBREVIATIONS = {"ai": "AI", "ml": "ML", "nlp": "NLP", "mlops": "MLOps"}

_ROLES = frozenset(role.value for role in Role)


def _why_not(said: str) -> Note:
    value = {"value": shown(said)}
    if not said.strip():
        return Note("role is empty: please name a job title.")
    if is_generic(said):
        return Note(
            "'{value}' alone does not say which work it is: please name the field too, such as data or ML.", value
        )
    return Note("I don't know a data, ML or software role called '{value}'.", value)


def _how_read(said: str, reading: TitleReading) -> Note:
    values = {
        "said": shown(said),
        "role": role_name(reading.role),
        "seniority": reading.seniority and reading.seniority.value,
        "title": reading.title,
    }
    if reading.title and reading.seniority:
        return Note("I read the role '{said}' as {role}, level {seniority}, with the title {title}.", values)
    if reading.title:
        return Note("I read the role '{said}' as {role}, with the title {title}.", values)
    if reading.seniority:
        return Note("I read the role '{said}' as {role}, level {seniority}.", values)
    return Note("I read the role '{said}' as {role}.", values)


def _settled(inside: Seniority, given: object, notes: list[Note]) -> object:
    if given is None or given == inside.value:
        return inside.value
    values = {"inside": inside.value, "given": given}
    notes.append(Note("The role says {inside}, but the level given is {given}: that is used.", values))
    return given
