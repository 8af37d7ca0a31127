"""What is told of oneself by its name: "my city is now York", "my years are 8"."""

from __future__ import annotations

import re

from bot.conversation.answers import read_answer
from bot.conversation.following.dropping import FIELDS
from bot.conversation.questions import STEPS, steps_of
from models.profile import Profile
from models.reading import FieldError

_TOLD = re.compile(
    r"(?:(?:and|ok|so|but|no|sorry|actually|well) )*my (?:new )?(?P<name>[a-z' -]+?)(?:'s| is| are)(?: now| actually)? "
    r"(?P<value>.+?)(?: now| actually| instead)?[.! ]*",
    re.IGNORECASE,
)
_ASKING = ("what", "how", "why", "too", "not", "right", "good", "fair", "low", "high")


def told_of_self(text: str, before: Profile) -> Profile | None:
    """``before`` with what a message tells by its name; None where it tells nothing that can be read."""
    found = _TOLD.fullmatch(" ".join(text.replace("’", "'").split()))
    if found is None or "?" in text or found["value"].casefold().startswith(_ASKING):
        return None
    fields = FIELDS.get(found["name"].casefold(), ())
    if not fields:
        return None
    step = STEPS["place" if fields[0] in {"country", "city"} else steps_of(fields[0])[0]]
    try:
        return read_answer(step, found["value"], before)
    except FieldError:
        return None
