"""Offers as people write them in a hurry, each laid out by hand: what its four years bring, part by part."""

import pytest

from bot.conversation.reply import Reply
from models.pay.offers import Weighing
from tests.conversation.person import Person
from tests.conversation.person import text_of as whole_text

PERSON = "I am a senior ML engineer in San Francisco"
Parts = tuple[float, float, float, float]


def text_of(card: Reply) -> str:
    """The card's words with plain spaces."""
    return whole_text(card).replace("\u202f", " ").replace("\xa0", " ")


async def laid_out(person: Person, offer: str) -> list[tuple[str | None, list[Parts]]]:
    """The currency of every offer and each year's base, bonus, stock and sign-on."""
    await person.says(PERSON)
    card = await person.says(offer)
    assert isinstance(card.data, Weighing), text_of(card)
    return [
        (one.offer.currency, [(year.base, year.bonus, year.stock, year.sign_on) for year in one.years])
        for one in card.data.offers
    ]


def every_year(*parts: float) -> list[Parts]:
    base, bonus, stock, sign_on = parts
    return [(base, bonus, stock, sign_on)] * 4


@pytest.mark.parametrize(
    ("offer", "currency", "years"),
    [
        ("base 150k plus 10%", "USD", every_year(150_000, 15_000, 0, 0)),
        ("170k base + 15% + 240k/4y", "USD", every_year(170_000, 25_500, 60_000, 0)),
        ("45 lakh CTC offered, 38 fixed and 7 variable", "INR", every_year(3_800_000, 700_000, 0, 0)),
        ("SGD 12k/month x 13 plus 2 months bonus", "SGD", every_year(156_000, 24_000, 0, 0)),
        ("They gave me R$ 18.000 por mês CLT, 13 salários", "BRL", every_year(234_000, 0, 0, 0)),
        ("1,200 RSUs at $150 over 4 years and 170k base", "USD", every_year(170_000, 0, 45_000, 0)),
        (
            "20,000 options strike $2, last price $5, base $160k, 4 year vest",
            "USD",
            every_year(160_000, 0, 15_000, 0),
        ),
        ("0.5% equity at a series A startup valued at $40M, base 150k", "USD", every_year(150_000, 0, 50_000, 0)),
        ("base 200k, bonus target 20% but they usually pay 80% of it", "USD", every_year(200_000, 32_000, 0, 0)),
        ("offer 1.2 crore: 60L base, 15L bonus, 1.8cr stock over 4 years", "INR", every_year(6e6, 1.5e6, 4.5e6, 0)),
        ("base 150k. actually base is 160k", "USD", every_year(160_000, 0, 0, 0)),
        (
            "google offered 195k, 15% target bonus, 360k GSUs 38/32/20/10",
            "USD",
            [(195_000, 29_250, stock, 0) for stock in (136_800, 115_200, 72_000, 36_000)],
        ),
        (
            "Base $165K, 10% bonus, $80K in RSUs vesting over 4 years, annual refresh of $20K",
            "USD",
            [(165_000, 16_500, stock, 0) for stock in (20_000, 25_000, 30_000, 35_000)],
        ),
        (
            "RSU 300k 3 years vesting quarterly no cliff, base 190k",
            "USD",
            [(190_000, 0, 100_000, 0)] * 3 + [(190_000, 0, 0, 0)],
        ),
        (
            "200k base, 90k RSU vesting over 36 months",
            "USD",
            [(200_000, 0, 30_000, 0)] * 3 + [(200_000, 0, 0, 0)],
        ),
        ("200k RSU vesting over one year, base 180k", "USD", [(180_000, 0, 200_000, 0)] + [(180_000, 0, 0, 0)] * 3),
        (
            "Offer £75k base, 12% bonus, sign-on £10k split over two years, London",
            "GBP",
            [(75_000, 9_000, 0, 5_000)] * 2 + [(75_000, 9_000, 0, 0)] * 2,
        ),
        (
            "base 120000 USD, relocation 15k, signing bonus 10k paid after 12 months",
            "USD",
            [(120_000, 0, 0, 15_000), (120_000, 0, 0, 10_000)] + [(120_000, 0, 0, 0)] * 2,
        ),
        ("base 140k, 20k sign-on, 10k relocation", "USD", [(140_000, 0, 0, 30_000)] + [(140_000, 0, 0, 0)] * 3),
        (
            "guaranteed bonus first year of 40k, base 160k, after that 20% target",
            "USD",
            [(160_000, 40_000, 0, 0)] + [(160_000, 32_000, 0, 0)] * 3,
        ),
        (
            "base 160k, 40k first-year bonus",
            "USD",
            [(160_000, 40_000, 0, 0)] + [(160_000, 0, 0, 0)] * 3,
        ),
        ("base 160k, 20% bonus guaranteed for the first year", "USD", every_year(160_000, 32_000, 0, 0)),
        ("170k base + 25k sign", "USD", [(170_000, 0, 0, 25_000)] + [(170_000, 0, 0, 0)] * 3),
    ],
)
async def test_an_offer_brings_what_it_says(person: Person, offer: str, currency: str, years: list[Parts]) -> None:
    assert await laid_out(person, offer) == [(currency, years)]


@pytest.mark.parametrize(
    ("offer", "question"),
    [
        ("200k RSU over 40 years, base 100k", "A grant over 40 years is hard to believe"),
        ("base 180k, 200k rsu over 12 months with 18 month cliff", "A cliff of 18 months is longer"),
        ("base 150k and base 160k", "two figures for the base of one offer"),
        ("bonus 350% base 100k", "hard to believe"),
        ("total comp 150k, base 200k, 10% bonus", "less than the base alone"),
        ("CTC 28 LPA offer", "in all ₹2,800,000 a year"),
    ],
)
async def test_what_can_not_be_so_is_asked_and_nothing_of_it_lost(person: Person, offer: str, question: str) -> None:
    await person.says(PERSON)
    card = await person.says(offer)
    assert question in text_of(card)
    assert card.data is None


async def test_the_answer_to_two_figures_for_base_settles_it_and_keeps_the_rest(person: Person) -> None:
    await person.says(PERSON)
    await person.says("base 150k and base 160k, 10% bonus")
    card = await person.says("160k")
    assert isinstance(card.data, Weighing)
    assert [one.total for one in card.data.offers] == [4 * 176_000]


async def test_a_percentage_of_no_kind_is_taken_for_a_bonus_and_that_is_said(person: Person) -> None:
    await person.says(PERSON)
    assert "I took the 10 % for a yearly bonus" in text_of(await person.says("offered 150k + 10%"))
    assert "yearly bonus" not in text_of(await person.says("offered 150k + 10% bonus"))


async def test_a_part_of_the_company_is_never_lost(person: Person) -> None:
    await person.says(PERSON)
    card = text_of(await person.says("0.1% of the company plus 140k base"))
    assert "0.1 % of the company" in card
    assert "no worth that I can count" in card


@pytest.mark.parametrize(
    "words",
    [
        "My current base is 120k and they offer 150k",
        "I make 120k now, new offer is 150k",
        "they offered $150k, up 25% from my $120k",
    ],
)
async def test_an_offer_is_held_against_the_pay_of_now(person: Person, words: str) -> None:
    await person.says(PERSON)
    card = await person.says(words)
    assert isinstance(card.data, Weighing)
    assert [one.total for one in card.data.offers] == [600_000]
    assert "Against the **$120,000** that you have now, its base is +$30,000 (+25 %)" in text_of(card)


async def test_the_job_of_now_with_more_than_base_stands_beside_the_offer(person: Person) -> None:
    assert await laid_out(person, "current: 120k base 10% bonus. offer: 135k base, 5% bonus, 40k RSU/year") == [
        ("USD", every_year(120_000, 12_000, 0, 0)),
        ("USD", every_year(135_000, 6_750, 40_000, 0)),
    ]
    assert "Current job" in text_of(await person.says("which is better?"))


async def test_pay_of_now_after_tax_is_not_held_against_pay_before_tax(person: Person) -> None:
    await person.says("senior data scientist in Berlin")
    assert "after tax" in text_of(await person.says("I make 3500 net a month now and they offer 85k"))


async def test_what_one_figure_for_all_leaves_open_is_said(person: Person) -> None:
    await person.says(PERSON)
    await person.says("total comp 250k offer")
    assert "$70,000 is in no part that you named" in text_of(await person.says("180k base"))
    over = text_of(await person.says("TC 300k: 180k base, 20k bonus, 600k RSU over 4 years"))
    assert "The parts come to $350,000 a year, not to the $300,000" in over
    even = text_of(await person.says("TC 300k: 180k base, 20k bonus, 400k RSU over 4 years"))
    assert "not to the" not in even


@pytest.mark.parametrize(
    "words",
    ["they offer 60 EUR per hour", "offer 95000 dollars base", "SEK 62 000 per month offer", "offer 1.2 crore base"],
)
async def test_an_amount_or_a_currency_is_no_name(person: Person, words: str) -> None:
    await person.says(PERSON)
    card = await person.says(words)
    assert isinstance(card.data, Weighing)
    assert card.data.offers[0].offer.name == ""


@pytest.mark.parametrize(
    ("offer", "currency", "years"),
    [
        ("215k base, one-year grant of 180k RSUs", "USD", [(215_000, 0, 180_000, 0)] + [(215_000, 0, 0, 0)] * 3),
        (
            "fixed 24 LPA, variable 4 LPA, joining bonus 3L, ESOPs worth 20L over 4 years",
            "INR",
            [(2_400_000, 400_000, 500_000, 300_000)] + [(2_400_000, 400_000, 500_000, 0)] * 3,
        ),
        ("Angebot: 5.800 € brutto im Monat, 13 Gehälter, Zielbonus 5.000 €", "EUR", every_year(75_400, 5_000, 0, 0)),
        ("proposta de R$ 15 mil por mês mais bônus de 3 salários", "BRL", every_year(180_000, 45_000, 0, 0)),
        ("offer from a Zagreb startup: 3200 eur bruto mjesecno, 13. placa", "EUR", every_year(41_600, 0, 0, 0)),
        ("offer: $78/hr W2, no benefits", "USD", every_year(162_240, 0, 0, 0)),
        ("10000 RSUs + 190k base. stock at $23.50", "USD", every_year(190_000, 0, 58_750, 0)),
        ("salary: seventy five thousand pounds plus ten percent", "GBP", every_year(75_000, 7_500, 0, 0)),
        ("170k, 15%, 240k rsu over 4 years", "USD", every_year(170_000, 25_500, 60_000, 0)),
        (
            "150k base, RSUs 160k vesting 50% year 1, 50% year 2",
            "USD",
            [(150_000, 0, 80_000, 0)] * 2 + [(150_000, 0, 0, 0)] * 2,
        ),
        (
            "offer at Google: 205k/15%/600k vesting 33/33/22/12, 30k sign on",
            "USD",
            [(205_000, 30_750, stock, 0 if at else 30_000)
             for at, stock in enumerate((198_000, 198_000, 132_000, 72_000))],
        ),
        (
            "offer 170k/15%/240k/25k",
            "USD",
            [(170_000, 25_500, 60_000, 25_000)] + [(170_000, 25_500, 60_000, 0)] * 3,
        ),
        (
            "Salary 160k, equity refreshers 30k/year starting year 2, initial 120k over 4",
            "USD",
            [(160_000, 0, stock, 0) for stock in (30_000, 37_500, 45_000, 52_500)],
        ),
    ],
)  # fmt: skip
async def test_an_offer_in_other_peoples_words_brings_what_it_says(
    person: Person, offer: str, currency: str, years: list[Parts]
) -> None:
    assert await laid_out(person, offer) == [(currency, years)]


@pytest.mark.parametrize(
    ("offer", "question"),
    [
        ("base 150k bonus -10%", "A bonus below zero"),
        ("offer: 15% bonus, 30k sign-on", "bonus 15 %, sign-on $30,000"),
        ("my offer: 15% bonus, 30k sign-on", "What is the base, before tax"),
        ("15% bonus, 30k sign-on, 200k RSU over 4 years", "What is the base, before tax"),
        ("150k base, 100k RSU, 25% 25% 25% 15%", "adds up to 90 %"),
        ("€0 base, 100% commission 200k", "What is the base"),
        ("offer: base 90k DOGE plus 10%", "I don't know that currency"),
        ("Job A pays 6000€ gross per month x 14, Job B pays 92k all in, in Vienna", "One question about B"),
        ("TCS: 9.5 LPA CTC. Flipkart: 32 LPA base + 10% bonus", "One question about TCS"),
    ],
)
async def test_what_is_left_open_is_asked(person: Person, offer: str, question: str) -> None:
    await person.says(PERSON)
    card = await person.says(offer)
    assert question in text_of(card)
    assert card.data is None


async def test_offers_by_level_are_called_by_their_employers(person: Person) -> None:
    await person.says(PERSON)
    card = await person.says("Google L4 175k base 15% bonus; Meta E4 180k base 10% bonus; Apple ICT3 170k base 10%")
    assert isinstance(card.data, Weighing)
    assert [(one.offer.name, one.offer.currency) for one in card.data.offers] == [
        ("Google", "USD"),
        ("Meta", "USD"),
        ("Apple", "USD"),
    ]


@pytest.mark.parametrize(
    ("offer", "currency", "years"),
    [
        ("offer: 175k base, 10% 401k match, 15% bonus", "USD", every_year(175_000, 26_250, 0, 0)),
        (
            "$155k base; $30k target; 6,000 RSUs (stock trades at $48); 4-year monthly vest, no cliff",
            "USD",
            every_year(155_000, 30_000, 72_000, 0),
        ),
        (
            "Hedge fund: 200k base + 150k guaranteed first year bonus + 50k sign-on",
            "USD",
            [(200_000, 150_000, 0, 50_000)] + [(200_000, 0, 0, 0)] * 3,
        ),
        (
            "Amazon L5: 165k base, 155k sign on yr1, 120k sign on yr2, RSU 5/15/40/40 of 350k",
            "USD",
            [(165_000, 0, 17_500, 155_000), (165_000, 0, 52_500, 120_000)] + [(165_000, 0, 140_000, 0)] * 2,
        ),
        ("the offer went from 150k to 160k", "USD", every_year(160_000, 0, 0, 0)),
        (
            "offer 100k plus 50k in stock, vested immediately",
            "USD",
            [(100_000, 0, 50_000, 0)] + [(100_000, 0, 0, 0)] * 3,
        ),
        ("offer: 45 EUR/h freelance, 30h/week", "EUR", every_year(70_200, 0, 0, 0)),
        ("offered 450 GBP a day, 200 days", "GBP", every_year(90_000, 0, 0, 0)),
        ("offer S$9,800 a month, 2 months variable bonus", "SGD", every_year(117_600, 19_600, 0, 0)),
        ("offer is R$ 22k CLT por mês + PLR de 2 salários", "BRL", every_year(264_000, 44_000, 0, 0)),
    ],
)  # fmt: skip
async def test_every_part_of_an_offer_is_of_its_own_kind(
    person: Person, offer: str, currency: str, years: list[Parts]
) -> None:
    assert await laid_out(person, offer) == [(currency, years)]


async def test_a_bonus_of_a_bare_number_is_asked_about_and_answered(person: Person) -> None:
    await person.says(PERSON)
    assert "Is the bonus 15 % of base, or 15 thousand?" in text_of(await person.says("offer: base 150k, bonus 15"))
    card = await person.says("15%")
    assert isinstance(card.data, Weighing)
    assert [one.total for one in card.data.offers] == [4 * 172_500]


async def test_what_somebody_asked_for_is_no_offer(person: Person) -> None:
    await person.says(PERSON)
    card = await person.says("they offered 160k instead of the 175k I asked for")
    assert "$160,000" in text_of(card)
    assert "$175,000" not in text_of(card)


async def test_the_base_that_was_missing_completes_the_offer_and_loses_none_of_it(person: Person) -> None:
    await person.says(PERSON)
    await person.says("offer: 15% bonus, 30k sign-on")
    card = await person.says("160k")
    assert isinstance(card.data, Weighing)
    assert [year.total for year in card.data.offers[0].years] == [214_000, 184_000, 184_000, 184_000]
