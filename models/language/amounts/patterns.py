"""The regular expressions that amounts are read with, built from the word list of money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from models.language.amounts.numbers import DIGITS, SPELLED
from models.language.words import read_words

SHARED = ("$", "¥", "kr", "peso", "rupee")
"""Signs of several currencies; a place decides."""


def alternatives(words: Iterable[str]) -> str:
    """The words as one expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def scale_of() -> dict[str, float]:
    """What a scale word multiplies by."""
    values = {"thousand": 1e3, "million": 1e6, "lakh": 1e5, "crore": 1e7, "myriad": 1e4, "hundred_million": 1e8}
    values |= {"thousand_sign": 1e3}
    return {word: values[name] for name, words in read_words("money")["scales"].items() for word in words}


@cache
def currency_words() -> dict[str, str]:
    """Currency by symbol, word or code as folded text writes it; shared signs stand for themselves."""
    money = read_words("money")
    found = dict(money["symbols"])
    found |= {word: code for code, words in money["words"].items() for word in words}
    found |= {word.lower(): code for word, code in money["codes"]["other_spellings"].items()}
    found |= {code.lower(): code for code in money["codes"]["all"]}
    return found


def capital_codes() -> frozenset[str]:
    """Codes that are also words, read only in capitals."""
    return frozenset(code.lower() for code in read_words("money")["codes"]["capitals_only"])


@cache
def words_apart() -> frozenset[str]:
    """The codes in lower case that are words even right beside a number ("100k all in")."""
    return capital_codes() - {code.lower() for code in read_words("money")["codes"]["beside_numbers"]}


@cache
def _currency() -> str:
    symbols = alternatives(read_words("money")["symbols"])
    words = alternatives(word for word in currency_words() if word[-1].isalpha())
    return rf"(?:{symbols}|(?:(?<![a-z])|(?<=\dk)|(?<=\d k))(?:{words})(?![a-z]))"


_LETTERS = r"0-9a-z_\u00c0-\u024f\u0370-\u052f"
"""What may not stand right before a figure; words in Chinese or Japanese may."""


@cache
def figure() -> re.Pattern[str]:
    """One figure: a currency maybe, a number, a scale maybe, a currency maybe; or a percentage."""
    scale = rf"(?P<scale>(?:{alternatives(scale_of())})(?![a-z])|k(?=(?:eur|chf|usd|gbp|pln|sek|nok|dkk)(?![a-z])))"
    before = rf"(?P<before>{_currency()}|rs\.|(?<![a-z])r(?=\d))"
    return re.compile(
        rf"(?:{before}\s?|(?<![{_LETTERS}.,]))(?P<sign>[~-]?)(?:(?P<digits>{DIGITS})|(?P<spelled>(?<![a-z]){SPELLED}(?![a-z])))"
        rf"(?:\s?(?P<percent>%|percent\b|per cent\b|pct\b|prozent\b|pour cent\b|por ciento\b)|"
        rf"(?:,[-–]{{1,2}})?(?:[\s-]?{scale})?(?P<plus>\+(?!\s?[\d$€£]|[a-z]))?(?:\s?(?P<after>{_currency()})(?![\d]))?)"
    )


@cache
def joint() -> re.Pattern[str]:
    """What stands between the two ends of a range."""
    return re.compile(r"\s*(?:-|–|—|~|to|bis|until|till|up to|hasta|a|/)\s*|\s*,?\s*and\s*")


@cache
def period_after() -> re.Pattern[str]:
    """A period after an amount, with words that may stand between."""
    net = alternatives(word for words in tax_words().values() for word in words)
    fillers = (
        rf"(?:(?:{net}|base|basic|fixed|salary|pay|flat|cash|bonus|variable|rsus?|stock|equity|total|"
        rf"all in|guaranteed|before|after|tax|ish|or so|euros?|of|in|as|is|on|each|both|worth|"
        rf"vat|na|b2b|uop|clt|pj|contract|paid|plus)(?![a-z])\s*|[()~+,:]\s*)"
    )
    return re.compile(rf"\s*{fillers}{{0,5}}(?:{_periods('periods')})(?![a-z])")


@cache
def period_before() -> re.Pattern[str]:
    """A period that is said before the amount ("day rate of £500")."""
    return re.compile(
        rf"(?<![a-z])(?:{_periods('periods_before')})\s*(?:(?:rate|salary|pay|gross|net|netto|brutto|base|"
        rf"of|is|at|for|around|about|offer|compensation|bonus|fee|income|wage)\s*|[:=~(]\s*){{0,4}}$"
    )


def _periods(table: str) -> str:
    lists: Mapping[str, Sequence[str]] = read_words("money")[table]
    return "|".join(f"(?P<{name}>{alternatives(words).replace('/', '/ ?')})" for name, words in lists.items())


@cache
def not_money() -> re.Pattern[str]:
    """What follows a number that counts something else."""
    things = alternatives(read_words("money")["things"]["words"])
    return re.compile(
        rf"\s?\+?(?:[\s-](?:more|new|other|full time|paid|total|active|daily|different|of|"
        rf"strong)){{0,2}}[\s-]?(?:{things})(?![a-z])"
    )


@cache
def model_number() -> re.Pattern[str]:
    """What stands before a number that names a thing, or counts people ("RTX 5090", "a staff of 500")."""
    return re.compile(
        r"(?<![a-z])(?:rtx|gtx|geforce|radeon|rx|ryzen|core i\d|iphone|gpt|llama|llama-|section|article|"
        r"form|top|version|v|python|windows|series|room|zip|level|ir|act|"
        r"headcount|headcount:|headcount of|headcount is|staff of|team of|workforce of|company of|"
        r"company with|firm with|around here|fortune|forbes|nasdaq|sp|s&p|#|no\.?|number|option|step|"
        r"error|code|http|port|day|directive)[\s-]?$"
    )


@cache
def tax_words() -> dict[str, list[str]]:
    """What people call pay after tax ("net") and before it ("gross")."""
    common, others = read_words("money")["net"], read_words("taxes")
    return {name: [*common[name], *others[name]] for name in ("net", "gross")}


@cache
def net_or_gross() -> re.Pattern[str]:
    """A word for net (group ``net``) or gross pay."""
    words = tax_words()
    return re.compile(
        rf"(?<![a-z])(?:(?P<net>{alternatives(words['net'])})|(?P<gross>{alternatives(words['gross'])}))(?![a-z])"
    )
