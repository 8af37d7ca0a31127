"""Replies drawn as embeds, buttons, selects and files, within Discord's limits."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import discord

from bot.conversation.reply import Reply, Source
from bot.faces.discord.components import draw_view
from bot.faces.discord.writing import cut, plain
from bot.faces.text import draw as draw_words
from bot.faces.text import source_name
from bot.translation import Translator

ACCENT = discord.Colour(0x2F6F8F)
TITLE, DESCRIPTION, FIELDS, FIELD_NAME, FIELD_TEXT, FOOTER, EMBED = 256, 4096, 25, 256, 1024, 2048, 6000
ALT_TEXT, MESSAGE = 1024, 2000


@dataclass(frozen=True, slots=True)
class Drawing:
    """A Reply as Discord takes it. ``files`` can be sent once."""

    reply: Reply
    embed: discord.Embed
    view: discord.ui.View
    files: tuple[discord.File, ...] = ()

    @property
    def text(self) -> str:
        """The same in words alone, for channels where the bot may not embed."""
        return cut(plain(draw_words(self.reply)), MESSAGE)

    def as_message(self, *, is_embedded: bool = True) -> dict[str, Any]:
        """Arguments for a new message."""
        body: dict[str, Any] = {"embed": self.embed} if is_embedded else {"content": self.text}
        files = {"files": list(self.files)} if self.files else {}
        return {**body, **({"view": self.view} if self.view.children else {}), **files}

    def as_edit(self) -> dict[str, Any]:
        """Arguments that put it in the place of another drawing: nothing of the old one stays."""
        view = self.view if self.view.children else None
        return {"content": None, "embeds": [self.embed], "view": view, "attachments": list(self.files)}


def draw(reply: Reply, owner: int, say: Translator, *, is_public: bool = False) -> Drawing:
    """Draw a Reply for the person whose buttons it carries. What others see too carries no file."""
    files = () if is_public else tuple(_files(reply))
    return Drawing(reply, _embed(reply, say), draw_view(reply, owner, say), files)


def _embed(reply: Reply, say: Translator) -> discord.Embed:
    title, footer = cut(plain(reply.title), TITLE), cut(reply.footer, FOOTER)
    left = EMBED - len(title) - len(footer)
    description = cut(_description(reply), min(DESCRIPTION, left))
    embed = discord.Embed(title=title or None, description=description or None, colour=ACCENT)
    left -= len(description)
    for name, text in _fields(reply, say)[:FIELDS]:
        left -= len(name) + len(text)
        if left < 0:
            break
        embed.add_field(name=name, value=text, inline=False)
    if footer:
        embed.set_footer(text=footer)
    return embed


def _fields(reply: Reply, say: Translator) -> list[tuple[str, str]]:
    """Names and texts, the receipt last; a source that no longer fits is left out whole, for a cut link is broken."""
    fields = [(cut(plain(field.name), FIELD_NAME), cut(plain(field.text), FIELD_TEXT)) for field in reply.fields]
    receipt = ""
    for source in reply.sources if reply.shows_sources else ():
        longer = f"{receipt} · {_source(source)}" if receipt else _source(source)
        receipt = longer if len(longer) <= FIELD_TEXT else receipt
    return [*fields[: FIELDS - 1], (say.say("Sources"), receipt)] if receipt else fields


def _description(reply: Reply) -> str:
    paragraphs = [plain(paragraph) for paragraph in reply.paragraphs]
    prompts = [plain(question.prompt) for question in reply.questions if question.prompt not in reply.title]
    return "\n\n".join([*paragraphs, *prompts])


def _source(source: Source) -> str:
    name = plain(source_name(source))
    return f"[{name}]({source.url.replace(')', '%29')})" if source.url else name


def _files(reply: Reply) -> list[discord.File]:
    if reply.attachment is None:
        return []
    content = io.BytesIO(reply.attachment.content)
    return [discord.File(content, reply.attachment.filename, description=cut(reply.title, ALT_TEXT))]
