"""Money and numbers by the locale, rounded to what is honest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.amounts import money, money_change, month_of, multiplier, percent, rounded
from bot.conversation.wording import value_name
from bot.translation import quoted, translator
from models.note import Note
from tests.conversation.person import Person

GAP = "\u00a0"


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        (84_213, "EUR", "€84k"),
        (12_440, "EUR", "€12.4k"),
        (5_667, "EUR", "€5,670"),
        (184_300, "USD", "$184k"),
        (1_043_000, "USD", "$1.04M"),
        (999_600, "USD", "$1M"),
        (144_000, "CHF", f"CHF{GAP}144k"),
        (120_000, "CAD", f"CAD{GAP}120k"),
        (2_843_000, "INR", "₹28.4 lakh"),
        (12_843_000, "INR", "₹1.28 crore"),
        (9_810_000, "JPY", f"JPY{GAP}9.81M"),
        (0, "EUR", "€0"),
        (-3_100, "EUR", "−€3,100"),
    ],
)
def test_english_amounts_are_short(amount: float, currency: str, shown: str) -> None:
    assert money(amount, currency, translator("en-US")) == shown


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("de", f"84.200{GAP}€"),
        ("fr", f"84\u202f200{GAP}€"),
        ("pt-BR", f"€{GAP}84.200"),
        ("hr", f"84.200{GAP}€"),
        ("es-ES", f"84.200{GAP}€"),
    ],
)
def test_other_locales_write_amounts_in_their_own_manner(locale: str, shown: str) -> None:
    assert money(84_213, "EUR", translator(locale)) == shown


def test_a_sign_that_several_currencies_share_is_written_as_a_code() -> None:
    assert money(184_300, "USD", translator("en-GB")) == f"USD{GAP}184k"
    assert money(184_300, "USD", translator("de")) == f"184.000{GAP}USD"
    assert money(184_300, "AUD", translator("en-AU")) == f"AUD{GAP}184k"


async def test_a_person_with_a_german_locale_reads_german_numbers(person: Person) -> None:
    person.locale = "de"
    card = await person.does("salary", role="senior data engineer", place="Berlin")
    assert "€" in card.paragraphs[0]
    assert ".000" in card.paragraphs[0] or ".500" in card.paragraphs[0] or "00\u00a0€" in card.paragraphs[0]
    assert "k " not in card.paragraphs[0]


LOCALES = ("en-US", "en-GB", "de", "es-ES", "es-419", "pt-BR", "zh-CN", "hr", "no", "", "xx", "../etc", "C")


@pytest.mark.parametrize("locale", LOCALES)
async def test_every_locale_is_answered(person: Person, locale: str) -> None:
    person.locale = locale
    assert (await person.does("salary", role="data engineer", place="Berlin")).title


@given(st.floats(min_value=1, max_value=1e9), st.sampled_from(["EUR", "INR", "JPY", "CHF"]))
def test_rounding_never_moves_an_amount_by_more_than_one_percent(amount: float, currency: str) -> None:
    assert abs(rounded(amount) - amount) <= 0.006 * amount
    assert money(amount, currency, translator("en"))


def test_changes_carry_their_sign() -> None:
    say = translator("en")
    assert money_change(14_000, "EUR", say) == "+€14k"
    assert money_change(-14_000, "EUR", say) == "−€14k"
    assert percent(1.21, say) == f"+21{GAP}%"
    assert percent(0.94, say) == f"−6{GAP}%"
    assert multiplier(1.2137, translator("de")) == "×1,21"
    assert month_of("2025-06-22", say) == "June 2025"


def test_values_are_called_as_people_call_them() -> None:
    say = translator("en")
    assert value_name("years", 1.0, say) == "1 year"
    assert value_name("years", 7.5, say) == "7.5 years"
    assert value_name("skills", ("cpp", "gcp"), say) == "C++, Google Cloud"
    assert value_name("country", "DE", say) == "Germany"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**bold** _it_ `code` ~~x~~ ||spoiler||", "bold it code x spoiler"),
        ("@everyone <@123> <#4>", "everyone 123 4"),
        ("line\nbreak\ttab", "line break tab"),
        ("\u202eabc\u0007\u200bdef", "abcdef"),
        ("[click](https://evil.example)", "clickhttps evil.example"),
        ("x" * 100, "x" * 59 + "…"),
        ("{0} %s", "0 %s"),
    ],
)
def test_what_was_typed_is_quoted_without_its_tricks(typed: str, shown: str) -> None:
    assert quoted(typed) == shown


def test_a_note_of_the_models_quotes_what_it_names() -> None:
    note = Note("I don't know a country called '{country}'.", {"country": "@everyone **x**"})
    assert translator("en").note(note) == "I don't know a country called 'everyone x'."
