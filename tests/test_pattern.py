"""Every expression of the conversation can be compiled, and finds what the standard library's finds."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import bot.conversation
from bot.pattern import Pattern


def test_every_expression_of_the_conversation_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(bot.conversation.__path__, "bot.conversation."):
        importlib.import_module(module.name)
    patterns = [known for known in gc.get_objects() if isinstance(known, Pattern)]
    assert len(patterns) > 100
    assert all(isinstance(pattern.compiled, re.Pattern) for pattern in patterns)


def test_an_expression_finds_what_the_standard_library_finds() -> None:
    ours, theirs = Pattern(r"(a)(b)?", re.IGNORECASE), re.compile(r"(a)(b)?", re.IGNORECASE)
    text = "xABxa"
    assert [match.span() for match in ours.finditer(text, 1, 4)] == [(1, 3)]
    for name in ("findall", "split"):
        assert getattr(ours, name)(text) == getattr(theirs, name)(text)
    assert ours.sub("-", text, 1) == theirs.sub("-", text, count=1)
    found = [ours.search(text), ours.match(text, 1), ours.match(text), ours.fullmatch("ab")]
    assert [match and match.group() for match in found] == ["AB", "AB", None, "ab"]


def test_nothing_is_compiled_before_it_is_used() -> None:
    pattern = Pattern("(")  # can't be compiled
    assert pattern.source == "("
