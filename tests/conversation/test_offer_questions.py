"""What must be asked about an offer: the answer completes it, and nothing that was said is lost."""

import pytest

from bot.conversation.turn import Act
from models.pay.offers import Weighing
from tests.conversation.person import Person, labels, text_of

JOB = "data engineer in Berlin"


async def test_the_job_and_the_rest_of_the_offer_stay_while_a_question_waits(person: Person) -> None:
    card = await person.says(f"offer as {JOB}: 20% bonus and 50k stock")
    assert "bonus 20\u00a0%, stock €50,000 evenly over 4 years" in text_of(card)
    card = await person.says("90k")
    assert card.title == "Your offer · Data engineer · Berlin, Germany"
    assert "bonus 20\u00a0% (€18,000 if all of it is paid), stock €50,000" in card.paragraphs[0]


@pytest.mark.parametrize(
    ("offer", "answer", "read"),
    [
        ("90k base, 100k RSU vesting 25/25/25/15", "25/25/25/25", "stock €100,000 over 4 years, 25/25/25/25\u00a0%"),
        ("90k base, 60k stock over 3 years with a 4 year cliff", "cliff is 12 months", "nothing before month 12"),
        ("90k XYZ base", "EUR", "base **€90,000 a year**"),
        ("90k quatloos", "85k EUR", "base **€85,000 a year**"),
        ("90k base, 20k signing bonus paid in two instalments", "half now, half in a year", "50\u00a0% at the start"),
        ("90k base, 20k sign-on, 50% now, 40% in a year", "50% now, 50% after a year", "50\u00a0% after 12 months"),
        ("10 dollars", "180k a year", "base **$180,000 a year**"),
        ("10 million dollars", "190k", "base **$190,000 a year**"),
        ("90k base, 5000% bonus", "15%", "bonus 15\u00a0%"),
    ],
)  # fmt: skip
async def test_a_typed_answer_completes_the_same_offer(person: Person, offer: str, answer: str, read: str) -> None:
    card = await person.says(f"I was offered {offer} as {JOB}")
    assert "Answer" in labels(card)
    assert card.data is None
    card = await person.says(answer)
    assert read in card.paragraphs[0]
    assert card.title == "Your offer · Data engineer · Berlin, Germany"
    assert isinstance(card.data, Weighing)


async def test_the_form_completes_it_too(person: Person) -> None:
    await person.says(f"I was offered 90k base, 100k RSU vesting 25/25/25/15 as {JOB}")
    card = await person.types("Answer", "25/25/25/25")
    assert "25/25/25/25\u00a0%" in card.paragraphs[0]
    assert card.title == "Your offer · Data engineer · Berlin, Germany"


async def test_several_offers_stand_side_by_side_once_the_question_about_one_is_answered(person: Person) -> None:
    card = await person.says(
        f"I have two offers as {JOB}: Zalando 95k with 50k stock vesting 30/30/20/10, and Bosch 90k plus 10% bonus. "
        "Which is better?"
    )
    assert card.title == "One question about Zalando"
    card = await person.says("40/30/20/10")
    # Zalando: 4 x 95,000 + 50,000; Bosch: 4 x 99,000
    assert [field.name.split(" in ")[0] for field in card.fields] == ["Zalando: €430,000", "Bosch: €396,000"]
    assert "base +€20,000, bonus −€36,000, stock +€50,000; together +€34,000" in text_of(card)


async def test_a_sign_on_in_parts_is_laid_out_by_year_and_repaid_from_what_was_paid(person: Person) -> None:
    card = await person.says(
        "got an offer as senior ml engineer in berlin: 95k base, 30k sign-on, half now half after a year, "
        "repaid over two years if you leave, 10% bonus"
    )
    # 95,000 + 9,500 + 15,000 twice, then 104,500 twice; after 12 months the first 15,000 is half earned
    lines = card.fields[0].text.splitlines()
    assert [line.split("**")[1] for line in lines] == ["€119,500", "€119,500", "€104,500", "€104,500", "€448,000"]
    assert "paying back €7,500" in text_of(card)


async def test_what_does_not_divide_adds_up_to_the_cent_in_text(person: Person) -> None:
    card = await person.says(f"offer 4000 a month x 13 plus 10k stock over 3 years as {JOB}")
    lines = card.fields[0].text.splitlines()
    assert lines[1] == "Year 2: **€55,333.34** = base €52,000 + stock €3,333.34"
    assert lines[-1] == "In 4 years: **€218,000**"


@pytest.mark.parametrize(
    "text", ["offered 90k plus bonus as data engineer in Berlin", "offered 90k as data engineer in Berlin"]
)
async def test_a_plain_word_after_the_figure_is_no_currency(person: Person, text: str) -> None:
    card = await person.says(text)
    assert "EUR, before tax" in text_of(card)


async def test_a_button_for_another_offer_is_not_lost_when_one_is_removed_by_words(person: Person) -> None:
    await person.says(f"two offers as {JOB}: Zalando 95k or Bosch 90k, which is better?")
    assert (await person.says("remove the Bosch offer")).title == "Removed"
    card = await person.says("list my offers")
    assert [field.name for field in card.fields] == ["Zalando · not kept"]
    card = await person.turn(Act("offer.compare"))
    assert (card.title, "95,000" in text_of(card)) == ("I hold one offer only", True)


async def test_of_ten_small_offers_none_is_lost(person: Person) -> None:
    bases = ", ".join(f"{at}k" for at in range(1, 11))
    card = await person.says(f"ten offers: {bases} as data analyst in Boston")
    assert card.title == "Which of your 10 offers?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("offer of $150k base and 10000 options at $2 strike, ml engineer sf", "how many, the strike price"),
        ("offered 150k base and a 4% refresher, senior mle boston, good?", "A refresher in percent has no worth"),
        ("i got offered £650/day as ml engineer in london", "without paid leave"),
        ("offer: 90k base, bonus 10% with 50% odds, data engineer in berlin", "Half of the bonus is paid"),
    ],
)
async def test_what_can_not_be_counted_or_is_assumed_is_said(person: Person, text: str, said: str) -> None:
    assert said in text_of(await person.says(text))


@pytest.mark.parametrize(
    ("answer", "read"), [("gross is 5200", "× 12 = €62,400"), ("62k a year", "**€62,000 a year**")]
)
async def test_pay_before_tax_is_for_the_period_of_the_pay_after_tax(person: Person, answer: str, read: str) -> None:
    card = await person.says("offered 3,500 euros net a month as data engineer in Berlin")
    assert "base **€3,500 a month** × 12 = €42,000 a year" in card.paragraphs[0]
    assert read in (await person.says(answer)).paragraphs[0]
