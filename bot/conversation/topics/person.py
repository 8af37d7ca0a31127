"""What one brings: experience, degrees, certificates, skills, specialisation."""

from __future__ import annotations

from bot.conversation.amounts import money_exact, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import (
    Rung,
    amount,
    asked_values,
    at_value,
    best_first,
    ladder,
    rungs_text,
    sources_of,
    step,
)
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from models.profile import Education, Profile, Role, Skill

LEVELS = ("entry", "mid", "senior", "executive")
CAREER = (0, 3, 5, 10, 15, 20)
FOCUSED = (
    Role.MACHINE_LEARNING_ENGINEER,
    Role.AI_ENGINEER,
    Role.MLOPS_ENGINEER,
    Role.NLP_ENGINEER,
    Role.COMPUTER_VISION_ENGINEER,
    Role.ROBOTICS_ENGINEER,
)


def experience(visit: Visit, basis: Basis) -> Said:
    """Levels, then years, each at the middle."""
    levels = ladder(visit, basis, "seniority", LEVELS)
    years = ladder(
        visit, Basis(_without_level(basis.profile), basis.estimate, basis.is_typical), "years", map(str, CAREER)
    )
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: from entry level to senior the middle rises by **{change}**.",
                who=basis_name(visit, basis, ("years", "seniority")),
                change=step(visit, levels[0], levels[2]),
            ),
            say.say("By level: {rungs}.", rungs=rungs_text(visit, basis, "seniority", levels)),
            say.say("By years alone: {rungs}.", rungs=_by_years(visit, basis, years)),
        ),
        say.say("Level and years together: no source has both, so years count in part once the level is known."),
        sources_of((*levels, *years)),
    )


def _without_level(profile: Profile) -> Profile:
    return profile.changed({"seniority": None, "years": None})


def _by_years(visit: Visit, basis: Basis, rungs: tuple[Rung, ...]) -> str:
    names = (value_name("years", float(rung.value), visit.translator) for rung in rungs)
    return " · ".join(f"{name} {amount(visit, basis, rung.middle)}" for name, rung in zip(names, rungs, strict=True))


def education(visit: Visit, basis: Basis) -> Said:
    """Degrees, against a bachelor's."""
    rungs = ladder(visit, basis, "education", [each.value for each in Education])
    none, bachelor, master, doctor = rungs
    comparison = visit.pay.compare(*(at_value(basis.profile, "education", value) for value in ("bachelor", "phd")))
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: over a bachelor's degree a master's is **{master}**, a PhD **{phd}**, no degree {none}.",
                who=basis_name(visit, basis, ("education",)),
                master=step(visit, bachelor, master),
                phd=step(visit, bachelor, doctor),
                none=step(visit, bachelor, none),
            ),
            say.say("Middles: {rungs}.", rungs=rungs_text(visit, basis, "education", rungs)),
            say.say("Sources differ: this is all developers' base pay; total pay in big tech set a PhD further apart."),
        ),
        say.say("What the degree itself brings: people who take one differ in more than the degree."),
        sources_of(rungs),
        comparison,
    )


def certifications(visit: Visit, basis: Basis) -> Said:
    """No figure, said first; then what does move pay."""
    skills = best_first(ladder(visit, basis, "skills", [each.value for each in Skill]))[:3]
    degrees = ladder(visit, basis, "education", ("bachelor", "master"))
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: I count a certificate as **×1.00**: nobody publishes a reliable figure for ML engineers.",
                who=basis_name(visit, basis, ("certifications",)),
            ),
            say.say(
                "What has a figure instead: skills such as {skills}; a master's {master} over a bachelor's; "
                "the next level.",
                skills=_against(visit, basis, skills),
                master=step(visit, degrees[0], degrees[1]),
            ),
            say.say("A certificate may still open a door: ask which one the employer names in its adverts."),
        ),
        say.say("What any certificate adds for ML engineers."),
        sources_of((*skills, *degrees)),
    )


def skills(visit: Visit, basis: Basis) -> Said:
    """Skills that were named, else those that stand highest and lowest."""
    named = asked_values(visit, "skills")
    rungs = ladder(visit, basis, "skills", named or [each.value for each in Skill])
    known = best_first(rungs)
    silent = ", ".join(value_name("skills", rung.value, visit.translator) for rung in rungs if not rung.is_known)
    say = visit.translator
    who = basis_name(visit, basis, ("skills",))
    if named:
        lines = [say.say("{who}, each by itself: **{skills}**.", who=who, skills=_against(visit, basis, known))]
    else:
        lines = [
            say.say("{who}, highest: **{skills}**.", who=who, skills=_against(visit, basis, known[:5])),
            say.say("Lowest: {skills}.", skills=_against(visit, basis, known[-3:])),
        ]
    lines.append(say.say("Much of it is the kind of work a skill comes with, so they do not add up."))
    unknown = say.say("No reliable figure for: {names}.", names=silent) if silent else ""
    return Said(tuple(lines if known else lines[1:]), unknown, sources_of(known))


def _against(visit: Visit, basis: Basis, rungs: tuple[Rung, ...]) -> str:
    """Each rung against the middle without it: "Go +6 %"."""
    plain = visit.pay.estimate(basis.profile.changed({"skills": ()})).base or basis.base
    say = visit.translator
    return " · ".join(
        f"{value_name('skills', rung.value, say)} {percent(rung.middle / plain.p50, say)}" for rung in rungs
    )


def specialisation(visit: Visit, basis: Basis) -> Said:
    """A specialisation has a figure only as a job of its own: those jobs, ranked."""
    bare = Basis(basis.profile.changed({"title": None}), basis.estimate, basis.is_typical)
    rungs = best_first(ladder(visit, bare, "role", [role.value for role in FOCUSED]))
    say = visit.translator
    adverts = visit.knowledge.measured.roles("US", visit.pay.newest_year)
    shown = [(role, adverts[role]) for role in adverts if role in set(FOCUSED)]
    offered = " · ".join(
        f"{value_name('role', role, say)} {money_exact(advert.median, 'USD', say)} ({number(advert.postings, say)})"
        for role, advert in shown
    )
    lines = [
        say.say(
            "{who}: as a job of its own, at the middle: **{rungs}**.",
            who=basis_name(visit, basis, ("specialisations",)),
            rungs=rungs_text(visit, bare, "role", rungs),
        )
    ]
    if offered:
        year = visit.pay.newest_year
        lines.append(say.say("US adverts of {year}, medians (postings): {roles}.", year=year, roles=offered))
    return Said(
        tuple(lines),
        say.say("What a specialisation adds within the same job: I count it as ×1.00."),
        sources_of(rungs),
    )
