"""One target under atheris, which looks for inputs that reach code not reached before.

python -m tests.fuzz.guided TARGET RUNS CORPUS_FOLDER     (needs requirements/soak.txt; Linux)

What breaks the target ends the run with a traceback and exit status 77; atheris prints the input.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["bot", "models"]):
    from tests.fuzz.targets import TARGETS

SEEDS = 200
"""Texts of our own that it begins with."""


def main() -> None:
    _, name, runs, folder = sys.argv
    target, corpus = TARGETS[name], Path(folder)
    corpus.mkdir(parents=True, exist_ok=True)
    chance = Random(1)
    for number in range(SEEDS):
        (corpus / f"seed{number}").write_bytes(target.write(chance).encode("utf-8", "surrogatepass"))

    def one(data: bytes) -> None:
        target.run(data.decode("utf-8", "replace"))

    atheris.Setup([name, f"-runs={runs}", "-max_len=600", "-timeout=20", "-print_final_stats=1", folder], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
