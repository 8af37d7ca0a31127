"""Every sentence a person sees, by gettext catalogues: English is the source, whole sentences are the message ids.

``pybabel`` finds the sentences by the names ``say``, ``count``, ``mark`` and ``Note`` (see ``babel.cfg``);
``.ci/languages`` keeps the catalogues up with them.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from bot.digits import Digits
from models.note import Note

CATALOGUES = Path(__file__).with_name("locale")
DOMAIN = "salary_bot"
ECHO_LIMIT = 60

LANGUAGES: tuple[str, ...] = ("en", "de", "fr", "es", "pt_BR", "hr")
"""The languages that are answered in: one stands here once its catalogue is whole (``.ci/languages`` says when)."""
DISCORD_LOCALES: Mapping[str, tuple[str, ...]] = {
    "en": ("en-US", "en-GB"),
    "de": ("de",),
    "fr": ("fr",),
    "es": ("es-ES", "es-419"),
    "pt_BR": ("pt-BR",),
    "hr": ("hr",),
}
"""The locales that Discord sends, by the catalogue that answers them. Bosnian and Serbian have none of their own."""
LANGUAGE_NAMES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt_BR": "Português (Brasil)",
    "hr": "Bosanski · Hrvatski · Srpski",
}
"""What its own speakers call each language."""

COMMAND, OPTION, MENU = "command", "option", "menu"
"""The contexts of names: people type the first two (lower case, no spaces), the third is picked from a menu."""

_ANSWERED_BY = {"pt": "pt_BR", "bs": "hr", "sr": "hr", "sh": "hr", "cnr": "hr"}
"""Languages without a catalogue of their own name."""
_FORMATTING = str.maketrans({**dict.fromkeys("*~`|<>#[]()\\{}", ""), "_": " ", "@": "", "\u200b": ""})
_ENGLISH_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?")
_TYPED = frozenset(("said", "value"))
_COUNTRIES = frozenset(("country", "elsewhere", "a", "b"))
_YEARS = frozenset(("year", "asked"))
"""Placeholders of the models' sentences that hold what a person typed, a country's English name, a calendar year."""


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

    @cached_property
    def digits(self) -> Digits:
        """How numbers are written; the locale's own data, 2 MB, is read when somebody is answered in it."""
        return Digits(self.locale)

    def say(self, template: str, /, **values: object) -> str:
        """The sentence, translated and filled. Values are shown as they are: quote what was typed."""
        return self._catalogue.gettext(template).format(**values)

    def count(self, one: str, many: str, number: float, /, **values: object) -> str:
        """The sentence in the plural form of ``number``, which may be broken ("7.5 years")."""
        return self._catalogue.ngettext(one, many, self._counted(number)).format(**values)

    def name(self, name: str, context: str) -> str:
        """A name of one word that people type, where the same word says something else in sentences."""
        return self._catalogue.pgettext(context, name)

    def note(self, note: Note) -> str:
        """A models' sentence, its values in this language too; words that hold what a person typed are quoted."""
        return self.say(note.template, **{name: self._value(name, value) for name, value in note.values.items()})

    def _counted(self, number: float) -> int:
        """A whole number that takes the plural form of ``number``: gettext knows no others."""
        if number == int(number):
            return int(number)
        form = self.language.plural_form(number)
        return next((whole for whole in range(1, 101) if self.language.plural_form(whole) == form), 100)

    def _value(self, name: str, value: object) -> object:
        if isinstance(value, (int, float)):
            return value if name in _YEARS else self.digits.written(value)
        if not isinstance(value, str):
            return value
        if name in _COUNTRIES and self.language.language != "en":
            return self._country(value)
        if name in _TYPED or not value:
            return quoted(value)
        if _ENGLISH_NUMBER.fullmatch(value):
            signs = {",": get_group_symbol(self.locale), ".": get_decimal_symbol(self.locale)}
            return "".join(signs.get(sign, sign) for sign in value)
        return quoted(self._catalogue.gettext(value))

    def _country(self, name: str) -> str:
        from models.vocabulary.countries import find_country

        return str(self.language.territories.get(find_country(name) or "", name))


@lru_cache(maxsize=64)
def translator(locale: str) -> Translator:
    """The translator of a locale as Discord or the system spells it ("en-GB", "pt-BR", "de_DE"); English if unknown."""
    known, name = _known_locale(locale), language_of(locale)
    if name == "en":
        return Translator(known, gettext.NullTranslations(), Locale("en"))
    return Translator(known, gettext.translation(DOMAIN, CATALOGUES, [name]), Locale.parse(name))


def language_of(locale: str) -> str:
    """The one of ``LANGUAGES`` that a locale is answered in."""
    name = _catalogue_of(locale)
    return name if name in LANGUAGES else "en"


def is_spoken(locale: str) -> bool:
    """Whether a locale is answered in its own language."""
    return _catalogue_of(locale) in LANGUAGES


def _catalogue_of(locale: str) -> str:
    language = re.split("[-_.]", locale, maxsplit=1)[0].lower()
    return _ANSWERED_BY.get(language, language)


def _known_locale(locale: str) -> Locale:
    for candidate in (locale, locale.replace("_", "-").split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return Locale("hr" if _ANSWERED_BY.get(locale[:2]) == "hr" else "en")
