"""Words that must be nowhere, ways to say them, and a search of everything that the bot wrote."""

from __future__ import annotations

from collections.abc import Iterator

from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person
from tests.discord.process import Home

PAY, WORD, CITY, NAME = "87654", "kookaburra", "Ljubljana", "annabellacanary"


def canaries(loopback: LoopbackDiscord, person: Person) -> tuple[str, ...]:
    """What must be nowhere: as typed, and as figures are shown."""
    return (PAY, "87,654", "87.654", WORD, CITY, NAME, str(person.id), loopback.token, loopback.token.split(".")[-1])


def written(home: Home) -> Iterator[tuple[str, str]]:
    """Everything that the process left: its output, and every file but the sealed database with its key."""
    yield "output", home.log
    for path in home.folder.rglob("*"):
        if path.is_file() and not path.name.startswith("salary.sqlite3"):
            yield path.name, path.read_bytes().decode("utf-8", "replace")


def check(loopback: LoopbackDiscord, home: Home, person: Person) -> None:
    for place, text in written(home):
        for canary in canaries(loopback, person):
            assert canary not in text, f"{canary!r} in {place}: {_around(text, canary)}"
    stored = home.stored_bytes()
    for canary in canaries(loopback, person):
        assert canary.encode() not in stored, f"{canary!r} in the database"


def _around(text: str, canary: str) -> str:
    at = text.index(canary)
    return text[max(0, at - 80) : at + 80]


async def talk(person: Person) -> None:
    """All the ways in which somebody tells of themselves."""
    await person.command("ask", question=f"{WORD} mle in {CITY}, I make {PAY} euros, fair?")
    await person.ask(f"@pay {WORD} what does an mle in {CITY} make? I have {PAY}", where=Where.DIRECT)
    await person.command("offer add", details=f"{PAY} base, 10% bonus, mle in {CITY}")
    await person.command("salary", role=f"{WORD} mle", place=CITY)
    await person.command("whatif", change=f"in {CITY} {WORD}")
    await person.command("compare", first=CITY, second="Berlin")
    await person.command("negotiate")
