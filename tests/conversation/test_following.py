"""Going on from what was just said: one thing changed, taken back, asked about, or answered."""

import pytest

from bot.conversation.turn import Place, PlaceKind
from models.pay.estimate import Comparison, Estimate
from tests.conversation.person import CHANNEL, Person, labels, text_of

LINES = Place(PlaceKind.LINES)


async def test_a_chain_of_changes_keeps_everything_else(person: Person) -> None:
    await person.says("senior mle in berlin")
    for text in ("and in london?", "with a phd?", "as a startup offer?", "what about remote", "10 years?"):
        card = await person.says(text)
        assert isinstance(card.data, Comparison), text
    profile = (await person.says("in dollars")).data.profile
    assert profile.known() == {
        "role": "machine_learning_engineer",
        "seniority": "senior",
        "years": 10,
        "country": "GB",
        "city": "London",
        "remote": "remote",
        "company_type": "startup",
        "education": "phd",
        "currency": "USD",
    }


@pytest.mark.parametrize("text", ["per month", "monthly", "a month", "and per month?", "show me that per month"])
async def test_the_unit_is_switched_in_words(person: Person, text: str) -> None:
    yearly = await person.says("data engineer in berlin")
    monthly = await person.says(text)
    assert monthly.paragraphs[0].endswith("(base, gross a month)")
    assert monthly.data == yearly.data
    assert (await person.says("per year")).paragraphs[0] == yearly.paragraphs[0]


async def test_a_question_by_the_month_is_answered_so(person: Person) -> None:
    card = await person.says("what does a data engineer earn per month in Warsaw?")
    assert card.paragraphs[0].endswith("(base, gross a month)")


async def test_a_days_part_is_told_with_its_factor_and_contract_pay_without_benefits(person: Person) -> None:
    seen = text_of(await person.says("what do contract ml engineers make per day in london?"))
    assert "a year by 220 days" in seen
    assert "without paid leave, benefits or notice" in seen


async def test_both_changes_together_are_held_against_what_was_before(person: Person) -> None:
    first = await person.says("data scientist in france")
    await person.says("with a phd?")
    await person.says("and remote?")
    card = await person.says("what if both?")
    assert card.title == "What if: Remote, PhD"
    assert card.data.a.base == first.data.base


async def test_both_without_two_changes_asks_of_what(person: Person) -> None:
    await person.says("data scientist in france")
    assert (await person.says("what if both?")).title == "Both of what?"


async def test_undo_goes_back_one_change(person: Person) -> None:
    await person.says("data scientist in france")
    await person.says("with a phd?")
    assert (await person.says("undo")).title == "2025 pay · Data scientist · France"


async def test_what_was_told_can_be_taken_back(person: Person) -> None:
    await person.says("senior ml engineer with a phd in berlin")
    card = await person.says("and without the degree?")
    assert card.title == "Without: PhD"
    assert card.data.b.profile.education is None
    assert card.data.b.profile.seniority == "senior"


async def test_a_forgotten_country_is_asked_for_and_gone_from_the_answers_on_file(person: Person) -> None:
    await person.does("consent", answer="yes")
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    card = await person.says("forget my country")
    assert card.title == "Where? Senior data engineer"
    assert "Berlin" not in text_of(await person.does("profile"))


async def test_taking_back_what_was_never_told_says_so(person: Person) -> None:
    await person.says("data engineer in berlin")
    assert (await person.says("forget my degree")).title == "There is nothing to take back"


async def test_a_number_alone_goes_on_with_the_years(person: Person) -> None:
    await person.says("mle in berlin")
    await person.says("with 10 years of experience?")
    assert (await person.says("and 15?")).title == "What if: 15 years"


async def test_a_correction_takes_the_place_of_what_was_misread(person: Person) -> None:
    await person.says("data engineer in Paris")
    assert (await person.says("no, I meant Paris, Texas")).title == "2025 pay · Data engineer · Paris, TX"


async def test_a_change_that_holds_already_is_told(person: Person) -> None:
    await person.says("senior mle in berlin")
    assert (await person.says("make it senior")).title == "That is counted in already"


async def test_changing_the_city_goes_on_from_the_job_that_was_talked_about(person: Person) -> None:
    await person.says("data engineer in munich")
    assert (await person.says("change my city to Hamburg")).title == "Hamburg instead of Munich"


async def test_why_after_a_comparison_says_what_lies_between(person: Person) -> None:
    compared = await person.says("mle in berlin or san francisco")
    why = await person.says("why?")
    assert why.title == "Why · San Francisco instead of Berlin"
    assert why.data.difference == compared.data.difference
    assert "Country: +€" in text_of(why)
    assert (await person.presses("Every step")).title == "Why · ML engineer · San Francisco, CA"


async def test_why_after_a_general_question_explains_whom_it_was_about_and_the_question_goes_on(person: Person) -> None:
    await person.says("is remote paid less?")
    why = await person.says("why?")
    assert why.paragraphs[0].startswith("The answer before was worked out on this case")
    assert (await person.says("and in germany?")).intent == "topic"


async def test_why_after_an_offer_names_the_range_it_is_held_against(person: Person) -> None:
    await person.says("got offered 82k as mle in berlin, is that ok")
    assert (await person.says("why?")).paragraphs[0] == "This is the range that an offer's base is held against."


async def test_gross_or_net_is_told_in_one_line(person: Person) -> None:
    await person.says("mle in berlin")
    assert (await person.says("is that net or gross?")).title == "Gross: before tax"


async def test_one_question_is_asked_and_its_answer_keeps_what_was_said(person: Person) -> None:
    asked = await person.says("i have 3 yoe, a msc and know pytorch, in Zurich. what should i get?")
    assert asked.title == "Which job in Zurich, Switzerland?"
    profile = (await person.says("ml engineer")).data.profile
    assert (profile.years, profile.education, profile.skills) == (3, "master", ("pytorch",))
    person.seen = asked
    assert (await person.picks("Data scientist")).data.profile.years == 3


@pytest.mark.parametrize("answer", ["san francisco", "in san francisco", "I'm in SF"])
async def test_a_place_that_was_asked_for_is_typed_in_any_words(person: Person, answer: str) -> None:
    await person.says("what does an llm engineer make?")
    assert (await person.says(answer)).title == "2025 pay · LLM engineer · San Francisco, CA"


async def test_an_answer_that_is_no_place_is_told_and_can_be_given_again(person: Person) -> None:
    await person.says("what does a data scientist make?")
    assert (await person.says("Xqzzt")).title == "I could not read that"
    assert (await person.says("Lyon")).title == "2025 pay · Data scientist · Lyon, France"


async def test_another_question_in_between_is_answered_as_such(person: Person) -> None:
    await person.says("what does a data scientist make?")
    assert (await person.says("what do you keep about me?")).intent == "privacy"


@pytest.mark.parametrize(
    ("answer", "country", "state"),
    [
        ("the country", "GE", None),
        ("the US state", "US", "GA"),
        ("US", "US", "GA"),
        ("2", "US", "GA"),
        ("Georgia (country)", "GE", None),
    ],
)
async def test_a_name_of_two_places_is_asked_about_and_answered_in_words(
    person: Person, answer: str, country: str, state: str | None
) -> None:
    asked = await person.says("how much does a data scientist make in Georgia?")
    assert asked.title == "Which one do you mean?"
    profile = (await person.says(answer)).data.profile
    assert (profile.country, profile.state) == (country, state)


async def test_a_name_of_two_places_can_be_tapped_in_a_change_too(person: Person) -> None:
    await person.says("data scientist in berlin")
    await person.says("and in Georgia?")
    assert (await person.picks("Georgia, United States")).title == "Georgia, United States instead of Berlin"


async def test_what_should_i_earn_asks_on_a_line_too_and_goes_on_with_what_is_told(person: Person) -> None:
    line = person.elsewhere(LINES)
    assert (await line.says("what should I earn?")).title == "Which job, and where?"
    assert (await line.says("berlin")).title == "Which job in Berlin, Germany?"
    assert isinstance((await line.says("data scientist")).data, Estimate)


async def test_a_step_takes_more_than_it_asked_for(person: Person) -> None:
    await person.says("what should I earn?")
    card = await person.says("senior mle in berlin with phd")
    assert card.paragraphs[0].startswith("So far: €")
    assert "berlin" not in card.title.casefold()


async def test_a_place_alone_asks_for_the_job(person: Person) -> None:
    assert (await person.says("zurich")).title == "Which job in Zurich, Switzerland?"
    assert (await person.says("mle")).title == "2025 pay · ML engineer · Zurich, Switzerland"


async def test_a_label_that_is_typed_is_pressed(person: Person) -> None:
    await person.says("data engineer in berlin")
    assert (await person.says("Sources")).title == "Where the figures come from"


async def test_years_that_nobody_has_are_told(person: Person) -> None:
    card = await person.says("mle 200 years berlin")
    assert card.paragraphs[1] == "Years of experience go from 0 to 50, so I left this out: 200 years."


@pytest.mark.parametrize("text", ["asdf qwer", "שלום מה השכר", "工资多少"])
async def test_what_has_no_word_it_knows_is_not_read(person: Person, text: str) -> None:
    assert (await person.says(text)).title == "I can't read that"


async def test_before_others_follow_ups_work_on_what_was_said_before_others(person: Person) -> None:
    channel = person.elsewhere(CHANNEL)
    await channel.says_before_others("senior data engineer in berlin")
    card = await channel.says_before_others("and in london?")
    assert card.title == "London instead of Berlin"
    assert labels(card)[0] == "Answer just for me"
    assert (await channel.says_before_others("per month")).paragraphs[0].endswith("gross a month)")


async def test_name_pronoun_nationality_and_server_never_enter(person: Person) -> None:
    plain = (await person.says("senior data engineer in berlin with a phd")).data
    for index, text in enumerate(
        (
            "I'm Aisha, she/her: senior data engineer in berlin with a phd",
            "he is a senior data engineer in berlin with a phd",
            "I am Nigerian, senior data engineer in berlin with a phd",
        )
    ):
        other = Person(person.conversation, f"discord:{index + 7}", Place(PlaceKind.SERVER, index, index))
        said = (await other.says(text)).data
        assert (said.base, said.total, said.drivers) == (plain.base, plain.total, plain.drivers), text


async def test_a_second_place_alone_is_compared_with_all_that_was_said(person: Person) -> None:
    await person.says("mle in munich with 8 years")
    card = await person.says("vs zurich?")
    assert (card.data.a.profile.years, card.data.b.profile.years) == (8, 8)


async def test_what_is_not_so_is_taken_back(person: Person) -> None:
    await person.says("principal mle at big tech in sf")
    card = await person.says("and not big tech")
    assert card.title == "Without: Big tech"


async def test_is_that_good_asks_for_a_figure_of_theirs(person: Person) -> None:
    await person.says("data scientist in lagos")
    assert (await person.says("is that good?")).title == "Name your pay, and I say where it lies"


async def test_nothing_to_undo_is_told(person: Person) -> None:
    await person.says("data scientist in lagos")
    assert (await person.says("undo")).title == "There is no change to take back"


async def test_a_question_of_ours_outlives_small_talk(person: Person) -> None:
    await person.says("what does a data engineer make?")
    await person.says("thanks")
    assert (await person.says("uk")).title == "2025 pay · Data engineer · United Kingdom"


async def test_a_place_that_is_not_known_is_named_in_a_change(person: Person) -> None:
    await person.says("mle berlin")
    card = await person.says("and in Wakanda?")
    assert card.title == "I could not read that"
    assert "Wakanda" in card.paragraphs[0]


async def test_after_a_country_is_forgotten_every_question_still_has_an_answer(person: Person) -> None:
    await person.says("mle berlin")
    await person.says("forget my country")
    for text in ("why?", "and with a phd?", "is remote paid less?", "in dollars", "what if both?", "undo"):
        assert (await person.says(text)).title


@pytest.mark.parametrize(
    "question",
    [
        "is remote paid less?",
        "do they have to tell me the salary range?",
        "does a phd pay off?",
        "do certificates pay?",
    ],
)
async def test_another_place_after_a_general_question_asks_that_again(person: Person, question: str) -> None:
    await person.says("ml engineer in London")
    first = await person.says(question)
    again = await person.says("what about in new york?")
    assert (again.intent, again.title) == ("topic", first.title)


async def test_who_names_job_and_place_starts_afresh_and_keeps_the_unit(person: Person) -> None:
    await person.says("senior mle in berlin")
    await person.says("as a startup offer?")
    await person.says("per month")
    card = await person.says("senior mle at OpenAI in SF")
    assert "Startup" not in text_of(card)
    assert card.paragraphs[0].endswith("(base, gross a month)")


async def test_what_has_no_figure_is_not_called_counted_in(person: Person) -> None:
    card = await person.says("mle at a startup in berlin with a phd")
    assert "Counted in: PhD." in card.paragraphs
    assert "No reliable figure for: Startup." in card.paragraphs


async def test_a_change_without_a_figure_says_so_first_and_draws_nothing(person: Person) -> None:
    await person.says("mle in berlin")
    card = await person.says("as a startup offer?")
    assert card.paragraphs[0].startswith("I can't tell the two apart")
    assert card.charts == ()


async def test_why_and_sources_midway_through_the_questions_are_answered_in_general(person: Person) -> None:
    await person.says("what should I earn?")
    await person.says("data engineer")
    await person.says("change my degree to a phd")
    assert (await person.says("why?")).intent == "explain"
    assert (await person.does("sources")).sources
