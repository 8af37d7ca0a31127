"""A sorted dictionary that stays the bytes it was read as: little memory, and nothing to build at the start."""

from __future__ import annotations

from collections.abc import Iterator


class SortedLines:
    """Lines "key<tab>value" in UTF-8, sorted by key, each key once."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    def get(self, key: str) -> str | None:
        """The value of a key."""
        wanted = _encoded(key)
        line = self._line(self._first(wanted))
        return line[len(wanted) + 1 :].decode() if line.startswith(wanted + b"\t") else None

    def starting(self, prefix: str) -> Iterator[str]:
        """The values of all keys that begin so, in their order."""
        wanted = _encoded(prefix)
        at = self._first(wanted)
        while (line := self._line(at)).startswith(wanted) and line:
            yield line.partition(b"\t")[2].decode()
            at += len(line) + 1

    def _first(self, key: bytes) -> int:
        """Where the first line begins whose key is not below this one."""
        text, low, high = self._text, 0, len(self._text)
        while low < high:
            start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = text.find(b"\t", start)
            if text[start:end] < key:
                following = text.find(b"\n", end)
                low = len(text) if following < 0 else following + 1
            else:
                high = start
        return low

    def _line(self, start: int) -> bytes:
        end = self._text.find(b"\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]


def _encoded(text: str) -> bytes:
    """UTF-8 sorts as text does; half a surrogate pair, which no key holds, is let through."""
    return text.encode("utf-8", "surrogatepass")
