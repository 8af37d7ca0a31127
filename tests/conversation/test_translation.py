"""Every sentence goes through the catalogues; a language without one is answered in English."""

import ast
from pathlib import Path

import pytest

from bot.translation import translator

ROOT = Path(__file__).parents[2]
PEOPLE_READ = sorted((*(ROOT / "bot" / "conversation").rglob("*.py"), *(ROOT / "bot" / "faces").glob("*.py")))
NAMES = {"say", "count", "mark", "Note"}


def sentences_outside(path: Path) -> list[str]:
    """Literals with the look of a sentence that no catalogue would ever see."""
    tree = ast.parse(path.read_text("utf-8"))
    seen: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in NAMES:
            seen.update(ast.walk(node))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            seen.add(node.value)
        if isinstance(node, ast.Raise):
            seen.update(ast.walk(node))
    literals = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in seen]
    texts = [node.value for node in literals if isinstance(node.value, str)]
    return [text for text in texts if " " in text.strip() and text.strip()[0].isupper() and text.strip()[-1] in ".?…:"]


@pytest.mark.parametrize("path", PEOPLE_READ, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_goes_through_the_catalogues(path: Path) -> None:
    assert sentences_outside(path) == []


def test_a_language_without_a_catalogue_is_answered_in_english() -> None:
    say = translator("fi")
    assert say.say("Skip") == "Skip"
    assert say.count("{n} row", "{n} rows", 2, n=2) == "2 rows"
    assert str(say.language) == "en"
