"""The model card, written by training from what it read, learned and measured."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from pathlib import Path
from typing import Any

from models.pay.training.gathering import Sources
from models.pay.training.reports import Report
from models.pay.training.source_files import described_sources

_PURPOSE = """\
An estimate of yearly gross base pay in machine learning, data and software, as a range in which 80 of 100 people like
the one described should fall, with the effects that lead to it. The level is that of adverts in the newest year.

**Not for**: setting or judging a particular person's pay, visa or legal decisions, occupations outside its roles,
forecasts, or statements about cause: an effect says who is paid more, not what a change would bring."""

_FORM = """\
Log pay is a sum: an average of country and year, and one effect a factor that was given; a factor that was not given
adds nothing to the middle. One weighted ridge regression over all sources (each with a level of its own a year) finds
the effects; each kind of effect is pulled towards its parent by a number of rows' worth: titles towards their role,
countries towards their sub-region, adverts' country level towards the surveys' (100 rows' worth). Country and role
contrasts of level sum to zero within the country or role. Rows far off count less (Huber's weights). Seniority,
years and company size never lower pay, by construction."""

_ASSUMED = """\
- Seniority and years: no source has both. The level sets the middle; years move it by half of what the curve over years
  gives beyond the typical years of the level, and at most four tenths of the way to the neighbouring level.
- Lead is priced as senior: adverts show no level between senior and executive.
- Premiums of city, company size and kind, industry, education and skills stand for the same people in part: beyond a
  joint effect of 0.25 in log, six tenths count. A large technology company's size is not counted twice.
- Remote work: adverts count three quarters, surveys one quarter, because they disagree.
- Bonus and stock follow ratios reported from 2017 to 2021. A startup's shares on paper are not counted.
- Surveys ask for all cash pay: their level is moved to the adverts' by the offset measured where both exist.
- Kaggle's people inform education, industry, skills and roles only; their country levels and years are kept apart,
  because the model did worse on unseen people with them.
- What nobody has measured reliably (certificates, specialisations apart from titles, cities outside the United States,
  kinds of company but large technology) is 1.00 and said to be unknown."""

_LIMITS = """\
- "80 of 100" is measured on the two ends of adverts' ranges. People in surveys are spread wider: see the table.
- Most adverts are from the United States; elsewhere the level leans on surveys of developers.
- Adverts are not pay slips, and surveys are self-selected. Nothing here is newer than the date above.
- Under ten rows of a country there is no answer; under fifty it leans on its sub-region and confidence is low."""


SHOWN = ("seniority", "role", "remote", "company_size", "company_type", "industry", "education", "employment")


def write_card(path: Path, sources: Sources, payload: dict[str, Any], report: Report, version: str) -> None:
    """Write the card as Markdown."""
    parts = [
        f"# Model card: pay\n\nVersion {version}, data until {sources.data_until}. Written by `salary-bot train`.",
        "## What it is for\n\n" + _PURPOSE,
        "## Form\n\n" + _FORM,
        "## Data\n\n" + "\n".join(_data(sources)),
        "## What trimming removed\n\n" + "\n".join(_removed(sources)),
        "## Factors\n\n" + "\n".join(_factors(payload)),
        "## Measured on postings and people that training never saw\n\n" + "\n".join(_measured(report)),
        "## Assumed\n\n" + _ASSUMED,
        "## Limits\n\n" + _LIMITS,
    ]
    path.write_bytes(("\n\n".join(parts) + "\n").encode())


def _data(sources: Sources) -> Iterator[str]:
    yield "| source | rows used | publisher | licence | address |\n|---|---:|---|---|---|"
    rows = sources.table.groupby("source").size()
    for key, source in described_sources().items():
        used = f"{rows[key]:,}" if key in rows.index else ""
        address = source.url or "none known"
        yield f"| {source.name} | {used} | {source.publisher} | {source.licence} | {address} |"
    yield "\nStack Overflow's surveys are under the Open Database Licence: what is learned from them is shared alike."
    yield "A posting's two ends count one half each; a posting seen again counts once."


def _removed(sources: Sources) -> Iterator[str]:
    yield "| source | rule | removed | of |\n|---|---|---:|---:|"
    for source, rule, removed, before in sources.removals.counts:
        if removed:
            yield f"| {source} | {rule} | {removed:,} | {before:,} |"


def _factors(payload: dict[str, Any]) -> Iterator[str]:
    yield "Multipliers against the average row, with their 80 % range and the rows behind them.\n"
    for factor in SHOWN:
        yield f"### {factor}\n\n| | times | 80 % range | rows |\n|---|---:|---:|---:|"
        for word, (effect, error, rows) in sorted(payload["effects"][factor].items(), key=lambda pair: -pair[1][0]):
            low, high = exp(effect - 1.28 * error), exp(effect + 1.28 * error)
            yield f"| {word} | {exp(effect):.3f} | {low:.2f} to {high:.2f} | {rows:,} |"
        yield ""
    knots, curve = payload["curve"]
    yield "### years\n\n| " + " | ".join(f"{knot:g}" for knot in knots) + " |"
    yield "|" + "---:|" * len(knots)
    yield "| " + " | ".join(f"{exp(effect):.2f}" for effect in curve) + " |"


def _measured(report: Report) -> Iterator[str]:
    yield "Pinball loss on log pay over 10, 25, 50, 75 and 90; the share that the 80 % range holds; its width.\n"
    yield "| unseen rows | model | rows | pinball | 80 % holds | p90/p10 | median error |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for s in report.scores:
        figures = f"{s.count:,} | {s.pinball:.4f} | {s.coverage:.1%} | {s.width:.2f} | {s.error:.3f}"
        yield f"| {s.rows} | {s.model} | {figures} |"
    yield "\n`salary-bot evaluate` measures gradient boosting in the same run.\n"
    yield from (f"- {sentence}" for sentence in report.reach())
    yield "\n### By segment\n\n| | | rows | pinball | 80 % holds | median error |\n|---|---|---:|---:|---:|---:|"
    for part in report.segments:
        figures = f"{part.count:,} | {part.pinball:.4f} | {part.coverage:.1%} | {part.error:.3f}"
        yield f"| {part.kind} | {part.name} | {figures} |"
    yield "\n### Calibration\n\nHow much of unseen advert pay lies below each quantile (to `|` in theory):\n\n```"
    for share, found in report.observed:
        bar = list("#" * round(found * 50) + " " * (52 - round(found * 50)))
        bar[round(share * 50)] = "|"
        yield f"p{share * 100:<3.0f} {''.join(bar)} {found:.1%}"
    yield "```"
