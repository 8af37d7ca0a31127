"""Several offers: when one overtakes, by purchasing power, at which rate, drawn by year."""

from bot.charts import RangeChart, StackedChart
from models.pay.offers import Weighing
from tests.conversation.person import Person, text_of

TWO_PLACES = (
    "Two offers for senior mle: A in Zurich 160k CHF base + 10% bonus; B in Berlin 110k EUR base, 120k RSU over 4 "
    "years. which is better?"
)


async def test_the_month_from_which_the_second_is_ahead_is_named(person: Person) -> None:
    card = await person.says("Offer one: $150k base, $60k sign-on. Offer two: $190k base. data engineer in boston")
    # 40,000 / 12 = 3,333.33 a month against 60,000: level after 18 months
    assert "Offer two is ahead for good from month 19 on" in text_of(card)
    assert "base +$160,000, sign-on −$60,000; together +$100,000" in text_of(card)


async def test_one_that_is_always_ahead_is_said_to_be(person: Person) -> None:
    card = await person.says("Offer A: $150k base. Offer B: $180k base. data engineer in boston")
    assert "Offer B is ahead from the first month on; Offer A never catches up in four years" in text_of(card)


async def test_two_places_are_set_side_by_side_gross_and_by_purchasing_power_with_the_rate(person: Person) -> None:
    card = await person.says(TWO_PLACES)
    assert "**Offer A brings most**" in card.paragraphs[0]
    assert "**By purchasing power Offer B is ahead**" in text_of(card)
    assert "1 EUR counts as 0.939 CHF, the mean of 2025" in text_of(card)
    assert "At the prices of Zurich, Switzerland: about CHF" in card.fields[1].text
    assert any("World Bank" in source.name for source in card.sources)


async def test_they_are_drawn_by_year_with_the_same_numbers(person: Person) -> None:
    card = await person.says(TWO_PLACES)
    chart = card.charts[-1]
    assert isinstance(chart, StackedChart)
    assert chart.parts == ("Base", "Bonus", "Stock")
    assert [group.label for group in chart.groups] == ["Offer A", "Offer B"]
    assert [stack.total.text for stack in chart.groups[1].stacks] == ["€140k"] * 4
    assert isinstance(card.data, Weighing)
    bars = [stack.total.value for group in chart.groups for stack in group.stacks]
    assert abs(sum(bars) - sum(one.common for one in card.data.offers)) < 0.1


async def test_the_bases_at_one_place_are_drawn_in_its_range_and_none_of_another_place(person: Person) -> None:
    card = await person.says("data engineer in Berlin: Acme 70k base, 10% bonus; Globex 85k base")
    where = card.charts[0]
    assert isinstance(where, RangeChart)
    assert [(pointer.label, pointer.mark.text) for pointer in where.pointers] == [("Acme", "€70k"), ("Globex", "€85k")]
    assert "Globex: €85k" in where.alt
    apart = (await person.says(TWO_PLACES)).charts[0]
    assert isinstance(apart, RangeChart)
    assert [pointer.label for pointer in apart.pointers] == ["Offer A"]
    alone = (await person.says("offered 62k as data engineer in Berlin")).charts[0]
    assert isinstance(alone, RangeChart)
    assert [pointer.label for pointer in alone.pointers] == ["Your offer"]


async def test_which_to_pick_is_answered_from_the_offers_at_hand(person: Person) -> None:
    await person.says("offer 1: $180k + 20% bonus; offer 2: $200k; mle in seattle")
    assert "Offer 1 brings most" in (await person.says("which should I pick?")).paragraphs[0]


async def test_above_and_below_the_range_are_said_so(person: Person) -> None:
    high = await person.says("offered 200k as data engineer in berlin, is it good?")
    assert "**Base: above the range.**" in text_of(high)
    assert "no reason to ask for more base" in text_of(high)
    low = await person.says("offered 30k as data engineer in berlin, is it good?")
    assert "**Base: below the range.**" in text_of(low)


async def test_no_two_offers_are_called_alike_and_an_employer_gives_its_name(person: Person) -> None:
    await person.says("offered 80k as data engineer in berlin, is it good?")
    await person.says("Got an offer from Google: 95k base. data engineer in berlin. fair?")
    await person.says("offered 90k as data engineer in berlin, is it good?")
    card = await person.does("offer.list")
    assert [field.name for field in card.fields] == ["Offer A · not kept", "Google · not kept", "Offer C · not kept"]


async def test_a_share_of_the_company_is_named_though_it_is_not_counted(person: Person) -> None:
    card = await person.says("offer A: £85k and 1% equity, mle in london; offer B: £95k + £10k bonus")
    assert "Not counted: 1\u00a0% of the company" in card.fields[0].text
