"""Job titles: any data, ML or software title onto one of the roles, with its seniority and its own name below the role.

The words are data in ``title_words``, the rules in ``title_rules``. Near matches are tried only for words that
nothing exact explains.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from models.profile import Role, Seniority
from models.vocabulary import title_rules, title_words
from models.vocabulary.spelling import fold

LONGEST = 80
"""Characters of a title that are read and kept."""

_EMPLOYER = re.compile(r"\s+(?:in|at|@)\s+", re.IGNORECASE)
"""Before a place or an employer: "data engineer at a bank"."""
_PARENTHESES = re.compile(r"[(\[][^)\]]*[)\]]")
_INITIALS = re.compile(r"\b([a-z])\.\s?([a-z])\.?(?=\W|$)")
_GENDERED = re.compile(r"[*:/_](in|innen|r|e|euse|a|o)\b|\b[mwfdxh](?:[/|][mwfdxh])+\b")
_PIECES = re.compile(r"\s*[,;|]\s*|\s+[-–—]\s+")
_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|[^\W_]+")


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
    readings = (_EMPLOYER.split(plain)[0], plain, re.sub(r"[()\[\]]", " ", text))
    return next((reading for reading in map(_read, dict.fromkeys(readings)) if reading), None)


def is_generic(text: str) -> bool:
    """Whether it is a bare Manager, Analyst, Associate, Engineer, Consultant or the like, seniority words or not."""
    words = _spelled(_PARENTHESES.sub(" ", text))
    kept, _ = _without_seniority(words)
    named = [word for word in words if word not in title_words.LINKS]
    rest = [word for word in kept if word not in title_words.LINKS]
    return bool(named) and all(word in title_rules.GENERIC for word in rest) and read_title(text) is None


def suggest_roles(text: str, limit: int = 3) -> tuple[str, ...]:
    """Roles that somebody who wrote this may have meant, nearest first; none if nothing comes near."""
    words = set(_spelled(text))
    if not title_words.TRADES & words:
        for craft, roles in _MEANT_BY.items():
            if craft in words:
                return roles[:limit]
    names = {role.value: role.value.replace("_", " ") for role in Role}
    near = process.extract(" ".join(_spelled(text)), names, scorer=fuzz.ratio, score_cutoff=60, limit=limit)
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
    words = _spelled(text)
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
    strange = [word for word in named if word not in _known_words()]
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


def _spelled(text: str) -> list[str]:
    """The words of a title as the rules spell them: folded, short forms written out, its order mended."""
    plain = _GENDERED.sub(" ", _INITIALS.sub(r"\1\2 ", fold(text))).replace("&", " and ")
    pieces = [_WORD.findall(piece) for piece in _PIECES.split(plain)]
    words = [word for piece in _turned([piece for piece in pieces if piece]) for word in piece]
    whole = _whole_titles().get(" ".join(words))
    words = whole.split() if whole else _joined(words)
    words = [part for word in words for part in _written_out(word).split()]
    return _joined(words)


def _turned(pieces: list[list[str]]) -> list[list[str]]:
    """ "Developer, back-end" and "Manager, Data Science" the right way round."""
    if len(pieces) == 2 and _is_craft(pieces[0][-1]) and not _is_craft(pieces[1][-1]):
        return [pieces[1], pieces[0]]
    return pieces


def _is_craft(word: str) -> bool:
    return title_words.WORDS.get(word, word).split()[-1] in title_rules.CRAFTS


def _joined(words: list[str]) -> list[str]:
    """Phrases of two or three words that stand for something, replaced."""
    done: list[str] = []
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            phrase = " ".join(words[at : at + size])
            if phrase in title_words.PHRASES:
                done += title_words.PHRASES[phrase].split()
                at += size
                break
        else:
            done.append(words[at])
            at += 1
    return done


def _written_out(word: str) -> str:
    if word in title_words.WORDS:
        return title_words.WORDS[word]
    if word in _known_words():
        return word
    for form in (
        word.removesuffix("in"),
        word[:-1] + "o",
        word.removesuffix("e"),
        word.removesuffix("a"),
        word.removesuffix("s"),
    ):
        if form != word and len(form) > 3 and (form in title_words.WORDS or form in title_rules.CRAFTS):
            return title_words.WORDS.get(form, form)
    near = _nearest_word(word)
    return title_words.WORDS.get(near, near)


@lru_cache(maxsize=4096)
def _nearest_word(word: str) -> str:
    """A known word that this one misspells (same first letter, one slip, two in a long word), or the word itself."""
    if len(word) < 4 or not word.isalpha():
        return word
    slips = 1 if len(word) < 8 else 2
    known = _words_by_initial().get(word[0], ())
    near = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=slips)
    return near[0] if near else word


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
    return _LEVELS.get(word)


_LEVELS = {word: level for level, words in title_words.SENIORITY.items() for word in words}


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
        role: frozenset((" ".join(_spelled(role.value.replace("_", " "))), *title_rules.SAYS_NO_MORE.get(role, ())))
        for role in Role
    }


@cache
def _whole_titles() -> dict[str, str]:
    return {fold(title): meaning for title, meaning in title_words.WHOLE_TITLES.items()}


@cache
def _known_words() -> frozenset[str]:
    known: set[str] = set()
    for rule in title_rules.RULES:
        known.update(rule.crafts or (), rule.but, *rule.needs)
    for phrases in (title_words.PHRASES, title_words.WORDS, title_words.WHOLE_TITLES):
        known.update(word for pair in phrases.items() for side in pair for word in side.split())
    return frozenset(
        known.union(
            _LEVELS, title_rules.CRAFTS, title_rules.GENERIC, title_words.TRADES, title_words.LINKS,
            title_words.IGNORED, title_words.EXECUTIVE, ("analysis", "management", "governance", "engineering"),
        )
    )  # fmt: skip


@cache
def _words_by_initial() -> dict[str, tuple[str, ...]]:
    known: dict[str, list[str]] = {}
    for word in sorted(_known_words() - title_words.LINKS):
        known.setdefault(word[0], []).append(word)
    return {initial: tuple(words) for initial, words in known.items()}
