"""What somebody is paid now, as far as the rest of the talk may reckon with it."""

import pytest

from tests.conversation.person import Person, labels, options, text_of

OFFER = "offer: 90k EUR ML engineer in Berlin"
NOW = "that you have now"


@pytest.mark.parametrize(
    "text",
    [
        "i paid 500 rent for a flat",
        "I'm on 3000 a month rent",
        "I paid 40k for my bootcamp",
        "I get 800 for my flat every month",
        "my masters cost me 30k",
        "I was paid 90k at my last job",
        "I used to make 70k",
    ],
)
async def test_money_that_is_spent_and_pay_of_before_are_not_the_pay_of_now(person: Person, text: str) -> None:
    await person.says(text)
    card = text_of(await person.says(OFFER))
    assert "€90,000 a year" in card
    assert NOW not in card


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("I'm on 3000 a month rent, ML engineer in Berlin, offer 90k", "€90,000"),
        ("I paid 40k for my bootcamp, ML engineer in Berlin, offer is 90k", "€90,000"),
        ("ML engineer in Berlin, I was paid 90k at my last job, offer is 100k", "€100,000"),
    ],
)
async def test_beside_an_offer_they_are_neither_an_offer_nor_the_pay_of_now(
    person: Person, text: str, offered: str
) -> None:
    card = text_of(await person.says(text))
    assert f"base **{offered} a year**" in card
    assert NOW not in card
    assert "Current job" not in card


async def test_a_question_for_a_range_beside_money_that_was_spent_is_answered_alone(person: Person) -> None:
    card = await person.says("I paid 40k for my bootcamp, what does an entry data scientist in Austin earn?")
    assert card.title == "2025 pay · Entry-level data scientist · Austin, TX"
    assert "40" not in card.paragraphs[0]


@pytest.mark.parametrize("first", ["I make 5000 as ML engineer in Berlin", "I make 5000"])
async def test_pay_of_an_open_period_is_held_against_no_offer(person: Person, first: str) -> None:
    await person.says(first)
    assert NOW not in text_of(await person.says(OFFER))


async def test_pay_is_held_against_an_offer_once_its_period_is_told(person: Person) -> None:
    await person.says("I make 5000 as ML engineer in Berlin")
    await person.picks("A month")
    assert "Against the **€60,000** that you have now" in text_of(await person.says(OFFER))


async def test_an_old_button_does_not_read_a_newer_figure_anew(person: Person) -> None:
    asked = await person.says("I make 5000 as ML engineer in Berlin")
    (month,) = (one for one in asked.questions if one.field == "per")
    assert "A month" in [one.label for one in options(asked)]
    await person.picks("A month")
    await person.says("actually I make 85k")
    card = await person.does(month.act.name, **month.act.values, per="month")
    assert card.title == "That question is behind us"
    assert "€85,000 a year" in text_of(card)
    assert "Your €85k" in text_of(await person.says("am i underpaid"))


async def test_an_old_it_is_gross_does_not_settle_a_newer_figure(person: Person) -> None:
    card = await person.says("ML engineer in Berlin, 3300 netto")
    (gross,) = (one.act for one in card.actions if one.label == "It is gross")
    await person.says("I take home 4000 as ML engineer in Berlin")
    card = await person.does(gross.name, **gross.values)
    assert card.title == "That question is behind us"
    assert "people like you" not in text_of(card)


async def test_an_old_button_says_so_when_the_figure_is_no_longer_held(person: Person) -> None:
    asked = await person.says("I make 5000 as ML engineer in Berlin")
    (month,) = (one for one in asked.questions if one.field == "per")
    person.conversation.forget_what_is_held()
    assert "I no longer have that figure" in text_of(await person.does(month.act.name, **month.act.values, per="month"))


@pytest.mark.parametrize(
    "text", ["I earn 50000000 IRR a month as a data scientist in Berlin", "I make 300k RUB as data scientist in Berlin"]
)
async def test_pay_without_a_rate_does_not_stand_in_the_way_of_an_offer(person: Person, text: str) -> None:
    await person.says(text)
    card = text_of(await person.says("offer: 90k EUR base data scientist in Berlin"))
    assert "base **€90,000 a year**" in card
    assert NOW not in card


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("I make 6000 a month x 13 as data engineer in Berlin and was offered 90k", "€78,000"),
        ("I make 4500 x 14 as data engineer in Vienna, they offer 75k", "€63,000"),
        ("I earn 5000 a month as data engineer in Berlin and was offered 90k", "€60,000"),
        ("I make 50 an hour as data engineer in Berlin, offer is 120k", "€104,000"),
    ],
)
async def test_the_pay_of_now_is_the_same_beside_an_offer_as_alone(person: Person, text: str, now: str) -> None:
    assert f"Against the **{now}** that you have now" in text_of(await person.says(text))


async def test_the_pay_of_now_in_a_form_is_held_against_its_offer(person: Person) -> None:
    card = await person.does("offer.add", text="I make 70k now, they offer 90k as ML engineer in Berlin")
    assert "Against the **€70,000** that you have now" in text_of(card)


@pytest.mark.parametrize(
    "answer", ["4500", "4,500", "it's 4500", "€4500 gross", "gross is 4500", "4500 a month", "about 4500 before tax"]
)
async def test_a_bare_figure_answers_what_it_is_before_tax_for_the_same_period(person: Person, answer: str) -> None:
    await person.says("I earn 3000 net a month as ML engineer in Berlin")
    card = await person.says(answer)
    assert "× 12 = €54,000 a year" in text_of(card)
    assert card.paragraphs[0].startswith("**Your €54k ")
    assert "It is gross" not in labels(card)


async def test_a_figure_before_tax_of_another_size_is_for_a_year(person: Person) -> None:
    await person.says("I earn 3000 net a month as ML engineer in Berlin")
    assert (await person.says("62k")).paragraphs[0].startswith("**Your €62k ")


async def test_pay_named_without_a_currency_has_one_from_when_it_was_placed(person: Person) -> None:
    await person.says("I make 62k, am I underpaid?")
    await person.says("data scientist in Madrid")
    assert (await person.says("they won't budge")).title.startswith("If €62k stays")


async def test_a_letter_names_pay_and_range_in_one_currency(person: Person) -> None:
    await person.says("I earn £60k as ML engineer in Berlin")
    letter = (await person.says("write me the email")).paragraphs[1]
    assert "£60k" in letter
    assert "€" not in letter


@pytest.mark.parametrize("offer", ["offer: 90k EUR", "they offer me 90k"])
async def test_an_offer_is_not_taken_for_what_pay_after_tax_is_gross(person: Person, offer: str) -> None:
    await person.says("I earn 3000 net a month as ML engineer in Berlin")
    card = await person.says(offer)
    assert card.title.startswith("Your offer")
    assert "named after tax" in text_of(card)


@pytest.mark.parametrize("between", ["is that good?", "what moves it?", "actually I make 7000"])
@pytest.mark.parametrize("answer", ["a month", "monthly", "per month"])
async def test_a_period_is_told_in_words_whatever_came_between(person: Person, between: str, answer: str) -> None:
    await person.says("I make 7000 as ML engineer in Berlin")
    await person.says(between)
    assert "× 12 = €84,000 a year" in text_of(await person.says(answer))


async def test_a_period_is_told_before_the_job_is(person: Person) -> None:
    await person.says("I make 5000")
    await person.says("monthly")
    assert (await person.says("ML engineer in Berlin")).paragraphs[0].startswith("**Your €60k ")


async def test_a_period_after_a_settled_figure_is_of_the_range(person: Person) -> None:
    await person.says("I make 85k as ML engineer in Berlin")
    assert "gross a month" in text_of(await person.says("monthly"))


@pytest.mark.parametrize("ask", ["how do I ask for a raise?", "write me the email"])
async def test_who_asks_for_a_raise_is_asked_first_for_which_period_they_are_paid(person: Person, ask: str) -> None:
    await person.says("I make 5000 as ML engineer in Berlin")
    assert "a year, or a month?" in (await person.says(ask)).paragraphs[0]
    await person.picks("A month")
    assert "€5,000 a month" in text_of(await person.says("how do I ask for a raise?"))


@pytest.mark.parametrize("first", ["I make 62k / how do I ask for a raise?", "I make 62k and want a raise"])
async def test_a_raise_is_reckoned_in_the_currency_of_the_range(person: Person, first: str) -> None:
    for line in first.split(" / "):
        await person.says(line)
    assert "base **€62,000 a year**" in text_of(await person.says("data scientist in Madrid"))
    assert "€62k" in text_of(await person.says("write me the email"))


@pytest.mark.parametrize(
    "text",
    [
        "I saved 40k, data engineer in Munich, offer 80k",
        "rent here is 2500 a month, data engineer in Munich, offer 80k",
        "I got a 20k loan, data engineer in Munich, offer 80k",
        "I was making 70k, offered 80k, data engineer in Munich",
    ],
)
async def test_money_that_is_spent_or_owed_is_no_offer_beside_one(person: Person, text: str) -> None:
    card = await person.says(text)
    assert card.title == "Your offer · Data engineer · Munich, Germany"
    assert "base **€80,000 a year**" in text_of(card)
    assert NOW not in text_of(card)


@pytest.mark.parametrize("part", ["500 a month car allowance", "5k training budget", "10k student loan repayment"])
async def test_a_part_of_an_offer_is_not_taken_for_money_spent(person: Person, part: str) -> None:
    card = text_of(await person.says(f"offer: 80k base and {part}, data engineer in Munich"))
    assert "base **€80,000 a year**" in card
