"""One line of the machine interface: read strictly, written on one line whatever it holds."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import NoReturn

from models.note import Note

LONGEST_LINE = 1_000_000
"""Bytes of a line that is read; a longer one is an error."""
LONGEST_ECHO = 1_000
"""Characters of a wrong value that are handed back with its error."""


class LineError(Exception):
    """A line that is no JSON object; one sentence fit to show."""

    def __init__(self, message: Note) -> None:
        super().__init__(str(message))
        self.message = message


def read_object(line: bytes | str) -> dict[str, object]:
    """The JSON object on a line. Raises ``LineError`` for anything else, for what JSON leaves open too: a name twice in
    one object, NaN, Infinity, a number beyond all measure, bytes that are not UTF-8."""
    if len(line) > LONGEST_LINE:
        raise LineError(Note("This line is longer than {most} bytes.", {"most": LONGEST_LINE}))
    try:
        text = line.decode("utf-8-sig") if isinstance(line, bytes) else line
        value = _DECODER.decode(text.strip("\ufeff \t\r\n"))
    except UnicodeDecodeError:
        raise LineError(Note("This line is not UTF-8 text.")) from None
    except json.JSONDecodeError as error:
        raise LineError(Note("This line is not JSON: it breaks at character {at}.", {"at": error.pos + 1})) from None
    except RecursionError:
        raise LineError(Note("This line is nested too deeply.")) from None
    except ValueError:  # Python reads no integer of more than a few thousand digits
        raise LineError(Note("A number on this line is too large.")) from None
    if not isinstance(value, dict):
        raise LineError(Note("This line is JSON, but not an object such as {example}.", {"example": '{"role": "…"}'}))
    return value


def write_object(value: Mapping[str, object]) -> str:
    """An object on one line, in characters where they can be written as UTF-8, escaped where not."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON lets through in an escape
        return json.dumps(value, ensure_ascii=True, allow_nan=False)
    return text.translate(_LINE_ENDS)


_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Where some readers end a line though JSON does not."""


def echo(value: object) -> object:
    """A wrong value as it is handed back: itself, or its beginning if it is long."""
    if isinstance(value, str):
        return value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…"
    text = json.dumps(value, ensure_ascii=False)
    return value if len(text) <= LONGEST_ECHO else text[:LONGEST_ECHO] + "…"


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise LineError(Note("This line names one field twice."))
    return found


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise LineError(Note("A number on this line is too large."))
    return number


def _not_a_number(name: str) -> NoReturn:
    raise LineError(Note("{name} is no number in JSON.", {"name": name}))


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_float=_number, parse_constant=_not_a_number)
