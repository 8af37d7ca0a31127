"""Train the language model: read the sentences as they would be answered, fit, write the bundle."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from models.bundle import write_bundle
from models.language.intents.evidence import Lexicon
from models.language.intents.features import features, idea_book, other_jobs, pieces_of, stem, unnamed_words
from models.language.parse import BUNDLE, KNOWN
from models.language.reader import Reading, read_message
from models.language.slots.fields import field_book
from models.language.slots.roles import title_vocabulary
from models.language.spelling import Speller, expand
from models.language.text import clean, tokenize
from models.language.training.common_words import read_common_words
from models.language.training.corpus import Sentence, read_sentences
from models.language.training.fit import Chain, Features, balance, export, fit
from models.language.training.slips import misspelt
from models.language.words import read_words
from models.word_table import table_parts

OFTEN = 2
"""In how many sentences a word must occur to count as heard."""

CONTEXT: Mapping[str, object] = {"role": "data_scientist", "country": "US"}


def train_language(data: Path, out: Path, progress: Callable[[str], None]) -> None:
    """Train on the packaged sentences and write the bundle into ``out``; the same sentences give the same bytes.

    ``data`` (the folder of pay data) holds nothing that this model learns from.
    """
    del data
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sentences = read_sentences()
    targets, known = word_lists(sentences)
    progress(f"{len(sentences)} sentences, {len(targets)} words that matter")
    speller = Speller(targets, frozenset(known))
    said = len(sentences)
    sentences = sentences + misspelt(sentences)
    readings = [_read(sentence, speller) for sentence in sentences]
    heard = heard_words(sentences[:said], readings[:said])
    found = _features(sentences, readings, heard, speller)
    chain = fit_chain(sentences, found, progress)
    classifier, parts = export(chain)
    payload = {
        "targets": targets,
        "heard": " ".join(sorted(word for word, count in heard.items() if count >= OFTEN)),
        "classifier": classifier,
    }
    meta = {"sentences": said, "labels": len({sentence.label for sentence in sentences})}
    write_bundle(out, BUNDLE, payload, meta, parts={**parts, **table_parts(known, KNOWN)})
    progress(f"language model written to {out}")


def fit_chain(sentences: list[Sentence], found: list[Features], progress: Callable[[str], None]) -> Chain:
    """The fitted chain with the odds of out of scope balanced on folds."""
    labels, weights = [sentence.label for sentence in sentences], [sentence.weight for sentence in sentences]
    sources = [sentence.source or sentence.text for sentence in sentences]
    numbers = {text: at for at, text in enumerate(dict.fromkeys(sources))}
    groups = [numbers[source] for source in sources]
    chain = fit(found, labels, weights, groups)
    progress("classifier fitted")
    chain.out_of_scope_odds = balance(chain, found, labels, weights, groups, progress)
    return chain


def read_all(sentences: list[Sentence], speller: Speller) -> list[Features]:
    """The features of every sentence, read exactly as a message is."""
    readings = [_read(sentence, speller) for sentence in sentences]
    return _features(sentences, readings, heard_words(sentences, readings), speller)


def heard_words(sentences: list[Sentence], readings: list[Reading]) -> Counter[str]:
    """In how many different sentences for us each word occurs, outside of what was read; words as stems."""
    said = {sentence.text: reading for sentence, reading in zip(sentences, readings, strict=True) if _is_ours(sentence)}
    return Counter(word for reading in said.values() for word in _stems(reading))


def _features(
    sentences: list[Sentence], readings: list[Reading], heard: Counter[str], speller: Speller
) -> list[Features]:
    """Features as a message that was never trained on would show them: a sentence's own words don't count as heard."""
    others = Lexicon(frozenset(word for word, count in heard.items() if count >= OFTEN), speller.knows)
    own = Lexicon(frozenset(word for word, count in heard.items() if count > OFTEN), speller.knows)
    return [
        features(
            reading.message,
            reading.spans,
            own if _is_ours(sentence) else others,
            has_context=sentence.has_context,
        )
        for sentence, reading in zip(sentences, readings, strict=True)
    ]


def _read(sentence: Sentence, speller: Speller) -> Reading:
    return read_message(sentence.text, speller, CONTEXT if sentence.has_context else {})


def _stems(reading: Reading) -> set[str]:
    return {stem(word) for word in unnamed_words(pieces_of(reading.message, reading.spans))}


def _is_ours(sentence: Sentence) -> bool:
    return sentence.label != "out_of_scope"


def money_words() -> list[str]:
    """The words of currencies, periods, kinds and taxes, in whatever language ("maand")."""
    lists = read_words("money")
    names = ("words", "periods", "periods_before", "kinds", "net")
    phrases = (phrase for name in names for phrases in lists[name].values() for phrase in phrases)
    return [token.norm for phrase in phrases for token in tokenize(clean(phrase)) if token.norm.isalpha()]


def word_lists(sentences: list[Sentence]) -> tuple[dict[str, int], list[str]]:
    """Words that matter here, with how often they were seen, and everyday words that are right as they are."""
    small_words = [
        *read_words("plain")["words"],
        *(word for text in read_words("foreign").values() for word in text.split()),
        *money_words(),
    ]
    everyday = read_common_words() + small_words
    counts = Counter(token.norm for sentence in sentences for token in expand(tokenize(clean(sentence.text))))
    common = frozenset(everyday)
    listed = field_book().words | idea_book().words | title_vocabulary() | other_jobs().words
    targets = {word: count for word, count in counts.items() if word in common and count >= 2 and word.isalpha()}
    targets |= {word: max(targets.get(word, 0), 2) for word in listed if word.isalpha() and word.isascii()}
    return dict(sorted(targets.items())), sorted(common - targets.keys())
