"""Whatever is known fits into what Discord takes, over every value of every vocabulary."""

import pytest

from bot.conversation.questions import STEPS
from bot.conversation.reply import Reply
from bot.conversation.turn import Act
from models.profile import VOCABULARY, Profile, Role, Seniority
from models.vocabulary.countries import known_countries
from tests.conversation.conftest import Clock
from tests.conversation.person import Person

MOST_ACT = 78
"""Characters of a Discord custom id beside its version and owner."""
LISTS = ("skills", "specialisations", "certifications")


def length(act: Act, field: str = "", value: str = "") -> int:
    values = {**act.values, **({field: value} if field else {})}
    return len(act.name) + sum(len(name) + len(text) + 2 for name, text in values.items())


def check(reply: Reply) -> None:
    """The limits that Discord sets and the ones that this house aims at."""
    assert 1 <= len(reply.title) <= 256
    assert len("\n\n".join(reply.paragraphs)) <= 4096
    assert len(reply.fields) <= 25
    assert all(1 <= len(field.name) <= 256 and 1 <= len(field.text) <= 1024 for field in reply.fields)
    parts = [reply.title, *reply.paragraphs, reply.footer, *(part for f in reply.fields for part in (f.name, f.text))]
    assert sum(len(part) for part in parts) <= 5500
    assert len(reply.actions) <= 6
    assert all(1 <= len(action.label) <= 34 for action in reply.actions)
    assert all(length(action.act) <= (92 if action.is_for_anyone else MOST_ACT) for action in reply.actions)
    presses = {(action.act.name, *sorted(action.act.values.items())) for action in reply.actions}
    assert len(presses) == len(reply.actions)
    check_questions(reply)


def check_questions(reply: Reply) -> None:
    assert len(reply.questions) <= 4
    for question in reply.questions:
        assert 1 <= question.most <= max(len(question.options), 1) <= 25
        assert len({option.value for option in question.options}) == len(question.options)
        assert len(question.placeholder) <= 80
        assert length(question.act) <= MOST_ACT
        for option in question.options:
            assert 1 <= len(option.label) <= 80
            assert len(option.description) <= 100
            assert question.kind == "many" or length(question.act, question.field, option.value) <= MOST_ACT


def profiles() -> list[Profile]:
    """Every value once, and one profile with the longest of everything."""
    base = Profile(role="machine_learning_engineer", country="US", city="San Francisco", state="CA")
    one_each = [
        base.changed({field: (value,) if field in LISTS else value})
        for field, values in VOCABULARY.items()
        for value in values
    ]
    whole_lists = {field: tuple(VOCABULARY[field]) for field in LISTS}
    longest = {field: max(values, key=len) for field, values in VOCABULARY.items() if field not in LISTS}
    longest |= {"years": 12.5, "title": "m" * 80, "city": "Saint Augustine South", "state": "FL", "currency": "CHF"}
    return [*one_each, base.changed({**longest, **whole_lists})]


@pytest.fixture
async def remembered(person: Person) -> Person:
    await person.does("consent", answer="yes")
    return person


async def test_every_card_of_every_profile_fits(remembered: Person, store, clock: Clock) -> None:
    for profile in profiles():
        async with store.transaction() as stored:
            await stored.profiles.put(remembered.name, profile, clock())
        for act in ("welcome", "profile", "estimate", "explain", "sources", "change", "whatif", "unit", "afresh"):
            check(await remembered.does(act, keep="1"))
        check(await remembered.does("whatif", c="place=CH"))
        await remembered.does("salary", role="data analyst", place="FR")


async def test_every_step_fits_with_everything_answered(remembered: Person) -> None:
    for step in STEPS:
        await remembered.does("estimate", role="Senior machine learning engineer", place="San Francisco, CA")
        check(await remembered.does("q", do="go", step=step))
        check(await remembered.does("q", step=step, value="no such thing " * 8))
        form = remembered.conversation.form(Act("q", {"do": "type", "step": step}), "en")
        assert (form is not None) == (STEPS[step].typed is not None)
        if form is not None:
            assert len(form.title) <= 45
            assert all(len(question.prompt) <= 45 and len(question.placeholder) <= 100 for question in form.questions)


async def test_every_role_and_level_fits_before_others(person: Person) -> None:
    for role in Role:
        for seniority in Seniority:
            act = Act("salary", {"role": role, "place": "Charlottesville, VA, US", "seniority": seniority})
            card = await person.turn(act, is_public=True)
            check(card)
            assert card.actions[0].is_for_anyone


async def test_every_country_has_a_card(person: Person) -> None:
    for country in known_countries():
        reply = await person.does("salary", role="data engineer", place=country)
        check(reply)
        assert reply.data is not None, country


async def test_every_fixed_reply_fits(person: Person) -> None:
    for act in ("help", "welcome", "privacy", "mine", "profile.delete", "profile.export", "no such act"):
        check(await person.does(act))
    for act in ("whatif.type", "ask"):
        form = person.conversation.form(Act(act), "en")
        assert form is not None
        assert len(form.title) <= 45
        assert all(len(question.prompt) <= 45 for question in form.questions)
