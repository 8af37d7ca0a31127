"""The words of a job title, spelled as the rules spell them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.vocabulary import title_rules, title_words
from models.vocabulary.spelling import fold

_INITIALS = re.compile(r"\b([a-z])\.\s?([a-z])\.?(?=\W|$)")
_GENDERED = re.compile(r"[*:/_](in|innen|r|e|euse|a|o)\b|\b[mwfdxh](?:[/|][mwfdxh])+\b")
_PIECES = re.compile(r"\s*[,;|]\s*|\s+[-–—]\s+")
_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|[^\W_]+")


LEVELS = {word: level for level, words in title_words.SENIORITY.items() for word in words}
"""Seniority by each word that says it."""


def spelled(text: str) -> list[str]:
    """The words of a title as the rules spell them: folded, short forms written out, its order mended."""
    plain = _GENDERED.sub(" ", _INITIALS.sub(r"\1\2 ", fold(text))).replace("&", " and ")
    pieces = [_WORD.findall(piece) for piece in _PIECES.split(plain)]
    words = [word for piece in _turned([piece for piece in pieces if piece]) for word in piece]
    level = [word for word in words if word in LEVELS]
    whole = _whole_titles().get(" ".join(word for word in words if word not in LEVELS)) or ""
    whole = _whole_titles().get(" ".join(words), " ".join((*level, whole)) if whole else "")
    words = whole.split() or _joined(words)
    words = [part for word in words for part in _written_out(word).split()]
    return _joined(words)


def _turned(pieces: list[list[str]]) -> list[list[str]]:
    """ "Developer, back-end" and "Manager, Data Science" the right way round."""
    if len(pieces) == 2 and _is_craft(pieces[0][-1]) and not _is_craft(pieces[1][-1]):
        return [pieces[1], pieces[0]]
    return pieces


def ends_in_craft(text: str) -> bool:
    """Whether the text names a craft at its end, so that it stands alone ("data scientist/ML engineer")."""
    words = spelled(text)
    return bool(words) and words[-1] in title_rules.CRAFTS and len(words) > 1


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
    if word in known_words() or word in title_words.ORDINARY:
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


@cache
def _whole_titles() -> dict[str, str]:
    return {fold(title): meaning for title, meaning in title_words.WHOLE_TITLES.items()}


@cache
def known_words() -> frozenset[str]:
    known: set[str] = set()
    for rule in title_rules.RULES:
        known.update(rule.crafts or (), rule.but, *rule.needs)
    for phrases in (title_words.PHRASES, title_words.WORDS, title_words.WHOLE_TITLES):
        known.update(word for pair in phrases.items() for side in pair for word in side.split())
    return frozenset(
        known.union(
            LEVELS, title_rules.CRAFTS, title_rules.GENERIC, title_words.TRADES, title_words.LINKS,
            title_words.IGNORED, title_words.EXECUTIVE, ("analysis", "management", "governance", "engineering"),
        )
    )  # fmt: skip


_FRAGMENTS = frozenset(("vice", "soft", "ware", "back", "front", "full", "stack", "staff"))
"""Halves of phrases: no slip is taken for one of these."""


@cache
def _words_by_initial() -> dict[str, tuple[str, ...]]:
    known: dict[str, list[str]] = {}
    for word in sorted(known_words() - title_words.LINKS - _FRAGMENTS):
        known.setdefault(word[0], []).append(word)
    return {initial: tuple(words) for initial, words in known.items()}
