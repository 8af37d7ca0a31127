"""Discord is told about the commands once, and again only when they changed."""

from discord import AppCommandType, app_commands

from tests.behaviour.conftest import World


async def test_commands_are_sent_once_and_not_again_after_a_restart(world: World) -> None:
    assert len(world.requests("PUT", "/commands")) == 1
    await world.restart()
    assert len(world.requests("PUT", "/commands")) == 1
    assert (await world.ana.slash(world.channel, "help")).acknowledged


async def test_changed_commands_are_sent_again(world: World) -> None:
    assert world.app.store is not None
    async with world.app.store.transaction() as transaction:
        await transaction.marks.put(f"commands:{world.env.bot.application_id}", "those of an older version")
    await world.restart()
    assert len(world.requests("PUT", "/commands")) == 2


async def test_every_command_is_for_servers_and_people_in_every_kind_of_place(world: World) -> None:
    (sent,) = world.requests("PUT", "/commands")
    assert {command["name"] for command in sent.json} == {
        "estimate", "salary", "whatif", "compare", "board", "trend", "history",
        "offer", "negotiate", "ask", "Explain the pay here", "Check this offer", "Compare with me",
        "community", "setup", "profile", "privacy", "language", "help",
    }  # fmt: skip
    of_servers = {command["name"]: command for command in sent.json if command["name"] in {"community", "setup"}}
    assert all(command["contexts"] == [0] and command["integration_types"] == [0] for command in of_servers.values())
    assert of_servers["setup"]["default_member_permissions"] in (32, "32")
    for command in sent.json:
        if command["name"] in of_servers:
            continue
        assert command["integration_types"] == [0, 1], command["name"]
        assert command["contexts"] == [0, 1, 2], command["name"]


async def test_no_privileged_intent_is_asked_for_and_nobody_is_pinged_by_default(world: World) -> None:
    bot = world.env.bot
    assert {name for name, is_on in bot.intents if is_on} == {"guilds", "guild_messages", "dm_messages"}
    assert bot.allowed_mentions.to_dict() == {"parse": []}


async def test_every_command_has_a_pace_of_its_own_and_a_description_that_can_be_read(world: World) -> None:
    tree = world.env.bot.tree
    commands = [command for command in tree.walk_commands() if not isinstance(command, app_commands.Group)]
    menus = [menu for kind in (AppCommandType.message, AppCommandType.user) for menu in tree.walk_commands(type=kind)]
    for command in (*commands, *menus):
        assert command.checks, command.name
    for command in commands:
        assert command.description.endswith("."), command.qualified_name
        assert len(command.description) <= 100
        for parameter in command.parameters:
            assert parameter.description not in {"…", ""}, (command.qualified_name, parameter.name)
