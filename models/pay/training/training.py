"""Training from a folder of source files to a bundle and its card: the same files give the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits

from models.bundle import read_bundle, write_bundle
from models.pay.employer_keys import employer_keys
from models.pay.training.evaluation import measure
from models.pay.training.gathering import read_sources
from models.pay.training.learning import train_payload
from models.pay.training.model_card import write_card
from models.pay.training.reports import Report
from models.pay.training.source_files import Progress


def train_pay(data: Path, out: Path, progress: Progress) -> Report:
    """Train on the files in ``data`` and write the bundle into ``out``, and the model card.

    The card lies beside the bundle; in the package, one folder up. Returns the measurements (``str()`` is a table).
    Raises ``DataError``.
    """
    sources = read_sources(data, progress)
    # one thread: sums in another order differ in their last bits, and bytes with them
    with threadpool_limits(limits=1):
        progress("fitting on all rows, ranges on the newest adverts")
        payload = _rounded(train_payload(sources, sources.table))
        write_bundle(out, "pay", payload, {"data_until": sources.data_until})
        rows = sources.employers.named
        named = {"employers": rows, "keys": employer_keys(rows)}
        write_bundle(out, "employers", named, {"data_until": "2024-09-30"}, compress=True)
        progress("measuring on unseen postings and people")
        report = measure(sources, progress, with_boosting=False)
    card = (out.parent if out.name == "bundle" else out) / "MODEL_CARD.md"
    write_card(card, sources, payload, report, read_bundle(out, "pay").version)
    progress(f"wrote {out} and {card}")
    return report


def _rounded(value: Any) -> Any:
    """Six significant digits everywhere: enough, readable, and the same on machines that differ in the last bits."""
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list) else value
