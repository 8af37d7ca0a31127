"""Offers through the machine interface, in the contract's shape."""

import io
import json

import pytest

from bot.faces.lines import answer_asks
from bot.question import open_conversation


def ask(*texts: str, user: str | None = None) -> list[dict[str, object]]:
    lines = [json.dumps({"text": text, **({"user": user} if user else {})}) for text in texts]
    out = io.StringIO()
    assert answer_asks(lines, out, open_conversation()) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_an_offer_is_handed_out_by_year_with_its_percentile_and_estimate() -> None:
    (answer,) = ask("got offered 82k + 10% bonus and 40k RSU over 4 years in berlin as senior mle, is that ok")
    assert answer["intent"] == "offer"
    data = answer["data"]
    (offer,) = data["offers"]
    assert set(data) == {"offers", "estimate"}
    assert set(offer) == {"name", "currency", "years", "percentile"}
    assert offer["currency"] == "EUR"
    assert 10 <= offer["percentile"] <= 90
    years = [{"base": 82_000, "bonus": 8_200, "stock": 10_000, "sign_on": 0, "total": 100_200} for _ in range(4)]
    assert offer["years"] == [{"year": number, **year} for number, year in enumerate(years, 1)]
    assert data["estimate"]["understood"]["city"] == "Berlin"


def test_several_offers_are_handed_out_side_by_side() -> None:
    (answer,) = ask("two offers as data engineer in Boston: $150k base with 10% bonus or $170k base, which is better?")
    assert answer["intent"] == "offers_compare"
    offers = answer["data"]["offers"]
    assert [offer["years"][0]["total"] for offer in offers] == [165_000, 170_000]
    assert offers[0]["percentile"] <= offers[1]["percentile"]


@pytest.mark.parametrize("text", ["offered 3,500 euros net a month as data engineer in Berlin, is it good?"])
def test_an_offer_that_must_be_asked_about_has_no_data(text: str) -> None:
    (answer,) = ask(text)
    assert "before tax" in answer["text"]
    assert "data" not in answer


def test_lines_of_one_user_are_one_conversation() -> None:
    first, second = ask(
        "offered 15% bonus and 90k RSU over 4 years as data engineer in Berlin", "95k a year", user="ana"
    )
    assert "data" not in first
    assert second["data"]["offers"][0]["years"][0]["stock"] == 22_500
