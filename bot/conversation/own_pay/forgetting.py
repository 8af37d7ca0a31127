"""Taking back what was said of one's pay: "forget my pay", in every conversation of the person at once."""

from __future__ import annotations

from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from models.language.text import clean, fold

_FORGET = Pattern(
    r"(?:(?:please|pls|ok|okay|now|and|can you|bitte)[ ,]+)*"
    r"(?:(?:forget|drop|clear|remove|delete|erase)(?: about)? (?:(?:my|the) (?:current )?"
    r"(?:pay|salary|income|wages?|earnings|compensation)|what i(?:'m| am)? (?:earn|make|get|get paid|paid|am paid))"
    r"|(?:vergiss|losche) (?:mein gehalt|meinen lohn|was ich verdiene)"
    r"|(?:oublie|efface) (?:mon salaire|ma paie|ce que je gagne)"
    r"|(?:olvida|borra) (?:mi (?:sueldo|salario)|lo que (?:gano|cobro))"
    r"|(?:esquece|esqueca|apaga|apague) (?:(?:o )?meu salario|(?:o que|quanto) (?:eu )?ganho)"
    r"|(?:zaboravi|izbrisi) (?:moju placu|koliko (?:zaradujem|primam)))"
    r"(?: (?:please|pls|now|again|bitte))*"
)


def wants_pay_forgotten(text: str) -> bool:
    return _FORGET.fullmatch(" ".join(fold(clean(text)).strip(" .!?").split())) is not None


async def forget_pay(visit: Visit) -> Reply:
    """Act "paid.forget": all that was said of their pay is dropped; what is stored of them stays."""
    had_any = visit.keeping.memory.forget_pay(visit.person)
    return Reply(
        title=visit.say("Your pay is forgotten"),
        paragraphs=(
            visit.say("I no longer hold what you told me of it.")
            if had_any
            else visit.say("You had told me nothing of it."),
        ),
        actions=(Action(visit.say("My profile"), Act("profile")),),
        is_private=not visit.turn.is_public,
        intent="privacy",
    )
