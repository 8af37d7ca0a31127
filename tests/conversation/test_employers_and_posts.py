"""Named employers, other people's job posts, and questions in other languages."""

import pytest

from bot.conversation.employers import employer_in
from tests.conversation.person import CHANNEL, Person, text_of


async def test_what_a_known_employer_pays_is_its_receipt_and_the_range_for_its_kind(person: Person) -> None:
    card = await person.says("What does Google pay?")
    assert card.intent == "estimate"
    assert "Google: median offered base" in text_of(card)
    assert "fiscal year 2024" in text_of(card)
    assert "Big tech" in text_of(card)
    assert "No job was named" in text_of(card)
    assert any("LCA" in source.name for source in card.sources)


async def test_a_size_that_goes_without_saying_is_not_called_unknown(person: Person) -> None:
    card = await person.says("What does Google pay an ML engineer in Seattle?")
    assert "No reliable figure for" not in text_of(card)


async def test_an_unknown_employer_is_said_to_be_one(person: Person) -> None:
    assert (await person.says("What does Initech pay?")).title == "I don't know that employer"


@pytest.mark.parametrize(
    "text",
    [
        "what does remote pay",
        "what does a data engineer in Boston earn",
        "salary for a machine learning engineer",
        "for me",
        "nlp engineer with aws certificate at a startup in Paris",
    ],
)
def test_jobs_places_and_small_words_are_no_employers(text: str) -> None:
    assert employer_in(text) is None


async def test_a_job_post_is_explained_to_the_one_who_asks(person: Person) -> None:
    channel = person.elsewhere(CHANNEL)
    post = "Senior Machine Learning Engineer in Berlin, 80.000 - 95.000 EUR per year. @everyone"
    card = await channel.does("post", text=post)
    assert card.is_private
    assert card.title == "The pay here · Senior ML engineer · Berlin, Germany"
    assert "€80,000 to €95,000 a year" in card.paragraphs[0]
    assert "of 100" in card.paragraphs[1]
    assert "@" not in text_of(card)


async def test_pay_by_the_day_is_a_years_with_its_factor_and_without_benefits(person: Person) -> None:
    card = await person.does("post", text="Contract data engineer in London, £550/day")
    assert "× 220 = **£121,000 a year**" in card.paragraphs[0]
    assert "without benefits" in text_of(card)


async def test_net_pay_in_a_post_is_not_compared(person: Person) -> None:
    card = await person.does("post", text="Data scientist in Munich, 4200 net a month x 13")
    assert "× 13 = **€54,600 a year**" in card.paragraphs[0]
    assert "never compared with gross" in card.paragraphs[1]
    assert "of 100**" not in card.paragraphs[1]


@pytest.mark.parametrize("text", ["", "👍", "great pizza today", "a" * 6000, "\u202e\u200b", "'; DROP TABLE x; --"])
async def test_a_message_without_a_job_is_told_kindly(person: Person, text: str) -> None:
    card = await person.does("post", text=text)
    assert card.title in {"I can't read that", "The pay here"}


@pytest.mark.parametrize(
    ("text", "called", "place"),
    [
        ("Wieviel verdient ein Data Scientist in Berlin?", "German", "Germany"),
        ("combien gagne un data engineer senior à Paris", "French", "France"),
        ("¿cuánto gana un data engineer senior en Madrid?", "Spanish", "Spain"),
    ],
)
async def test_other_languages_are_answered_in_english_which_is_said(
    person: Person, text: str, called: str, place: str
) -> None:
    card = await person.says(text)
    assert place in card.title
    assert f"I read {called} only in part" in card.paragraphs[-1]


async def test_english_is_answered_without_such_a_line(person: Person) -> None:
    assert "only in part" not in text_of(await person.says("What does a data engineer earn in Berlin?"))


async def test_and_in_germany_asks_the_general_question_again(person: Person) -> None:
    await person.says("is remote paid less?")
    card = await person.says("and in Germany?")
    assert card.title == "Remote work and pay"
    assert "ML engineer · Germany" in text_of(card)
