"""The Discord client: connects, loads the cogs, and hands every event to the Discord face."""

from __future__ import annotations

import asyncio
import logging
import math
import sys
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App, now
from bot.conversation.turn import Act
from bot.errors import PersonError, StartError
from bot.faces.discord.announcing import post_panel
from bot.faces.discord.answering import answer_interaction, answer_message
from bot.faces.discord.components import Pressable
from bot.faces.discord.custom_id import NOT_OF_THIS_VERSION, PATTERN
from bot.faces.discord.errors import answer_error, is_closed
from bot.faces.discord.forms import OpenForms
from bot.faces.discord.gallery import Gallery
from bot.faces.discord.guests import Guests
from bot.faces.discord.localisation import CommandTranslator
from bot.faces.discord.pace import PersonalPace
from bot.faces.discord.registration import CommandTree, register_commands
from bot.faces.discord.turns import is_addressed, read_interaction
from bot.faces.discord.turnstile import Turnstile
from bot.journal import report_fault
from bot.measures import IN_THE_WORKS, PICTURES_WAITING, follow
from bot.shards import ALL, Shards
from bot.store import Store
from bot.watch import watched
from models.note import Note

if TYPE_CHECKING:
    from bot.store.claims import Claim

COGS = (
    *("cogs.pay", "cogs.changes", "cogs.offers", "cogs.questions", "cogs.messages", "cogs.people"),
    *("cogs.community", "cogs.setup", "cogs.profile", "cogs.privacy", "cogs.language", "cogs.guide"),
)
MESSAGES, SECONDS = 6, 30.0
"""How many plain messages of one person are answered in how many seconds."""

HEALTH_SECONDS = 2.0
"""How long a look at the database may take before it counts as unwell."""
TOKEN_REFUSED = 4004
"""The code with which the gateway turns a token away, for one that was reset while the bot ran."""

NOT_YOURS = Note("These buttons belong to the person who asked. Ask me yourself: /estimate, /salary, or a mention.")
FORM_LOST = Note("This form was open for too long, or I was restarted meanwhile. Please press the button again.")

_log = logging.getLogger(__name__)


class SalaryBot(commands.Bot):
    """One app on Discord. Everything it answers with comes from ``app.conversation``."""

    def __init__(self, app: App, mine: Shards = ALL, claim: Claim | None = None, **options: Any) -> None:
        """``mine`` is what this process answers, for as long as ``claim`` is held, if there is one."""
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # this bot never speaks
        super().__init__(
            command_prefix=commands.when_mentioned,
            tree_cls=CommandTree,
            help_command=None,
            intents=discord.Intents(guilds=True, messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **options,
        )
        self.app = app
        self.mine = mine
        self._claim = claim
        self._forms = OpenForms()
        self._gallery = Gallery()
        self._turnstile = Turnstile()
        self._guests = Guests(self, app, self._gallery, now)
        follow(IN_THE_WORKS, lambda: self._turnstile.inside)
        follow(PICTURES_WAITING, lambda: self._gallery.waiting)
        self._pace = PersonalPace(MESSAGES, SECONDS)

    async def setup_hook(self) -> None:
        """Load everything before the first event; commands are sent to Discord only when they changed."""
        for cog in COGS:
            await self.load_extension(cog)
        self.add_dynamic_items(Pressable)
        if self.application_id is None or not isinstance(self.tree, CommandTree):
            raise StartError("Discord did not say which application this token belongs to.")
        await self.tree.set_translator(CommandTranslator())
        if self.mine.has_first:
            await register_commands(self.tree, self.application_id, self.app.store)

    async def close(self) -> None:
        await self._guests.close()
        await self._gallery.close()
        await super().close()

    async def health(self) -> dict[str, bool]:
        """What an operator asks after: the gateway and the database."""
        is_well = self.app.store is None or await answers(self.app.store)
        return {"gateway": self.is_connected, "database": is_well}

    def shards_heard(self) -> dict[int, float]:
        """Each shard's last heartbeat in seconds; NaN while it is not connected."""
        return {self.shard_id or 0: self.latency if self.is_connected else math.nan}

    @property
    def is_connected(self) -> bool:
        return self.ws is not None and self.ws.open

    @property
    def may_answer(self) -> bool:
        """Whether what arrives here is this process's to answer: another may have taken its place."""
        return self._claim is None or self._claim.is_held

    async def hand_over(
        self, interaction: discord.Interaction[Any], act: Act, *, is_public: bool | None = False
    ) -> None:
        """Answer a command, a press or a form; ``is_public`` shows it to all, None as the server settled it."""
        if not self.may_answer:
            return
        with self._turnstile.turn(interaction.user.id, interaction.guild_id):
            await answer_interaction(
                self.app.conversation,
                self._forms,
                self._gallery,
                interaction,
                act,
                is_public=is_public,
                rush=self._turnstile.rush,
            )

    def word(self, person: int, server: int | None) -> AbstractContextManager[bool]:
        """Gives whether somebody may be told of an error now; floods of them are not."""
        return self._turnstile.word(person, server)

    def language(self, interaction: discord.Interaction[Any]) -> str:
        """The locale in which somebody is answered alone: the one they chose, else their Discord's."""
        return self.app.conversation.spoken(read_interaction(interaction, Act(""), is_public=False))

    async def offers_of(self, interaction: discord.Interaction[Any]) -> tuple[str, ...]:
        """What the offers of somebody are called, to be picked from while they type."""
        return await self.app.conversation.offer_names(read_interaction(interaction, Act(""), is_public=False))

    async def post_panel(self, interaction: discord.Interaction[Any]) -> None:
        """Post the panel into the channel, for somebody who manages the server."""
        if self.may_answer:
            await post_panel(self.app.conversation, interaction)

    async def refuse(self, interaction: discord.Interaction[Any]) -> None:
        """Tell somebody kindly, alone, that these buttons are another person's."""
        if self.may_answer:
            await answer_error(interaction, PersonError(NOT_YOURS))

    async def on_ready(self) -> None:
        _log.info("connected, in %d servers", len(self.guilds))
        if self.may_answer:
            await self._guests.note_changes()
        self._guests.start()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        if self.may_answer:
            await self._guests.arrive(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        if self.may_answer:  # else whoever answers from now on sees at its start that the server is gone
            await self._guests.leave(guild)

    async def on_message(self, message: discord.Message, /) -> None:
        """Answer what is said to the bot; there are no prefix commands."""
        if (
            self.user is None
            or not self.may_answer
            or not is_addressed(message, self.user)
            or self._pace.wait(message.author.id, message.created_at.timestamp()) > 0
        ):
            return
        try:
            with self._turnstile.turn(message.author.id, message.guild.id if message.guild else None):
                rush = self._turnstile.rush
                await answer_message(self.app.conversation, self._gallery, message, self.user, rush)
        except PersonError:
            _log.info("a message is passed over: too much is in the works")
        except discord.HTTPException as error:
            if not is_closed(error):
                raise
            _log.info("a channel takes no answer (code %d)", error.code)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Forms and buttons that nothing waits for; discord.py would leave their person without an answer."""
        if interaction.response.is_done() or not self.may_answer:
            return
        custom_id = str(cast("dict[str, Any]", interaction.data or {}).get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit and self._forms.has_lost(custom_id):
            await answer_error(interaction, PersonError(FORM_LOST))
        elif interaction.type is discord.InteractionType.component and not PATTERN.fullmatch(custom_id):
            await answer_error(interaction, PersonError(NOT_OF_THIS_VERSION))

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        error = sys.exc_info()[1]
        if error is not None:
            _log.debug("fault %s came from the event %s", report_fault(_log, error), event_method)


async def answers(store: Store) -> bool:
    """Whether the database does, in good time."""
    try:
        async with asyncio.timeout(HEALTH_SECONDS):
            await store.count_people()
    except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
        return False
    return True


async def run_bot(bot: SalaryBot, token: str) -> None:
    """Connect and answer until cancelled. Raises ``StartError`` for a refused token or a Discord out of reach."""
    try:
        async with watched(bot.app.settings.watch.port, bot.health, bot.shards_heard, lambda: len(bot.guilds)), bot:
            await bot.start(token)
    except (discord.LoginFailure, discord.HTTPException, discord.ConnectionClosed) as error:
        if isinstance(error, discord.LoginFailure) or error.code == TOKEN_REFUSED:
            raise StartError("Discord refused the token. Copy it anew from the developer portal, page Bot.") from None
        code = error.code or getattr(error, "status", 0)
        raise StartError(f"Discord did not let me in (code {code}). Try again in a few minutes.") from None
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound):
        raise StartError("Discord can't be reached. Is there a network, and does it let discord.com through?") from None
