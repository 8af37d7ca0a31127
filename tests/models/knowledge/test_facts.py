"""Facts can be trusted or doubted by what stands beside them, and no address in them is invented."""

import os
import re
import shutil
from pathlib import Path

import pytest

from models.bundle import BundleError
from models.knowledge import TOPICS, Fact, Figure, Knowledge
from models.knowledge.knowledge import FACTS
from models.profile import Role

KNOWN_ADDRESSES = {
    "https://github.com/foorilla/ai-jobs-net-salaries",
    "https://survey.stackoverflow.co/2023",
    "https://survey.stackoverflow.co/2024",
    "https://survey.stackoverflow.co/2025",
    "https://www.bls.gov/oes",
    "https://www.bea.gov/data/prices-inflation",
    "https://www.oreilly.com/radar/2021-data-ai-salary-survey",
}
"""Addresses that stand in the project's own lists of sources. A new one is added here by somebody who opened it."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load()


def test_every_fact_has_a_source_a_year_and_its_firmness(knowledge: Knowledge) -> None:
    for fact in knowledge.all:
        assert fact.source, fact.id
        assert 2010 <= fact.year <= 2026, fact.id
        assert fact.firmness in {"A", "B", "C"}, fact.id
        assert all(figure.value is not None for figure in fact.figures.values()), fact.id


def test_every_fact_names_where_it_can_be_found(knowledge: Knowledge) -> None:
    for fact in knowledge.all:
        assert fact.id.count(".") == 1, fact.id
        if fact.url:
            assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,3}(/[\w./-]+)?", fact.url), fact.id
        assert "://" not in fact.via, fact.id
        assert any(character.isdigit() for character in f"{fact.source}{fact.year}"), fact.id


def test_a_law_that_asks_to_show_pay_is_a_law_on_showing_pay(knowledge: Knowledge) -> None:
    asking = [fact for fact in knowledge.all if fact.asks_to_show]
    assert asking
    assert all(fact.is_law and fact.topics[0] == "transparency" for fact in asking)
    assert next(fact.id for fact in knowledge.disclosure("US", "CA")) == "law.california"
    assert "law.us_talking" not in {fact.id for fact in knowledge.disclosure("US", "CA")}
    assert not knowledge.disclosure("GB")


def test_facts_of_elsewhere_come_last_and_not_at_all_where_the_place_is_the_point(knowledge: Knowledge) -> None:
    german = knowledge.about("remote", "DE")
    assert german[0].id == "remote.survey_europe"
    assert german[-1].countries == ("US",)
    assert all(fact.holds_in("DE") for fact in knowledge.about("location", "DE"))
    assert not any(fact.states for fact in knowledge.about("benefits", "US"))


def test_no_address_is_invented(knowledge: Knowledge) -> None:
    assert {fact.url for fact in knowledge.all if fact.url} <= KNOWN_ADDRESSES


@pytest.mark.skipif("SALARY_BOT_DATA" not in os.environ, reason="the lists of sources lie beside the training data")
def test_every_known_address_stands_in_the_lists_of_sources() -> None:
    data = Path(os.environ["SALARY_BOT_DATA"])
    listed = (data / "SOURCES.md").read_text("utf-8") + (data.parent / "FACTS.md").read_text("utf-8")
    for address in KNOWN_ADDRESSES:
        bare = address.removeprefix("https://").removeprefix("www.")
        if "survey.stackoverflow.co" in bare:
            bare = bare.split("/")[0]
        assert bare in listed, address


def test_second_hand_facts_say_that_they_are_only_reported(knowledge: Knowledge) -> None:
    for fact in knowledge.all:
        if fact.firmness == "C":
            assert fact.statement.startswith("Reported"), fact.id


def test_laws_hold_somewhere_and_are_dated(knowledge: Knowledge) -> None:
    laws = [fact for fact in knowledge.all if fact.is_law]
    assert laws
    assert all(fact.countries for fact in laws)
    assert all("transparency" in fact.topics for fact in laws)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_a_fact_to_say(knowledge: Knowledge, topic: str) -> None:
    assert knowledge.about(topic, "US")
    assert topic in {"transparency"} or knowledge.about(topic, "DE")


def test_a_law_is_told_only_where_it_holds(knowledge: Knowledge) -> None:
    assert next(fact.id for fact in knowledge.about("transparency", "US", "NY")) == "law.new_york_state"
    in_the_city = [fact.id for fact in knowledge.about("transparency", "US", "NY", "New York")]
    assert in_the_city[:2] == ["law.new_york_city", "law.new_york_state"]
    assert "law.new_york_city" not in {fact.id for fact in knowledge.about("transparency", "US", "NY", "Buffalo")}
    german = {fact.id for fact in knowledge.about("transparency", "DE")}
    assert "law.germany" in german
    assert "law.california" not in german
    assert not knowledge.about("transparency", "JP")


def test_measured_figures_come_from_the_bundle_with_their_rows(knowledge: Knowledge) -> None:
    fact = next(fact for fact in knowledge.all if fact.id == "remote.survey")
    assert fact.figures["change"].value == knowledge.measured.figure("remote.survey", "change")
    assert fact.rows == knowledge.measured.rows("remote.survey") > 1000


def test_medians_of_adverts_are_by_role_country_and_year(knowledge: Knowledge) -> None:
    for role in Role:
        for country in ("*", "US", "GB"):
            adverts = knowledge.measured.adverts(role, country)
            assert [advert.year for advert in adverts] == sorted({advert.year for advert in adverts})
            assert all(advert.postings >= 30 and 20_000 < advert.median < 500_000 for advert in adverts)
    assert knowledge.measured.adverts("machine_learning_engineer", "US")[-1].year == 2025


def test_a_sentence_and_its_figures_must_name_each_other() -> None:
    facts = {"source": "Somebody", "year": 2024, "firmness": "A", "topics": ["bonus"]}
    with pytest.raises(ValueError, match="names"):
        Fact.model_validate({"id": "bonus.one", "statement": "It is {share}.", **facts})
    with pytest.raises(ValueError, match="names"):
        Fact.model_validate(
            {"id": "bonus.one", "statement": "It is.", "figures": {"share": Figure(unit="percent")}, **facts}
        )


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace('firmness = "A"', 'firmness = "D"', 1),
        lambda text: text.replace("year = 2025\n", "", 1),
        lambda text: text.replace('id = "bls.metros"', 'id = "bls.metres"', 1),
        lambda text: text.replace('topics = ["location"]', 'topics = ["weather"]', 1),
        lambda text: text.replace('url = "https:', 'url = "http:', 1),
        lambda text: text[: len(text) // 2],
        lambda _: "",
    ],
)
def test_a_spoiled_file_of_facts_is_refused_in_one_line(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    shutil.copytree(FACTS, tmp_path / "facts")
    path = tmp_path / "facts" / "pay.toml"
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    with pytest.raises(BundleError) as caught:
        Knowledge.load(tmp_path / "facts")
    assert "\n" not in str(caught.value)


def test_a_folder_without_facts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no facts"):
        Knowledge.load(tmp_path)
