"""Word lists as data: what people call the values of each field, money, places and ideas."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_words(name: str) -> dict[str, Any]:
    """The word list ``name``.toml of this package."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))
