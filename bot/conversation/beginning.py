"""Somebody who begins: a student, a change of career. They stand at entry level until they say otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from models.profile import Profile, Seniority

_BEGINS = Pattern(
    r"\bstart(?:ing)? (?:at|out|off|on|with|my career|as an? (?:junior|beginner))\b"
    r"|\b(?:wants?|wanting|hop(?:e|ing)|plan(?:ning)?|trying|looking|how) to (?:become|be|(?:get|move|break) into)\b"
    r"|\bbecoming an?\b|\bcareer[- ](?:change|changer|switch)\b|\b(?:switch|change|retrain|transition|pivot)(?:ing)?"
    r"(?: \w+)? (?:to|into|as)\b"
    r"|\b(?:(?:final|last|first|second|third|[1-4](?:st|nd|rd|th))[- ]year|current|still an?|university|uni|college|cs|"
    r"computer science|maths?|statistics|bachelor'?s?|master'?s?|undergrad\w*) (?:\w+ ){0,2}student\b"
    r"|\b(?:no|without|zero) (?:work |job |prior )?experience\b|\b(?:first|1st) (?:real )?job\b|\bcareer start\w*",
    re.IGNORECASE,
)


def begins(text: str, profile: Profile) -> bool:
    """Whether somebody who names neither level nor years says that they begin."""
    return profile.seniority is None and profile.years is None and _BEGINS.search(text.replace("’", "'")) is not None


def at_the_beginning(profile: Profile) -> Profile:
    return profile.changed({"seniority": Seniority.ENTRY})


def said_so(visit: Visit, reply: Reply) -> Reply:
    """The reply with what was assumed."""
    if reply.data is None:
        return reply
    line = visit.say("I took you for a beginner: entry level. Say your level or years if it is another.")
    return replace(reply, paragraphs=(*reply.paragraphs[:1], line, *reply.paragraphs[1:]))
