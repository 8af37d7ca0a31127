"""Named employers: their filings' receipt, the range for their kind and size, and two of them side by side."""

import pytest

from bot.conversation.employer_names import employers_in
from models.pay.estimate import Comparison, Estimate
from tests.conversation.person import Person, text_of


def names_in(text: str) -> list[str]:
    return [employer.name for employer in employers_in(text)]


async def test_what_a_known_employer_pays_is_its_receipt_and_the_range_for_its_kind(person: Person) -> None:
    card = await person.says("What does Google pay?")
    assert card.intent == "estimate"
    assert "80 of 100 people" in card.paragraphs[0]
    assert "Google: median base **$" in card.paragraphs[1]
    assert "fiscal year 2024" in card.paragraphs[1]
    assert "no bonus, no stock" in card.paragraphs[2]
    assert "Neither job nor place was named" in text_of(card)
    assert any("LCA" in source.name for source in card.sources)


async def test_a_size_that_goes_without_saying_is_not_called_unknown(person: Person) -> None:
    card = await person.says("What does Google pay an ML engineer in Seattle?")
    assert "No reliable figure for" not in text_of(card)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("does nvidia pay well in austin", "NVIDIA", "Austin"),
        ("what does gogle pay", "Google", "United States"),
        ("What does Apple pay data scientists in Seattle?", "Apple", "Seattle"),
        ("does Block pay well", "Block", "United States"),
        ("what does target pay a data engineer", "Target", "United States"),
        ("Oracle pay in austin for ml engineers", "Oracle", "Austin"),
        ("senior mle at OpenAI in SF", "OpenAI", "San Francisco"),
        ("microsft salary for applied scientist", "Microsoft", "United States"),
    ],
)
async def test_an_employer_in_a_question_is_never_passed_over(person: Person, text: str, name: str, place: str) -> None:
    card = await person.says(text)
    assert place in card.title
    assert f"{name}: median base" in text_of(card)


async def test_for_somebody_known_it_is_their_job_and_place(person: Person) -> None:
    await person.says("What does a senior data engineer earn in Berlin?")
    card = await person.says("What does Google pay?")
    assert card.title == "2025 pay · Senior data engineer · Berlin, Germany"
    assert "€" in card.paragraphs[0]
    assert "was named" not in text_of(card)


@pytest.mark.parametrize("text", ["meta vs google", "should I join Meta or Google as a senior mle in London?"])
async def test_two_employers_are_put_side_by_side(person: Person, text: str) -> None:
    card = await person.says(text)
    assert card.intent == "compare"
    assert card.title == "Meta or Google"
    assert "the same at each" in card.paragraphs[0]
    assert all(f"{name}: median base" in text_of(card) for name in ("Meta", "Google"))
    assert isinstance(card.data, Comparison)


async def test_employers_of_different_size_differ_by_it(person: Person) -> None:
    card = await person.says("does stripe or microsoft pay more?")
    assert "Stripe **$" in card.paragraphs[0]
    assert "Microsoft **$" in card.paragraphs[0]


async def test_an_unknown_employer_is_said_to_be_one_and_its_size_helps_instead(person: Person) -> None:
    card = await person.says("What does Initech pay?")
    assert card.title == "I don't know that employer"
    assert "this one I don't find" in card.paragraphs[0]
    assert "10 to 19 people" in text_of(card)
    assert isinstance(card.data, Estimate)


async def test_an_unknown_employer_of_a_job_that_was_named_gives_that_jobs_range(person: Person) -> None:
    card = await person.says("What does Foobarcorp pay data engineers in Berlin?")
    assert card.title == "I don't know that employer"
    assert "Data engineer · Berlin, Germany" in text_of(card)


async def test_an_unknown_employer_inside_a_question_is_told_not_to_count(person: Person) -> None:
    card = await person.says("mle at Blorptech in Munich")
    assert "Munich" in card.title
    assert "I know nothing of what Blorptech pays" in card.paragraphs[1]
    plain = await person.says("mle at a startup in Munich")
    assert "I know nothing of what" not in text_of(plain)


@pytest.mark.parametrize(
    "text",
    [
        "what does remote pay",
        "what does a data engineer in Boston earn",
        "salary for a machine learning engineer",
        "for me",
        "nlp engineer with aws certificate at a startup in Paris",
        "salary for aws engineers",
        "how much does experience matter for pay?",
        "how much does the government pay",
        "does a move to Berlin pay off",
        "a target salary in block 7",
    ],
)
def test_jobs_places_tools_and_small_words_are_no_employers(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("meta vs google", ["Meta", "Google"]),
        ("apple vs microsoft vs amazon", ["Apple", "Microsoft", "Amazon"]),
        ("goldman sachs or jpmorgan for a quant", ["Goldman Sachs", "JPMorgan Chase"]),
        ("my nvidia offer: 180k", ["NVIDIA"]),
        ("I work at Stripe", ["Stripe"]),
    ],
)
def test_employers_are_found_in_the_order_they_are_named(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("how much does experience matter for pay?", "Experience and pay"),
        ("what does fintech pay", "Industries and pay"),
        ("do coastal cities pay more?", "Pay by place"),
        ("do consultancies pay well?", "Kinds of employer and pay"),
        ("does nvidia pay a bonus?", "Bonuses"),
        ("does amazon pay less for remote?", "Remote work and pay"),
    ],
)
async def test_a_general_question_stays_one(person: Person, text: str, title: str) -> None:
    assert (await person.says(text)).title == title


@pytest.mark.parametrize("text", ["aws or azure certificate?", "which pays more, databricks or snowflake skills?"])
async def test_a_makers_name_among_tools_brings_no_filings(person: Person, text: str) -> None:
    assert "work-visa filings" not in text_of(await person.says(text))


async def test_an_offer_of_a_named_employer_takes_its_receipt_along(person: Person) -> None:
    card = await person.says("my nvidia offer: 180k base, senior mle in Seattle")
    assert "NVIDIA: median base" in text_of(card)


async def test_somebody_elses_job_at_a_known_employer_is_still_outside(person: Person) -> None:
    assert (await person.says("what does a nurse at Google earn")).intent == "out_of_scope"
    assert (await person.says("apple or samsung phone?")).intent == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("data scientist in Lyon, Python, SQL and AWS", []),
        ("AWS or Google for a data engineer?", ["Amazon", "Google"]),
        ("I was let go by Meta last year, data engineer in Bern", []),
        ("mle in Bern, I left Google and joined Nvidia", ["NVIDIA"]),
        ("previously at Apple, now at Meta", ["Meta"]),
    ],
)
def test_tools_and_employers_of_earlier_days_are_not_asked_about(text: str, named: list[str]) -> None:
    assert names_in(text) == named


async def test_what_is_said_of_the_size_wins_over_what_a_name_tells(person: Person) -> None:
    card = await person.says("data engineer at Google, 300 employees, in Zurich")
    assert "100 to 499 employees" in text_of(card)


async def test_another_country_is_compared_with_the_one_of_the_talk(person: Person) -> None:
    await person.says("data scientist in Vancouver")
    card = await person.says("compare with Seattle")
    assert "Vancouver" in card.title
    assert "Washington" not in card.title
