"""An interaction's life on Discord's side: what it was, whether it was answered, what came back."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from enum import Enum

from tests.discord.limits import CHOICES, FORM, LATER, LATER_UPDATE, MESSAGE, UPDATE
from tests.discord.payloads import Channel, Json, new_id
from tests.discord.process import PATIENCE

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMITTED = 2, 3, 4, 5
"""Kinds of interaction."""

FIRST_ANSWER_WITHIN = 3.0 * PATIENCE
"""Seconds that Discord waits for the first answer (with more patience asked for, as many times as long)."""

FOLLOW_UPS_OF_USER_INSTALL = 5
PRIVATE_FLAG, LOADING_FLAG = 1 << 6, 1 << 7


class State(Enum):
    WAITING = "waiting"
    THINKING = "thinking"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that the person now sees: a message (new or changed), a form, or suggestions."""

    kind: int
    message: Json | None = None
    form: Json | None = None
    choices: list[Json] | None = None


class RefusalError(Exception):
    """What Discord answers with instead: an HTTP status, its own code and its words.

    ``retry_after`` (seconds) goes with 429.
    """

    def __init__(self, status: int, code: int, words: str, *, retry_after: float | None = None) -> None:
        super().__init__(words)
        self.status = status
        self.code = code
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Delay:
    """Discord takes the request and answers it as usual, but later; ``math.inf`` seconds are never."""

    seconds: float


@dataclass(slots=True)
class Interaction:
    kind: int
    person: int
    channel: Channel
    is_user_installed: bool
    source: Json | None = None
    """The message that the pressed component, or the form it opened, belongs to."""
    id: int = field(default_factory=new_id)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    state: State = State.WAITING
    original: int | None = None
    is_private: bool = False
    is_expired: bool = False
    follow_ups: int = 0
    sent_at: float = field(default_factory=lambda: asyncio.get_running_loop().time())
    first_answer_after: float | None = None
    answers: asyncio.Queue[Answer] = field(default_factory=asyncio.Queue)

    def acknowledge(self, answer: int) -> None:
        """The first answer, of kind ``answer``. Raises ``RefusalError`` where Discord would refuse it."""
        waited = asyncio.get_running_loop().time() - self.sent_at
        if self.is_expired or (self.state is State.WAITING and waited > FIRST_ANSWER_WITHIN):
            raise RefusalError(404, 10062, "Unknown interaction")
        if self.state is not State.WAITING:
            raise RefusalError(400, 40060, "Interaction has already been acknowledged.")
        if answer not in self._possible_answers():
            raise RefusalError(400, 50035, f"Invalid Form Body: type {answer} does not answer this interaction")
        self.first_answer_after = waited
        self.state = State.THINKING if answer in (LATER, LATER_UPDATE) else State.ANSWERED

    def _possible_answers(self) -> tuple[int, ...]:
        if self.kind == AUTOCOMPLETE:
            return (CHOICES,)
        updates = (LATER_UPDATE, UPDATE) if self.source is not None else ()
        forms = (FORM,) if self.kind != SUBMITTED else ()
        return (MESSAGE, LATER, *updates, *forms)

    def use_token(self) -> None:
        """A follow-up or an edit with the interaction's token. Raises ``RefusalError`` where Discord would."""
        if self.is_expired:
            raise RefusalError(401, 50027, "Invalid Webhook Token")
        if self.state is State.WAITING:
            raise RefusalError(404, 10015, "Unknown Webhook")

    def count_follow_up(self) -> None:
        self.follow_ups += 1
        if self.is_user_installed and self.follow_ups > FOLLOW_UPS_OF_USER_INSTALL:
            raise RefusalError(400, 40094, "This interaction has reached the maximum number of follow up messages")
