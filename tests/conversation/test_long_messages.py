"""How much of a long message is read."""

from bot.conversation.hearing import MOST_FIGURES
from tests.conversation.person import Person, text_of


async def test_an_offer_at_the_end_of_a_long_letter_is_read(person: Person) -> None:
    letter = "We are glad to welcome you to a team that works on what matters to all of us. " * 48
    card = await person.says(letter + "\nOffer: senior ML engineer in Berlin, 98k base, 10% bonus.")
    assert "98,000" in text_of(card)


async def test_figures_beyond_those_that_are_read_are_no_part_of_an_offer(person: Person) -> None:
    said = "senior mle in berlin, offer: 100k base" + ", 1 desk" * MOST_FIGURES
    card = await person.says(said + ", 57k sign-on")
    assert "100,000" in text_of(card)
    assert "57,000" not in text_of(card)


async def test_a_long_message_is_no_wish_to_start_over(person: Person) -> None:
    started_over = await person.says("so " * 20 + "start over")
    assert (await person.says("start over")).title == started_over.title
    assert (await person.says("so " * 1_300 + "start over")).title != started_over.title
