"""Figures computed from the training data by the rules of the pay model's own loaders, for facts to stand on."""

from __future__ import annotations

from pathlib import Path

from models.bundle import write_bundle
from models.knowledge.training.adverts import advert_cells, remote_cells
from models.knowledge.training.official import industry_figures, metro_figures, nation_figures, price_figures
from models.knowledge.training.pay_mix import mix_figures
from models.knowledge.training.surveys import survey_figures
from models.pay.training.aijobs import load_aijobs
from models.pay.training.common_table import Removals
from models.pay.training.exchange import load_rates
from models.pay.training.source_files import Progress, read_source
from models.pay.training.stack_overflow import load_stack_overflow

SURVEYS = ("stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025")


def measure(data: Path, out: Path, progress: Progress) -> None:
    """Measure everything on the files in ``data`` and write the bundle ``measured`` into ``out``. Raises ``DataError``.

    ``cells`` are medians of adverts by role, country and year; ``figures`` are named numbers by fact.
    """
    removals = Removals()
    rates = {pair: rate.per_dollar for pair, rate in load_rates(data, progress).items()}
    adverts = load_aijobs(data, rates, removals, progress)
    surveys = {key: load_stack_overflow(data, key, removals, progress) for key in SURVEYS}
    wages = read_source(data, "bls_oews", progress)
    figures = {
        **survey_figures(surveys),
        **nation_figures(wages),
        **metro_figures(wages),
        **industry_figures(wages),
        **price_figures(data),
        **mix_figures(read_source(data, "compensation_split", progress)),
    }
    rows = {"aijobs": len(adverts), **{key: len(table) for key, table in surveys.items()}}
    payload = {"cells": advert_cells(adverts), "remote": remote_cells(adverts), "figures": figures, "rows": rows}
    write_bundle(out, "measured", payload, {})
    progress(f"measured {len(figures)} facts")
