"""While everything is loaded no garbage is looked for, and what is there for good is skipped from then on."""

import gc
from collections.abc import Iterator

import pytest

from bot.thrift import loading


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_the_collector_rests_while_things_are_loaded_and_skips_them_from_then_on() -> None:
    with loading():
        assert not gc.isenabled()
        loaded = [object()]
    assert gc.isenabled()
    assert all(known is not loaded for known in gc.get_objects())


def test_a_start_that_fails_leaves_the_collector_at_work() -> None:
    with pytest.raises(OSError, match="cut short"), loading():
        raise OSError("cut short")
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
