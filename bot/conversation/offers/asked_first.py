"""What stands in the way of reasoning for more: the job, the place, or a range that is not known."""

from __future__ import annotations

from bot.conversation.cards import nearest_name
from bot.conversation.offers.considering import JOB_FOR_ASKING
from bot.conversation.offers.shelf import Placed
from bot.conversation.questions import COMMON_COUNTRIES, STEPS
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name, who
from models.pay.estimate import Estimate
from models.profile import Profile

MOST_NEAREST = 3


def which_job(visit: Visit, meant: Placed | None, profile: Profile) -> Reply:
    """One question: the job, then the place; typed answers are read too."""
    say, token = visit.translator, {"o": meant.token} if meant else {}
    visit.topic.offer = (token.get("o", ""), JOB_FOR_ASKING)
    if profile.known():
        visit.talk_about(profile)
    if profile.role is None:
        roles = tuple(Option(value, value_name("role", value, say)) for value in STEPS["role"].values)
        question = Question("role", say.say("Which job is it?"), "choice", Act("negotiate", token), roles)
    else:
        countries = tuple(Option(code, value_name("country", code, say)) for code in COMMON_COUNTRIES)
        act = Act("negotiate", {**token, "role": str(profile.role)})
        question = Question("place", say.say("Where is it?"), "choice", act, countries)
    return Reply(
        title=say.say("One question first"),
        paragraphs=(
            say.say('To reason for more I need the job and the place. "Senior ML engineer in Berlin" will do.'),
        ),
        questions=(question,),
        intent="negotiate",
    )


def _of_nearest(profile: Profile, value: str) -> dict[str, str]:
    """The job and the place to reason for instead, as a press carries them."""
    if len(value) == 2:
        return {"role": str(profile.role), "place": value}
    return {"role": value, "place": str(profile.country)}


def without_a_range(visit: Visit, estimate: Estimate, meant: Placed | None) -> Reply:
    """Said plainly, with the nearest that there are figures for; an offer that was ``meant`` lies where it lies."""
    say, profile = visit.translator, estimate.profile
    nearest = () if meant else estimate.evidence.nearest[:MOST_NEAREST]
    names = [nearest_name(value, say) for value in nearest]
    near = (say.say("Nearest that I know: {names}.", names=", ".join(names)),) if names else ()
    uses = (
        Action(say.say("Use {name}", name=name), Act("negotiate", _of_nearest(profile, value)))
        for value, name in zip(nearest, names, strict=True)
    )
    return Reply(
        title=who(profile, say),
        paragraphs=(*(say.note(note) for note in estimate.evidence.notes[:2]), *near),
        actions=(*uses, Action(say.say("Add an offer"), Act("offer.add"))),
        intent="negotiate",
        data=estimate,
    )
