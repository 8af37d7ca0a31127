"""Changing one part of an offer, by a form or by a line of text that answers the question just put."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.offers.answered import PARTS, period_answered, says_gross
from bot.conversation.offers.answering import gone, show
from bot.conversation.offers.considering import Considered, again, job_in_question
from bot.conversation.offers.currencies import read_currency
from bot.conversation.offers.grants import read_grant
from bot.conversation.offers.instalments import read_instalments
from bot.conversation.offers.reading import doubts, read_one
from bot.conversation.offers.shelf import Placed, find, hold
from bot.conversation.placing import read_place
from bot.conversation.reply import Action, Form, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.translation import Translator, quoted
from models.pay.offers import Offer
from models.reading import FieldError

MOST_GROSS = 2.5
"""Pay before tax is at most so many times what is left of it; beyond that it is for another period."""
LEAST_SIGN_ON = 100
"""A figure below it in an answer about a sign-on is a percentage or a number of months."""


async def edit(visit: Visit) -> Reply:
    """Act "offer.edit": one part of an offer (o, part, value); without a value what can be changed."""
    placed = await find(visit, visit.values.get("o", ""))
    part, value = visit.values.get("part", ""), visit.values.get("value", "").strip()
    if placed is None:
        return gone(visit)
    if part not in PARTS or not value:
        return parts_card(visit, placed)
    job = await job_in_question(visit)
    changes = _of_base(part, value) or _read(part, value, placed.offer, visit)
    if changes is None:
        return _unread(visit, placed, part)
    offer = placed.offer.changed(changes)
    token = hold(visit, offer, placed.token)
    one = Considered(token, offer, (), doubts(offer, visit.pay))
    return show(visit, await _with_the_others(visit, placed.token, one), job)


async def _with_the_others(visit: Visit, before: str, one: Considered) -> list[Considered]:
    """The offer, among those that stood side by side when it was asked about."""
    tokens, visit.topic.offers = visit.topic.offers, ()
    found = []
    for token in tokens if before in tokens else ():
        other = one if token == before else await find(visit, token)
        if other is not None:
            found.append(one if other is one else again(visit, other.token, other.offer))
    return found or [one]


def edit_form(act: Act, say: Translator) -> Form | None:
    """The form for one part of an offer."""
    part = act.values.get("part", "")
    if part not in PARTS or act.values.get("value"):
        return None
    prompt, example = PARTS[part]
    answer = Act("offer.edit", {name: act.values[name] for name in ("o", "part") if name in act.values})
    return Form(
        say.say(prompt), answer, (Question("value", say.say(prompt), "text", answer, placeholder=say.say(example)),)
    )


def parts_card(visit: Visit, placed: Placed) -> Reply:
    """What can be changed."""
    options = tuple(Option(part, visit.say(name)) for part, (name, _) in PARTS.items())
    act = Act("offer.edit", {"o": placed.token})
    return Reply(
        title=visit.say("What should I change?"),
        questions=(Question("part", visit.say("Pick what to change"), "choice", act, options),),
        actions=(Action(visit.say("Drop this offer"), Act("offer.remove", {"o": placed.token})),),
        intent="offer",
    )


def _of_base(part: str, value: str) -> dict[str, object] | None:
    """What an answer without a figure says of the base named before: its period, or that it is before tax."""
    if part != "base":
        return None
    period = period_answered(value)
    if period is not None:
        return {"period": period, "has_period": True, "payments": None}
    return {"is_net": False} if says_gross(value) else None


def _read(part: str, value: str, offer: Offer, visit: Visit) -> dict[str, object] | None:
    """The changes that an answer makes; None if it can't be read."""
    if part == "name":
        return {"name": quoted(value, 30)}
    if part == "place":
        try:
            placed = read_place(value)
        except FieldError:
            return None
        return {"country": placed.country, "state": placed.state, "city": placed.city}
    if part == "currency":
        countries = [offer.country] if offer.country else []
        base = _amounts("base", value, offer, visit) if any(map(str.isdigit, value)) else None
        code = read_currency(value, countries)
        return base if base and "currency" in base else {"currency": code} if code else None
    if part == "stock":
        return read_grant(value) or None
    return _amounts(part, value, offer, visit)


def _amounts(part: str, value: str, offer: Offer, visit: Visit) -> dict[str, object] | None:
    word = {"base": "base", "bonus": "bonus", "sign_on": "sign-on", "refresher": "yearly stock refresher"}[part]
    read = read_one(f"{word} {value}", visit.pay, [offer.country] if offer.country else []).offer
    if part == "base":
        if read.paid is None:
            return None
        period, payments = _per(read, offer)
        kept = {"paid": read.paid, "period": period, "payments": payments, "is_net": read.is_net}
        return {**kept, **({"currency": read.currency} if read.currency else {})}
    if part == "bonus":
        names = ("bonus_percent", "bonus_amount", "first_bonus")
        found: dict[str, object] = {name: getattr(read, name) for name in names}
        return found if any(found.values()) else None
    if part == "sign_on":
        return _sign_on(value, read, offer)
    return {"refresher": read.refresher} if read.refresher is not None else None


def _per(read: Offer, offer: Offer) -> tuple[str, float | None]:
    """The period of a base that was answered: as said, else that of the pay after tax which it puts right."""
    is_alike = read.paid is not None and offer.paid is not None and offer.paid <= read.paid <= MOST_GROSS * offer.paid
    if offer.is_net and read.period == "year" and is_alike:
        return offer.period, offer.payments
    return read.period, read.payments


def _sign_on(value: str, read: Offer, offer: Offer) -> dict[str, object] | None:
    """A sign-on anew, or only when its parts are paid ("half now, half after a year")."""
    said = read_instalments(f"sign-on {value}", offer.sign_on)
    if said.plan and (said.spans or read.sign_on is None or read.sign_on <= LEAST_SIGN_ON):
        return {"sign_on": said.worth, "sign_on_plan": said.plan}
    if read.sign_on is None:
        return None
    return {"sign_on": read.sign_on, "sign_on_plan": read.sign_on_plan, "sign_on_months": read.sign_on_months}


def _unread(visit: Visit, placed: Placed, part: str) -> Reply:
    visit.topic.offer = (placed.token, part)
    example = visit.say(PARTS[part][1])
    card = Reply(
        title=visit.say("I could not read that"),
        paragraphs=(visit.say("Something like this works: {example}.", example=example),),
        intent="offer",
    )
    again = Action(visit.say("Answer"), Act("offer.edit", {"o": placed.token, "part": part}), "primary")
    return replace(card, actions=(again,))
