"""Lines about offers at hand that are no offers: assumptions, keeping, listing, removing, asking for more."""

from __future__ import annotations

import re

from bot.conversation.offers.outlooks import read_outlook
from bot.conversation.offers.shelf import Placed, all_offers
from bot.conversation.turn import Act
from bot.conversation.visit import Visit

JOB_FOR_OFFER, JOB_FOR_ASKING = "job", "ask"
"""What a line may answer beside a part of an offer: job and place, for the offer's card or for asking for more."""
LONGEST = 160
_ONE = r"(?:this|that|the|my|it)"
_LIST = re.compile(
    r"(?:please )?(?:list|show(?: me)?|see)?\s*(?:all )?(?:of )?my offers"
    r"|(?:what|which) offers (?:do|did|have) (?:you|i)\b.*"
)
_COMPARE = re.compile(
    r"(?:please )?compare (?:all |both )?(?:my |the |these |of my )?(?:\w+ )?offers"
    r"|compare them(?: all)?"
    r"|which (?:one |offer )?(?:is (?:better|best)|should i (?:pick|take|choose|accept)|do i take)"
)
_KEEP = re.compile(r"(?:please )?(?:keep|save|store|remember) (?:this|that|the|my|it|both|them)(?: offer)?(?: please)?")
_REMOVE = re.compile(
    r"(?:please )?(?:remove|delete|drop|erase|forget|discard) (?:(?:the|my|this|that) )?"
    r"(?:offer\b(?: (?:from|by|at|called|named))?\s*(?P<name>.*)|(?P<before>[\w&.' -]{1,30}?) offer)"
)
_ASK = re.compile(
    r"\bnegotiat\w*|\bask(?:ing)? (?:them )?for more\b|\bcounter[\s-]?offer\b|\bhow do i ask\b"
    r"|\bwhat should i (?:ask|say|counter)\b"
)

_NEGOTIATE = re.compile(r"(?:please )?(?:help me )?(?:to )?(?:negotiate|ask for more)(?: please)?")


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
    values, asks, keeps = read_outlook(text), _ASK.search(said), _KEEP.fullmatch(said)
    compares = _COMPARE.fullmatch(said)
    if not (values or asks or keeps or compares):
        return None
    return _about_those_at_hand(said, await all_offers(visit), values, keeps=bool(keeps), compares=bool(compares))


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
    said: str, placed: tuple[Placed, ...], values: dict[str, str], *, keeps: bool, compares: bool
) -> Act | None:
    if not placed:
        return None
    if values:
        return Act("offer.outlook", values)
    if compares:
        return Act("offer.compare") if len(placed) > 1 else None
    if keeps:
        return Act("offer.keep")
    if any(map(str.isdigit, said)):
        return None  # it names figures of its own: the words are read as a whole
    return Act("negotiate", {"o": (named_in(said, placed) or placed[-1]).token})


def named_in(said: str, placed: tuple[Placed, ...]) -> Placed | None:
    """The offer whose name stands in the words."""
    words = set(re.findall(r"[\w&]+", said))
    called = [one for one in placed if one.offer.name]
    found = [one for one in called if len(one.offer.name) > 1 and one.offer.name.casefold() in said]
    marked = [one for one in called if len(one.offer.name) == 1 and one.offer.name.casefold() in words - {"a", "i"}]
    labelled = re.search(r"\b(?:offer|option) ([a-j])\b", said)
    of_label = [one for one in called if labelled and one.offer.name.casefold() == labelled[1]]
    return next(iter([*found, *of_label, *marked]), None)


def _names_a_job(visit: Visit, text: str) -> bool:
    heard = visit.language.parse(text, visit.topic.profile)
    return not heard.money and bool({"role", "country", "city"} & set(heard.slots)) and "?" not in text
