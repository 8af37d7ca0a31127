"""Money as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.language import Language
from models.language.money import read_money
from models.language.offers import read_offers

Shown = tuple[float, str | None, str, str]


def shown(text: str, *countries: str) -> list[Shown]:
    return [(found.amount, found.currency, found.period, found.kind) for found in read_money(text, countries)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120k", (120_000, None, "year", "base")),
        ("$120,000", (120_000, "USD", "year", "base")),
        ("95.000 €", (95_000, "EUR", "year", "base")),
        ("52 000 € brut par an", (52_000, "EUR", "year", "base")),
        ("CHF 120'000", (120_000, "CHF", "year", "base")),
        ("1,20,000 rupees per month", (120_000, "INR", "month", "base")),
        ("45 lakh", (4_500_000, "INR", "year", "base")),
        ("18 LPA", (1_800_000, "INR", "year", "base")),
        ("1.2 crore", (12_000_000, "INR", "year", "base")),
        ("£650/day", (650, "GBP", "day", "base")),
        ("85 quid an hour", (85, "GBP", "hour", "base")),
        ("60/hr", (60, None, "hour", "base")),
        ("hourly rate: 60 EUR", (60, "EUR", "hour", "base")),
        ("R45,000 pm", (45_000, "ZAR", "month", "base")),
        ("3500 KM neto mjesečno", (3_500, "BAM", "month", "base")),
        ("6.5k pln net monthly", (6_500, "PLN", "month", "base")),
        ("a hundred and twenty thousand dollars", (120_000, "USD", "year", "base")),
        ("12 x 4,000 eur", (4_000, "EUR", "month", "base")),
        ("$1.2M over 4 years in stock", (1_200_000, "USD", "year", "equity")),
        ("20k sign-on", (20_000, None, "year", "sign_on")),
        ("total comp around 240k", (240_000, None, "year", "total")),
        ("480 EUR Tagessatz", (480, "EUR", "day", "base")),
        ("18 500 zł brutto miesięcznie", (18_500, "PLN", "month", "base")),
        ("SEK 52 000/mån", (52_000, "SEK", "month", "base")),
        ("1,3 Mio. Yen im Monat", (1_300_000, "JPY", "month", "base")),
        ("950万円", (9_500_000, "JPY", "year", "base")),
        ("140 kCHF", (140_000, "CHF", "year", "base")),
        ("110 tys. zł", (110_000, "PLN", "year", "base")),
        ("$160k CAD", (160_000, "CAD", "year", "base")),
        ("3.200 € netto x 14", (3_200, "EUR", "month", "base")),
        ("2900€ 14 pagas", (2_900, "EUR", "month", "base")),
        ("44k€ 14 pagas", (44_000, "EUR", "year", "base")),
        ("90k w/ 5% 401k match", (90_000, None, "year", "base")),
    ],
)
def test_one_amount_is_read_whatever_its_spelling(text: str, expected: Shown) -> None:
    assert shown(text) == [expected]


def test_a_range_is_one_amount_with_two_ends() -> None:
    for text in ("180-200k", "180k to 200k", "between 180 and 200k", "€180k–€200k"):
        (found,) = read_money(text)
        assert (found.amount, found.amount_to) == (180_000, 200_000)


def test_a_raise_from_one_pay_to_another_is_two_amounts() -> None:
    assert [found.amount for found in read_money("help me get a raise from 100k to 115k")] == [100_000, 115_000]


def test_the_two_ends_of_a_negotiation_are_two_amounts_of_one_kind() -> None:
    assert [found.amount for found in read_money("negotiate 21 lpa up to 26 lpa")] == [2_100_000, 2_600_000]
    assert shown("get the sign-on from $8k to $20k") == [
        (8_000, "USD", "year", "sign_on"),
        (20_000, "USD", "year", "sign_on"),
    ]


def test_a_numbered_offer_keeps_its_number_out_of_the_money() -> None:
    assert shown("offer 1 £58k Leeds, offer 2 £66k London") == [
        (58_000, "GBP", "year", "base"),
        (66_000, "GBP", "year", "base"),
    ]


def test_stock_by_the_year_and_the_price_of_a_share() -> None:
    assert [(found.kind, found.years) for found in read_money("220k base, 280k/4yr")] == [("base", None), ("equity", 4)]
    assert read_money("5,000 RSUs at $40") == ()


def test_each_amount_of_a_package_has_its_own_kind() -> None:
    assert shown("TC 250k (180k base, 40k stock, 30k bonus)") == [
        (250_000, None, "year", "total"),
        (180_000, None, "year", "base"),
        (40_000, None, "year", "equity"),
        (30_000, None, "year", "bonus"),
    ]
    assert [kind for _, _, _, kind in shown("base 120k bonus 15k equity 40k sign-on 20k")] == [
        "base",
        "bonus",
        "equity",
        "sign_on",
    ]


def test_equity_over_several_years_carries_them() -> None:
    assert [found.years for found in read_money("$400k in RSUs vesting over four years (25/25/25/25)")] == [4]
    assert [found.years for found in read_money("base 150k, 320k rsu over 4, 20k sign-on")] == [None, 4, None]
    assert [found.years for found in read_money("32 lakhs fixed + 10 lakhs esops over 4 yrs")] == [None, 4]


def test_a_dollar_beside_a_place_is_that_places_dollar() -> None:
    assert shown("$120k", "CA")[0][1] == "CAD"
    assert shown("$120k", "AU")[0][1] == "AUD"
    assert shown("$120k", "DE")[0][1] == "USD"
    assert shown("650k kr", "NO")[0][1] == "NOK"


def test_a_currency_named_for_all_amounts_is_theirs() -> None:
    assert shown("5.2k/month or 4.6k/month, both euros") == [
        (5_200, "EUR", "month", "base"),
        (4_600, "EUR", "month", "base"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "does my 401k match count",
        "I ran a 5k run",
        "500-999 employees",
        "a staff of 12,000",
        "is an RTX 5090 overkill",
        "what did they earn in 2023",
        "a 10% bonus",
        "my loss is nan after 200 steps",
        "10k users",
        "5 years of experience",
    ],
)
def test_what_is_not_money_is_not_read_as_money(text: str) -> None:
    assert read_money(text) == ()


def test_the_reader_of_offers_also_yields_shares_cliffs_vesting_and_net() -> None:
    reading = read_offers("65k EUR net + 10% bonus, 0.5% equity, 4 year vest with a one-year cliff")
    assert [(share.percent, share.kind) for share in reading.percentages] == [(10, "bonus"), (0.5, "equity")]
    assert (reading.terms.vesting_years, reading.terms.cliff_months) == (4, 12)
    assert [amount.is_net for amount in reading.amounts] == [True]
    assert read_offers("rsus vest 5/15/40/40").terms.vesting == (5, 15, 40, 40)
    assert read_offers("14 x 3,200 gross").terms.payments == 14


@settings(max_examples=60, deadline=None)
@given(thousands=st.integers(20, 900), currency=st.sampled_from(["EUR", "USD", "GBP", "CHF", "PLN", "SEK", "JPY"]))
def test_all_spellings_of_a_sum_agree(thousands: int, currency: str) -> None:
    amount = thousands * 1000
    spellings = (
        f"{thousands}k",
        f"{amount}",
        f"{amount:,}",
        f"{amount:,}".replace(",", "."),
        f"{amount:,}".replace(",", " "),
    )
    for spelling in spellings:
        assert shown(f"{spelling} {currency}") == [(amount, currency, "year", "base")]
        assert shown(f"they offer {currency} {spelling} a year") == [(amount, currency, "year", "base")]


@settings(max_examples=60, deadline=None)
@given(low=st.integers(30, 400), step=st.integers(1, 90), period=st.sampled_from(["year", "month", "week"]))
def test_any_range_keeps_its_ends_and_period(low: int, step: int, period: str) -> None:
    (found,) = read_money(f"€{low}k-{low + step}k per {period}")
    assert (found.amount, found.amount_to, found.currency, found.period) == (
        low * 1000,
        (low + step) * 1000,
        "EUR",
        period,
    )


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789.,'kKmM$€£%/- abceflorsuy+", max_size=60))
def test_no_scribble_of_digits_breaks_the_reader(text: str) -> None:
    for found in read_money(text):
        assert found.amount > 0
        assert found.amount_to is None or found.amount_to > found.amount


@settings(max_examples=40, deadline=None)
@given(
    amount=st.integers(300, 9000),
    sign=st.sampled_from([("€", "EUR"), ("£", "GBP"), ("CHF ", "CHF"), ("zł ", "PLN")]),
    period=st.sampled_from([("a month", "month"), ("/day", "day"), ("per week", "week"), ("pro Monat", "month")]),
    share=st.integers(1, 40),
)
def test_a_sum_its_period_and_a_bonus_share_are_told_apart(
    amount: int, sign: tuple[str, str], period: tuple[str, str], share: int
) -> None:
    reading = read_offers(f"{sign[0]}{amount} {period[0]} plus {share}% bonus")
    assert [(found.amount, found.currency, found.period) for found in reading.amounts] == [(amount, sign[1], period[1])]
    assert [(found.percent, found.kind) for found in reading.percentages] == [(share, "bonus")]


@settings(max_examples=40, deadline=None)
@given(lakh=st.integers(3, 95), word=st.sampled_from(["lakh", "lakhs", "LPA", "lac", "L"]))
def test_any_number_of_lakhs_is_rupees(lakh: int, word: str) -> None:
    assert shown(f"they offer {lakh} {word}") == [(lakh * 100_000, "INR", "year", "base")]
    assert shown(f"{lakh / 10} crore") == [(lakh * 1_000_000, "INR", "year", "base")]


@settings(max_examples=40, deadline=None)
@given(years=st.integers(2, 6), months=st.sampled_from([6, 12, 18]), payments=st.integers(12, 16))
def test_vesting_cliff_and_payments_are_read_whatever_their_numbers(years: int, months: int, payments: int) -> None:
    terms = read_offers(f"4,000 € x {payments}, 90k stock vesting over {years} years, {months} month cliff").terms
    assert (terms.vesting_years, terms.cliff_months, terms.payments) == (years, months, payments)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("90k+10k bonus as mle in Berlin, ok?", [(90000, "year", "base"), (10000, "year", "bonus")]),
        (
            "amazon 180k+60k rsu/yr vs startup 150k+0.3%",
            [(180000, "year", "base"), (60000, "year", "equity"), (150000, "year", "base")],
        ),
        ("85+8 bonus, mle in antwerp, ok?", [(85000, "year", "base"), (8000, "year", "bonus")]),
        ("they wont go above 88, i need 95", [(88000, "year", "base"), (95000, "year", "base")]),
        ("£60k+bonus", [(60000, "year", "base")]),
        (
            "base 130, bonus 20, rsu 40 a year",
            [(130000, "year", "base"), (20000, "year", "bonus"), (40000, "year", "equity")],
        ),
        ("they gave 95, i want 110", [(95000, "year", "base"), (110000, "year", "base")]),
        ("was at 85, got 92, want 100", [(85000, "year", "base"), (92000, "year", "base"), (100000, "year", "base")]),
        ("client pays 600€/day, i'd like 700", [(600, "day", "base"), (700, "day", "base")]),
        ("offer without base: 50k bonus and 100k RSU", [(50000, "year", "bonus"), (100000, "year", "equity")]),
        ("20k sign-on in year one and 10k in year two", [(20000, "year", "sign_on"), (10000, "year", "sign_on")]),
        ("€ 5.500,- bruto per maand", [(5500, "month", "base")]),
        ("offer: 28万元 a year, Shanghai", [(280000, "year", "base")]),
        ("月薪3万", [(30000, "month", "base")]),
        ("연봉 7000만원", [(70000000, "year", "base")]),
        ("they pay 40 hours a week", []),
    ],
)
def test_amounts_written_in_a_hurry_or_another_script_are_read(
    text: str, amounts: list[tuple[float, str, str]]
) -> None:
    assert [(money.amount, money.period, money.kind) for money in read_money(text)] == amounts


def test_years_behind_stock_are_its_own_and_no_experience(language: Language) -> None:
    found = language.parse("185k base/20% bonus/400k rsu 4y, staff data scientist at meta NYC, ok?")
    assert "years" not in found.slots
    assert [(money.kind, money.years) for money in found.money] == [("base", None), ("equity", 4.0)]
    assert language.parse("offer 180k base, 100k rsu 4 yoe, mle NYC").slots["years"] == 4


def test_growth_of_stock_is_no_share_of_the_company() -> None:
    shares = read_offers("base 150k, 0.1% equity, stock grows 10% a year").percentages
    assert [(share.percent, share.kind) for share in shares] == [(0.1, "equity"), (10.0, "growth")]


def test_payments_a_year_are_no_staff(language: Language) -> None:
    assert "company_size" not in language.parse("offer: 8k a month base, 13 salaries").slots


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("90k RSU vesting over 36 months", 3),
        ("90k RSU over one year", 1),
        ("90k RSU over 40 years", 40),
        ("100k RSU over 18 months", 1.5),
        ("90k RSU, 25% after a year, then monthly over 36 months", None),
    ],
)
def test_a_grant_may_vest_over_months_or_over_more_years_than_anybody_believes(text: str, years: float | None) -> None:
    assert [found.years for found in read_money(text)] == [years]


def test_beside_lakhs_a_bare_number_with_its_kind_is_in_lakhs_too() -> None:
    assert shown("45 lakh CTC, 38 fixed and 7 variable") == [
        (4_500_000, "INR", "year", "total"),
        (3_800_000, "INR", "year", "base"),
        (700_000, "INR", "year", "bonus"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("150k + 10%", "bonus"),
        ("150k base and 10%", "bonus"),
        ("150k + 0.3%", "equity"),
        ("150k, 0.2% of the company", "equity"),
        ("150k base, then 20% target", "bonus"),
        ("150k and 10% more", "raise"),
        ("base is 200k and 10% of that is at risk", "other"),
    ],
)
def test_a_percentage_is_of_the_kind_that_its_words_or_its_place_say(text: str, kind: str) -> None:
    assert [share.kind for share in read_offers(text).percentages] == [kind]


@pytest.mark.parametrize(
    ("text", "amount", "amount_to", "currency"),
    [
        ("80-95k", 80_000, 95_000, None),
        ("80k-95", 80_000, 95_000, None),
        ("120K-140 USD", 120_000, 140_000, "USD"),
        ("70-85.000 EUR", 70_000, 85_000, "EUR"),
        ("120k-140000", 120_000, 140_000, None),
        ("80.000-95.000 €", 80_000, 95_000, "EUR"),
        ("1-1.5 crore", 10_000_000, 15_000_000, "INR"),
    ],
)
def test_a_range_may_say_its_thousands_on_one_side_only(
    text: str, amount: float, amount_to: float, currency: str | None
) -> None:
    (found,) = read_money(text)
    assert (found.amount, found.amount_to, found.currency, found.period) == (amount, amount_to, currency, "year")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RM8,500/month", (8_500, "MYR", "month", "base")),
        ("Rp 25 million a month", (25_000_000, "IDR", "month", "base")),
        ("95.000 TL monthly", (95_000, "TRY", "month", "base")),
        ("145k cad", (145_000, "CAD", "year", "base")),
        ("12m cop monthly", (12_000_000, "COP", "month", "base")),
        ("COP 12 millones", (12_000_000, "COP", "year", "base")),
        ("480 euros the day", (480, "EUR", "day", "base")),
        ("60k x 13 months salary", (60_000, None, "year", "base")),
        ("salary 3.2k/month, x14", (3_200, None, "month", "base")),
        ("3.2k net in lisbon as a data analyst, 14 payments", (3_200, None, "month", "base")),
        ("45k in Madrid, 14 payments", (45_000, None, "year", "base")),
    ],
)
def test_money_of_more_places_and_payments_is_read(text: str, expected: Shown) -> None:
    assert shown(text) == [expected]


def test_thousands_that_were_written_are_no_hourly_pay() -> None:
    assert shown("a contract at 75€/h and a perm role at 78k€") == [
        (75, "EUR", "hour", "base"),
        (78_000, "EUR", "year", "base"),
    ]


def test_a_way_from_one_pay_to_another_is_two_amounts() -> None:
    assert shown("a counter offer email, from £70k to £77k") == [
        (70_000, "GBP", "year", "base"),
        (77_000, "GBP", "year", "base"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Offer ML engineer Austin 150k, 5/15/40/40 vest, 350k stock", ["base", "equity"]),
        ("350k stock, 4 year vest, 150k", ["equity", "base"]),
        ("offer 150k, vesting 5/15/40/40 of 350k rsu", ["base", "equity"]),
        ("base 150k, 350k, 5/15/40/40 vest", ["base", "equity"]),
    ],
)
def test_a_schedule_belongs_to_the_stock_and_not_to_the_pay_beside_it(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in read_offers(text).amounts] == kinds
