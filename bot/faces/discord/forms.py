"""Forms: questions asked together in a modal, answered when submitted. A closed form sends nothing: nothing waits."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import Any, cast
from weakref import WeakSet

import discord
from discord import ui

from bot.conversation.reply import Form, Question
from bot.conversation.turn import Act
from bot.faces.discord.components import OPTIONS, PLACEHOLDER, Host, select_options
from bot.faces.discord.errors import answer_error
from bot.faces.discord.writing import cut

TITLE, LABEL, TEXT_PLACEHOLDER = 45, 45, 100
GROUP = 10
"""Options that a radio or checkbox group takes; more are asked with selects."""
LONGEST_TEXT, LONGEST_NUMBER = 300, 20
OPEN_FOR = 3600.0
"""Seconds that a form can be filled in."""
PREFIX = "form:"

Control = ui.TextInput[Any] | ui.RadioGroup[Any] | ui.CheckboxGroup[Any] | ui.Select[Any]


class QuestionForm(ui.Modal):
    """A Form as a modal. Its id is random: two people must never share one."""

    def __init__(self, form: Form) -> None:
        super().__init__(title=cut(form.title, TITLE), timeout=OPEN_FOR, custom_id=PREFIX + secrets.token_hex(12))
        self._act = form.act
        self._controls: dict[str, list[Control]] = {}
        for question in form.questions:
            self._controls[question.field] = list(_controls(question))
            for number, control in enumerate(self._controls[question.field]):
                self.add_item(_label(question, control, number))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        answers = {field: ",".join(_values(controls)) for field, controls in self._controls.items()}
        act = Act(self._act.name, {**self._act.values, **answers})
        await cast("Host", interaction.client).hand_over(interaction, act)

    async def on_error(  # type: ignore[override]  # discord.py's own Modal narrows its base so
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        await answer_error(interaction, error)


class OpenForms:
    """The forms that one client has shown and that may still come back."""

    def __init__(self) -> None:
        self._forms: WeakSet[QuestionForm] = WeakSet()

    def make(self, form: Form) -> QuestionForm:
        modal = QuestionForm(form)
        self._forms.add(modal)
        return modal

    def has_lost(self, custom_id: str) -> bool:
        """Whether nothing waits for this form: it was shown before a restart, too long ago, or by another program."""
        return custom_id not in {form.custom_id for form in self._forms if not form.is_finished()}


def _label(question: Question, control: Control, number: int) -> ui.Label[Any]:
    text = cut(question.prompt, LABEL)
    if number:
        ending = f" ({number + 1})"
        text = cut(question.prompt, LABEL - len(ending)) + ending
    return ui.Label(text=text, component=control)


def _controls(question: Question) -> Iterator[Control]:
    if not question.options:
        yield _text(question)
    elif len(question.options) <= GROUP and question.kind == "many":
        yield ui.CheckboxGroup(
            options=[discord.CheckboxGroupOption(**_option(option)) for option in select_options(question)],
            min_values=1 if question.is_required else 0,
            max_values=min(question.most, len(question.options)),
            required=question.is_required,
        )
    elif 2 <= len(question.options) <= GROUP:
        options = [discord.RadioGroupOption(**_option(option)) for option in select_options(question)]
        yield ui.RadioGroup(options=options, required=question.is_required)
    else:
        yield from _selects(question)


def _option(option: discord.SelectOption) -> dict[str, Any]:
    return {
        "label": option.label,
        "value": option.value,
        "description": option.description,
        "default": option.default,
    }


def _text(question: Question) -> ui.TextInput[Any]:
    longest = LONGEST_NUMBER if question.kind == "number" else LONGEST_TEXT
    return ui.TextInput(
        placeholder=question.placeholder[:TEXT_PLACEHOLDER] or None,
        default=question.current[:longest] or None,
        required=question.is_required,
        max_length=longest,
    )


def _selects(question: Question) -> Iterator[ui.Select[Any]]:
    options = select_options(question)
    is_split = len(options) > OPTIONS
    for start in range(0, len(options), OPTIONS):
        part = options[start : start + OPTIONS]
        is_required = question.is_required and not is_split
        yield ui.Select(
            placeholder=(question.placeholder or question.prompt)[:PLACEHOLDER],
            min_values=1 if is_required else 0,
            max_values=min(question.most, len(part)) if question.kind == "many" else 1,
            options=part,
            required=is_required,
        )


def _values(controls: list[Control]) -> Iterator[str]:
    for control in controls:
        if isinstance(control, (ui.Select, ui.CheckboxGroup)):
            yield from control.values
        elif control.value:
            yield control.value.strip()
