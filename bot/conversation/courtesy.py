"""Help, greetings, and the honest short answers: out of scope, nothing to read, an old button."""

from __future__ import annotations

from bot.conversation.amounts import money, money_range
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act, PlaceKind, Words
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from bot.translation import quoted

_THANKS = ("thank", "thx", "cheers", "danke", "merci", "gracias")


async def help_(visit: Visit) -> Reply:
    """Act or intent "help": what works, by example."""
    return Reply(
        title=visit.say("What I can do"),
        paragraphs=(
            visit.say("I estimate pay in machine learning, data and software, and show why. Ask in your own words."),
        ),
        fields=(
            Field(visit.say("A quick look"), visit.say('"What does a senior ML engineer earn in Berlin?"')),
            Field(
                visit.say("Your own range"), visit.say("About eight questions; only the job and the place are needed.")
            ),
            Field(visit.say("What if"), visit.say('"And in London?" "With a PhD?" "Remote?"')),
            Field(visit.say("Why"), visit.say("Every step of a figure, its rows and its sources.")),
            Field(
                visit.say("Your profile"),
                visit.say("See, export or delete what I keep. Nothing is kept without your yes."),
            ),
        ),
        actions=_what_works(visit),
        footer=visit.say("An estimate from public data. Not advice."),
        is_private=not visit.turn.is_public,
        intent="help",
    )


async def welcome(visit: Visit) -> Reply:
    """Act "welcome": two lines for a newcomer; for somebody known, what is known and the latest range."""
    draft, own = await visit.keeping.draft(visit.person), await visit.own_profile()
    if draft is not None:
        return Reply(
            title=visit.say("Welcome back"),
            paragraphs=(visit.say("Your questionnaire is where you left it."),),
            actions=(
                Action(visit.say("Go on"), Act("estimate"), "primary"),
                Action(visit.say("My profile"), Act("profile")),
            ),
            intent="smalltalk",
        )
    estimate = visit.pay.estimate(own) if own is not None and is_placed(own) else None
    if own is None or estimate is None or estimate.base is None:
        return Reply(
            title=visit.say("What is your work worth?"),
            paragraphs=(
                visit.say("I estimate pay in machine learning, data and software from public data, and show why."),
                visit.say("About eight short questions, only two of them needed. Nothing is kept without your yes."),
            ),
            actions=(
                Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
                Action(visit.say("Help"), Act("help")),
            ),
            intent="smalltalk",
        )
    token = visit.talk_about(own)
    pay = money_range(estimate.base, estimate.currency, "year", visit.translator)
    middle = money(estimate.base.p50, estimate.currency, visit.translator)
    return Reply(
        title=visit.say("Welcome back"),
        paragraphs=(
            visit.say("I know you as: {who}.", who=who(own, visit.translator)),
            visit.say(
                "Your {year} range: **{range}**, middle {middle} (base, gross a year).",
                year=estimate.year,
                range=pay,
                middle=middle,
            ),
        ),
        actions=(
            Action(visit.say("Show it in full"), Act("estimate"), "primary"),
            Action(visit.say("What if…"), Act("whatif", token)),
            Action(visit.say("Change"), Act("change", token)),
            Action(visit.say("My profile"), Act("profile")),
        ),
        intent="smalltalk",
        data=estimate,
    )


async def smalltalk(visit: Visit) -> Reply:
    """Intent smalltalk: a nod, and what to do next."""
    said = visit.turn.said.text.casefold() if isinstance(visit.turn.said, Words) else ""
    is_thanked = any(word in said for word in _THANKS)
    return Reply(
        title=visit.say("You're welcome") if is_thanked else visit.say("Hello"),
        paragraphs=(visit.say("I know what work in machine learning, data and software pays. What shall we look at?"),),
        actions=_what_works(visit),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


async def out_of_scope(visit: Visit) -> Reply:
    """Intent out_of_scope: said plainly, with three things that work."""
    return Reply(
        title=visit.say("That is outside what I know"),
        paragraphs=(
            visit.say("I only know pay in machine learning, data and software."),
            visit.say("I can: estimate a range, show what a change would do, explain what moves such pay."),
        ),
        actions=_what_works(visit),
        is_private=not visit.turn.is_public,
        intent="out_of_scope",
    )


async def unreadable(visit: Visit) -> Reply:
    """Nothing in the message can be read as words."""
    return Reply(
        title=visit.say("I can't read that"),
        paragraphs=(visit.say('Try a job and a place in plain words: "data engineer in Lyon".'),),
        actions=_what_works(visit),
        is_private=not visit.turn.is_public,
        intent="out_of_scope",
    )


async def old_button(visit: Visit) -> Reply:
    """An act that this version does not know."""
    return Reply(
        title=visit.say("That button is from an earlier version"),
        paragraphs=(visit.say("It no longer does anything. These do:"),),
        actions=_what_works(visit),
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


async def started_over(visit: Visit) -> Reply:
    """ "Start over": what was talked about is forgotten, and so is a questionnaire under way."""
    await visit.keeping.drop_draft(visit.person)
    return Reply(
        title=visit.say("Starting over"),
        paragraphs=(visit.say("I have let go of what we talked about here."),),
        actions=_what_works(visit),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


def _ask_alone(visit: Visit) -> tuple[Action, ...]:
    """Before others: the same words again, answered to the asker alone."""
    return (Action(visit.say("Answer just for me"), Act("mine"), "primary"),) if visit.turn.is_public else ()


def _what_works(visit: Visit) -> tuple[Action, ...]:
    anyone = visit.turn.is_public
    actions = [
        Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=anyone),
        Action(visit.say("How it works"), Act("explain")),
    ]
    if not anyone and visit.turn.place.kind is not PlaceKind.LINES:
        actions.append(Action(visit.say("My profile"), Act("profile")))
    if not (isinstance(visit.turn.said, Act) and visit.turn.said.name == "help"):
        actions.append(Action(visit.say("Help"), Act("help")))
    return tuple(actions)
