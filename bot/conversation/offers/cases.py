"""What is weighed when somebody asks for more: the offer meant or the pay they have, the range, and what was named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation.cards import estimate_card
from bot.conversation.offers.answering import hear, with_values
from bot.conversation.offers.arguments import leverage, yearly_base
from bot.conversation.offers.asked_first import which_job, without_a_range
from bot.conversation.offers.card import doubt_card
from bot.conversation.offers.considering import (
    again,
    completed,
    consider_words,
    job_in_question,
    profile_for,
    with_doubts,
)
from bot.conversation.offers.figures import keep_figures
from bot.conversation.offers.reading import ReadOffer
from bot.conversation.offers.script import Case
from bot.conversation.offers.shelf import Placed, all_offers, find, named_in
from bot.conversation.offers.wording import offer_names
from bot.conversation.ordering import is_placed
from bot.conversation.own_pay.holding import is_open, own_pay_for
from bot.conversation.own_pay.naming import named_in_words
from bot.conversation.reply import Reply
from bot.conversation.topics import answer_topic
from bot.conversation.turn import Words
from bot.conversation.visit import Visit
from models.language.moves import speaks_of_raise
from models.profile import Profile


@dataclass(frozen=True, slots=True)
class AtHand:
    """The case, and the other offers with their names."""

    case: Case
    others: Sequence[tuple[Placed, str]] = ()


async def case_in_question(visit: Visit) -> AtHand | Reply:
    """The case for the offer meant (o), one in the words, the newest at hand, the pay they have, or for none of these;
    else the question that stands in the way."""
    hear(visit)
    job = with_values(visit, await job_in_question(visit))
    words = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    visit.named = visit.named or await named_in_words(visit, words)
    is_move = "move" in visit.values  # then the words are about the pay at hand, and name no other
    for one in consider_words(visit, words, job) if words and not is_move else []:
        if with_doubts(visit, one, job).doubts:
            return doubt_card(visit, with_doubts(visit, one, job), job)
    placed = await all_offers(visit)
    meant = await _meant(visit, words, placed)
    at_hand = with_doubts(visit, again(visit, meant.token, meant.offer), job) if meant is not None else None
    if at_hand is not None and at_hand.doubts:
        return doubt_card(visit, at_hand, job)
    profile = profile_for(meant.offer, job) if meant else job
    if not is_placed(profile):
        question = which_job(visit, meant, profile)
        is_general = visit.heard is not None and meant is None and visit.topic.current is None and not visit.values
        return replace(await answer_topic(visit), questions=question.questions) if is_general else question
    return _case(visit, words, meant, placed, profile)


async def _meant(visit: Visit, words: str, placed: Sequence[Placed]) -> Placed | None:
    """The offer that is spoken of; none where somebody who named their pay speaks of a raise."""
    named = await find(visit, visit.values.get("o", "")) or named_in(words, placed)
    if named is not None:
        return named
    is_of_own = visit.topic.current is not None and (speaks_of_raise(words) or visit.named.current is not None)
    return placed[-1] if placed and not is_of_own else None


def _case(visit: Visit, words: str, meant: Placed | None, placed: Sequence[Placed], profile: Profile) -> AtHand | Reply:
    estimate = visit.pay.estimate(profile)
    if estimate.base is None:
        visit.talk_about(profile)
        return without_a_range(visit, estimate, meant)
    current = own_pay_for(visit, estimate) if meant is None else None
    if current is not None and is_open(current.pay, estimate.base, estimate.currency):
        visit.topic.placing, visit.topic.current = current, None
        return estimate_card(visit, profile)  # it asks for the period first
    visit.talk_about(profile)
    names = offer_names([one.offer.name for one in placed], visit.translator)
    others = [(one, name) for one, name in zip(placed, names, strict=True) if meant is None or one.token != meant.token]
    offer = completed(ReadOffer(meant.offer, (), ()), profile).offer if meant else current.pay if current else None
    is_raise = meant is None and (current is not None or speaks_of_raise(words))
    other = None if is_raise else leverage(visit, offer, [(one.offer, name) for one, name in others], estimate.currency)
    keep_figures(visit, words, offer, is_own=is_raise)
    return AtHand(
        Case(
            estimate=estimate,
            pay=estimate.base,
            offer=offer,
            offered=yearly_base(visit, offer, estimate.currency),
            other=other,
            is_raise=is_raise,
            wanted=visit.topic.wanted if offer else None,
            limit=visit.topic.limit if offer else None,
        ),
        others,
    )
