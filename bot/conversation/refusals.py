"""The honest short answers where there is no other: out of scope, nothing to read, an old button, no rate."""

from __future__ import annotations

from bot.conversation.openings import what_works
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.translation import quoted

LAST_YEAR = 2100
LONGEST_NUMBER = 4


async def out_of_scope(visit: Visit) -> Reply:
    """Intent out_of_scope: said plainly, with three things that work."""
    return Reply(
        title=visit.say("That is outside what I know"),
        paragraphs=(
            visit.say("I only know pay in machine learning, data and software."),
            visit.say("I can: estimate a range, compare two places or offers, explain what moves such pay."),
        ),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="out_of_scope",
    )


async def unreadable(visit: Visit) -> Reply:
    """Nothing in the message can be read as words."""
    text = visit.turn.said.text.strip(" .!?") if isinstance(visit.turn.said, Words) else ""
    if text.isdecimal() and len(text) <= LONGEST_NUMBER:
        return _number_alone(visit, text)
    why = (
        visit.say("I don't know these words.")
        if text.isascii() and any(map(str.isalpha, text))
        else visit.say("I read English, and German, French and Spanish in part.")
    )
    return Reply(
        title=visit.say("I can't read that"),
        paragraphs=(
            why,
            visit.say('Try a job and a place in plain words: "data engineer in Lyon".'),
        ),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="out_of_scope",
    )


def _number_alone(visit: Visit, text: str) -> Reply:
    """A number without a word: a year yet to come, or what it may stand for."""
    newest = visit.pay.newest_year
    if newest < int(text) <= LAST_YEAR:
        title = visit.say("I don't forecast pay")
        lines = (
            visit.say("The newest pay that I know is of {year}. How it moved until then I can show.", year=newest),
        )
        actions = (Action(visit.say("How pay moved"), Act("topic", {"t": "trends"})),)
        return Reply(title, lines, actions=actions, is_private=not visit.turn.is_public, intent="out_of_scope")
    title = visit.say("What does {number} stand for?", number=text)
    line = visit.say('Say it with a word: "{number} years", "{number}k a year", "{number} people".', number=text)
    if visit.turn.is_public:  # it may be somebody's pay
        title = visit.say("What does that number stand for?")
        line = visit.say('Say it with a word: "5 years", "a company of 200 people".')
    return Reply(
        title=title,
        paragraphs=(line,),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="out_of_scope",
    )


async def old_button(visit: Visit) -> Reply:
    """An act that this version does not know."""
    return Reply(
        title=visit.say("That button is from an earlier version"),
        paragraphs=(visit.say("It no longer does anything. These do:"),),
        actions=what_works(visit),
        intent="help",
    )


async def lost_question(visit: Visit) -> Reply:
    """ "Answer just for me", when the question is no longer remembered (else it is asked again as words)."""
    return Reply(
        title=visit.say("I no longer have that question"),
        paragraphs=(visit.say("I keep what is asked for half an hour only. Ask it again, just to me."),),
        actions=(Action(visit.say("Ask a question"), Act("ask"), "primary"),),
        intent="help",
    )


def without_rate(visit: Visit, currency: str) -> Reply:
    """An answer was asked for in a currency that has no rate."""
    return Reply(
        title=visit.say("I have no exchange rate for {currency}", currency=quoted(currency)),
        paragraphs=(visit.say("Ask without naming a currency and I answer in the country's own, or in US dollars."),),
        is_private=not visit.turn.is_public,
        intent="estimate",
    )
