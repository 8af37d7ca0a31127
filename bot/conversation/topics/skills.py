"""Skills and specialisations: which of them carry a figure for this person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.conversation.amounts import money_exact, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import (
    Rung,
    asked_values,
    best_first,
    ladder,
    middle_without,
    role_label,
    rungs_text,
    sources_of,
    step,
)
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from bot.translation import mark
from models.profile import Role, Skill

FOCUSED = (
    Role.MACHINE_LEARNING_ENGINEER,
    Role.AI_ENGINEER,
    Role.MLOPS_ENGINEER,
    Role.NLP_ENGINEER,
    Role.COMPUTER_VISION_ENGINEER,
    Role.ROBOTICS_ENGINEER,
)
AS_ROLES = {
    "nlp": Role.NLP_ENGINEER,
    "computer_vision": Role.COMPUTER_VISION_ENGINEER,
    "mlops": Role.MLOPS_ENGINEER,
    "generative_ai": Role.AI_ENGINEER,
    "autonomous_systems": Role.ROBOTICS_ENGINEER,
}
"""The job that a specialisation is, where it is one of its own."""
MOST_SHOWN = 5
FEW_SHOWN = 3


def skills(visit: Visit, basis: Basis) -> Said:
    """The skills that were named, else the person's own and those that stand highest; then those without a figure."""
    named = asked_values(visit, "skills")
    every = ladder(visit, basis, "skills", named or [each.value for each in Skill])
    known = best_first(every)
    say = visit.translator
    lines = _named(visit, basis, known) if named else _ranked(visit, basis, known)
    silent = ", ".join(value_name("skills", rung.value, say) for rung in every if not rung.is_known)
    unknown = (
        say.say("No reliable figure for: {names}.", names=silent)
        if silent
        else say.say("What a skill adds by itself, apart from the work it comes with.")
    )
    caution = say.say("Much of it is the kind of work a skill comes with, so they do not add up.")
    return Said((*lines, caution), unknown, sources_of(known))


def _named(visit: Visit, basis: Basis, known: Sequence[Rung]) -> tuple[str, ...]:
    say, who = visit.translator, basis_name(visit, basis, ("skills",))
    if not known:
        return (say.say("{who}: nobody publishes a reliable figure for what you name.", who=who),)
    return (say.say("{who}, each by itself: **{skills}**.", who=who, skills=against_none(visit, basis, known)),)


def _ranked(visit: Visit, basis: Basis, known: Sequence[Rung]) -> tuple[str, ...]:
    """The person's own skills where they are known, then the highest and the lowest of the others."""
    say, who = visit.translator, basis_name(visit, basis, ("skills",))
    mine = [rung for rung in known if rung.value in basis.profile.skills]
    others = [rung for rung in known if rung not in mine]
    top, bottom = (against_none(visit, basis, part) for part in (others[:MOST_SHOWN], others[-FEW_SHOWN:]))
    lowest = say.say("Lowest: {skills}.", skills=bottom)
    if not mine:
        template = mark("{who}, highest of {count} with a figure, each by itself: **{skills}**.")
        return (say.say(template, who=who, count=number(len(known), say), skills=top), lowest)
    own = say.say(
        "{who}: of your own skills, each by itself: **{skills}**.", who=who, skills=against_none(visit, basis, mine)
    )
    return (own, say.say("Of all others, highest: {skills}.", skills=top), lowest)


def against_none(visit: Visit, basis: Basis, rungs: Iterable[Rung]) -> str:
    """Each skill against the middle without any: "Go +6 %"."""
    plain, say = middle_without(visit, basis, "skills"), visit.translator
    return " · ".join(f"{value_name('skills', rung.value, say)} {percent(rung.middle / plain, say)}" for rung in rungs)


def specialisation(visit: Visit, basis: Basis) -> Said:
    """A specialisation has a figure only as a job of its own: those that were asked about, then all, ranked."""
    bare = replace(basis, profile=basis.profile.changed({"title": None}))
    rungs = best_first(ladder(visit, bare, "role", [role.value for role in FOCUSED]))
    named = asked_values(visit, "specialisations")
    asked = [rung for rung in rungs if rung.value in {AS_ROLES.get(value) for value in named}]
    say, who = visit.translator, basis_name(visit, basis, ("specialisations",))
    lines = []
    if len(asked) > 1:
        lines.append(
            say.say(
                "{who}, as a job of its own: **{rungs}** at the middle, so {first} {change}.",
                who=who,
                rungs=rungs_text(visit, bare, "role", asked),
                first=role_label(visit, asked[0].value),
                change=step(visit, asked[-1], asked[0]),
            )
        )
        rest = [rung for rung in rungs if rung not in asked]
        lines.append(say.say("The others: {rungs}.", rungs=rungs_text(visit, bare, "role", rest)))
    else:
        ranked = rungs_text(visit, bare, "role", rungs)
        lines.append(say.say("{who}, as a job of its own, at the middle: **{rungs}**.", who=who, rungs=ranked))
    lines.extend(_offered(visit))
    without = [value_name("specialisations", value, say) for value in named if value not in AS_ROLES]
    unknown = (
        say.say("No reliable figure for: {names}.", names=", ".join(without))
        if without
        else say.say("What a specialisation adds within the same job: nobody publishes it, so I count nothing for it.")
    )
    return Said(tuple(lines), unknown, sources_of(rungs))


def _offered(visit: Visit) -> tuple[str, ...]:
    """Medians of US adverts for those jobs, where enough postings stand behind them."""
    say, year = visit.translator, visit.pay.newest_year
    adverts = visit.knowledge.measured.roles("US", year)
    offered = " · ".join(
        f"{role_label(visit, role)} {money_exact(adverts[role].median, 'USD', say)} "
        f"({number(adverts[role].postings, say)})"
        for role in adverts
        if role in set(FOCUSED)
    )
    return (say.say("US adverts of {year}, medians (postings): {roles}.", year=year, roles=offered),) if offered else ()
