"""What can be picked by a key under a Reply: the options of its questions, then its actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from bot.conversation.reply import Action, Question, Reply
from bot.conversation.turn import Act

_OWN_LETTERS: Mapping[str, str] = {
    "back": "b",
    "skip": "k",
    "save": "l",
    "end": "g",
    "type": "t",
    "whatif.type": "t",
    "whatif": "w",
    "explain": "y",
    "sources": "s",
    "change": "c",
    "unit": "p",
    "help": "h",
    "estimate": "e",
}
"""Letters of what stands on many cards: b goes back wherever Back is shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to pick."""

    key: str
    """What is typed to pick it: an option's number; where the options are numbers themselves (years), the number it
    stands for. Actions have letters, and what is on many cards has the same letter on all of them."""
    label: str
    description: str
    act: Act
    group: int
    """Which question it belongs to, counted from 0; the actions are the last group."""
    many: Question | None = None
    """The question, where several of its options may be picked at once."""
    value: str = ""
    is_current: bool = False


def choices_of(reply: Reply) -> tuple[Choice, ...]:
    """Every choice in the order in which it is shown."""
    choices: list[Choice] = []
    for group, question in enumerate(reply.questions):
        choices.extend(_options(group, question, len(choices)))
    letters = _letters(reply.actions)
    for letter, action in zip(letters, reply.actions, strict=True):
        choices.append(Choice(letter, action.label, "", action.act, len(reply.questions)))
    return tuple(choices)


def _letters(actions: tuple[Action, ...]) -> tuple[str, ...]:
    """A letter an action: its own where it has one, else the first of its label that is free."""
    taken: dict[int, str] = {}
    for index, action in enumerate(actions):
        own = _OWN_LETTERS.get(_verb(action.act))
        if own is not None and own not in taken.values():
            taken[index] = own
    for index, action in enumerate(actions):
        if index not in taken:
            wanted = [*action.label.casefold(), *ascii_lowercase]
            reserved = {*_OWN_LETTERS.values(), *taken.values()}
            free = (letter for letter in wanted if letter in ascii_lowercase and letter not in reserved)
            taken[index] = next(free, str(index + 1))
    return tuple(taken[index] for index in range(len(actions)))


def _verb(act: Act) -> str:
    """What an act does, in one word: a move of the questionnaire by the move."""
    return act.values.get("do", "") if act.name == "q" else act.name


def picked(text: str, choices: tuple[Choice, ...]) -> Act | None:
    """The act of one key, of several options of one question ("1, 3, 4"), or of a label; None for anything else."""
    by_key = {choice.key: choice for choice in choices}
    labelled = [choice.act for choice in choices if _folded(choice.label) == _folded(text)]
    if len(labelled) == 1 and text.strip() not in by_key:
        return labelled[0]
    chosen = [by_key.get(key) for key in text.casefold().replace(",", " ").split()]
    first = chosen[0] if chosen else None
    if first is None:
        return None
    if first.many is None:
        return first.act if len(chosen) == 1 else None
    values = [choice.value for choice in chosen if choice is not None and choice.many is first.many]
    if len(values) < len(chosen):
        return None
    return Act(first.act.name, {**first.act.values, first.many.field: ",".join(dict.fromkeys(values))})


def _folded(label: str) -> str:
    return label.casefold().strip(" .…!")


def _is_of_numbers(question: Question) -> bool:
    return bool(question.options) and all(option.value.isdecimal() for option in question.options)


def _options(group: int, question: Question, before: int) -> list[Choice]:
    if not question.options:
        return [Choice(str(before + 1), question.placeholder or question.prompt, "", question.act, group)]
    current = question.current.split(",") if question.current else []
    return [
        Choice(
            option.value if _is_of_numbers(question) else str(before + index),
            option.label,
            option.description,
            Act(question.act.name, {**question.act.values, question.field: option.value}),
            group,
            many=question if question.kind == "many" else None,
            value=option.value,
            is_current=option.value in current,
        )
        for index, option in enumerate(question.options, 1)
    ]
