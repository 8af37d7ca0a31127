"""What is assumed of shares and bonus, as sliders in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.offers.answering import gone, show
from bot.conversation.offers.considering import again, job_in_question
from bot.conversation.offers.shelf import all_offers, find
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.translation import mark
from models.pay.offers import Outlook

GROWTH: Mapping[str, tuple[float, str]] = {
    "half": (0.5, mark("The share price halves in four years")),
    "same": (1.0, mark("The share price stays as it is")),
    "more": (1.5, mark("The share price grows by half in four years")),
    "twice": (2.0, mark("The share price doubles in four years")),
}
PAPER: Mapping[str, tuple[float, str]] = {
    "all": (1.0, mark("Shares can be sold: count them whole")),
    "half": (0.5, mark("A grown startup's shares: count half")),
    "fifth": (0.2, mark("A young startup's shares: count a fifth")),
    "none": (0.0, mark("Count no shares at all")),
}
ODDS: Mapping[str, tuple[float, str]] = {
    "all": (1.0, mark("The whole target bonus is paid")),
    "most": (0.75, mark("Three quarters of the bonus are paid")),
    "half": (0.5, mark("Half of the bonus is paid")),
    "none": (0.0, mark("No bonus is paid")),
}


async def assume(visit: Visit) -> Reply:
    """Act "offer.outlook": g, s or b moves one slider for every offer at hand; without one, all three to pick."""
    held = visit.keeping.memory.held(visit.person)
    before = held.outlook
    held.outlook = Outlook(
        growth=GROWTH.get(visit.values.get("g", ""), (before.growth, ""))[0],
        paper=PAPER.get(visit.values.get("s", ""), (before.paper, ""))[0],
        odds=ODDS.get(visit.values.get("b", ""), (before.odds, ""))[0],
    )
    if held.outlook == before and not {"g", "s", "b"} & set(visit.values):
        return _sliders(visit, before)
    token = visit.values.get("o", "")
    one = await find(visit, token) if token else None
    placed = [one] if one else list(await all_offers(visit)) if not token else []
    if not placed:
        return gone(visit)
    card = show(visit, [again(visit, each.token, each.offer) for each in placed], await job_in_question(visit))
    return replace(card, paragraphs=(_assumed(visit, held.outlook), *card.paragraphs), questions=())


def _sliders(visit: Visit, now: Outlook) -> Reply:
    act = Act("offer.outlook", {name: visit.values[name] for name in ("o", "p") if visit.values.get(name)})
    prompts = (
        visit.say("What do the shares do?"),
        visit.say("How much of the shares counts?"),
        visit.say("How much bonus is paid?"),
    )
    return Reply(
        title=visit.say("Nobody knows: what should I assume?"),
        questions=tuple(
            Question(
                field,
                prompt,
                "choice",
                act,
                tuple(Option(name, visit.say(words)) for name, (_, words) in table.items()),
                current=next((name for name, (value, _) in table.items() if value == chosen), ""),
            )
            for field, prompt, table, chosen in zip(
                ("g", "s", "b"), prompts, (GROWTH, PAPER, ODDS), (now.growth, now.paper, now.odds), strict=True
            )
        ),
        actions=(Action(visit.say("My offers"), Act("offer.list")),),
        intent="offer",
    )


def _assumed(visit: Visit, outlook: Outlook) -> str:
    chosen = [
        visit.say(words)
        for table, value in ((GROWTH, outlook.growth), (PAPER, outlook.paper), (ODDS, outlook.odds))
        for amount, words in table.values()
        if amount == value
    ]
    return visit.say("Assumed: {assumptions}.", assumptions=" · ".join(chosen))
