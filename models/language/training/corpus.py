"""The training sentences as read, with what was talked about before each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

_ALWAYS_AFTER = {"what_if"}
_SELDOM_AFTER = {"estimate"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One training sentence; a sentence said either way stands twice, each time with half the weight."""

    text: str
    label: str
    has_context: bool
    weight: float
    source: str = ""
    """The sentence that this one is a misspelling of."""


def read_sentences() -> list[Sentence]:
    """Every training sentence, in the order of the files' names."""
    folder = files("models.language.training.sentences")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".tsv"))
    return [
        sentence
        for name in names
        for sentence in _read(name.removesuffix(".tsv"), (folder / name).read_text(encoding="utf-8"))
    ]


def _read(label: str, text: str) -> Iterator[Sentence]:
    intent = label.partition("_more")[0]
    default = "+" if intent in _ALWAYS_AFTER else "-" if intent in _SELDOM_AFTER else "*"
    for line in text.splitlines():
        sign, tab, sentence = line.partition("\t")
        if not tab:
            sign, sentence = default, line
        if not sentence.strip():
            continue
        both = sign == "*"
        if sign in "-*":
            yield Sentence(sentence, intent, has_context=False, weight=0.5 if both else 1.0)
        if sign in "+*":
            yield Sentence(sentence, intent, has_context=True, weight=0.5 if both else 1.0)
