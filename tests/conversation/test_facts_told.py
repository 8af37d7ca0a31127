"""What was told stays told: facts put right, a card said again, and questions in between lose nothing."""

import pytest

from tests.conversation.person import Person, labels, options, text_of


@pytest.mark.parametrize(
    "said",
    [
        "I'm actually a data engineer",
        "no wait, data engineer",
        "sorry, I meant data engineer",
        "actually it's a data engineer",
    ],
)
async def test_a_job_put_right_keeps_everything_else(person: Person, said: str) -> None:
    await person.says("data scientist in Porto, 6 years, with a master")
    reply = await person.says(said)
    assert reply.title == "2025 pay · Data engineer · Porto, Portugal"
    assert reply.data.profile.years == 6
    assert str(reply.data.profile.education) == "master"


async def test_a_level_told_in_a_few_words_changes_the_card_and_stays(person: Person) -> None:
    await person.says("data engineer in Porto, 4 years")
    assert "Senior data engineer" in (await person.says("make me senior")).title
    compared = await person.says("compare with data analyst")
    assert compared.title == "Senior data engineer or Senior data analyst"
    assert compared.data.b.profile.years == 4


async def test_a_general_question_takes_no_fact_out_of_the_talk(person: Person) -> None:
    await person.says("senior data engineer in Porto, 4 years")
    await person.says("does experience matter?")
    reply = await person.says("what should I earn?")
    assert "Senior data engineer" in reply.title
    assert reply.data.profile.years == 4


async def test_laws_of_ones_own_country_leave_the_city(person: Person) -> None:
    await person.says("data engineer in Gothenburg")
    await person.says("which laws on showing pay are there in Sweden?")
    assert "Gothenburg" in (await person.says("what should I earn?")).title


@pytest.mark.parametrize(
    "said", ["again", "repeat that please", "show me that again", "what was that again?", "once more"]
)
async def test_the_last_card_is_said_again(person: Person, said: str) -> None:
    await person.says("data engineer in Porto")
    shown = await person.says("and with 5 years?")
    assert (await person.says(said)).paragraphs == shown.paragraphs


async def test_an_offer_and_how_to_ask_for_more_are_said_again(person: Person) -> None:
    shown = await person.says("I was offered 82k base in Porto as a data engineer")
    assert (await person.says("show me that again")).title == shown.title
    asked = await person.says("how do I ask for more?")
    assert (await person.says("again please")).title == asked.title


async def test_the_first_card_of_the_talk_comes_back(person: Person) -> None:
    first = await person.says("data engineer in Porto")
    await person.says("and in Madrid?")
    assert (await person.says("ok what was the first number")).paragraphs == first.paragraphs


async def test_units_asked_for_in_a_hurry_are_changed_and_changed_back(person: Person) -> None:
    await person.says("data engineer in Porto")
    assert "a month" in (await person.says("monthly pls")).paragraphs[0]
    assert "a month" not in (await person.says("why?")).paragraphs[0]
    assert "a year" in (await person.says("yearly again thanks")).paragraphs[0]


async def test_a_question_in_between_leaves_the_questionnaire_where_it_was(person: Person) -> None:
    await person.does("estimate", role="Data engineer", place="Porto")
    step = (await person.does("q", step="seniority", value="senior")).title
    asked = await person.says("what does years mean here?")
    assert (asked.title, "paid work" in asked.paragraphs[0]) == (step, True)
    assert "5 of about" in (await person.says("6")).title
    between = await person.says("what does a data analyst earn in Lyon?")
    assert labels(between)[0] == "Go on with the questions"
    assert "5 of about" in (await person.says("continue")).title
    assert (await person.says("save it for later")).title == "Saved"
    assert "5 of about" in (await person.says("resume")).title


async def test_an_answer_after_a_question_about_privacy_still_counts(person: Person) -> None:
    await person.does("estimate", role="Data engineer", place="Porto")
    await person.says("are you training on this?")
    assert "That answer moved" in text_of(await person.says("senior"))


async def test_a_new_job_and_place_are_no_answer_about_the_last_offer(person: Person) -> None:
    await person.says("data scientist in Sofia, 2500 eur net per month")
    reply = await person.says("data engineer in Krakow 22k PLN gross a month")
    assert reply.title == "Your offer · Data engineer · Krakow, Poland"


async def test_facts_alone_are_no_answer_about_pay(person: Person) -> None:
    await person.says("data scientist in Sofia, 2500 eur net per month")
    assert "7 years" in text_of(await person.says("and with 7 years of experience"))


async def test_more_known_is_called_no_rise_and_no_cut(person: Person) -> None:
    await person.says("data engineer in Porto")
    assert "this is no rise and no cut" in text_of(await person.says("and after 3 years?"))
    assert "this is no rise and no cut" not in text_of(await person.says("and after 5 years?"))


@pytest.mark.parametrize(
    "said", ["hey, I'm a second year maths student in Porto", "current student in Porto, what's out there"]
)
async def test_a_student_who_names_no_job_is_asked_for_one_and_begins(person: Person, said: str) -> None:
    assert (await person.says(said)).title == "Which job in Porto, Portugal?"
    assert "Entry-level data engineer" in (await person.says("data engineer")).title


async def test_who_changes_career_begins_and_is_told_so(person: Person) -> None:
    reply = await person.says("nurse hoping to become a data analyst in Leeds, what would that pay")
    assert "Entry-level data analyst" in reply.title
    assert "I took you for a beginner" in reply.paragraphs[1]


async def test_a_place_that_nobody_knows_is_guessed_at(person: Person) -> None:
    assert (await person.says("and in Stutgrtt")).title == "I could not read that"
    assert "Stuttgart" in labels(person.seen)


async def test_a_word_for_pay_is_no_place(person: Person) -> None:
    assert (await person.says("data engineer")).title.startswith("Where?")
    again = await person.says("salary")
    assert again.title.startswith("Where?")
    assert options(again)


@pytest.mark.parametrize(("said", "title"), [("63", "What does 63 stand for?"), ("2029?", "I don't forecast pay")])
async def test_a_number_alone_is_asked_about(person: Person, said: str, title: str) -> None:
    assert (await person.says(said)).title == title


async def test_a_number_alone_is_not_repeated_before_others(person: Person) -> None:
    shown = await person.says_before_others("4512")
    assert shown.title == "What does that number stand for?"
    assert "4512" not in text_of(shown)
    assert "4512" in text_of(await person.says("4512"))
