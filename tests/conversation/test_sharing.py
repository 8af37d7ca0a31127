"""Share: what a person ticks is what others see, whatever they tick."""

from itertools import chain, combinations

import pytest

from bot.charts import Chart, RangeChart
from bot.conversation.reply import Reply
from bot.conversation.sharing.card import shared_card
from bot.conversation.sharing.ticks import DEFAULT, Tick, offered, read_ticks, write_ticks
from bot.conversation.turn import Place, PlaceKind
from bot.faces.charts.alt import alt_text
from bot.faces.charts.words import draw_words
from bot.faces.discord.custom_id import write_custom_id
from bot.translation import translator
from models.pay.model import PayModel
from models.profile import Profile
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, labels, options, text_of

SAY = translator("en-US")
WHO = Profile.model_validate(
    {
        "role": "machine_learning_engineer", "title": "staff machine learning engineer", "seniority": "senior",
        "country": "GB", "city": "London", "education": "phd", "company_size": "10000+", "years": 9,
    }
)  # fmt: skip
WORDS = {
    Tick.ROLE: ("ML engineer", "machine", "staff"),
    Tick.COUNTRY: ("United Kingdom", "GB", "£", "Britain"),
    Tick.CITY: ("London",),
    Tick.SENIORITY: ("enior",),
    Tick.MIDDLE: ("iddle", "half"),
    Tick.DRIVERS: ("Moves it", "%", "PhD"),
    Tick.TOTAL: ("bonus", "stock"),
    Tick.RANGE: ("80 of 100",),
}
"""What tells each thing on a card in English."""
IMPLIED = {Tick.COUNTRY: frozenset((Tick.CITY,)), Tick.MIDDLE: frozenset((Tick.TOTAL,))}
"""A city's money is its country's, and a total is said by its own middle."""
SUBSETS = [frozenset(chosen) for chosen in chain.from_iterable(combinations(Tick, size) for size in range(10))]


def seen_by_others(card: Reply) -> str:
    """All that anybody could read of a posted card, its picture, its alt text and its machine data included."""
    assert card.data is None
    assert card.sources == ()
    parts = [text_of(card), alt_text(card.charts), draw_words(card.charts), *map(repr, card.charts)]
    return "\n".join(parts).replace("machine learning, data and software", "").replace("middle=None", "")


def numbers_of(charts: tuple[Chart, ...]) -> set[str]:
    spans = [span for chart in charts if isinstance(chart, RangeChart) for span in chart.spans]
    return {span.middle.text for span in spans if span.middle is not None}


def test_of_every_set_of_ticks_nothing_unticked_is_seen(pay: PayModel) -> None:
    for ticks in SUBSETS:
        card = shared_card(pay, WHO, ticks, "year", SAY)
        assert card is not None
        seen = seen_by_others(card)
        for tick, words in WORDS.items():
            if tick not in ticks and not IMPLIED.get(tick, frozenset()) & ticks:
                found = [word for word in words if word in seen]
                assert not found, (sorted(ticks), found, seen)
        assert bool(card.charts) == ({Tick.PICTURE, Tick.RANGE} <= ticks)
        assert not numbers_of(card.charts) or Tick.MIDDLE in ticks


def test_amounts_that_were_not_ticked_are_nowhere(pay: PayModel) -> None:
    for ticks in SUBSETS:
        card = shared_card(pay, WHO, ticks, "year", SAY)
        assert card is not None
        in_dollars = not ticks & {Tick.COUNTRY, Tick.CITY}
        estimate = pay.estimate(WHO.changed({"currency": "USD"}) if in_dollars else WHO)
        assert estimate.base is not None
        seen, base = seen_by_others(card), estimate.base
        told = {Tick.RANGE: (base.p10, base.p90), Tick.MIDDLE: (base.p50, base.p25, base.p75)}
        for tick, amounts in told.items():
            for amount in amounts:
                assert tick in ticks or f"{amount / 1000:.0f}k" not in seen, (sorted(ticks), amount, seen)


def test_what_is_ticked_is_seen(pay: PayModel) -> None:
    card = shared_card(pay, WHO, frozenset(Tick), "year", SAY)
    assert card is not None
    assert card.title == "2025 pay · Senior ML engineer · London, United Kingdom"
    for tick in (Tick.RANGE, Tick.MIDDLE, Tick.DRIVERS, Tick.TOTAL):
        assert any(word in seen_by_others(card) for word in WORDS[tick])


def test_ticks_travel_on_a_button() -> None:
    for ticks in SUBSETS:
        assert read_ticks(write_ticks(ticks)) == ticks
    assert read_ticks("r,?,zz") == {Tick.RANGE}
    assert read_ticks(None) == DEFAULT


def test_only_what_is_there_can_be_ticked(pay: PayModel) -> None:
    plain = pay.estimate(Profile.model_validate({"role": "data_engineer", "country": "DE"}))
    assert not {Tick.CITY, Tick.SENIORITY} & set(offered(plain))


async def test_a_person_ticks_looks_and_posts(person: Person) -> None:
    await person.does("salary", role="senior mle", place="Berlin")
    card = await person.presses("Share")
    assert [option.label for option in options(card)][:3] == ["Range", "Job", "Country"]
    assert "Berlin" not in card.fields[0].text
    assert "ML engineer · Germany" in card.fields[0].text
    picked = await person.picks("Range", "City", "Picture of the range")
    assert picked.replaces
    assert "Berlin" in picked.fields[0].text
    assert "ML engineer" not in picked.fields[0].text
    posted = await person.presses("Post it here")
    assert posted.is_posted
    assert not posted.is_private
    assert posted.title == "2025 pay · Berlin"
    assert posted.title in picked.fields[0].text
    assert all(line in picked.fields[0].text for line in posted.paragraphs)
    assert posted.charts == picked.charts


async def test_a_card_without_any_figure_is_not_posted(person: Person) -> None:
    await person.does("salary", role="mle", place="Berlin")
    await person.presses("Share")
    card = await person.picks("Job", "Country")
    assert "no figure on the card" in text_of(card)
    assert "Post it here" not in labels(card)
    assert not (await person.does("share.post", p="", s="j,c")).is_posted


async def test_buttons_carry_no_pay(person: Person) -> None:
    await person.does("salary", role="senior mle", place="Berlin")
    await person.presses("Share")
    card = await person.picks(*(option.label for option in options(person.seen)))
    (post_it,) = (action for action in card.actions if action.label == "Post it here")
    assert set(post_it.act.values) == {"p", "per", "s"}
    assert len(write_custom_id(2**63 - 1, post_it.act)) <= 100


async def test_an_old_share_button_says_so_and_posts_nothing(person: Person, clock: Clock) -> None:
    await person.does("salary", role="mle", place="Berlin")
    await person.presses("Share")
    clock.passes(minutes=40)
    card = await person.presses("Post it here")
    assert card.title == "I no longer remember this estimate"
    assert not card.is_posted


async def test_by_the_month_is_posted_by_the_month(person: Person) -> None:
    await person.does("salary", role="mle", place="Berlin")
    await person.presses("Per month")
    await person.presses("Share")
    assert "gross a month" in text_of(await person.presses("Post it here"))


@pytest.mark.parametrize("kind", [PlaceKind.TERMINAL, PlaceKind.LINES])
async def test_in_a_terminal_the_card_is_there_to_copy(person: Person, kind: PlaceKind) -> None:
    person = person.elsewhere(Place(kind))
    await person.does("salary", role="mle", place="Berlin")
    await person.presses("Share")
    assert "80 of 100" in text_of(await person.presses("Show the card to copy"))


async def test_with_a_place_left_out_amounts_are_in_dollars(person: Person) -> None:
    await person.does("salary", role="mle", place="Zurich")
    await person.presses("Share")
    card = await person.picks("Range", "Job")
    assert "in US dollars" in text_of(card)
    assert "CHF" not in card.fields[0].text


async def test_share_in_words_opens_the_card_with_the_ticks_and_posts_nothing(person: Person) -> None:
    await person.says("senior ml engineer in berlin")
    for words in ("share", "share this", "post my range here", "please share it with the channel"):
        card = await person.says(words)
        assert card.title == "Share this estimate", words
        assert card.is_private
