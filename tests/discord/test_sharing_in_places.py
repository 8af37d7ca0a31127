"""Share, over the sockets: where a card can be posted it is, and where it can't be its person is told kindly."""

from __future__ import annotations

from tests.discord.cards import Card
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.process import Home, running


async def test_a_card_is_posted_in_servers_and_groups_and_handed_over_in_direct_messages(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        for where, is_user_installed in (
            (Where.SERVER, False), (Where.SERVER, True), (Where.PRIVATE, True), (Where.DIRECT, False),
        ):  # fmt: skip
            asked = await ana.command(
                "salary", where=where, is_user_installed=is_user_installed, role="senior mle", place="Berlin"
            )
            ticked = await asked.press("Share")
            posted = await ticked.press("Post it here")
            assert isinstance(posted, Card)
            assert posted.title == "2025 pay · ML engineer · Germany"
            assert not posted.is_private, (where, is_user_installed)
            told = await posted.next()
            expected = "Here is the card" if where is Where.DIRECT else "Posted in this channel"
            assert told.title == expected, (where, is_user_installed)
