"""The trained intent classifier, read from its bundle and run in plain Python.

It is scikit-learn's own chain (tf-idf by block, logistic regression, sigmoid calibration) with its numbers written
out; a test holds the two equal. NumPy would save a tenth of a millisecond a message, and costs the start and 12 MB.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter, mul
from typing import Any

from models.bundle import numbers
from models.language.intents.features import BLOCKS
from models.word_table import WordTable

MOST_GUESSES = 4


@dataclass(frozen=True, slots=True)
class Verdict:
    """The winning label, its topic if it has one, and how likely the intent is by the calibrated classifier (0..1)."""

    intent: str
    topic: str | None
    confidence: float
    guesses: tuple[tuple[str, float], ...] = ()
    """The likeliest labels ("topic.skills", "explain") with their chances, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Block:
    """One tf-idf block: its features, whose numbers are columns, their inverse document frequencies, and its weight."""

    features: WordTable
    idf: array[float]
    offset: int
    weight: float


class Classifier:
    """The numbers of ``models.language.training.fit.export``: by label an intercept and a sigmoid, and the weights."""

    def __init__(self, payload: Mapping[str, Any], parts: Mapping[str, memoryview | bytes]) -> None:
        self.labels: tuple[str, ...] = tuple(payload["labels"])
        self._blocks: dict[str, Block] = {}
        offset = 0
        for name in BLOCKS:
            table = WordTable.read(parts, name)
            idf = numbers(parts[f"{name}.idf"], "f")
            self._blocks[name] = Block(table, idf, offset, float(payload["block_weights"][name]))
            offset += len(table)
        self._weights = bytes(parts["weights"])
        """As they are in the bundle: a message needs a hundred of some 70,000 rows."""
        self._row = struct.Struct(f"<{len(self.labels)}h")
        self._sigmoids = tuple(zip(*(payload[name] for name in ("scale", "intercept", "slope", "shift")), strict=True))
        self._topics = tuple(label for label in self.labels if label.startswith("topic."))
        self._intents = tuple(label.partition(".")[0] for label in self.labels)
        self._bias = float(payload["out_of_scope_odds"])

    def probabilities(self, found: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """The calibrated probability of each label, for the features of one message by block."""
        values: list[float] = []
        rows: list[tuple[int, ...]] = []
        for name, block in self._blocks.items():
            columns, weighed = _tf_idf(found[name], block)
            values += weighed
            rows += [self._row.unpack_from(self._weights, (block.offset + at) * self._row.size) for at in columns]
        sums = [sum(map(mul, values, column)) for column in zip(*rows, strict=True)] or [0.0] * len(self.labels)
        odds = [
            1.0 / (1.0 + math.exp(slope * (intercept + scale * total) + shift))
            for total, (scale, intercept, slope, shift) in zip(sums, self._sigmoids, strict=True)
        ]
        whole = sum(odds)
        return {label: odd / whole for label, odd in zip(self.labels, odds, strict=True)}

    def decide(self, found: Mapping[str, Sequence[str]]) -> Verdict:
        """The likeliest intent; a topic is one label of many, its intent their sum. Out of scope has odds."""
        chances = self.probabilities(found)
        intents: dict[str, float] = {}
        for label, intent in zip(self.labels, self._intents, strict=True):
            intents[intent] = intents.get(intent, 0.0) + chances[label]
        best = max(intents, key=lambda intent: intents[intent] * (self._bias if intent == "out_of_scope" else 1.0))
        topic = max(self._topics, key=lambda label: chances[label]).partition(".")[2] if best == "topic" else None
        likeliest = nlargest(MOST_GUESSES, chances.items(), key=itemgetter(1))
        guesses = tuple((label, round(chance, 4)) for label, chance in likeliest)
        return Verdict(best, topic, round(intents[best], 4), guesses)


def _tf_idf(features: Sequence[str], block: Block) -> tuple[list[int], list[float]]:
    """Sublinear tf-idf of unit length, times the block's weight, as scikit-learn's TfidfVectorizer counts it."""
    found = ((block.features.number(feature), count) for feature, count in Counter(features).items())
    counts = {column: count for column, count in found if column is not None}
    values = [(1.0 + math.log(count)) * block.idf[column] for column, count in counts.items()]
    length = math.sqrt(sum(value * value for value in values)) or 1.0
    return list(counts), [value / length * block.weight for value in values]
