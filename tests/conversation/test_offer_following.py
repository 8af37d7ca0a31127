"""An offer is talked about on: typed answers add up, a few words change it, another one stands beside it."""

import pytest

from bot.conversation.offers.rewording import changes_in
from bot.conversation.reply import Reply
from models.pay.model import PayModel
from models.pay.offers import Offer, Weighing
from tests.conversation.person import Person, text_of


def _totals(card: Reply) -> list[float]:
    assert isinstance(card.data, Weighing)
    return [one.total for one in card.data.offers]


async def test_a_job_and_a_place_typed_one_after_the_other_add_up(person: Person) -> None:
    card = await person.says("got offered 82k + 10% bonus, is that ok")
    assert "Which job is it?" in text_of(card)
    assert "Where is it?" in text_of(await person.says("ml engineer"))
    card = await person.says("berlin")
    assert card.title == "Your offer · ML engineer · Berlin, Germany"
    assert "base **€82,000 a year**, bonus 10\u00a0%" in text_of(card)
    assert _totals(card) == [4 * 90_200]


async def test_a_word_that_is_no_job_and_a_question_between_lose_nothing(person: Person) -> None:
    await person.says("got an offer for 85k")
    assert "I read no job and no place in that." in text_of(await person.says("wizard"))
    await person.says("what do you mean")
    await person.says("data engineer")
    card = await person.says("hamburg")
    assert card.title == "Your offer · Data engineer · Hamburg, Germany"


async def test_a_few_words_change_the_offer_just_talked_about(person: Person) -> None:
    await person.says("I was offered 82k + 10% bonus as ML engineer in Berlin")
    for words, total in (
        ("and with 15% bonus?", 4 * 94_300),
        ("add a 10k sign on", 4 * 94_300 + 10_000),
        ("make it 90k", 4 * 103_500 + 10_000),
        ("what about 100k?", 4 * 115_000 + 10_000),
        ("5k more", 4 * 120_750 + 10_000),
        ("no sign-on", 4 * 120_750),
        ("they came back with 110k", 4 * 126_500),
    ):
        card = await person.says(words)
        assert card.title == "Your offer · ML engineer · Berlin, Germany"
        assert _totals(card) == [total]
    assert "**Changed**: base **€110,000 a year**" in text_of(card)


async def test_another_offer_stands_beside_it_and_the_better_one_is_told(person: Person) -> None:
    await person.says("I was offered 90k + 10% bonus as ML engineer in Berlin")
    card = await person.says("compare it with 80k in Hamburg")
    assert _totals(card) == [396_000, 320_000]
    assert "Offer A brings most" in text_of(card)
    assert _totals(await person.says("or 102k in Munich?")) == [396_000, 320_000, 408_000]
    for words in ("which is better", "at what point are they even?", "when does B catch up?"):
        card = await person.says(words)
    assert "Offer C brings most" in text_of(card)


async def test_of_several_the_one_that_changes_is_named_or_asked_for(person: Person) -> None:
    await person.says("data engineer Berlin: A pays 95k, B pays 90k with 20% bonus")
    assert _totals(await person.says("what if A paid 99k")) == [4 * 99_000, 4 * 108_000]
    card = await person.says("make it 100k")
    assert card.title == "Which offer should I change?"
    assert _totals(await person.says("B")) == [4 * 99_000, 4 * 120_000]
    await person.says("start over")
    await person.says("data engineer in Berlin. offer 1: 120k base, offer 2: 110k + 20% bonus")
    assert _totals(await person.says("what if offer 2 paid 115k"))[-2:] == [480_000, 4 * 138_000]


async def test_which_is_better_of_one_offer_asks_for_the_other(person: Person) -> None:
    await person.says("I was offered 90k as ML engineer in Berlin")
    assert (await person.says("which is better")).title == "I hold one offer only"
    assert _totals(await person.says("compare it with 80k in Hamburg")) == [360_000, 320_000]


async def test_a_question_that_waits_swallows_no_new_offer(person: Person) -> None:
    await person.says("senior ML engineer in Boston. offer: 150k base, 100k RSU over 4 years vesting 30/30/30/30")
    card = await person.says("offer: 150k base, 300% bonus")
    assert "stock" not in card.paragraphs[0]
    assert _totals(card) == [4 * 600_000]


async def test_an_answer_that_names_more_than_was_asked_changes_that_too(person: Person) -> None:
    await person.says("offer as data engineer in Berlin: 20% bonus and 40k stock over 4 years")
    card = await person.says("90k base, and the bonus is 10%")
    assert _totals(card) == [4 * (90_000 + 9_000 + 10_000)]


async def test_after_a_card_about_pay_a_figure_is_no_longer_the_offers(person: Person) -> None:
    await person.says("I was offered 90k + 10% bonus as ML engineer in Berlin")
    await person.says("what does a data analyst earn in Madrid")
    assert "bonus 10" not in text_of(await person.says("what about 60k?"))


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("make the bonus 20%", {"bonus_percent": 20.0, "bonus_amount": None}),
        ("add 5k to the base", {"paid": 95_000.0}),
        ("10% more", {"paid": 99_000.0}),
        ("10k less", {"paid": 80_000.0}),
        ("with a 6 month cliff", {"cliff_months": 6}),
        ("add 20k RSU", {"stock": 60_000.0}),
        ("no refreshers", {"refresher": None}),
        ("no, 93k", {"paid": 93_000.0, "period": "year", "payments": None, "is_net": False}),
        ("actually it's 92k", {"paid": 92_000.0, "period": "year", "payments": None, "is_net": False}),
        ("add 10k sign-on, half now, half in a year", {"sign_on": 10_000.0, "sign_on_plan": ((0, 50.0), (12, 50.0))}),
        ("is 15% bonus normal?", None),
        ("another offer: 95k", None),
        ("what about 10 years?", None),
        ("why?", None),
        ("thanks", None),
    ],
)  # fmt: skip
def test_words_that_change_an_offer_are_told_from_all_others(
    pay: PayModel, words: str, changes: dict[str, object] | None
) -> None:
    offer = Offer(currency="EUR", paid=90_000, stock=40_000, stock_years=4, country="DE")
    assert changes_in(words, offer, pay) == changes


def test_pay_by_the_day_stays_so_and_another_currency_takes_the_rest_along(pay: PayModel) -> None:
    daily = Offer(currency="EUR", paid=600, period="day", country="DE")
    changed = changes_in("make it 650", daily, pay)
    assert changed is not None
    assert (changed["paid"], changed["period"]) == (650, "day")
    pounds = Offer(currency="GBP", paid=90_000, sign_on=10_000, country="GB")
    moved = changes_in("make it $130k", pounds, pay)
    assert moved is not None
    assert moved["currency"] == "USD"
    assert moved["sign_on"] == round(pay.exchange(10_000, "GBP", "USD"), 2)


async def test_some_of_many_offers_are_picked_by_typing_them(person: Person) -> None:
    card = await person.says("offers for data engineer Berlin: 80k, 82k, 84k, 86k, 88k, 90k, 92k, 94k, 96k, 98k")
    assert "Offer J: base **€98,000 a year**" in text_of(card)
    assert _totals(await person.says("1, 3 and 5")) == [320_000, 336_000, 352_000]


async def test_two_are_compared_by_their_names(person: Person) -> None:
    await person.says("data engineer in Berlin: Zalando 95k, Bosch 90k, Siemens 92k")
    assert _totals(await person.says("compare Bosch and Siemens")) == [360_000, 368_000]


async def test_more_is_asked_of_the_offer_that_is_named(person: Person) -> None:
    await person.says("ml engineer in London: offer A 85k, offer B 92k with 10% bonus")
    card = await person.says("negotiate A")
    assert "base **£85,000 a year**" in card.paragraphs[0]
    assert "Offer B: £92,000 base" in text_of(card)


async def test_the_words_to_say_claim_no_strength_that_is_not_known(person: Person) -> None:
    await person.says("data analyst in Paris offered 30k")
    assert "what I bring" not in text_of(await person.says("how do I counter?"))
    await person.says("I am a senior data analyst in Paris with a PhD. I was offered 40k")
    assert "with what I bring" in text_of(await person.says("how do I counter?"))


async def test_what_employers_in_canada_must_show_is_said_and_dated(person: Person) -> None:
    card = await person.says("help me negotiate as data engineer in Toronto")
    assert "Ontario: employers of 25 or more" in text_of(card)
    assert "1 January 2026" in text_of(card)


async def test_an_offer_is_called_by_its_employer_and_asked_more_of_changed_and_dropped_by_that_name(
    person: Person,
) -> None:
    await person.says("senior ml engineer in New York")
    await person.says("Offer from Acme: 190k base, 10% bonus")
    await person.says("I also have Globex at 205k base")
    assert "base **$190,000 a year**" in text_of(await person.says("how do I ask Acme for more"))
    card = await person.says("make Acme 210k")
    assert "base **$210,000 a year**" in text_of(card)
    await person.says("drop Globex")
    listed = text_of(await person.says("list my offers"))
    assert "Acme" in listed
    assert "Globex" not in listed


async def test_dropping_an_offer_by_name_changes_none_while_we_ask_which_to_change(person: Person) -> None:
    await person.says("senior ml engineer in New York")
    await person.says("Acme: 190k base; Globex: 205k base")
    await person.says("make it 210k")
    await person.says("drop Globex")
    listed = text_of(await person.says("list my offers"))
    assert "$210,000" not in listed
    assert "Globex" not in listed


async def test_a_long_name_is_known_by_its_first_word(person: Person) -> None:
    await person.says("senior ml engineer in Berlin")
    await person.says("Robert Bosch GmbH: 95k base; Zalando SE: 90k base")
    assert "base **€95,000 a year**" in text_of(await person.says("how do I ask Robert for more"))
