"""Experience: levels and years, for one and the same job and place."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import Rung, amount, asked_values, ladder, rungs_text, sources_of, step
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name

LEVELS = ("entry", "mid", "senior", "executive")
CAREER = ("0", "3", "5", "10", "15", "20")


def experience(visit: Visit, basis: Basis) -> Said:
    """The levels that were asked about (else entry against senior), then all levels, then years."""
    levels = ladder(visit, basis, "seniority", LEVELS)
    bare = replace(basis, profile=basis.profile.changed({"seniority": None, "years": None}))
    years = ladder(visit, bare, "years", CAREER)
    named = [value for value in asked_values(visit, "seniority") if value in LEVELS]
    first, second = sorted(named[:2], key=LEVELS.index) if len(named) > 1 else ("entry", "senior")
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: {second} pays **{change}** against {first}, at the middle.",
                who=basis_name(visit, basis, ("years", "seniority")),
                first=value_name("seniority", first, say),
                second=value_name("seniority", second, say),
                change=step(visit, levels[LEVELS.index(first)], levels[LEVELS.index(second)]),
            ),
            say.say("By level: {rungs}.", rungs=rungs_text(visit, basis, "seniority", levels)),
            say.say("By years alone: {rungs}.", rungs=_by_years(visit, basis, years)),
        ),
        say.say("Level and years together: no source has both, so years count in part once the level is known."),
        sources_of((*levels, *years)),
    )


def _by_years(visit: Visit, basis: Basis, rungs: tuple[Rung, ...]) -> str:
    names = (value_name("years", float(rung.value), visit.translator) for rung in rungs)
    return " · ".join(f"{name} {amount(visit, basis, rung.middle)}" for name, rung in zip(names, rungs, strict=True))
