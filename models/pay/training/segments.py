"""How the model does on parts of the unseen rows: by country group, role family, level and source."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from models.pay.training.ridge import Vector
from models.pay.training.rivals import SHARES
from models.vocabulary.countries import sub_region

FAMILIES = {
    "machine learning": (
        *("machine_learning_engineer", "ai_engineer", "mlops_engineer", "nlp_engineer", "computer_vision_engineer"),
        *("robotics_engineer", "ai_architect"),
    ),
    "research": ("applied_scientist", "research_scientist", "research_engineer", "quantitative_researcher"),
    "data": ("data_scientist", "data_engineer", "analytics_engineer", "data_analyst", "data_architect"),
    "software": ("software_engineer",),
    "management": ("ml_manager", "ai_product_manager"),
}

LEAST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Segment:
    """Our model on one part: pinball loss, share inside the 80 % range, median absolute error in log."""

    kind: str
    name: str
    count: int
    pinball: float
    coverage: float
    error: float


def losses(pay: Vector, quantiles: Vector) -> Vector:
    """Pinball loss of each row, the mean over the five quantiles."""
    shares = np.array(SHARES)
    missed = pay[:, None] - quantiles
    return np.asarray(np.maximum(shares * missed, (shares - 1) * missed).mean(axis=1))


def score_segments(rows: pd.DataFrame, quantiles: Vector) -> tuple[Segment, ...]:
    """Every segment of ``rows`` with at least ``LEAST_ROWS`` rows."""
    pay = rows["pay"].to_numpy(dtype=float)
    told = pd.DataFrame(
        {
            "weight": rows["weight"].to_numpy(dtype=float),
            "loss": losses(pay, quantiles),
            "inside": (pay >= quantiles[:, 0]) & (pay <= quantiles[:, 4]),
            "missed": np.abs(pay - quantiles[:, 2]),
        }
    )
    kinds = {
        "source": rows["source"],
        "country": rows["country"].map({code: _group(code) for code in rows["country"].unique()}),
        "role": rows["role"].map({role: family for family, roles in FAMILIES.items() for role in roles}),
        "level": rows["seniority"],
    }
    found = []
    for kind, names in kinds.items():
        for name, part in told.groupby(names.to_numpy()):
            if len(part) >= LEAST_ROWS:
                loss, inside = (
                    float(np.average(part[column], weights=part["weight"])) for column in ("loss", "inside")
                )
                found.append(Segment(kind, str(name), len(part), loss, inside, float(part["missed"].median())))
    return tuple(found)


def observed_shares(rows: pd.DataFrame, quantiles: Vector) -> tuple[tuple[float, float], ...]:
    """For each quantile, the share of unseen pay that lies below it: the same number, if it is calibrated."""
    pay, weights = rows["pay"].to_numpy(dtype=float), rows["weight"].to_numpy(dtype=float)
    return tuple(
        (share, float(np.average(pay <= quantiles[:, at], weights=weights))) for at, share in enumerate(SHARES)
    )


def _group(code: str) -> str:
    if code in ("US", "CA", "GB", "IN"):
        return code
    region = sub_region(code)
    return "rest of Europe" if region.endswith("Europe") else "rest of the world"
