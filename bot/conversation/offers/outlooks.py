"""Assumptions in words: "assume the stock doubles", "treat the options as worth nothing", "half the bonus"."""

from __future__ import annotations

import re

from bot.pattern import Pattern
from models.pay.offers import MOST_YEARS

LONGEST = 90
_PAPER = r"(?:stocks?|shares?|share price|stock price|rsus?|equity|options?|grant|paper|them|they|it)"
_QUESTION = Pattern(
    r"(?:how|why|is|are|do|does|did|should|when|who|which|where|can|will|what(?!\s+if|\s+happens|s?\s+about))\b"
)
_MONEY = Pattern(r"[€$£]\s?\d|\d\s?k\b|\d{4,}|\d,\d{3}")
_PERCENT = r"(?P<n>\d{1,3}(?:\.\d+)?)\s?(?:%|percent|per cent)"
_AFTER = _PERCENT.replace("<n>", "<m>")
_YEARLY = r"(?P<yearly>\s*(?:a|per|each|every)\s+year|\s*yearly|\s*annually|\s*p\.?a\.?)?"
_GROWTH = (
    (Pattern(r"\bquadrupl\w+|\b4\s?x\b"), 4.0),
    (Pattern(r"\btripl\w+|\b3\s?x\b"), 3.0),
    (Pattern(r"\bdoubl\w+|\b2\s?x\b|\btwice (?:as much|its|the|today)"), 2.0),
    (Pattern(r"\b(?:grows?|rises?|goes up|gains?|up)\s+by\s+(?:a\s+)?half"), 1.5),
    (Pattern(r"\bhalves\b|\bhalved?\b|\b(?:drops?|falls?|loses?|down)\s+(?:by\s+)?(?:a\s+)?half"), 0.5),
    (Pattern(r"\bflat\b|\bstays?\b(?: the same| as it is)?|\bunchanged\b|\bdoes(?:n't| not) move"), 1.0),
)
_MOVES = Pattern(
    r"\b(?:(?P<up>grow(?:s|ing|th)?|ris(?:es?|ing)|goes up|gains?|up|climb(?:s|ing)?|appreciat(?:es?|ing|ion))"
    r"|(?P<down>falls?|falling|drops?|loses?|goes down|down|shrinks?|shrinking))"
    rf"\s*(?:(?:by|at|of)\s+)?(?:about\s+)?{_PERCENT}{_YEARLY}"
)
_NOTHING = Pattern(
    r"\bworth(?:less| nothing| zero| 0)|\bat (?:zero|nothing|0)\b|\bgoes? to (?:zero|nothing|0)"
    r"|\bas (?:zero|nothing|0)\b|\bignor\w+|\bleave out|\bcount no\b"
    r"|\b(?:do not|don'?t|not) count"
    r"|\b(?:no|without(?: (?:the|any|my))?) (?:stocks?|shares?|equity|options?|rsus?)\b"
)
_HALF = Pattern(
    r"\b(?:at|as|worth|count|for)\s+(?:only\s+)?(?:a\s+)?half|\bhalf (?:their|its|the) (?:worth|value|stated)"
)
_PART = Pattern(
    rf"\b(?:at|as|worth|count|for)\s+(?:only\s+)?(?:them\s+at\s+)?{_PERCENT}|{_AFTER}\s+of\s+(?:their|its|the)"
)
_DISCOUNT = Pattern(rf"\bdiscount\w*\D{{0,30}}{_PERCENT}|{_AFTER}\s+discount")
_WHOLE = Pattern(r"\b(?:at|in|for)\s+(?:full|face)|\bwhole\b|\bin full\b|\bas (?:stated|said|named)")
_NO_BONUS = Pattern(
    r"\b(?:no|without(?: (?:the|any|my))?|zero|0\s?%)\s+bonus|bonus\s+(?:is\s+)?(?:not|never|isn't)\s+paid"
    r"|bonus\s+(?:at|odds|pays?|is)?\s*(?:zero|nothing|0\s?%)"
)
_BONUS_PART = Pattern(
    rf"{_PERCENT}\s+(?:of\s+(?:the|my|target)\s+(?:target\s+)?bonus|(?:chance|odds|probability)\b.*bonus)"
    rf"|bonus\s+(?:is\s+)?(?:odds|chances?|probability|pays?(?:\s+out)?|paid|payout|at|of which)\D{{0,12}}{_AFTER}"
)
_HALF_BONUS = Pattern(r"\bhalf\s+(?:of\s+)?(?:the|my|that)?\s*bonus|bonus\s+(?:is\s+)?(?:paid\s+)?(?:at\s+)?half")
_FULL_BONUS = Pattern(r"\b(?:full|whole|all(?:\s+of)?(?:\s+the)?)\s+bonus|bonus\s+(?:is\s+)?(?:paid\s+)?in\s+full")
_AS_STATED = Pattern(
    r"(?:go )?back to (?:as stated|the stated|before|default)|as stated|reset (?:the )?(?:assumptions?|outlook)"
)
_BARE = Pattern(
    r"(?:and |or |now |then )?(?:it |they )?(?:(?:doubl|tripl)\w+|flat|halves|halved|stays? flat|at half|half"
    r"|worth nothing|worthless|at nothing|at zero|whole|in full)"
)
_ODDS = Pattern(
    rf"{_PERCENT}\s+(?:odds|chance|probability|likely)|(?:usually|typically|normally)\s+pays?(?:\s+out)?\s+{_AFTER}"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTION = Pattern(
    r"\b(?P<n>an?|one|two|three)[\s-](?P<of>third|quarter|fifth|tenth)s?\b(?! (?:offer|one|year|party))"
)
AS_STATED = {"g": "1", "s": "1", "b": "1"}


def read_outlook(text: str) -> dict[str, str]:
    """The sliders that a line moves: g (share price after four years over today's), s (the part of the stated worth
    that counts), b (the part of the bonus that is paid), as numbers; empty where it is about something else."""
    said = _in_percent(" ".join(text.casefold().replace("’", "'").strip(" .!?").split()))
    if len(said) > LONGEST or _MONEY.search(said) or _QUESTION.match(said):
        return {}
    if _AS_STATED.fullmatch(said):
        return AS_STATED
    if re.search(r"\bbonus\b", said):
        return _bonus(said)
    is_about_shares = re.search(rf"\b{_PAPER}\b", said)
    return _shares(said) if is_about_shares or _BARE.fullmatch(said) else {}


def read_odds(text: str) -> float | None:
    """The part of the bonus that the words of an offer say is paid ("10 % bonus with 50 % odds")."""
    said = text.casefold()
    found = _ODDS.search(said) if "bonus" in said else None
    return min(float(found["n"] or found["m"]) / 100, 1.0) if found else None


def _in_percent(said: str) -> str:
    """The line with "a fifth" as "20%", so that it is read as any other share."""
    return _FRACTION.sub(lambda match: f"{100 * _COUNTS[match['n']] / _FRACTIONS[match['of']]:.4g}%", said)


def _bonus(said: str) -> dict[str, str]:
    part = _BONUS_PART.search(said)
    if _NO_BONUS.search(said):
        return {"b": "0"}
    if part:
        return {"b": f"{min(float(part['n'] or part['m']) / 100, 1):g}"}
    if _HALF_BONUS.search(said):
        return {"b": "0.5"}
    return {"b": "1"} if _FULL_BONUS.search(said) else {}


def _shares(said: str) -> dict[str, str]:
    if _NOTHING.search(said):
        return {"s": "0"}
    off, part = _DISCOUNT.search(said), _PART.search(said)
    if off:
        return {"s": f"{max(1 - float(off['n'] or off['m']) / 100, 0):g}"}
    if part:
        return {"s": f"{min(float(part['n'] or part['m']) / 100, 1):g}"}
    growth = _growth(said)
    if growth is not None:
        return {"g": f"{growth:.6g}"}
    if _HALF.search(said) or said == "half":
        return {"s": "0.5"}
    return {"s": "1"} if _WHOLE.search(said) else {}


def _growth(said: str) -> float | None:
    """The share price after four years over today's."""
    named = next((growth for pattern, growth in _GROWTH if pattern.search(said)), None)
    moves = _MOVES.search(said)
    if named is not None or moves is None:
        return named
    change = 1 + float(moves["n"]) / 100 * (-1 if moves["down"] else 1)
    return float(max(change, 0) ** (MOST_YEARS if moves["yearly"] else 1))
