"""Job titles: any data, ML or software title onto one of the roles, with its seniority and its own name below the role.

The words are data in ``title_words``, the rules in ``title_rules``. Near matches are tried only for words that
nothing exact explains.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from models.profile import Role, Seniority
from models.vocabulary import title_rules, title_words
from models.vocabulary.title_spelling import LEVELS, ends_in_craft, known_words, spelled

LONGEST = 80
"""Characters of a title that are read and kept."""

_EMPLOYER = re.compile(r"\s+(?:in|at|@)\s+", re.IGNORECASE)
"""Before a place or an employer: "data engineer at a bank"."""
_PARENTHESES = re.compile(r"[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """A title as read: ``title`` is its normalised name below the role ("head of data"), None if it says no more."""

    role: Role
    seniority: Seniority | None
    title: str | None


@lru_cache(maxsize=8192)
def read_title(text: str) -> TitleReading | None:
    """Read a data, ML or software job title ("Sr. ML Eng", "head of data"); None if it is none (or says no trade)."""
    if len(text) > LONGEST * 2:
        return None
    plain = _PARENTHESES.sub(" ", text)
    first = plain.split("/")[0] if ends_in_craft(plain.split("/")[0]) else plain
    readings = (_EMPLOYER.split(first)[0], first, plain, re.sub(r"[()\[\]]", " ", text))
    return next((reading for reading in map(_read, dict.fromkeys(readings)) if reading), None)


def is_generic(text: str) -> bool:
    """Whether it is a bare Manager, Analyst, Associate, Engineer, Consultant or the like, seniority words or not."""
    words = spelled(_PARENTHESES.sub(" ", text))
    kept, _ = _without_seniority(words)
    named = [word for word in words if word not in title_words.LINKS]
    rest = [word for word in kept if word not in title_words.LINKS]
    return bool(named) and all(word in title_rules.GENERIC for word in rest) and read_title(text) is None


def suggest_roles(text: str, limit: int = 3) -> tuple[str, ...]:
    """Roles that somebody who wrote this may have meant, nearest first; none if nothing comes near."""
    words = set(spelled(text))
    if not title_words.TRADES & words:
        for craft, roles in _MEANT_BY.items():
            if craft in words:
                return roles[:limit]
    names = {role.value: role.value.replace("_", " ") for role in Role}
    near = process.extract(" ".join(spelled(text)), names, scorer=fuzz.ratio, score_cutoff=60, limit=limit)
    return tuple(str(key) for _, _, key in near)


_MEANT_BY: dict[str, tuple[str, ...]] = {
    "manager": ("ml_manager", "ai_product_manager", "data_analyst"),
    "director": ("ml_manager", "ai_product_manager", "data_architect"),
    "executive": ("ml_manager", "ai_product_manager", "data_architect"),
    "analyst": ("data_analyst", "analytics_engineer", "data_scientist"),
    "associate": ("data_analyst", "data_scientist", "research_scientist"),
    "engineer": ("machine_learning_engineer", "data_engineer", "software_engineer"),
    "consultant": ("data_scientist", "data_analyst", "ai_engineer"),
    "architect": ("data_architect", "ai_architect", "software_engineer"),
    "specialist": ("data_analyst", "ai_engineer", "data_scientist"),
}


def _read(text: str) -> TitleReading | None:
    words = spelled(text)
    if not words or len(words) > 14 or title_words.TRADES.intersection(words):
        return None
    kept, seniority = _without_seniority(words)
    named = [word for word in kept if word not in title_words.LINKS]
    if not _is_explained(named):
        return None
    role = _role_of(frozenset(named))
    if role is None:
        return None
    name = " ".join(_in_order(kept))
    return TitleReading(role, seniority, None if name in _plain_names()[role] or len(name) > LONGEST else name)


def _is_explained(named: list[str]) -> bool:
    """Whether it reads as a title: few strange words, a craft or nothing strange, more than a field's name."""
    strange = [word for word in named if word not in known_words()]
    if not named or (len(named) == 1 and named[0] in title_rules.TOO_LITTLE):
        return False
    if all(word in title_rules.GENERIC for word in named) and set(named) != {"tech", "lead"}:
        return False
    has_craft = not title_rules.CRAFTS.isdisjoint(named)
    return len(strange) <= (min(2, len(named) - len(strange)) if has_craft else 0)


def _role_of(words: frozenset[str]) -> Role | None:
    for rule in title_rules.RULES:
        if (rule.crafts is None or rule.crafts & words) and not rule.but & words:  # noqa: SIM102 - the cheap test first
            if all(group & words for group in rule.needs):
                return rule.role
    return None


def _without_seniority(words: list[str]) -> tuple[list[str], Seniority | None]:
    """The title without its words of seniority, and the highest that they say."""
    said: list[Seniority] = []
    kept: list[str] = []
    crafts = sum(word in title_rules.CRAFTS - {"lead", "associate"} for word in words)
    for at, word in enumerate(words):
        level = _level(words, at, crafts)
        if level is not None:
            said.append(level)
        is_title = word == "lead" and crafts == 0 and (at == len(words) - 1 or words[at - 1] in ("tech", "team"))
        if is_title or word in title_words.EXECUTIVE or (level is None and word not in title_words.IGNORED):
            kept.append(word)
    return kept, max(said, key=list(Seniority).index, default=None)


def _level(words: list[str], at: int, crafts: int) -> Seniority | None:
    word = words[at]
    if word in title_words.EXECUTIVE:
        return Seniority.EXECUTIVE
    if word == "staff" and "member" in words:
        return None
    if word == "associate":  # beside another craft it is a rank, alone it is the craft ("data management associate")
        return Seniority.ENTRY if crafts and "research" not in words else None
    if len(word) <= 3 and (word.isdigit() or set(word) <= {"i", "v"}) and at == 0:
        return None
    return LEVELS.get(word)


def _in_order(words: list[str]) -> list[str]:
    """One spelling for one title: "scientist of data" and "director, data science" as people say them."""
    if words[0] == "manager" and len(words) > 1:
        words = [*words[1:], "manager"] if words[1] not in title_words.LINKS else [*words[2:], "manager"]
    if (
        len(words) > 2
        and words[0] in title_rules.CRAFTS - title_words.EXECUTIVE
        and words[1] in title_words.LINKS - {"and", "or"}
    ):
        words = [word for word in words[2:] if word not in title_words.LINKS] + words[:1]
    if words[0] in ("engineer", "developer", "programmer", "scientist", "analyst", "researcher", "architect"):
        words = words if title_rules.CRAFTS.intersection(words[1:]) else [*words[1:], words[0]]
    if len(words) > 1 and words[-1] in title_words.EXECUTIVE and "of" not in words:
        return [words[-1], "of", *words[:-1]]
    if words[0] in title_words.EXECUTIVE - {"chief"} and len(words) > 1:
        return [words[0], "of", *(word for word in words[1:] if word not in title_words.LINKS - {"and"})]
    return words


@cache
def _plain_names() -> dict[Role, frozenset[str]]:
    """What a role is called when a title says no more than it."""
    return {
        role: frozenset((" ".join(spelled(role.value.replace("_", " "))), *title_rules.SAYS_NO_MORE.get(role, ())))
        for role in Role
    }
