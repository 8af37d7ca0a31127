"""``salary-bot train`` and ``evaluate``: the only door to what imports pandas and scikit-learn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from bot.errors import StartError
from models.bundle import BundleError

Tell = Callable[[str], None]

BUNDLED = {"vocabulary": "vocabulary/table", "pay": "pay/bundle", "language": "language/bundle"}
"""Where each part lies inside the package ``models``, in the order in which they need each other."""


def train_parts(data: Path, out: Path | None, only: Collection[str], tell: Tell) -> None:
    """Train the parts (all, if ``only`` is empty) into folders of ``out``, or over the bundled ones."""
    trainings = {"vocabulary": _train_vocabulary, "pay": _train_pay, "language": _train_language}
    for part, train in trainings.items():
        if only and part not in only:
            continue
        folder = out / part if out else Path(str(files("models"))) / BUNDLED[part]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StartError(f"The folder {folder} can't be made: {error.strerror}.") from None
        tell(f"{part}: training into {folder}")
        with _faults_in_plain_words():
            train(data, folder, tell)


def evaluate_parts(data: Path, messages: Path | None, tell: Tell) -> Iterator[str]:
    """The tables of measurements, each as soon as it is ready; the language's where labelled messages are given."""
    with _faults_in_plain_words():
        from models.pay.training import evaluate as evaluate_pay

        yield str(evaluate_pay(data, tell))
        if messages is not None:
            from models.language.training import evaluate as evaluate_language

            yield str(evaluate_language(data, tell, messages))


def _train_vocabulary(data: Path, out: Path, tell: Tell) -> None:
    from models.vocabulary.compile import compile_tables

    compile_tables(data, out, tell)


def _train_pay(data: Path, out: Path, tell: Tell) -> None:
    from models.pay.training import train_pay

    tell(str(train_pay(data, out, tell)))


def _train_language(data: Path, out: Path, tell: Tell) -> None:
    from models.language.training import train_language

    train_language(data, out, tell)


@contextmanager
def _faults_in_plain_words() -> Iterator[None]:
    from models.pay.training import DataError

    try:
        yield
    except (BundleError, DataError) as error:
        raise StartError(str(error)) from None
