"""Questions about a figure that was shown, each answered as asked: how sure, why so wide, too high, where a number is
from, what the range means, whether it is advice. "Why?" without more gets the whole arithmetic."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.conversation.cards import footer, receipts
from bot.conversation.figures_answered import Answer, Asked, advice, number_, off, range_, sure, wide
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern
from models.language import Understanding

MOST_WORDS = 14
_IT = r"(?:this|that|it|these|those|they|the (?:range|number|figure|estimate|middle|result|salary|pay)s?)"
_ASKED: Mapping[str, Pattern] = {
    "advice": Pattern(
        rf"\b(?:is|isn't|are) {_IT} (?:\w+ )?advice\b|\badvice\?|(?:financial|legal|career) advice", re.IGNORECASE
    ),
    "sure": Pattern(
        r"\bhow (?:\w+ )?(?:sure|certain|confident|reliable|accurate|exact|precise|good|trustworthy)\b.*"
        rf"\b(?:you|{_IT})\b|\b(?:are you|you're|you) (?:\w+ )?(?:sure|certain|confident)\b|\bconfidence\b"
        rf"|\b(?:can|should|do) i (?:\w+ )?(?:trust|believe|rely on)\b|\b(?:make|made|making) (?:{_IT}|things|stuff|"
        r"numbers|figures)?(?: all)? ?up\b|\bhallucinat\w+|\bjust (?:a )?guess\w*",
        re.IGNORECASE,
    ),
    "wide": Pattern(
        rf"\b(?:{_IT}|range|spread)\b.*\b(?:wide|broad|big|large|huge|spread)\b.*|\b(?:wide|broad|huge) (?:a )?range\b"
        r"|\bnarrow(?:er)?\b|\bmore (?:exact|precise)\b",
        re.IGNORECASE,
    ),
    "off": Pattern(
        rf"\b{_IT} (?:\w+ ){{0,2}}(?:seems?|looks?|sounds?|feels?|is|are|can't be|cannot be) (?:\w+ ){{0,2}}"
        r"(?:high|low|much|little|off|wrong|odd|optimistic|pessimistic|unrealistic|right|realistic)\b"
        r"|\b(?:seems?|looks?|sounds?|feels?) (?:\w+ ){0,2}(?:high|low|off|wrong|odd|optimistic|unrealistic)\b"
        rf"|\b(?:is|are) {_IT} (?:\w+ )?(?:realistic|correct|accurate|plausible|for real|true)\b"
        r"|\b(?:way|far|much) too (?:high|low|much|little)\b|\b(?:don't|do not|can't) believe\b",
        re.IGNORECASE,
    ),
    "range": Pattern(
        r"\b80 (?:of|out of|in|from)(?: the)? 100\b|\b80 ?%|\bp(?:10|25|50|75|90)\b"
        rf"|\bwhat (?:does|do|is|are|'s|do you mean (?:by|with)) (?:{_IT}|the|a)? ?"
        r"(?:range|middle|median|percentiles?)\b",
        re.IGNORECASE,
    ),
    "number": Pattern(
        r"\b(?:where|how|why|what)\b.*?(?P<number>\d[\d.,]*)\s*(?:k|%|percent)?\b.*\b(?:from|comes?|mean)\b"
        r"|\b(?:what(?:'s| is)|why) (?:the |that )?(?P<bare>\d[\d.,]*)\s*(?:k|%|percent)?\s*\??$",
        re.IGNORECASE,
    ),
}
_LIKE = frozenset(("explain", "out_of_scope", "smalltalk", "help", "privacy", "topic", "what_if"))
"""Intents that such a question may look like."""


def question_asked(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers a question about the figure that was shown last (or about all figures); None for anything else."""
    if heard.intent not in _LIKE or len(text.split()) > MOST_WORDS:
        return None
    said = text.replace("’", "'")
    seen = visit.topic.seen
    for name, words in _ASKED.items():
        found = words.search(said)
        if found is None or (name in {"wide", "off", "number"} and (seen is None or not seen.sides)):
            continue
        if (heard.slots and name != "advice") or (heard.money and name != "number"):
            continue  # it is about something else than the card
        asked = next((value for value in found.groupdict().values() if value), "")
        return _answering(name, asked)
    return None


def _answering(name: str, asked: str) -> Capability:
    async def answer(visit: Visit) -> Reply:
        seen = visit.topic.seen
        estimate = visit.pay.estimate(seen.sides[-1]) if seen is not None and seen.sides else None
        title, lines = _ANSWERS[name](Asked(visit, estimate if estimate and estimate.base else None, asked))
        token = visit.show(estimate.profile) if estimate is not None else {}
        return Reply(
            title=title,
            paragraphs=tuple(line for line in lines if line),
            actions=(
                Action(visit.say("All steps"), Act("explain", {**token, "all": "1"} if token else {})),
                Action(visit.say("Sources"), Act("sources", token)),
                *((Action(visit.say("Change"), Act("change", token)),) if token else ()),
            ),
            sources=receipts(visit, estimate.evidence.sources if estimate else tuple(visit.pay.sources())),
            footer=footer(estimate, visit.translator) if estimate and estimate.base else "",
            is_private=not visit.turn.is_public,
            intent="explain",
            data=estimate,
        )

    return answer


_ANSWERS: Mapping[str, Callable[[Asked], Answer]] = {
    "advice": advice,
    "sure": sure,
    "wide": wide,
    "off": off,
    "range": range_,
    "number": number_,
}
