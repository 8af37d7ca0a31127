"""How often one person is answered. However many come, each costs the same (discord.py's own looks through all)."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable


class PersonalPace:
    """At most ``most`` times in any ``seconds``, for each person by themselves. ``clock`` gives seconds."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._times: OrderedDict[int, deque[float]] = OrderedDict()

    def __len__(self) -> int:
        """How many people it still counts."""
        return len(self._times)

    def allows(self, person: int) -> bool:
        """Whether they may now; a no does not count."""
        now = self._clock()
        times = self._times.setdefault(person, deque(maxlen=self._most))
        self._times.move_to_end(person)
        is_allowed = len(times) < self._most or now - times[0] >= self._seconds
        if is_allowed:
            times.append(now)
        while now - next(iter(self._times.values()))[-1] >= self._seconds:
            self._times.popitem(last=False)
        return is_allowed
