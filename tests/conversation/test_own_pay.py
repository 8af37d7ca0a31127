"""What somebody is paid now: placed in the range of their job, used in the talk, never kept, never said to others."""

import json
from dataclasses import replace

import pytest

from tests.conversation.person import CHANNEL, Person, labels, text_of

DUBLIN = "I'm a data scientist in Dublin earning €62k with 3 years. Am I underpaid?"


async def test_who_names_their_pay_with_job_and_place_is_told_where_it_lies(person: Person) -> None:
    card = await person.says(DUBLIN)
    assert card.title == "Where it lies · Data scientist · Dublin, Ireland"
    assert card.paragraphs[0].startswith("**Your €62k lies above ")
    assert "the middle" in card.paragraphs[1]
    assert card.intent == "estimate"


async def test_pay_named_after_the_job_is_placed_and_asked_about_again(person: Person) -> None:
    await person.says("mle in berlin 5 years")
    first = await person.says("i make 70k")
    for question in ("am i underpaid", "what percentile is that", "how far from the middle am i", "is that ok"):
        card = await person.says(question)
        assert card.paragraphs[0] == first.paragraphs[0], question


async def test_job_and_place_are_asked_for_where_pay_was_named_first(person: Person) -> None:
    card = await person.says("I earn 5200 brutto a month")
    assert "5,200 a month** × 12 = 62,400 a year" in text_of(card)
    card = await person.says("senior mle in Berlin")
    assert card.paragraphs[0].startswith("**Your €62k is below the range**")


async def test_who_asks_without_naming_pay_is_told_what_to_say(person: Person) -> None:
    await person.says("mle in berlin")
    assert '"I make 85k"' in text_of(await person.says("am i underpaid"))


async def test_total_pay_is_held_against_total_pay(person: Person) -> None:
    card = await person.says("senior mle bengaluru current ctc 42 lpa am I underpaid")
    assert card.paragraphs[0].startswith("**Your ₹42 lakh lies above ")
    assert "held it against total pay" in text_of(card)


async def test_the_pay_of_a_colleague_is_not_taken_for_ones_own(person: Person) -> None:
    card = await person.says("my colleague earns 10k more than me. I'm on 70k in Munich as data engineer")
    assert card.paragraphs[0].startswith("**Your €70k lies above ")
    assert "10" not in card.paragraphs[0].replace("of 100", "")


async def test_a_figure_of_others_is_placed_as_no_more_than_that(person: Person) -> None:
    await person.says("data engineer in Munich")
    card = await person.says("everyone I know earns 80k")
    assert card.paragraphs[0].startswith("**€80k lies above ")
    assert "not yours" in text_of(card)
    assert "It's an offer" not in labels(card)


async def test_an_amount_that_nobody_is_named_for_is_said_worked_out_and_asked_about(person: Person) -> None:
    card = await person.says("data scientist in Vienna, 4500 x 14")
    assert "**€4,500 a month** × 14 = €63,000 a year" in text_of(card)
    assert "Is it what you are paid now, or an offer?" in text_of(card)
    card = await person.presses("It's my pay now")
    assert card.paragraphs[0].startswith("**Your €63k lies above ")


async def test_an_amount_beside_a_question_can_be_weighed_as_an_offer(person: Person) -> None:
    await person.says("data scientist in Prague 90 000 CZK per month")
    card = await person.presses("It's an offer")
    assert card.title == "Your offer · Data scientist · Prague, Czechia"


@pytest.mark.parametrize(
    "text",
    [
        "mle in berlin, after taxes I get 3,300 a month",
        "mle in berlin, 3300 netto",
        "I take home 3300 as mle in Berlin",
    ],
)
async def test_pay_after_tax_is_compared_with_nothing_until_it_is_told_before_tax(person: Person, text: str) -> None:
    card = await person.says(text)
    assert "is after tax**" in card.paragraphs[0]
    assert "people like you" not in text_of(card)
    assert "above 12 of 100** people like you" in text_of(await person.says("62k gross"))


async def test_an_unlikely_year_is_asked_about_and_a_month_is_worked_out(person: Person) -> None:
    await person.says("data engineer in Budapest")
    card = await person.says("i make 1.5M HUF")
    assert "a year, or a month?" in card.paragraphs[0]
    assert "people like you" not in text_of(card)
    card = await person.says("a month")
    assert "× 12 = HUF\u00a018,000,000 a year" in text_of(card)
    assert card.paragraphs[0].startswith("**Your HUF\u00a018M lies above ")


async def test_an_unlikely_offer_is_asked_about_before_anything_is_computed(person: Person) -> None:
    card = await person.says("mle in Warsaw 25k PLN brutto UoP")
    assert (card.title, card.data) == ("One question first", None)
    assert {"A year", "A month"} <= set(labels(card))
    assert (await person.says("how do I ask for more?")).data is None
    await person.says("mle in Warsaw 25k PLN brutto UoP")
    card = await person.says("monthly")
    assert "× 12 = PLN\u00a0300,000 a year" in text_of(card)


async def test_an_offer_is_set_against_what_they_are_paid_now(person: Person) -> None:
    await person.says("I make 70k as mle in Berlin")
    card = await person.says("they offered me 85k")
    assert "base **€85,000 a year**" in card.paragraphs[0]
    assert "Against the **€70,000** that you have now, its base is +€15,000" in text_of(card)


async def test_in_front_of_others_no_amount_of_theirs_is_used_or_said(person: Person) -> None:
    card = await person.says_before_others(DUBLIN)
    assert "Your €62k" not in text_of(card)
    assert "Where it lies" not in card.title
    card = await person.says_before_others("what percentile is that")
    assert "62" not in card.title


async def test_what_they_are_paid_is_in_what_they_can_take_along_and_goes_with_the_rest(person: Person) -> None:
    await person.says(DUBLIN)
    export = await person.does("profile.export")
    assert export.attachment is not None
    assert json.loads(export.attachment.content)["memory"]["paid_now"][0]["paid"] == 62_000
    await person.does("profile.delete.confirm", sure="yes")
    assert "62" not in (await person.says("am i underpaid")).title
    export = await person.does("profile.export")
    assert export.attachment is not None
    assert json.loads(export.attachment.content)["memory"]["paid_now"] == []


async def test_what_is_asked_of_other_things_beside_ones_pay_stays_outside(person: Person) -> None:
    assert (await person.says("i earn 90k, can i afford a porsche")).intent == "out_of_scope"


async def test_what_they_are_paid_is_told_when_they_ask_what_is_known(person: Person) -> None:
    await person.says("a senior mle in Berlin on 85k, am I underpaid?")
    card = await person.says("what do you know about me")
    assert "€85,000 a year" in text_of(card)


async def test_pay_in_a_currency_without_a_rate_is_said_and_the_range_stays(person: Person) -> None:
    card = await person.says("data scientist in Karachi, 250,000 rs per month")
    assert "no exchange rate for that currency" in card.paragraphs[0]
    assert "80 of 100 people" in text_of(card)


FORGETTING = [("en-US", "forget my pay"), ("en-US", "please delete my salary"), ("en-US", "forget what I earn"),
    ("de", "vergiss mein Gehalt"), ("fr", "oublie mon salaire"), ("es-ES", "olvida mi sueldo"),
    ("pt-BR", "esqueça meu salário"), ("hr", "zaboravi moju plaću")]  # fmt: skip


async def names_all_its_pay(person: Person) -> dict[str, list[dict[str, object]]]:
    await person.says("I make 85k as a data engineer in Berlin")
    await person.says("I want 100k")
    await person.says("they say max 95k")
    return await taken_along(person)


async def taken_along(person: Person) -> dict[str, list[dict[str, object]]]:
    export = await person.does("profile.export")
    assert export.attachment is not None
    held = json.loads(export.attachment.content)["memory"]
    return {name: held[name] for name in ("paid_now", "wanted", "limit", "to_place")}


async def test_all_pay_that_was_named_is_taken_along_and_shown(person: Person) -> None:
    named = await names_all_its_pay(person)
    assert [named[name][0]["paid"] for name in ("paid_now", "wanted", "limit")] == [85_000, 100_000, 95_000]
    shown = await person.says("what do you know about me?")
    told = {field.name: field.text for field in shown.fields}
    assert "85,000" in told["What you are paid now"]
    assert "100,000" in told["What you want"]
    assert "95,000" in told["The most they named"]
    assert "What you want" not in text_of(await person.says_before_others("what do you know about me?"))


async def test_pay_that_waits_for_an_answer_is_shown_too(person: Person) -> None:
    await person.says("I make 5000 as ML engineer in Berlin")
    named = await taken_along(person)
    assert [pay["paid"] for pay in named["to_place"]] == [5_000]
    assert "5,000" in text_of(await person.says("what do you know about me?"))


async def test_pay_named_without_a_job_is_known_too(person: Person) -> None:
    await person.says("I make 85k, am I underpaid?")
    shown = await person.says("what do you know about me?")
    assert shown.title == "What I know from this talk"
    assert "85" in text_of(shown)


@pytest.mark.parametrize(("locale", "said"), FORGETTING)
async def test_ones_pay_alone_is_forgotten_at_a_word(person: Person, locale: str, said: str) -> None:
    await names_all_its_pay(person)
    there = replace(person, locale=locale)
    await there.says(said)
    assert not any((await taken_along(there)).values())
    assert "Berlin" in text_of(await there.does("profile"))


async def test_ones_pay_is_forgotten_by_a_tap_in_every_conversation(person: Person) -> None:
    await names_all_its_pay(person)
    elsewhere = person.elsewhere(CHANNEL)
    await elsewhere.says("I make 90k as a data scientist in Munich")
    await elsewhere.says("what do you know about me?")
    assert (await elsewhere.presses("Forget my pay")).title == "Your pay is forgotten"
    assert not any((await taken_along(person)).values())
    assert "Forget my pay" not in labels(await person.does("profile"))
