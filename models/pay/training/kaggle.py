"""Kaggle's survey of 2022: practitioners worldwide, whose yearly pay is a band and enters at its middle in log."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd

from models.pay.training.common_table import Removals, as_common, near_the_middle
from models.pay.training.source_files import DataError, Progress, described_sources, read_source
from models.pay.training.survey_words import COUNTRIES
from models.vocabulary.countries import find_country
from models.vocabulary.titles import read_title

KEY = "kaggle_2022"
LEAST = 2_000
"""Bands below are mostly slips, students and the unpaid."""

WEIGHT = 0.4
"""A person here against one in the other surveys: the bands are wide and hasty answers many."""

_EDUCATIONS = {
    "Master’s degree": "master",
    "Bachelor’s degree": "bachelor",
    "Doctoral degree": "phd",
    "Professional doctorate": "phd",
    "Some college/university study without earning a bachelor’s degree": "none",
    "No formal education past high school": "none",
}

_INDUSTRIES = {
    "Computers/Technology": "technology",
    "Online Service/Internet-based Services": "technology",
    "Academics/Education": "education",
    "Accounting/Finance": "finance",
    "Insurance/Risk Assessment": "insurance",
    "Medical/Pharmaceutical": "healthcare",
    "Manufacturing/Fabrication": "manufacturing",
    "Government/Public Service": "government",
    "Retail/Sales": "retail",
    "Energy/Mining": "energy",
    "Marketing/CRM": "media",
    "Broadcasting/Communications": "media",
    "Shipping/Transportation": "transport",
    "Non-profit/Service": "other",
    "Other": "other",
}

_SKILLS = {
    "Python": "python",
    "R": "r",
    "SQL": "sql",
    "C++": "cpp",
    "Java": "java",
    "Javascript": "javascript",
    "Julia": "julia",
    "Go": "go",
    "Scikit-learn": "scikit_learn",
    "TensorFlow": "tensorflow",
    "Keras": "keras",
    "PyTorch": "pytorch",
    "JAX": "jax",
    "Huggingface": "hugging_face",
    "Amazon Web Services (AWS)": "aws",
    "Microsoft Azure": "azure",
    "Google Cloud Platform (GCP)": "gcp",
}


def load_kaggle(data: Path, removals: Removals, progress: Progress) -> pd.DataFrame:
    """People with work and pay as common rows. Raises ``DataError``."""
    raw = read_source(data, KEY, progress)
    raw = removals.keep(raw, raw["Q5"] == "No", KEY, "students, and the row of questions")
    raw = removals.keep(raw, raw["Q29"] != "", KEY, "no pay said")
    table = pd.DataFrame({"usd": raw["Q29"].map(_band)})
    if table["usd"].isna().any():
        raise DataError(f"{described_sources()[KEY].file}: column 'Q29' holds pay that is no band of dollars.")
    codes = {name: COUNTRIES.get(name) or find_country(name) for name in raw["Q4"].unique()}
    readings = {craft: read_title(craft.split("(")[0]) for craft in raw["Q23"].unique()}
    table["country"] = raw["Q4"].map(codes)
    table["role"] = [reading.role.value if (reading := readings[craft]) else None for craft in raw["Q23"]]
    table["title"] = [reading.title if (reading := readings[craft]) else None for craft in raw["Q23"]]
    table["education"] = raw["Q8"].map(_EDUCATIONS)
    table["industry"] = raw["Q24"].map(_INDUSTRIES)
    # years in wide bands and the country levels of 2022 made the model worse on unseen people: they are kept apart
    table["occupation"] = "coding " + raw["Q11"]
    table["skills"] = pd.Series(_skills(raw), index=raw.index, dtype=object)
    table["group"] = [f"{KEY}:{number}" for number in raw.index]
    table["order"] = table["oldest"] = raw.index
    table = removals.keep(table, table["role"].notna(), KEY, "none of our roles")
    table = removals.keep(table, table["usd"] >= LEAST, KEY, f"pay under {LEAST:,} dollars")
    table = removals.keep(table, table["country"].notna(), KEY, "no country")
    table = removals.keep(table, near_the_middle(table, 8), KEY, "eight times or an eighth of the country's median")
    table = table.copy()
    table["source"], table["kind"], table["weight"] = KEY, "survey", WEIGHT
    table["year"], table["pay"] = described_sources()[KEY].year, np.log(table["usd"])
    return as_common(table)


def _band(text: str) -> float:
    """The middle, in log, of "10,000-14,999"; of an open band ("> 1,000,000") its edge. NaN if it is none."""
    edges = [float(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", text)]
    if len(edges) == 2:
        return float(np.sqrt(max(edges[0], 500.0) * (edges[1] + 1)))
    return edges[0] if len(edges) == 1 else float("nan")


def _skills(raw: pd.DataFrame) -> list[tuple[str, ...] | None]:
    """What each person ticked; None where they ticked nothing."""
    columns = [column for column in raw.columns if re.fullmatch(r"Q(12|17|31)_\d+", column)]
    ticked = zip(*(raw[column].str.strip().tolist() for column in columns), strict=True)
    sets = (tuple(sorted({_SKILLS[word] for word in words if word in _SKILLS})) for words in ticked)
    return [skills or None for skills in sets]
