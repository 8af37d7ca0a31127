"""A person is led from nothing to a range."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event

from bot.conversation import Conversation
from bot.conversation.draft import Draft
from bot.conversation.questions import STEPS
from bot.conversation.turn import Act, Words
from bot.store import Store
from models.profile import VOCABULARY, Profile
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, labels, options, text_of


async def answers_the_required(person: Person, job: str = "Data engineer", country: str = "Germany") -> None:
    await person.does("estimate")
    await person.picks(job)
    await person.picks(country)


async def test_the_job_and_the_place_are_asked_first_and_cannot_be_skipped(person: Person) -> None:
    first = await person.does("estimate")
    assert first.title == "What is your job? · 1 of about 8"
    assert labels(first) == ("Type it", "Save for later")
    second = await person.picks("ML manager")
    assert second.title == "Where is the job? · 2 of about 8"
    assert labels(second) == ("Type it", "Back", "Save for later")


async def test_after_job_and_place_the_range_so_far_stands_under_every_question(person: Person) -> None:
    await answers_the_required(person)
    while person.seen.data is None:
        assert person.seen.paragraphs[0].startswith("So far: €")
        assert "Skip" in labels(person.seen)
        await person.presses("Skip")
    assert person.seen.title == "Your 2025 range · Data engineer · Germany"


async def test_what_narrows_most_is_asked_first(person: Person, pay) -> None:
    await answers_the_required(person)
    by_gain = [field for field, _ in pay.narrowing(Profile(role="data_engineer", country="DE"))]
    assert STEPS[person.seen.questions[0].act.values["step"]].field == by_gain[0]


async def test_the_progress_never_exceeds_its_promise(person: Person) -> None:
    await answers_the_required(person)
    seen = 2
    while person.seen.data is None:
        seen += 1
        number, count = person.seen.title.split(" · ")[-1].split(" of about ")
        assert int(number) == seen <= int(count) <= 8
        await person.presses("Skip")


async def test_an_answer_says_what_it_was_worth(person: Person) -> None:
    await answers_the_required(person)
    await person.does("q", do="go", step="seniority")
    after = await person.picks("Senior")
    assert "That answer moved the middle by +" in after.paragraphs[0]


async def test_back_shows_the_question_before_with_its_answer(person: Person) -> None:
    await answers_the_required(person)
    await person.does("q", step="seniority", value="senior")
    back = await person.presses("Back")
    assert back.questions[0].act.values["step"] == "seniority"
    assert back.questions[0].current == "senior"
    assert "Keep" in labels(back)
    await person.presses("Back")
    assert person.seen.title.startswith("Where is the job?")
    assert person.seen.questions[0].current == "DE"


async def test_back_from_the_first_question_stays_there(person: Person) -> None:
    await person.does("estimate")
    assert (await person.does("q", do="back", step="role")).title.startswith("What is your job?")


async def test_a_job_is_typed_in_a_form_and_its_level_is_read_along(person: Person) -> None:
    await person.does("estimate")
    await person.types("Type it", "Sr. ML Eng")
    await person.types("Type it", "Portland, OR")
    card = await person.presses("Show my range")
    assert card.title.startswith("Your 2025 range · Senior ML engineer · Portland")


async def test_a_place_that_is_not_known_is_asked_again_with_near_names(person: Person) -> None:
    await person.does("estimate", role="data scientist")
    reply = await person.types("Type it", "Berlinn")
    assert reply.title.startswith("Where is the job?")
    assert "Berlinn" in reply.paragraphs[0]
    assert reply.actions[0].label == "Berlin"
    assert (await person.presses("Berlin")).paragraphs[0].startswith("So far: €")


async def test_a_job_that_is_too_bare_is_asked_again(person: Person) -> None:
    await person.does("estimate")
    reply = await person.types("Type it", "Manager")
    assert reply.title.startswith("What is your job?")
    assert reply.actions[0].act.values["value"]


async def test_in_the_united_states_a_city_is_asked_too(person: Person) -> None:
    await person.does("estimate", role="data scientist", place="US")
    reply = await person.does("q", do="go", step="city")
    assert len(options(reply)) == 24
    card = await person.picks("Austin")
    assert card.paragraphs[0].startswith("So far: $")


async def test_every_city_and_country_that_is_offered_is_known(person: Person) -> None:
    for step in ("place", "city"):
        for value in STEPS[step].values:
            await person.does("afresh")
            await person.does("q", step="role", value="data_engineer")
            await person.does("q", step="place", value="US")
            reply = await person.does("q", step=step, value=value)
            assert "I don't know" not in text_of(reply), value
            assert "nothing reliable" not in text_of(reply), value


async def test_every_question_and_every_option_can_be_answered(person: Person) -> None:
    for name, step in STEPS.items():
        for value in step.values:
            await person.does("salary", role="data scientist", place="Austin, TX")
            await person.presses("Change")
            await person.picks(next(option.label for option in options(person.seen) if option.value == name))
            assert person.seen.questions[0].act.values["step"] == name
            await person.does("q", step=name, value=value)
            assert person.seen.title.startswith("Your 2025 range"), (name, value)
    for field in VOCABULARY:
        offered = {value for step in STEPS.values() if step.field == field for value in step.values}
        assert offered == set(VOCABULARY[field])


async def test_several_skills_are_picked_at_once_and_the_tools_are_added_to_them(person: Person) -> None:
    await person.does("estimate", role="data scientist", place="DE")
    await person.does("q", do="go", step="skills")
    await person.picks("Python", "C++")
    await person.does("q", do="go", step="tools")
    await person.picks("PyTorch")
    await person.does("q", do="end")
    assert "Python, C++, PyTorch" in text_of(person.seen)


async def test_years_are_typed_in_a_form_and_refused_kindly_beyond_a_life_of_work(person: Person) -> None:
    await person.does("estimate", role="data scientist", place="DE")
    await person.does("q", do="go", step="years")
    refused = await person.types("Type it", "200")
    assert "from 0 to 50" in refused.paragraphs[0]
    await person.types("Type it", "about 7,5 years")
    assert "7.5 years" in text_of(await person.does("q", do="end"))


async def test_a_line_of_text_answers_the_question_just_put(person: Person) -> None:
    await person.does("estimate")
    await person.says("senior data engineer")
    await person.says("Munich")
    assert person.seen.paragraphs[0].startswith("So far: €")
    await person.says("skip")
    await person.says("show my range")
    assert person.seen.title == "Your 2025 range · Senior data engineer · Munich, Germany"


async def test_saved_for_later_and_gone_on_from_there(person: Person) -> None:
    await answers_the_required(person)
    step = person.seen.title
    saved = await person.presses("Save for later")
    assert saved.title == "Saved"
    assert (await person.presses("Go on")).title == step


async def test_without_a_yes_answers_live_for_half_an_hour(person: Person, clock: Clock) -> None:
    await answers_the_required(person)
    asked = person.seen
    clock.passes(minutes=29)
    assert (await person.presses("Skip")).title != "I no longer have those answers"
    clock.passes(minutes=31)
    person.seen = asked
    lost = await person.presses("Skip")
    assert lost.title == "I no longer have those answers"
    assert (await person.presses("Start again")).title == "What is your job? · 1 of about 8"


async def test_a_killed_process_loses_what_was_not_agreed_and_says_so(
    person: Person, open_conversation: Callable[[], Conversation]
) -> None:
    await answers_the_required(person)
    person.conversation = open_conversation()
    assert (await person.presses("Skip")).title == "I no longer have those answers"


async def test_a_killed_process_goes_on_where_a_person_was_who_said_yes(
    person: Person, open_conversation: Callable[[], Conversation]
) -> None:
    await person.does("consent", answer="yes")
    await answers_the_required(person)
    await person.does("q", step="seniority", value="senior")
    waiting = person.seen.title
    person.conversation = open_conversation()
    assert (await person.does("estimate")).title == waiting
    await person.presses("Show my range")
    assert person.seen.title == "Your 2025 range · Senior data engineer · Germany"
    person.conversation = open_conversation()
    assert (await person.does("estimate")).title == "Your 2025 range · Senior data engineer · Germany"


async def test_change_asks_for_one_thing_and_draws_the_card_anew(person: Person) -> None:
    await answers_the_required(person)
    before = await person.presses("Show my range")
    await person.presses("Change")
    assert [option.description for option in options(person.seen)][:2] == ["Data engineer", "Germany"]
    await person.picks("Seniority")
    assert person.seen.title == "What level are you at?"
    after = await person.picks("Senior")
    assert after.title == "Your 2025 range · Senior data engineer · Germany"
    assert before.data is not None
    assert after.data.base.p50 > before.data.base.p50


async def test_the_questions_can_be_gone_through_again_with_the_answers_on_file(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    await person.presses("Change")
    first = await person.presses("Go through all questions")
    assert first.questions[0].current == "data_engineer"
    await person.picks("Data scientist")
    await person.picks("France")
    await person.does("q", do="end")
    assert person.seen.title == "Your 2025 range · Senior data scientist · France"


async def test_two_people_never_see_each_others_answers(open_conversation: Callable[[], Conversation]) -> None:
    conversation = open_conversation()
    ana, ben = Person(conversation, "discord:1"), Person(conversation, "discord:2")
    await ana.does("estimate", role="Senior data engineer", place="Berlin")
    await ben.does("estimate")
    assert ben.seen.title == "What is your job? · 1 of about 8"
    await ana.does("q", do="end")
    assert (await ben.does("profile")).title == "I know nothing about you yet"
    assert (await ben.does("explain", **ana.seen.actions[1].act.values)).title == "How I get a figure"


AT_ONCE: dict[str, Act | Words] = {
    "pressed": Act("q", {"step": "seniority", "value": "senior"}),
    "typed": Words("senior"),
    "commanded": Act("estimate", {"seniority": "senior"}),
}


@pytest.mark.parametrize("is_remembered", [True, False])
@pytest.mark.parametrize("other", AT_ONCE.values(), ids=AT_ONCE)
async def test_two_answers_at_once_are_both_kept(person: Person, other: Act | Words, *, is_remembered: bool) -> None:
    await answers_the_required(person)
    if is_remembered:
        await person.does("consent", answer="yes")
    await person.does("q", do="go", step="seniority")
    await asyncio.gather(replace(person).turn(other), replace(person).does("q", step="education", value="phd"))
    draft = await draft_of(person)
    assert (draft.profile.seniority, draft.profile.education) == ("senior", "phd")


async def test_two_answers_pressed_at_once_in_two_processes_are_both_kept(
    person: Person, open_conversation: Callable[[], Conversation]
) -> None:
    await answers_the_required(person)
    await person.does("consent", answer="yes")
    elsewhere = replace(person, conversation=open_conversation())
    await asyncio.gather(
        person.does("q", step="seniority", value="senior"), elsewhere.does("q", step="education", value="phd")
    )
    draft = await draft_of(person)
    assert (draft.profile.seniority, draft.profile.education) == ("senior", "phd")


async def draft_of(person: Person) -> Draft:
    draft = await person.conversation._keeping.draft(person.name)
    assert draft is not None
    return draft


async def test_a_step_of_who_is_remembered_costs_one_transaction(person: Person, store: Store) -> None:
    await answers_the_required(person)
    await person.does("consent", answer="yes")
    await person.does("q", step="education", value="phd")
    begun: list[object] = []
    for engine in {store.lanes.writing.engine, store.lanes.reading.engine}:
        event.listen(engine.sync_engine, "begin", begun.append)
    await person.does("q", step="seniority", value="senior")
    assert len(begun) == 1
