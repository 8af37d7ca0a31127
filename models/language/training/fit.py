"""Fit the intent classifier with scikit-learn and write its numbers out for the bundle."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from models.language.intents.features import BLOCKS
from models.word_table import table_order, table_parts

Features = Mapping[str, Sequence[str]]

WEIGHTS = {"words": 1.0, "letters": 1.2, "ideas": 1.3, "signs": 0.8}
"""How much each block counts; chosen by cross-validation on the training sentences."""
STRENGTH = 12.0
"""Inverse regularisation of the logistic regression; chosen likewise."""
SEEN = {"words": 3, "letters": 3, "ideas": 3, "signs": 3}
"""In how many readings of sentences a feature must occur to be kept; most sentences are read twice."""


def same(features: Sequence[str]) -> Sequence[str]:
    """The analyzer of the vectorizers: features come ready made."""
    return features


@dataclass(slots=True)
class Chain:
    """scikit-learn's chain as fitted: vectorizers by block, and the calibrated classifier behind them."""

    vectorizers: dict[str, TfidfVectorizer]
    model: CalibratedClassifierCV
    out_of_scope_odds: float = 1.0

    def matrix(self, found: Sequence[Features]) -> csr_matrix:
        """Features as one matrix, a row a message."""
        blocks = [self.vectorizers[name].transform([row[name] for row in found]) * WEIGHTS[name] for name in BLOCKS]
        return csr_matrix(hstack(blocks))

    def probabilities(self, found: Sequence[Features]) -> Any:
        """Calibrated probabilities, a row a message, a column a label."""
        return self.model.predict_proba(self.matrix(found))


def fit(found: Sequence[Features], labels: Sequence[str], weights: Sequence[float], groups: Sequence[int]) -> Chain:
    """Fit the chain; ``groups`` keep the two readings of one sentence in one fold."""
    vectorizers = {
        name: TfidfVectorizer(analyzer=same, sublinear_tf=True, min_df=SEEN[name]).fit([row[name] for row in found])
        for name in BLOCKS
    }
    chain = Chain(vectorizers, _model(groups))
    matrix = chain.matrix(found)
    chain.model.fit(matrix, np.array(labels), sample_weight=np.array(weights))
    return chain


def _model(groups: Sequence[int]) -> CalibratedClassifierCV:
    return CalibratedClassifierCV(_regression(), method="sigmoid", cv=_folds(groups), ensemble=False)


def _regression() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=400, tol=1e-3)


def _folds(groups: Sequence[int]) -> list[tuple[Any, Any]]:
    return list(GroupKFold(5, shuffle=True, random_state=7).split(groups, groups=groups))


def balance(
    chain: Chain,
    found: Sequence[Features],
    labels: Sequence[str],
    weights: Sequence[float],
    groups: Sequence[int],
    progress: Callable[[str], None],
) -> float:
    """The odds of out of scope by which, on held-out folds, as many messages are wrongly kept out as let in.

    ``chain`` is fitted; its sigmoids turn the scores of the folds into chances.
    """
    intents = np.array([label.partition(".")[0] for label in labels])
    chances = _held_out_chances(chain, found, labels, weights, groups)
    names = sorted(set(intents))
    sums = np.column_stack(
        [chances[:, [label.partition(".")[0] == name for label in chain.model.classes_]].sum(axis=1) for name in names]
    )
    outside = names.index("out_of_scope")
    best = min(
        (0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.8, 2.2),
        key=lambda odds: _imbalance(sums, outside, odds, intents == "out_of_scope", np.array(weights)),
    )
    weighed = sums.copy()
    weighed[:, outside] *= best
    right = np.array(names)[weighed.argmax(axis=1)] == intents
    progress(f"cross-validated intent accuracy {np.average(right, weights=weights):.3f}, odds of out of scope {best}")
    return best


def _held_out_chances(
    chain: Chain, found: Sequence[Features], labels: Sequence[str], weights: Sequence[float], groups: Sequence[int]
) -> Any:
    """The calibrated chances of each label for every sentence, by a regression that was fitted without it."""
    matrix, meant, counted = chain.matrix(found), np.array(labels), np.array(weights)
    scores = np.zeros((len(labels), len(chain.model.classes_)))
    for train, test in _folds(groups):
        regression = _regression().fit(matrix[train], meant[train], sample_weight=counted[train])
        scores[test] = regression.decision_function(matrix[test])
    calibrators = chain.model.calibrated_classifiers_[0].calibrators
    odds = np.column_stack([sigmoid.predict(scores[:, at]) for at, sigmoid in enumerate(calibrators)])
    return odds / odds.sum(axis=1, keepdims=True)


def _imbalance(sums: Any, outside: int, odds: float, truth: Any, weights: Any) -> float:
    weighed = sums.copy()
    weighed[:, outside] *= odds
    said = weighed.argmax(axis=1) == outside
    let_in, kept_out = np.sum(weights[truth & ~said]), np.sum(weights[~truth & said])
    return float(abs(let_in - kept_out) + 0.5 * (let_in + kept_out))


def export(chain: Chain) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The chain as a bundle's payload and parts: features, idf, weights as 16-bit integers with a scale a label."""
    calibrated = chain.model.calibrated_classifiers_[0]
    regression = calibrated.estimator
    parts: dict[str, bytes] = {}
    columns: list[int] = []
    for name in BLOCKS:
        vectorizer = chain.vectorizers[name]
        order = [vectorizer.vocabulary_[feature] for feature in table_order(vectorizer.vocabulary_)]
        columns += [len(columns) + at for at in order]
        parts |= table_parts(vectorizer.vocabulary_, name)
        parts[f"{name}.idf"] = vectorizer.idf_[order].astype("<f4").tobytes()
    weights = regression.coef_.T
    scale = np.abs(weights).max(axis=0) / 32000
    parts["weights"] = np.round(weights[columns] / scale).astype("<i2").tobytes()
    payload = {
        "labels": list(regression.classes_),
        "block_weights": WEIGHTS,
        "scale": scale.tolist(),
        "intercept": np.round(regression.intercept_, 6).tolist(),
        "slope": [round(float(sigmoid.a_), 6) for sigmoid in calibrated.calibrators],
        "shift": [round(float(sigmoid.b_), 6) for sigmoid in calibrated.calibrators],
        "out_of_scope_odds": chain.out_of_scope_odds,
    }
    return payload, parts
