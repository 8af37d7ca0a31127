"""What an offer holds beside base: bonuses, grants, refreshers and sign-ons, and what of them must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.conversation.offers.first_year import is_of_first_year, is_promised_at_first
from bot.conversation.offers.instalments import read_instalments
from bot.conversation.offers.paper import Paper
from bot.pattern import Pattern
from models.language.amounts.amount import Amount
from models.language.amounts.percentages import Percentage
from models.note import Note
from models.pay.model import PayModel
from models.pay.offers import Doubt

_ALLOWANCE = Pattern(
    r"\b(?:stipend|allowance|per diem|holiday (?:pay|money)|vakantiegeld|(?:13th|thirteenth) (?:month|salary))",
    re.IGNORECASE,
)
_OF_ALLOWANCE = Pattern(
    r"\s*(?:(?:/|per |an? )?\s?(?:month|mo|year|yr|day)|monthly|yearly)?\s*(?:[a-z]+\s+)?"
    r"(?:stipend|allowance|per diem|budget|perks?)\b",
    re.IGNORECASE,
)
_MONTHS_OF_BONUS = Pattern(
    r"(?P<n>\d{1,2}(?:\.\d)?|one|two|three)[\s-]*months?'?s?\s+(?:of\s+)?(?:(?:base|salary|pay|variable|performance|annual)\s+)?bonus"
    r"|(?:b[oô]nus|plr)\s+(?:is\s+|of\s+|de\s+)?(?P<m>\d{1,2}(?:\.\d)?|one|two|three)\s+"
    r"(?:months?|(?:monthly\s+)?salar(?:y|ies)|sal[aá]rios?)\b",
    re.IGNORECASE,
)
_BARE_BONUS = Pattern(
    r"\bbonus(?:\s+(?:of|is|target|at)|\s*[:=])*\s*(?P<n>\d{1,2}(?:\.\d)?)"
    r"(?=\s*(?:$|[;,.+)?]|\b(?:and|plus|rsus?|stock|sign)\b))(?!\.\d)",
    re.IGNORECASE,
)
_COUNTS = {"one": 1.0, "two": 2.0, "three": 3.0}
LOOK_BACK = 120
"""Characters before an amount that are looked at."""
ALIKE = 0.02
"""Two figures that differ by no more than this part are the same one, said twice."""
_AGAIN = Pattern(
    r"(?:\(|=|\bso|\bi\.?e\.?|\bthat is|\bthat's|\bmeaning)[\s,]*(?:about\s+|~\s?)?[€$£]?\s?$", re.IGNORECASE
)
_MOVING = Pattern(r"\brelo(?:cat\w*)?\b|\bmoving\b", re.IGNORECASE)
_SCHEDULED = Pattern(r"vest|weighted|loaded", re.IGNORECASE)
_TWO_GRANTS = Note(
    "I read more than one grant of shares, and they vest differently. What do they come to, year by year?"
)
_TWO_BONUSES = Note("I read more than one bonus in percent. How much is the bonus in all?")
_MINUS = Pattern(r"[-−][€$£]?\d")
_BELOW_ZERO = {
    "bonus": Note("A bonus below zero can't be. How much is it?"),
    "equity": Note("Shares worth less than nothing can't be. How much are they worth?"),
    "sign_on": Note("A sign-on below zero can't be. How much is it?"),
}
_IN_PARTS = Note(
    "The sign-on is paid in parts: how much of it when? For example: half at the start, half after a year."
)


@dataclass(slots=True)
class Beside:
    """The fields of the offer found so far, in ``currency``; ``taken`` are assumptions, ``doubts`` questions."""

    text: str
    currency: str | None
    base: float | None
    """Base pay a year."""
    month: float | None
    """Base pay of a month: one of thirteen where thirteen are paid."""
    pay: PayModel
    fields: dict[str, object] = field(default_factory=dict)
    taken: list[Note] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _grants: list[tuple[float, float | None]] = field(default_factory=list)
    _sign_ons: list[float] = field(default_factory=list)
    _moving: float = 0.0
    """What is paid for the move, once, at the start."""

    def read(self, amounts: Sequence[Amount], percentages: Sequence[Percentage]) -> None:
        """Lay amounts and percentages into the fields. What is said twice counts once, what is more is added."""
        for kind, start in [(one.kind, one.start) for one in amounts] + [(one.kind, one.start) for one in percentages]:
            if kind in _BELOW_ZERO and _MINUS.match(self.text, start):
                self.doubts.append(Doubt("stock" if kind == "equity" else kind, _BELOW_ZERO[kind]))
        for amount in amounts:
            worth = self._worth(amount)
            if amount.kind == "sign_on" and _MOVING.search(clause(self.text, amount)):
                self._moving += worth
            elif amount.kind == "sign_on":
                self._sign_ons.append(worth)
            elif amount.kind == "bonus":
                self._add_bonus(amount, worth * {"month": 12, "week": 52}.get(amount.period, 1))
            elif amount.kind == "equity":
                self._add_equity(amount, worth)
        for share in percentages:
            self._add_percentage(share)
        if "first_bonus" in self.fields and not {"bonus_amount", "bonus_percent"} & self.fields.keys():
            self.taken.append(Note("A bonus is named for the first year only: the years after it count without one."))
        self._sum_grants()
        self._pay_in_parts(amounts)

    def hold_paper(self, paper: Paper) -> None:
        """Shares that were counted from their number or their part of the company."""
        self.taken.append(paper.note)
        self.fields["stock_percent"] = paper.percent
        if paper.worth:
            self._grants.append((paper.worth, paper.years))

    def _worth(self, amount: Amount) -> float:
        worth = amount.amount if amount.amount_to is None else (amount.amount + amount.amount_to) / 2
        if amount.amount_to is not None and amount.kind in {"bonus", "equity", "sign_on"}:
            self.taken.append(Note("An amount from … to … counts with its middle."))
        if not amount.currency or not self.currency or amount.currency == self.currency:
            return worth
        values: dict[str, object] = {"other": amount.currency, "currency": self.currency}
        self.taken.append(Note("What is in {other} counts in {currency} at the year's mean rate.", values))
        return self.pay.exchange(worth, amount.currency, self.currency)

    def _add_bonus(self, amount: Amount, worth: float) -> None:
        if is_of_first_year(self.text, amount.start, amount.end):
            self.fields["first_bonus"] = worth
            return
        if is_promised_at_first(self.text, amount.end):
            self.fields["first_bonus"] = worth
        before = self.fields.get("bonus_amount")
        if not isinstance(before, float):
            self.fields["bonus_amount"] = worth
        elif before != worth:
            self.fields["bonus_amount"] = before + worth

    def _add_equity(self, amount: Amount, worth: float) -> None:
        if "refresh" in clause(self.text, amount).casefold():
            self.taken.append(Note("Each refresher counts evenly over four years, from the year after it."))
            self.fields["refresher"] = worth
            return
        is_yearly = amount.has_period and amount.period == "year" and not amount.years
        if is_yearly and any(_is_alike(whole, worth * (years or 4)) for whole, years in self._grants):
            return  # "200k over 4 years, so 50k a year"
        if not is_yearly and not amount.years and not _SCHEDULED.search(self.text):
            self.taken.append(Note("The stock counts evenly over four years, as no schedule was named."))
        self._grants.append((worth * 4, 4.0) if is_yearly else (worth, amount.years))

    def _add_percentage(self, share: Percentage) -> None:
        percent = share.percent if share.percent_to is None else (share.percent + share.percent_to) / 2
        if share.kind == "equity" and "refresh" in self.text[share.end : share.end + 20].casefold():
            self.taken.append(Note("A refresher in percent has no worth that I can count: name it in money and I do."))
        elif share.kind == "equity":
            self.fields["stock_percent"] = percent
        elif share.kind == "bonus":
            if self.base and is_of_first_year(self.text, share.start, share.end):
                self.fields["first_bonus"] = round(self.base * percent / 100, 2)
                return
            if self.base and is_promised_at_first(self.text, share.end):
                self.fields["first_bonus"] = round(self.base * percent / 100, 2)
            if share.is_assumed:
                self.taken.append(Note("I took the {share} % for a yearly bonus.", {"share": f"{percent:g}"}))
            self._add_bonus_percent(percent, is_range=share.percent_to is not None)

    def _add_bonus_percent(self, percent: float, *, is_range: bool) -> None:
        if is_range:
            self.taken.append(Note("A bonus of several percentages counts with their middle."))
        if self.fields.get("bonus_percent") not in (None, percent):
            self.doubts.append(Doubt("bonus", _TWO_BONUSES))
        self.fields["bonus_percent"] = percent
        amount = self.fields.get("bonus_amount")
        if isinstance(amount, float) and self.base and _is_alike(amount, self.base * percent / 100):
            del self.fields["bonus_amount"]  # "15 %, so 15,000"

    def doubt_a_bare_bonus(self) -> None:
        """A small number after "bonus" with no sign of what it counts."""
        bare = _BARE_BONUS.search(self.text)
        if bare is not None and not {"bonus_percent", "bonus_amount", "first_bonus"} & self.fields.keys():
            self.doubts.append(Doubt("bonus", Note("Is the bonus {n} % of base, or {n} thousand?", {"n": bare["n"]})))

    def add_months(self, text: str) -> None:
        """A bonus of so many months' pay, where no other was named."""
        said = _MONTHS_OF_BONUS.search(text)
        if said is None or self.month is None or {"bonus_percent", "bonus_amount"} & self.fields.keys():
            return
        months = (said["n"] or said["m"]).casefold()
        self.fields["bonus_amount"] = round(self.month * (_COUNTS.get(months) or float(months)), 2)

    def _sum_grants(self) -> None:
        grants = list(dict.fromkeys(self._grants))
        if not grants:
            return
        spans = {years for _, years in grants if years}
        self.fields["stock"] = sum(worth for worth, _ in grants)
        self.fields["stock_years"] = max(spans, default=None)
        if len(spans) > 1:
            self.doubts.append(Doubt("stock", _TWO_GRANTS))

    def _pay_in_parts(self, amounts: Sequence[Amount]) -> None:
        """The sign-on and the parts in which it is paid; a question where they are not all said."""
        if self._sign_ons:
            whole = sum(dict.fromkeys(self._sign_ons))
            said = read_instalments(self.text, whole)
            self.fields["sign_on"], self.fields["sign_on_plan"] = whole, said.plan
            if said.spans:
                self.fields["sign_on"] = self._in_currency(said.worth or whole, amounts)
            is_several = len(set(self._sign_ons)) > 1 and not said.plan
            if said.is_unclear or is_several:
                self.doubts.append(Doubt("sign_on", _IN_PARTS))
        if self._moving:
            self._pay_for_the_move()

    def _pay_for_the_move(self) -> None:
        """What the move is paid with joins the sign-on, all of it at the start."""
        self.taken.append(Note("Money for the move counts with the sign-on, paid at the start."))
        before, plan = self.fields.get("sign_on"), self.fields.get("sign_on_plan")
        signed = before if isinstance(before, float) else 0.0
        whole = signed + self._moving
        if isinstance(plan, tuple) and plan:
            parts = [(month, share * signed / whole) for month, share in plan]
            moved = self._moving / whole * 100
            self.fields["sign_on_plan"] = tuple(
                (month, round(share, 6)) for month, share in _together([(0, moved), *parts])
            )
        self.fields["sign_on"] = whole

    def _in_currency(self, worth: float, amounts: Sequence[Amount]) -> float:
        other = next((one.currency for one in amounts if one.kind == "sign_on" and one.currency), None)
        if other is None or self.currency is None or other == self.currency:
            return worth
        return self.pay.exchange(worth, other, self.currency)


def _together(parts: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Parts that are paid in the same month as one."""
    months: dict[int, float] = {}
    for month, share in parts:
        months[month] = months.get(month, 0.0) + share
    return sorted(months.items())


def notes_on(base: Amount | None, text: str) -> tuple[Note, ...]:
    """What pay by the day or hour often lacks, and what is named but not counted."""
    found = []
    if base is not None and base.has_period and base.period in {"day", "hour"}:
        found.append(Note("Pay by the day or hour often comes without paid leave, sick pay and pension."))
    if _ALLOWANCE.search(text) and not (base and base.has_period and base.period == "month"):
        found.append(
            Note("Allowances, holiday pay and a 13th month are not counted: name the year's base with them and I do.")
        )
    return tuple(found)


def is_allowance(one: Amount, text: str) -> bool:
    """Whether an amount is paid for something apart from the work ("2k a month stipend")."""
    return _OF_ALLOWANCE.match(text[one.end :]) is not None


def clause(text: str, amount: Amount) -> str:
    """The words around an amount up to the next comma or stop."""
    before = re.split(r"[,;+\n]|\.\s|\band\b", words_before(text, amount.start))[-1]
    return before + re.split(r"[,;+\n]|\.\s|\band\b", text[amount.start :], maxsplit=1)[0]


def words_before(text: str, at: int) -> str:
    """As much of the text before a place as can belong to it: a long message is not read over and over."""
    return text[max(0, at - LOOK_BACK) : at]


def is_year_of(amount: Amount, grant: Amount, text: str) -> bool:
    """Whether an amount says what one year of the grant before it brings ("200k over 4 years (50k a year)")."""
    is_alike = grant.kind == "equity" and _is_alike(grant.amount, amount.amount * (grant.years or 4))
    return is_alike and _AGAIN.search(words_before(text, amount.start)) is not None


def _is_alike(one: float, other: float) -> bool:
    return abs(one - other) <= ALIKE * max(one, other)
