"""A human sentence where somebody is afraid, hurt or glad, before anything is said of pay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.openings import what_works
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern
from models.language import Understanding

_FELT: Mapping[str, Pattern] = {
    "lost": Pattern(
        r"\b(?:got|getting|been|was|am|i'm|be) (?:just )?(?:fired|sacked|laid off|let go|made redundant|dismissed)\b"
        r"|\b(?:lost|losing|lose) my (?:job|position|role)\b|\bthey (?:fired|sacked|dismissed) (?:me|us)\b",
        re.IGNORECASE,
    ),
    "afraid": Pattern(
        r"\b(?:scared|afraid|anxious|anxiety|nervous|worried|worry|worrying|terrified|frightened|panic\w*|stressed"
        r"|stressing|dread\w*|fear\w*|freaking out|overwhelmed|intimidated)\b",
        re.IGNORECASE,
    ),
    "hurt": Pattern(
        r"\b(?:feel|feels|feeling|felt) (?:\w+ )?(?:awful|terrible|bad|sick|sad|down|lost|stupid|cheated|used|worthless"
        r"|hopeless|ashamed|guilty|horrible|miserable|small|like (?:crap|shit|a fraud|a failure))\b"
        r"|\b(?:depressed|miserable|heartbroken|devastated|disappointed|frustrated|angry|furious|humiliated|crying)\b"
        r"|\b(?:burn(?:ed|t) out|i hate my job|so upset)\b",
        re.IGNORECASE,
    ),
    "glad": Pattern(
        r"\b(?:so|very|really|super|incredibly|i'm|i am|im|feel\w*) (?:\w+ )?(?:happy|glad|excited|thrilled|proud|"
        r"relieved|stoked|grateful)\b|\bover the moon\b|\b(?:got|i've been|was|been) (?:just )?promoted\b"
        r"|\b(?:got|landed) the (?:job|offer|role|promotion)\b|\bthey (?:said yes|accepted|agreed)\b|\byay\b",
        re.IGNORECASE,
    ),
}
_OF_THEMSELVES = Pattern(r"\b(?:i|i'm|im|i've|ive|me|my|we|us)\b|^\W*(?:got|so|yay|woohoo|feeling)\b", re.IGNORECASE)
_SUPPOSED = Pattern(r"\b(?:if|would|could|should|when|once|might)\b", re.IGNORECASE)
"""Words of what has not come to pass ("what if I was promoted?")."""
_SAYING_NOTHING = frozenset(("out_of_scope", "smalltalk", "privacy", "help", "profile", "topic", "history", "explain"))
"""Intents that such a message is taken for where it asks nothing."""
_OF_OFFERS = frozenset(("offer", "offers_compare", "negotiate"))


def feeling_in(text: str) -> str:
    """ "lost" (a job), "afraid", "hurt" or "glad", where somebody says so of themselves; else nothing."""
    said = text.replace("’", "'")
    if not _OF_THEMSELVES.search(said):
        return ""
    felt = next((name for name, words in _FELT.items() if words.search(said)), "")
    return "" if felt == "glad" and _SUPPOSED.search(said) else felt


def heard_out(text: str, heard: Understanding) -> Capability | None:
    """What answers a message that tells how somebody feels and asks for nothing; None for all others."""
    feeling = feeling_in(text)
    says_more = "?" in text or heard.slots or heard.money
    if not feeling or says_more or (feeling != "lost" and heard.intent not in _SAYING_NOTHING):
        return None

    async def answer(visiting: Visit) -> Reply:
        return _card(visiting, feeling)

    return answer


def with_sympathy(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with a human sentence first, where its question told of a feeling too."""
    feeling = feeling_in(text)
    sentence = _sentence(visit, feeling) if feeling else ""
    if not sentence or reply.title == sentence or reply.intent == "privacy":
        return reply
    return replace(reply, paragraphs=(sentence, *reply.paragraphs))


def _card(visit: Visit, feeling: str) -> Reply:
    seen = visit.topic.seen
    has_offer = bool(visit.topic.discussed) or (seen is not None and seen.intent in _OF_OFFERS)
    return Reply(
        title=_sentence(visit, feeling),
        paragraphs=tuple(_helps(visit, feeling, has_offer=has_offer)),
        actions=_actions(visit, feeling, has_offer=has_offer),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


def _sentence(visit: Visit, feeling: str) -> str:
    sentences = {
        "lost": visit.say("I am sorry. That is hard, and it says little about your work."),
        "afraid": visit.say("I understand that you are afraid. Many are at this point."),
        "hurt": visit.say("I am sorry that it feels this way."),
        "glad": visit.say("I am glad for you."),
    }
    return sentences[feeling]


def _helps(visit: Visit, feeling: str, *, has_offer: bool) -> tuple[str, ...]:
    if feeling == "lost":
        return (
            visit.say("When you look for the next job, I can say what it should pay: don't ask too little."),
            visit.say("I know nothing of severance or of the law: a union, a lawyer or an advice centre does."),
        )
    if has_offer and feeling in {"afraid", "hurt"}:
        return (
            visit.say("You need not answer today: asking for a day or two to think is ordinary."),
            visit.say("If you ask for more, ask once, friendly, with a reason and a range. I can help with the words."),
        )
    if feeling == "glad":
        return (visit.say("If it changes your level, your job or your pay, tell me, and I show where that puts you."),)
    return (visit.say("I can only help with the pay in it. Tell me what happened, or what you were told, in figures."),)


def _actions(visit: Visit, feeling: str, *, has_offer: bool) -> tuple[Action, ...]:
    if has_offer and feeling != "lost":
        return (
            Action(visit.say("How do I ask?"), Act("negotiate"), "primary"),
            Action(visit.say("My offers"), Act("offer.list")),
        )
    return what_works(visit)
