"""Asking for more: from the profile, the offers at hand and the facts; never below the offer, never one number."""

from tests.conversation.person import Person, labels, text_of


def field(person: Person, name: str) -> str:
    return next((one.text for one in person.seen.fields if one.name == name), "")


async def test_a_lower_offer_is_no_leverage_and_a_higher_one_is(person: Person) -> None:
    await person.says(
        "I'm a senior data engineer in Berlin. I got offered 95k at Zalando and 85k at Bosch. which is better?"
    )
    await person.says("how do I negotiate the Zalando one?")
    assert "base **€95,000 a year**" in person.seen.paragraphs[0]
    assert field(person, "Your other offer") == ""
    assert "another offer" not in field(person, "To say or send")
    await person.picks("Bosch")
    assert "base **€85,000 a year**" in person.seen.paragraphs[0]
    assert field(person, "Your other offer").startswith("Zalando: €95,000 base.")
    assert "I hold another offer" in field(person, "To say or send")


async def test_a_lower_base_that_brings_more_in_all_is_leverage_by_the_whole(person: Person) -> None:
    await person.says(
        "two offers as data engineer in boston: Acme $150k base; Bigco $130k base and 400k RSU over 4 years"
    )
    await person.says("negotiate the Acme offer")
    assert "brings more over four years" in field(person, "Your other offer")


async def test_an_offer_elsewhere_raises_no_ask_here(person: Person) -> None:
    await person.says("Offer A in Zurich 160k CHF, offer B in Berlin 110k EUR; senior mle, which is better?")
    await person.says("how should I negotiate offer B?")
    # Berlin's range, not Zurich's pay, bounds the ask
    assert "€17" not in person.seen.paragraphs[2]
    assert "A reasoned ask: **€11" in person.seen.paragraphs[2]


async def test_above_the_range_nobody_is_urged_to_ask_for_more(person: Person) -> None:
    await person.says("I'm a senior ml engineer in Berlin. I got offered 200k. help me ask for more")
    assert "above the range" in text_of(person.seen)
    assert "A reasoned ask" not in text_of(person.seen)
    assert "confirm the whole in writing" in field(person, "To say or send")


async def test_without_job_and_place_one_question_is_asked_and_a_typed_answer_goes_on(person: Person) -> None:
    card = await person.says("help me negotiate my offer of 95k")
    assert card.title == "One question first"
    assert [question.prompt for question in card.questions] == ["Which job is it?"]
    card = await person.says("senior data engineer in munich")
    assert card.title == "Asking for more · Senior data engineer · Munich, Germany"
    assert "base **€95,000 a year**" in card.paragraphs[0]


async def test_only_the_place_is_asked_where_the_job_is_known(person: Person) -> None:
    await person.says("I was offered 120k as a data scientist. help me ask for more")
    assert [question.prompt for question in person.seen.questions] == ["Where is it?"]
    card = await person.says("berlin")
    assert card.title == "Asking for more · Data scientist · Berlin, Germany"


async def test_the_law_is_dated_and_sourced_and_its_absence_is_said(person: Person) -> None:
    await person.says("offered 82k as senior data engineer in Berlin, is that good?")
    await person.presses("How do I ask?")
    law = field(person, "What they must tell you (not legal advice)")
    assert law.startswith("EU Directive 2023/970")
    assert "My offers" in labels(person.seen)
    await person.says("offered 30 lakh as data engineer in Bangalore, is that good?")
    await person.presses("How do I ask?")
    assert "I know of no law there" in field(person, "What they must tell you (not legal advice)")


async def test_a_raise_where_nothing_is_known_leads_on_to_the_nearest_place(person: Person) -> None:
    await person.says("senior ML engineer in Pyongyang")
    nothing = await person.says("should I ask for a raise")
    assert nothing.intent == "negotiate"
    uses = [label for label in labels(nothing) if label.startswith("Use ")]
    assert uses
    asked = await person.presses(uses[0])
    assert asked.title == f"Asking for more · Senior ML engineer · {uses[0].removeprefix('Use ')}"
    assert "A reasoned ask" in text_of(asked)
