"""What understanding costs as words grow: names to look among, and characters to read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from models.language import Language
from models.vocabulary.places import find_city, near_city, search_places
from tests.bench.figures import Figure, Sample
from tests.bench.sizes import Size

MESSAGE = "How much does a senior ML engineer with a PhD and 5 years make in Berlin? I have 85k and do NLP. "
LENGTHS = (20, 100, 1_000, 6_000)
CITIES = ("Berlin", "Paris", "San Francisco", "Bengaluru", "Osijek", "Warsaw", "Toulouse", "Austin", "Haifa", "Perth")


async def measure(size: Size) -> list[Figure]:
    language = Language.load()
    language.parse(MESSAGE)
    figures = [_read(language, length, size.calls) for length in LENGTHS]
    return [
        *figures,
        _looked("a city found among all", CITIES, size.calls, find_city),
        _looked("a city while it is typed", [city[:3] for city in CITIES], size.calls, _uncached(search_places)),
        _looked(
            "a city near to what was typed", [f"{city}x" for city in CITIES], size.calls // 10, _uncached(near_city)
        ),
    ]


def _read(language: Language, length: int, calls: int) -> Figure:
    text = (MESSAGE * (length // len(MESSAGE) + 1))[:length]
    sample = Sample()
    for _ in range(max(3, min(calls, calls * 100 // length))):
        sample.take(lambda: language.parse(text))
    return Figure("vocabulary", f"a message of {length:,} characters is read", sample, unit="µs")


def _looked(name: str, words: tuple[str, ...] | list[str], calls: int, look: Callable[[str], object]) -> Figure:
    sample = Sample()
    for word, _ in zip(cycle(words), range(max(3, calls)), strict=False):
        sample.take(lambda one=word: look(one))  # type: ignore[misc]
    return Figure("vocabulary", name, sample, unit="µs")


def _uncached(look: Callable[[str], object]) -> Callable[[str], object]:
    """Nobody types the same twice: the function below its cache."""
    inner: Callable[[str], object] = look.__wrapped__  # type: ignore[attr-defined]
    return inner
