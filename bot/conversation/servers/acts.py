"""What servers, their communities and two people at once can do, for the table of capabilities."""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation import greeting, match
from bot.conversation.community import asking, joining, showing
from bot.conversation.servers import digest, panel, setup
from bot.conversation.visit import Capability

SERVER_ACTS: Mapping[str, Capability] = {
    "about": panel.about,
    "panel": panel.panel,
    "introduce": greeting.introduce,
    "digest": digest.digest,
    "setup": setup.setup,
    "setup.set": setup.change,
    "community": showing.show,
    "community.leave": joining.leave,
    "add": joining.join,
    "add.other": asking.correct,
    "match": match.match,
    "match.allow": match.allow,
}
