"""A yes or a no in words, which answers the question that stands on the last card and no other."""

from __future__ import annotations

import re

from bot.conversation.reply import Action, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit

MOST_WORDS = 7
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_YES = frozenset((
    "yes", "yep", "yeah", "yup", "y", "yess", "ja", "oui", "sí", "si", "sim", "da", "sure", "absolutely",
    "definitely", "certainly", "confirm", "confirmed", "agreed",
))  # fmt: skip
_YES_PHRASES = ("of course", "go ahead", "do it", "do that", "please do", "go for it", "i do", "i agree", "i am sure")
_NO = frozenset((
    "no", "nope", "nah", "n", "nein", "non", "não", "nao", "ne", "don't", "dont", "cancel", "stop", "nevermind",
    "later", "never",
))  # fmt: skip
_NO_PHRASES = ("never mind", "not now", "not yet", "rather not", "do not", "please don't", "i don't", "better not")
_NODS = frozenset((
    "ok", "okay", "k", "fine", "alright", "cool", "right", "good", "great", "hm", "hmm", "well", "so",
))  # fmt: skip
_BESIDE = frozenset((
    "please", "pls", "now", "then", "thanks", "thank", "you", "it", "this", "that", "all", "my", "me", "the", "i",
    "i'm", "am", "want", "to", "everything", "anything", "data", "do", "go", "ahead", "just", "of", "for", "can",
    "may", "should", "really", "quite", "very", "sure", "course", "what", "with", "bitte", "merci", "gracias", "por",
    "favor",
))  # fmt: skip
"""Words that say nothing of their own beside a yes or a no."""
_SMALL = _YES | _NO | _NODS | _BESIDE | {word for phrase in (*_YES_PHRASES, *_NO_PHRASES) for word in phrase.split()}


def yes_or_no(questions: tuple[Question, ...]) -> Question | None:
    """The first question of a card that a yes or a no answers."""
    return next((one for one in questions if {option.value for option in one.options} == {"yes", "no"}), None)


def answer_said(question: Question, text: str) -> Act | None:
    """The act of the option that a line chooses: "yes please", "yes, delete everything", "no, keep it"."""
    value = _value_said(question, text)
    return Act(question.act.name, {**question.act.values, question.field: value}) if value in {"yes", "no"} else None


def asks_again(visit: Visit, question: Question, text: str) -> Reply | None:
    """The same question, where a line nods or says yes and no at once; None where it speaks of something else.

    A nod is no consent, and who nodded must not believe that something was done.
    """
    if _value_said(question, text) != "unclear":
        return None
    return Reply(
        title=question.prompt,
        paragraphs=(visit.say("I have done nothing yet. Say yes or no."),),
        questions=(question,),
        intent="smalltalk",
    )


def asks_which(visit: Visit, guessed: tuple[Action, ...], text: str) -> Reply | None:
    """Which of the guesses a yes is for, or what else is meant after a no; None for other business."""
    if not agrees_or_refuses(text):
        return None
    visit.topic.guessed = guessed
    return Reply(
        title=visit.say("Which one do you mean?"),
        paragraphs=(visit.say("Is it one of these? If not, say it in other words."),),
        actions=guessed,
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


def agrees_or_refuses(text: str) -> bool:
    """Whether a line is no more than a yes or a no."""
    words = _words(text)
    return 0 < len(words) <= MOST_WORDS and _led(words) in {"yes", "no"} and set(words) <= _SMALL


def _value_said(question: Question, text: str) -> str:
    """ "yes", "no", "unclear" for what nods or contradicts itself, or nothing for other business."""
    words = _words(text)
    if not words or len(words) > MOST_WORDS or any(sign.isdigit() for sign in text):
        return ""
    labels = {option.value: set(_words(option.label)) for option in question.options}
    asked = set(_words(question.prompt))
    if not set(words) <= _SMALL | asked | labels["yes"] | labels["no"]:
        return ""
    led = _led([word for word in words if word not in _NODS])
    if led == "yes" and not set(words) & (_NO | (labels["no"] - labels["yes"] - asked - _BESIDE)):
        return "yes"
    if led == "no" and not set(words) & _YES:
        return "no"
    if not led and _repeats_it(question, words, labels["no"]):
        return "yes"
    return "unclear" if led or set(words) <= _NODS | _BESIDE else ""


def _repeats_it(question: Question, words: list[str], refused: set[str]) -> bool:
    """Whether a line says what the question asks for ("delete it all" to "Delete everything?")."""
    verb = _words(question.prompt)[:1]
    return [word for word in words if word not in {"please", "pls"}][:1] == verb and not set(words) & (
        _NO | refused - _BESIDE
    )


def _led(words: list[str]) -> str:
    """ "yes" or "no" where words begin with one."""
    line = " ".join(words) + " "
    if line.startswith(tuple(f"{phrase} " for phrase in (*_NO, *_NO_PHRASES))):
        return "no"
    if line.startswith(tuple(f"{phrase} " for phrase in (*_YES, *_YES_PHRASES))):
        return "yes"
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))
