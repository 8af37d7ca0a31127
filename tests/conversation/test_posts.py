"""Other people's job posts, and questions in other languages."""

import pytest

from bot.conversation.reply import Reply
from tests.conversation.person import CHANNEL, Person, text_of


async def test_a_job_post_is_explained_to_the_one_who_asks(person: Person) -> None:
    channel = person.elsewhere(CHANNEL)
    post = "Senior Machine Learning Engineer in Berlin, 80.000 - 95.000 EUR per year. @everyone"
    card = await channel.does("post", text=post)
    assert card.is_private
    assert card.title == "The pay here · Senior ML engineer · Berlin, Germany"
    assert "€80,000 to €95,000 a year" in card.paragraphs[0]
    assert "of 100" in card.paragraphs[1]
    assert "@" not in text_of(card)


async def test_pay_by_the_day_is_a_years_with_its_factor_and_without_benefits(person: Person) -> None:
    card = await person.does("post", text="Contract data engineer in London, £550/day")
    assert "× 220 = **£121,000 a year**" in card.paragraphs[0]
    assert "without benefits" in text_of(card)


async def test_net_pay_in_a_post_is_not_compared(person: Person) -> None:
    card = await person.does("post", text="Data scientist in Munich, 4200 net a month x 13")
    assert "× 13 = **€54,600 a year**" in card.paragraphs[0]
    assert "never compared with gross" in card.paragraphs[1]
    assert "of 100**" not in card.paragraphs[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Staff ML engineer, remote in the US, $450,000 - $520,000 base", "**above the range**"),
        ("Senior ML engineer, San Francisco, $60,000 a year", "**below the range**"),
        ("ML engineer in Berlin, 85.000 - 200.000 EUR", "ends **above the range**"),
        ("ML engineer in Berlin, 30.000 - 90.000 EUR", "starts **below the range**"),
        ("ML engineer in Berlin, 55.000 - 160.000 EUR", "**wider than the whole range**"),
    ],
)
async def test_pay_outside_the_range_is_called_so(person: Person, text: str, told: str) -> None:
    card = await person.does("post", text=text)
    assert told in card.paragraphs[1]
    assert "**90" not in card.paragraphs[1]
    assert "**10 of" not in card.paragraphs[1]


def gaps(card: Reply) -> str:
    return next((field.text for field in card.fields if field.name == "What it leaves out"), "")


def law(card: Reply) -> str:
    return next((field.text for field in card.fields if field.name.startswith("What the law")), "")


async def test_what_a_post_says_beside_base_is_told_and_what_it_leaves_out(person: Person) -> None:
    letter = (
        "We are pleased to offer you the position of Machine Learning Engineer II in Seattle, WA. Your annual base "
        "salary will be $172,000, with a sign-on bonus of $30,000 and RSUs valued at $180,000 vesting over four years. "
        "Target bonus 15%."
    )
    card = await person.does("post", text=letter)
    beside = next(line for line in card.paragraphs if line.startswith("Beside it"))
    assert "sign-on of $30,000" in beside
    assert "$180,000 over 4 years" in beside
    assert "15" in beside
    assert "benefits" in gaps(card)
    assert "bonus" not in gaps(card)


async def test_a_post_without_pay_says_so_and_gives_the_range(person: Person) -> None:
    card = await person.does("post", text="Data scientist, New York City. Competitive salary, 2-4 years experience.")
    assert "names no pay" in card.paragraphs[0]
    assert "80 of 100" in card.paragraphs[1]
    assert gaps(card).startswith("the base pay")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ML engineer, San Francisco, $150,000", "California: employers of 15"),
        ("ML engineer, Denver, $150,000", "Colorado"),
        ("ML engineer, Austin, $150,000", "no federal law"),
        ("ML engineer in Berlin, 80.000 EUR", "Germany had no draft"),
        ("ML engineer, London, £70,000", "I know of no law"),
    ],
)
async def test_the_law_told_is_that_of_the_place(person: Person, text: str, told: str) -> None:
    card = await person.does("post", text=text)
    assert told in law(card)
    assert all(source.year for source in card.sources)


async def test_a_thirteenth_salary_makes_a_year_of_thirteen(person: Person) -> None:
    card = await person.does("post", text="Data Scientist, São Paulo, Brazil. CLT, R$ 14.000 per month, 13th salary")
    assert "× 13 = **R$182,000 a year**" in card.paragraphs[0]


async def test_up_to_is_only_the_upper_end(person: Person) -> None:
    card = await person.does("post", text="Senior data scientist at a fintech in Berlin, salary up to 95k EUR")
    assert "at the most" in card.paragraphs[0]


async def test_a_post_without_a_place_is_held_against_its_currencys_country_which_is_said(person: Person) -> None:
    card = await person.does("post", text="AI Engineer, 100% remote, worldwide. $80k-$120k depending on experience.")
    assert "names no place" in text_of(card)
    assert "United States" in card.title
    assert not law(card)


async def test_other_peoples_jobs_get_their_year_but_no_range(person: Person) -> None:
    card = await person.does("post", text="Registered nurse, night shift, Cardiff. £31,000 - £38,000 a year.")
    assert "£31,000 to £38,000" in card.paragraphs[0]
    assert "no job in it that I know" in card.paragraphs[1]
    assert card.data is None


async def test_a_year_that_is_no_year_of_pay_does_not_move_the_range(person: Person) -> None:
    plain = await person.does("post", text="ML engineer, Denver. $140,000-$175,000.")
    dated = await person.does("post", text="ML engineer, Denver. $140,000-$175,000. Founded 2015, start in 2027.")
    assert plain.paragraphs[1] == dated.paragraphs[1]


@pytest.mark.parametrize("text", ["", "👍", "great pizza today", "a" * 6000, "\u202e\u200b", "'; DROP TABLE x; --"])
async def test_a_message_without_a_job_is_told_kindly(person: Person, text: str) -> None:
    card = await person.does("post", text=text)
    assert card.title in {"I can't read that", "The pay here"}


@pytest.mark.parametrize(
    ("text", "line", "place"),
    [
        ("Wieviel verdient ein Data Scientist in Berlin?", "In dieser Sprache lese ich nur einen Teil", "Deutschland"),
        ("combien gagne un data engineer senior à Paris", "Dans cette langue, je ne lis qu'une partie", "France"),
        ("¿cuánto gana un data engineer senior en Madrid?", "En este idioma leo solo una parte", "España"),
    ],
)
async def test_of_other_languages_it_is_said_how_far_they_are_understood(
    person: Person, text: str, line: str, place: str
) -> None:
    card = await person.says(text)
    assert place in card.title
    assert line in text_of(card)


async def test_english_is_answered_without_such_a_line(person: Person) -> None:
    assert "I read only a part" not in text_of(await person.says("What does a data engineer earn in Berlin?"))


async def test_and_in_germany_asks_the_general_question_again(person: Person) -> None:
    await person.says("is remote paid less?")
    card = await person.says("and in Germany?")
    assert card.title == "Remote work and pay"
    assert "ML engineer · Germany" in text_of(card)
