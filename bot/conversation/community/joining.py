"""Adding one's pay to the community's figures, by a yes of its own, and withdrawing it."""

from __future__ import annotations

from bot.conversation.community.asking import ASKED, ask, ask_band, bands_for, currency_for
from bot.conversation.community.bands import band_name
from bot.conversation.community.cells import cell_name
from bot.conversation.community.figures import LEAST
from bot.conversation.community.ledger import Share, next_release
from bot.conversation.community.membership import refused, too_new
from bot.conversation.community.showing import day_name
from bot.conversation.misreading import misread
from bot.conversation.placing import read_place, read_role
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, field_name, value_name
from models.profile import Profile, Role, Seniority
from models.reading import FieldError


async def join(visit: Visit) -> Reply:
    """Act "add": role, seniority, country and band, each typed, picked or known from the person's own answers.

    What is missing is asked; then everything is shown as it would be kept; only ``yes`` keeps it.
    """
    refusal = await refused(visit) or too_new(visit, visit.keeping.clock())
    if refusal is not None:
        return refusal
    try:
        given = await _given(visit)
    except FieldError as error:
        rest = {name: value for name, value in visit.values.items() if name in ASKED and name != error.field}
        return misread(visit, error, Act("add", rest), "country" if error.field == "place" else error.field)
    missing = next((name for name in ASKED if name not in given), None)
    if missing is not None:
        return ask(visit, missing, given)
    band = visit.values.get("band", "")
    if not band.isdecimal() or int(band) not in bands_for(visit, given):
        return ask_band(visit, given)
    share = Share(given["role"], given["seniority"], given["country"], int(band))
    return await _keep(visit, share) if visit.values.get("yes") else _confirm(visit, share)


async def leave(visit: Visit) -> Reply:
    """Act "community.leave": the row goes at once."""
    server = visit.turn.place.server
    refusal = await refused(visit, even_if_off=True)
    if refusal is not None or server is None:
        return refusal or Reply("")
    if not await visit.keeping.community.withdraw(visit.person, server):
        return Reply(
            title=visit.say("There is nothing to withdraw"),
            paragraphs=(visit.say("You have added nothing to this server's figures."),),
            intent="privacy",
        )
    day = next_release(visit.keeping.clock()).date().isoformat()
    return Reply(
        title=visit.say("Withdrawn"),
        paragraphs=(
            visit.say("What you added is erased."),
            visit.say(
                "A published figure that it was part of stays until the next release on {day}; "
                "then it is hidden until enough others have changed.",
                day=day_name(day, visit.translator),
            ),
        ),
        intent="privacy",
    )


async def _given(visit: Visit) -> dict[str, str]:
    """What is said, else what the person's own answers say."""
    own = await visit.own_profile() or Profile()
    known = {"role": own.role, "seniority": own.seniority, "country": own.country}
    said = {name: visit.values[name].strip() for name in ASKED if visit.values.get(name, "").strip()}
    if "role" in said and said["role"] not in set(Role):
        read = read_role(said["role"])
        said["role"] = str(read.role)
        said.setdefault("seniority", str(read.seniority))
    if "country" in said:
        said["country"] = str(read_place(said["country"]).country)
    if said.get("seniority") not in set(Seniority):
        said.pop("seniority", None)
    return {**{name: str(value) for name, value in known.items() if value}, **said}


def _confirm(visit: Visit, share: Share) -> Reply:
    values = {"role": share.role, "seniority": share.seniority, "country": share.country, "band": str(share.band)}
    return Reply(
        title=visit.say("This is what would be kept"),
        paragraphs=(
            visit.say("It is shown to nobody by itself, only within {group}.", group=_group(visit, share)),
            visit.say(
                "A group is shown once {least} members have answered. You can withdraw at any time.", least=LEAST
            ),
        ),
        fields=(*_fields(visit, share), _besides(visit)),
        actions=(
            Action(visit.say("Yes, add this"), Act("add", {**values, "yes": "1"}), "primary"),
            Action(visit.say("No"), Act("community")),
        ),
        replaces=True,
        intent="privacy",
    )


def _besides(visit: Visit) -> Field:
    kept = visit.say(
        "Your Discord ID, this server and the day; after a release, which figure it is part of. "
        "All of it encrypted and apart from your profile."
    )
    return Field(visit.say("Besides"), kept)


def _group(visit: Visit, share: Share) -> str:
    return f"**{cell_name(share.cell, visit.translator)}**"


def _fields(visit: Visit, share: Share) -> tuple[Field, ...]:
    say = visit.translator
    return (
        Field(field_name("role", say), value_name("role", share.role, say)),
        Field(field_name("seniority", say), value_name("seniority", share.seniority, say)),
        Field(field_name("country", say), country_label(share.country, say.language)),
        Field(say.say("Gross base pay a year"), band_name(share.band, currency_for(share.country), say)),
    )


async def _keep(visit: Visit, share: Share) -> Reply:
    server = visit.turn.place.server
    if server is not None:
        await visit.keeping.community.add(visit.person, server, share)
    day = next_release(visit.keeping.clock()).date().isoformat()
    return Reply(
        title=visit.say("Added"),
        paragraphs=(
            visit.say("Thank you. It counts from the next release on {day}.", day=day_name(day, visit.translator)),
        ),
        actions=(
            Action(visit.say("See the figures"), Act("community")),
            Action(visit.say("Withdraw what I added"), Act("community.leave")),
        ),
        replaces=True,
        intent="privacy",
    )
