"""The contract of ``estimate``, sentence by sentence, over profiles drawn from the whole vocabulary."""

from __future__ import annotations

import io
import json
import math
import random
from collections import Counter
from collections.abc import Iterator

import pytest

from bot.faces.lines import answer_estimates
from models.pay.model import PayModel
from models.profile import INPUT_FIELDS, LIST_FIELDS, VOCABULARY
from models.vocabulary.countries import currency_of, known_countries

QUANTILES = ("p10", "p25", "p50", "p75", "p90")
CITIES = (
    "San Francisco",
    "Austin",
    "Boise",
    "Juneau",
    "Berlin",
    "Bengaluru",
    "London",
    "Zurich",
    "São Paulo",
    "Lagos",
    "Tokyo",
)
TITLES = ("head of data", "BI developer", "prompt engineer", "data science manager", "backend engineer")
NEVER_PRICED = ("year", "currency")
NEVER_UNKNOWN = ("role", "country", "city", "year", "currency")


def profiles(count: int) -> Iterator[dict[str, object]]:
    """Profiles with random subsets of all fields; the same ones in every run."""
    dice = random.Random(20250622)
    for number in range(count):
        profile: dict[str, object] = {"id": number}
        for field in INPUT_FIELDS:
            if field in VOCABULARY and (field == "role" or dice.random() < 0.4):
                words = [word.value for word in VOCABULARY[field]]
                profile[field] = dice.sample(words, dice.randint(1, 4)) if field in LIST_FIELDS else dice.choice(words)
        if dice.random() < 0.2:
            profile["role"] = dice.choice(TITLES)
        if dice.random() < 0.5:
            profile["years"] = round(dice.uniform(0, 50), 1)
        if dice.random() < 0.5:
            profile["city"] = dice.choice(CITIES)
        else:
            profile["country"] = dice.choice((*known_countries(), "US", "DE", "IN", "GB"))
        if dice.random() < 0.1:
            profile["year"] = dice.randint(2015, 2030)
        if dice.random() < 0.1:
            profile["currency"] = dice.choice(("USD", "EUR", "GBP", "JPY"))
        yield profile


@pytest.fixture(scope="module")
def answered() -> list[tuple[dict, dict]]:
    """1,500 profiles, each with its answer."""
    asked = list(profiles(1_500))
    out = io.StringIO()
    assert answer_estimates([json.dumps(profile) for profile in asked], out, PayModel.load()) == 0
    return list(zip(asked, map(json.loads, out.getvalue().splitlines()), strict=True))


def priced(answered: list[tuple[dict, dict]]) -> Iterator[tuple[dict, dict]]:
    return ((asked, answer) for asked, answer in answered if answer["base"] is not None)


def test_answers_come_in_order_with_their_ids_and_what_was_understood(answered: list[tuple[dict, dict]]) -> None:
    for asked, answer in answered:
        assert answer["id"] == asked["id"]
        assert answer["period"] == "year"
        understood = answer["understood"]
        assert list(understood) == [name for name in INPUT_FIELDS if name in understood]
        for field, value in asked.items():
            if field in LIST_FIELDS:
                assert sorted(understood[field]) == sorted(value)
            elif field not in ("id", "role", "seniority"):
                assert understood[field] == value
        assert understood["role"] in {word.value for word in VOCABULARY["role"]}
        assert "seniority" not in asked or understood["seniority"] == asked["seniority"]


def test_quantiles_never_cross_and_total_is_never_below_base(answered: list[tuple[dict, dict]]) -> None:
    for _, answer in priced(answered):
        base = [answer["base"][name] for name in QUANTILES]
        assert base == sorted(base)
        assert base[0] > 0
        if answer["total"] is None:
            assert answer["split"] is None
            continue
        total = [answer["total"][name] for name in QUANTILES]
        assert total == sorted(total)
        assert all(whole >= part for whole, part in zip(total, base, strict=True))
        assert sum(answer["split"].values()) == pytest.approx(1, abs=2e-3)


def test_money_is_rounded_to_whole_units_from_a_thousand_up(answered: list[tuple[dict, dict]]) -> None:
    for _, answer in priced(answered):
        amounts = [*answer["base"].values(), *(answer["total"] or {}).values(), answer["reference"]["p50"]]
        for amount in amounts:
            assert amount == round(amount, 0 if amount >= 1_000 else 2)


def test_the_reference_times_all_drivers_is_the_middle(answered: list[tuple[dict, dict]]) -> None:
    for _, answer in priced(answered):
        product = answer["reference"]["p50"] * math.prod(driver["multiplier"] for driver in answer["drivers"])
        middle = answer["base"]["p50"]
        assert product == pytest.approx(middle, rel=1e-4, abs=1.0 if middle >= 1_000 else 0.02)


def test_drivers_carry_six_digits_largest_first_and_each_factor_once(answered: list[tuple[dict, dict]]) -> None:
    for _, answer in priced(answered):
        sizes = [abs(math.log(driver["multiplier"])) for driver in answer["drivers"]]
        assert sizes == sorted(sizes, reverse=True)
        assert max(Counter(driver["factor"] for driver in answer["drivers"]).values()) == 1
        for driver in answer["drivers"]:
            assert driver["multiplier"] == float(f"{driver['multiplier']:.6g}")
            assert driver["source"] is not None or driver["note"] or driver["multiplier"] != 1


def test_what_was_given_is_a_driver_and_what_was_not_is_absent(answered: list[tuple[dict, dict]]) -> None:
    for asked, answer in priced(answered):
        factors = {driver["factor"]: driver for driver in answer["drivers"]}
        named = {part for factor in factors for part in factor.split("*")}
        understood = answer["understood"]
        for field in INPUT_FIELDS:
            if field in NEVER_PRICED or field == "country":
                continue
            if field in understood:
                assert field in factors, (field, asked)
                assert field != "certifications" or (factors[field]["multiplier"] == 1 and factors[field]["note"])
            else:
                assert field not in named, (field, asked)


def test_what_is_unknown_is_listed(answered: list[tuple[dict, dict]]) -> None:
    for _, answer in priced(answered):
        unknown = answer["evidence"]["unknown"]
        assert len(set(unknown)) == len(unknown)
        for field in INPUT_FIELDS:
            if field not in NEVER_UNKNOWN:
                assert (field in unknown) == (field not in answer["understood"]), field


def test_an_abstention_says_why_and_what_is_near(answered: list[tuple[dict, dict]]) -> None:
    abstained = [answer for _, answer in answered if answer["base"] is None]
    assert abstained
    for answer in abstained:
        assert answer["total"] is None
        assert answer["split"] is None
        assert answer["evidence"]["notes"]
        assert answer["evidence"]["nearest"]
        assert answer["evidence"]["confidence"] == "low"


def test_the_currency_is_the_asked_one_or_the_countrys_own_or_dollars_with_a_note(
    answered: list[tuple[dict, dict]],
) -> None:
    for asked, answer in answered:
        own = asked.get("currency") or currency_of(answer["understood"]["country"])
        if answer["currency"] != own:
            assert answer["currency"] == "USD"
            assert answer["base"] is None or any(own in note for note in answer["evidence"]["notes"])


def test_a_year_outside_the_data_is_answered_with_a_note(answered: list[tuple[dict, dict]]) -> None:
    for asked, answer in priced(answered):
        if asked.get("year", answer["year"]) != answer["year"]:
            assert any(str(asked["year"]) in note for note in answer["evidence"]["notes"])


def test_the_same_lines_give_the_same_bytes(answered: list[tuple[dict, dict]]) -> None:
    out = io.StringIO()
    answer_estimates([json.dumps(asked) for asked, _ in answered[:200]], out, PayModel.load())
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [answer for _, answer in answered[:200]]
    assert "NaN" not in out.getvalue()
