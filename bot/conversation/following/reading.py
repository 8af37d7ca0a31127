"""Which few words are a follow-up by themselves, without a sentence around them."""

from __future__ import annotations

from bot.conversation import sharing
from bot.conversation.following.changing import against_what, both, by_number, dropped, step_back, take_back
from bot.conversation.following.dropping import dropped_items, taken_back
from bot.conversation.following.relative import years_moved
from bot.conversation.following.repeating import repeated
from bot.conversation.following.units import gross_or_net, period_said, show_per
from bot.conversation.own_pay.forgetting import forget_pay, wants_pay_forgotten
from bot.conversation.own_pay.telling import answered_of_pay
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern

_BACK = frozenset(("undo", "go back", "back", "take that back", "undo that", "previous", "never mind that"))
_BOTH = Pattern(
    r"(?:(?:and|ok|so) )?(?:what (?:if|about)|how about|with|if) (?:both|all)(?: of (?:them|those|these|that))?"
    r"(?: together)?|both(?: together)?|(?:all|both) of (?:them|those|these)"
)
_GROSS = Pattern(
    r"(?:is|are|was) (?:that|this|it|these|those)(?: figures?| numbers?| range)? "
    r"(?:net|gross|before tax(?:es)?|after tax(?:es)?|pre[- ]?tax|post[- ]?tax).*|"
    r"what(?:'s| is| does| do you mean (?:by|with))(?: the| a)? (?:gross|base)(?: pay)?(?: mean)?|"
    r"(?:net or gross|gross or net|(?:before or after|after or before) tax(?:es)?|net|gross|take[- ]home)"
)
_GOOD = Pattern(
    r"(?:and |so )?(?:is|isn't|would) (?:that|this|it)(?: be)? (?:any )?"
    r"(?:good|fair|ok|okay|enough|low|bad|decent|normal|high)"
)
_SHARE = Pattern(
    r"(?:please |can i |i want to |let me )?(?:share|post)(?: (?:this|it|that|the (?:card|range|picture)"
    r"|my (?:range|estimate|pay|card|result)))?"
    r"(?: (?:here|in (?:this|the) (?:channel|server)|with (?:others|every(?:one|body)|the (?:channel|server|others))))?"
    r"(?: please)?"
)
_NUMBER = Pattern(r"(?:(?:and|or|ok|no|so) )*(?:(?:what|how) about |with |make it |after |for )?(\d{1,2}(?:\.5)?)")


def follow_up(visit: Visit, text: str) -> Capability | None:
    """What answers a few words that only speak of the card before; None where they say more, or nothing was shown."""
    said = " ".join(text.casefold().replace(",", " ").strip(" .!?").split())
    answered = answered_of_pay(visit, text)
    per = period_said(said) if answered is None else None
    if per is not None:
        return lambda visiting: show_per(visiting, per)
    again = answered or (forget_pay if wants_pay_forgotten(text) else None) or repeated(visit, said)
    again = again or (years_moved(said) if visit.topic.trail else None)
    if again is not None:
        return again
    fields = taken_back(text)
    if fields:
        return lambda visiting: take_back(visiting, fields, is_own=" my " in f" {said} ")
    if not visit.topic.trail:
        return None
    now = visit.topic.trail[-1]
    fewer = dropped_items(text, now, lambda things: visit.language.read_post(things).slots)
    if fewer != now:
        return lambda visiting: dropped(visiting, now, fewer)
    return _about_the_card(visit, said)


def _about_the_card(visit: Visit, said: str) -> Capability | None:
    if said in _BACK:
        return step_back
    for words, answers in ((_BOTH, both), (_GROSS, gross_or_net), (_GOOD, against_what)):
        if words.fullmatch(said):
            return answers
    if _SHARE.fullmatch(said) and not visit.turn.is_public:
        return sharing.share
    number = _NUMBER.fullmatch(said)
    return by_number(visit, number[1]) if number else None
