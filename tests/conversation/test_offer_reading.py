"""Everything that an offer names is counted, once; what is assumed of it may be said in the same breath."""

import pytest

from bot.conversation.offers.beforehand import assumed_beforehand
from models.pay.offers import Weighing
from tests.conversation.person import Person, text_of

PERSON = "I am a senior ML engineer in San Francisco. offer: "


@pytest.mark.parametrize(
    ("offer", "totals"),
    [
        ("100k base, 20k sign-on in year one and 10k sign-on in year two", [120_000, 110_000, 100_000, 100_000]),
        ("100k base, sign-on 50k first year and 30k second year", [150_000, 130_000, 100_000, 100_000]),
        ("100k base; sign-on: year 1 $50k, year 2 $30k", [150_000, 130_000, 100_000, 100_000]),
        ("100k base, 10k bonus and 5k performance bonus", [115_000] * 4),
        ("100k base, 15% bonus (15k)", [115_000] * 4),
        ("120k base, 2 months bonus", [140_000] * 4),
        ("$8,000 a month, 13th month", [104_000] * 4),
        ("100k base, 2k/month stipend", [100_000] * 4),
        ("100k base, 100k options over 4 years, treat the options as worth a fifth", [105_000] * 4),
        ("100k base, 200k RSU over 4 years (50k a year)", [150_000] * 4),
        ("100k base, 80k RSU over 4 years and 40k options over 4 years", [130_000] * 4),
        # 25,000 of shares at 1, 1.1, 1.21 and 1.331 times today's price
        ("100k base, 100k RSU over 4 years; stock grows 10% a year", [125_000, 127_500, 130_250, 133_275]),
        ("100k base, 100k RSU over 4 years growing 10% a year", [125_000, 127_500, 130_250, 133_275]),
        ("100k base, 20% bonus, assume no bonus is paid", [100_000] * 4),
        ("100k base, 20% bonus, half the bonus", [110_000] * 4),
        ("100k base, 100k RSU over 4 years, stock flat", [125_000] * 4),
        ("100k base, 100k options over 4 years at a startup; treat the shares as worth half", [112_500] * 4),
    ],
)
async def test_every_amount_counts_once_in_its_year(person: Person, offer: str, totals: list[float]) -> None:
    card = await person.says(PERSON + offer)
    assert isinstance(card.data, Weighing)
    assert [year.total for year in card.data.offers[0].years] == totals


@pytest.mark.parametrize(
    ("offer", "question"),
    [
        ("100k base, 20k sign-on and another 10k sign-on", "how much of it when?"),
        ("100k base, 10k sign-on, 20k after 12 months", "how much of it when?"),
        ("100k base, 30k sign-on, 999999999999999999999 after 12 months", "how much of it when?"),
        ("100k base, 50k RSU over 4 years and 30k options over 3 years", "more than one grant"),
        ("100k base, 10% bonus and 5% profit bonus", "more than one bonus"),
        ("base -100k", "What is the base, before tax"),
        ("0 base", "What is the base"),
        ("50k bonus and 100k RSU", "What is the base"),
    ],
)
async def test_what_is_not_clear_is_asked(person: Person, offer: str, question: str) -> None:
    card = await person.says(PERSON + offer)
    assert question in text_of(card)
    assert card.data is None


@pytest.mark.parametrize(
    ("offer", "sliders"),
    [
        ("100k base, no bonus, no stock", {}),
        ("100k base, rsu 200k vesting 25% a year, ESPP 15% discount", {}),
        ("100k, 50k rsu per year, base grows 3% a year", {}),
        ("100k base and discount the options by 50%", {"s": "0.5"}),
        ("120k base, don't count the options, 200k options over 4 years", {"s": "0"}),
        ("130k base, 20% bonus, 100k RSU (assume worthless)", {"s": "0"}),
        ("150k, 200k RSU, assuming the stock doubles and half of the bonus is paid", {"g": "2", "b": "0.5"}),
        ("100k base, 15% bonus with 50% odds", {"b": "0.5"}),
    ],
)
def test_an_assumption_is_told_from_a_term(offer: str, sliders: dict[str, str]) -> None:
    assert assumed_beforehand(offer)[0] == sliders


async def test_what_is_assumed_is_said_and_reads_as_no_term(person: Person) -> None:
    card = await person.says(PERSON + "100k base, 80k options over 4 years, discount the options by 50%")
    assert "half" in next(line for line in card.paragraphs if "Assumed" in line)
    assert "of the company" not in text_of(card)


async def test_more_offers_than_are_read_at_once_are_said_to_be_left(person: Person) -> None:
    card = await person.says("offers as data engineer in Berlin: " + "; ".join(f"{90 + at}k base" for at in range(14)))
    assert card.title == "Which of your 10 offers?"
    assert "Say the other 4 in a message of their own" in text_of(card)


@pytest.mark.parametrize(
    ("offer", "a_year"),
    [
        # (5 - 2) x 40,000 over four years
        ("100k + 40,000 options at strike $2, fair market value $5, vesting over 4 years", 30_000),
        ("100k base and 5,000 RSUs at $40 a share over 4 years", 50_000),
        ("100k base, 2000 rsus currently trading at 120 dollars", 60_000),
        ("100k base + 0.5% of the company valued at $40M", 50_000),
        ("100k base, 10,000 options at a $9 strike, share price $8", 0),
        ("NYC 100k base, 200k RSUs over 4 years", 50_000),
    ],
)
async def test_shares_by_number_or_part_count_at_what_they_are_worth_today(
    person: Person, offer: str, a_year: float
) -> None:
    card = await person.says(PERSON + offer)
    assert isinstance(card.data, Weighing)
    assert [year.stock for year in card.data.offers[0].years] == [a_year] * 4


@pytest.mark.parametrize("offer", ["100k + 10,000 ISOs, last valuation $12 a share", "100k and 20,000 shares"])
async def test_shares_whose_worth_is_not_told_count_nothing_and_that_is_said(person: Person, offer: str) -> None:
    card = await person.says(PERSON + offer)
    assert isinstance(card.data, Weighing)
    assert card.data.offers[0].total == 400_000
    assert "worth that I can count" in text_of(card)


async def test_the_answer_about_a_cliff_too_long_tells_the_years_of_the_grant_too(person: Person) -> None:
    await person.says("mle in Berlin, offer: 90k base, 100k RSU over 2 years with a 3 year cliff")
    card = await person.says("4 years, 1 year cliff")
    assert "stock €100,000 evenly over 4 years, nothing before month 12" in text_of(card)


async def test_a_raise_that_is_promised_is_no_second_offer(person: Person) -> None:
    card = await person.says("mle berlin offer: 100k base rising to 110k in year two")
    assert isinstance(card.data, Weighing)
    assert [one.total for one in card.data.offers] == [400_000]
    assert "promised for later" in text_of(card)


async def test_a_vesting_schedule_tells_no_years_of_experience_and_an_employer_names_its_offer(person: Person) -> None:
    card = await person.says(
        "mle in nyc. two offers. Google: 190k base, 300k RSU over 4 years 33/33/22/12. Meta: 200k base, 50k sign-on"
    )
    assert "years" not in card.title
    assert [field.name.split(":")[0] for field in card.fields] == ["Google", "Meta"]


@pytest.mark.parametrize(
    ("offer", "left"),
    [
        ("100k base, bonus 10k, average bonus is 8k", "8k"),
        ("100k base, I would like a bonus of 20k", "20k"),
        ("100k base, my current bonus is 12k", "12k"),
    ],
)
async def test_what_is_named_beside_an_offer_and_not_counted_is_said(person: Person, offer: str, left: str) -> None:
    card = await person.says(PERSON + offer)
    assert f"Not counted, as your words tell it apart from this offer: {left}." in text_of(card)


@pytest.mark.parametrize("offer", ["100k base, RSUs currently worth 200k", "100k base, bonus target of 20k"])
async def test_of_an_offer_that_is_counted_whole_nothing_is_said_to_be_left_out(person: Person, offer: str) -> None:
    assert "Not counted, as" not in text_of(await person.says(PERSON + offer))
