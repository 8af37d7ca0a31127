"""Whatever the conversation answers with, Discord takes the drawing of it."""

from typing import Any

import discord
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.conversation.reply import Action, Attachment, Field, Form, Option, Question, Reply, Source
from bot.conversation.turn import Act
from bot.faces.discord.drawing import draw
from bot.faces.discord.forms import QuestionForm
from bot.faces.discord.writing import plain
from bot.translation import translator
from models.profile import VOCABULARY
from tests.discord.checking import check_request

ANA = 4242424242424242424
say = translator("en-US")

some_text = st.text(max_size=40)
long_text = st.builds(lambda text, times: (text or "x") * times, some_text, st.integers(1, 400))
actions = st.builds(
    Action,
    label=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=120),
    act=st.builds(Act, st.sampled_from(["why", "unit"])),
)
sources = st.builds(
    Source,
    name=st.sampled_from(["aijobs", "BLS *OEWS*"]),
    year=st.none() | st.just(2025),
    url=st.none() | st.just("https://x.test/a(b)"),
)
replies = st.builds(
    Reply,
    title=st.just("Your range") | long_text.filter(str.strip),
    paragraphs=st.lists(long_text, max_size=4).map(tuple),
    fields=st.lists(st.builds(Field, st.just("Sources"), long_text.map(lambda text: "." + text)), max_size=30).map(
        tuple
    ),
    actions=st.lists(actions, max_size=12).map(tuple),
    sources=st.lists(sources, max_size=5).map(tuple),
    footer=long_text,
)


def body_of(reply: Reply) -> dict[str, Any]:
    drawing = draw(reply, ANA, say)
    return {"embeds": [drawing.embed.to_dict()], "components": drawing.view.to_components()}


@given(reply=replies)
@settings(max_examples=60, deadline=None)
async def test_no_reply_is_too_long_too_wide_or_has_the_same_button_twice(reply: Reply) -> None:
    check_request("POST", "/channels/1/messages", body_of(reply))


def question(field: str, kind: Any, most: int = 1) -> Question:
    options = tuple(Option(value.value, value.value.replace("_", " "), "d" * 130) for value in VOCABULARY[field])
    return Question(field, f"Which {field}? " * 9, kind, Act("q", {"step": field}), options, most=most)


@pytest.mark.parametrize("field", VOCABULARY)
@pytest.mark.parametrize("kind", ["choice", "many"])
async def test_every_vocabulary_can_be_asked_on_a_card_and_in_a_form(field: str, kind: str) -> None:
    asked = question(field, kind, most=len(VOCABULARY[field]))
    check_request("POST", "/channels/1/messages", body_of(Reply("Card", questions=(asked,))))
    form = QuestionForm(Form("A title that is far too long for a form of Discord's", Act("q"), (asked,)))
    check_request("POST", "/interactions/1/token/callback", {"type": 9, "data": form.to_dict()})


async def test_two_forms_never_share_an_id() -> None:
    form = Form("Years", Act("q"), (Question("years", "How many?", "number", Act("q")),))
    assert QuestionForm(form).custom_id != QuestionForm(form).custom_id


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("**€68k to €104k** · middle", "**€68k to €104k** · middle"),
        ("*x* _y_ `z` ||s|| ~~t~~", r"\*x\* \_y\_ \`z\` \|\|s\|\| \~\~t\~\~"),
        ("a ** b", r"a \*\* b"),
        ("****", r"\*\*\*\*"),
    ],
)
def test_text_formats_nothing_but_what_is_meant(said: str, shown: str) -> None:
    assert plain(said) == shown


@given(st.text(st.sampled_from("ab1 \n\t_*~|`>#-[]()@:/.<e")))
def test_what_is_not_looked_at_for_marks_has_none(said: str) -> None:
    assume("**" not in said)
    assert plain(said) == discord.utils.escape_mentions(discord.utils.escape_markdown(said))


@pytest.mark.parametrize("ping", ["@everyone", "@here", "<@&123456789012345678>", "<@123456789012345678>"])
def test_text_pings_nobody(ping: str) -> None:
    assert ping not in plain(f"hello {ping}")


async def test_a_file_goes_to_the_asker_with_alt_text_and_never_into_a_public_answer() -> None:
    reply = Reply("Your data", attachment=Attachment("salary-bot.json", b"{}"))
    assert [file.description for file in draw(reply, ANA, say).files] == ["Your data"]
    assert draw(reply, ANA, say, is_public=True).files == ()


async def test_a_button_that_does_not_fit_is_left_out_and_the_answer_stays() -> None:
    reply = Reply(
        "Answer", actions=(Action("Too long", Act("ask", {"text": "x" * 99})), Action("Why?", Act("explain")))
    )
    buttons = [item.item for item in draw(reply, ANA, say).view.children if isinstance(item, discord.ui.DynamicItem)]
    assert [button.label for button in buttons] == ["Why?"]
