"""A questionnaire under way, as plain data that survives a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.profile import Profile


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered so far. Every move gives a new draft."""

    profile: Profile = field(default_factory=Profile)
    done: tuple[str, ...] = ()
    """Steps that were answered or skipped, in the order in which they were seen."""
    at: str | None = None
    """A step that was asked for by name, before the order goes on."""
    is_single: bool = False
    """Whether one thing is being changed: the result follows at once."""

    def answered(self, step: str, profile: Profile) -> Draft:
        return replace(self.skipped(step), profile=profile)

    def skipped(self, step: str) -> Draft:
        return replace(self, done=(*(name for name in self.done if name != step), step), at=None)

    def back(self) -> Draft:
        """To the step that was seen before; the first one stays the first."""
        if not self.done:
            return replace(self, at=None)
        return replace(self, done=self.done[:-1], at=self.done[-1])

    def going_to(self, step: str, *, is_single: bool) -> Draft:
        return replace(self, at=step, is_single=is_single)

    def to_payload(self) -> dict[str, object]:
        return {"profile": self.profile.known(), "done": list(self.done), "at": self.at, "single": self.is_single}

    @classmethod
    def from_payload(cls, payload: Mapping[str, object]) -> Draft:
        """Read what ``to_payload`` gave. Raises ValueError (pydantic's included) for anything else."""
        profile, done, at = payload.get("profile"), payload.get("done"), payload.get("at")
        return cls(
            profile=Profile.model_validate(profile),
            done=tuple(str(name) for name in done) if isinstance(done, list) else (),
            at=str(at) if at else None,
            is_single=bool(payload.get("single")),
        )
