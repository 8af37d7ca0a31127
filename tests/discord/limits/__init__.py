"""The limits that Discord enforces and its OpenAPI description does not tell: see each room's table.

A problem is one sentence that begins with where it stands in the body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord.limits.commands import command_problems, commands_problems
from tests.discord.limits.forms import form_problems
from tests.discord.limits.messages import autocomplete_problems, message_problems

MESSAGE, LATER, LATER_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9
"""Kinds of answer to an interaction."""

_NEW_MESSAGE = re.compile(r"/channels/\d+/messages|/webhooks/\d+/[^/]+")
_OLD_MESSAGE = re.compile(r"/channels/\d+/messages/\d+|/webhooks/\d+/[^/]+/messages/[^/]+")
_ANSWER = re.compile(r"/interactions/\d+/[^/]+/callback")
_COMMANDS = re.compile(r"/applications/\d+(/guilds/\d+)?/commands")


def limit_problems(method: str, path: str, body: Any, files: int = 0) -> list[str]:
    """What Discord refuses of ``body`` beyond its OpenAPI description. ``files`` is how many came along."""
    if _ANSWER.fullmatch(path):
        return _answer_problems(body, files)
    if method == "POST" and _NEW_MESSAGE.fullmatch(path):
        return message_problems(body, is_new=True, files=files)
    if method == "PATCH" and _OLD_MESSAGE.fullmatch(path):
        return message_problems(body, is_new=False, files=files)
    if _COMMANDS.fullmatch(path) and isinstance(body, Sequence):
        return commands_problems(body)
    if _COMMANDS.fullmatch(path) and isinstance(body, Mapping):
        return command_problems(body, "command")
    return []


def _answer_problems(body: Mapping[str, Any], files: int) -> list[str]:
    data = body.get("data") or {}
    match body.get("type"):
        case 4:
            return message_problems(data, is_new=True, files=files)
        case 7:
            return message_problems(data, is_new=False, files=files)
        case 8:
            return autocomplete_problems(data)
        case 9:
            return form_problems(data)
    return []
