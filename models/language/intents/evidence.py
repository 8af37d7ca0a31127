"""What a message offers as evidence that it is meant for us: words we have heard before, ideas of pay, a slot."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache

from models.language.words import read_words

_GENERAL = frozenset(("HOWMUCH", "GOOD", "VERSUS", "WHY", "CHANGE", "DIFFER", "PAST"))
"""Ideas that belong to talk about anything."""
_SOCIAL = frozenset(("HELLO", "THANKS", "ASSIST"))
_OUTSIDE = frozenset(("CODE", "HARDWARE", "ADVICEELSE", "LEISURE", "INJECT", "SPAM"))
"""Ideas of matters that are none of ours."""
_FOREIGN_SPANS = frozenset(("job", "number", "percent", "year", "origin"))
"""What may be read from any message; everything else that is read is a slot of ours."""
_WEAK_SPANS = _FOREIGN_SPANS | {"place", "industry", "company_type", "skills", "money"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``heard`` are stems of words that several sentences for us were made of, ``knows`` says whether a word is one."""

    heard: frozenset[str]
    knows: Callable[[str], bool]


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(read_words("plain")["words"])


def telling_words(words: Collection[str]) -> list[str]:
    """The words that a message is judged by: all but articles, pronouns and their like."""
    return [word for word in words if word and word not in _plain_words()]


def signs(
    words: Sequence[str], ideas: Collection[str], spans: Collection[str], lexicon: Lexicon, stem: Callable[[str], str]
) -> list[str]:
    """Signs for and against a message being ours: ``words`` stand outside all spans, ``spans`` name what was read."""
    telling = telling_words(words)
    strange = [word for word in telling if stem(word) not in lexicon.heard]
    unread = [word for word in strange if not lexicon.knows(word)]
    named = set(ideas)
    ours = named - _GENERAL - _SOCIAL - _OUTSIDE
    found = [
        f"strange:{min(len(strange), 4)}",
        f"strange-share:{-(-4 * len(strange) // max(len(telling), 1))}",
        f"unread:{min(len(unread), 3)}",
        f"ours:{min(len(ours), 3)}",
        f"slots:{min(len(set(spans) - _FOREIGN_SPANS), 3)}",
        f"social:{bool(named & _SOCIAL)}",
        f"outside:{min(len(named & _OUTSIDE), 2)}",
    ]
    grounds = "idea" if "PAY" in named or "OFFER" in named else "weak" if ours else "none"
    slot = "own" if set(spans) - _WEAK_SPANS else "weak" if set(spans) - _FOREIGN_SPANS else "none"
    stranger = "all" if telling and len(strange) == len(telling) else "some" if strange else "none"
    found += [
        f"grounds:{grounds} slot:{slot}",
        f"grounds:{grounds} strange:{stranger}",
        f"slot:{slot} strange:{stranger}",
        f"grounds:{grounds} slot:{slot} strange:{stranger}",
    ]
    if not ours and not set(spans) - _FOREIGN_SPANS and not named & _SOCIAL and stranger == "all":
        found.append("baseless")
    return found
