"""The offer just talked about, changed in a few words, or held beside another one that is named in them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.offers.answered import PARTS
from bot.conversation.offers.answering import gone, show
from bot.conversation.offers.considering import Considered, consider_words, job_in_question, placed_in, settled
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.reading import doubts, read_several
from bot.conversation.offers.rewording import changes_in
from bot.conversation.offers.shelf import Placed, find, hold, named_in
from bot.conversation.offers.wording import offer_names
from bot.conversation.reply import Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from bot.translation import Translator
from models.pay.offers import Offer
from models.profile import Profile

_IT = r"(?:it|this|that|them|both|mine|(?:this|that|the|my) (?:offer|one))"
_BESIDE = Pattern(
    r"(?:(?:and|ok|okay|so|now|please|then|can you|could you)[ ,]+)*"
    rf"(?:(?:compare|hold|put|weigh|set)(?: {_IT})? (?:with|to|against|beside|next to|and)"
    rf"|how (?:does|do|would) {_IT} (?:compare|look|stack up)(?: up)? (?:with|to|against|beside|next to)"
    rf"|(?:is|would) {_IT}(?: be)? (?:any )?(?:better|worse|more|less)(?: or worse)? than"
    r"|or|vs\.?|versus|against|compared (?:with|to)"
    r"|(?:the|my) (?:other|second|next) (?:one|offer)(?: is| says| pays| has| gives|:)?"
    r"|(?:i (?:also |now )?(?:have|got) )?(?:another|a second|a further) (?:one|offer)"
    r"(?: is| says| of| at| for| from|:)?"
    r"|i(?:'m| was| am)? also (?:have|got|hold|was offered|offered)) (?P<rest>.*\d.*)",
    re.IGNORECASE,
)


def in_words(visit: Visit, text: str, placed: tuple[Placed, ...]) -> Act | None:
    """The act for words that change an offer just talked about, or name another beside it; None for all else."""
    talked = [one for one in placed if one.token in visit.topic.discussed]
    if not talked:
        return None
    if visit.topic.change and (meant := named_in(text, talked)):
        return Act("offer.change", {"o": meant.token})
    beside = _BESIDE.fullmatch(text.strip(" .!?"))
    if beside and any(read.offer.paid is not None for _, read in read_several(beside["rest"], visit.pay, [])):
        return Act("offer.beside", {"text": beside["rest"]})
    heard = visit.language.parse(text)
    if "role" in heard.slots or re.search(r"\boffer(?:s|ed)?\b.*\boffer", text, re.IGNORECASE):
        return None
    meant = _meant(text, talked)
    if changes_in(text, (meant or talked[-1]).offer, visit.pay) is None:
        return None
    return Act("offer.change", {"text": text, **({"o": meant.token} if meant else {})})


async def change(visit: Visit) -> Reply:
    """Act "offer.change": an offer (o) with what the words change of it: text, else those
    that waited for it; with "answer" they answer our question and need no "make" or "add"."""
    text = visit.values.get("text") or visit.topic.change
    visit.topic.change = ""
    placed = await find(visit, visit.values.get("o", ""))
    if placed is None:
        talked = [one for token in visit.topic.discussed if (one := await find(visit, token))]
        return _which(visit, talked, text) if talked and text and not visit.values.get("o") else gone(visit)
    job = await job_in_question(visit)
    changes = changes_in(text, placed.offer, visit.pay, is_answer=bool(visit.values.get("answer")))
    if changes is None:
        return show(visit, [settled(visit, placed, job)], job)
    where = {name: getattr(placed_in(visit, text, job), name) for name in ("country", "state", "city")}
    is_elsewhere = any(visit.language.parse(text).slots.get(name) for name in where)
    offer = placed.offer.changed({**changes, **(where if is_elsewhere else {})})
    changed = Considered(hold(visit, offer, placed.token), offer, (), doubts(offer, visit.pay))
    found = []
    for token in visit.topic.discussed:
        other = changed if token == placed.token else await _still(visit, token, job)
        found.extend([other] if other else [])
    card = show(visit, found or [changed], job)
    return card if changed.doubts else replace(card, paragraphs=(_changed(visit, changes, offer), *card.paragraphs))


async def beside(visit: Visit) -> Reply:
    """Act "offer.beside": the offers just talked about, and those named in the words (text), side by side."""
    job = await job_in_question(visit)
    text = visit.values.get("text", "")
    talked = [one for token in visit.topic.discussed if (one := await _still(visit, token, job))]
    found = consider_words(visit, text, placed_in(visit, text, job))
    return show(visit, [*talked, *found], job) if talked or found else gone(visit)


async def _still(visit: Visit, token: str, job: Profile) -> Considered | None:
    placed = await find(visit, token)
    return settled(visit, placed, job) if placed else None


def _changed(visit: Visit, changes: dict[str, object], offer: Offer) -> str:
    """What was changed: the parts as they now stand, or that one is gone."""
    say = visit.translator
    kept = {name: value for name, value in changes.items() if value not in (None, ())}
    now = offer if "paid" in kept else offer.changed({"paid": None})
    names = {"paid": "base", "bonus_percent": "bonus", "bonus_amount": "bonus"}
    parts = parts_of(_only(now, {names.get(name, name) for name in kept}), say)
    return say.say("**Changed**: {parts}.", parts=", ".join(parts)) if parts else _taken_out(changes, say)


def _taken_out(changes: dict[str, object], say: Translator) -> str:
    parts = [say.say(name) for part, (name, _) in PARTS.items() if any(field.startswith(part) for field in changes)]
    return say.say("**Taken out**: {parts}.", parts=", ".join(parts or [say.say("Cliff")]))


def _only(offer: Offer, parts: set[str]) -> Offer:
    """The offer with nothing but what was changed of it."""
    of_parts = {
        "bonus": ("bonus_percent", "bonus_amount", "first_bonus"),
        "stock": ("stock", "stock_percent", "stock_years", "vesting", "cliff_months"),
        "sign_on": ("sign_on", "sign_on_plan", "sign_on_months"),
        "refresher": ("refresher",),
        "in_all": ("in_all",),
    }
    shown = {part for part, names in of_parts.items() if parts & {part, *names}}
    cleared = {
        name: () if name in {"vesting", "sign_on_plan"} else None
        for part, names in of_parts.items()
        if part not in shown
        for name in names
    }
    return offer.changed(cleared)


def _meant(text: str, talked: list[Placed]) -> Placed | None:
    """The offer whose name stands in the words, or the only one."""
    if len(talked) == 1:
        return talked[0]
    return named_in(text, talked)


def _which(visit: Visit, talked: list[Placed], text: str) -> Reply:
    """Several were talked about and none named: which one changes."""
    visit.topic.change = text
    names = offer_names([one.offer.name for one in talked], visit.translator)
    options = tuple(Option(one.token, name) for one, name in zip(talked, names, strict=True))
    question = Question("o", visit.say("Pick an offer"), "choice", Act("offer.change"), options)
    return Reply(title=visit.say("Which offer should I change?"), questions=(question,), intent="offer")
