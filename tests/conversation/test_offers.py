"""Offers: read, asked about, weighed, kept by a yes of their own."""

import json
from pathlib import Path

import pytest

from bot.conversation.turn import Act
from models.pay.offers import Weighing
from tests.conversation.conftest import Clock
from tests.conversation.person import CHANNEL, Person, labels, options, text_of

OFFER = "got offered 82k + 10% bonus in berlin as senior mle, is that ok"
WHOLE = "180k base, 15% bonus, 200k RSU over 4 years with a 1 year cliff, 30k sign-on"


async def test_an_offer_is_echoed_and_laid_into_the_range(person: Person) -> None:
    card = await person.says(OFFER)
    assert card.intent == "offer"
    assert card.title == "Your offer · Senior ML engineer · Berlin, Germany"
    assert "base **€82,000 a year**, bonus 10\u00a0% (€8,200 if all of it is paid)" in card.paragraphs[0]
    assert "EUR, before tax" in card.paragraphs[1]
    assert "of 100** people like you" in card.paragraphs[2]
    assert [option.label for option in options(card)] == ["Yes", "Change"]
    assert isinstance(card.data, Weighing)
    assert card.data.offers[0].years[0].total == 90_200


async def test_an_offer_without_job_or_place_has_its_years_and_asks(person: Person) -> None:
    card = await person.says("I got an offer: " + WHOLE)
    assert "Year 1: **287,000** = base 180,000 + bonus 27,000 + stock 50,000 + sign-on 30,000" in card.fields[0].text
    await person.picks("Data engineer")
    card = await person.picks("United States")
    assert card.title == "Your offer · Data engineer · United States"
    assert "of 100** people like you" in text_of(card)


async def test_yes_confirms_and_change_changes_one_part(person: Person) -> None:
    await person.says(OFFER)
    assert (await person.picks("Yes")).questions == ()
    await person.says(OFFER)
    await person.picks("Change")
    (question,) = person.seen.questions
    act = Act(question.act.name, {**question.act.values, question.field: "base"})
    form = person.conversation.form(act, "en")
    assert form is not None
    card = await person.turn(Act(form.act.name, {**form.act.values, "value": "7,500 a month × 13"}))
    assert "base **€7,500 a month** × 13 = €97,500 a year" in card.paragraphs[0]
    assert "bonus 10\u00a0%" in card.paragraphs[0]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("offered 200k RSU over 4 years and 15% bonus as data engineer in Berlin", "no base pay"),
        ("offered 3,500 euros net a month as data engineer in Berlin", "before tax"),
        ("offer: 90k base, 100k RSU vesting 25/25/25/15, data engineer in Berlin", "90 %"),
        ("offer: 90k base, 100k RSU over 4 years with a 5 year cliff, data engineer in Berlin", "60 months"),
        ("offered 90k XQQ base as data engineer in Berlin, good offer?", "XQQ"),
        ("I was offered 10 dollars as data engineer in Boston", "very little"),
        ("I was offered 10 million dollars as data engineer in Boston", "more than almost anybody"),
        ("offered 80-90k base as data engineer in Berlin", "Which one figure"),
    ],
)
async def test_what_can_not_be_right_is_asked_back_and_nothing_is_computed(
    person: Person, text: str, question: str
) -> None:
    card = await person.says(text)
    assert card.intent == "offer"
    assert question in text_of(card)
    assert card.data is None
    assert "of 100" not in text_of(card)
    assert "Answer" in labels(card)


async def test_the_answer_in_a_line_of_text_mends_the_offer_and_the_rest_stays(person: Person) -> None:
    await person.says("offered 200k RSU over 4 years and 15% bonus as data engineer in Berlin")
    card = await person.says("95k")
    assert "base **€95,000 a year**" in card.paragraphs[0]
    assert "bonus 15\u00a0%" in card.paragraphs[0]
    assert "stock €200,000" in card.paragraphs[0]


async def test_two_offers_are_weighed_with_their_break_even(person: Person) -> None:
    card = await person.says(
        "Compare my offers: Offer A: $180k base, 15% bonus, 200k RSU over 4 years. Offer B: $210k base, no bonus, "
        "100k RSU vesting 5/15/40/40. I'm a data engineer in Boston"
    )
    assert isinstance(card.data, Weighing)
    assert [sum(year.total for year in one.years) for one in card.data.offers] == pytest.approx([1_028_000, 940_000])
    assert "**Offer A brings most** over four years, before tax: $88k more" in card.paragraphs[0]
    assert "Offer B draws level with a base of about $232k" in text_of(card)


async def test_offers_in_two_places_are_weighed_by_rates_and_prices(person: Person) -> None:
    card = await person.says(
        "which offer is better for a senior data engineer: 150k chf in zurich or 95k eur in berlin"
    )
    assert isinstance(card.data, Weighing)
    assert [one.offer.currency for one in card.data.offers] == ["CHF", "EUR"]
    assert [one.offer.city for one in card.data.offers] == ["Zurich", "Berlin"]
    assert all(one.standing for one in card.data.offers)
    assert "At the prices of Zurich" in text_of(card)


async def test_ten_offers_at_once_are_all_held_and_some_are_picked(person: Person) -> None:
    bases = ", ".join(f"{90 + 5 * at}k" for at in range(10))
    card = await person.says(f"Which of my offers is best as a data engineer in Berlin: {bases}")
    assert card.title == "Which of your 10 offers?"
    tokens = ",".join(option.value for option in options(card)[:2])
    assert len((await person.does("offer.compare", which=tokens)).fields) == 2
    assert len((await person.does("offer.list")).fields) == 10


async def test_the_sliders_move_shares_and_bonus(person: Person) -> None:
    await person.says(WHOLE + ", an offer in dollars as data engineer in Boston")
    await person.presses("Shares and bonus")
    card = await person.picks("Count no shares at all")
    assert "stock $0" in card.fields[0].text
    await person.presses("Shares and bonus")
    card = await person.picks("No bonus is paid")
    assert "bonus" not in card.fields[0].text


async def test_before_others_an_offers_amounts_are_not_repeated(person: Person) -> None:
    channel = person.elsewhere(CHANNEL)
    card = await channel.says_before_others("offered 93,750 euros and 41k RSU as data engineer in Berlin, good offer?")
    assert "93" not in text_of(card).replace("2,386", "")
    assert "41" not in text_of(card)
    assert not isinstance(card.data, Weighing)
    mine = await channel.turn(card.actions[0].act)
    assert "€93,750" in text_of(mine)


async def test_an_offer_is_dropped_after_half_an_hour(person: Person, clock: Clock, store) -> None:
    await person.does("consent", answer="yes")
    await person.says(OFFER)
    button = person.seen.actions[3].act
    clock.passes(minutes=31)
    assert (await person.turn(button)).title == "I no longer have that offer"
    async with store.transaction() as stored:
        assert await stored.offers.kept(person.name) == []


async def test_keeping_takes_a_yes_of_its_own_and_goes_with_the_deletion(
    person: Person, clock: Clock, store, database: Path
) -> None:
    await person.says(OFFER)
    assert (await person.presses("Keep this offer")).title == "Keep this offer?"
    await person.picks("No")
    assert await store.count_people() == 0
    await person.says(OFFER)
    await person.presses("Keep this offer")
    await person.picks("Yes, keep it")
    clock.passes(minutes=31)
    assert "€82,000" in text_of(await person.does("offer.list"))
    reply = await person.does("profile.export")
    assert reply.attachment is not None
    assert json.loads(reply.attachment.content)["offers"][0]["payload"]["paid"] == 82_000
    await person.does("profile.delete.confirm", sure="yes")
    assert (await person.does("offer.list")).title == "Which offer?"


async def test_an_offer_is_removed_by_its_name(person: Person) -> None:
    form = {"base": "95,000 EUR a year", "bonus": "", "stock": "40k over 4 years", "sign_on": "", "name": "bank"}
    card = await person.turn(Act("offer.add", form))
    assert "base **€95,000 a year**, stock €40,000 evenly over 4 years" in card.paragraphs[0]
    assert (await person.does("offer.remove", text="bank")).title == "Removed"
    assert (await person.does("offer.list")).title == "Which offer?"


async def test_asking_for_more_gives_a_range_an_anchor_strengths_and_words(person: Person) -> None:
    await person.says(OFFER)
    card = await person.presses("How do I ask?")
    assert card.intent == "negotiate"
    assert "A reasoned ask: **€" in text_of(card)
    headings = [field.name for field in card.fields]
    assert headings[0] == "What speaks for you"
    assert "To say or send" in headings
    assert "rows" in card.fields[0].text


async def test_asking_names_the_other_offer_as_leverage(person: Person) -> None:
    await person.says("offered 95k as senior data engineer in Berlin by Zalando, good offer?")
    await person.says("offered 85k as senior data engineer in Berlin, is that a good offer?")
    card = await person.does("negotiate")
    assert "€95,000 base" in text_of(card)


async def test_asking_without_any_offer_still_reasons_from_the_range(person: Person) -> None:
    await person.does("salary", role="senior data engineer", place="Berlin")
    card = await person.does("negotiate")
    assert "A reasoned ask" in text_of(card)


async def test_the_words_of_the_command_are_read_like_any(person: Person) -> None:
    card = await person.does("offer.add", text="82k base, 10% bonus, senior data engineer in Berlin")
    assert "€82,000" in card.paragraphs[0]
    assert person.conversation.form(Act("offer.add"), "en") is not None
