"""An offer is computed and dropped; keeping it is a yes of its own, to the offer and to nothing else."""

import json

import pytest

from bot.conversation.offers.shelf import offer_token
from models.pay.offers import Offer
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, labels, options, text_of

OFFER = "offered 82k + 10% bonus in berlin as senior mle, is that ok"


async def test_the_card_says_that_the_offer_is_not_kept(person: Person) -> None:
    assert "Computed, not kept" in text_of(await person.says(OFFER))


async def test_a_yes_to_the_offer_keeps_no_answers(person: Person, clock: Clock, store) -> None:
    await person.does("q", step="role", value="data_engineer")
    await person.says(OFFER)
    await person.says("keep this offer")
    assert "Your answers are not kept with it" in text_of(person.seen)
    await person.picks("Yes, keep it")
    async with store.transaction() as stored:
        assert not await stored.people.has_consented(person.name)
        assert await stored.profiles.get(person.name) is None
        assert await stored.drafts.get(person.name) is None
        assert len(await stored.offers.kept(person.name)) == 1
    clock.passes(minutes=31)
    card = await person.does("offer.list")
    assert "kept" in card.fields[0].name
    assert "base **€82,000 a year**, bonus 10\u00a0%" in card.fields[0].text


async def test_a_kept_offer_says_so_and_can_be_removed(person: Person, store) -> None:
    await person.says(OFFER)
    await person.presses("Keep this offer")
    await person.picks("Yes, keep it")
    await person.presses("My offers")
    card = await person.picks("Offer A")
    assert "You keep this offer" in text_of(card)
    assert "Keep this offer" not in labels(card)
    await person.presses("Remove this offer")
    assert await store.count_people() == 0


async def test_a_yes_to_answers_keeps_no_offer_and_leaves_a_kept_one(person: Person, store) -> None:
    await person.says(OFFER)
    await person.does("consent", answer="yes")
    async with store.transaction() as stored:
        assert await stored.people.has_consented(person.name)
        assert await stored.offers.kept(person.name) == []
    await person.says(OFFER)
    await person.presses("Keep this offer")
    await person.picks("Yes, keep it")
    await person.presses("My offers")
    await person.picks("Offer A")
    await person.presses("Remove this offer")
    async with store.transaction() as stored:
        assert await stored.people.has_consented(person.name)


async def test_which_of_several_is_kept_or_removed_is_never_guessed(person: Person) -> None:
    await person.says("two offers as senior mle: A in Zurich 160k CHF; B in Berlin 110k EUR, which is better?")
    assert (await person.says("keep this offer")).title == "Which offer should I keep?"
    card = await person.picks("Offer B")
    assert "base **€110,000 a year**" in card.paragraphs[0]
    await person.picks("Yes, keep it")
    assert (await person.says("remove offer b")).title == "Removed"
    card = await person.says("list my offers")
    assert [field.name for field in card.fields] == ["Offer A · not kept"]


async def held_offers(person: Person) -> list[Offer]:
    export = await person.does("profile.export")
    assert export.attachment is not None
    return [Offer.model_validate(offer) for offer in json.loads(export.attachment.content)["memory"]["offers"]]


TODAY_AND_AN_OFFER = (
    "I make 100k base + 10% bonus at Acme now and Globex offers 120k base + 5% bonus, ML engineer in Austin"
)


async def test_the_job_of_today_beside_an_offer_is_never_kept(person: Person) -> None:
    await person.says(TODAY_AND_AN_OFFER)
    asked = await person.says("keep them")
    assert asked.title == "Keep this offer?"
    assert "120,000" in text_of(asked)
    assert (await person.says("yes")).title == "The offer is kept"
    (present,) = [offer_token(offer) for offer in await held_offers(person) if offer.is_present]
    shown = await person.does("offer.show", o=present)
    assert "Keep this offer" not in labels(shown)
    assert "never kept" in text_of(await person.does("offer.keep", o=present, sure="yes"))
    assert "100,000" not in text_of(await person.does("offer.keep", o=present))


async def test_the_job_of_today_goes_with_the_pay_that_is_forgotten(person: Person) -> None:
    await person.says(TODAY_AND_AN_OFFER)
    await person.says("forget my pay")
    assert [offer.paid for offer in await held_offers(person)] == [120_000]


@pytest.mark.parametrize("said", ["yes", "ok yes", "sure"])
async def test_a_yes_to_which_offer_asks_which_once_more(person: Person, said: str) -> None:
    await person.says("two offers as data engineer in boston: Acme $150k base; Bigco $130k base")
    assert (await person.does("offer.keep")).title == "Which offer should I keep?"
    again = await person.says(said)
    assert again.title == "Which one do you mean?"
    assert [option.label for option in options(again)] == ["Acme", "Bigco"]
    assert "Keep it?" in text_of(await person.says("Acme"))


async def test_a_no_to_which_offer_does_nothing(person: Person) -> None:
    await person.says("two offers as data engineer in boston: Acme $150k base; Bigco $130k base")
    await person.does("offer.remove")
    assert "nothing was changed" in text_of(await person.says("no"))
    assert len(await held_offers(person)) == 2
