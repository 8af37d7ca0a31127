"""Hands the sentences of Python files to Babel, whole, and both where one of two is said.

Babel's own extraction takes ``say.count(...)`` for ``say``, and glues ``"a" if x else "b"`` together.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import IO, Any

Message = tuple[int, str, str | tuple[str, ...], list[str]]

SAYING = frozenset(("say", "mark", "Note"))
COUNTING = "count"


def extract_sentences(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001 - Babel hands all four over, and options by name
    comment_tags: Collection[str],
    options: Any,  # noqa: ARG001
) -> Iterator[Message]:
    """Babel's interface for an extraction method: line, function, message and comments."""
    content = fileobj.read().decode("utf-8")
    lines = content.splitlines()
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Call) and node.args:
            comments = _comments_above(lines, node.lineno, tuple(comment_tags))
            yield from ((*message, comments) for message in _messages(node))


def name_of(function: ast.expr) -> str:
    """What a call calls: "say" of ``visit.translator.say``."""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _messages(call: ast.Call) -> Iterator[tuple[int, str, str | tuple[str, ...]]]:
    name = name_of(call.func)
    if name in SAYING:
        yield from ((call.lineno, "say", text) for text in _texts(call.args[0]))
    elif name == COUNTING and len(call.args) > 2:
        forms = [text for argument in call.args[:2] for text in _texts(argument)]
        if len(forms) == 2:
            yield call.lineno, COUNTING, tuple(forms)


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else []


def _comments_above(lines: list[str], number: int, tags: tuple[str, ...]) -> list[str]:
    """The comment for translators right above a line."""
    comments: list[str] = []
    for line in reversed(lines[: number - 1]):
        text = line.strip()
        if not text.startswith("#"):
            return []
        comments.insert(0, text.lstrip("# "))
        if comments[0].startswith(tags):
            return comments
    return []
