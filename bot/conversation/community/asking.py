"""Asking a member for what is to be added: role, level, country, and the pay as a band."""

from __future__ import annotations

from bot.conversation.community.bands import band_name, offered_bands
from bot.conversation.community.cells import currency_in, place_of
from bot.conversation.misreading import suggestion_name
from bot.conversation.questions import COMMON_COUNTRIES
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from models.profile import Profile, Role, Seniority

ASKED = ("role", "seniority", "country")


def ask(visit: Visit, name: str, given: dict[str, str]) -> Reply:
    """Asks for one of the three, with the others on its options."""
    say = visit.translator
    options = {
        "role": tuple(Option(role.value, value_name("role", role.value, say)) for role in Role),
        "seniority": tuple(Option(level.value, value_name("seniority", level.value, say)) for level in Seniority),
        "country": tuple(Option(code, suggestion_name("country", code, visit)) for code in COMMON_COUNTRIES),
    }
    prompts = {
        "role": say.say("What do you work as?"),
        "seniority": say.say("At what level?"),
        "country": say.say("In which country? For another one, name it in /community join."),
    }
    question = Question(name, prompts[name], "choice", Act("add", given), options[name], current=given.get(name, ""))
    return Reply(visit.say("Add my pay"), questions=(question,), replaces=True, intent="topic")


def bands_for(visit: Visit, given: dict[str, str]) -> range:
    """The bands to pick from: around what the model says of the role there."""
    profile = Profile(role=Role(given["role"]), country=given["country"], currency=currency_for(given["country"]))
    pay = visit.pay.estimate(profile).base
    if pay is None:
        pay = visit.pay.estimate(profile.changed({"country": "US"})).base
    return offered_bands(pay.p50 if pay else 0)


def currency_for(country: str) -> str:
    """The currency of the bands of whoever is paid in a country."""
    return currency_in(place_of(country))


def ask_band(visit: Visit, given: dict[str, str]) -> Reply:
    """Asks for the pay, once the rest is known."""
    currency = currency_for(given["country"])
    options = tuple(Option(str(band), band_name(band, currency, visit.translator)) for band in bands_for(visit, given))
    question = Question("band", visit.say("Your gross base pay a year"), "choice", Act("add", given), options)
    return Reply(
        title=visit.say("Add my pay"),
        paragraphs=(visit.say("Pick the band, without bonus and stock. Nothing is kept yet."),),
        questions=(question,),
        actions=_corrections(visit, given),
        replaces=True,
        intent="topic",
    )


def _corrections(visit: Visit, given: dict[str, str]) -> tuple[Action, ...]:
    """What was taken over can be answered otherwise: each is asked anew when it is left out of the act."""
    labels = {
        "role": visit.say("Another role"),
        "seniority": visit.say("Another level"),
        "country": visit.say("Another country"),
    }
    return tuple(Action(label, Act("add.other", {**given, "of": name[0]})) for name, label in labels.items())


async def correct(visit: Visit) -> Reply:
    """Act "add.other": asks again for the one that ``of`` begins."""
    given = {name: visit.values[name] for name in ASKED if name in visit.values}
    name = next((name for name in ASKED if name[0] == visit.values.get("of")), ASKED[0])
    return ask(visit, name, given)
