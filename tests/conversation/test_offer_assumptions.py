"""What nobody knows is moved in words or by sliders, and the years are laid out anew."""

import pytest

from bot.conversation.offers.outlooks import read_outlook
from tests.conversation.person import Person, text_of

OFFER = "offer: $100k base, 10% bonus, 80k RSU over 4 years, data engineer in Boston"


@pytest.mark.parametrize(
    ("words", "sliders"),
    [
        ("assume the stock doubles", {"g": "2"}),
        ("flat", {"g": "1"}),
        ("suppose the share price stays flat", {"g": "1"}),
        ("the stock falls by 30%", {"g": "0.7"}),
        ("stock grows 10% a year", {"g": "1.4641"}),
        ("treat the options as worth nothing", {"s": "0"}),
        ("treat the options at half", {"s": "0.5"}),
        ("and at half?", {"s": "0.5"}),
        ("discount the options by 70%", {"s": "0.3"}),
        ("bonus odds 50%", {"b": "0.5"}),
        ("assume only 60% of the bonus is paid", {"b": "0.6"}),
        ("no bonus", {"b": "0"}),
        ("as stated", {"g": "1", "s": "1", "b": "1"}),
        ("how much stock do startups give?", {}),
        ("what is a good bonus?", {}),
        ("180k base, 15% bonus", {}),
        ("what if I get the promotion", {}),
    ],
)
def test_words_move_the_sliders_and_questions_do_not(words: str, sliders: dict[str, str]) -> None:
    assert read_outlook(words) == sliders


async def test_each_assumption_shows_the_years_anew_and_is_named(person: Person) -> None:
    card = await person.says(OFFER)
    assert 'Say "assume the stock doubles"' in text_of(card)
    card = await person.says("treat the stock at half")
    # 100,000 + 10,000 + 80,000 / 4 / 2
    assert "Each of 4 years: **$120,000** = base $100,000 + bonus $10,000 + stock $10,000" in card.fields[0].text
    assert "**Assumed**: A grown startup's shares: count half." in text_of(card)
    card = await person.says("and half the bonus")
    assert "**$115,000**" in card.fields[0].text
    card = await person.says("as stated")
    assert "**$130,000**" in card.fields[0].text
    assert "Counted as stated" in text_of(card)


async def test_shares_that_double_grow_from_the_second_year(person: Person) -> None:
    await person.says(OFFER)
    card = await person.says("what if the stock doubles?")
    # the price of each year's beginning: 1, 2 ** 0.25, 2 ** 0.5, 2 ** 0.75 of 20,000
    stock = [line.split("stock $")[1] for line in card.fields[0].text.splitlines()[:4]]
    assert stock == ["20,000", "23,784.14", "28,284.27", "33,635.86"]


async def test_what_has_no_shares_says_that_nothing_changes(person: Person) -> None:
    await person.says("offer: $100k base, data engineer in Boston")
    card = await person.says("assume the stock doubles")
    assert "nothing changes" in text_of(card)
    assert "**Assumed**" not in text_of(card)


async def test_without_an_offer_at_hand_the_words_are_a_general_question(person: Person) -> None:
    assert (await person.says("assume the stock doubles")).intent != "offer"
