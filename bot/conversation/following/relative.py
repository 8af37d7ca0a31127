"""Years counted from those that were told: "two more years", "if I lose 3 years"."""

from __future__ import annotations

from bot.conversation.answers import MOST_YEARS
from bot.conversation.difference import difference_card
from bot.conversation.reply import Reply
from bot.conversation.visit import Capability, Visit
from bot.conversation.wording import who
from bot.pattern import Pattern

_NUMBERS = {"a": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_RELATIVE = Pattern(
    r"(?:(?:and|ok|so|but|what|if|about|how|with|in|after|i|i'd|had|have|get|got|gain|gained|worked|work|wait|waited|were"
    r"|stay|stayed|lose|lost|take|took|off|away|only|just|another) )*"
    r"(?P<number>\d{1,2}|a|one|another|two|three|four|five|six|ten)"
    r"(?: (?:more|additional|extra|further|fewer|less))? years?"
    r"(?: (?:more|less|fewer|later|longer|from now|of|experience|on top|off))*"
)
_MORE = Pattern(r"\b(?:more|additional|extra|further|another|later|longer|from now|on top|gain(?:ed)?)\b")
_FEWER = Pattern(r"\b(?:fewer|less|lose|lost|off|away)\b")


def years_moved(said: str) -> Capability | None:
    """What answers a line that counts from the years of the card that stands there; None for all others."""
    found = _RELATIVE.fullmatch(said)
    is_fewer = _FEWER.search(said) is not None
    if found is None or not (is_fewer or _MORE.search(said)):
        return None
    number = _NUMBERS.get(found["number"]) or int(found["number"])

    async def moved(visiting: Visit) -> Reply:
        before = visiting.topic.trail[-1]
        if before.years is None:
            return _unknown(visiting)
        years = min(max(before.years + (-number if is_fewer else number), 0), MOST_YEARS)
        return difference_card(visiting, before, before.changed({"years": years}))

    return moved


def _unknown(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("I don't know your years yet"),
        paragraphs=(
            visit.say('Say how many you have, as "5 years", and I count from there.'),
            visit.say("I am still at {who}.", who=who(visit.topic.trail[-1], visit.translator)),
        ),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )
