"""Questions about privacy, each answered as it was asked: who sees it, is it trained on, is it lawful, is it safe."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.conversation.privacy.wording import privacy_page
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act, PlaceKind
from bot.conversation.visit import Visit
from bot.pattern import Pattern

MOST_ANSWERED = 2
_OTHERS = (
    r"(?:who(?: else)?|any ?(?:one|body)|some(?:one|body)|every(?:one|body)|others?|other (?:people|users|members)"
    r"|people|(?:the |my |an? |our |your )?(?:server(?:'s)? )?(?:admins?|mods?|moderators?|owners?|boss|manager|hr|team"
    r"|employer|company|colleagues?|coworkers?|recruiters?|developers?|friends?|server|channel|discord|members?))"
)
_ASKED: Mapping[str, Pattern] = {
    "seen": Pattern(
        rf"\b{_OTHERS}\b.{{0,25}}\b(?:see|sees|read|reads|look|know|knows|find out|access|view|watch|visible|hear)\b"
        r"|\b(?:is|are|stays?|remains?) (?:this|it|that|my \w+|what i \w+|we) (?:private|public|secret|confidential)"
        r"|\bjust between us\b",
        re.IGNORECASE,
    ),
    "trained": Pattern(
        r"\b(?:train(?:s|ed|ing)?|learn(?:s|ed|ing)?) (?:\w+ ){0,3}?(?:on|from|with) "
        r"(?:me|my|us|our|this|it|what|these|that)\b"
        r"|\b(?:my|our|this|these|(?:what|anything|everything) i \w+)\b.{0,30}\b(?:to|for|in|as) (?:training|train)\b",
        re.IGNORECASE,
    ),
    "law": Pattern(r"\b(?:gdpr|dsgvo|rgpd|ccpa|lgpd|data protection|complian\w+|lawful|legal)\b", re.IGNORECASE),
    "safe": Pattern(r"\b(?:encrypt\w*|hack\w*|leak\w*|breach\w*|stolen|secure|security|safe|safely)\b", re.IGNORECASE),
    "sold": Pattern(
        r"\b(?:sell|sells|sold|selling|third part\w+|advertis\w+|pass(?:ed)? (?:it )?on|hand(?:ed)? over)\b"
        r"|\b(?:share|shared|sharing|give|given|send|sent) (?:\w+ ){0,3}(?:to|with) (?!me\b)",
        re.IGNORECASE,
    ),
    "where": Pattern(r"\bwhere\b.*\b(?:store|stored|kept|keep|saved?|lies?|lie|go|goes|live|hosted)\b", re.IGNORECASE),
    "long": Pattern(r"\bhow long\b|\bwhen (?:do|does|will|is|are)\b.*\b(?:delet|eras|forg[eo]t|gone)", re.IGNORECASE),
    "named": Pattern(r"\b(?:anonym\w*|my (?:real )?name|identif\w+|traced? back|who i am)\b", re.IGNORECASE),
    "logged": Pattern(r"\b(?:logs?|logged|logging|recorded|recording|transcripts?)\b", re.IGNORECASE),
}
"""What is asked about privacy, by the words that ask it."""
_OF_US = Pattern(
    r"^\W*(?:so |and |but |also )?(?:do|does|did|will|would|are|is) (?:you|it|this(?: bot| thing)?|the bot)\b.*"
    r"\b(?:my|me|mine|our|us|users?|people|data|(?:what|anything|everything|all) (?:i|we))\b",
    re.IGNORECASE,
)
"""A question of what the bot does with what people tell it."""
_PLAIN = frozenset(("trained",))
"""Questions whose words speak of privacy wherever they stand; those of the others mean much else besides."""


def questions_asked(text: str) -> tuple[str, ...]:
    """Which questions about privacy a line asks, if any, in the order of the answers."""
    return tuple(name for name, words in _ASKED.items() if words.search(text))[:MOST_ANSWERED]


def is_plainly_asked(text: str) -> bool:
    """Whether a line asks about privacy, whatever else it may look like."""
    asked = set(questions_asked(text))
    return bool(asked & _PLAIN or ("sold" in asked and _OF_US.search(text)))


def answer(visit: Visit, asked: tuple[str, ...]) -> Reply:
    """One short answer a question, and where the rest is told."""
    paragraphs = [line for name in asked for line in _ANSWERS[name](visit)]
    if not visit.keeping.can_store:
        paragraphs.append(visit.say("Besides, nothing is stored here: it ends with this conversation."))
    return Reply(
        title=_title(visit, asked[0]),
        paragraphs=tuple(dict.fromkeys(paragraphs)),
        sources=(privacy_page(visit),),
        actions=(Action(visit.say("What I keep"), Act("privacy")),) if visit.keeping.can_store else (),
        is_private=not visit.turn.is_public,
        intent="privacy",
    )


def _title(visit: Visit, name: str) -> str:
    titles = {
        "seen": visit.say("Who sees this"),
        "trained": visit.say("No, I don't learn from what you write"),
        "law": visit.say("Your rights over your data"),
        "safe": visit.say("How it is kept safe"),
        "sold": visit.say("No, nothing is sold or passed on"),
        "where": visit.say("Where it is kept"),
        "long": visit.say("How long it is kept"),
        "named": visit.say("Whether it can be traced to you"),
        "logged": visit.say("What is written down"),
    }
    return titles[name]


def _seen(visit: Visit) -> tuple[str, ...]:
    if visit.turn.place.kind in {PlaceKind.TERMINAL, PlaceKind.LINES}:
        return (visit.say("Only whoever uses this computer: nothing that you type here leaves it."),)
    own = visit.say("What I answer to you alone is shown to you alone: no admin, no moderator, no employer sees it.")
    if visit.turn.is_public:
        own = visit.say("This channel: everybody in it reads your message and this answer. In a direct message nobody.")
    return (own, visit.say("Discord carries our messages. What I keep, whoever runs me could read with its key."))


def _trained(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("Nothing you write trains a model."),
        visit.say("What I know was learned from public adverts, surveys and official statistics, before we met."),
    )


def _law(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("Built for the GDPR: nothing is kept before your yes; you can see it, copy it and erase it."),
        visit.say("Responsible before the law is whoever runs me here. I can't vouch for them: ask if in doubt."),
    )


def _safe(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("All that I keep of you is encrypted, and the key lies outside the database."),
        visit.say("A stolen database tells neither who nor what. Whoever runs me has its key and could read it."),
    )


def _sold(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("Nothing about you is sold or sent to anybody."),
        visit.say("What you share yourself is seen by others: a card you post, or what you add to a server's figures."),
    )


def _where(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("In a database of whoever runs me, encrypted. In which country it stands, they can say."),
        _before_a_yes(visit),
    )


def _long(visit: Visit) -> tuple[str, ...]:
    months = visit.keeping.footprint.rules.keep_months
    return (
        _before_a_yes(visit),
        visit.count(
            "After a yes I keep answers and estimates, encrypted, until {number} month after your last visit.",
            "After a yes I keep answers and estimates, encrypted, until {number} months after your last visit.",
            months,
            number=months,
        ),
    )


def _named(visit: Visit) -> tuple[str, ...]:
    return (
        visit.say("Your name is never kept."),
        visit.say("After a yes I find you by a keyed hash of your Discord number; the number itself is encrypted."),
    )


def _logged(visit: Visit) -> tuple[str, ...]:
    return (visit.say("My logs hold no messages, no pay, no names and no numbers of people."), _before_a_yes(visit))


def _before_a_yes(visit: Visit) -> str:
    return visit.say("Before a yes, what you tell me is in memory for half an hour, then gone.")


_ANSWERS: Mapping[str, Callable[[Visit], tuple[str, ...]]] = {
    "seen": _seen,
    "trained": _trained,
    "law": _law,
    "safe": _safe,
    "sold": _sold,
    "where": _where,
    "long": _long,
    "named": _named,
    "logged": _logged,
}
