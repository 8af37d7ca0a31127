"""Hands the words of the commands to Babel: names, descriptions, options and choices, as the cogs declare them."""

from __future__ import annotations

import ast
import io
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from bot.extraction import Message, extract_sentences, name_of
from bot.translation import COMMAND, MENU, OPTION

_HINTS = {
    COMMAND: "A command's name: one short word in lower case, no spaces, 32 characters at the most.",
    OPTION: "The name of a command's option: one short word in lower case, no spaces, 32 characters at the most.",
    MENU: "An entry of a message's or a person's menu: 32 characters at the most.",
}
_DESCRIBED = frozenset(("command", "Group", "GroupCog"))


def extract_commands(
    fileobj: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Any
) -> Iterator[Message]:
    """Babel's interface for an extraction method: line, function, message and comments."""
    content = fileobj.read()
    yield from extract_sentences(io.BytesIO(content), keywords, comment_tags, options)
    tree = ast.parse(content)
    constants = {name: text for node in tree.body for name, text in _constants(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _of_keywords(node.keywords, node.lineno)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _of_function(node)
        elif isinstance(node, ast.Call):
            yield from _of_call(node, constants)


def _of_function(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Message]:
    calls = {name_of(call.func): call for call in function.decorator_list if isinstance(call, ast.Call)}
    if "command" not in calls:
        return
    if not any(keyword.arg == "name" for keyword in calls["command"].keywords):
        yield _named(function.lineno, COMMAND, function.name)
    renamed = {one.arg: one.value for one in calls["rename"].keywords} if "rename" in calls else {}
    for argument in function.args.args[2:]:
        new_name = renamed.get(argument.arg)
        name = new_name.value if isinstance(new_name, ast.Constant) else argument.arg
        yield _named(argument.lineno, OPTION, str(name))
        for node in ast.walk(argument.annotation) if argument.annotation else ():
            if isinstance(node, ast.Subscript) and name_of(node.value) == "Literal":
                yield from (_said(node.lineno, text) for text in _texts(node.slice))


def _of_call(call: ast.Call, constants: Mapping[str, str]) -> Iterator[Message]:
    match name_of(call.func):
        case name if name in _DESCRIBED:
            yield from _of_keywords(call.keywords, call.lineno)
        case "describe":
            yield from (_said(one.value.lineno, text) for one in call.keywords for text in _texts(one.value))
        case "Choice" | "ContextMenu":
            for one in call.keywords:
                if one.arg == "name":
                    name = one.value.id if isinstance(one.value, ast.Name) else ""
                    texts = [constants[name]] if name in constants else _texts(one.value)
                    is_menu = name_of(call.func) == "ContextMenu"
                    yield from (
                        _named(call.lineno, MENU, text) if is_menu else _said(call.lineno, text) for text in texts
                    )


def _of_keywords(keywords: list[ast.keyword], line: int) -> Iterator[Message]:
    for keyword in keywords:
        for text in _texts(keyword.value) if keyword.arg in {"name", "description"} else ():
            yield _named(line, COMMAND, text) if keyword.arg == "name" else _said(line, text)


def _constants(node: ast.stmt) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        yield from ((target.id, node.value.value) for target in node.targets if isinstance(target, ast.Name))


def _texts(node: ast.expr) -> list[str]:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _named(line: int, context: str, name: str) -> Message:
    return line, "pgettext", (context, name), [_HINTS[context]]


def _said(line: int, text: str) -> Message:
    return line, "say", text, []
