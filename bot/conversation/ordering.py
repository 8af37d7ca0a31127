"""Which step of the questionnaire comes next: what narrows the range most, first."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions import STEPS, steps_of
from models.pay.model import PayModel
from models.profile import Profile

MOST_ASKED = 8
"""How many steps a person is led through; the others wait under Change."""
LEAST_GAIN = 0.001
"""An answer that narrows the range by less than this share is not worth a question."""


def is_placed(profile: Profile) -> bool:
    """Whether enough is known for a range."""
    return profile.role is not None and profile.country is not None


def is_answered(step: str, profile: Profile) -> bool:
    """Whether the profile already holds what a step asks."""
    field = STEPS[step].field
    if field == "place":
        return profile.country is not None
    if field == "city" and profile.state:
        return True
    return field in profile.known()


def remaining(draft: Draft, pay: PayModel) -> tuple[str, ...]:
    """The steps still to come, next first."""
    first = (draft.at,) if draft.at is not None and draft.at in STEPS else ()
    if draft.is_single:
        return first
    required = (name for name, step in STEPS.items() if step.is_required and name not in draft.done)
    wanted = dict.fromkeys((*first, *required))
    if is_placed(draft.profile):
        room = MOST_ASKED - len(set(draft.done) | set(wanted))
        rest = (name for name in _by_gain(draft, pay) if name not in draft.done and name not in wanted)
        wanted.update(dict.fromkeys([*rest][: max(room, 0)]))
    return tuple(wanted)


def position(draft: Draft, step: str, pay: PayModel) -> tuple[int, int]:
    """ "3 of about 8": which step this is, and of how many."""
    before = len([name for name in draft.done if name != step])
    if not is_placed(draft.profile):
        return before + 1, MOST_ASKED
    return before + 1, before + len(set(remaining(draft, pay)) | {step})


def gain_of(step: str, profile: Profile, pay: PayModel) -> float:
    """By how much (0..1) an answer is expected to narrow the range."""
    return dict(pay.narrowing(profile)).get(STEPS[step].field, 0.0)


def _by_gain(draft: Draft, pay: PayModel) -> tuple[str, ...]:
    """Unanswered steps, then the ones that a profile on file answered already, to be kept or changed."""
    gains = pay.narrowing(draft.profile)
    open_steps = [name for field, gain in gains if gain >= LEAST_GAIN for name in steps_of(field)]
    held = [name for name in STEPS if is_answered(name, draft.profile)]
    return (*open_steps, *held)
