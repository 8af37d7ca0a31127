"""What the conversation answers with, as plain data: every face draws the same Replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.charts import Chart
from bot.conversation.turn import Act
from models.pay.estimate import Comparison, Estimate
from models.pay.offers import Weighing

Style = Literal["primary", "secondary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Field:
    """A short heading and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question: what is kept, what is shown, a line of help."""

    value: str
    label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something asked. The answer is laid into ``act.values`` under ``field``.

    ``choice`` picks one option, ``many`` up to ``most``; ``number`` and ``text`` are typed (on Discord in a form,
    several of them make one form). ``channels`` picks up to ``most`` of a server's channels, or none.
    """

    field: str
    prompt: str
    kind: Literal["choice", "many", "number", "text", "channels"]
    act: Act
    options: tuple[Option, ...] = ()
    most: int = 1
    placeholder: str = ""
    current: str = ""
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class Action:
    """A follow-up that one tap does. An act whose answer is a form (see ``Conversation.form``) opens it."""

    label: str
    act: Act
    style: Style = "secondary"
    is_for_anyone: bool = False
    """Whether everybody who sees it may press it; each is then answered alone. Other actions belong to the asker."""


@dataclass(frozen=True, slots=True)
class Source:
    """The receipt under a figure. ``url`` is None where no address is known: none is made up."""

    name: str
    year: int | None
    url: str | None
    short: str = ""
    """What a card calls it, where the name is long."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file for the asker (an export)."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """Questions that are asked together and come back as one Act: ``act`` with every answer in ``values``."""

    title: str
    act: Act
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. Text is plain but for ``**strong**``; nothing a person typed is repeated raw.

    ``paragraphs`` are read in order; the first carries the answer. ``data`` is the estimate,
    comparison or weighing of offers behind it, which the machine interface hands out.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    questions: tuple[Question, ...] = ()
    actions: tuple[Action, ...] = ()
    sources: tuple[Source, ...] = ()
    shows_sources: bool = True
    """Whether faces draw ``sources`` as a receipt; False where the text names them already."""
    footer: str = ""
    is_private: bool = True
    """Whether only the asker may see it, where the face can do that."""
    is_posted: bool = False
    """Whether everybody in the place is to read it; where the face can't post it, it is its person's to copy."""
    replaces: bool = False
    """Whether it takes the place of the card it was pressed on (a step of the questionnaire)."""
    attachment: Attachment | None = None
    is_sent_directly: bool = False
    """Whether the attachment goes to the asker as a direct message, where the face has such."""
    charts: tuple[Chart, ...] = ()
    """Drawn one below the other as one picture, or as text; they say nothing that the text does not."""
    locale: str = ""
    """The locale it is said in, which faces speak too; empty for that of its turn."""
    intent: str = "out_of_scope"
    data: Estimate | Comparison | Weighing | None = None
