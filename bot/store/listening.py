"""Hearing what the other processes on the same server tell."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from bot.errors import StartError
from bot.store.news import Hear, read, teller_of
from bot.store.sealing import Seal
from bot.store.store import Store

_log = logging.getLogger(__name__)


class Listener:
    """What the driver calls with each word. What this process told itself is passed over."""

    def __init__(self, store: Store, hear: Hear) -> None:
        self._store = store
        self._hear = hear

    def __call__(self, _connection: object, _pid: int, _channel: str, payload: str) -> None:
        news = read(payload, self._seals())
        if news is not None and news.teller != teller_of(self._store.engine):
            self._hear(news)

    def _seals(self) -> Iterator[Seal]:
        """Those that fitted last; their source is read only if none of them opens it: keys may be being rotated."""
        yield from self._store.seals
        try:
            secrets = self._store.keys.read()
        except StartError as error:
            _log.warning("what another process told can't be opened: %s", error)
            return
        yield from map(Seal, secrets)
