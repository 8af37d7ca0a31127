"""A newcomer and a returning person at the terminal: what they type, what they see."""

import io
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.console import Console as RichConsole

from bot.conversation import Conversation
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.faces.choices import choices_of, picked
from bot.faces.console import LineConsole
from bot.faces.drawn_card import draw_card, draw_choices
from bot.faces.terminal import Chat
from bot.faces.text import draw
from bot.store import Store
from models.language import Language
from models.pay.model import PayModel

KEY = b"k" * 32


@pytest.fixture(scope="module")
def models() -> tuple[PayModel, Language]:
    return PayModel.load(), Language.load()


class Terminal:
    """Plain lines in, plain lines out."""

    def __init__(self, conversation: object) -> None:
        self._app = SimpleNamespace(conversation=conversation)

    async def hears(self, *lines: str) -> str:
        written = io.StringIO()
        console = LineConsole(io.StringIO("".join(line + "\n" for line in lines)), written)
        await Chat(self._app, "en", console).run()  # type: ignore[arg-type]
        return written.getvalue()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'people.db'}", (KEY,))
    yield opened
    await opened.close()


@pytest.fixture
def terminal(models: tuple[PayModel, Language], store: Store) -> Terminal:
    return Terminal(Conversation(*models, store, lambda: datetime.now(UTC)))


async def test_a_newcomer_is_welcomed_and_told_in_one_line_how_to_connect(terminal: Terminal) -> None:
    seen = await terminal.hears()
    assert "DISCORD_TOKEN=... salary-bot run" in seen
    assert "What is your work worth?" in seen
    assert "e. Estimate my pay" in seen


async def test_a_newcomer_walks_by_numbers_and_words_to_a_range(terminal: Terminal) -> None:
    seen = await terminal.hears("e", "Senior ML engineer", "Berlin", "show my range")
    assert "What is your job? · 1 of about 8" in seen
    assert "Your 2025 range · Senior ML engineer · Berlin, Germany" in seen
    assert "80 of 100 people: €" in seen
    assert "Remember my answers here, so that you can compare later?" in seen
    assert "**" not in seen


async def test_a_form_is_asked_question_by_question(terminal: Terminal) -> None:
    seen = await terminal.hears("/estimate", "t", "data engineer", "t", "Munich", "show my range")
    assert "Your 2025 range · Data engineer · Munich, Germany" in seen


async def test_an_empty_line_leaves_a_form(terminal: Terminal) -> None:
    seen = await terminal.hears("/estimate", "t", "", "data engineer")
    assert "Where is the job?" in seen


async def test_years_are_typed_as_the_number_they_are(terminal: Terminal) -> None:
    to_the_years = ("/estimate", "data engineer", "Germany", "show my range", "c", "4")
    seen = await terminal.hears(*to_the_years, "9", "/profile")
    assert "t. Type it" in seen
    assert "Years of experience: 9 years" in seen


async def test_somebody_remembered_is_greeted_with_what_is_known(terminal: Terminal) -> None:
    await terminal.hears("/estimate", "Senior ML engineer", "Berlin", "show my range", "1")
    seen = await terminal.hears()
    assert "Welcome back" in seen
    assert "I know you as: Senior ML engineer · Berlin, Germany." in seen
    assert "Your 2025 range: €" in seen


async def test_commands_do_what_they_say(terminal: Terminal) -> None:
    seen = await terminal.hears("/help", "/profile", "/privacy", "/why", "/nonsense", "/quit", "/help")
    assert seen.count("What I can do") == 1
    assert "I know nothing about you yet" in seen
    assert "What I keep" in seen
    assert "How I get a figure" in seen
    assert seen.rstrip().endswith("Goodbye.")


async def test_a_change_is_said_after_its_command(terminal: Terminal) -> None:
    seen = await terminal.hears("/estimate", "data engineer", "Berlin", "show my range", "/whatif in London")
    assert "London instead of Berlin" in seen


async def test_a_fault_shows_a_code_and_the_conversation_goes_on() -> None:
    class Broken:
        def form(self, *_: object) -> None:
            return None

        def spoken(self, *_: object) -> str:
            return "en"

        async def answer(self, *_: object) -> Reply:
            raise RuntimeError("secret of 95000 euros")

    seen = await Terminal(Broken()).hears("hello")
    assert re.search(r"Something broke on my side \(code [0-9A-F]{4}\)", seen)
    assert "95000" not in seen
    assert seen.rstrip().endswith("Goodbye.")


async def test_back_is_b_and_the_same_thing_has_the_same_letter_on_every_card(terminal: Terminal) -> None:
    seen = await terminal.hears("/estimate", "data engineer", "Germany", "b", "b", "show my range")
    assert seen.count("b. Back") >= 2
    assert seen.count("Where is the job? · 2 of about 8") == 2
    assert seen.count("What is your job? · 1 of about 8") == 2
    assert len(set(re.findall(r"(\w)\. Save for later", seen))) == 1


async def test_a_letter_that_is_on_no_card_is_told(terminal: Terminal) -> None:
    assert (await terminal.hears("z")).count("Pick a number or a letter") == 2


def card() -> Reply:
    skills = tuple(Option(str(n), f"Skill {n}") for n in range(12))
    return Reply(
        "A title",
        paragraphs=("**€68k to €104k** is the range",),
        questions=(Question("value", "Which?", "many", Act("q", {"step": "skills"}), skills, most=12, current="3"),),
        actions=(Action("Back", Act("q", {"do": "back"})),),
        footer="Not advice.",
    )


def test_several_options_are_picked_at_once() -> None:
    reply = card()
    options = tuple(Option(f"s{n}", f"Skill {n}") for n in range(3))
    choices = choices_of(
        Reply("x", questions=(Question("value", "?", "many", Act("q"), options),), actions=reply.actions)
    )
    assert picked("1, 3", choices) == Act("q", {"value": "s0,s2"})
    assert picked("b", choices) == Act("q", {"do": "back"})
    assert picked("1 b", choices) is None
    assert picked("9", choices) is None
    assert picked("hello", choices) is None


def test_numbers_that_are_options_keep_their_meaning_and_actions_get_letters() -> None:
    years = tuple(Option(value, f"{value} years") for value in ("0", "5", "10"))
    choices = choices_of(
        Reply("x", questions=(Question("value", "?", "choice", Act("q"), years),), actions=card().actions)
    )
    assert picked("10", choices) == Act("q", {"value": "10"})
    assert picked("7", choices) is None
    assert picked("b", choices) == Act("q", {"do": "back"})


@pytest.mark.parametrize(("typed", "answer"), [("yes", "yes"), ("Yes.", "yes"), ("NOT NOW", "no"), ("2", "no")])
def test_an_option_is_picked_by_what_it_is_called(typed: str, answer: str) -> None:
    options = (Option("yes", "Yes"), Option("no", "Not now"))
    consent = Reply("x", questions=(Question("answer", "Remember?", "choice", Act("consent"), options),))
    assert picked(typed, choices_of(consent)) == Act("consent", {"answer": answer})


async def test_a_typed_yes_is_a_yes(terminal: Terminal, store: Store) -> None:
    seen = await terminal.hears("senior data engineer in Berlin", "/estimate", "save for later", "yes")
    assert "I will remember" in seen
    assert await store.count_people() == 1


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_card_fits_its_terminal(width: int) -> None:
    console = RichConsole(file=io.StringIO(), width=width, highlight=False)
    console.print(draw_card(card()))
    console.print(draw_choices(choices_of(card()), width))
    drawn = console.file.getvalue()  # type: ignore[attr-defined]
    assert max(len(line) for line in drawn.splitlines()) <= width
    assert "€68k to €104k is the range" in drawn
    assert "Skill 11" in drawn


def test_a_label_that_begins_like_its_key_keeps_both() -> None:
    sizes = tuple(Option(value, label) for value, label in (("1", "Just me"), ("2-9", "2 to 9 employees")))
    console = RichConsole(file=io.StringIO(), width=80, highlight=False)
    console.print(
        draw_choices(choices_of(Reply("x", questions=(Question("value", "?", "choice", Act("q"), sizes),))), 80)
    )
    assert "2 2 to 9 employees" in console.file.getvalue()  # type: ignore[attr-defined]


def test_plain_text_holds_everything_but_the_marks() -> None:
    text = draw(card())
    assert text.splitlines()[0] == "A title"
    assert "€68k to €104k is the range" in text
    assert "Skill 10 · Skill 11" in text
    assert "**" not in text


async def test_two_sides_a_trend_and_a_card_to_share_are_commands(terminal: Terminal) -> None:
    seen = await terminal.hears(
        "/compare mle in berlin vs data engineer in paris", "/trend mle in canada", "/share", "a"
    )
    assert "ML engineer · Berlin or Data engineer · Paris" in seen
    assert "Pay by year · ML engineer · Canada" in seen
    assert "2025 pay · ML engineer · Canada" in seen
    assert "its owner chose to share" in seen
