"""How far a factor pays differently from country to country and source to source, measured beyond chance."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from models.bundle import read_bundle
from models.pay.model import BUNDLE, PayModel
from models.pay.tables import Tables, read_tables
from models.pay.training.calibration import predict_middles
from models.pay.training.disagreement import disagreements
from models.profile import Profile

PLACES = ("US", "DE", "GB", "CA", "FR", "PL")


def tables() -> Tables:
    return read_tables(read_bundle(BUNDLE, "pay"))


def people(gaps: tuple[float, ...], each: int = 400) -> pd.DataFrame:
    """Data scientists, ``each`` a country and way of working, whose remote pay is off the model's by ``gaps``."""
    draw = np.random.default_rng(5)
    rows = pd.DataFrame(
        [
            {"source": "survey", "country": place, "role": "data_scientist", "remote": remote, "year": 2025, "off": off}
            for place, gap in zip(PLACES, gaps, strict=True)
            for remote, off in (("remote", gap), ("onsite", 0.0))
            for _ in range(each)
        ]
    )
    factors = ("title", "seniority", "company_size", "industry", "education", "employment")
    rows = rows.assign(**dict.fromkeys(factors), years=np.nan, skills=None)
    middles = predict_middles(tables(), rows)
    return rows.assign(pay=middles + rows["off"] + draw.normal(0.0, 0.3, len(rows)))


def test_where_every_country_pays_it_alike_next_to_nothing_is_found() -> None:
    assert disagreements(tables(), people((0.0,) * 6))["remote"] < 0.03


def test_where_countries_pay_it_differently_that_is_found() -> None:
    found = disagreements(tables(), people((0.6, -0.6, 0.6, -0.6, 0.6, -0.6)))
    assert found["remote"] == pytest.approx(0.3, abs=0.05)
    assert found["education"] == 0.0


def test_a_step_that_sources_disagree_about_may_also_go_the_other_way() -> None:
    office = Profile(role="machine_learning_engineer", country="DE", seniority="senior", remote="onsite")
    step = PayModel.load().compare(office, office.changed({"remote": "remote"})).difference
    assert step is not None
    assert step.p10 < 0 < step.p50 < step.p90
