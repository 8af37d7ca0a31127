"""/offer add, list, compare, remove, and keeping one: by a yes of its own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.offers.answering import MOST_COMPARED, from_words, gone, nothing_named, show
from bot.conversation.offers.considering import job_in_question, settled
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.shelf import Placed, all_offers, remove
from bot.conversation.offers.wording import offer_names
from bot.conversation.reply import Action, Field, Form, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.translation import Translator

TYPED = ("base", "bonus", "stock", "sign_on")
_WORDS = {"base": "base", "bonus": "bonus", "stock": "stock", "sign_on": "sign-on"}


async def add(visit: Visit) -> Reply:
    """Act "offer.add": an offer by text, or by the fields of its form."""
    text = visit.values.get("text", "").strip()
    if not text:
        parts = [f"{_WORDS[name]} {value}" for name in TYPED if (value := visit.values.get(name, "").strip())]
        text = ", ".join(parts)
    if not text:
        return nothing_named(visit)
    visit.values = {**visit.values, "text": text}
    visit.heard = visit.language.parse(text, await visit.profile_in_question())
    return await from_words(visit)


def add_form(act: Act, say: Translator) -> Form | None:
    """The form of an offer; none where its words came along."""
    if any(act.values.get(name, "").strip() for name in ("text", *TYPED)):
        return None
    answer = Act("offer.add")

    def asked(field: str, prompt: str, example: str, *, is_required: bool = False) -> Question:
        return Question(field, prompt, "text", answer, placeholder=example, is_required=is_required)

    questions = (
        asked("base", say.say("Base pay, with its currency"), say.say("95,000 EUR a year"), is_required=True),
        asked("bonus", say.say("Bonus (may be left out)"), say.say("15 %, or 20,000")),
        asked("stock", say.say("Stock (may be left out)"), say.say("200k over 4 years, 1 year cliff")),
        asked("sign_on", say.say("Sign-on (may be left out)"), say.say("30k, half now, half after a year")),
        asked("name", say.say("What you call it (may be left out)"), say.say("The bank")),
    )
    return Form(say.say("An offer"), answer, questions)


async def list_offers(visit: Visit) -> Reply:
    """Act "offer.list": every offer at hand, kept or not."""
    if visit.turn.is_public:
        from bot.conversation.offers.answering import in_front_of_others

        return in_front_of_others(visit)
    placed = await all_offers(visit)
    if not placed:
        return nothing_named(visit)
    say = visit.translator
    names = offer_names([one.offer.name for one in placed], say)
    fields = tuple(_field(visit, one, name) for one, name in zip(placed[:20], names, strict=False))
    options = tuple(Option(one.token, name) for one, name in zip(placed[:20], names, strict=False))
    compare = (Action(say.say("Compare them"), Act("offer.compare"), "primary"),) if len(placed) > 1 else ()
    return Reply(
        title=say.say("Your offers"),
        fields=fields,
        questions=(Question("o", say.say("Look at one"), "choice", Act("offer.show"), options),),
        actions=(
            *compare,
            Action(say.say("Add an offer"), Act("offer.add")),
            Action(say.say("Remove one"), Act("offer.remove")),
        ),
        footer=say.say("What is not kept is gone half an hour after you last used it."),
        intent="offers_compare",
    )


async def compare(visit: Visit) -> Reply:
    """Act "offer.compare": those picked (which), else all at hand."""
    placed = await all_offers(visit)
    which = [token for token in visit.values.get("which", "").split(",") if token]
    picked = [one for one in placed if one.token in which] if which else list(placed)
    if not picked:
        return gone(visit) if which else nothing_named(visit)
    if len(placed) == 1:
        return _only_one(visit, placed[0])
    job = await job_in_question(visit)
    return show(visit, [settled(visit, one, job) for one in (picked[:MOST_COMPARED] if which else picked)], job)


def _only_one(visit: Visit, placed: Placed) -> Reply:
    """Nothing to compare with yet: what to say."""
    visit.topic.discussed = (placed.token,)
    return Reply(
        title=visit.say("I hold one offer only"),
        paragraphs=(
            ", ".join(parts_of(placed.offer, visit.translator)),
            visit.say('Name the other, as in "compare it with 80k in Hamburg", and both stand side by side.'),
        ),
        actions=(Action(visit.say("Add another"), Act("offer.add"), "primary"),),
        intent="offers_compare",
    )


async def remove_offer(visit: Visit) -> Reply:
    """Act "offer.remove": one by token (o) or by what it is called (text); without either, which one."""
    placed = await all_offers(visit)
    meant = _meant(visit, placed, visit.values.get("o", ""), visit.values.get("text", "").strip().casefold())
    if not placed:
        return nothing_named(visit)
    if len(placed) == 1 and not placed[0].is_kept and not visit.values.get("text", "").strip():
        meant = list(placed)
    if len(meant) == 1:
        await remove(visit, meant[0])
        return Reply(
            title=visit.say("Removed"),
            paragraphs=(visit.say("That offer is gone, here and from what I keep."),),
            actions=(Action(visit.say("My offers"), Act("offer.list")),),
            intent="offer",
        )
    return which_offer(visit, placed, visit.say("Which offer should I remove?"), Act("offer.remove"))


def _field(visit: Visit, one: Placed, name: str) -> Field:
    say = visit.translator
    kept = say.say("kept") if one.is_kept else say.say("not kept")
    heading = say.say("{name} · {kept}", name=name, kept=kept)
    return Field(heading, ", ".join(parts_of(one.offer, say))[:1000] or say.say("Not much was said of it yet."))


def which_offer(visit: Visit, placed: Sequence[Placed], title: str, act: Act) -> Reply:
    """Several are at hand: which one is meant."""
    names = offer_names([one.offer.name for one in placed], visit.translator)
    options = tuple(Option(one.token, name) for one, name in zip(placed[:20], names, strict=False))
    return Reply(
        title=title, questions=(Question("o", visit.say("Pick an offer"), "choice", act, options),), intent="offer"
    )


def _meant(visit: Visit, placed: Sequence[Placed], token: str, text: str) -> list[Placed]:
    """The offers of a token or a name; by their place in the list only where none is called so."""
    if token:
        return [one for one in placed if one.token == token]
    whole_names = offer_names([one.offer.name for one in placed], visit.translator)
    names = [(one, one.offer.name, whole) for one, whole in zip(placed, whole_names, strict=True)]
    called = [one for one, name, whole in names if text and text in (name.casefold(), whole.casefold())]
    return called or [one for at, one in enumerate(placed) if text in (str(at + 1), chr(ord("a") + at % 26))]
