"""Every sentence goes through the catalogues, and the template of the catalogues is up to date."""

import ast
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.translation import CATALOGUES, DOMAIN, mark, translator

ROOT = Path(__file__).parents[2]
KEYWORDS = {"say": None, "count": (1, 2), "mark": None, "Note": None}
COMMAND = (
    "pybabel extract -F babel.cfg -k say -k count:1,2 -k mark -k Note "
    "--no-location --sort-output --omit-header -o bot/locale/salary_bot.pot ."
)
PEOPLE_READ = sorted((*(ROOT / "bot" / "conversation").rglob("*.py"), *(ROOT / "bot" / "faces").glob("*.py")))
NAMES = set(KEYWORDS)
FACTS = "models.knowledge.extraction:extract_facts"
"""The facts' sentences are data: Babel reads them by this method (see ``babel.cfg``)."""


def extracted() -> set[str | tuple[str, ...]]:
    found: set[str | tuple[str, ...]] = set()
    for room in ("bot", "cogs", "models"):
        methods = [("**.py", "python"), ("**/facts/*.toml", FACTS)]
        for _, _, message, _, _ in extract_from_dir(ROOT / room, methods, {}, keywords=KEYWORDS):
            found.add(message if isinstance(message, str) else tuple(message))
    return found


def test_the_template_of_the_catalogues_is_up_to_date() -> None:
    with (CATALOGUES / f"{DOMAIN}.pot").open("rb") as file:
        kept = {
            message.id if isinstance(message.id, str) else tuple(message.id) for message in read_po(file) if message.id
        }
    assert extracted() == kept, COMMAND


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


def test_words_that_are_data_are_marked() -> None:
    assert mark("Senior") == "Senior"
    assert "Senior" in extracted()


def test_a_language_without_a_catalogue_is_answered_in_english() -> None:
    say = translator("fi")
    assert say.say("Skip") == "Skip"
    assert say.count("{n} row", "{n} rows", 2, n=2) == "2 rows"
    assert str(say.language) == "en"
