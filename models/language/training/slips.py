"""Training sentences once more as a hurried hand types them, so that a slip does not change what is understood."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from models.language.training.corpus import Sentence

TIMES = 2
WEIGHT = 0.2
"""How much a misspelt sentence counts beside the sentence itself; chosen on held-out sentences with slips."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def misspelt(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Each sentence that has a long word twice more, with two slips in it each time; the same slips every time."""
    chance = random.Random(20)  # noqa: S311 - repeatable slips of the hand, no secret
    return [
        replace(sentence, text=text, weight=sentence.weight * WEIGHT, source=sentence.text)
        for _ in range(TIMES)
        for sentence in sentences
        if (text := with_slips(sentence.text, chance)) != sentence.text
    ]


def with_slips(text: str, chance: random.Random, count: int = 2) -> str:
    """``count`` letters inside longer words swapped with the next, lost, doubled or hit beside their key."""
    for _ in range(count):
        places = [at for word in _LONG_WORD.finditer(text) for at in range(word.start() + 1, word.end())]
        if not places:
            return text
        at = chance.choice(places)
        beside = chance.choice(_beside(text[at]))
        slips = (
            text[at : at + 2][::-1] + text[at + 2 :],
            text[at + 1 :],
            text[at] + text[at:],
            beside + text[at + 1 :],
        )
        text = text[:at] + chance.choice(slips)
    return text


def _beside(letter: str) -> str:
    """The letters left and right of one on the keyboard; itself where it is on none."""
    row = next((row for row in _ROWS if letter.lower() in row), "")
    at = row.find(letter.lower())
    return row[max(0, at - 1) : at] + row[at + 1 : at + 2] or letter
