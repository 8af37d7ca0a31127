"""A yes or a no in words, which answers the question that stands on the last card and no other."""

from __future__ import annotations

from bot.conversation.following.assent import (
    BESIDE,
    NO,
    NODS,
    SMALL,
    YES,
    is_question,
    leaning,
    negates,
    words_in,
)
from bot.conversation.reply import Action, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit

MOST_WORDS = 7
LIKE = 4
"""Letters in which a word is like one of the question ("briši" to "izbrisati")."""


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


def one_of_several(reply: Reply) -> Question | None:
    """The question that a card puts and nothing else: which one of several is meant."""
    if reply.data is not None or reply.actions or len(reply.questions) != 1:
        return None
    question = reply.questions[0]
    return question if len(question.options) > 1 and yes_or_no(reply.questions) is None else None


def picks_none(visit: Visit, question: Question, text: str) -> Reply | None:
    """The same choice again after a yes, which picks none of several; after a no nothing is done, and that is said."""
    if not agrees_or_refuses(text):
        return None
    if leaning(words_in(text)) == "no":
        line = visit.say("So nothing was changed, kept or deleted. Tell me in a few words what you want.")
        return Reply(title=visit.say("All right"), paragraphs=(line,), intent="smalltalk")
    return Reply(title=visit.say("Which one do you mean?"), questions=(question,), intent="smalltalk")


def agrees_or_refuses(text: str) -> bool:
    """Whether a line is no more than a yes or a no."""
    words = words_in(text)
    return 0 < len(words) <= MOST_WORDS and bool(leaning(words)) and all(map(_is_small, words))


def _value_said(question: Question, text: str) -> str:
    """ "yes", "no", "unclear" for what nods, asks or contradicts itself, or nothing for other business.

    What is undone by a yes can't be brought back: a yes is one that leads the line, or the label that says it.
    """
    said, asked = words_in(text), frozenset(words_in(question.prompt))
    if not said or len(said) > MOST_WORDS or any(sign.isdigit() for sign in text):
        return ""
    yes, no = (frozenset(words_in(_label(question, value))) for value in ("yes", "no"))
    words = [_as_asked(word, yes | no | asked) for word in said]
    if not all(_is_small(word) or word in yes | no | asked for word in words):
        return ""
    led, kept = leaning(words), set(words) & (no - yes - asked - BESIDE - NO)
    if is_question(text, words, asked):
        led = led and "unclear"
    elif led == "no":
        return "unclear" if kept and any(map(negates, words)) else "no"
    elif not kept and (led == "yes" or _is_label(said, yes)):
        return "yes"
    asked_for = {word for word in words_in(question.prompt)[:1] if len(word) >= LIKE}
    speaks_of_it = set(words) & (yes | no | asked_for) - BESIDE
    return "unclear" if led or speaks_of_it or set(words) <= NODS | BESIDE else ""


def _label(question: Question, value: str) -> str:
    return next(option.label for option in question.options if option.value == value)


def _is_label(said: list[str], label: frozenset[str]) -> bool:
    """Whether a line is the whole label, but for the yes that it may begin with ("keep it" for "Yes, keep it")."""
    return bool(label - YES) and set(said) - {"please", "pls", "now", "bitte"} == label - YES


def _as_asked(word: str, spoken: frozenset[str]) -> str:
    """A word, or the one of the question that it is a form of."""
    if word in spoken or _is_small(word) or len(word) < LIKE:
        return word
    return next((one for one in sorted(spoken) if word[:LIKE] in one), word)


def _is_small(word: str) -> bool:
    return word in SMALL or negates(word)
