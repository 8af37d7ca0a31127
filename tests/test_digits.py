"""Numbers are written as Babel writes them."""

import re
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal, format_percent

from bot.digits import Digits
from bot.translation import DISCORD_LOCALES

VALUES = (
    *(0, 1, 7.0, 0.5, 0.125, 0.375, 2.675, 0.1 + 0.2, 9.995, 99.5, 999.9999, 1000, 1234.5, 9999.5, 84_213.335),
    *(120_230.0, 999_999.994, 1_234_567.891, 1e14, 1e15, 1e22, -1, -0.4, -1234.56, Decimal("1234.565")),
)
_NUMBER = re.compile(r"[#0,.]+")
LOCALES = (*(name for names in DISCORD_LOCALES.values() for name in names), "en-IN", "de-CH", "sr", "ar", "hi", "sv")


@pytest.mark.parametrize("name", LOCALES)
def test_a_number_is_written_as_the_locale_writes_it(name: str) -> None:
    locale = Locale.parse(name, sep="-")
    digits = Digits(locale)
    for value in VALUES:
        for pattern in ("#,##0", "#,##0.00", "#,##0.##", "0.##", "0.#", "0", "0.00", "#,##0.###"):
            assert digits.written(value, pattern) == format_decimal(value, format=pattern, locale=locale)
        assert digits.written(value) == format_decimal(value, locale=locale)


@pytest.mark.parametrize("name", [name for name in LOCALES if not name.startswith("en")])
def test_a_share_and_an_amount_stand_as_the_locale_sets_them(name: str) -> None:
    locale = Locale.parse(name, sep="-")
    digits = Digits(locale)
    shape = locale.currency_formats["standard"].pattern.split(";")[0]
    for value in (value for value in VALUES if value >= 0):
        own = _NUMBER.sub("#,##0.##", locale.percent_formats[None].pattern)
        assert digits.in_percent(float(value), "#,##0.##") == format_percent(float(value), format=own, locale=locale)
        for sign, mark in (("EUR", "¤¤"), (digits.sign("EUR"), "¤")):
            pattern = shape.replace(".00", "").replace("¤", mark)
            expected = format_currency(value, "EUR", pattern, locale=locale, currency_digits=False)
            assert digits.in_currency(float(value), sign) == expected


def test_in_english_the_sign_of_per_cent_is_set_apart() -> None:
    assert Digits(Locale("en")).in_percent(0.0825, "#,##0.##") == "8.25\u00a0%"
