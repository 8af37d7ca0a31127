"""Compare, board, trend and history: what sets two things apart, and what changed."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.store import Store
from models.bundle import write_bundle
from models.language import Language
from models.pay.estimate import Comparison
from models.pay.model import BUNDLE, PayModel
from models.profile import Profile
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, labels, text_of


def euros(line: str) -> int:
    """The amount at the end of "Role: −€22,916"."""
    return int(line.rsplit(" ", 1)[-1].replace("€", "").replace(",", "").replace("−", "-"))


async def test_two_places_are_compared_gross_and_by_what_they_buy(person: Person) -> None:
    card = await person.does("compare", a="Berlin", b="Zurich", role="senior data engineer")
    assert card.title == "Berlin or Zurich"
    assert isinstance(card.data, Comparison)
    assert "By purchasing power it is about" in text_of(card)
    assert [span.label for span in card.charts[0].spans] == ["Berlin", "Zurich", "Zurich"]
    assert card.charts[0].spans[2].detail == "at prices in Berlin"


async def test_two_jobs_are_compared(person: Person) -> None:
    card = await person.does("compare", a="data engineer in Berlin", b="data scientist in Berlin")
    assert card.title.startswith("Data engineer")
    assert "By purchasing power" not in text_of(card)


async def test_whole_profiles_are_compared_as_a_table_whose_terms_sum(person: Person) -> None:
    card = await person.does("compare", a="senior mle in Berlin with a phd", b="data scientist in London 5 years")
    assert card.title == "Senior ML engineer · Berlin · PhD or Data scientist · London · 5 years"
    rows = {field.name: field.text for field in card.fields}
    assert rows["Senior ML engineer · Berlin · PhD"].startswith("€")
    assert rows["Data scientist · London · 5 years"].startswith("£")
    assert "(about €" in rows["Data scientist · London · 5 years"]
    *terms, together = rows["Where the difference comes from, a year"].splitlines()
    assert sum(map(euros, terms)) == euros(together)
    assert isinstance(card.data, Comparison)
    assert card.data.difference is not None
    assert euros(together) == card.data.difference.p50
    assert "2025" in text_of(card)


async def test_what_both_sides_share_is_no_term_of_their_difference(person: Person) -> None:
    card = await person.does("compare", a="mle in Berlin with 5 years", b="mle in London with 5 years")
    assert isinstance(card.data, Comparison)
    assert card.data.difference is not None
    assert [term.factor for term in card.data.difference.terms] == ["country"]


async def test_a_place_without_figures_stands_beside_one_with(person: Person) -> None:
    for a, b in (("Berlin", "Tuvalu"), ("Tuvalu", "Berlin")):
        card = await person.does("compare", a=a, b=b, role="mle")
        rows = {field.name: field.text for field in card.fields}
        assert rows["Berlin"].startswith("€")
        assert rows["Tuvalu"] == "nothing reliable"
        assert "Nearest that I know: " in text_of(card)


async def test_sides_that_differ_in_one_answer_are_called_by_it(person: Person) -> None:
    card = await person.does("compare", a="mle in Berlin with a phd", b="mle in Berlin with a master")
    assert card.title == "PhD or Master's degree"


async def test_a_place_alone_is_the_same_person_elsewhere(person: Person) -> None:
    card = await person.does("compare", text="senior mle in Berlin with a phd vs Zurich")
    assert card.title == "Berlin or Zurich"
    assert {field.name: field.text for field in card.fields}["On both sides"] == "Senior ML engineer, PhD"
    assert (await person.does("compare", text="Paris vs data engineer in Rome")).title.endswith("Rome")


async def test_a_side_that_cannot_be_read_is_asked_again(person: Person) -> None:
    assert (await person.does("compare", a="Berlin", b="xqzzt", role="mle")).title == "I could not read that"


async def test_the_board_names_five_changes_and_one_tap_shows_one(person: Person) -> None:
    await person.does("salary", role="data engineer", place="Berlin", seniority="mid")
    await person.presses("What if…")
    board = await person.presses("What moves it most?")
    assert len(board.fields) == len(board.actions) == 5
    assert "Seniority: Senior" in labels(board)
    assert all("likely between" in field.text for field in board.fields)
    move = next(field for field in board.fields if field.name.startswith("Move to "))
    assert "by purchasing power about" in move.text
    shown = await person.presses(board.fields[0].name)
    assert isinstance(shown.data, Comparison)


async def test_the_board_offers_only_what_a_person_can_choose(person: Person) -> None:
    await person.does("salary", role="data engineer", place="Berlin")
    board = await person.does("board")
    fields = {action.act.values["c"].split("=")[0] for action in board.actions}
    assert fields <= {"place", "seniority", "education", "remote", "company_size", "company_type", "industry"}


async def test_a_trend_has_every_year_and_the_countries_with_their_rows(person: Person, pay) -> None:
    card = await person.does("trend", role="data engineer", place="US")
    assert card.title == "Pay by year · Data engineer · United States"
    assert [point.label for point in card.charts[0].points] == [str(year) for year in pay.years]
    by_year, by_country = card.fields
    assert len(by_year.text.splitlines()) == len(pay.years)
    assert "United States: " in by_country.text
    assert all(line.endswith("rows") for line in by_country.text.splitlines())
    assert str(pay.newest_year) in by_country.name


async def test_a_trend_says_what_stands_behind_each_year(person: Person) -> None:
    card = await person.does("trend", role="mle", place="Germany")
    lines = card.fields[0].text.splitlines()
    assert all(line.endswith("postings") for line in lines)
    assert {point.count for point in card.charts[0].points} == {"< 30"}
    text = text_of(card)
    assert "Few adverts: 2020, 2021, 2022." in text
    assert "at the newest rate" in text
    assert "2025 postings" not in text
    assert "whoever was hiring then" in text_of(await person.does("trend", role="data engineer", place="US"))


async def test_a_trend_of_another_job_takes_over_the_place_alone(person: Person) -> None:
    await person.says("senior mle in berlin with a phd")
    card = await person.does("trend", text="data engineer")
    assert card.title == "Pay by year · Data engineer · Berlin, Germany"
    assert card.data is not None
    assert card.data.profile.education is None


@pytest.mark.parametrize(
    "text", ["mle in berlin vs data scientist in paris", "mle in berlin or data scientist in paris"]
)
async def test_two_sides_are_typed_in_one_line(person: Person, text: str) -> None:
    assert (await person.does("compare", text=text)).title == "ML engineer · Berlin or Data scientist · Paris"


async def test_a_trend_goes_on_from_what_was_talked_about(person: Person) -> None:
    await person.does("salary", role="data analyst", place="France")
    assert (await person.does("trend")).title == "Pay by year · Data analyst · France"


async def kept_estimate(person: Person) -> None:
    await person.does("consent", answer="yes")
    await person.does("estimate", role="data engineer", place="Berlin", seniority="mid")
    await person.does("q", do="end")


async def test_without_anything_kept_history_says_how_to_begin(person: Person) -> None:
    card = await person.does("history")
    assert card.title == "No earlier estimate of yours is kept"
    assert "Estimate my pay" in labels(card)


async def test_history_splits_the_change_and_the_parts_sum_to_it(
    open_conversation: Callable[[], Conversation], store: Store, clock: Clock
) -> None:
    person = Person(open_conversation())
    await kept_estimate(person)
    async with store.transaction() as stored:
        (said,) = await stored.estimates.newest(person.name, 1)
        older = {**said, "base": {name: amount * 0.9 for name, amount in said["base"].items()}, "model": "old"}
        await stored.estimates.add(person.name, {**older, "year": 2023}, clock.now)
    clock.passes(60 * 24 * 240)
    await person.does("change", step="seniority")
    await person.does("q", step="seniority", value="senior")
    card = await person.does("history", n="1")
    assert card.title.startswith("You on ")
    assert "November" in card.title
    assert "2026 and now" in card.title
    text = text_of(card)
    assert "Model and data" in text
    assert "The year" in text
    assert "Seniority: +€" in text
    trend, fall = card.charts
    assert len(trend.points) >= 3
    total = fall.start.mark.value + sum(step.change.value for step in fall.steps)
    assert math.isclose(total, fall.end.mark.value, abs_tol=1)


@pytest.fixture
def older_model(pay: PayModel, tmp_path: Path) -> PayModel:
    """Last year's bundle: another version, whose countries paid a tenth less and whose newest year was 2024."""
    tables = json.loads((BUNDLE / "pay.json").read_text("utf-8"))
    for country in tables["countries"].values():
        country[0] -= 0.1
    write_bundle(tmp_path, "pay", {**tables, "newest_year": 2024}, {"data_until": "2024-06-22"})
    return PayModel.load(tmp_path)


async def test_history_tells_a_newer_model_from_a_newer_year_and_a_changed_profile(
    older_model: PayModel, pay: PayModel, language: Language, store: Store, clock: Clock
) -> None:
    await kept_estimate(Person(Conversation(older_model, language, store, clock)))
    clock.passes(60 * 24 * 240)
    person = Person(Conversation(pay, language, store, clock))
    await person.does("change", step="place")
    await person.does("q", step="place", value="Zurich")
    card = await person.does("history")
    berlin = Profile.model_validate({"role": "data_engineer", "country": "DE", "city": "Berlin", "seniority": "mid"})
    same, later = (pay.estimate(berlin.changed({"year": year})).base for year in (2024, 2025))
    said = older_model.estimate(berlin).base
    assert same is not None
    assert later is not None
    assert said is not None
    lines = dict(line.split(": ") for line in card.fields[0].text.splitlines())
    assert euros(lines["Model and data"]) == same.p50 - said.p50
    assert euros(lines["The year"]) == later.p50 - same.p50
    together = euros(lines.pop("Together"))
    assert sum(map(euros, lines.values())) == together
    assert "In CHF that is CHF" in text_of(card)
    assert older_model.identity.version in card.footer
    assert pay.identity.version in card.footer


async def test_my_range_after_history_is_in_its_own_money(person: Person) -> None:
    await kept_estimate(person)
    await person.does("change", step="place")
    await person.does("q", step="place", value="Zurich")
    await person.does("history")
    assert "CHF" in (await person.presses("My range")).paragraphs[0]


async def test_history_is_not_told_before_others(person: Person) -> None:
    await kept_estimate(person)
    card = await person.says_before_others("how did my salary change compared to last year?")
    assert "€" not in text_of(card)


async def test_an_estimate_that_is_no_longer_readable_is_left_out(person: Person, store: Store, clock: Clock) -> None:
    await kept_estimate(person)
    async with store.transaction() as stored:
        await stored.estimates.add(person.name, {"profile": {"role": "gone"}}, clock.now)
    assert (await person.does("history")).title.startswith("You on")


async def test_two_jobs_in_one_place_are_not_told_what_their_pay_buys_there(person: Person) -> None:
    card = await person.says("data scientist vs ml engineer in New York")
    assert "purchasing power" not in text_of(card)
    assert not any("at prices in" in field.name for field in card.fields)


async def test_prices_of_a_us_area_are_not_called_its_whole_countrys(person: Person) -> None:
    card = await person.says("senior mle in San Francisco vs Bengaluru")
    assert "Prices of India are the whole country's" in text_of(card)


async def test_a_city_before_an_offer_is_no_employer(person: Person) -> None:
    card = await person.says("I am a senior ML engineer in San Francisco. offer: 100k base")
    assert "School District" not in text_of(card)
