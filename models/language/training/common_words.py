"""Everyday words with how common they are, so that a right word is never taken for a misspelt one."""

from __future__ import annotations

import gzip
from importlib.resources import files


def read_common_words() -> list[str]:
    """Words from the commonest on (from SymSpell's English frequency dictionary, MIT licence; see DATA_NOTICE)."""
    packed = (files("models.language.training") / "common_words.tsv.gz").read_bytes()
    return gzip.decompress(packed).decode().split()
