"""Whether a word of the lists that also means something else is meant as the list has it, by the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from models.language.message import Message
from models.language.words import read_words

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """What must or must not stand beside a word; see ``words/ambiguous.toml``."""

    before: frozenset[str] = _EMPTY
    after: frozenset[str] = _EMPTY
    near: frozenset[str] = _EMPTY
    not_before: frozenset[str] = _EMPTY
    not_after: frozenset[str] = _EMPTY
    not_anywhere: frozenset[str] = _EMPTY
    reach: int = 1
    before_role: bool = False


_LISTS = ("before", "after", "near", "not_before", "not_after", "not_anywhere")


@cache
def _rules() -> dict[tuple[str, str], Rule]:
    rules: dict[tuple[str, str], Rule] = {}
    for entry in read_words("ambiguous")["rules"]:
        lists = {name: frozenset(entry.get(name, ())) for name in _LISTS}
        rule = Rule(**lists, reach=entry.get("reach", 1), before_role=entry.get("before_role", False))
        rules.update({(entry["field"], word): rule for word in entry["words"]})
    return rules


def is_meant(message: Message, field: str, start: int, end: int) -> bool:
    """Whether tokens ``start`` to ``end`` mean a value of ``field`` here; a word without a rule does."""
    if end > start + 1:
        return True
    word = message.words[start]
    if word == "uber" and "ü" in message.tokens[start].text.lower():
        return False  # the German preposition
    if field == "seniority" and word in read_words("ambiguous")["ranks"]["words"]:
        return _is_rank(message, start, end)
    rule = _rules().get((field, word)) or _rules().get((field, word.removesuffix("s")))
    return rule is None or (not _is_barred(rule, message, start, end) and _is_backed(rule, message, start, end))


def _is_barred(rule: Rule, message: Message, start: int, end: int) -> bool:
    return not (
        rule.not_before.isdisjoint(message.before(start, rule.reach))
        and rule.not_after.isdisjoint(message.after(end))
        and rule.not_anywhere.isdisjoint(message.words)
    )


def _is_backed(rule: Rule, message: Message, start: int, end: int) -> bool:
    if not (rule.before or rule.after or rule.near or rule.before_role):
        return True
    beside = (*message.before(start, 3), *message.after(end, 3))
    return (
        not rule.before.isdisjoint(message.before(start))
        or not rule.after.isdisjoint(message.after(end))
        or not rule.near.isdisjoint(beside)
        or (rule.before_role and end in _roles(message)[0])
    )


def _is_rank(message: Message, start: int, end: int) -> bool:
    """A rank ("lead", "staff") beside a role or a word for level, or standing alone at the end of "as a ..."."""
    ranks = read_words("ambiguous")["ranks"]
    begins, ends = _roles(message)
    if end in begins or (start in ends and message.gap(start) in (" ", ", ", " - ")):
        return True
    before, after = message.before(start), message.after(end)
    if after and after[0] in ranks["level_words"]:
        return True
    closes = not after or message.gap(end).strip() != "" or after[0] in ranks["after"]
    return closes and (not before or before[0] in ranks["before"])


def _roles(message: Message) -> tuple[set[int], set[int]]:
    """The tokens at which roles begin, and those at which they end."""
    roles = [finding for finding in message.findings if finding.field == "role"]
    return {finding.start for finding in roles}, {finding.end for finding in roles}
