"""Hands the sentences of the facts to Babel, so that the catalogues hold them like every other sentence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import IO

_SENTENCE = re.compile(rb"^statement\s*=")


def extract_facts(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001 - Babel hands all four over, and options by name
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],  # noqa: ARG001
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Babel's interface for an extraction method: line, function, message and comments of each fact's sentence."""
    content = fileobj.read()
    lines = [number for number, line in enumerate(content.splitlines(), 1) if _SENTENCE.match(line)]
    facts = tomllib.loads(content.decode("utf-8"))["fact"]
    for line, fact in zip(lines, facts, strict=True):
        yield line, "say", fact["statement"], []
