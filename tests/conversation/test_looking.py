"""Quick looks, what-ifs, reasons and sources."""

import math
from collections.abc import Callable

import pytest

from bot.conversation import Conversation
from bot.conversation.drivers import folded
from bot.faces.text import draw
from models.pay.estimate import Comparison, Estimate
from tests.conversation.person import Person, labels, options, text_of


async def test_a_quick_look_gives_the_range_first(person: Person) -> None:
    card = await person.does("salary", role="senior mle", place="San Francisco")
    assert card.title == "2025 pay · Senior ML engineer · San Francisco, CA"
    assert card.paragraphs[0].startswith("80 of 100 people: **$")
    assert "· middle **$" in card.paragraphs[0]
    assert card.paragraphs[0].endswith("(base, gross a year)")
    assert card.footer.startswith("Not advice. ")
    assert card.sources
    assert isinstance(card.data, Estimate)
    assert labels(card) == ("What if…", "Why?", "Sources", "Change", "Per month", "Share")


async def test_the_same_question_gives_the_same_answer_whoever_asks(open_conversation) -> None:
    conversation = open_conversation()
    ana, ben = Person(conversation, "discord:1"), Person(conversation, "discord:2")
    await ana.does("consent", answer="yes")
    await ana.does("estimate", role="Senior data engineer", place="Berlin")
    await ana.does("q", step="education", value="phd")
    await ana.does("q", do="end")
    question = {"role": "data engineer", "place": "Berlin"}
    assert await ana.does("salary", **question) == await ben.does("salary", **question)


async def test_a_given_seniority_wins_over_the_one_in_the_title(person: Person) -> None:
    card = await person.does("salary", role="senior data engineer", place="DE", seniority="entry")
    assert card.data.profile.seniority == "entry"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Berlin, DE", ("DE", None, "Berlin")),
        ("Portland, OR, US", ("US", "OR", "Portland")),
        ("Portland, OR, United States", ("US", "OR", "Portland")),
        ("San Francisco, CA", ("US", "CA", "San Francisco")),
        ("Texas", ("US", "TX", None)),
        ("Texas, US", ("US", "TX", None)),
        ("DE", ("DE", None, None)),
        ("Deutschland", ("DE", None, None)),
        ("  london ", ("GB", None, "London")),
    ],
)
async def test_places_are_read_as_commands_and_people_write_them(person: Person, place: str, expected: tuple) -> None:
    profile = (await person.does("salary", role="data engineer", place=place)).data.profile
    assert (profile.country, profile.state, profile.city) == expected


async def test_a_place_that_is_not_known_offers_near_ones_to_tap(person: Person) -> None:
    reply = await person.does("salary", role="data engineer", place="Munihc")
    assert reply.title == "I could not read that"
    assert "Munihc" in reply.paragraphs[0]
    assert (await person.presses("Munich")).title.endswith("Munich, Germany")


async def test_a_job_that_is_none_is_refused_with_what_helps(person: Person) -> None:
    reply = await person.does("salary", role="xqzzt", place="Berlin")
    assert reply.title == "I could not read that"
    assert "xqzzt" in reply.paragraphs[0]


async def test_a_missing_place_is_asked_once_with_choices(person: Person) -> None:
    reply = await person.does("salary", role="senior data engineer")
    assert reply.title == "Where? Senior data engineer"
    assert (await person.picks("Germany")).title == "2025 pay · Senior data engineer · Germany"


async def test_where_nothing_is_reliable_the_nearest_can_be_used(person: Person) -> None:
    reply = await person.does("salary", role="data engineer", place="Tuvalu")
    assert reply.data.base is None
    assert "Nearest that I know: " in text_of(reply)
    assert "**" not in reply.paragraphs[0]
    use = reply.actions[0].label
    assert (await person.presses(use)).title == f"2025 pay · Data engineer · {use.removeprefix('Use ')}"


async def test_months_and_years_are_switched_on_the_card(person: Person) -> None:
    yearly = await person.does("salary", role="data engineer", place="Berlin")
    monthly = await person.presses("Per month")
    assert monthly.paragraphs[0].endswith("(base, gross a month)")
    assert monthly.replaces
    assert monthly.data == yearly.data
    assert (await person.presses("Per year")).paragraphs == yearly.paragraphs


async def test_what_if_shows_the_difference_and_its_own_range(person: Person) -> None:
    await person.does("salary", role="senior data engineer", place="Berlin")
    await person.presses("What if…")
    assert "Senior" not in [option.label for option in options(person.seen)]
    card = await person.picks("PhD")
    assert card.title == "What if: PhD"
    comparison = card.data
    assert isinstance(comparison, Comparison)
    assert comparison.difference is not None
    assert comparison.difference.p10 <= comparison.difference.p50 <= comparison.difference.p90
    assert math.isclose(sum(term.amount for term in comparison.difference.terms), comparison.difference.p50, abs_tol=1)
    assert any(text.startswith("+€") and "likely between" in text for text in card.paragraphs)
    assert "Kept: Senior data engineer" in text_of(card)


async def test_what_if_another_place_shows_its_own_currency_and_the_old_one(person: Person) -> None:
    await person.does("salary", role="senior data engineer", place="Berlin")
    card = await person.does("whatif", place="Zurich")
    assert card.title == "Zurich instead of Berlin"
    assert card.paragraphs[0].startswith("**CHF\u00a0")
    assert ", about €" in card.paragraphs[0]


async def test_what_if_takes_words_in_a_form(person: Person) -> None:
    await person.does("salary", role="senior data engineer", place="Berlin")
    await person.presses("What if…")
    card = await person.types("Type it", "in London")
    assert card.title == "London instead of Berlin"


async def test_what_if_after_what_if_goes_on_from_there(person: Person) -> None:
    await person.does("salary", role="data engineer", place="Berlin")
    await person.does("whatif", c="education=phd")
    card = await person.does("whatif", c="seniority=senior")
    assert "Kept: Berlin, PhD." in card.paragraphs


async def test_what_if_nothing_changes_says_so(person: Person) -> None:
    await person.does("salary", role="data engineer", place="Berlin")
    assert (await person.does("whatif", c="role=data_engineer")).title == "I did not hear what should change"


async def test_a_button_speaks_of_its_own_card(person: Person) -> None:
    first = await person.does("salary", role="data engineer", place="Berlin")
    await person.does("salary", role="data analyst", place="France")
    person.seen = first
    assert (await person.presses("Why?")).title == "Why · Data engineer · Berlin, Germany"


async def test_why_shows_steps_whose_product_is_the_middle(person: Person) -> None:
    await person.does("salary", role="senior data engineer", place="San Francisco")
    card = await person.presses("Why?")
    estimate = card.data
    product = math.prod((estimate.reference.p50, *(driver.multiplier for driver in estimate.drivers)))
    assert math.isclose(product, estimate.base.p50, rel_tol=0.001)
    steps = card.fields[0].text.splitlines()
    assert steps[0].startswith("Average for United States, 2025: $")
    assert len(steps) == len(folded(estimate.drivers)) + 2
    shown = math.prod(step.multiplier for step in folded(estimate.drivers))
    assert math.isclose(shown, product / estimate.reference.p50)
    assert steps[-1].startswith("= middle $")


async def test_sources_carry_year_and_address(person: Person) -> None:
    await person.does("salary", role="data engineer", place="Berlin")
    reply = await person.presses("Sources")
    assert reply.sources
    drawn = draw(reply)
    for source in reply.sources:
        assert drawn.count(source.name) == 1
        assert source.url is None or drawn.count(source.url) == 1
    assert all(source.year and (source.url is None or source.url.startswith("https://")) for source in reply.sources)


async def test_why_without_anything_before_explains_the_method(person: Person) -> None:
    assert (await person.does("explain")).title == "How I get a figure"


async def test_the_same_card_asked_for_by_many_is_in_each_ones_language_and_unit(
    open_conversation: Callable[[], Conversation],
) -> None:
    conversation = open_conversation()
    english, german = Person(conversation, "discord:1"), Person(conversation, "discord:2", locale="de")
    asked = {"role": "ml engineer", "place": "Berlin"}
    first = await english.does("salary", **asked)
    second = await german.does("salary", **asked)
    assert (await english.does("salary", **asked)).paragraphs == first.paragraphs
    assert "80 von 100" in text_of(second)
    by_month = await english.does("unit", per="month", **first.actions[0].act.values)
    assert "gross a month" in text_of(by_month)
    assert "gross a year" in text_of(await Person(conversation, "discord:3").does("salary", **asked))
    assert (await german.does("salary", **asked)).charts == second.charts


@pytest.mark.parametrize("place", ["Europe", "Asia", "the nordics"])
async def test_why_after_a_general_answer_for_a_part_of_the_world_is_told_on_its_case(
    person: Person, place: str
) -> None:
    await person.says(f"Is remote work paid less for data engineers in {place}?")
    why = await person.says("why?")
    assert why.title.startswith("Why · ")
    assert "Data engineer" in why.title
    assert "The answer before was worked out on this case, one thing changed at a time." in why.paragraphs
