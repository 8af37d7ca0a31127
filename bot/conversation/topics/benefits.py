"""What stands beside money, by the person's own arithmetic: retirement, leave, health, learning."""

from __future__ import annotations

from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import amount
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from models.profile import Employment

WORKING_DAYS = 260
"""Weekdays of a year, by which a day of leave is a part of base."""
ALONE = (Employment.CONTRACT, Employment.FREELANCE)
FULL_MATCH = 0.05
"""An example of an employer's share of pension, in parts of base."""


def benefits(visit: Visit, basis: Basis) -> Said:
    """One line each on retirement, leave, health and learning, with what it is worth to this person."""
    say, base = visit.translator, basis.base.p50
    return Said(
        (
            say.say(
                "{who}: put money on each. At a base of {base}:",
                who=basis_name(visit, basis),
                base=amount(visit, basis, base),
            ),
            say.say(
                "Retirement: each percent that the employer pays in is **{one}**, so five percent {five}.",
                one=amount(visit, basis, base * 0.01),
                five=amount(visit, basis, base * FULL_MATCH),
            ),
            say.say(
                "Leave: a day is worth **{day}**, five more days {week}.",
                day=amount(visit, basis, base / WORKING_DAYS),
                week=amount(visit, basis, base * 5 / WORKING_DAYS),
            ),
            say.say("Health: ask what you pay yourself each month, whom it covers, and the most you may have to pay."),
            say.say("Learning: ask for the yearly sum, for time to use it, and whether you pay it back on leaving."),
            say.say("Working for yourself you carry all of it: put these sums on top of your rate.")
            if basis.profile.employment in ALONE
            else say.say("My figures count base, bonus and stock only. Contract pay comes without any of these."),
        ),
        say.say("What such benefits are worth on average for ML engineers: nobody publishes a reliable figure."),
        basis.estimate.evidence.sources,
    )
