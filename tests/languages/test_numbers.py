"""Money, percentages, dates and plurals as each locale writes them."""

import gettext
from datetime import date

import pytest
from babel import Locale

from bot.conversation.amounts import day_of, money, money_change, month_of, multiplier, number, percent
from bot.translation import Translator
from models.note import Note

JUNE = date(2026, 6, 7)


def speaking(locale: str, catalogue: gettext.NullTranslations | None = None) -> Translator:
    """As somebody with this locale is answered once its language is spoken."""
    language = Locale.parse({"pt": "pt_BR", "sr": "hr"}.get(locale[:2], locale[:2]))
    return Translator(Locale.parse(locale), catalogue or gettext.NullTranslations(), language)


def written(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("locale", "euros", "dollars", "less"),
    [
        ("en_US", "€84k", "$84k", "−CHF 3,120"), ("en_GB", "€84k", "USD 84k", "−CHF 3,120"),
        ("de", "84.200 €", "84.200 USD", "−3.120 CHF"), ("de_AT", "€ 84.200", "USD 84.200", "−CHF 3.120"),
        ("fr", "84 200 €", "84 200 USD", "−3 120 CHF"), ("es", "84.200 €", "84.200 USD", "−3.120 CHF"),
        ("es_419", "EUR 84,200", "USD 84,200", "−CHF 3,120"), ("pt_BR", "€ 84.200", "USD 84.200", "−CHF 3.120"),
        ("hr", "84.200 €", "84.200 USD", "−3.120 CHF"), ("sr_Latn", "84.200 €", "84.200 USD", "−3.120 CHF"),
    ],
)  # fmt: skip
def test_money_is_written_as_the_locale_has_it(locale: str, euros: str, dollars: str, less: str) -> None:
    say = speaking(locale)
    assert written(money(84_213, "EUR", say)) == euros
    assert written(money(84_213, "USD", say)) == dollars
    assert written(money_change(-3_120, "CHF", say)) == less


@pytest.mark.parametrize(
    ("locale", "change", "factor", "count", "month", "day", "short"),
    [
        ("en", "+21 %", "×1.21", "12,345", "June 2025", "7 June 2026", "7 Jun 26"),
        ("de", "+21 %", "×1,21", "12.345", "Juni 2025", "7. Juni 2026", "07.06.26"),
        ("fr", "+21 %", "×1,21", "12 345", "juin 2025", "7 juin 2026", "07/06/2026"),
        ("es", "+21 %", "×1,21", "12.345", "junio de 2025", "7 de junio de 2026", "7/6/26"),
        ("pt_BR", "+21%", "×1,21", "12.345", "junho de 2025", "7 de junho de 2026", "07/06/2026"),
        ("hr", "+21 %", "×1,21", "12.345", "6/2025", "7. 6. 2026.", "7.6.26."),
    ],
)
def test_shares_and_dates_are_written_as_the_language_has_them(
    locale: str, change: str, factor: str, count: str, month: str, day: str, short: str
) -> None:
    say = speaking(locale)
    assert written(percent(1.21, say)) == change
    assert multiplier(1.2149, say) == factor
    assert written(number(12_345, say)) == count
    assert month_of("2025-06-22", say) == month
    assert day_of(JUNE, say) == day
    assert day_of(JUNE, say, is_short=True) == short


class Counting(gettext.NullTranslations):
    """Says which plural form it was asked for."""

    def __init__(self, forms: dict[int, str]) -> None:
        super().__init__()
        self._forms = forms

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        del msgid1, msgid2
        return self._forms.get(n, "many")


@pytest.mark.parametrize(("years", "form"), [(1, "one"), (2, "few"), (5, "many"), (7.5, "many"), (1.2, "few")])
def test_a_broken_number_takes_the_plural_form_that_the_language_gives_it(years: float, form: str) -> None:
    croatian = Counting({1: "one", 2: "few", 3: "few", 4: "few"})
    assert speaking("hr", croatian).count("{n} year", "{n} years", years, n=years) == form


def test_the_models_sentences_hold_their_values_in_the_persons_language() -> None:
    note = Note("{country}: {median}, {rows} rows of {year}, {years}; {said}", {
        "country": "Germany", "median": "120,230", "rows": 12_345, "year": 2025, "years": "7.5", "said": "*Senior*",
    })  # fmt: skip
    assert speaking("de").note(note) == "Deutschland: 120.230, 12.345 rows of 2025, 7,5; Senior"
    assert speaking("en").note(note) == "Germany: 120,230, 12,345 rows of 2025, 7.5; Senior"


def test_how_a_locale_writes_numbers_is_read_only_for_somebody_who_is_answered_in_it() -> None:
    german = speaking("de")
    assert "digits" not in vars(german)
    assert german.digits.written(1234.5) == "1.234,5"
