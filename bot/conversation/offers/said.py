"""Lines about offers at hand that are no offers: assumptions, keeping, listing, removing, asking for more."""

from __future__ import annotations

import re

from bot.conversation.offers.changing import in_words
from bot.conversation.offers.considering import JOB_FOR_ASKING, JOB_FOR_OFFER
from bot.conversation.offers.moves import figure_in_words, move_in_words
from bot.conversation.offers.outlooks import read_outlook
from bot.conversation.offers.shelf import Placed, all_offers, named_in
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.pattern import Pattern

LONGEST = 160
SURE_OF_SMALLTALK = 0.6
"""The chance from which a word or two are small talk and no job that nobody can read."""
FEW_WORDS = 2
_ONE = r"(?:this|that|the|my|it)"
_LIST = Pattern(
    r"(?:please )?(?:list|show(?: me)?|see)?\s*(?:all )?(?:of )?my offers"
    r"|(?:what|which) offers (?:do|did|have) (?:you|i)\b.*"
)
_COMPARE = Pattern(
    r"(?:please )?compare (?:all |both )?(?:my |the |these |of my )?(?:\w+ )?offers"
    r"|compare them(?: all)?"
    r"|(?:and |so |ok )?(?:which|what) (?:one |offer |of (?:them|the two|these|both) )?"
    r"(?:is (?:the )?(?:better|best)(?: (?:one|offer|deal))?|do i take|wins|pays more|brings more"
    r"|should i (?:pick|take|choose|accept|go with))"
    r"(?: then| overall| now)?"
)
_EVEN = Pattern(
    r"\bbreak[\s-]?even\b|\b(?:when|at what point|how long)\b.*\b(?:ahead|even|catch(?:es)? up|overtakes?|better)\b"
    r"|\bwhat (?:would|base would)\b.*\b(?:even|equal|level|the same|better|match)\b"
)
_KEEP = Pattern(r"(?:please )?(?:keep|save|store|remember) (?:this|that|the|my|it|both|them)(?: offer)?(?: please)?")
_REMOVE = Pattern(
    r"(?:please )?(?:remove|delete|drop|erase|forget|discard) (?:(?:the|my|this|that) )?"
    r"(?:offer\b(?: (?:from|by|at|called|named))?\s*(?P<name>.*)|(?P<before>[\w&.' -]{1,30}?) offer)"
)
_DROP = Pattern(r"(?:please )?(?:remove|delete|drop|erase|forget|discard) (?P<name>[\w&.' -]{2,60})")
_ASK = Pattern(
    r"\bnegotiat\w*|\bask(?:ing)? (?:them )?for more\b|\bcounter[\s-]?offer\b|\bhow do i ask\b"
    r"|\bwhat should i (?:ask|say|counter)\b"
)

_NEGOTIATE = Pattern(r"(?:please )?(?:help me )?(?:to )?(?:negotiate|ask for more)(?: please)?")
_MARK = r"(?:offer |option |number )?(?:[a-j]|\d{1,2})"
_PICKED = Pattern(
    rf"(?:(?:compare|pick|take|show|just|only|and)(?: offers?)? )*{_MARK}"
    rf"(?:(?: ?, ?(?:and )?| and | vs\.? | with | or | to | ){_MARK})+"
)
"""Several offers by their letters or their places in the row: "1, 3 and 5", "compare A with C"."""


async def act_in_words(visit: Visit, text: str, waiting: tuple[str, str] | None) -> Act | None:
    """The act that a line stands for because of the offers at hand; None if it is about something else."""
    if visit.turn.is_public or len(text) > LONGEST:
        return None
    said = " ".join(text.casefold().strip(" .!?").split())
    about = _managed(said)
    if about is not None:
        return about
    if waiting is not None and waiting[1] in {JOB_FOR_OFFER, JOB_FOR_ASKING} and _names_a_job(visit, text):
        name = "negotiate" if waiting[1] == JOB_FOR_ASKING else "offer.show"
        return Act(name, {"o": waiting[0], "said": text})
    return await move_in_words(visit, text) or await _with_offers(visit, text, said)


async def _with_offers(visit: Visit, text: str, said: str) -> Act | None:
    """What is to be done with the offers at hand."""
    placed = await all_offers(visit)
    about = _about_named_ones(visit, said, placed)
    if about is not None:
        return about
    values, asks, keeps = read_outlook(text), _ASK.search(said), _KEEP.fullmatch(said)
    compares = _COMPARE.fullmatch(said) or (_EVEN.search(said) if len(visit.topic.discussed) > 1 else None)
    if values or asks or keeps or compares:
        act = _about_those_at_hand(text, placed, values, keeps=bool(keeps), compares=bool(compares))
        if act is not None:
            return act
    return in_words(visit, text, placed) or await figure_in_words(visit, text)


def _about_named_ones(visit: Visit, said: str, placed: tuple[Placed, ...]) -> Act | None:
    """Dropping the one that is named, or comparing those that are."""
    dropped = _DROP.fullmatch(said)
    if dropped and (meant := named_in(dropped["name"], placed)):
        return Act("offer.remove", {"o": meant.token})
    picked = _picked(said, [one for one in placed if one.token in visit.topic.discussed] or list(placed))
    return Act("offer.compare", {"which": ",".join(picked)}) if len(picked) > 1 else None


def _picked(said: str, among: list[Placed]) -> list[str]:
    """The tokens of the offers that a line names to be compared."""
    if said.startswith("compare "):
        named = [one.token for one in among if len(one.offer.name) > 1 and one.offer.name.casefold() in said]
        if len(named) > 1:
            return named
    if not _PICKED.fullmatch(said):
        return []
    marks = re.findall(r"\b(?:[a-j]|\d{1,2})\b", said)
    found = []
    for mark in marks:
        at = int(mark) - 1 if mark.isdigit() else ord(mark) - ord("a")
        called = [one.token for one in among if one.offer.name.casefold() == mark]
        found.extend(called or [one.token for one in among[at : at + 1] if at >= 0])
    return list(dict.fromkeys(found))


def _managed(said: str) -> Act | None:
    """Listing, removing and asking for more, which need no offer at hand to be answered."""
    if _LIST.fullmatch(said):
        return Act("offer.list")
    if _NEGOTIATE.fullmatch(said):
        return Act("negotiate")
    removed = _REMOVE.fullmatch(said)
    if removed:
        name = (removed["name"] or removed["before"] or "").strip()
        return Act("offer.remove", {"text": name} if name not in {"", "this", "that", "the", "my"} else {})
    return None


def _about_those_at_hand(
    text: str, placed: tuple[Placed, ...], values: dict[str, str], *, keeps: bool, compares: bool
) -> Act | None:
    if not placed:
        return None
    if values:
        return Act("offer.outlook", values)
    if compares:
        return Act("offer.compare")
    if keeps:
        return Act("offer.keep")
    if any(map(str.isdigit, text)):
        return None  # it names figures of its own: the words are read as a whole
    return Act("negotiate", {"o": (named_in(text, placed) or placed[-1]).token})


def _names_a_job(visit: Visit, text: str) -> bool:
    """Whether a line answers which job and where, or tries to in a word or two that nobody can read."""
    heard = visit.language.parse(text, visit.topic.profile)
    if heard.money or "?" in text:
        return False
    is_unsure = heard.intent == "smalltalk" and heard.confidence < SURE_OF_SMALLTALK
    is_tried = (heard.intent == "out_of_scope" or is_unsure) and len(text.split()) <= FEW_WORDS
    return is_tried or bool({"role", "country", "city"} & set(heard.slots))
