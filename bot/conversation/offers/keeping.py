"""Keeping an offer: a yes of its own, to that offer and to nothing else."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.consent import nothing_stored
from bot.conversation.offers.answering import gone
from bot.conversation.offers.managing import which_offer
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.shelf import Placed, all_offers, drop, find, newest
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit


async def keep(visit: Visit) -> Reply:
    """Act "offer.keep": asks once more, because offers are kept by a yes of their own (sure=yes|no)."""
    if not visit.keeping.can_store:
        return replace(nothing_stored(visit), intent="offer")
    token = visit.values.get("o", "")
    loose = [one for one in await all_offers(visit) if not (one.is_kept or one.offer.is_present)]
    if not token and len(loose) > 1:
        return which_offer(visit, loose, visit.say("Which offer should I keep?"), Act("offer.keep"))
    placed = await find(visit, token) if token else loose[0] if loose else await newest(visit)
    if placed is None:
        return gone(visit)
    return _of_present_job(visit) if placed.offer.is_present else await _keep(visit, placed)


async def _keep(visit: Visit, placed: Placed) -> Reply:
    sure = visit.values.get("sure", "")
    if sure == "yes":
        if not placed.is_kept:
            await visit.keeping.keep_offer(visit.person, placed.offer.known())
            drop(visit, placed.token)
        return Reply(
            title=visit.say("The offer is kept"),
            paragraphs=(visit.say("Encrypted, until you remove it or delete everything. It is in your export."),),
            actions=(
                Action(visit.say("My offers"), Act("offer.list"), "primary"),
                Action(visit.say("My profile"), Act("profile")),
            ),
            intent="offer",
        )
    if sure:
        return Reply(
            title=visit.say("Nothing is kept"),
            paragraphs=(visit.say("The offer is gone within half an hour."),),
            intent="offer",
        )
    return await _ask_to_keep(visit, placed)


def _of_present_job(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("Nothing is kept"),
        paragraphs=(visit.say("What you are paid now is never kept: it is gone within half an hour."),),
        intent="offer",
    )


async def _ask_to_keep(visit: Visit, placed: Placed) -> Reply:
    if await visit.keeping.has_consented(visit.person):
        what = visit.say("I keep it encrypted, for you alone, until you remove it.")
    else:
        what = visit.say("I keep this offer alone, encrypted, until you remove it. Your answers are not kept with it.")
    yes_or_no = (Option("yes", visit.say("Yes, keep it")), Option("no", visit.say("No")))
    return Reply(
        title=visit.say("Keep this offer?"),
        paragraphs=(*([parts] if (parts := ", ".join(parts_of(placed.offer, visit.translator))) else []), what),
        questions=(
            Question("sure", visit.say("Keep it?"), "choice", Act("offer.keep", {"o": placed.token}), yes_or_no),
        ),
        intent="offer",
    )
