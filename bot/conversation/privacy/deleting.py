"""Everything that is kept of a person, erased: asked once more, and with a receipt."""

from __future__ import annotations

from bot.conversation.cards import forget_cards
from bot.conversation.privacy.footprint import Erased
from bot.conversation.privacy.wording import day, kept_in_words
from bot.conversation.profile import for_you_alone
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act, PlaceKind
from bot.conversation.visit import Visit
from bot.translation import mark


async def delete(visit: Visit) -> Reply:
    """Act "profile.delete": says what would go, and asks once more."""
    if visit.turn.is_public:
        return for_you_alone(visit, "profile.delete")
    kept = await visit.keeping.footprint.kept(visit.person)
    sure = Question(
        "sure",
        visit.say("Delete everything?"),
        "choice",
        Act("profile.delete.confirm"),
        (Option("yes", visit.say("Delete everything")), Option("no", visit.say("Keep it"))),
    )
    what = (
        visit.say("These go at once: {things}.", things=kept_in_words(visit, kept))
        if kept is not None
        else visit.say("Nothing is stored. What I hold in memory of our conversation goes at once.")
    )
    return Reply(
        title=visit.say("Delete everything I keep about you?"),
        paragraphs=(what, visit.say("This can't be undone.")),
        questions=(sure,),
        intent="privacy",
    )


async def confirm(visit: Visit) -> Reply:
    """Act "profile.delete.confirm": sure=yes erases it, here and in the store; anything else keeps it."""
    if visit.values.get("sure") != "yes":
        return Reply(
            visit.say("Nothing was deleted"),
            actions=(Action(visit.say("My profile"), Act("profile")),),
            replaces=True,
            intent="privacy",
        )
    receipt = await visit.keeping.footprint.erase(visit.person)
    visit.pay.forget()
    forget_cards()
    return Reply(
        title=visit.say("Deleted"),
        paragraphs=(*_what(visit, receipt), *_backups(visit, receipt), *_elsewhere(visit)),
        replaces=True,
        intent="privacy",
    )


def _what(visit: Visit, receipt: Erased) -> tuple[str, ...]:
    when, time = day(visit, receipt.at), receipt.at.strftime("%H:%M")
    if receipt.kept is None:
        return (
            visit.say("{day}, {time} UTC: nothing was stored; what I held in memory is gone.", day=when, time=time),
        )
    things = kept_in_words(visit, receipt.kept)
    said = mark("{day}, {time} UTC: erased and overwritten: {things}. I keep nothing about you now.")
    if not receipt.knows_backups:  # a database server overwrites what was erased when it needs the room
        said = mark("{day}, {time} UTC: erased: {things}. I keep nothing about you now.")
    return (visit.say(said, day=when, time=time, things=things),)


def _backups(visit: Visit, receipt: Erased) -> tuple[str, ...]:
    if receipt.kept is None:
        return ()
    if not receipt.knows_backups:
        return (visit.say("Backups of this database are made by whoever runs me: ask them how old the oldest is."),)
    if receipt.oldest_backup is None:
        return (visit.say("I know of no backup."),)
    days = (receipt.at - receipt.oldest_backup).days
    return (
        visit.count(
            "The oldest backup I know of is {number} day old. Should it be put back, you are erased from it first.",
            "The oldest backup I know of is {number} days old. Should it be put back, you are erased from it first.",
            days,
            number=days,
        ),
    )


def _elsewhere(visit: Visit) -> tuple[str, ...]:
    if visit.turn.place.kind not in {PlaceKind.SERVER, PlaceKind.DIRECT}:
        return ()
    return (visit.say("Messages between us stay with Discord until you delete them there."),)
