"""A ridge regression with a penalty of its own for every effect, and the covariances of what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import cho_factor, cho_solve
from sklearn.base import BaseEstimator, RegressorMixin

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Columns:
    """A sparse design: one named column an effect, each with the rows' worth of its pull towards zero."""

    matrix: sparse.csr_matrix
    names: tuple[str, ...]
    penalties: Vector


class PenalisedRegression(RegressorMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Weighted least squares, ``penalties[j]`` rows' worth of shrinkage on column ``j``, robust against far rows.

    After ``fit``: ``coef_`` and ``covariance_`` (of ``coef_``), ``scale_`` (residual standard deviation a unit weight).
    """

    def __init__(self, penalties: Sequence[float] | Vector = (), rounds: int = 3, bend: float = 2.5) -> None:
        self.penalties = penalties
        self.rounds = rounds
        self.bend = bend

    def fit(self, matrix: sparse.csr_matrix, target: Vector, sample_weight: Vector) -> PenalisedRegression:
        """Huber's weights (``bend`` robust standard deviations) in ``rounds`` rounds keep slips from pulling."""
        ridge = np.diag(np.maximum(np.asarray(self.penalties, dtype=float), 1e-6))
        robust = np.ones(len(target))
        for _ in range(self.rounds):
            weight = sample_weight * robust
            weighted = matrix.multiply(weight[:, None]).tocsr()
            gram = (matrix.T @ weighted).toarray() + ridge
            factor = cho_factor(gram)
            self.coef_ = cho_solve(factor, weighted.T @ target)
            residual = target - matrix @ self.coef_
            spread = 1.4826 * _weighted_median(np.abs(residual), sample_weight)
            robust = np.minimum(1.0, self.bend * spread / np.maximum(np.abs(residual), 1e-9))
        self.scale_ = float(np.sqrt(np.average(residual**2, weights=weight)))
        self.covariance_ = cho_solve(factor, np.eye(len(gram))) * self.scale_**2
        return self

    def predict(self, matrix: sparse.csr_matrix) -> Vector:
        return np.asarray(matrix @ self.coef_)


def _weighted_median(values: Vector, weights: Vector) -> float:
    order = np.argsort(values, kind="stable")
    passed = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(passed, passed[-1] / 2)])
