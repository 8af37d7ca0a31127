"""The machine interface: one JSON object a line in, one a line out, in the same order, each answered before the next
is read. Blank lines are skipped; a line that can't be answered is answered with its error."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from bot.errors import PersonError
from bot.faces.json_line import LineError, echo, read_object, write_object
from bot.faces.shapes import error_object, estimate_object, reply_object, understanding_object
from bot.journal import report_fault
from models.note import Note
from models.pay.estimate import Estimate
from models.pay.model import PayModel
from models.pay.rates import UnknownCurrency
from models.profile import Profile
from models.reading import FieldError, read_profile

if TYPE_CHECKING:  # an estimate starts without the conversation and the language
    from bot.conversation import Conversation
    from models.language import Language

__all__ = ["answer_asks", "answer_estimates", "answer_parses", "estimate_object"]

Lines = Iterable[bytes] | Iterable[str]
JsonObject = dict[str, object]
Answer = Callable[[JsonObject], JsonObject]


def answer_estimates(
    lines: Lines, out: TextIO, pay: PayModel, see: Callable[[Estimate], object] = lambda _: None
) -> int:
    """Answer profiles with estimates, each shown to ``see`` too. The exit status: 0, or 1 if a line was an error."""
    return _answer_lines(lines, out, lambda fields: _estimate(fields, pay, see))


def answer_parses(lines: Lines, out: TextIO, language: Language) -> int:
    """Answer messages with what they mean. The exit status as for estimates."""
    return _answer_lines(lines, out, lambda fields: _parse(fields, language))


def answer_asks(lines: Lines, out: TextIO, conversation: Conversation) -> int:
    """Answer messages in words; lines of one ``user`` are one conversation. The exit status as for estimates."""
    with asyncio.Runner() as runner:
        numbers = iter(range(1, 1 << 62))
        return _answer_lines(lines, out, lambda fields: _ask(fields, conversation, runner, next(numbers)))


def _answer_lines(lines: Lines, out: TextIO, answer: Answer) -> int:
    status = 0
    for line in lines:
        if not line.strip():
            continue
        text, is_answered = _answer_line(line, answer)
        status = status if is_answered else 1
        out.write(text + "\n")
        out.flush()
    return status


def _answer_line(line: bytes | str, answer: Answer) -> tuple[str, bool]:
    """The answer to one line as JSON, and whether it is one (rather than an error)."""
    given: JsonObject = {}
    try:
        fields = read_object(line)
        if "id" in fields:
            given["id"] = fields.pop("id")
        return write_object({**given, **answer(fields)}), True
    except LineError as error:
        return write_object(_line_error(error.message)), False
    except FieldError as error:
        error.value = echo(error.value)
        return write_object({**given, **error_object(error)}), False
    except RecursionError:
        return write_object(_line_error(Note("This line is nested too deeply."))), False
    except Exception as error:  # noqa: BLE001 - the other lines are answered; the log says where this one broke
        code = report_fault(logging.getLogger(__name__), error)
        message = Note("Something broke on my side (code {code}). The other lines are answered.", {"code": code})
        return write_object({**given, **_line_error(message)}), False


def _line_error(message: Note) -> JsonObject:
    """The error of a whole line, in the shape of a field's."""
    return {"error": {"field": None, "value": None, "message": str(message), "suggestions": []}}


def _estimate(fields: JsonObject, pay: PayModel, see: Callable[[Estimate], object]) -> JsonObject:
    reading = read_profile(fields)
    profile = reading.profile
    if profile.role is None:
        raise FieldError("role", None, Note("An estimate needs a role, such as machine_learning_engineer."))
    if profile.country is None:
        raise FieldError("country", None, Note("An estimate needs a place: a country or a city."))
    try:
        estimate = pay.estimate(profile)
    except UnknownCurrency as error:
        raise FieldError("currency", error.currency, error.message, ("USD",)) from None
    see(estimate)
    return estimate_object(estimate, reading.notes)


def _parse(fields: JsonObject, language: Language) -> JsonObject:
    return understanding_object(language.parse(_text(fields), _context(fields)))


def _context(fields: Mapping[str, object]) -> Profile | None:
    context = fields.get("context")
    if context is None:
        return None
    if not isinstance(context, dict):
        raise FieldError("context", context, Note("context takes an object of profile fields."))
    return read_profile(context).profile


def _ask(fields: JsonObject, conversation: Conversation, runner: asyncio.Runner, number: int) -> JsonObject:
    from bot.conversation.turn import Place, PlaceKind, Turn, Words

    user = fields.get("user")
    if user is not None and not isinstance(user, str):
        raise FieldError("user", user, Note("user takes a text."))
    person = f"line:{number}" if user is None else f"lines:{user}"
    turn = Turn(person, Place(PlaceKind.LINES), Words(_text(fields)))
    try:
        return reply_object(runner.run(conversation.answer(turn)))
    except PersonError as error:
        raise FieldError("text", fields["text"], error.note) from None


def _text(fields: Mapping[str, object]) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise FieldError("text", text, Note("A line needs a text, such as {example}.", {"example": '{"text": "…"}'}))
    return text
