"""The private card where a person ticks what others may see, and the post that comes of it."""

from __future__ import annotations

from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.sharing.card import is_placeless, says_pay, shared_card
from bot.conversation.sharing.ticks import LABELS, Tick, offered, read_ticks, write_ticks
from bot.conversation.turn import Act, PlaceKind
from bot.conversation.visit import Visit, profile_token
from models.profile import Profile


async def share(visit: Visit) -> Reply:
    """Act "share": p, s? (ticks), per?: what others would see, and the ticks to change it. Nothing is posted yet."""
    profile = await _profile(visit)
    if profile is None or not is_placed(profile):
        return _forgotten(visit)
    say, per, ticks = visit.translator, _period(visit), read_ticks(visit.values.get("s"))
    there = offered(visit.pay.estimate(profile))
    ticks &= frozenset(there)
    card = shared_card(visit.pay, profile, ticks, per, say)
    if card is None:
        return _nothing(visit)
    values = {**visit.show(profile), "per": per}
    shown = says_pay(ticks)
    post_it = Action(_post_label(visit), Act("share.post", {**values, "s": write_ticks(ticks)}), "success")
    return Reply(
        title=say.say("Share this estimate"),
        paragraphs=_explained(visit, ticks, shows_pay=shown),
        fields=(Field(say.say("Exactly what others will see"), _preview(card)),) if shown else (),
        questions=(_question(visit, values, there, ticks),),
        actions=(post_it,) if shown else (),
        replaces="s" in visit.values,
        charts=card.charts if shown else (),
        intent="estimate",
    )


async def post(visit: Visit) -> Reply:
    """Act "share.post": p, s, per: the card itself, made anew from the ticks; what is no longer remembered says so."""
    profile = await _profile(visit)
    if profile is None or not is_placed(profile):
        return _forgotten(visit)
    ticks = read_ticks(visit.values.get("s", "")) & frozenset(offered(visit.pay.estimate(profile)))
    if not says_pay(ticks):
        visit.values = {**visit.values, "s": write_ticks(ticks)}
        return await share(visit)
    return shared_card(visit.pay, profile, ticks, _period(visit), visit.translator) or _nothing(visit)


async def _profile(visit: Visit) -> Profile | None:
    """The profile that the button stands for; without one (a typed command), what "it" means."""
    token = visit.values.get("p")
    if token is None:
        asked = await visit.profile_in_question()
        return asked if asked is not None and is_placed(asked) else None
    own = await visit.own_profile()
    return visit.profile_shown() or (own if own is not None and profile_token(own) == token else None)


def _period(visit: Visit) -> str:
    per = visit.values.get("per", visit.topic.per)
    return "month" if per == "month" else "year"


def _question(visit: Visit, values: dict[str, str], there: tuple[Tick, ...], ticks: frozenset[Tick]) -> Question:
    say = visit.translator
    options = tuple(Option(tick.value, say.say(LABELS[tick])) for tick in there)
    return Question(
        "s", say.say("What may others see?"), "many", Act("share", values), options, len(options),
        current=write_ticks(ticks),
    )  # fmt: skip


def _explained(visit: Visit, ticks: frozenset[Tick], *, shows_pay: bool) -> tuple[str, ...]:
    say = visit.translator
    if not shows_pay:
        return (say.say("There is no figure on the card yet: tick the range, the middle or the total."),)
    lines = [say.say("Only what is ticked is shown. Who you are and your other answers are not on the card.")]
    if is_placeless(ticks):
        lines.append(say.say("Without a place the amounts are in US dollars, because a currency tells the country."))
    if Tick.DRIVERS in ticks:
        lines.append(say.say("What moves it most names answers of yours: look at the preview."))
    if Tick.PICTURE in ticks and Tick.RANGE not in ticks:
        lines.append(say.say("There is a picture only with the range."))
    return tuple(lines)


def _preview(card: Reply) -> str:
    actions = (action.label for action in card.actions)
    return "\n".join((f"**{card.title}**", *card.paragraphs, card.footer, *(f"[{label}]" for label in actions)))


def _post_label(visit: Visit) -> str:
    is_alone = visit.turn.place.kind in {PlaceKind.TERMINAL, PlaceKind.LINES}
    return visit.say("Show the card to copy") if is_alone else visit.say("Post it here")


def _forgotten(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("I no longer remember this estimate"),
        paragraphs=(visit.say("Ask for it once more and press Share again; nothing was posted."),),
        actions=(Action(visit.say("My range"), Act("estimate"), "primary"),),
        intent="estimate",
    )


def _nothing(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("There is nothing to share"),
        paragraphs=(visit.say("I have nothing reliable for this job and place."),),
        intent="estimate",
    )
