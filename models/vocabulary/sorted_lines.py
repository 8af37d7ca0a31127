"""A sorted dictionary that stays the text it was read as: little memory, and nothing to build at the start."""

from __future__ import annotations

from collections.abc import Iterator


class SortedLines:
    """Lines "key<tab>value", sorted by key, each key once."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get(self, key: str) -> str | None:
        """The value of a key."""
        at = self._first(key)
        line = self._line(at)
        return line[len(key) + 1 :] if line.startswith(f"{key}\t") else None

    def starting(self, prefix: str) -> Iterator[str]:
        """The values of all keys that begin so, in their order."""
        at = self._first(prefix)
        while (line := self._line(at)).startswith(prefix) and line:
            yield line.partition("\t")[2]
            at += len(line) + 1

    def _first(self, key: str) -> int:
        """Where the first line begins whose key is not below this one."""
        text, low, high = self._text, 0, len(self._text)
        while low < high:
            start = text.rfind("\n", low, (low + high) // 2) + 1 or low
            end = text.find("\t", start)
            if text[start:end] < key:
                following = text.find("\n", end)
                low = len(text) if following < 0 else following + 1
            else:
                high = start
        return low

    def _line(self, start: int) -> str:
        end = self._text.find("\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]
