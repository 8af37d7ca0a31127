"""Names of places that say who somebody is: where they come from, where they learnt, what they are called.

Origin and name never enter an answer about pay, so such a name is no place of the message. Where a company sits, or
where somebody says to be from, counts only where the message names no other place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook
from models.language.slots.place_names import Name
from models.language.words import read_words

_ORIGIN = re.compile(
    r"\b(?:(?:born|born and raised|raised|grew up|grown up|brought up|schooled|educated)(?: and \w+)? (?:in|near|at)"
    r"|(?:studied|studying|graduated|interned|university|college|high school)(?: \w+){0,3}? (?:in|at|from)"
    r"|(?:degree|diploma|msc|phd|masters?|bachelors?|bsc|certificate|graduate|alumn\w+) (?:from|of)"
    r"|(?:moved|relocated|emigrated|immigrated|migrated|came|arrived|transferred|fled|returned)(?: \w+){0,3}? from"
    r"|(?:originally|hail|hails|hailing|native|citizen|national|immigrant|expat|refugee|roots are) (?:of|from|in)"
    r"|(?:passport|citizenship|visa|roots|accent|nationality)(?: is| from| of)?"
    r"|(?:wife|husband|partner|parents|mother|father|mom|mum|dad|family)(?: \w+)?(?: is| are| comes?| lives?)? "
    r"(?:in|from))"
    r"(?: the)?$"
)
"""Words right before a place that somebody comes from or learnt in: it is never where the work is."""
_FAR = re.compile(
    r"\b(?:(?:am|was|come|comes|coming) (?:also |actually |really )?(?:from|of)"
    r"|(?:hq|hqs|hqd|headquarters?|headquartered|head office|main office|mother ?ship|parent company|mother company)"
    r"(?: \w+)?(?: in| at| of)?"
    r"|(?:company|employer|firm|startup|team|boss|manager|clients?|customers?|investors?|headquarters|owner) "
    r"(?:is |are |sits |sit )?"
    r"(?:based |located |registered |incorporated |from )(?:in|at|out of)?"
    r"|(?:my|our|the|whose) (?:company|employer|firm|startup|team|office) (?:is|are|sits) (?:in|at)"
    r"|(?:offices|branches|subsidiar\w+|sites|teams)(?: \w+)? (?:in|at)"
    r"|(?:boss|manager|clients?|customers?|investors?|colleagues?|friend|friends|buddy|cousin|brother|sister)"
    r"(?: is| are| sits| works)? (?:in|from)"
    r"|(?:university|college|institute|uni|eth|tu|school)(?: of)?)(?: the)?$"
)
"""Words right before a place that counts where no other is named."""
_A_NAME = re.compile(r"\b(?:name is|names is|name|names|call me|called|named|signed)$")
_MAYBE_A_NAME = re.compile(r"\b(?:i am|im|this is|its|it is|dear|hi|hello|hey|thanks|cheers|regards|best)$")
_TWO_SIDES = frozenset(("versus", "v", "compare", "compared", "than", "against"))
_HERE = frozenset(("here", "speaking"))
_INSIDE = frozenset(("in", "near", "around", "based"))


@cache
def _books() -> tuple[frozenset[str], frozenset[str], frozenset[str], PhraseBook[str]]:
    words = read_words("origins")
    return (
        frozenset(words["given_names"]),
        frozenset(words["after_schools"]),
        frozenset(words["after_companies"]),
        PhraseBook((name, name) for name in words["companies"]),
    )


def claim_companies(message: Message) -> None:
    """Take the words of companies and schools that bear a place's name ("Bank of America", "Georgia Tech")."""
    for match in _books()[3].find(message.words):
        message.claim(match.start, match.end)


def without_origins(message: Message, names: Sequence[Name]) -> list[Name]:
    """The names of places that may be where the work is; the others are claimed and say nothing."""
    left: list[Name] = []
    for name in names:
        phrase = name.start if _is_persons_name(message, name, names) else _origin(message, name)
        if phrase is None:
            left.append(name)
        else:
            _set_aside(message, phrase, name.end)
    if not _TWO_SIDES.isdisjoint(message.words):
        return left
    far = _far(message, left)
    if len(far) == len(left):
        return left
    for name, phrase in far.items():
        _set_aside(message, phrase, name.end)
    return [name for name in left if name not in far]


def _far(message: Message, names: Sequence[Name]) -> dict[Name, int]:
    """The names that only tell of somebody else's place, with the token at which their words begin."""
    found: dict[Name, int] = {}
    for at, name in enumerate(names):
        phrase = _distance(message, name, names)
        between = message.words[names[at - 1].end : name.start] if at > 0 and names[at - 1] in found else None
        is_next = between == ("and",) or (between == () and bool(name.country or name.state))
        if phrase is not None or is_next:
            found[name] = name.start if phrase is None else phrase
    return found


def _set_aside(message: Message, start: int, end: int) -> None:
    message.claim(start, end)
    message.origins.append((start, end))


def _origin(message: Message, name: Name) -> int | None:
    """The token at which the words of an origin begin, None where the name is none."""
    if message.after(name.end) == ("to",):
        return None
    start = _matched(_ORIGIN, message, name)
    return None if start is not None and _is_employer(message, start) else start


def _is_employer(message: Message, start: int) -> bool:
    """Whether a word of learning was read as where somebody works ("at a university lab in Leuven")."""
    return any(found.field == "company_type" and found.start <= start < found.end for found in message.findings)


def _distance(message: Message, name: Name, names: Sequence[Name]) -> int | None:
    """The token from which on a name only tells of somebody else's place, None where the work may be there."""
    phrase = _matched(_FAR, message, name)
    if phrase is not None:
        return phrase
    _, schools, companies, _ = _books()
    before, after = message.before(name.start), message.after(name.end)
    is_inside = bool(before) and before[0] in _INSIDE
    is_glued = bool(after) and message.gap(name.end) in (" ", "-")
    if is_glued and after[0] in (schools | companies) and not is_inside:
        return name.start
    is_employed = before in (("at",), ("for",), ("with",))
    if is_employed and any(message.before(other.start) == ("in",) or other.start == name.end for other in names):
        return name.start
    is_small = bool(name.cities) and name.cities[0].population < SMALL and not message.tokens[name.start].is_capital
    return name.start if is_small and not is_inside and name.country is None else None


SMALL = 100_000
"""Inhabitants below which a name in lower case and without "in" gives way to any other place of the message."""


def _matched(pattern: re.Pattern[str], message: Message, name: Name) -> int | None:
    head = _head(message, name.start)
    match = pattern.search(head)
    return None if match is None else name.start - len(match.group().replace(",", " ").split())


def _head(message: Message, at: int) -> str:
    """The words before a token, up to the last full stop."""
    start = at
    while start > 0 and at - start < 8 and not re.search(r"[.;!?\n]", message.gap(start)):
        start -= 1
    return "".join(
        (" ," if "," in message.gap(step) and step > start else "") + " " + message.words[step]
        for step in range(start, at)
    ) + (" ," if at > start and "," in message.gap(at) else "")


def _is_persons_name(message: Message, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name of a place is what somebody is called ("My name is Georgia", "Paris Hilton here")."""
    head, after = _head(message, name.start), message.after(name.end, 2)
    if _A_NAME.search(head):
        return True
    if name.end - name.start > 1 or not message.tokens[name.start].is_capital:
        return False
    if len(after) == 2 and after[1] in _HERE and name.start < 3 and message.tokens[name.end].is_capital:
        return True
    return message.words[name.start] in _books()[0] and _is_apart(message, name, head, names)


def _is_apart(message: Message, name: Name, head: str, names: Sequence[Name]) -> bool:
    """Whether a first name stands as a greeting does ("I'm Austin, ...", "Chad, 31, mle in Cork"), beside a place."""
    others = [other for other in names if other is not name]
    ends = name.end >= len(message.tokens) or message.gap(name.end).strip() in (",", ".", "!", ";", ":", ",.")
    if not others or not (ends or _HERE.intersection(message.after(name.end))):
        return False
    if name.start > 0:
        return _MAYBE_A_NAME.search(head) is not None
    return any(not _INSIDE.isdisjoint(message.before(other.start)) for other in others)
