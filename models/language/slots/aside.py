"""What a message names only to put it aside: "not a startup", "instead of Berlin", "swap Berlin for Madrid"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.language.message import Finding, Message
from models.language.text import fold

_FORMER = (
    r"leaving|left|quit|quitting|no longer|used to be|used to work|formerly|previously|former|moved from|"
    r"moved away from|switched from|went from|came from|coming from|ex|resigned from|"
    r"(?:laid off|let go|fired|made redundant|poached|retired|axed|cut)(?: from| by)|"
    r"(?:previous|last|old|prior|earlier) (?:employer|company|job|gig|role|position|firm)(?: was| were)?"
)
"""What stands before somebody's job or employer of earlier days."""
_DROPPED = re.compile(
    r"(?:\b(?:instead of|rather than|not|no|non|without|except|excluding|other than|nor|minus|left|but not|"
    r"(?:any|every|all)(?:thing|where)? but|apart from|aside from|besides|anything except|"
    r"(?:do not|dont|did not|didnt|does not|doesnt|not|cant|cannot|can not|never) (?:really |actually )?"
    r"(?:know|have|use|used|learn|learned|want|like|speak|code|program|work|worked|do|did|hold|need|touch|touched)|"
    r"never|have not|havent|has not|hasnt|know no|zero|hate|avoid|avoiding|"
    r"(?<!parental )(?<!maternity )(?<!paternity )(?<!sick )(?<!annual )(?<!paid )(?<!family )(?<!medical )leave|"
    r"not at|isnt|"
    r"never been|never was|never got|never had|never did|did not get|do not have|did not have|"
    rf"havent got|is not|am not|forget about|drop the|{_FORMER})\s*"
    r"(?:just |doing |working |work |works |live |living |in |at |"
    r"a |an |the |as |my |for |any |being |of |with |worked |used |learned |touched |in a |"
    r"(?:[\w+#]+ (?:or|nor) )){0,4})$"
)
_WORKED = r"(?<!have )(?<!ve )(?<!has )(?<!been )worked (?:at|for)|(?:was|were) (?:working )?(?:at|with)"
_WAS = re.compile(rf"\b(?:{_FORMER}|{_WORKED})\s+(?:at |for |a |an |the |from |with )*$")
_SWAPPED = re.compile(
    r"\b(?:swap|swapped|swapping|replace|replaced|replacing|exchange|exchanged|trade|traded|trading|switch|substitute|"
    r"change|turn)\s+(?:out\s+)?(?:from\s+)?(?:the |a |an |my |that |this )?(?:\w+ )?$"
)
_EMPLOYERS = frozenset(("company_type", "company_size", "industry"))
"""Fields that say what somebody works at."""
_FOR = frozenset(("for", "with", "by", "to", "into", "against"))


def is_put_aside(message: Message, finding: Finding) -> bool:
    """Whether the text puts a value aside; of "not lead mle" the level, not the role."""
    is_ranked = any(other.field == "seniority" and other.start == finding.start for other in message.findings)
    if finding.field in _EMPLOYERS and is_former(message.before(finding.start, 6)):
        return not re.search(r"[.,;:!?]", message.gap(finding.start))
    return is_dropped(message, finding.start) and not (finding.field == "role" and is_ranked)


def is_dropped(message: Message, start: int) -> bool:
    """Whether the words before a token put aside what it begins ("instead of", "not in", "swap ... for")."""
    if start >= len(message.tokens):
        return False
    head = " ".join(message.before(start, 6)) + " "
    if re.search(r"[.,;:!?]", message.gap(start)):
        return False
    return bool(_DROPPED.search(head)) or (bool(_SWAPPED.search(head)) and _is_swapped(message, start))


def is_former(words: Sequence[str]) -> bool:
    """Whether what follows these words of a sentence is somebody's employer of earlier days ("laid off from ...")."""
    plain = (fold(word).replace("'", "") for word in words[-6:])
    return bool(_WAS.search(" ".join(plain) + " "))


def _is_swapped(message: Message, start: int) -> bool:
    """Whether something else is named to stand for what begins at a token ("swap Berlin for Madrid")."""
    ends = [
        at
        for at in range(start + 1, min(start + 5, len(message.words)))
        if message.words[at] in _FOR and message.free[at]
    ]
    return bool(ends) and any(not message.free[at] for at in range(ends[0] + 1, len(message.words)))
