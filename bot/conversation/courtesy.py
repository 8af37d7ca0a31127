"""Help, greetings, a nod, and starting over."""

from __future__ import annotations

from bot.conversation.following.agreeing import agrees_or_refuses
from bot.conversation.openings import what_works
from bot.conversation.reply import Field, Reply
from bot.conversation.servers.guide import help_here
from bot.conversation.turn import Words
from bot.conversation.visit import Visit

_THANKS = ("thank", "thx", "cheers", "danke", "merci", "gracias")
_NODS = frozenset(("ok", "okay", "cool", "alright", "fine", "got it", "i see", "great", "good", "nice"))


async def help_(visit: Visit) -> Reply:
    """Act or intent "help": what works, by example, and what works in this place besides."""
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
            *await help_here(visit),
        ),
        actions=what_works(visit),
        footer=visit.say("An estimate from public data. Not advice."),
        is_private=not visit.turn.is_public,
        intent="help",
    )


async def smalltalk(visit: Visit) -> Reply:
    """Intent smalltalk: a nod, and what to do next."""
    said = visit.turn.said.text.casefold().strip(" .!") if isinstance(visit.turn.said, Words) else ""
    if agrees_or_refuses(said):
        return _nothing_asked(visit)
    title = visit.say("Hello")
    if any(word in said for word in _THANKS):
        title = visit.say("You're welcome")
    elif said in _NODS or set(said.replace(",", " ").split()) <= _NODS:
        title = visit.say("All right")
    return Reply(
        title=title,
        paragraphs=(visit.say("I know what work in machine learning, data and software pays. What shall we look at?"),),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


def _nothing_asked(visit: Visit) -> Reply:
    """A yes or a no where no question stands: nobody is left to believe that something was done."""
    return Reply(
        title=visit.say("There was no question of mine"),
        paragraphs=(visit.say("So nothing was changed, kept or deleted. Tell me in a few words what you want."),),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )


async def started_over(visit: Visit) -> Reply:
    """ "Start over": what was talked about is forgotten, and so is a questionnaire under way."""
    await visit.keeping.drop_draft(visit.person)
    return Reply(
        title=visit.say("Starting over"),
        paragraphs=(visit.say("I have let go of what we talked about here."),),
        actions=what_works(visit),
        is_private=not visit.turn.is_public,
        intent="smalltalk",
    )
