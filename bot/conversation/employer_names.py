"""Which employers a message names, and whether what they pay is all that it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from bot.conversation.employer_words import IDLE, OTHER_TOPICS, TOOLS
from bot.pattern import Pattern
from models.language import Understanding
from models.language.slots.aside import is_former
from models.pay.employers import Employer, find_employer, is_known_by_name, is_ordinary, nearest_employer
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_city
from models.vocabulary.titles import read_title

LONGEST_NAME = 4
"""Words of an employer's name that are looked up."""
LARGE = 100_000
"""A town of fewer people is no reason to doubt that an employer is meant (Oracle, Arizona)."""

REACH = 160
"""Characters before a name in which the words stand that are of it."""
HELD = 2
"""Messages whose names are held while they are answered."""

_PAY = r"(?:pay|pays|paying|salary|salaries|comp|compensation|tc|offer|offers)"
_PAID = ("pay", "pays", "paying")
_BEFORE = Pattern(r"\b(at|for|does|do|would|will|by|join|joining|from|@)\s+(?=\S)", re.IGNORECASE)
_AFTER = Pattern(rf"(?:^|\b)((?:[\w&.'’+-]{{1,40}}+\s++){{1,3}})({_PAY})\b", re.IGNORECASE)
_SIDES = Pattern(r"(?<!\s)\s++(?:vs\.?|versus|or|and|compared (?:to|with)|than|over)\s+", re.IGNORECASE)
_WORD = Pattern(r"[\w&.'’+-]+")
_CLAUSE = Pattern(r"[,;:!?]|\.\s")
_STOP = Pattern(r"[?,;:]")
_ASKED = Pattern(
    r"(?:(?:so|hey|hi)\s+)?(?:(?:what|how much|how well)(?:\s+money)?\s+)?(?P<verb>does|do|would|will|is)\s+"
    r"(?P<name>[\w&.'’+ -]{2,40}?)\s+(?:pay|paying|compensate)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE = Pattern(rf"(?P<name>[\w&.'’+ -]{{2,40}}?)\s+{_PAY}\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_NEXT = Pattern(
    r"(?:(?:and|or|ok|so|what about|how about|what if)\s+)+(?:at\s+)?(?P<name>[\w&.'’+-]+(?: [\w&.'’+-]+)?)[?.! ]*",
    re.IGNORECASE,
)
"""A follow-up that names nothing else ("what about Meta?")."""
_REST = Pattern(
    r"\s*(?:well|good|much|more|enough|decent(?:ly)?|fair(?:ly)?|better|best|in|for|as|at|to|an?|its|their|the|people|"
    r"engineers?|[?!.,]|$)",
    re.IGNORECASE,
)
_ABOUT_PAY = Pattern(rf"\b(?:{_PAY}|paid|earn|earns|money|wages?|better|best|more)\b", re.IGNORECASE)


def employers_in(text: str) -> tuple[Employer, ...]:
    """The employers that a message names, in its order, each once: after "at", before "pay", or by a plain name."""
    return tuple(employer for employer, _ in _found(text))


def told_by_employer(text: str) -> dict[str, object]:
    """What the one employer that a message names tells of a profile: its kind and size, unknown where it has none."""
    named = employers_in(text)
    return {"company_type": None, "company_size": None, **named[0].changes()} if len(named) == 1 else {}


def forget_names() -> None:
    """Let go of the last messages, which are held because answering one asks for its employers from several sides."""
    _found.cache_clear()


@lru_cache(maxsize=HELD)
def _found(text: str) -> tuple[tuple[Employer, int], ...]:
    """Each employer, and of how many words its name is in the text."""
    found: dict[int, tuple[Employer, int]] = {}
    look_up = cache(_known)
    for start, names, is_sure in _candidates(text):
        if start in found:
            continue
        known = ((look_up(name, is_sure=is_sure), name) for name in names if not _is_former(text, name, start))
        first = next(((employer, len(name.split())) for employer, name in known if employer is not None), None)
        if first is not None:
            found[start] = first
    unique = {found[start][0].name: found[start] for start in sorted(found)}
    return tuple(unique.values())


def _is_former(text: str, name: str, start: int) -> bool:
    """Whether the name from ``start`` on is that of an employer of earlier days ("I left Google")."""
    at = max(text.find(name, start), 0)
    return is_former(_CLAUSE.split(text[max(0, at - REACH) : at])[-1].split())


def is_about_employer(text: str, understood: Understanding) -> bool:
    """Whether a message asks what an employer pays: "What does Google pay?", "Meta or Google", a job at one."""
    if understood.intent == "estimate":
        return bool(employers_in(text) or unknown_in(text, understood)) or asks_of_unknown(text, understood)
    if understood.intent not in {"topic", "out_of_scope", "compare"}:
        return False
    return _asks_to_compare(text, understood) or _asks_of_known(text, understood) or asks_of_unknown(text, understood)


def asks_of_unknown(text: str, understood: Understanding) -> bool:
    """Whether all that is asked is what somebody pays whom nobody here knows ("What does Acme pay?")."""
    asked = _ASKED.fullmatch(text.strip())
    if asked is None or asked["verb"].casefold() in {"do", "is"} or employers_in(text):
        return False
    if not _REST.match(asked["rest"]) and "role" not in understood.slots:
        return False
    words = asked["name"].split()
    is_explained = bool(set(understood.mentioned) - {"role", "seniority"} or understood.slots.keys() & {"employment"})
    is_name = any(word[:1].isupper() for word in words) or (len(words) == 1 and not words[0].endswith("ing"))
    has_name = is_name and len(words) < LONGEST_NAME and not any(word.casefold() in IDLE for word in words)
    return has_name and not is_explained and not _is_other_word(asked["name"])


def unknown_in(text: str, understood: Understanding) -> str | None:
    """A name after "at" that is no employer we know and nothing else either ("mle at Blorptech in Munich")."""
    if set(understood.mentioned) & {"company_type", "company_size", "industry", "education"}:
        return None
    signs = (sign for sign in _BEFORE.finditer(text) if sign[1].casefold() in {"at", "@"})
    words = (_words_from(text, sign.end()) for sign in signs)
    names = (each[0] for each in words if each and each[0][:1].isupper() and each[0].casefold() not in IDLE)
    return next((name for name in names if not _is_other_word(name) and find_employer(name) is None), None)


def _asks_of_known(text: str, understood: Understanding) -> bool:
    if understood.intent == "compare":
        return False
    asked = _ASKED.fullmatch(text.strip()) or _BARE.fullmatch(text.strip())
    if asked is None or not _REST.match(asked["rest"]):
        return False
    if understood.topic in OTHER_TOPICS and _WORD.search(_REST.sub("", asked["rest"], count=1)):
        return False
    words = asked["name"].split()[-LONGEST_NAME:]
    if all(word.casefold() in IDLE for word in words):
        return bool(employers_in(asked["rest"]))
    return any(_known(name, is_sure=True) for name in _shorter(words))


def _asks_to_compare(text: str, understood: Understanding) -> bool:
    """Two employers and nothing else that differs."""
    differing = set(understood.slots_b or ()) & set(understood.slots)
    if differing - {"company_type", "company_size", "industry"}:
        return False
    found = _found(text)
    if len(found) < 2 or understood.topic in OTHER_TOPICS:
        return False
    names = [word for word in _WORD.findall(_SIDES.sub(" ", text)) if word.casefold() not in IDLE]
    says_no_more = len(names) <= sum(length for _, length in found)
    return says_no_more or understood.intent == "compare" or bool(_ABOUT_PAY.search(text))


def _candidates(text: str) -> Iterator[tuple[int, list[str], bool]]:
    """Where a name may stand, the names it may be, the longest first, and whether a misspelt one may be meant."""
    for sign in _BEFORE.finditer(text):
        words = _words_from(text, sign.end())
        is_tool = sign[1].casefold() == "for" and _is_tool(words[:1])
        if words and words[0].casefold() not in IDLE and not is_tool:
            yield sign.end(), _names(words), sign[1].casefold() != "for"
    for sign in _AFTER.finditer(text):
        words = sign[1].split()
        is_all = sign[0] == text.strip(" ?!.")  # "apple salary"
        if sign[2] not in _PAID and words[-1].islower() and is_ordinary(words[-1]) and not is_all:
            continue  # "a target salary"
        names = [" ".join(words[at:]) for at in range(len(words))]
        yield sign.start(1), [name for name in names if not _is_other_word(name)], True
    for side in _SIDES.finditer(text):
        before = _WORD.findall(text[max(0, side.start() - REACH) : side.start()])[-2:]
        after = _words_from(text, side.end())[:2]
        is_list = "and" in side[0] or not any(is_known_by_name(word) for word in (*before[-1:], *after[:1]))
        if not (is_list and _is_tool([*before[-1:], *after[:1]])):  # "SQL and AWS", but not "AWS or Google"
            names = [name for name in (" ".join(before), *before[-1:]) if not _is_other_word(name)]
            yield text.rfind(" ".join(before[-1:]), 0, side.start()) - 1, names, True
            yield side.end(), _names(after), True
    following = _NEXT.fullmatch(text.strip())
    if following is not None:
        yield text.index(following["name"]), _names(following["name"].split()), False
    for word in _WORD.finditer(text):
        if is_known_by_name(word[0]):
            yield word.start(), [word[0]], False


def _is_tool(words: list[str]) -> bool:
    return any(word.casefold() in TOOLS for word in words)


def _words_from(text: str, start: int) -> list[str]:
    return _WORD.findall(_STOP.split(text[start : start + 80], maxsplit=1)[0])[:LONGEST_NAME]


def _names(words: list[str]) -> list[str]:
    names = (" ".join(words[:length]).removesuffix("'s").removesuffix("’s") for length in range(len(words), 0, -1))
    return [name for name in names if not _is_other_word(name)]


def _shorter(words: list[str]) -> Iterator[str]:
    """The words, then fewer and fewer of the last."""
    return (" ".join(words[at:]) for at in range(len(words)))


def _known(name: str, *, is_sure: bool) -> Employer | None:
    if _is_other_word(name):
        return None
    return find_employer(name) or (nearest_employer(name) if is_sure else None)


def _is_other_word(name: str) -> bool:
    """Whether the words are a job, a place or nothing but small words; a full stop after them ends a sentence."""
    name = name.rstrip(".")
    if all(word.casefold() in IDLE for word in name.split()):
        return True
    if find_country(name, with_codes=False) is not None or read_title(name) is not None:
        return True
    city = find_city(name)
    return city is not None and city.population > LARGE and city.name.casefold() == name.casefold()
