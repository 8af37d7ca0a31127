"""Buttons and selects: one persistent item for all, which any process of this version can answer."""

from __future__ import annotations

import logging
import re
from typing import Any, Protocol, Self, cast

import discord
from discord import ui

from bot.conversation.reply import Action, Question, Reply
from bot.conversation.turn import Act
from bot.faces.discord.custom_id import PATTERN, CustomIdLengthError, Pressed, read_custom_id, write_custom_id
from bot.faces.discord.errors import answer_error
from bot.translation import Translator

BUTTON_LABEL, OPTION_TEXT, PLACEHOLDER = 80, 100, 150
BUTTONS_A_ROW, ROWS, OPTIONS = 5, 5, 25
SHORT_LABEL = 34
"""A choice of at most five labels as short as this is asked with buttons."""

WRITABLE = (discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum)
"""Kinds of channel that are offered to be picked; a thread goes with its channel."""
CHANNEL = discord.SelectDefaultValueType.channel

_log = logging.getLogger(__name__)
_STYLES = {style: discord.ButtonStyle[style] for style in ("primary", "secondary", "success", "danger")}


class Host(Protocol):
    """What a press needs of the client."""

    async def hand_over(self, interaction: discord.Interaction, act: Act) -> None:
        """Answer an act of the person who pressed."""

    async def refuse(self, interaction: discord.Interaction) -> None:
        """Tell somebody kindly, alone, that the button is another person's."""


class Pressable(ui.DynamicItem[ui.Item[Any]], template=PATTERN):
    """Any button or select that was ever sent: what it means is in its custom id alone."""

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],  # noqa: ARG003 - discord.py calls it so
        item: ui.Item[Any],
        match: re.Match[str],  # noqa: ARG003
        /,
    ) -> Self:
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        # discord.py would log whatever is raised here and leave the person without an answer
        try:
            await self._press(interaction)
        except Exception as error:  # noqa: BLE001 - answered and logged by the one function for all errors
            await answer_error(interaction, error)

    async def _press(self, interaction: discord.Interaction[Any]) -> None:
        pressed = read_custom_id(self.custom_id)
        host = cast("Host", interaction.client)
        if pressed.owner not in {None, interaction.user.id}:
            await host.refuse(interaction)
        else:
            await host.hand_over(interaction, _complete(pressed, interaction))


def _complete(pressed: Pressed, interaction: discord.Interaction[Any]) -> Act:
    if pressed.field is None:
        return pressed.act
    data = cast("dict[str, Any]", interaction.data)
    return Act(pressed.act.name, {**pressed.act.values, pressed.field: ",".join(data.get("values", ()))})


def draw_view(reply: Reply, owner: int, say: Translator) -> ui.View:
    """The questions and actions of a Reply, in rows of five. Nothing listens to it: ``Pressable`` is registered."""
    rows: list[list[ui.Item[Any]]] = []
    offered = [action.act for action in reply.actions]
    for question in reply.questions:
        if not (is_typed(question) and question.act in offered):
            rows += _ask(question, owner, say)
    rows += _rows([item for action in reply.actions if (item := _offer(action, owner)) is not None])
    return _assemble(rows)


def _assemble(rows: list[list[ui.Item[Any]]]) -> ui.View:
    view = ui.View(timeout=None)
    seen: set[str] = set()
    for number, row in enumerate(rows[:ROWS]):
        for item in row:
            pressable = Pressable(item, row=number)
            if pressable.custom_id not in seen:  # Discord refuses a message with the same custom id twice
                seen.add(pressable.custom_id)
                view.add_item(pressable)
    if len(rows) > ROWS:
        _log.error("a reply with %d rows was cut to %d", len(rows), ROWS)
    view.stop()  # else discord.py would hold every view that was ever sent, with a timer for each private one
    return view


def is_typed(question: Question) -> bool:
    """Whether it is answered in a form: what is typed, and what has more options than a select takes."""
    return question.kind in {"number", "text"} or (
        question.kind != "channels" and not 1 <= len(question.options) <= OPTIONS
    )


def _ask(question: Question, owner: int, say: Translator) -> list[list[ui.Item[Any]]]:
    if is_typed(question):
        custom_id = write_custom_id(owner, question.act)
        return [[_button(say.say("Type my answer"), custom_id, discord.ButtonStyle.primary)]]
    if question.kind == "channels":
        return [[_channels(question, owner)]]
    if question.kind == "choice" and _fits_buttons(question):
        return _rows([_choice(question, option.value, option.label, owner) for option in question.options])
    return [[_select(question, owner)]]


def _fits_buttons(question: Question) -> bool:
    is_short = all(len(option.label) <= SHORT_LABEL and not option.description for option in question.options)
    return is_short and len(question.options) <= BUTTONS_A_ROW


def _choice(question: Question, value: str, label: str, owner: int) -> ui.Button[Any]:
    act = Act(question.act.name, {**question.act.values, question.field: value})
    is_current = value == question.current
    style = discord.ButtonStyle.success if is_current else discord.ButtonStyle.primary
    return _button(label, write_custom_id(owner, act), style)


def _select(question: Question, owner: int) -> ui.Select[Any]:
    most = min(question.most, len(question.options)) if question.kind == "many" else 1
    return ui.Select(
        custom_id=write_custom_id(owner, question.act, question.field),
        placeholder=question.prompt[:PLACEHOLDER],
        min_values=1,
        max_values=max(most, 1),
        options=select_options(question),
    )


def _channels(question: Question, owner: int) -> ui.ChannelSelect[Any]:
    """A server's channels to write in; none picked is an answer too."""
    current = [int(number) for number in question.current.split(",") if number][: question.most]
    return ui.ChannelSelect(
        custom_id=write_custom_id(owner, question.act, question.field),
        channel_types=list(WRITABLE),
        placeholder=question.prompt[:PLACEHOLDER],
        min_values=0,
        max_values=question.most,
        default_values=[discord.SelectDefaultValue(id=number, type=CHANNEL) for number in current],
    )


def select_options(question: Question) -> list[discord.SelectOption]:
    """The options of a question with the current ones marked."""
    current = question.current.split(",") if question.current else []
    return [
        discord.SelectOption(
            label=option.label[:OPTION_TEXT],
            value=option.value,
            description=option.description[:OPTION_TEXT] or None,
            default=option.value in current,
        )
        for option in question.options
    ]


def _offer(action: Action, owner: int) -> ui.Button[Any] | None:
    try:
        custom_id = write_custom_id(None if action.is_for_anyone else owner, action.act)
    except CustomIdLengthError as error:
        _log.error("a button was left out: %s", error)  # the answer itself is worth more than one follow-up
        return None
    return _button(action.label, custom_id, _STYLES[action.style])


def _button(label: str, custom_id: str, style: discord.ButtonStyle) -> ui.Button[Any]:
    return ui.Button(label=label[:BUTTON_LABEL], custom_id=custom_id, style=style)


def _rows(items: list[ui.Button[Any]]) -> list[list[ui.Item[Any]]]:
    return [list(items[start : start + BUTTONS_A_ROW]) for start in range(0, len(items), BUTTONS_A_ROW)]
