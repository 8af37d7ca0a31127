"""Facts as people read them: the sentence with its figures, then who says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.conversation.amounts import day_of, money_exact, money_to_the_cent, number
from bot.conversation.reply import Source
from bot.translation import Translator
from models.knowledge import Fact, Figure

MOST_FACTS = 3
FEW_FACTS = 2
MOST_CHARACTERS = 480
"""Of all facts of a card together: it fits a phone's screen."""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact, and the line that tells it."""

    fact: Fact
    line: str


def facts_told(facts: Sequence[Fact], topic: str, country: str, say: Translator) -> tuple[ToldFact, ...]:
    """As many of a topic's facts, in their order, as a card has room for; two at the least, where there are so many.

    Those of the topic itself and of the place come alone where they are enough.
    """
    closest = [fact for fact in facts if fact.topics[0] == topic and fact.holds_in(country)]
    rest = (fact for fact in facts if not (fact.topics[0] == topic and fact.holds_in(country)))
    ordered = closest if len(closest) >= FEW_FACTS else [*closest, *rest][:FEW_FACTS]
    told: list[ToldFact] = []
    room = MOST_CHARACTERS
    for fact in ordered[:MOST_FACTS]:
        line = fact_line(fact, say)
        room -= len(line)
        if room < 0 and len(told) >= FEW_FACTS:
            break
        told.append(ToldFact(fact, line))
    return tuple(told)


def fact_line(fact: Fact, say: Translator) -> str:
    """One fact: its sentence and its source, "The middle is 120,230 USD. (BLS, May 2025)"."""
    figures = {name: figure_text(figure, say) for name, figure in fact.figures.items()}
    return say.say("{sentence} ({source})", sentence=say.say(fact.statement, **figures), source=_cited(fact, say))


def fact_source(fact: Fact, say: Translator) -> Source:
    """The receipt of a fact."""
    name = say.say("{source}, seen via {place}", source=fact.source, place=fact.via) if fact.via else fact.source
    return Source(name, fact.year, fact.url, fact.source)


def figure_text(figure: Figure, say: Translator) -> str:
    """A figure in its unit: "+8.2 %", "$120,230", "7 June 2026"."""
    value = figure.value
    if value is None:
        return ""
    if not isinstance(value, (int, float)):
        return day_of(value, say)
    return _WRITTEN.get(figure.unit, number)(value, say)


def percentage(value: float, say: Translator, *, is_signed: bool = False) -> str:
    """A share in percent: "8.2 %", with its sign "+8.2 %"."""
    sign = ("+" if value >= 0 else "−") if is_signed else ""
    return sign + say.digits.in_percent(abs(value) / 100, "#,##0.##")


_WRITTEN: Mapping[str, Callable[[float, Translator], str]] = {
    "dollars": lambda value, say: money_exact(value, "USD", say),
    "dollars_per_hour": lambda value, say: money_to_the_cent(value, "USD", say),
    "year": lambda value, _: str(int(value)),
    "percent": percentage,
    "change": partial(percentage, is_signed=True),
}
"""How a unit is written; a plain number where it is not here."""


def _cited(fact: Fact, say: Translator) -> str:
    if str(fact.year) in fact.source:
        return fact.source
    return say.say("{source}, {year}", source=fact.source, year=fact.year)
