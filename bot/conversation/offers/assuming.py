"""Moving what is assumed of shares and bonus, by words or by sliders, and seeing the years anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.offers.answering import gone, show
from bot.conversation.offers.assumptions import AS_STATED, GROWTH, ODDS, PAPER, moved_by
from bot.conversation.offers.considering import again, job_in_question
from bot.conversation.offers.shelf import Placed, all_offers, find
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.pay.offers import Outlook

SLIDERS = {"g": GROWTH, "s": PAPER, "b": ODDS}


async def assume(visit: Visit) -> Reply:
    """Act "offer.outlook": g, s or b moves a slider for every offer at hand; without one, all three to pick."""
    held = visit.keeping.memory.held(visit.person)
    before, token = held.outlook, visit.values.get("o", "")
    if not SLIDERS.keys() & set(visit.values):
        return _sliders(visit, before)
    one = await find(visit, token) if token else None
    placed = [one] if one else list(await all_offers(visit)) if not token else []
    if not placed:
        return gone(visit)
    unmoved = _unmoved(visit, placed)
    held.outlook = before if unmoved else moved_by(visit.values, before)
    card = show(visit, [again(visit, each.token, each.offer) for each in placed], await job_in_question(visit))
    stated = visit.say("Counted as stated: shares at today's price, and the whole bonus.")
    first = unmoved or (stated if held.outlook == AS_STATED else "")
    return replace(card, paragraphs=(first, *card.paragraphs) if first else card.paragraphs, questions=())


def _unmoved(visit: Visit, placed: Sequence[Placed]) -> str:
    """That an assumption changes nothing, where no offer has what it is about."""
    offers = [one.offer for one in placed]
    if {"g", "s"} & set(visit.values) and not any(offer.stock or offer.refresher for offer in offers):
        return visit.say("No shares were named with a worth, so nothing changes.")
    if "b" in visit.values and not any(offer.bonus_percent or offer.bonus_amount for offer in offers):
        return visit.say("No bonus was named, so nothing changes.")
    return ""


def _sliders(visit: Visit, now: Outlook) -> Reply:
    act = Act("offer.outlook", {name: visit.values[name] for name in ("o", "p") if visit.values.get(name)})
    prompts = (
        visit.say("What do the shares do?"),
        visit.say("How much of the shares counts?"),
        visit.say("How much bonus is paid?"),
    )
    return Reply(
        title=visit.say("Nobody knows: what should I assume?"),
        paragraphs=(visit.say('Or say it: "the stock halves", "count the options at 20 %", "60 % of the bonus".'),),
        questions=tuple(
            Question(
                field,
                prompt,
                "choice",
                act,
                tuple(Option(name, visit.say(words)) for name, (_, words) in table.items()),
                current=next((name for name, (value, _) in table.items() if value == chosen), ""),
            )
            for (field, table), prompt, chosen in zip(
                SLIDERS.items(), prompts, (now.growth, now.paper, now.odds), strict=True
            )
        ),
        actions=(Action(visit.say("My offers"), Act("offer.list")),),
        intent="offer",
    )
