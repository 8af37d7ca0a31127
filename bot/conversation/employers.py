"""A named employer: the estimate for its kind and size, and the one line that its wage filings say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.conversation.cards import estimate_card, receipts
from bot.conversation.reply import Action, Reply
from bot.conversation.topics.basis import basis_of
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from models.language import Understanding
from models.pay.employers import Employer, find_employer
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_city
from models.vocabulary.titles import read_title

LONGEST_NAME = 4
"""Words of an employer's name that are looked up."""
SOURCE = "lca_employers"
LARGE = 100_000
"""A town of fewer people is no reason to doubt that an employer is meant (Oracle, Arizona)."""

_BEFORE = re.compile(r"\b(?:at|for|does|do|would|will|by|join|joining|from|@)\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[\w&.'’+-]+")
_PAYS = re.compile(
    r"\s*(?:so\s+)?(?:what|how much|how well)\s+(?:does|do|would|will)\s+([\w&.'’ -]{2,40}?)\s+pay\s*[?!.]*\s*",
    re.IGNORECASE,
)
_IDLE = frozenset(
    (
        *("a", "an", "the", "my", "me", "i", "you", "we", "us", "they", "it", "he", "she", "this", "that", "these"),
        *("those", "someone", "somebody", "anyone", "what", "how", "who", "one", "work", "remote", "data", "machine"),
        *("learning", "ai", "ml", "senior", "junior", "lead", "entry", "level", "startup", "startups", "big", "tech"),
        *("pay", "salary", "money", "people", "engineer", "engineers", "scientist", "scientists", "most", "more"),
        *("less", "best", "better", "in", "on", "to", "of", "and", "or"),
    )
)


def employer_in(text: str) -> Employer | None:
    """The employer that a message names after "at", "for", "does" and the like; None if none of them is known."""
    for name in _candidates(text):
        employer = find_employer(name)
        if employer is not None:
            return employer
    return None


def names_employer(text: str) -> bool:
    """Whether all that a message asks is what somebody pays ("What does Acme pay?")."""
    named = _PAYS.fullmatch(text)
    return named is not None and not _is_other_word(named[1])


def is_about_employer(text: str, understood: Understanding) -> bool:
    """Whether a message asks what an employer pays: "What does Google pay?", or an estimate that names one."""
    if understood.intent == "estimate":
        return employer_in(text) is not None
    return names_employer(text) and understood.intent in {"out_of_scope", "topic"}


def _without_filings(visit: Visit) -> Reply:
    """An employer that is not known: said, with what works instead."""
    say = visit.translator
    return Reply(
        title=say.say("I don't know that employer"),
        paragraphs=(
            say.say("I know those with five or more US wage filings in fiscal year 2024."),
            say.say("Its kind and size say most of it: name a job, a place and those, such as 10,000 employees."),
        ),
        actions=(
            Action(say.say("What kind of employer pays"), Act("topic", {"t": "company_type"}), "primary"),
            Action(say.say("Estimate my pay"), Act("estimate"), is_for_anyone=visit.turn.is_public),
        ),
        is_private=not visit.turn.is_public,
        intent="estimate",
    )


async def look_at_employer(visit: Visit) -> Reply:
    """The card of the job that was named (or a typical one, which is said) at the employer that was."""
    employer = employer_in(visit.turn.said.text) if isinstance(visit.turn.said, Words) else None
    if employer is None:
        return _without_filings(visit)
    basis = await basis_of(visit, "company_type")
    say = visit.translator
    card = estimate_card(visit, basis.profile.changed(employer.changes()))
    lines = [say.note(employer.receipt)]
    if not employer.changes():
        lines.append(say.say("I don't know its kind and size, so they are not counted in."))
    if not basis.has_role:
        lines.append(say.say("No job was named: this is for an ML engineer."))
    if basis.country is None:
        lines.append(say.say("No place was named: this is for the United States."))
    own = receipts(visit, (SOURCE,))
    sources = (*card.sources, *(source for source in own if source not in card.sources))
    first, *rest = card.paragraphs
    return replace(card, paragraphs=(first, *lines, *rest), sources=sources)


def _candidates(text: str) -> Iterator[str]:
    """Up to four words after each sign of an employer, the longest first."""
    for sign in _BEFORE.finditer(text):
        said = re.split(r"[?,;:]", text[sign.end() : sign.end() + 80])[0]
        words = _WORD.findall(said)[:LONGEST_NAME]
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length]).removesuffix("'s").removesuffix("’s")
            if words[0].casefold() not in _IDLE and not _is_other_word(name):
                yield name


def _is_other_word(name: str) -> bool:
    """Whether the words are a job, a place or nothing but small words."""
    if all(word.casefold() in _IDLE for word in name.split()):
        return True
    city = find_city(name)
    is_city = city is not None and city.population > LARGE and city.name.casefold() == name.casefold()
    return is_city or find_country(name, with_codes=False) is not None or read_title(name) is not None
