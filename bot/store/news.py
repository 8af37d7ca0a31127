"""What one process tells the others on the same server: of whom something changed, so that none goes on with what was.

The word goes out with the transaction's commit, or not at all. It is sealed: the server does not learn of whom. It says
which process it is from: one that heard its own word, late, would forget what a person said since.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy import text

from bot.store.engine import AsyncConnection, AsyncEngine
from bot.store.sealing import Seal, SealError

CHANNEL = "salary_bot_news"
TELLER = "salary_bot_teller"
"""The option of an engine that says which process its words are from."""
_KIND = "news"
_TELL = text("SELECT pg_notify(:channel, :payload)")


@dataclass(frozen=True, slots=True)
class News:
    person: str
    is_gone: bool
    """Whether they wished to be forgotten: then nothing of theirs may be held in memory either."""
    teller: str = field(default="", compare=False)
    """The process that it is from, by a name that it took at its start; empty for an earlier version's."""


Hear = Callable[[News], None]


def teller_of(engine: AsyncEngine) -> str:
    """Which process what is told by this engine is from."""
    return str(engine.sync_engine.get_execution_options().get(TELLER, ""))


async def tell(connection: AsyncConnection, seal: Seal, news: News) -> None:
    """Tell the others, once the transaction is kept. Nothing on SQLite, which nobody listens to."""
    if connection.dialect.name == "postgresql":
        content = {"person": news.person, "is_gone": news.is_gone, "teller": teller_of(connection.engine)}
        payload = base64.b64encode(seal.seal(content, _KIND, b"")).decode()
        await connection.execute(_TELL, {"channel": CHANNEL, "payload": payload})


def read(payload: str, seals: Iterable[Seal]) -> News | None:
    """What was told; None for what opens with none of these keys, as what another bot in the same database said."""
    try:
        sealed = base64.b64decode(payload, validate=True)
    except binascii.Error:
        return None
    for seal in seals:
        try:
            content = seal.open(sealed, _KIND, b"")
        except SealError:
            continue
        return News(str(content["person"]), bool(content["is_gone"]), str(content.get("teller", "")))
    return None
