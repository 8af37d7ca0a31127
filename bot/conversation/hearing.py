"""Lines of text before they are understood: is there anything to read, does it answer the question just put?"""

from __future__ import annotations

import re
from itertools import islice

from bot.conversation.answers import read_answer
from bot.conversation.draft import Draft
from bot.conversation.questions import STEPS, Step
from bot.conversation.reply import Form, Question
from bot.conversation.turn import Act
from bot.conversation.wording import value_name
from bot.pattern import Pattern
from bot.translation import Translator
from models.profile import Profile
from models.reading import FieldError

LONGEST_READ = 4_000
"""Characters of a message that are read: as many as anybody can send in Discord."""
LONG = 400
"""Characters from which reading a message takes so long that others may notice."""
PAUSE = 0.05
"""Seconds between two long messages."""
LONGEST_TYPED = 4_000
"""Characters of a field of a form or of somebody's post that are read: as many as Discord takes."""
MOST_FIGURES = 48
"""Numbers of a message that are read: no offer has so many, and each is looked at from many sides."""
_FIGURE = Pattern(r"[\d¼-¾⅐-⅞][\d.,'’]*")
LONGEST_WISH = 200
"""Characters of a message that is nothing but a wish to start over, or for the board."""
SHORT_WORD = 5
LONGEST_ANSWER = 48
MOST_ANSWER_WORDS = 6

_POLITE = (
    r"(?:(?:ok(?:ay)?|please|pls|well|hey|so|now|let'?s|let us|(?:can|could) (?:we|you)|i want to|i'd like to)[ ,]+)*"
)
_WHAT_WAS_SAID = r"(?:everything|all|it|this|that|the|our|chat|talk|conversation|context|we|said|what|talked|about)"
_AFRESH = Pattern(
    rf"{_POLITE}(?:(?:never ?mind|forget (?:it|that|all that))[ ,]+(?:and )?)?{_POLITE}"
    r"(?:(?:start|begin)(?: all)? (?:over|again|afresh|anew|fresh|from (?:scratch|the (?:start|beginning)))|restart"
    rf"|(?:reset|clear)(?: {_WHAT_WAS_SAID})*|(?:a )?new (?:topic|conversation|chat|talk)"
    r"|forget (?:that|(?:this|the|our) (?:conversation|chat|talk)"
    r"|(?:what|everything|all) (?:that )?(?:we|i) (?:just )?(?:said|talked about)))"
    r"(?:[ ,]+(?:please|pls|now|again|then|ok|thanks|thank you|from scratch))*"
)
_NOT_THE_TALK = Pattern(r"\bmy (?:data|profile|answers|history|offers?)\b")
"""Clearing these is deleting what is kept, which is asked about first."""
_HIRING = Pattern(
    r"\b(?:(?:we|they|team|company)(?:'re| are| is)? (?:hiring|recruiting)|job ?(?:ad|post|posting|advert)"
    r"|(?:the|this|an?) (?:ad|advert|posting))\b",
    re.IGNORECASE,
)
_BOARD = Pattern(
    r"(?:what|which)\b.*\b(?:move|raise|lift|boost|increase|change|improve|affect)s?\b.*"
    r"\b(?:pay|salary|income|comp|earnings|range)\b.*\bmost"
    r"|which (?:changes?|levers?|steps?|moves?)\b.*\b(?:most|more)"
    r"|what (?:could|can|should|would) i (?:change|do|learn)(?: differently)? to (?:earn|make|get)(?: \w+)? more"
    r"|(?:(?:show|see|open)(?: me)? )?(?:the |my )?(?:board|levers)"
)
_MOVES = {
    "back": "back",
    "skip": "skip",
    "save": "save",
    "save for later": "save",
    "show my range": "end",
    "keep": "skip",
}


def read_part(text: str, longest: int) -> str:
    """As much of a text as is read: up to ``longest`` characters and ``MOST_FIGURES`` numbers."""
    text = text[:longest]
    beyond = next(islice(_FIGURE.finditer(text), MOST_FIGURES, None), None)
    return text[: beyond.start()] if beyond else text


def wants_to_start_over(text: str) -> bool:
    """Whether a message asks to let go of what was talked about ("start over please", "forget it, start again")."""
    if len(text) > LONGEST_WISH:
        return False
    said = _plain(text).strip("?")
    return _AFRESH.fullmatch(said) is not None and _NOT_THE_TALK.search(said) is None


def is_of_an_employer(text: str) -> bool:
    """Whether an amount is what somebody who hires names, rather than what somebody was offered."""
    return _HIRING.search(text) is not None


def asks_for_board(text: str) -> bool:
    """Whether a message asks for the changes that would move pay most."""
    return len(text) <= LONGEST_WISH and _BOARD.fullmatch(_plain(text).strip("? ")) is not None


def is_readable(text: str) -> bool:
    """Whether there are letters to read at all."""
    return any(character.isalpha() for character in text)


def is_lost(text: str, intent: str, *, knows_any: bool) -> bool:
    """Whether a message says nothing that can be read; a short greeting ("yo", "thx") is no such thing."""
    if knows_any or intent not in {"out_of_scope", "smalltalk"}:
        return False
    return intent == "out_of_scope" or not all(word.isascii() and len(word) <= SHORT_WORD for word in text.split())


def answered_act(text: str, step_name: str | None, draft: Draft | None, say: Translator) -> Act | None:
    """The act of the questionnaire that a line stands for, while a step waits; None if it is about something else."""
    step = STEPS.get(step_name or "")
    if step is None or draft is None or "?" in text or len(text) > LONGEST_ANSWER:
        return None
    said = _plain(text)
    if said in _MOVES:
        return Act("q", {"do": _MOVES[said], "step": step.name})
    value = _chosen(step, said, say) or _typed(step, text, draft.profile)
    return Act("q", {"step": step.name, "value": value}) if value else None


def ask_form(act: Act, say: Translator) -> Form | None:
    """Act "ask" without its text: a form for the question."""
    if act.values.get("text", "").strip():
        return None
    prompt = say.say("Your question")
    asked = Act("ask")
    placeholder = say.say("What does a senior ML engineer earn in Berlin?")
    return Form(say.say("Ask about pay"), asked, (Question("text", prompt, "text", asked, placeholder=placeholder),))


def _chosen(step: Step, said: str, say: Translator) -> str | None:
    """The value whose code or name was said."""
    field = "country" if step.field == "place" else step.field
    for value in step.values:
        if said in {value.casefold(), value_name(field, value, say).casefold()}:
            return value
    return None


def _typed(step: Step, text: str, profile: Profile) -> str | None:
    """The line itself, where the step takes typed answers and can read it."""
    if step.typed is None or len(text.split()) > MOST_ANSWER_WORDS:
        return None
    try:
        read_answer(step, text, profile)
    except FieldError:
        return None
    return text


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(" .!,").split())
