"""The trained intent classifier, read from its bundle and run by numpy alone.

It is scikit-learn's own chain (tf-idf by block, logistic regression, sigmoid calibration) with its numbers written
out; a test holds the two equal.
"""

from __future__ import annotations

import base64
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.language.intents.features import BLOCKS

Floats = NDArray[np.float32]
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
    """One tf-idf block: the column of each feature, and its inverse document frequency times the block's weight."""

    columns: Mapping[str, int]
    idf: Floats
    offset: int
    weight: float


class Classifier:
    """``weights`` is labels x features, ``slope`` and ``shift`` the sigmoid of each label."""

    def __init__(self, payload: Mapping[str, Any]) -> None:
        self.labels: tuple[str, ...] = tuple(payload["labels"])
        self._blocks: dict[str, Block] = {}
        offset = 0
        for name in BLOCKS:
            stored = payload["blocks"][name]
            columns = {feature: at for at, feature in enumerate(stored["features"].split("\n"))}
            self._blocks[name] = Block(columns, unpack(stored["idf"], "f4"), offset, float(stored["weight"]))
            offset += len(columns)
        self._scale = unpack(payload["scale"]).astype(np.float32)
        self._weights = unpack(payload["weights"], "i2").reshape(offset, len(self.labels))
        """As they are in the bundle: a message needs a few hundred of some 67,000 rows as numbers with a fraction."""
        self._intercept = unpack(payload["intercept"])
        self._slope, self._shift = unpack(payload["slope"]), unpack(payload["shift"])
        self._intents = tuple(label.partition(".")[0] for label in self.labels)
        self._bias = float(payload["out_of_scope_odds"])

    def probabilities(self, found: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """The calibrated probability of each label, for the features of one message by block."""
        scores = self._intercept.copy()
        for name, block in self._blocks.items():
            columns, values = _tf_idf(found[name], block)
            if columns:
                weights = self._weights[np.asarray(columns) + block.offset].astype(np.float32) * self._scale
                scores += np.asarray(values, dtype=np.float32) @ weights
        odds = 1.0 / (1.0 + np.exp(self._slope * scores + self._shift))
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))

    def decide(self, found: Mapping[str, Sequence[str]]) -> Verdict:
        """The likeliest intent; a topic is one label of many, its intent their sum. Out of scope has odds."""
        chances = self.probabilities(found)
        intents: dict[str, float] = {}
        for label, intent in zip(self.labels, self._intents, strict=True):
            intents[intent] = intents.get(intent, 0.0) + chances[label]
        best = max(intents, key=lambda intent: intents[intent] * (self._bias if intent == "out_of_scope" else 1.0))
        topics = {label: chance for label, chance in chances.items() if label.startswith("topic.")}
        topic = max(topics, key=lambda label: topics[label]).partition(".")[2] if best == "topic" else None
        likeliest = sorted(chances.items(), key=lambda guess: -guess[1])[:MOST_GUESSES]
        guesses = tuple((label, round(chance, 4)) for label, chance in likeliest)
        return Verdict(best, topic, round(intents[best], 4), guesses)


def _tf_idf(features: Sequence[str], block: Block) -> tuple[list[int], list[float]]:
    """Sublinear tf-idf of unit length, times the block's weight, as scikit-learn's TfidfVectorizer counts it."""
    counts = Counter(block.columns[feature] for feature in features if feature in block.columns)
    columns = list(counts)
    values = [(1.0 + math.log(counts[column])) * float(block.idf[column]) for column in columns]
    length = math.sqrt(sum(value * value for value in values)) or 1.0
    return columns, [value / length * block.weight for value in values]


def pack(values: NDArray[Any], form: str = "f8") -> str:
    """Numbers as base64 text for a bundle: little-endian ``f8`` or ``i2``."""
    return base64.b64encode(np.ascontiguousarray(values, dtype=f"<{form}").tobytes()).decode()


def unpack(text: str, form: str = "f8") -> NDArray[Any]:
    """The numbers that ``pack`` wrote."""
    return np.frombuffer(base64.b64decode(text), dtype=f"<{form}").copy()
