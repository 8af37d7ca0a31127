"""Facts as people read them: the sentence with its figures, then who says so."""

from __future__ import annotations

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.conversation.amounts import money_exact, number
from bot.conversation.reply import Source
from bot.translation import Translator
from models.knowledge import Fact, Figure

MOST_FACTS = 3


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
        return str(format_date(value, "d MMMM y", locale=say.language))
    if figure.unit == "dollars":
        return money_exact(value, "USD", say)
    if figure.unit == "year":
        return str(int(value))
    if figure.unit in {"percent", "change"}:
        return percentage(value, say, is_signed=figure.unit == "change")
    return number(value, say)


def percentage(value: float, say: Translator, *, is_signed: bool = False) -> str:
    """A share in percent: "8.2 %", with its sign "+8.2 %"."""
    sign = ("+" if value >= 0 else "−") if is_signed else ""
    return f"{sign}{format_decimal(abs(value), format='#,##0.##', locale=say.locale)}\u00a0%"


def _cited(fact: Fact, say: Translator) -> str:
    if str(fact.year) in fact.source:
        return fact.source
    return say.say("{source}, {year}", source=fact.source, year=fact.year)
