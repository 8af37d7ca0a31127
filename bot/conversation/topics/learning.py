"""What one learned: degrees, against each other and against years of work, and certificates."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import asked_values, at_value, best_first, ladder, rungs_text, sources_of, step
from bot.conversation.topics.said import Said
from bot.conversation.topics.skills import against_none
from bot.conversation.turn import Words
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from bot.pattern import Pattern
from models.profile import Education, Skill

DEGREES = tuple(each.value for each in Education)
FIRST_YEARS = 3
"""Where years of work are counted from for somebody whose own are not known."""
LONGEST_STUDY = 20
_MORE_YEARS = Pattern(
    r"(\d+|one|two|three|four|five|six|ten)\s+(?:more\s+|extra\s+)?(?:years?|yrs?|yoe)\b", re.IGNORECASE
)
_SPELLED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}


def education(visit: Visit, basis: Basis) -> Said:
    """Degrees, against a bachelor's; a degree against years of work where that was asked."""
    rungs = ladder(visit, basis, "education", DEGREES)
    none, bachelor, master, doctor = rungs
    named = sorted(asked_values(visit, "education"), key=DEGREES.index)
    low, high = (named[0], named[-1]) if len(named) > 1 else ("bachelor", named[0] if named else "phd")
    low, high = (low, high) if low != high else ("none", "bachelor")
    comparison = visit.pay.compare(*(at_value(basis.profile, "education", value) for value in (low, high)))
    say = visit.translator
    lines = [
        say.say(
            "{who}: over a bachelor's degree a master's is **{master}**, a PhD **{phd}**, no degree {none}.",
            who=basis_name(visit, basis, ("education",)),
            master=step(visit, bachelor, master),
            phd=step(visit, bachelor, doctor),
            none=step(visit, bachelor, none),
        ),
        say.say("At the middle: {rungs}.", rungs=rungs_text(visit, basis, "education", rungs)),
        say.say("My figures are of all developers' base pay; in big tech's total pay a PhD stood further apart."),
    ]
    years = _years_instead(visit)
    if years:
        lines[0] = _against_years(visit, basis, high, years)
    return Said(
        tuple(lines),
        say.say("What the degree itself brings: people who take one differ in more than the degree."),
        sources_of(rungs),
        comparison,
    )


def _years_instead(visit: Visit) -> int | None:
    """The years of work that a degree is weighed against ("a PhD or five more years?")."""
    said = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    found = _MORE_YEARS.search(said)
    if found is None:
        return None
    years = _SPELLED.get(found[1].casefold()) or int(found[1])
    return years if 0 < years <= LONGEST_STUDY else None


def _against_years(visit: Visit, basis: Basis, degree: str, years: int) -> str:
    say = visit.translator
    start = basis.profile.years if basis.profile.years is not None else FIRST_YEARS
    bare = replace(basis, profile=basis.profile.changed({"seniority": None, "years": start}))
    lower = "master" if degree == "phd" else "bachelor" if degree == "master" else "none"
    before, after = ladder(visit, bare, "education", (lower, degree))
    now, later = ladder(visit, bare, "years", (str(start), str(min(start + years, 50))))
    return say.say(
        "{who}: {degree} instead of {lower} is **{gain}**; from {now} of work to {later} it is **{worked}**.",
        who=basis_name(visit, basis, ("education", "years", "seniority")),
        degree=value_name("education", degree, say),
        lower=value_name("education", lower, say),
        gain=step(visit, before, after),
        now=value_name("years", float(now.value), say),
        later=value_name("years", float(later.value), say),
        worked=step(visit, now, later),
    )


def certifications(visit: Visit, basis: Basis) -> Said:
    """No figure, said first; then what does move pay."""
    skills = best_first(ladder(visit, basis, "skills", [each.value for each in Skill]))[:3]
    degrees = ladder(visit, basis, "education", ("bachelor", "master"))
    levels = ladder(visit, basis, "seniority", ("mid", "senior"))
    named = asked_values(visit, "certifications")
    say = visit.translator
    which = ", ".join(value_name("certifications", value, say) for value in named if value != "other")
    return Said(
        (
            say.say(
                "{who}: a certificate leaves my figure as it is, since **nobody publishes a reliable one** for ML "
                "engineers.",
                who=basis_name(visit, basis, ("certifications",)),
            ),
            say.say(
                "What has a figure instead: {skills}; a master's {master} over a bachelor's; senior {senior} over mid "
                "level.",
                skills=against_none(visit, basis, skills),
                master=step(visit, degrees[0], degrees[1]),
                senior=step(visit, levels[0], levels[1]),
            ),
            say.say("It may still open a door: ask which certificate the employer names in its adverts."),
        ),
        say.say("What a certificate adds for ML engineers, from whichever maker: {names}.", names=which)
        if which
        else say.say("What any certificate adds for ML engineers."),
        sources_of((*skills, *degrees, *levels)),
    )
