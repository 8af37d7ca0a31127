"""What is told of oneself by its name: "my city is now York", "my years are 8"."""

from __future__ import annotations

import re

from bot.conversation.answers import read_answer
from bot.conversation.following.dropping import FIELDS
from bot.conversation.questions import STEPS, steps_of
from bot.pattern import Pattern
from models.language import Understanding
from models.profile import Profile
from models.reading import FieldError

_TOLD = Pattern(
    r"(?:(?:and|ok|so|but|no|sorry|actually|well) )*my (?:new )?(?P<name>[a-z' -]+?)(?:'s| is| are)(?: now| actually)? "
    r"(?P<value>.+?)(?: now| actually| instead)?[.! ]*",
    re.IGNORECASE,
)
_ASKING = ("what", "how", "why", "too", "not", "right", "good", "fair", "low", "high")

_JOINTS = frozenset((
    "a", "actually", "am", "an", "and", "as", "at", "be", "being", "but", "correction", "for", "had", "have", "has",
    "i", "i'm", "in", "instead", "is", "it", "it's", "job", "just", "make", "me", "mean", "meant", "my", "no", "not",
    "now", "of", "oh", "ok", "okay", "on", "oops", "please", "put", "rather", "really", "right", "say", "set", "should",
    "so", "sorry", "that", "that's", "the", "then", "there", "this", "to", "wait", "was", "we", "well", "with", "work",
    "working", "experience", "level", "role", "title", "years",
))  # fmt: skip
"""Words that join what is told and add nothing to it."""
_CORRECTING = Pattern(
    r"\W*(?:(?:and|but|oh|well|ok|so|hm+|no|nope|wait|sorry|oops)\W+)*"
    r"(?:(?:i (?:actually )?mean(?:t)?|that should be|it should be|correction)\b"
    r"|(?:actually|(?:no|sorry|oops|wait)\W+(?:wait\W+)?(?:i'?m|i am|it'?s|make (?:that|it)|not\b|actually)))"
    r"|\W*(?:i'?m|i am|it'?s|that'?s|we'?re) actually\b|\W*no,? wait\b|.*\bi meant\b",
    re.IGNORECASE,
)
"""How somebody begins who puts right what was said."""


def tells_only_facts(heard: Understanding, text: str) -> bool:
    """Whether a message says nothing beside values of a job ("I'm actually a data analyst", "make me senior")."""
    return bool(heard.slots) and not heard.money and "?" not in text and set(heard.beside) <= _JOINTS


def is_correction(text: str) -> bool:
    """Whether a message puts right what was said, rather than try another thing."""
    return _CORRECTING.match(text.replace("’", "'")) is not None


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
