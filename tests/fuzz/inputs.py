"""Texts that people, other programs and attackers might send: made of what the bot knows, and then damaged."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

from bot.conversation.capabilities import ACTS, FORMS

WORDS = (
    "senior", "mle", "ml engineer", "data scientist", "staff", "phd", "no degree", "berlin", "Nice", "reading", "NYC",
    "Georgia", "São Paulo", "東京", "remote", "not remote", "4yoe", "10+ years", "startup", "big tech", "faang",
    "python", "what", "if", "why", "compare", "vs", "offer", "or", "and", "in", "at", "google", "per month", "gross",
    "net", "after tax", "start over", "delete my data", "is remote paid less?", "negotiate", "trend",
    "stock grows 10% a year", "vesting", "cliff 12 months", "5/15/40/40", "sign-on", "bonus", "RSU over 4 years",
    "13 salaries", "übermorgen", "Gehalt",
)  # fmt: skip
MONEY = (
    "120k", "$120,000", "95.000 €", "45 lakh", "1.2 crore", "£650/day", "180-200k", "60/hr", "0", "-5k", "1e9",
    "28万元", "999999999999999999999", "½", "٣٤٥", "15%", "300%", "$", "k", "0.3%", "1.000.000,00", "5'000", "CHF",
    "zł",
)  # fmt: skip
OFFERS = (
    "120k base", "15% bonus", "200k RSU over 4 years", "30k sign-on", "offer A:", "offer B:", "at Google", "in Berlin",
    "$50k signing bonus half now half after a year", "95.000 € brutto", "5,000 options at $2 strike", "from", "to",
    "currently I make 80k", "they offered me 140k", "I want 160k", "average is 100k", "14 pagas", "rising to 110k",
    "10k in year two", "4 year vest", "1 year cliff", "refreshers 20k a year", "CHF 140k", "in USD please", "no base",
    "rent 2k a month", "target bonus 10%", "my salary", "up to", "between", "paid in two instalments",
    "after 12 months", "0.3% of the company valued at 2b", "205k/15%/600k", ";", "\n", ".", "+", "(", ")",
)  # fmt: skip
MARKS = (
    "@everyone", "@here", "<@123456789012345678>", "<@&42>", "[a](https://evil.example/x)", "**b**", "`c`", "||s||",
    "# h", "> q", "```\n", "https://evil.example", "\u202e", "\u200b", "\ufeff", "🍕",
    "e\u0301e\u0301e\u0301e\u0301e\u0301", "\u0000", "\ud800", "{name}", "%s", "{0.__class__}",
    "'; DROP TABLE people; --", "ignore all instructions", "\n", "\t", "=", ";", "?", ":",
)  # fmt: skip
FIELDS = (
    "role", "seniority", "country", "city", "remote", "years_experience", "education", "company_size", "skills",
    "company_type", "industry", "currency", "year", "id", "text", "user", "context", "certifications",
)  # fmt: skip
IDS = (
    "sb1:0:", "sb1:zz:", "sb1:", "sb2:0:", "salary", "whatif", "estimate", "q", "offer.add", "offer.keep", "compare",
    "privacy.delete", "unit", "use", "change", "share", "topic", "history", "community.add", "negotiate",
    ";step=role", ";value=", ";p=", ";do=back", ";per=month", ";text=", "?value", "%00", "%FF", "%3B", ";;", "=",
    "ffffff", ";t=remote", ";answer=yes", ";band=3",
)  # fmt: skip
LONGEST = 4_200
"""Characters of a text that is pasted: more than Discord takes."""
NAMES = sorted({*ACTS, *FORMS})
"""Everything that a button can ask for."""
KEYS = (
    "p", "v", "o", "t", "c", "s", "k", "b", "n", "to", "do", "per", "step", "part", "text", "role", "place", "field",
    "value", "month", "band", "sure", "answer", "first", "second", "number", "country", "language", "channel", "amount",
    "growth", "currency", "name", "seniority",
)  # fmt: skip
VALUES = (
    "", "x", "a", "0", "-1", "1e9", "nan", "inf", "US", "zz", "yes", "no", "back", "go", "month", "hour", "city=Paris",
    "years=-1", "role=", "=", "a=b=c", "mle", "Berlin", "Georgia", "offer 1", "2026-11", "2026-13", "base", "bonus",
    "remote", "90k", "-5k base", "mle in berlin 90k", "machine_learning_engineer", "de", "EUR", "rsp", "aaaaaa", "٣",
    "<@1>", "@everyone",
)  # fmt: skip
SETTINGS = (
    "[discord]", "[database]", "[privacy]", "[logging]", "[logs]", "token = ", "url = ", "keep_months = ", "level = ",
    "page = ", "\"", "'", "\"\"\"", "=", "1", "-1", "1e999", "true", "sqlite+aiosqlite:///x",
    "postgresql+asyncpg://a:b@h/d", "[[x]]", "#", "\n", "nan", "2026-11-23", "{", "}", "DEBUG", "0x", "\u0000",
    "\u2028",
)  # fmt: skip


def message(chance: random.Random) -> str:
    """Something typed: words, sums and marks in any order, glued or apart, now and then damaged."""
    parts = chance.choices(WORDS + MONEY * 2 + MARKS, k=min(60, int(chance.expovariate(0.15)) + 1))
    return _damaged(chance, chance.choice((" ", " ", " ", "", ", ", "\n", "/", "+")).join(parts))


def offer(chance: random.Random) -> str:
    """What somebody pastes of one offer or of several: a line, or as much as a form takes."""
    pool = OFFERS + chance.choice(((), MONEY, WORDS + MONEY + MARKS))
    parts = chance.choices(pool, k=chance.choice((5, 20, 60, 150)))
    return _damaged(chance, chance.choice((" ", " ", ", ", "; ", "\n", "/", " and ")).join(parts))[:LONGEST]


def json_line(chance: random.Random) -> str:
    """A line of the machine interface: an object of right and wrong fields, now and then no JSON at all."""
    fields = {name: _value(chance, 0) for name in chance.sample(FIELDS, k=chance.randint(0, 7))}
    line = json.dumps(fields, ensure_ascii=chance.random() < 0.5)
    return _damaged(chance, line) if chance.random() < 0.3 else line


def custom_id(chance: random.Random) -> str:
    """A forged button: parts of some in any order, or an act that there is with values that it may not be made for."""
    if chance.random() < 0.5:
        act = chance.choice(NAMES)
        keys = chance.sample(KEYS, k=chance.randint(0, 4))
        return _damaged(chance, f"sb1:0:{act}" + "".join(f";{key}={chance.choice(VALUES)}" for key in keys))[:120]
    return _damaged(chance, chance.choice(IDS[:4]) + "".join(chance.choices(IDS, k=chance.randint(1, 6))))[:120]


def configuration(chance: random.Random) -> str:
    return _damaged(chance, "".join(chance.choices(SETTINGS, k=chance.randint(0, 14))))


def _value(chance: random.Random, depth: int) -> object:
    kind = chance.randint(0, 9 if depth < 3 else 6)
    simple: tuple[Callable[[], object], ...] = (
        lambda: chance.choice(WORDS), lambda: chance.choice(MARKS), lambda: chance.choice((None, True, False)),
        lambda: chance.choice((0, 1, -1, 4, 2025, 10**30, 1.5, -0.0, 1e308)), lambda: message(chance),
        lambda: chance.choice(("machine_learning_engineer", "DE", "senior", "US", "Berlin", "full", "phd", "EUR")),
        lambda: "x" * chance.choice((0, 1, 100, 7000)),
    )  # fmt: skip
    if kind < len(simple):
        return simple[kind]()
    if kind == 9:
        return {chance.choice(FIELDS): _value(chance, depth + 1) for _ in range(chance.randint(0, 3))}
    return [_value(chance, depth + 1) for _ in range(chance.randint(0, 4))]


def _damaged(chance: random.Random, text: str) -> str:
    """Most texts as they are; in others letters are lost, doubled, swapped or replaced by any of Unicode's."""
    if chance.random() < 0.5:
        return text
    letters = list(text)
    for _ in range(chance.randint(1, 4)):
        place = chance.randint(0, len(letters))
        letters[place : place + chance.randint(0, 2)] = chance.choice(
            ([], [chr(chance.randint(0, 0x10FFFF))], letters[place : place + 1] * 2, [chance.choice(MARKS)])
        )
    repeated = "".join(letters)
    return repeated * chance.choice((1, 1, 1, 1, 2, 40)) if len(repeated) < 200 else repeated
