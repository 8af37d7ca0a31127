"""The catalogues as files: the template made anew, each language brought up with it and compiled."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.translation import CATALOGUES, DOMAIN, LANGUAGE_NAMES

ROOT = Path(__file__).parents[2]
TEMPLATE = CATALOGUES / f"{DOMAIN}.pot"
EXTRACT = (
    *("extract", "-F", "babel.cfg", "-c", "Translators:", "--strip-comments"),
    *("-k", "say", "-k", "count:1,2"),
    *("--add-location=file", "--sort-by-file", "--omit-header", "--width=110"),
)
SINCE = datetime(2026, 11, 23, tzinfo=UTC)
"""A date for the headers that does not change with every update."""


def extract(path: Path) -> None:
    """Write the template of every sentence that there is to ``path``."""
    pybabel = (sys.executable, "-m", "babel.messages.frontend", "--quiet")
    unfinished = path.with_suffix(f".{os.getpid()}")  # whoever reads the template meanwhile reads a whole one
    subprocess.run([*pybabel, *EXTRACT, "-o", str(unfinished), "."], cwd=ROOT, check=True)
    unfinished.replace(path)


def catalogue_path(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def update(language: str) -> Catalog:
    """Bring a catalogue up with the template, a new one where there is none; what is no longer said goes."""
    path = catalogue_path(language)
    catalogue = read(path, language) if path.exists() else Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    catalogue.update(read(TEMPLATE), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# The sentences of ml-salary-bot in {LANGUAGE_NAMES[language]}. MIT licence."
    catalogue.project, catalogue.version = "ml-salary-bot", "1"
    catalogue.creation_date = catalogue.revision_date = SINCE
    catalogue.last_translator = catalogue.language_team = "the maintainers of ml-salary-bot"
    catalogue.msgid_bugs_address = "the project's issues"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_by_file=True, include_lineno=False)
    return read(path, language)


def compiled(catalogue: Catalog) -> bytes:
    """What ``gettext`` reads."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()
