"""For whom one works: the size and the kind of the employer."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import (
    Rung,
    amount,
    asked_values,
    best_first,
    ladder,
    middle_without,
    rung_name,
    rungs_text,
    sources_of,
    step,
)
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from bot.translation import mark
from models.profile import CompanySize, CompanyType

SIZES = tuple(size.value for size in CompanySize)
SHOWN_SIZES = ("2-9", "20-99", "100-499", "1000-4999", "10000+")
STAND_INS = {
    "startup": ("company_size", "10-19"),
    "scaleup": ("company_size", "100-499"),
    "corporation": ("company_size", "10000+"),
    "consultancy": ("industry", "consulting"),
    "public_sector": ("industry", "government"),
    "academia": ("industry", "education"),
}
"""The size or industry that stands in for a kind of employer without a figure of its own; an assumption, and said."""
MOST_KINDS = 5


def company_size(visit: Visit, basis: Basis) -> Said:
    """The sizes that were named against each other (else the largest against 20 to 99), then the ladder."""
    named = asked_values(visit, "company_size")
    rungs = ladder(visit, basis, "company_size", SIZES)
    low, high = (rungs[3], rungs[-1])
    if len(named) > 1:
        low, high = (
            next(rung for rung in rungs if rung.value == value) for value in sorted(named, key=SIZES.index)[:2]
        )
    shown = [rung for rung in rungs if rung.value in (*SHOWN_SIZES, *named)]
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: {high} pays **{change}** against {low}, at the middle.",
                who=basis_name(visit, basis, ("company_size",)),
                high=rung_name(visit, "company_size", high),
                low=rung_name(visit, "company_size", low),
                change=step(visit, low, high),
            ),
            say.say("By size: {rungs}.", rungs=rungs_text(visit, basis, "company_size", shown)),
        ),
        say.say("Why: large employers also hire differently and sit in dearer places."),
        sources_of(rungs),
    )


def company_type(visit: Visit, basis: Basis) -> Said:
    """Kinds of employer: those that were named, or all; some by the size or industry that usually goes with them."""
    named = asked_values(visit, "company_type")
    bare = replace(basis, profile=basis.profile.changed({"company_size": None}))
    rungs = ladder(visit, bare, "company_type", named or [kind.value for kind in CompanyType])
    known, open_ = best_first(rungs), [rung for rung in rungs if not rung.is_known]
    stand_ins = [_stand_in(visit, basis, rung) for rung in open_ if rung.value in STAND_INS]
    say = visit.translator
    parts = [f"{rung_name(visit, 'company_type', rung)} {amount(visit, basis, rung.middle)}" for rung in known]
    parts += [text for text, _ in stand_ins]
    who = basis_name(visit, basis, ("company_type", "company_size"))
    usual = amount(visit, basis, middle_without(visit, basis, "company_type", "company_size"))
    template = (
        mark("{who}: {amount} at the middle at any employer. By kind: **{kinds}**.")
        if parts
        else mark("{who}: {amount} at the middle at any employer; what you name has no figure of its own.")
    )
    paragraphs = [say.say(template, who=who, amount=usual, kinds=" · ".join(parts[:MOST_KINDS]))]
    if stand_ins:
        paragraphs.append(say.say("What stands in brackets stands in for a kind that has no figure of its own."))
    if "startup" in (named or ("startup",)):
        paragraphs.append(say.say("A startup's shares are left out: nobody can say what they will be worth."))
    kinds = ", ".join(value_name("company_type", rung.value, say) for rung in open_)
    unknown = say.say("No reliable figure for: {names}.", names=kinds) if kinds else ""
    sources = (*known, *(rung for _, rung in stand_ins))
    return Said(tuple(paragraphs), unknown, sources_of(sources))


def _stand_in(visit: Visit, basis: Basis, rung: Rung) -> tuple[str, Rung]:
    """A kind of employer at its usual size or industry: "Startup (10 to 19 employees) $157k"."""
    field, value = STAND_INS[rung.value]
    bare = replace(basis, profile=basis.profile.changed({"company_type": None, "company_size": None}))
    usual = ladder(visit, bare, field, (value,))[0]
    text = visit.say(
        "{kind} ({usual}) {amount}",
        kind=rung_name(visit, "company_type", rung),
        usual=value_name(field, value, visit.translator),
        amount=amount(visit, basis, usual.middle),
    )
    return text, usual
