"""Going on from the last changes: one taken back, two together, the same thing with another number."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.answers import read_years
from bot.conversation.cards import estimate_card
from bot.conversation.changes import changed_fields
from bot.conversation.difference import difference_card
from bot.conversation.following.asking import ask_role, ask_where
from bot.conversation.following.dropping import without
from bot.conversation.offers.answering import show_one
from bot.conversation.offers.shelf import newest
from bot.conversation.ordering import is_placed
from bot.conversation.own_pay.telling import place_current
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.conversation.wording import field_name, who
from models.profile import Profile
from models.reading import FieldError

_OF_OFFERS = frozenset(("offer", "negotiate"))


async def step_back(visit: Visit) -> Reply:
    """ "Undo": the card before the last change."""
    trail = visit.topic.trail
    if len(trail) > 1:
        return estimate_card(visit, trail[-2])
    return Reply(
        title=visit.say("There is no change to take back"),
        paragraphs=(visit.say("I am still at {who}.", who=who(trail[-1], visit.translator)),),
        actions=(Action(visit.say("Pick a change"), Act("whatif", visit.show(trail[-1]))),),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )


async def both(visit: Visit) -> Reply:
    """ "What if both?": the last two changes together, against what was before them."""
    trail = visit.topic.trail
    if len(trail) > 2:
        first, second = (set(changed_fields(*pair)) for pair in (trail[-3:-1], trail[-2:]))
        start = trail[-2] if first & second else trail[-3]
        return difference_card(visit, start, trail[-1])
    return Reply(
        title=visit.say("Both of what?"),
        paragraphs=(visit.say('I know of one change at most. Name the two: "with a PhD and remote".'),),
        actions=(Action(visit.say("Pick a change"), Act("whatif", visit.show(trail[-1]))),),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )


async def against_what(visit: Visit) -> Reply:
    """ "Is that good?": of an offer that was just named where it lies; of a range it takes a figure of theirs."""
    offer = await newest(visit) if visit.topic.seen and visit.topic.seen.intent in _OF_OFFERS else None
    if offer is not None:
        visit.values = {"o": offer.token}
        return replace(await show_one(visit), replaces=False)
    if visit.topic.current is not None and not visit.turn.is_public:
        return await place_current(visit)
    own = visit.topic.trail[-1]
    return Reply(
        title=visit.say("Name your pay, and I say where it lies"),
        paragraphs=(
            visit.say('A range is neither good nor bad. Say "I make 85k" or "I am offered 90k" and I place it.'),
            visit.say("I am still at {who}.", who=who(own, visit.translator)),
        ),
        actions=(Action(visit.say("Add an offer"), Act("offer.add")), Action(visit.say("Why?"), Act("explain"))),
        is_private=not visit.turn.is_public,
        intent="explain",
    )


async def dropped(visit: Visit, before: Profile, after: Profile) -> Reply:
    """ "Without PyTorch": the difference that some of what was counted in makes."""
    return difference_card(visit, before, after)


def by_number(visit: Visit, number: str) -> Capability | None:
    """ "And 15?" after a change of the years; None after anything else."""
    trail = visit.topic.trail
    last = changed_fields(*trail[-2:]) if len(trail) > 1 else ()
    if "years" not in last and (len(trail) > 1 or trail[-1].years is None):
        return None

    async def with_years(visiting: Visit) -> Reply:
        return difference_card(visiting, trail[-1], after)

    try:
        after = trail[-1].changed({"years": read_years(number)})
    except FieldError:
        return None
    return with_years if after != trail[-1] else None


async def take_back(visit: Visit, fields: tuple[str, ...], *, is_own: bool) -> Reply:
    """ "Forget my country": those fields are unknown again; with ``is_own`` in the person's answers on file too."""
    before = await visit.profile_in_question()
    known = [field for field in fields if before is not None and getattr(before, field) not in (None, ())]
    if before is None or not known:
        return _nothing_to_take_back(visit, fields[0])
    own = await visit.own_profile() if is_own else None
    if own is not None:
        await visit.keeping.amend(visit.person, without(own, fields))
    card = _without(visit, before, without(before, fields))
    if own is None:
        return card
    named = visit.say("Taken back: {name}.", name=field_name(known[0], visit.translator))
    return replace(card, paragraphs=(*card.paragraphs[:1], named, *card.paragraphs[1:]))


def _without(visit: Visit, before: Profile, after: Profile) -> Reply:
    if is_placed(after):
        return difference_card(visit, before, after)
    visit.topic.profile, visit.topic.trail = None, []  # what is left waits with the question
    return ask_role(visit, after) if after.role is None else ask_where(visit, after)


def _nothing_to_take_back(visit: Visit, field: str) -> Reply:
    return Reply(
        title=visit.say("There is nothing to take back"),
        paragraphs=(visit.say("I know nothing of this from you: {name}.", name=field_name(field, visit.translator)),),
        actions=(Action(visit.say("Change"), Act("change")),) if visit.topic.profile else (),
        is_private=not visit.turn.is_public,
        intent="profile",
    )
