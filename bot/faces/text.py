"""A Reply as plain text: for pipes, for files, for ``salary-bot ask``."""

from __future__ import annotations

from bot.conversation.reply import Question, Reply, Source

MOST_LINES = 8
"""Options of a question from which on they share a line."""


def draw(reply: Reply) -> str:
    """The whole reply, line by line: title, paragraphs, fields, sources, footer, questions."""
    blocks = [
        reply.title,
        "\n".join(without_marks(text) for text in reply.paragraphs),
        "\n".join(_field(field.name, field.text) for field in reply.fields),
        receipt(reply),
        without_marks(reply.footer),
        *(_question(question) for question in reply.questions),
    ]
    return "\n\n".join(block for block in blocks if block)


def without_marks(text: str) -> str:
    """``**strong**`` is only for faces that can show it."""
    return text.replace("**", "")


def _field(name: str, text: str) -> str:
    if "\n" not in text:
        return f"{name}: {without_marks(text)}"
    return "\n".join((f"{name}:", *(f"  {line}" for line in without_marks(text).splitlines())))


def _question(question: Question) -> str:
    labels = [option.label for option in question.options]
    if len(labels) > MOST_LINES:
        return f"{question.prompt}\n{' · '.join(labels)}"
    return "\n".join((question.prompt, *(f"- {label}" for label in labels)))


def receipt(reply: Reply) -> str:
    """The sources in one line; empty where there are none, or where the text names them."""
    return " · ".join(source_name(source) for source in reply.sources) if reply.shows_sources else ""


def source_name(source: Source) -> str:
    """The source as a card calls it, with its year, once."""
    name = source.short or source.name
    return f"{name} ({source.year})" if source.year and str(source.year) not in name else name
