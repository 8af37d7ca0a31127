"""Training sentences once more as a hurried hand types them, so that a slip does not change what is understood."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import replace

from models.language.training.corpus import Sentence

WEIGHT = 0.3
"""How much a misspelt sentence counts beside the sentence itself; chosen on held-out sentences with slips."""

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def misspelt(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Each sentence that has a long word with two slips in it; the same slips every time."""
    chance = random.Random(20)  # noqa: S311 - repeatable slips of the hand, no secret
    slipped = [(sentence, with_slips(sentence.text, chance)) for sentence in sentences]
    return [
        replace(sentence, text=text, weight=sentence.weight * WEIGHT, source=sentence.text)
        for sentence, text in slipped
        if text != sentence.text
    ]


def with_slips(text: str, chance: random.Random, count: int = 2) -> str:
    """``count`` letters inside longer words swapped with the next, lost or doubled."""
    for _ in range(count):
        places = [at for word in _LONG_WORD.finditer(text) for at in range(word.start() + 1, word.end())]
        if not places:
            return text
        at = chance.choice(places)
        slips = (text[at : at + 2][::-1] + text[at + 2 :], text[at + 1 :], text[at] + text[at:])
        text = text[:at] + chance.choice(slips)
    return text
