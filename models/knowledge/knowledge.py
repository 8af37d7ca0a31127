"""The knowledge base: every fact of the package's ``facts`` folder, checked when it is read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from models.bundle import BundleError
from models.knowledge.fact import Fact, Figure
from models.knowledge.measured import Measured

FACTS = Path(__file__).with_name("facts")
MOST_HELD = 512
"""Topics and places of which the facts are held: most people ask for the same few."""
MANY = 10
"""Countries from which on a fact is one of a continent."""
LOCAL = frozenset(("location", "transparency"))
"""Topics about the place itself: what holds elsewhere says nothing there."""


class Knowledge:
    """Facts by topic. The order of a topic's file is the order in which its facts matter."""

    def __init__(self, facts: Iterable[Fact], measured: Measured) -> None:
        self.all = tuple(facts)
        self.measured = measured
        self._found = lru_cache(maxsize=MOST_HELD)(self._find)

    @classmethod
    def load(cls, facts: Path | None = None, bundle: Path | None = None) -> Knowledge:
        """Read and check facts and measured figures. Raises ``models.bundle.BundleError`` with one clear sentence."""
        measured = Measured.load(bundle)
        found: dict[str, Fact] = {}
        for path in sorted((facts or FACTS).glob("*.toml")):
            for fact in _read_facts(path, measured):
                if fact.id in found:
                    raise BundleError(f"The fact {fact.id} stands twice in {path.parent}.")
                found[fact.id] = fact
        if not found:
            raise BundleError(f"There are no facts in {facts or FACTS}; install the program again.")
        return cls(found.values(), measured)

    def about(
        self, topic: str, country: str | None = None, state: str | None = None, city: str | None = None
    ) -> tuple[Fact, ...]:
        """The topic's facts that hold in ``country``, ``state`` and ``city``, those made for the place first.

        Facts of another country come last, and not at all where they are law or the topic is the place itself.
        """
        return self._found(topic, country, state, city)

    def _find(self, topic: str, country: str | None, state: str | None, city: str | None) -> tuple[Fact, ...]:
        fitting = [fact for fact in self.all if topic in fact.topics and _applies(fact, topic, country, state, city)]
        return tuple(sorted(fitting, key=lambda fact: (fact.topics[0] != topic, _distance(fact, country, state))))

    def disclosure(self, country: str | None, state: str | None = None, city: str | None = None) -> tuple[Fact, ...]:
        """What the laws of a place make employers show of pay, its own laws first; empty where no law is known."""
        laws = self.about("transparency", country, state, city) if country else ()
        return tuple(fact for fact in laws if fact.asks_to_show)


def _read_facts(path: Path, measured: Measured) -> list[Fact]:
    try:
        rows = tomllib.loads(path.read_text("utf-8"))["fact"]
        return [_measured(Fact.model_validate(row), measured) for row in rows]
    except (tomllib.TOMLDecodeError, ValidationError, KeyError) as error:
        raise BundleError(f"The facts in {path} can't be used: {' '.join(str(error).split())[:200]}") from None


def _measured(fact: Fact, measured: Measured) -> Fact:
    """The fact with the figures that it leaves to the data. Raises ``KeyError`` where the data has none."""
    if all(figure.value is not None for figure in fact.figures.values()):
        return fact
    figures = {
        name: figure if figure.value is not None else Figure(unit=figure.unit, value=measured.figure(fact.id, name))
        for name, figure in fact.figures.items()
    }
    return fact.model_copy(update={"figures": figures, "rows": measured.rows(fact.id)})


def _applies(fact: Fact, topic: str, country: str | None, state: str | None, city: str | None) -> bool:
    """Facts of other places stay out where the place is the point, but a US figure is better than none elsewhere."""
    if fact.states:
        return state in fact.states and (not fact.cities or city in fact.cities)
    is_local = fact.is_law or topic in LOCAL
    return not is_local or country is None or fact.holds_in(country)


def _distance(fact: Fact, country: str | None, state: str | None) -> int:
    """0 for a fact of the state, 1 of few countries, 2 of many (the EU), 3 of the whole world, 4 of elsewhere."""
    if state and state in fact.states:
        return 0
    if country and country in fact.countries:
        return 1 if len(fact.countries) < MANY else 2
    return 3 if not country or fact.holds_in(country) else 4
