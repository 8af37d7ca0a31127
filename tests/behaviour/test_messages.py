"""Plain words: in a server by mention, seen by everybody; in a direct message, for one person alone."""

import discord
import pytest

from tests.behaviour.conftest import World, brought, labels_of, text_of

QUESTION = "what does a senior ml engineer earn in berlin?"


async def test_a_mention_is_answered_for_everybody_with_a_button_for_oneself(world: World) -> None:
    asked = await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    answer = world.channel.last_message
    assert answer.reference.message_id == asked.id
    assert not answer.flags.ephemeral
    assert "80 of 100 people" in text_of(answer)
    assert "Berlin" in text_of(answer)
    assert "Answer just for me" in labels_of(answer)


@pytest.mark.usefixtures("slow_answers")
async def test_the_bot_is_seen_typing_before_an_answer_that_takes_a_moment(world: World) -> None:
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    (typing,) = world.requests("POST", "/typing")
    (sent,) = world.requests("POST", "/messages")
    assert world.env.http_requests.index(typing) < world.env.http_requests.index(sent)


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (404, 10003), (400, 20028)])
@pytest.mark.usefixtures("slow_answers")
async def test_an_answer_comes_also_where_the_bot_can_t_be_seen_typing(world: World, status: int, code: int) -> None:
    world.env.inject_error("POST", "/channels/*/typing", status=status, code=code, message="Not now")
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    assert "80 of 100 people" in text_of(world.channel.last_message)


async def test_anyone_can_have_the_public_answer_for_themselves(world: World) -> None:
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    pressed = await world.bo.click(world.channel.last_message, label="Answer just for me")
    alone = brought(pressed)
    assert alone.ephemeral
    assert "80 of 100 people" in text_of(alone)
    assert "Answer just for me" not in labels_of(alone)
    further = brought(await world.bo.click(alone, label="Why?"))
    assert further.ephemeral


async def test_nobody_is_pinged_whatever_is_said(world: World) -> None:
    await world.ana.send(world.channel, f"{world.mention} @everyone what does a <@&{world.server.id}> earn in berlin?")
    await world.ana.send(world.channel, f"{world.mention} @here *mle* in @everyone")
    for sent in world.requests("POST", "/messages"):
        assert sent.json["allowed_mentions"] == {"parse": []}
    answer = world.channel.last_message
    assert not answer.mentions
    assert not answer.mention_everyone
    assert "@everyone" not in text_of(answer)


async def test_nothing_but_a_mention_asks_for_help(world: World) -> None:
    await world.ana.send(world.channel, world.mention)
    by_mention = text_of(world.channel.last_message)
    asked = await world.ana.slash(world.channel, "help")
    assert by_mention.splitlines()[0] == text_of(asked.response).splitlines()[0]


async def test_a_reply_to_the_bot_goes_on_with_what_was_talked_about(world: World) -> None:
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    answer = world.channel.last_message
    await world.ana.send(world.channel, f"{world.mention} and in zurich?", reply_to=answer)
    assert "Zurich" in text_of(world.channel.last_message).replace("ü", "u")


async def test_talk_among_people_and_the_words_of_bots_are_left_alone(world: World) -> None:
    robot = world.server.add_member(world.env.create_user("robot", bot=True))
    await world.ana.send(world.channel, "what does a senior ml engineer earn in berlin?")
    await robot.send(world.channel, f"{world.mention} {QUESTION}")
    assert world.requests("POST", "/messages") == []
    assert world.requests("POST", "/typing") == []


async def test_a_direct_message_is_answered_there(world: World) -> None:
    await world.ana.send_dm(QUESTION)
    (sent,) = world.requests("POST", "/messages")
    assert "80 of 100 people" in sent.json["embeds"][0]["description"]
    shown = [button["label"] for row in sent.json["components"] for button in row["components"]]
    assert "Answer just for me" not in shown


async def test_a_flood_of_messages_is_answered_only_so_far(world: World) -> None:
    for _ in range(10):
        await world.ana.send(world.channel, f"{world.mention} help")
    assert len(world.requests("POST", "/messages")) == 6
    await world.bo.send(world.channel, f"{world.mention} help")
    assert len(world.requests("POST", "/messages")) == 7


async def test_where_the_bot_may_not_write_nothing_breaks(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions")
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    assert "80 of 100 people" in text_of(world.channel.last_message)


async def test_where_the_bot_may_not_embed_it_answers_in_words(world: World) -> None:
    forbidden = discord.PermissionOverwrite(embed_links=False)
    quiet = world.server.create_text_channel("quiet", overwrites={world.env.bot.user: forbidden})
    await world.ana.send(quiet, f"{world.mention} {QUESTION}")
    assert quiet.last_message.embeds == []
    assert "80 of 100 people" in quiet.last_message.content
    assert "Answer just for me" in labels_of(quiet.last_message)
