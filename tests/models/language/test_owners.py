"""Whose an amount is, and whether it is after tax, by the words around it."""

import pytest

from models.language.offers import read_offers


def owners(text: str, *, is_amid_pay: bool = False) -> list[tuple[float, str | None]]:
    return [(one.amount, one.owner) for one in read_offers(text, is_amid_pay=is_amid_pay).amounts]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("data scientist in Dublin earning 62k, 3 years", 62_000),
        ("senior mle bengaluru current ctc 42 lpa", 4_200_000),
        ("ich verdiene 62.000 brutto", 62_000),
        ("je gagne 45k à Lyon", 45_000),
        ("gano 38.000 euros en Madrid", 38_000),
        ("ganho 4.000 euros por mês", 4_000),
        ("am i underpaid at 72k as a data engineer in Denver", 72_000),
        ("senior mle at 150k in Boston, want a raise", 150_000),
        ("senior data engineer in Warsaw on 22k PLN a month", 22_000),
    ],
)
def test_what_somebody_is_paid_now_is_their_own(text: str, amount: float) -> None:
    assert owners(text) == [(amount, "current")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "my colleague earns 10k more than me. I'm on 70k in Munich",
            [(10_000, "other"), (70_000, "current")],
        ),
        ("my friend makes 90k but they offer me 80k", [(90_000, "other"), (80_000, "offered")]),
        ("I currently make 70k and got offered 85k", [(70_000, "current"), (85_000, "offered")]),
        ("hoping for 90k but they can only do 85k", [(90_000, "wanted"), (85_000, "limit")]),
        ("with 78k rather than their 71k, I'd like to reply", [(78_000, None), (71_000, "offered")]),
        (
            "I make 70k plus 20k stock. They offer 80k + 10k sign on",
            [(70_000, "current"), (20_000, "current"), (80_000, "offered"), (10_000, "offered")],
        ),
        ("levels.fyi says 120k", [(120_000, "other")]),
        ("they countered with 130", [(130_000, "offered")]),
        ("should i counter with 140", [(140_000, "wanted")]),
        ("zalando 95k, bosch 90k", [(95_000, None), (90_000, None)]),
    ],
)
def test_each_amount_has_the_owner_that_the_words_nearest_to_it_name(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("Offer: 150k base, RSUs currently worth 200k over 4 years", 200_000),
        ("Offer: 150k base, RSUs 200k today", 200_000),
        ("Offer: 150k base, bonus target of 20k", 20_000),
        ("Offer with a bonus target of 20k and 150k base", 20_000),
        ("Offer: 150k base, guaranteed bonus of at least 10k", 10_000),
        ("Offer: 150k base, bonus 20k max", 20_000),
        ("Angebot: 150k base, RSUs aktuell 200k", 200_000),
        ("Offer: base 150k, learning budget 2k, bonus 10k", 10_000),
        ("Offer: base 150k, 401k match max 5k, bonus 10k", 10_000),
        ("Offer: base 150k, the average is 140k, bonus 10k", 10_000),
    ],
)
def test_what_stands_beside_an_offered_base_is_offered(text: str, worth: float) -> None:
    assert (worth, "offered") in owners(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they offer 150k base, I would like a bonus of at least 10k", [(150_000, "offered"), (10_000, "wanted")]),
        ("they offer 150k base, my current bonus is 10k", [(150_000, "offered"), (10_000, "current")]),
        (
            "base: current 100k, offer 120k; bonus: currently 10k, offer 15k",
            [(100_000, "current"), (120_000, "offered"), (10_000, "current"), (15_000, "offered")],
        ),
        ("my colleague makes 150k plus 20k bonus", [(150_000, "other"), (20_000, "other")]),
        ("their budget is 150k plus 10k bonus", [(150_000, "limit"), (10_000, None)]),
    ],
)
def test_a_part_of_pay_goes_with_its_owner(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "offer from Reddit: 180k base",
        "Offer from Blind Spot AI: 180k base",
        "I was offered a job at Glassdoor: 180k base",
        "my offer: Reddit, 180k base",
        "Reddit offered me 180k base",
    ],
)
def test_a_company_with_the_name_of_a_website_offers_like_any_other(text: str) -> None:
    assert owners(text) == [(180_000, "offered")]


@pytest.mark.parametrize(
    "text",
    ["Reddit says 180k", "on Blind it is 180k base", "according to levels 180k", "glassdoor 180k", "180k on Reddit"],
)
def test_what_a_website_shows_is_not_offered(text: str) -> None:
    assert owners(text) == [(180_000, "other")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("base 100k, bonus 10k, average bonus is 8k", [(100_000, None), (10_000, None), (8_000, "other")]),
        ("offer: base 100k, typical base: 90k", [(100_000, "offered"), (90_000, "other")]),
        ("offer: base 100k, average bonus 8k", [(100_000, "offered"), (8_000, "offered")]),
    ],
)
def test_what_is_paid_on_average_is_not_added_to_what_is_named(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "owner"),
    [("the offer went up from 150k to 160k", "offered"), ("my pay went from 150k to 160k", "current")],
)
def test_a_way_from_one_amount_to_another_begins_with_whose_it_is(text: str, owner: str) -> None:
    assert owners(text)[0] == (150_000, owner)


def test_in_a_talk_about_an_amount_a_bare_number_is_another_one() -> None:
    assert owners("is 58 ok") == []
    assert owners("is 58 ok", is_amid_pay=True) == [(58_000, None)]
    assert owners("they said 125 is the maximum", is_amid_pay=True) == [(125_000, "limit")]
    assert owners("ok after 3 years, in 2026", is_amid_pay=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "after taxes I get 3,300 a month",
        "netto that's about 3300",
        "1800 euro netti al mese",
        "I take home 3300",
        "gano 2.100 € limpios al mes",
        "je touche 2 400 € net par mois",
        "ich bekomme 2900 auf die Hand",
        "12k PLN na rękę",
        "2,4k líquidos por mês, euros",
    ],
)
def test_pay_after_tax_is_known_in_many_languages(text: str) -> None:
    assert [one.is_net for one in read_offers(text).amounts] == [True]


def test_net_of_sales_tax_is_before_income_tax() -> None:
    for text in ("25k PLN netto na B2B", "20k PLN net + VAT", "500 € netto am Tag zzgl. MwSt"):
        assert [one.is_net for one in read_offers(text).amounts] == [None]


def test_net_and_gross_in_one_message_go_each_to_its_own_figure() -> None:
    for text in ("brutto 62.000, netto 38.000", "62.000 brutto, 38.000 netto"):
        assert [one.is_net for one in read_offers(text).amounts] == [False, True]
