"""The conversation in a terminal: numbered choices, typed answers, and the same Replies as everywhere."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bot.app import App
from bot.conversation.reply import Form, Question, Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words
from bot.faces.choices import Choice, choices_of, picked
from bot.faces.console import Console, LineConsole, open_console
from bot.journal import report_fault
from bot.picture_file import save_picture
from bot.translation import COMMAND, Translator, mark, translator

PERSON = "terminal:local"
PLACE = Place(PlaceKind.TERMINAL)

COMMANDS: Mapping[str, Act] = {
    "/estimate": Act("estimate"),
    "/whatif": Act("whatif"),
    "/why": Act("explain"),
    "/board": Act("board"),
    "/compare": Act("compare"),
    "/share": Act("share"),
    "/trend": Act("trend"),
    "/history": Act("history"),
    "/offer": Act("offer.list"),
    "/offer add": Act("offer.add"),
    "/offer list": Act("offer.list"),
    "/offer compare": Act("offer.compare"),
    "/offer remove": Act("offer.remove"),
    "/negotiate": Act("negotiate"),
    "/profile": Act("profile"),
    "/profile export": Act("profile.export"),
    "/profile delete": Act("profile.delete"),
    "/privacy": Act("privacy"),
    "/language": Act("language"),
    "/help": Act("help"),
}
LEAVING = frozenset(("/quit", "/exit", "quit", "exit", "bye"))
CONNECT = mark("To connect it to Discord: DISCORD_TOKEN=... salary-bot run")
USE = mark(
    "Pick a number or a letter, or just ask. /estimate /whatif /compare /why /board /trend /share /history /offer "
    "/negotiate /profile /privacy /help /quit"
)

_log = logging.getLogger(__name__)


async def chat(app: App, locale: str, picture: Path | None = None) -> None:
    """Talk until the person leaves or the input ends; the newest answer's picture is kept in the file ``picture``."""
    await Chat(app, locale, open_console(sys.stdin, sys.stdout), picture).run()


class Chat:
    """One person at one terminal."""

    def __init__(self, app: App, locale: str, console: Console | LineConsole, picture: Path | None = None) -> None:
        self._picture = picture
        self._app = app
        self._locale = locale
        self._console = console
        self._say: Translator = translator(locale)
        self._choices: tuple[Choice, ...] = ()

    async def run(self) -> None:
        await self._answer(Act("welcome"))
        self._console.hint(self._say.say(USE))
        self._console.hint(self._say.say(CONNECT))
        while (line := await self._console.read("> ")) is not None:
            text = line.strip()
            if text.casefold() in LEAVING:
                break
            if text:
                await self._take(text)
        self._console.hint(self._say.say("Goodbye."))

    async def _take(self, text: str) -> None:
        """A key picks, a slash commands, anything else is said."""
        act = picked(text, self._choices)
        if act is not None:
            await self._answer(act)
            return
        commands = _commands(self._say)
        command, rest = _command(text, commands)
        if command in commands:
            act = commands[command]
            await self._answer(Act(act.name, {"text": rest.strip()}) if rest.strip() else act)
        elif command.startswith("/") or (len(text) == 1 and text.isalpha() and self._choices):
            self._console.hint(self._say.say(USE))
        else:
            await self._answer(Words(text))

    async def _answer(self, said: Act | Words) -> None:
        turn = Turn(PERSON, PLACE, said, self._locale)
        locale = self._app.conversation.spoken(turn)
        form = self._app.conversation.form(said, locale) if isinstance(said, Act) else None
        if form is not None:
            filled = await self._fill(form)
            if filled is None:
                return
            turn = replace(turn, said=filled)
        try:
            reply = await self._app.conversation.answer(turn)
        except Exception as error:  # noqa: BLE001 - the last net: a person sees a code, the log where it broke
            code = report_fault(_log, error)
            self._console.hint(
                self._say.say("Something broke on my side (code {code}). Your answers are kept.", code=code)
            )
            return
        self._say = translator(reply.locale)
        self._show(reply)

    async def _fill(self, form: Form) -> Act | None:
        """Ask a form's questions one by one; an empty line leaves it, or what may be left out."""
        answers: dict[str, str] = {}
        for question in form.questions:
            line = await self._console.read(_prompt(question))
            if line is None or (question.is_required and not line.strip()):
                return None
            answers[question.field] = line.strip()
        return Act(form.act.name, {**form.act.values, **answers})

    def _show(self, reply: Reply) -> None:
        self._choices = choices_of(reply)
        self._console.show(reply, self._choices)
        if any(choice.many for choice in self._choices):
            self._console.hint(self._say.say("Several at once: 1, 3, 4"))
        if reply.attachment is not None:
            self._console.hint(reply.attachment.content.decode())
        if self._picture is not None and reply.charts:
            save_picture(reply.charts, self._picture)


def _commands(say: Translator) -> Mapping[str, Act]:
    """The commands by their names, in English and in the person's language."""
    named = {
        "/" + " ".join(say.name(word, COMMAND) for word in name[1:].split()): act for name, act in COMMANDS.items()
    }
    return {**named, **COMMANDS}


def _command(text: str, commands: Mapping[str, Act]) -> tuple[str, str]:
    """A command of two words ("/offer add") or of one, and what follows it."""
    words = text.split(" ", 2)
    if " ".join(words[:2]) in commands:
        return " ".join(words[:2]), " ".join(words[2:])
    command, _, rest = text.partition(" ")
    return command, rest


def _prompt(question: Question) -> str:
    example = f" ({question.placeholder})" if question.placeholder else ""
    return f"{question.prompt}{example} "
