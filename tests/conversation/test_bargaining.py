"""The counter-offer moment: targets, limits, figures that are thought of, a raise, and the words to send."""

import pytest

from tests.conversation.person import Person, labels, text_of

LONDON = "offered 120k as senior mle in london"


def field(person: Person, name: str) -> str:
    return next((one.text for one in person.seen.fields if one.name == name), "")


async def test_what_is_wanted_is_held_against_the_real_offer(person: Person) -> None:
    await person.says(LONDON)
    card = await person.says("I want 140k")
    assert card.paragraphs[0] == "For the offer: base **£120,000 a year**."
    assert any(line.startswith("**Your £140k is above ") for line in card.paragraphs)
    assert "You offer £120k base. At £140k I would sign." in field(person, "To say or send")
    assert [one.title for one in [await person.does("offer.list")]] == ["Your offers"]
    assert len(person.seen.fields) == 1


@pytest.mark.parametrize("text", ["how do i ask for 75", "How do I ask for 110k base"])
async def test_less_than_is_offered_is_no_target_and_no_other_offer_is_made_up(person: Person, text: str) -> None:
    await person.says(LONDON)
    await person.says(text)
    assert "not above what you are offered" in text_of(person.seen)
    assert "another offer" not in text_of(person.seen)
    assert "You offer £120k base" in field(person, "To say or send")


async def test_a_target_by_the_hour_keeps_its_unit_and_its_currency(person: Person) -> None:
    await person.says("mle in poland, client is german, they pay 65 eur per hour")
    await person.says("can i ask for 80?")
    assert "€65 an hour" in text_of(person.seen)
    assert "€80 an hour" in text_of(person.seen)
    assert "PLN\u00a080" not in text_of(person.seen)
    assert (await person.says("what if 100")).title.startswith("€100 an hour")


@pytest.mark.parametrize("text", ["they say max 125", "they said 125 is the maximum", "their budget is 125k"])
async def test_the_most_they_name_is_placed_and_answered(person: Person, text: str) -> None:
    await person.says(LONDON)
    card = await person.says(text)
    assert card.title.startswith("If £125k is the most · ")
    assert card.paragraphs[0].startswith("**£125k lies above ")
    assert "that is offered: +4" in text_of(card)
    assert "£125k is the most you can do" in field(person, "To say or send")
    assert "£125k is the most you can do" in text_of(await person.says("write me the email"))


async def test_a_bare_figure_is_read_in_the_units_of_the_offer(person: Person) -> None:
    await person.says("got an offer of 55 LPA fixed, senior mle bengaluru")
    await person.says("they say max 58")
    assert (await person.says("is 58 ok")).title.startswith("₹58 lakh · ")


async def test_a_figure_that_reaches_the_ask_can_be_taken(person: Person) -> None:
    await person.says(LONDON)
    assert "don't speak against taking it" in text_of(await person.says("is 139 ok"))
    assert "stays below it" in text_of(await person.says("is 121 ok"))


async def test_a_no_and_whether_to_take_it_are_answered(person: Person) -> None:
    await person.says(LONDON)
    card = await person.says("should I reject the first")
    assert "ask first, with a figure" in text_of(card)
    assert "Before I decide" in field(person, "To say or send")
    assert (await person.says("they won't budge on base")).title.startswith("If £120k stays · ")
    assert "£120k is the most you can do" in text_of(await person.says("write me the email"))


@pytest.mark.parametrize("text", ["what exactly do I write", "write me the email", "schreib mir eine Mail"])
async def test_the_words_to_send_are_written_from_what_is_at_hand(person: Person, text: str) -> None:
    await person.says(LONDON)
    card = await person.says(text)
    assert card.title.startswith("To send · ")
    assert "You offer £120k base" in card.paragraphs[1]
    assert "another offer" not in text_of(card)


async def test_a_counter_changes_the_offer(person: Person) -> None:
    await person.says(LONDON)
    await person.says("they said 125 is the maximum")
    assert "£126,000" in text_of(await person.says("they countered with 126"))


async def test_somebody_with_pay_is_helped_to_a_raise(person: Person) -> None:
    await person.says("senior mle amsterdam, currently on 85k")
    card = await person.says("what should i ask at my review")
    assert card.title.startswith("Asking for a raise · ")
    assert card.paragraphs[0] == "You have now: base **€85,000 a year**."
    assert "join you" not in text_of(card)
    assert "I am at €85k base" in field(person, "To say or send")
    assert "sign-on" not in text_of(card)


async def test_a_raise_is_asked_for_in_one_message(person: Person) -> None:
    card = await person.says("senior mle at 150k in Boston, want a raise")
    assert card.title.startswith("Asking for a raise · ")
    assert "$150,000" in card.paragraphs[0]


async def test_the_budget_for_raises_is_worked_out(person: Person) -> None:
    await person.says("senior mle amsterdam, currently on 85k")
    card = await person.says("my boss says budget is 3%")
    assert card.title.startswith("If €87,550 is the most · ")
    assert "that you have now: +3" in text_of(card)
    assert "€87,550 is what there is now" in text_of(await person.says("write me an email"))


async def test_to_an_offer_the_pay_of_now_is_no_raise(person: Person) -> None:
    await person.says("I make 70k as mle in Berlin")
    await person.says("they offered me 85k")
    card = await person.says("how much should I ask for")
    assert card.title.startswith("Asking for more · ")
    assert "€85,000" in card.paragraphs[0]


async def test_without_any_pay_at_hand_nothing_of_it_is_answered(person: Person) -> None:
    assert "most" not in (await person.says("they say max 58")).title
    await person.says("mle in Berlin")
    assert "To send" not in (await person.says("write me a poem")).title


async def test_nothing_of_it_is_said_in_front_of_others(person: Person) -> None:
    await person.says(LONDON)
    for text in ("they say max 125", "is 130 ok", "write me the email"):
        card = await person.says_before_others(text)
        assert not {"120", "125", "130"} & {word.strip("£k*.,") for word in text_of(card).split()}


async def test_the_answer_leads_on(person: Person) -> None:
    await person.says(LONDON)
    await person.says("can I get 130")
    assert "Write it for me" in labels(person.seen)
    assert "to £130k?" in (await person.presses("Write it for me")).paragraphs[1]


async def test_a_letter_names_no_figure_that_speaks_against_its_writer(person: Person) -> None:
    await person.says(LONDON)
    assert "middle" not in (await person.says("write me the email")).paragraphs[1]
    await person.says("they offered me 70k")
    assert "has its middle at" in (await person.says("write me the email")).paragraphs[1]


@pytest.mark.parametrize(
    "text",
    [
        "offer: base 90k EUR ML engineer Berlin; I earn now 80k; I want 100k; they say max 95k",
        "they offer 90k EUR to an ML engineer in Berlin, I want 100k, their max is 95k",
        "I make 80k base + 5k bonus, they offer 90k EUR base for an ML engineer in Berlin; I want 100k; max is 95k",
    ],
)
async def test_what_is_wanted_and_the_most_they_name_hold_though_said_with_the_offer(person: Person, text: str) -> None:
    await person.says(text)
    card = await person.does("negotiate")
    assert any(line.startswith("**Your €100k is above ") for line in card.paragraphs)
    assert "The most they named is €95k." in card.paragraphs
    assert "€95k is the most" in text_of(await person.says("write me the email"))


async def test_a_new_offer_has_no_target_of_the_one_before(person: Person) -> None:
    await person.says("offer: 90k EUR ML engineer Berlin, I want 100k")
    await person.says("another offer: 92k EUR ML engineer Berlin")
    assert "€100k" not in text_of(await person.says("write me the email"))


async def test_a_raise_in_percent_said_with_the_pay_is_what_they_named(person: Person) -> None:
    card = await person.says("I make 85k as a data engineer in Berlin, they offer a 3% raise, how much should I ask?")
    assert "The most they named is €87,550." in text_of(card)


@pytest.mark.parametrize("text", ["is 850 ok", "is 9 million ok", "is 2k ok"])
async def test_a_figure_thought_of_that_nobody_is_paid_is_asked_about(person: Person, text: str) -> None:
    await person.says("I make 85k as a data engineer in Berlin")
    card = await person.says(text)
    assert "Is it for a year, or a month?" in text_of(card)
    assert "speak against taking it" not in text_of(card)


async def test_a_month_that_is_thought_of_beside_a_year_is_a_month(person: Person) -> None:
    await person.says("offer 80k EUR data engineer Berlin")
    card = await person.says("is 8000 ok")
    assert card.title.startswith("€8,000 a month · ")
    assert "that is offered: +20 %" in text_of(card).replace("\u202f", " ").replace("\xa0", " ")


async def test_a_range_that_is_thought_of_counts_with_its_middle(person: Person) -> None:
    await person.says("offer 80k EUR data engineer Berlin")
    assert (await person.says("is 96-100k ok")).title.startswith("€98k · ")
