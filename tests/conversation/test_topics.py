"""General questions are answered for the person first, then from facts, and say what nobody knows."""

import pytest

from bot.conversation.reply import Reply
from bot.conversation.topics.answering import ANSWERS, TITLES
from bot.conversation.topics.facts import facts_told
from bot.translation import translator
from models.knowledge import TOPICS, Knowledge
from models.pay.estimate import Comparison, Estimate
from tests.conversation.person import CHANNEL, Person, labels, text_of


def field_of(reply: Reply, name: str) -> str:
    return next((item.text for item in reply.fields if item.name == name), "")


def test_every_topic_has_its_answer() -> None:
    assert set(ANSWERS) == set(TITLES) == set(TOPICS)


PEOPLE = {
    "typical": ("", "", ""),
    "junior analyst in India": ("Junior data analyst", "Bengaluru", "₹"),
    "senior in Berlin": ("Senior ML engineer", "Berlin", "€"),
    "manager in California": ("ML manager", "San Francisco", "$"),
    "scientist in London": ("Research scientist", "London", "£"),
    "engineer in Poland": ("ML engineer", "Krakow", "PLN"),
}
"""What each says of job and place, and the currency that the answers are in."""
LONGEST = 1_050
"""Characters of a card, but for its footer: two screens of a phone."""


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("who", PEOPLE)
async def test_every_topic_is_computed_for_whoever_asks_with_facts_gaps_and_a_receipt(
    person: Person, topic: str, who: str
) -> None:
    job, place, currency = PEOPLE[who]
    await person.does("help")  # takes the greeting of newcomers
    if job:
        await person.does("salary", role=job, place=place)
    reply = await person.does("topic", t=topic)
    assert reply.title == TITLES[topic]
    first = reply.paragraphs[0] if topic != "transparency" else reply.paragraphs[1]
    assert (place or "ML engineer · United States") in first.replace("ML manager · United States", "San Francisco")
    assert any(character.isdigit() for character in first) or topic == "certifications"
    figures = text_of(reply)
    assert currency in figures or topic in {"certifications", "data_sources", "satisfaction", "skills"}
    assert field_of(reply, "What is not known")
    known = field_of(reply, "What is known") + field_of(reply, "Known of other countries")
    has_law = topic != "transparency" or place not in {"Bengaluru", "London"}
    assert ("•" in known) == has_law
    assert reply.sources
    assert all(source.name and source.year for source in reply.sources)
    assert "model" in reply.footer
    assert "postings and people" in reply.footer
    assert isinstance(reply.data, (Estimate, Comparison))
    assert len("\n".join((*reply.paragraphs, *(field.text for field in reply.fields)))) < LONGEST


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("country", ["US", "DE", "IN"])
def test_no_fact_is_told_without_its_source_and_year(topic: str, country: str) -> None:
    say = translator("en")
    for told in facts_told(Knowledge.load().about(topic, country), topic, country, say):
        assert told.line.endswith(")")
        assert str(told.fact.year) in told.line


@pytest.mark.parametrize("topic", ["location", "remote", "education", "industry", "company_size"])
async def test_outside_the_united_states_its_figures_are_called_those_of_other_countries(
    person: Person, topic: str
) -> None:
    await person.does("salary", role="Senior ML engineer", place="Berlin")
    reply = await person.does("topic", t=topic)
    known = field_of(reply, "What is known")
    assert "US developers" not in known
    assert "San Jose" not in text_of(reply)
    assert "European developers" in known or topic == "location"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("startup vs big tech", ("Big tech", "Startup (10 to 19 employees)")),
        ("does a university pay less than a big tech company?", ("Big tech", "institute (Education sector)")),
        ("does nlp pay more than computer vision?", ("NLP engineer", "Computer-vision engineer")),
        ("remote or hybrid, which pays more?", ("Remote", "against Hybrid")),
        ("is a phd or five more years of experience better for pay?", ("PhD", "8 years")),
        ("senior vs mid pay difference", ("Senior", "against Mid level")),
        ("small company of 50 people or one of 5000 people?", ("5,000 to 9,999", "20 to 99")),
        ("energy or telecom?", ("Energy", "Telecom")),
        ("python or java, what pays more", ("Python", "Java")),
    ],
)
async def test_a_comparison_inside_a_topic_is_answered_first(person: Person, text: str, first: tuple[str, ...]) -> None:
    reply = await person.says(text)
    assert all(part in reply.paragraphs[0] for part in first)


async def test_of_ones_own_skills_those_with_a_figure_come_first(person: Person) -> None:
    await person.says("What does a senior ML engineer with python, go and airflow earn in Berlin?")
    reply = await person.says("which skills pay most?")
    assert "of your own skills" in reply.paragraphs[0]
    assert "Go" in reply.paragraphs[0]
    assert "Airflow" in field_of(reply, "What is not known")


async def test_benefits_have_a_line_each_on_retirement_leave_health_and_learning(person: Person) -> None:
    await person.says("What does a freelance ML engineer earn in Krakow?")
    reply = await person.does("topic", t="benefits")
    for name in ("Retirement: ", "Leave: ", "Health: ", "Learning: "):
        assert any(line.startswith(name) for line in reply.paragraphs), name
    assert "Working for yourself" in text_of(reply)


@pytest.mark.parametrize(
    ("place", "told", "not_told"),
    [
        ("Seattle", "Washington State", "California: employers"),
        ("New York", "New York State", "Washington State:"),
        ("Austin", "Texas: I have no source", "California: employers"),
        ("Krakow", "Poland: the directive's rules", "US states"),
        ("London", "I know of no law", "Directive"),
    ],
)
async def test_laws_fit_the_place(person: Person, place: str, told: str, not_told: str) -> None:
    await person.does("salary", role="ML engineer", place=place)
    reply = await person.does("topic", t="transparency")
    assert told in text_of(reply)
    assert not_told not in text_of(reply)


async def test_without_job_and_place_a_typical_case_is_said_to_be_one(person: Person) -> None:
    reply = await person.says("is remote paid less?")
    assert "ML engineer · United States" in text_of(reply)
    assert "A typical case" in text_of(reply)
    assert "A typical case" not in text_of(await person.says("is remote paid less for data engineers in Germany?"))


async def test_the_answer_is_for_who_was_talked_about(person: Person) -> None:
    await person.says("What does a senior data engineer earn in Berlin?")
    reply = await person.says("is remote paid less?")
    assert "Senior data engineer · Berlin, Germany" in text_of(reply)
    assert "€" in text_of(reply)


async def test_remote_says_that_sources_disagree(person: Person) -> None:
    reply = await person.says("is remote paid less?")
    assert "sources disagree" in reply.paragraphs[0]
    assert isinstance(reply.data, Comparison)
    assert "NBER" in field_of(reply, "What is known")
    assert "Stack Overflow" in field_of(reply, "What is known")


async def test_certificates_have_no_figure_and_it_says_what_helps_instead(person: Person) -> None:
    reply = await person.says("do certifications help?")
    assert "nobody publishes a reliable one" in reply.paragraphs[0]
    assert "instead" in reply.paragraphs[1]


async def test_industries_that_are_named_are_ranked_by_the_model(person: Person) -> None:
    reply = await person.says("energy vs telecom vs media, which industry pays best?")
    first = reply.paragraphs[0]
    assert all(name in first for name in ("Energy", "Telecom", "Media"))
    amounts = [float(part.split("$")[1].rstrip("k.*")) for part in first.split("first: ")[1].split(" · ")]
    assert amounts == sorted(amounts, reverse=True)


async def test_the_role_that_is_named_counts(person: Person) -> None:
    reply = await person.says("are female data engineers paid the same?")
    assert reply.title == "Pay between women and men"
    assert "Data engineer" in reply.paragraphs[0]
    assert "never enter" in reply.paragraphs[0]


async def test_laws_are_those_of_the_place_and_no_advice(person: Person) -> None:
    reply = await person.says("does Germany have a pay transparency law?")
    known = field_of(reply, "What is known")
    assert "Germany had no draft" in known
    assert "7 June 2026" in known
    assert "California" not in known
    assert "not advice" in reply.paragraphs[0]
    japan = await person.says("does Japan have a pay transparency law?")
    assert "I know of no law" in japan.paragraphs[0]
    assert not field_of(japan, "What is known")


async def test_trends_are_by_year_and_role_from_adverts(person: Person) -> None:
    reply = await person.says("how have data engineer salaries changed over the years?")
    assert all(year in reply.paragraphs[0] for year in ("2022", "2023", "2024", "2025"))
    assert "Data engineer, United States" in reply.paragraphs[1]


async def test_the_same_question_gives_the_same_answer_whoever_asks(person: Person) -> None:
    first = await person.says("which skills pay most for data engineers in Canada?")
    other = await Person(person.conversation, "discord:99").says("which skills pay most for data engineers in Canada?")
    assert first == other


async def test_before_others_a_topic_never_uses_the_stored_profile(person: Person) -> None:
    await person.does("consent", answer="yes")
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    channel = person.elsewhere(CHANNEL)
    reply = await channel.says_before_others("is remote paid less?")
    assert "Berlin" not in text_of(reply)
    assert "€" not in text_of(reply)
    assert not reply.is_private
    assert labels(reply)[0] == "Answer just for me"
    mine = await channel.turn(reply.actions[0].act)
    assert mine.is_private
    assert "Berlin" in text_of(mine)


async def test_a_country_without_data_is_said_and_another_stands_in(person: Person) -> None:
    reply = await person.says("is remote paid less in Tuvalu?")
    assert "nothing reliable for Tuvalu" in text_of(reply)


async def test_months_are_said_where_months_are_shown(person: Person) -> None:
    await person.says("What does a senior data engineer earn in Berlin?")
    await person.presses("Per month")
    assert "a month" in (await person.says("which industry pays best?")).paragraphs[0]


async def test_what_is_asked_about_is_not_taken_from_ones_own_job(person: Person) -> None:
    await person.says("What does a data engineer at a fintech with 12,000 employees earn in Berlin?")
    assert "Education sector" in (await person.says("which industry pays best?")).paragraphs[1]
    one = (await person.says("does fintech pay well, as an industry?")).paragraphs[0]
    assert "number 1 of" in one
    assert "+" in one
