"""The pay that somebody named, as it is shown to them among what is known of them."""

from __future__ import annotations

from bot.conversation.offers.parts import parts_of
from bot.conversation.reply import Action, Field
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.pay.offers import Offer


def pay_fields(visit: Visit) -> tuple[Field, ...]:
    """Each figure of every conversation of theirs, under what it is to them; in front of others none."""
    if visit.turn.is_public:
        return ()
    named = visit.keeping.memory.pay_named(visit.person)
    waiting = [pay for pay in named["to_place"] if pay not in named["paid_now"]]
    told = (
        (visit.say("What you are paid now"), named["paid_now"]),
        (visit.say("What you want"), named["wanted"]),
        (visit.say("The most they named"), named["limit"]),
        (visit.say("Pay I still ask you about"), waiting),
    )
    return tuple(Field(name, _listed(visit, found)) for name, found in told if found)


def forgetting(visit: Visit) -> tuple[Action, ...]:
    """The way to have that pay forgotten alone."""
    return (Action(visit.say("Forget my pay"), Act("paid.forget")),) if pay_fields(visit) else ()


def _listed(visit: Visit, found: list[Offer]) -> str:
    return "\n".join(dict.fromkeys(", ".join(parts_of(pay, visit.translator)) for pay in found))[:1000]
