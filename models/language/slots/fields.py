"""Values of the closed vocabularies from their word lists, with care for words that also mean something else."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from models.language.amounts.numbers import SPELLED, read_spelled
from models.language.message import Message
from models.language.phrases import Match, PhraseBook
from models.language.slots.skills import read_letter_skills
from models.language.words import read_words

Meaning = tuple[str, str]

_DAYS = re.compile(
    rf"(?<![\w.])(?:(?P<low>\d)\s?(?:-|–|to|or)\s?)?(?P<days>\d|{SPELLED}|once|twice|couple of|a few|few|some)\s*(?:days?|times|x|d)?\s*(?:/|a|per|each|every|in)?\s*(?:week|wk|w)?\s*(?:at|in|from|on|of|working from|working at|@)?\s*(?:the |an |my )?(?P<where>offices?|home|remote|remotely|wfh|onsite|on[\s-]site|in[\s-]person)\b"
)
_OFFICE_FIRST = re.compile(
    rf"\b(?P<where>office|home|remote|wfh|onsite|on[\s-]site|in[\s-]office)\s+(?P<low>)(?P<days>\d|{SPELLED}|once|twice|some|a few)\s*(?:days?|times|x)?\s*(?:/|a|per|each|every)\s*(?:week|wk|w)\b"
)


@cache
def field_book() -> PhraseBook[Meaning]:
    """Every phrase of the fields' word lists, with the field and value that it names."""
    book: PhraseBook[Meaning] = PhraseBook(
        [(phrase, ("", "")) for phrase in read_words("neutral")["phrases"]]
        + [
            (phrase, (name, value))
            for name, values in read_words("fields").items()
            for value, phrases in values.items()
            for phrase in phrases
        ]
    )
    return book


def read_fields(message: Message) -> None:
    """Note every value that the word lists name; matches are longest first and never overlap."""
    read_office_days(message)
    skills: set[int] = set()
    for match in field_book().find(message.words, message.free):
        name, value = match.meaning
        if name and _is_meant(message, match):
            message.find(name, value, match.start, match.end)
            if name == "skills":
                skills.update(range(match.start, match.end))
    read_letter_skills(message, skills)


def read_office_days(message: Message) -> None:
    """Note hybrid work from days in the office or at home ("2 days a week at the office"); five days are all."""
    for pattern in (_DAYS, _OFFICE_FIRST):
        match = pattern.search(message.folded)
        if match:
            days = _days(match["days"])
            at_office = match["where"] not in ("home", "remote", "remotely", "wfh")
            value = "hybrid" if 0 < days < 5 else "onsite" if (days >= 5) == at_office else "remote"
            if days <= 7:
                message.find("remote", value, *message.token_range(*match.span()))
            return


def _days(word: str) -> int:
    vague = {"once": 1, "twice": 2, "couple of": 2, "a few": 3, "few": 3, "some": 2}
    return int(word) if word.isdigit() else vague.get(word) or read_spelled(word) or 0


def _is_meant(message: Message, match: Match[Meaning]) -> bool:
    """Whether an ambiguous word is used in its meaning here; every other phrase is."""
    phrase = message.words[match.start] if match.end == match.start + 1 else ""
    rule = _RULES.get(
        (match.meaning[0], phrase.removesuffix("s") if phrase not in ("bs", "ms") else phrase)
    ) or _RULES.get((match.meaning[0], ""))
    return rule is None or rule(message, match.start, match.end)


def _before_role(message: Message, start: int, end: int) -> bool:
    """A rank ("lead", "staff") beside a role or a word for level, or standing alone at the end of "as a ..."."""
    roles = {finding.start for finding in message.findings if finding.field == "role"}
    ends = {finding.end for finding in message.findings if finding.field == "role"}
    after = message.after(end)
    if (
        end in roles
        or (start in ends and message.gap(start) in (" ", ", ", " - "))
        or (after and after[0] in {"level", "lvl", "position", "role", "roles", "grade", "engineer", "engineers"})
    ):
        return True
    before = message.before(start)
    leads = not before or before[0] in {
        "as",
        "to",
        "a",
        "an",
        "for",
        "versus",
        "or",
        "than",
        "of",
        "make",
        "being",
        "become",
        "at",
        "were",
        "was",
        "am",
    }
    closes = (
        end >= len(message.words)
        or not message.gap(end).strip() == ""
        or message.words[end] in {"instead", "versus", "or", "now", "in", "at", "with", "and"}
    )
    return leads and closes


def _degree_letters(message: Message, start: int, end: int) -> bool:
    before, after = message.before(start), message.after(end)
    return bool(
        (
            before
            and before[0]
            in {
                "a",
                "an",
                "with",
                "have",
                "my",
                "only",
                "just",
                "versus",
                "got",
                "has",
                "hold",
                "the",
                "or",
                "and",
                "holding",
            }
        )
        or (after and after[0] in {"in", "degree", "cs", "only", "versus", "grad", "from", "holder"})
    )


def _as_industry(message: Message, start: int, end: int) -> bool:
    """A word such as "education" that is an industry only where the sentence says so."""
    before, after = message.before(start), message.after(end)
    return bool(
        (before and before[0] in {"in", "industry", "sector", "into"})
        or (after and after[0] in {"sector", "industry", "company", "companies", "firm", "firms", "startup"})
    ) and not (after and after[0] in {"level", "matter", "matters"})


def _as_workplace(message: Message, start: int, end: int) -> bool:
    """A university as an employer, not as the place of a degree."""
    studied = {
        "graduated",
        "graduate",
        "graduating",
        "from",
        "degree",
        "finished",
        "out",
        "studied",
        "studying",
        "phd",
        "msc",
        "bsc",
        "student",
        "attended",
        "education",
        "of",
        "went",
    }
    return not studied.intersection(message.before(start, 4)) and not (
        message.after(end) and message.after(end)[0] in {"degree", "of", "dropout", "student", "students", "education"}
    )


def _not_as_benefit(message: Message, start: int, end: int) -> bool:
    perks = {
        "gym",
        "pension",
        "dental",
        "perks",
        "benefits",
        "401",
        "vacation",
        "health",
        "life",
        "medical",
        "holidays",
        "lunch",
        "coverage",
        "plan",
        "benefit",
        "perk",
    }
    return not perks.intersection(message.words) and end >= start


def _not_followed(*words: str) -> Callable[[Message, int, int], bool]:
    return lambda message, _, end: not (message.after(end) and message.after(end)[0] in words)


def _contract_work(message: Message, start: int, end: int) -> bool:
    return any(finding.field == "role" and finding.start == end for finding in message.findings) or bool(
        {"perm", "permanent", "freelance", "fte"}.intersection((*message.before(start, 3), *message.after(end, 3)))
    )


def _not_the_employer(message: Message, start: int, end: int) -> bool:
    before, after = message.before(start), message.after(end)
    return not (before and before[0] in {"at", "from", "join", "joining"}) and not (
        after and after[0] in {"offered", "offers", "pays", "gave", "hires"}
    )


def _not_master_of(message: Message, start: int, end: int) -> bool:
    before, after = message.before(start), message.after(end)
    return not (before and before[0] in {"scrum", "to", "can"}) and not (
        after and after[0] in {"data", "key", "branch", "python", "sql"}
    )


_RULES: dict[tuple[str, str], Callable[[Message, int, int], bool]] = {
    **{("seniority", word): _before_role for word in ("lead", "staff", "principal", "head", "director", "chief", "middle", "executive", "exec")},
    ("seniority", "graduate"): _not_followed("school", "program", "programme", "degree", "studies", "certificate", "student", "students"),
    **{("education", word): _degree_letters for word in ("bs", "ba", "ma", "ms")},
    ("education", "master"): _not_master_of,
    **{("industry", word): _as_industry for word in ("education", "technology", "health", "school", "medical", "travel", "new", "legal", "space", "sport", "construction", "industrial", "government")},
    ("industry", "insurance"): _not_as_benefit,
    ("company_type", "university"): _as_workplace,
    ("company_type", "academic"): _as_workplace,
    ("employment", "contract"): _contract_work,
    ("employment", "permanent"): _not_followed("residency", "resident", "residence"),
    ("employment", "b2b"): _not_followed("saas", "software", "startup", "company", "marketing", "sales"),
    ("skills", "databrick"): _not_the_employer,
    ("skills", "snowflake"): _not_the_employer,
    ("specialisations", "edge"): lambda message, start, end: bool(message.before(start) and message.before(start)[0] in {"in", "on", "versus", "at", "or"}) or end < len(message.words) and message.words[end] in {"versus", "or", "specialist", "work"},
}  # fmt: skip
