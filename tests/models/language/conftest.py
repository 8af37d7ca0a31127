"""One loaded language model for all tests of understanding."""

from __future__ import annotations

import pytest

from models.language import Language


@pytest.fixture(scope="session")
def language() -> Language:
    return Language.load()
