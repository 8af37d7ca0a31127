"""Every sentence a person sees, by gettext catalogues: English is the source, whole sentences are the message ids.

``pybabel`` finds the sentences by the names ``say``, ``count``, ``mark`` and ``Note`` (see ``babel.cfg``).
"""

from __future__ import annotations

import gettext
import unicodedata
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from models.note import Note

CATALOGUES = Path(__file__).with_name("locale")
DOMAIN = "salary_bot"
ECHO_LIMIT = 60
_FORMATTING = str.maketrans({**dict.fromkeys("*~`|<>#[]()\\{}", ""), "_": " ", "@": "", "\u200b": ""})


def mark(template: str) -> str:
    """A sentence or label kept as data: hands it back untouched, and lets ``pybabel`` find it."""
    return template


def quoted(text: object, limit: int = ECHO_LIMIT) -> str:
    """What somebody typed, fit to repeat: no control or direction marks, no markdown, no mention, no link, short."""
    visible = "".join(" " if character.isspace() else character for character in str(text))
    visible = "".join(character for character in visible if unicodedata.category(character)[0] != "C")
    plain = " ".join(visible.translate(_FORMATTING).replace("://", " ").split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"


class Translator:
    """Says sentences in a person's language, numbers in the manner of their locale.

    ``language`` is the language of the sentences (English where there is no catalogue), ``locale`` that of the numbers.
    """

    def __init__(self, locale: Locale, catalogue: gettext.NullTranslations, language: Locale) -> None:
        self.locale = locale
        self.language = language
        self._catalogue = catalogue

    def say(self, template: str, /, **values: object) -> str:
        """The sentence, translated and filled. Values are shown as they are: quote what was typed."""
        return self._catalogue.gettext(template).format(**values)

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The sentence in the plural form of ``number``."""
        return self._catalogue.ngettext(one, many, number).format(**values)

    def note(self, note: Note) -> str:
        """A models' sentence. Its words may hold what a person typed, so they are quoted."""
        values = {name: quoted(value) if isinstance(value, str) else value for name, value in note.values.items()}
        return self.say(note.template, **values)


@lru_cache(maxsize=64)
def translator(locale: str) -> Translator:
    """The translator of a locale as Discord or the system spells it ("en-GB", "pt-BR", "de_DE"); English if unknown."""
    known = _known_locale(locale)
    catalogue = gettext.translation(DOMAIN, CATALOGUES, [str(known), known.language], fallback=True)
    language = Locale.parse(catalogue.info().get("language", "en")) if catalogue.info() else Locale("en")
    return Translator(known, catalogue, language)


def _known_locale(locale: str) -> Locale:
    for candidate in (locale, locale.replace("_", "-").split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return Locale("en")
