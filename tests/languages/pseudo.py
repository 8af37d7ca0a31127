"""A language that nobody speaks: every sentence of the template with accents on its vowels, and 40 % longer.

What is drawn in it shows at once where a longer language would not fit, and which words never passed the catalogues:
those have plain vowels.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages import Catalog

from bot.translation import COMMAND, DOMAIN, OPTION
from tests.languages.catalogues import TEMPLATE, compiled, extract, read

LONGER = 0.4
NAME = 32
_ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
_HELD = re.compile(r"(\{[^{}]*\})")
_PLAIN = re.compile(r"(?=[^\W\d_]{2})[^\W\d_]*[aeiouyAEIOUY][^\W\d_]*")


def pseudo(text: str, context: str | None = None) -> str:
    """The text as that language has it; what is in braces stays."""
    parts = _HELD.split(text)
    accented = "".join(part if _HELD.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    longer = round(len(_HELD.sub("", text)) * LONGER)
    if context in {COMMAND, OPTION}:
        return (accented + "é" * longer)[:NAME]
    return f"{accented} {'ẽ' * longer}" if longer else accented


def write_pseudo_catalogue(folder: Path, language: str) -> None:
    """Compile the language under the name of another into ``folder``, from the sentences as they are now."""
    extract(folder / TEMPLATE.name)
    made = Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    for message in read(folder / TEMPLATE.name):
        if message.id:
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            said = tuple(pseudo(text, message.context) for text in texts)
            made.add(message.id, said if message.pluralizable else said[0], context=message.context)
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(compiled(made))


def plain_words(text: str) -> set[str]:
    """Words that are not of that language."""
    return set(_PLAIN.findall(text))
