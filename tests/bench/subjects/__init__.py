"""One module a subject; each measures its figures and their yardsticks in one run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from tests.bench.figures import Figure
from tests.bench.sizes import Size
from tests.bench.subjects import (
    community,
    crowds,
    estimates,
    round_trips,
    servers,
    starting,
    storage,
    sustained,
    vocabulary,
)

SUBJECTS: Mapping[str, Callable[[Size], Awaitable[list[Figure]]]] = {
    "starting": starting.measure,
    "round_trips": round_trips.measure,
    "sustained": sustained.measure,
    "crowds": crowds.measure,
    "servers": servers.measure,
    "estimates": estimates.measure,
    "vocabulary": vocabulary.measure,
    "storage": storage.measure,
    "community": community.measure,
}
