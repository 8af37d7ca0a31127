"""Many words by number, as the bytes that they were read as: little memory, and nothing to build at the start."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Any

from models.bundle import numbers, packed

HASH_BITS = 32
"""Bits of a word's CRC-32, of which the first choose its bucket."""


class WordTable:
    """Words in buckets by their hash; a word's number is its place in the row of all of them."""

    def __init__(self, text: bytes, starts: array[Any], firsts: array[Any]) -> None:
        """``starts`` are where each word begins in ``text``, ``firsts`` each bucket's first number, and the end."""
        self._text, self._starts, self._firsts = text, starts, firsts
        self._shift = HASH_BITS - _bits(len(firsts) - 1)

    @classmethod
    def read(cls, parts: Mapping[str, memoryview | bytes], name: str) -> WordTable:
        """The table ``name`` from the parts of a bundle."""
        text = bytes(parts[f"{name}.text"])
        return cls(text, numbers(parts[f"{name}.starts"], "I"), numbers(parts[f"{name}.firsts"], "I"))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.number(word) is not None

    def number(self, word: str) -> int | None:
        """The number of a word; None for one that is not in the table."""
        key = _encoded(word)
        bucket = zlib.crc32(key) >> self._shift
        starts, firsts = self._starts, self._firsts
        for at in range(firsts[bucket], firsts[bucket + 1]):
            if self._text[starts[at] : starts[at + 1]] == key:
                return at
        return None


def table_order(words: Iterable[str]) -> list[str]:
    """The words in the order of their numbers."""
    return sorted(words, key=lambda word: (zlib.crc32(_encoded(word)), word))


def table_parts(words: Iterable[str], name: str) -> dict[str, bytes]:
    """Different words as the parts of a bundle that ``WordTable.read`` takes."""
    ordered = [_encoded(word) for word in table_order(words)]
    buckets = 1 << max(1, len(ordered).bit_length())
    shift = HASH_BITS - _bits(buckets)
    sizes = Counter(zlib.crc32(word) >> shift for word in ordered)
    return {
        f"{name}.text": b"".join(ordered),
        f"{name}.starts": packed(array("I", accumulate(map(len, ordered), initial=0))),
        f"{name}.firsts": packed(array("I", accumulate((sizes[at] for at in range(buckets)), initial=0))),
    }


def _bits(buckets: int) -> int:
    return buckets.bit_length() - 1


def _encoded(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
