"""What people see: cards with buttons and selects, forms, suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.discord.interactions import COMPONENT, PRIVATE_FLAG, SUBMITTED, Answer, Interaction
from tests.discord.payloads import Channel, Json

if TYPE_CHECKING:
    from tests.discord.people import Person

BUTTON, SELECT, TEXT_INPUT, RADIO, CHECKBOXES, CHECKBOX = 2, 3, 4, 21, 22, 23


@dataclass(frozen=True, slots=True)
class Suggestions:
    choices: list[Json]

    @property
    def names(self) -> list[str]:
        return [choice["name"] for choice in self.choices]


class Card:
    """A message of the bot as it stood when it was looked at; an old card keeps its old buttons."""

    def __init__(self, person: Person, channel: Channel, message: Json, interaction: Interaction | None) -> None:
        self.person = person
        self.channel = channel
        self.message = message
        self.interaction = interaction

    @property
    def is_private(self) -> bool:
        return bool(self.message["flags"] & PRIVATE_FLAG)

    @property
    def title(self) -> str:
        return next((embed["title"] for embed in self.message["embeds"] if embed.get("title")), "")

    @property
    def text(self) -> str:
        """Everything written on it, line by line."""
        return "\n".join(self._texts())

    @property
    def buttons(self) -> list[str]:
        return [item.get("label") or "" for item in self.items() if item["type"] == BUTTON]

    @property
    def options(self) -> list[str]:
        """What its selects offer."""
        return [option["label"] for item in self.items() for option in item.get("options") or []]

    @property
    def files(self) -> dict[str, str]:
        return {one["filename"]: one["content"] for one in self.message["attachments"]}

    def custom_id(self, label: str) -> str:
        return str(self._button(label)["custom_id"])

    async def press(self, label: str, *, by: Person | None = None) -> Any:
        """Presses a button (the first whose label begins so) and gives the card or form that comes."""
        button = self._button(label)
        return await self.act({"custom_id": button["custom_id"], "component_type": BUTTON, "id": button["id"]}, by)

    async def pick(self, *labels: str, by: Person | None = None) -> Any:
        """Picks options of the select that has them."""
        for item in self.items():
            values = [one["value"] for one in item.get("options") or [] if one["label"] in labels]
            if len(values) == len(labels):
                data = {"custom_id": item["custom_id"], "component_type": item["type"], "id": item["id"]}
                return await self.act({**data, "values": values}, by)
        raise AssertionError(f"no {labels} among {self.options}")

    async def answer(self, label: str) -> Any:
        """Chooses ``label``, whether it is a button or an option."""
        return await (self.press(label) if label in self.buttons else self.pick(label))

    async def act(self, data: Json, by: Person | None = None) -> Any:
        """Sends any component event of this card; Discord takes it while the component is still on the message."""
        person = by or self.person
        is_user_installed = self.interaction is not None and self.interaction.is_user_installed
        current = person.discord.messages[int(self.message["id"])]
        there = [item.get("custom_id") for item in Card(person, self.channel, current, None).items()]
        assert data["custom_id"] in there, "the card has changed since, and Discord takes no such press"
        made = person.new_interaction(COMPONENT, self.channel.where, is_user_installed, current)
        made.channel = self.channel
        return await person.act(made, data)

    async def press_forged(self, custom_id: str, *, by: Person | None = None) -> Any:
        """Presses a button that another version of the bot might have sent, put on this card."""
        forged = {"type": BUTTON, "style": 2, "label": "Forged", "custom_id": custom_id, "id": 1}
        self.person.discord.keep({**self.message, "components": [{"type": 1, "id": 2, "components": [forged]}]})
        return await self.act({"custom_id": custom_id, "component_type": BUTTON, "id": 1}, by)

    async def next(self, within: float = 5) -> Card:
        """A further message of the same answer."""
        assert self.interaction is not None
        seen = await self.person.see_next(self.interaction, within)
        assert isinstance(seen, Card)
        return seen

    def _button(self, label: str) -> Json:
        found = [item for item in self.items() if item["type"] == BUTTON and item.get("label") == label]
        found += [item for item in self.items() if (item.get("label") or "").startswith(label)]
        assert found, f"no button {label!r} among {self.buttons} on:\n{self.text}"
        assert not found[0].get("disabled"), f"{label!r} is greyed out"
        return found[0]

    def items(self) -> Iterator[Json]:
        """Every button and select, as Discord holds it."""
        for row in self.message["components"]:
            yield from row.get("components") or []

    def _texts(self) -> Iterator[str]:
        if self.message["content"]:
            yield self.message["content"]
        for embed in self.message["embeds"]:
            yield from (embed[part] for part in ("title", "description") if embed.get(part))
            for field in embed.get("fields") or []:
                yield from (field["name"], field["value"])
            if embed.get("footer"):
                yield embed["footer"]["text"]


class OpenForm:
    """A form on the person's screen."""

    def __init__(self, person: Person, interaction: Interaction, data: Json) -> None:
        self.person = person
        self.interaction = interaction
        self.data = data

    @property
    def title(self) -> str:
        return str(self.data["title"])

    @property
    def labels(self) -> list[str]:
        return [one["label"] for one in self.data["components"] if "label" in one]

    async def submit(self, **answers: Any) -> Any:
        """Fills the items in (by the beginning of label or custom_id; one answer of any name fits one item)."""
        labelled = [one for one in self.data["components"] if "component" in one]
        components = []
        for number, one in enumerate(labelled):
            item, answer = one["component"], self._answer_to(one, answers, is_only=len(labelled) == 1)
            filled = {"type": item["type"], "id": 2 * number + 2, "custom_id": item["custom_id"]}
            filled |= _filled(one["label"], item, answer)
            components.append({"type": 18, "id": 2 * number + 1, "component": filled})
        made = self.person.new_interaction(
            SUBMITTED, self.interaction.channel.where, self.interaction.is_user_installed, self.interaction.source
        )
        made.channel = self.interaction.channel
        return await self.person.act(made, {"custom_id": self.data["custom_id"], "components": components})

    def _answer_to(self, labelled: Json, answers: Json, *, is_only: bool) -> Any:
        if is_only and len(answers) == 1:
            return next(iter(answers.values()))
        for name, answer in answers.items():
            if labelled["label"].lower().startswith(name.lower()) or labelled["component"]["custom_id"] == name:
                return answer
        return None


def _filled(label: str, item: Json, answer: Any) -> Json:
    """An item's part of the submission, held to what Discord's own client holds people to."""
    if item["type"] == TEXT_INPUT:
        text = item.get("value") or "" if answer is None else str(answer)
        assert text or not item.get("required", True), f"{label} is required"
        assert len(text) <= (item.get("max_length") or 4000), f"{label} takes no more"
        return {"value": text}
    if item["type"] == CHECKBOX:
        return {"value": bool(answer)}
    options = item.get("options") or []
    wanted = [answer] if isinstance(answer, str) else answer or []
    values = [one["value"] for one in options if one["label"] in wanted or one["value"] in wanted]
    if answer is None:
        values = [one["value"] for one in options if one.get("default")]
    assert values or not item.get("required", True), f"{label} is required"
    return {"value": values[0] if values else None} if item["type"] == RADIO else {"values": values}


def look_at(person: Person, interaction: Interaction, answer: Answer) -> Card | OpenForm | Suggestions:
    if answer.form is not None:
        return OpenForm(person, interaction, answer.form)
    if answer.choices is not None:
        return Suggestions(answer.choices)
    assert answer.message is not None
    return Card(person, interaction.channel, answer.message, interaction)
