"""Tests that ask for a ``backend`` run on each database there is, unless they look into SQLite's file themselves."""

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import BACKENDS, drop_template

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")  # a busy machine is no fault: time is measured where it is meant to be

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
