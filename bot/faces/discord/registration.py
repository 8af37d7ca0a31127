"""Telling Discord which commands there are: only when they changed, because it limits how often one may."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any

import discord
from discord import app_commands

from bot.errors import StartError
from bot.faces.discord.errors import answer_error
from bot.store import Store

_log = logging.getLogger(__name__)


class CommandTree(app_commands.CommandTree[Any]):
    """Commands for servers and for people who install the app for themselves, in every kind of place."""

    async def on_error(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        await answer_error(interaction, error)


async def register_commands(tree: CommandTree, application: int, store: Store | None) -> bool:
    """Send the commands to Discord if they are not those that were sent last; returns whether they were sent."""
    name, fingerprint = f"commands:{application}", await fingerprint_commands(tree)
    if store is not None and await _sent(store, name) == fingerprint:
        return False
    try:
        await tree.sync()
    except (discord.HTTPException, app_commands.CommandSyncFailure) as error:
        raise StartError(f"Discord refused the commands (status {error.status}, code {error.code}).") from None
    if store is not None:
        async with store.transaction() as transaction:
            await transaction.marks.put(name, fingerprint)
    _log.info("commands registered")
    return True


async def fingerprint_commands(tree: CommandTree) -> str:
    """The same for the same commands in the same languages, whatever their order."""
    payload = sorted(await command_payloads(tree), key=lambda command: str(command["name"]))
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


async def command_payloads(tree: CommandTree) -> list[dict[str, Any]]:
    """What Discord is told of each command, in every language."""
    commands, translator = tree.get_commands(), tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, translator) for command in commands]


async def _sent(store: Store, name: str) -> str | None:
    async with store.transaction() as transaction:
        return await transaction.marks.get(name)
