"""Tests that ask for a ``backend`` run on each database there is, unless they look into SQLite's file themselves."""

import pytest

from tests.databases import BACKENDS, drop_template

OF_SQLITE = {"database", "file", "home", "tmp_path", "url"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    own = metafunc.function.__code__.co_varnames[: metafunc.function.__code__.co_argcount]
    if "backend" in metafunc.fixturenames and not OF_SQLITE.intersection(own) and len(BACKENDS) > 1:
        metafunc.parametrize("backend", BACKENDS)


@pytest.fixture
def backend() -> str:
    return "sqlite"


def pytest_unconfigure() -> None:
    drop_template()
