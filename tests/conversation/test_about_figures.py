"""A question about a figure is answered as asked, and a feeling by a human sentence."""

import pytest

from bot.conversation.drivers import folded
from tests.conversation.person import Person, labels, text_of


@pytest.mark.parametrize(
    ("asked", "title", "told"),
    [
        ("how certain are you about this?", "confidence", "Nothing is made up"),
        ("what does confidence medium mean", "confidence", "Medium takes 30"),
        ("why is it such a wide range", "Why the range is so wide", "What would narrow it most"),
        ("hmm that looks too low", "It may well be off for you", "place it"),
        ("is this realistic?", "It may well be off for you", "both are real"),
        ("what do you mean by 80 of 100?", "What the range means", "about 80 earn"),
        ("what's gross", "Gross: before tax", "before tax"),
        ("is that financial advice?", "No, it is no advice", "yours to decide"),
        ("are you just guessing", "confidence", "computed from public data"),
    ],
)
async def test_each_question_has_its_answer(person: Person, asked: str, title: str, told: str) -> None:
    await person.says("senior data engineer in Porto")
    reply = await person.says(asked)
    assert title in reply.title
    assert told in text_of(reply)
    assert reply.intent == "explain"


async def test_a_number_of_the_card_is_traced(person: Person) -> None:
    card = await person.says("senior data engineer in Porto")
    step = max(folded(card.data.drivers), key=lambda driver: abs(driver.multiplier - 1))
    asked = abs(round((step.multiplier - 1) * 100))
    told = await person.says(f"where does the {asked} % come from?")
    assert f"{asked}\N{NO-BREAK SPACE}%" in told.paragraphs[0]
    rows = await person.says(f"where are the {card.data.evidence.rows} from")
    assert "postings and people" in rows.paragraphs[0]
    assert "I don't find it" in text_of(await person.says("where is the 7777 from"))


async def test_all_steps_are_one_tap_away(person: Person) -> None:
    await person.says("senior data engineer in Porto")
    await person.says("how sure are you?")
    assert (await person.presses("All steps")).title == "Why · Senior data engineer · Porto, Portugal"


async def test_why_after_two_places_that_nothing_sets_apart_shows_the_steps(person: Person) -> None:
    await person.says("senior data engineer in Berlin")
    await person.says("and in Munich?")
    reply = await person.says("why?")
    assert "I can't tell the two apart" in reply.paragraphs[0]
    assert any("Senior" in field.text for field in reply.fields)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("they just let me go, I got sacked this morning", "I am sorry."),
        ("I'm really nervous", "I understand that you are afraid."),
        ("i feel so stupid and sad", "I am sorry that it feels this way."),
        ("woo I'm so excited", "I am glad for you."),
    ],
)
async def test_a_feeling_gets_a_human_sentence(person: Person, said: str, sentence: str) -> None:
    reply = await person.says(said)
    assert reply.title.startswith(sentence)
    assert reply.paragraphs


async def test_fear_with_an_offer_at_hand_is_met_with_what_can_be_done(person: Person) -> None:
    await person.says("mle in Berlin, they offered 95k")
    reply = await person.says("I'm so anxious they take it back")
    assert "asking for a day or two" in text_of(reply)
    assert "How do I ask?" in labels(reply)


async def test_a_question_asked_in_fear_is_answered_after_the_sentence(person: Person) -> None:
    reply = await person.says("I lost my job as data engineer in Porto, what should I ask for next?")
    assert reply.paragraphs[0].startswith("I am sorry.")
    assert "Porto" in text_of(reply)


async def test_a_promotion_told_with_joy_shows_the_next_level(person: Person) -> None:
    await person.says("data engineer in Porto")
    reply = await person.says("guess what, I got promoted, I'm so happy!")
    assert reply.title == "Senior data engineer instead of Data engineer"
    assert reply.paragraphs[0] == "I am glad for you."


async def test_a_promotion_that_is_only_supposed_is_no_news(person: Person) -> None:
    await person.says("data engineer in Porto")
    assert "glad" not in text_of(await person.says("what if I got promoted?"))


@pytest.mark.parametrize(
    "asked",
    [
        "I'm a woman, data engineer in Oslo with 4 years: do I earn less than the guys?",
        "are women paid the same in Norway",
    ],
)
async def test_women_s_pay_against_men_s_is_answered_as_that(person: Person, asked: str) -> None:
    reply = await person.says(asked)
    assert reply.title == "Pay between women and men"
    assert "Norway" in reply.paragraphs[0]
