"""From fitted effects to the tables of the bundle: centred on the average row, monotone where people expect it."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

from models.pay.monotone import never_falling
from models.pay.training.fitting import Fit
from models.profile import CompanySize, Seniority

PRICED_LEVELS = tuple(level.value for level in Seniority if level is not Seniority.LEAD)

ADVERT_SHARE_OF_REMOTE = 0.75
"""Adverts see no gap between remote and on-site work, surveys a wide one: the adverts', whose level is answered,
count three quarters."""

LEAST_TITLE_ROWS = 3
"""Effects of rare titles are pulled towards their role's already; of fewer than these nothing is kept."""

ANCHORS = {"ml_manager": r"\b(machine learning|ai|data science|engineering manager)\b"}
"""Roles whose bare name hardly stands in adverts, and the titles it means: else data managers would set it."""


def centred(fit: Fit, kind: str, words: pd.Series[str], weights: pd.Series[float]) -> dict[str, list[Any]]:
    """``{word: [effect, standard error, rows]}``, zero on the weighted average of ``words``."""
    effects = fit.of(kind)
    names = sorted(effects)
    share = weights.groupby(words).sum().reindex(names).fillna(0.0).to_numpy(dtype=float)
    share = share / share.sum()
    turn = np.eye(len(names)) - share
    values = turn @ np.array([effects[name] for name in names])
    places = [fit.places[f"{kind}:{name}"] for name in names]
    errors = np.sqrt(np.maximum(np.diag(turn @ fit.covariance[np.ix_(places, places)] @ turn.T), 0.0))
    rows = weights.groupby(words).sum().reindex(names).fillna(0.0)
    return {
        name: [float(value), float(error), round(float(count))]
        for name, value, error, count in zip(names, values, errors, rows, strict=True)
    }


def covariances(fit: Fit, kind: str, rows: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Covariances of the centred effects of a factor, ``{word: {other word: covariance}}``."""
    names = sorted(fit.of(kind))
    share = rows["weight"].groupby(rows[kind]).sum().reindex(names).fillna(0.0).to_numpy(dtype=float)
    turn = np.eye(len(names)) - share / share.sum()
    places = [fit.places[f"{kind}:{name}"] for name in names]
    matrix = turn @ fit.covariance[np.ix_(places, places)] @ turn.T
    return {
        name: {other: float(matrix[a, b]) for b, other in enumerate(names) if b != a} for a, name in enumerate(names)
    }


def contrasts(fit: Fit, kind: str, groups: pd.Series[str], levels: pd.Series[str]) -> dict[str, list[Any]]:
    """``{"group|level": [effect, standard error, rows]}``; each group's effects are zero on its own average row."""
    raw = fit.of(kind)
    counts = pd.crosstab(groups, levels)
    table: dict[str, list[Any]] = {}
    for group in counts.index:
        share = counts.loc[group] / counts.loc[group].sum()
        middle = sum(share[level] * raw.get(f"{group}|{level}", 0.0) for level in counts.columns)
        for level in counts.columns:
            word = f"{group}|{level}"
            if word in raw and counts.loc[group, level]:
                place = fit.places[f"{kind}:{word}"]
                error = float(np.sqrt(max(fit.covariance[place, place], 0.0)))
                table[word] = [raw[word] - middle, error, int(counts.loc[group, level])]
    return table


def company_sizes(table: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The sizes' effects made never falling from one person to ten thousand."""
    order = [size.value for size in CompanySize if size.value in table]
    risen = never_falling([table[size][0] for size in order], [table[size][2] + 1.0 for size in order])
    # sizes that the data would turn round stand a hair apart, so that rounding can't turn them again
    apart = [effect + 5e-5 * at for at, effect in enumerate(risen)]
    return {size: [effect, *table[size][1:]] for size, effect in zip(order, apart, strict=True)}


def seniorities(table: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The levels' effects made never falling."""
    risen = never_falling(
        [table[level][0] for level in PRICED_LEVELS], [table[level][2] + 1.0 for level in PRICED_LEVELS]
    )
    return {level: [effect, *table[level][1:]] for level, effect in zip(PRICED_LEVELS, risen, strict=True)}


def remotes(fit: Fit, table: pd.DataFrame) -> dict[str, list[Any]]:
    """Adverts and surveys pooled, zero on the adverts' average row."""
    advert = table[table["kind"] == "advert"]
    survey = table[table["kind"] == "survey"]
    said = centred(fit, "advert*remote", advert["remote"], advert["weight"])
    told = centred(fit, "remote", survey["remote"], survey["weight"])
    share = ADVERT_SHARE_OF_REMOTE
    nothing = [0.0, 0.0, 0]
    pooled = {word: share * said.get(word, nothing)[0] + (1 - share) * told[word][0] for word in told}
    weights = advert["weight"].groupby(advert["remote"]).sum()
    middle = sum(pooled[word] * weights.get(word, 0.0) for word in pooled) / weights.sum()
    return {
        word: [
            pooled[word] - middle,
            float(np.hypot(share * said.get(word, nothing)[1], (1 - share) * told[word][1])),
            said.get(word, nothing)[2] + told[word][2],
        ]
        for word in pooled
    }


def titles(fit: Fit, table: pd.DataFrame) -> dict[str, list[Any]]:
    """``{"role|title": [effect, standard error, rows]}`` against the plain title of the role."""
    words = (table["role"] + "|" + table["title"]).where(table["title"].notna())
    rows = table["weight"].groupby(words).sum()
    kept = {}
    for word, effect in fit.of("title").items():
        if rows[word] >= LEAST_TITLE_ROWS:
            place = fit.places[f"title:{word}"]
            kept[word] = [effect, float(np.sqrt(fit.covariance[place, place])), round(float(rows[word]))]
    return kept


def anchor_roles(roles: dict[str, list[Any]], named: dict[str, list[Any]]) -> None:
    """Move a role with ``ANCHORS`` to the level of the titles it means; its titles stay where they are."""
    for role, meant in ANCHORS.items():
        own = {word: cell for word, cell in named.items() if word.startswith(role + "|")}
        anchors = [cell for word, cell in own.items() if re.search(meant, word.split("|", 1)[1])]
        if role not in roles or not anchors:
            continue
        shift = sum(cell[0] * cell[2] for cell in anchors) / sum(cell[2] for cell in anchors)
        roles[role][0] += shift
        for cell in own.values():
            cell[0] -= shift
