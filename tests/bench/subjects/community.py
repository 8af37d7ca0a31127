"""A community's figures with very many contributions: looked at, added to, and made anew on a Monday."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from itertools import product

from sqlalchemy import insert

from bot.conversation.community.ledger import Ledger, Share
from bot.store import Store
from bot.store.contributions import Contributions
from tests.bench.figures import Figure, Sample, Target
from tests.bench.sizes import Size

KEY = b"b" * 32
NOW = datetime(2026, 11, 2, tzinfo=UTC)
SERVER = 1
ROLES = ("machine_learning_engineer", "data_scientist", "data_engineer", "software_engineer", "data_analyst")
COUNTRIES = ("US", "DE", "GB", "FR", "IN", "CA", "ES", "PL")
LEVELS = ("entry", "mid", "senior", "lead")
PAGE = 5_000
LOOKS = 200


async def measure(size: Size) -> list[Figure]:
    looked, added, made = Sample(), Sample(), Sample()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        store = await Store.open(f"sqlite+aiosqlite:///{folder}/people.sqlite3", (KEY,))
        ledger = Ledger(store, lambda: NOW)
        await _fill(store, size.contributions)
        await made.wait(ledger.release_due())
        for number in range(min(LOOKS, size.contributions)):
            await looked.wait(ledger.figures(SERVER))
            await added.wait(ledger.add(f"discord:new{number}", SERVER, Share(ROLES[0], "senior", "DE", 8)))
        await store.close()
    named = f"{size.contributions:,} contributions"
    return [
        Figure("community", f"figures, {named}", looked, targets=(Target(99, 0.05, is_ratio=False),)),
        Figure("community", f"one more, {named}", added),
        Figure("community", f"the week's release, {named}", made, unit="s"),
    ]


async def _fill(store: Store, count: int) -> None:
    groups = list(product(ROLES, LEVELS, COUNTRIES))
    async with store.transaction() as stored:
        server = await stored.servers.keep(SERVER, {})
    for start in range(0, count, PAGE):
        async with store.transaction() as stored:
            seal = stored.ring.newest
            rows = []
            for number in range(start, min(count, start + PAGE)):
                role, seniority, country = groups[number % len(groups)]
                content = {"contributor": f"discord:{number}", "role": role, "seniority": seniority, "country": country,
                           "band": 4 + number % 9, "standing": {}, "at": NOW.isoformat()}  # fmt: skip
                owner = seal.hash("contributor", f"discord:{number}")
                sealed = seal.seal(content, "contributions", owner, server)
                rows.append({"hash": owner, "server_id": server, "sealed": sealed})
            await stored.connection.execute(insert(Contributions.table), rows)
