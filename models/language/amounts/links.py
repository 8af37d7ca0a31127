"""What each figure is of (base, bonus, equity, ...) and for which period, from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from models.language.amounts import patterns
from models.language.amounts.figures import Figure
from models.language.words import read_words

FARTHEST = 6
"""Words between a figure and a word of kind beyond which they do not belong together."""

_FARTHEST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class KindWord:
    start: int
    end: int
    kind: str


_BREAK = re.compile(
    r"[,;+&|\n•()\[\]]|\.(?=\s|$)|\b(?:and|plus|mais|with|then|as well|but|versus|vs|or|und|et|y|mit)\b|"
    r"/(?=\s)|(?<=\s)-(?=\s)"
)
_WEAK = {"salary", "cash", "basic", "fix", "flat", "base pay", "fixe", "fijo"}


_RARE = {
    "gsu": "equity",
    "gsus": "equity",
    "psu": "equity",
    "refresh": "equity",
    "refreshes": "equity",
    "annual refresh": "equity",
    "zielbonus": "bonus",
    "jahresbonus": "bonus",
    "leistungsbonus": "bonus",
    "variabel": "bonus",
    "tantieme": "bonus",
    "prime variable": "bonus",
    "prime annuelle": "bonus",
    "bono anual": "bonus",
    "premia": "bonus",
    "plr": "bonus",
    "bspce": "equity",
}
"""Words that few offers use: the spelling of everybody's messages is not judged by them."""
_SIGN = re.compile(r"(?<=\dk )sign(?=\s*(?:[,;+)]|\.(?=\s|$)|$))")
"""A sign-on, cut short ("25k sign")."""
_TARGET = re.compile(r"(?<=\d |k )target\b(?! (?:base|salary|pay|comp|total|bonus|of)\b)")
"""A bonus, cut short ("$30k target")."""


@cache
def _kind_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = _RARE | {word: kind for kind, words in read_words("money")["kinds"].items() for word in words}
    return re.compile(rf"(?<![a-z])(?:{patterns.alternatives(kinds)})(?![a-z])"), kinds


_WAY = re.compile(r"\s*(?:up to|to|->|→|into)\s*")
"""Between where pay is and where it shall go: both are of one kind."""


_LACKING = re.compile(r"\b(?:without|no|zero|excluding|excl\.?|ohne|sans|sin)\s+(?:an? |any |the )?$")
"""Before a word of kind that says what is not paid ("without base: 50k bonus")."""
_LOOK_BACK = 40
"""Characters before a word of kind in which it is said that it is not paid."""
_LATER_YEAR = re.compile(
    r"\s*(?:in |for |during |on |at |the |after |of ){0,2}(?:(?:year|yr|y)\s?(?:two|three|four|[2-4])\b"
    r"|(?:second|third|fourth|2nd|3rd|4th|next|following) (?:year|yr))"
)
"""After an amount of a later year: it is of the kind of the amount before it."""


LAKH = 1e5


def in_lakhs(figures: list[Figure], folded: str) -> list[Figure]:
    """Beside an amount in lakhs, bare small numbers with a word of kind are lakhs too ("45 lakh, 38 fixed")."""
    if not any(figure.scale == LAKH for figure in figures):
        return figures
    pattern, _ = _kind_pattern()
    for figure in figures:
        is_bare = figure.scale == 1 and not (figure.currency or figure.is_percent or figure.is_spelled)
        if is_bare and figure.value < 1000 and pattern.match(folded[figure.end : figure.end + 20].lstrip()):
            figure.scale, figure.currency = LAKH, "INR"
    return figures


def find_kind_words(folded: str) -> list[KindWord]:
    """Words that say what an amount is of, in order."""
    pattern, kinds = _kind_pattern()
    found = [
        KindWord(match.start(), match.end(), kinds[match.group()])
        for match in pattern.finditer(folded)
        if not _LACKING.search(folded[max(0, match.start() - _LOOK_BACK) : match.start()])
    ]
    short = [
        KindWord(match.start(), match.end(), kind)
        for cut, kind in ((_SIGN, "sign_on"), (_TARGET, "bonus"))
        for match in cut.finditer(folded)
    ]
    return sorted([*found, *short], key=lambda word: word.start) if short else found


def link_kinds(figures: Sequence[Figure], words: Sequence[KindWord], folded: str) -> list[str | None]:
    """The kind of each figure, None where no word near it says one. A word belongs to one figure, its nearest."""
    before_first = bool(words and figures and words[0].end <= figures[0].start)
    bold = [at for at, figure in enumerate(figures) if figure.is_bold]
    pairs = sorted(
        (cost, at, number)
        for number, word in enumerate(words)
        for at in _neighbours(figures, bold, word)
        if (cost := _cost(figures[at], word, folded, prefers_before=before_first)) <= FARTHEST
    )
    kinds: list[str | None] = [None] * len(figures)
    taken: set[int] = set()
    for _, at, number in pairs:
        if kinds[at] is None and number not in taken:
            kinds[at] = words[number].kind
            taken.add(number)
    for last, at in pairwise(bold):
        is_way = at == last + 1 and _WAY.fullmatch(folded[figures[last].end : figures[at].start])
        if kinds[at] is None and (is_way or _LATER_YEAR.match(folded[figures[at].end :])):
            kinds[at] = kinds[last]
    return kinds


def _neighbours(figures: Sequence[Figure], bold: Sequence[int], word: KindWord) -> list[int]:
    """The bold figures right before and right behind a word: none farther off can be what it speaks of."""
    after = bisect_left(bold, word.end, key=lambda at: figures[at].start)
    before = bisect_right(bold, word.start, key=lambda at: figures[at].end) - 1
    return [bold[number] for number in {before, after} if 0 <= number < len(bold)]


def _cost(figure: Figure, word: KindWord, folded: str, *, prefers_before: bool) -> float:
    """How far a word of kind is from the figure beside it, in words; much farther across a comma or a plus."""
    is_before = word.end <= figure.start
    between = folded[word.end : figure.start] if is_before else folded[figure.end : word.start]
    if len(between) > _FARTHEST_CHARACTERS:
        return 99.0
    weak = 1.0 if folded[word.start : word.end] in _WEAK else 0.0
    side = 0.5 if is_before != prefers_before else 0.0
    if is_before and re.fullmatch(r"\s*(?:[:=~(]|is|of|at|around|about)?\s*", between):
        side = 0.0 if prefers_before else 0.4
    breaks = len(_BREAK.findall(re.sub(r"^\s*[(:=~]", "", between)))
    return len(re.findall(r"\w+", between)) + 7.0 * breaks + side + weak
