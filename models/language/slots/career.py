"""What a career tells: years job by job ("2 years as a data analyst and 3 as an ML engineer"), and leading others."""

from __future__ import annotations

import re

from models.language.amounts.numbers import SPELLED, read_spelled
from models.language.message import Finding, Message
from models.profile import Seniority

_YEARS = r"(?:years?|yrs?|y)"
_STAGE = re.compile(
    rf"(?<![\w.,$€£])(?P<number>\d{{1,2}}(?:\.\d)?|{SPELLED})\s*{_YEARS}?\s*(?:of (?:experience|work) |experience )?"
    r"(?:as|being|working as|of being)\s+(?:an? |the )?(?=\w)"
)
_JOINT = re.compile(r"[\s,;]*(?:(?:and|then|plus|after|following|followed by|before(?: that| this)?|now|\+|&)[\s,]*)*")
_BACKWARDS = re.compile(r"\b(?:after|before(?: that| this)?|following)\b")
"""Words after which the earlier job is told."""


_LEADS = re.compile(
    r"\b(?P<verb>lead|leading|led|manage|managing|head|heading|supervise|supervising)\s+(?:a |an |the |my |our )?"
    r"(?:small |big |large |growing )?(?:team|group|squad|\d{1,3}\s+(?:people|reports|engineers|data|ml|scientists|"
    r"analysts|developers|devs))\b"
)


def read_leading(message: Message) -> None:
    """Who leads a team is a lead, where no level is said ("I lead a team of 8 data scientists")."""
    leads = _LEADS.search(message.folded)
    if leads is None or any(found.field == "seniority" for found in message.findings):
        return
    start, end = message.token_range(*leads.span("verb"))
    if end and message.free[start]:
        message.find("seniority", Seniority.LEAD, start, end)


def read_career(message: Message) -> None:
    """Make one job and one count of years of those that are told one after the other."""
    stages = [(match, job) for match in _STAGE.finditer(message.folded) if (job := _job_at(message, match.end()))]
    if len(stages) < 2 or not re.search(_YEARS, stages[0][0].group()):
        return
    (first, first_job), (second, second_job) = stages[:2]
    joint = message.folded[message.tokens[first_job.end - 1].end : second.start()]
    if not _JOINT.fullmatch(joint) or first_job.value == second_job.value:
        return
    past = second_job if _BACKWARDS.search(joint) else first_job
    years = sum(_count(match["number"]) for match, _ in stages[:2])
    message.findings = [found for found in message.findings if found.field != "years" and not _is_within(found, past)]
    value = int(years) if years == int(years) else years
    message.find("years", value, *message.token_range(first.start(), first.end("number")))


def _is_within(found: Finding, job: Finding) -> bool:
    return job.start <= found.start and found.end <= job.end


def _job_at(message: Message, position: int) -> Finding | None:
    jobs = (found for found in message.findings if found.field == "role")
    return next((job for job in jobs if message.tokens[job.start].start == position), None)


def _count(text: str) -> float:
    return float(text) if text[0].isdigit() else float(read_spelled(text) or 0)
