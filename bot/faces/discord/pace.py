"""How often one person is answered. However many come, each costs the same (discord.py's own looks through all)."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import app_commands

Command = TypeVar("Command")


class PersonalPace:
    """At most ``most`` times in any ``seconds``, for each person by themselves."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: OrderedDict[int, deque[float]] = OrderedDict()

    def __len__(self) -> int:
        """How many people it still counts."""
        return len(self._times)

    def wait(self, person: int, at: float) -> float:
        """The seconds that they must wait, 0 if they may now; who must wait is not counted. ``at`` is in seconds."""
        times = self._times.setdefault(person, deque(maxlen=self._most))
        self._times.move_to_end(person)
        left = self._seconds - (at - times[0]) if len(times) == self._most else 0.0
        if left <= 0:
            times.append(at)
        while at - next(iter(self._times.values()))[-1] >= self._seconds:
            self._times.popitem(last=False)
        return max(0.0, left)


def paced(most: int, seconds: float) -> Callable[[Command], Command]:
    """A command that everybody may use so often; else it raises ``CommandOnCooldown``, as discord.py's own does."""
    pace, told = PersonalPace(most, seconds), app_commands.Cooldown(most, seconds)

    def check(interaction: discord.Interaction[Any]) -> bool:
        left = pace.wait(interaction.user.id, interaction.created_at.timestamp())
        if left > 0:
            raise app_commands.CommandOnCooldown(told, left)
        return True

    return app_commands.check(check)
