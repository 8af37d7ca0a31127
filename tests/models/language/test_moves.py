"""What somebody asks or reports in a talk about a pay that is at hand."""

import pytest

from models.language.moves import Move, move_in


@pytest.mark.parametrize(
    "text",
    ["write me the email", "draft it", "draft a reply", "give me the email", "the email please", "and the email?",
     "now the wording", "can you send me an email for this", "i need a script", "email template", "a draft",
     "what about the email", "schreib mir die Mail", "einen Entwurf bitte", "gib mir einen Entwurf", "fais-moi un mail",
     "un mail", "dame un correo", "necesito un correo", "me escreve um email", "faz um rascunho", "daj mi poruku"],
)  # fmt: skip
def test_a_letter_that_is_asked_for_is_one_to_write(text: str) -> None:
    assert move_in(text) is Move.WRITE


@pytest.mark.parametrize(
    "text",
    ["what is the email of the recruiter", "I got an email from them", "they sent the draft contract",
     "the email said 90k", "what's the email address", "give me the email address of HR", "the nba draft is on",
     "the wording of the contract is odd", "no reply", "send me the email of the recruiter", "who wrote that email",
     "wie ist die Mail der Personalerin", "j'ai eu un mail hier", "me llegó un correo", "recebi um email",
     "show me the message that they sent"],
)  # fmt: skip
def test_a_letter_of_somebody_else_is_none_to_write(text: str) -> None:
    assert move_in(text) is not Move.WRITE
