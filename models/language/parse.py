"""The door of the language models: ``Language`` reads a message into what it wants and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from models.bundle import read_bundle
from models.language.intents.classifier import Classifier, Verdict
from models.language.intents.evidence import Lexicon
from models.language.intents.features import features, pieces_of, unnamed_words
from models.language.intents.plainness import (
    asks_of_a_priced_job,
    asks_only_for_pay,
    heads_an_offer,
    is_only_an_amount,
    is_unreadable,
    lays_out_an_offer,
    says_only_a_job,
    states_an_offer,
)
from models.language.money import Money, money_of
from models.language.offers import forget_readings
from models.language.reader import Reading, read_message
from models.language.slots.sides import lay_out
from models.language.spelling import Speller
from models.language.text import clean, tokenize
from models.profile import Profile
from models.word_table import WordTable

BUNDLE = "language"
KNOWN = "known"
"""The part of the bundle with everyday words that are right as they are."""
HELD = 8
"""Posts that are held as read."""
BUNDLE_FOLDER = Path(__file__).parent / "bundle"

_MAY_BE_AN_OFFER = frozenset(("topic", "out_of_scope", "offer", "offers_compare"))
PLAIN = 0.9
"""How sure it is of an intent that the words themselves show, whatever the classifier makes of them."""
_SILENT = frozenset(("out_of_scope", "smalltalk", "privacy", "help"))
"""Intents whose messages say nothing about a job."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A message as understood.

    ``slots`` holds canonical values of Profile fields (enumerations as their words) that the text itself says,
    ``derived`` the title and state behind its role and city, ``slots_b`` what differs on a comparison's other side.
    """

    intent: str
    topic: str | None = None
    confidence: float = 0.0
    slots: dict[str, object] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    slots_b: dict[str, object] | None = None
    money: tuple[Money, ...] = ()
    mentioned: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Every value that was named of a field, in the order of the text ("energy, telecom or media?")."""
    refused: dict[str, str] = field(default_factory=dict)
    """By field, the words of a value that nobody can have and that is therefore no slot ("years": "200 years")."""
    either: tuple[dict[str, str], ...] = ()
    """The places that may be meant where the text does not say which ("Georgia"), as country, city and state; ``slots``
    holds the first."""
    guesses: tuple[tuple[str, float], ...] = ()
    """What else it may want: labels ("topic.skills", "explain") with their chances; none where no doubt is possible."""
    beside: tuple[str, ...] = ()
    """The words that name no value, amount or place."""
    regions: tuple[str, ...] = ()
    """Groups of countries that were named ("european_union"), by ``models.vocabulary.regions``; never a slot."""


class Language:
    """Reads messages. Load once, parse often; safe to share between threads."""

    def __init__(self, classifier: Classifier, speller: Speller, heard: frozenset[str], version: str) -> None:
        self._classifier = classifier
        self._speller = speller
        self._lexicon = Lexicon(heard, speller.knows)
        self._readings = lru_cache(maxsize=HELD)(self._read)
        self._posts = lru_cache(maxsize=HELD)(self._read_post)
        self.version = version

    @classmethod
    def load(cls, folder: Path | None = None) -> Language:
        """The language model in ``folder`` (the packaged one by default). Raises ``models.bundle.BundleError``."""
        bundle = read_bundle(folder or BUNDLE_FOLDER, BUNDLE)
        payload = bundle.payload
        targets = {word: int(count) for word, count in payload["targets"].items()}
        speller = Speller(targets, WordTable.read(bundle.parts, KNOWN))
        heard = frozenset(payload["heard"].split())
        return cls(Classifier(payload["classifier"], bundle.parts), speller, heard, bundle.version)

    def parse(self, text: str, context: Profile | None = None) -> Understanding:
        """Understand one message; ``context`` is the profile that was talked about before. Never raises on any text."""
        known = context.known() if context is not None else {}
        reading = self._readings(text, known.get("country"))
        if not reading.message.tokens:
            return Understanding("out_of_scope", confidence=1.0)
        if is_unreadable(reading):
            return Understanding("out_of_scope", confidence=1.0, money=money_of(reading.offers))
        found = features(reading.message, reading.spans, self._lexicon, has_context=bool(known))
        verdict = self._classifier.decide(found)
        if verdict.intent == "out_of_scope" and asks_of_a_priced_job(reading):
            verdict = Verdict("offer", None, round(1.0 - verdict.confidence, 4))
        is_missed = verdict.intent == "out_of_scope" and says_only_a_job(reading, self._speller.knows)
        if is_missed or (verdict.intent in ("topic", "out_of_scope") and asks_only_for_pay(reading)):
            verdict = Verdict("what_if" if known else "estimate", None, round(1.0 - verdict.confidence, 4))
        verdict = _with_offers(verdict, reading)
        if verdict.intent in ("smalltalk", "out_of_scope") and is_only_an_amount(reading):
            verdict = Verdict("offer", None, max(verdict.confidence, PLAIN))
        return _understanding(reading, verdict, known)

    def knows_any(self, text: str) -> bool:
        """Whether any word of a text is one that it can read at all."""
        return any(self._speller.knows(token.norm) for token in tokenize(clean(text)))

    def read_post(self, text: str) -> Understanding:
        """What a job post or an offer says: its slots and money, as intent "offer". Never raises on any text."""
        return self._posts(text)

    def forget(self) -> None:
        """Let go of the last messages, which are held because answering one reads it from several sides."""
        self._readings.cache_clear()
        self._posts.cache_clear()
        forget_readings()

    def _read(self, text: str, country: object) -> Reading:
        return read_message(text, self._speller, {"country": country} if country else {})

    def _read_post(self, text: str) -> Understanding:
        reading = self._readings(text, None)
        if not reading.message.tokens:
            return Understanding("offer")
        return _understanding(reading, Verdict("offer", None, 1.0), {})


def _with_offers(verdict: Verdict, reading: Reading) -> Verdict:
    """The verdict, or one for an offer where the message tells one."""
    is_laid_out = verdict.intent in _MAY_BE_AN_OFFER and lays_out_an_offer(reading)
    is_headed = verdict.intent == "estimate" and heads_an_offer(reading)
    if is_laid_out or is_headed:
        intent = "offers_compare" if verdict.intent == "offers_compare" else "offer"
        return Verdict(intent, None, max(verdict.confidence, PLAIN))
    if verdict.intent == "negotiate" and states_an_offer(reading, verdict.guesses):
        return Verdict("offer", None, max(verdict.confidence, PLAIN))
    return verdict


def _mentioned(reading: Reading) -> dict[str, tuple[str, ...]]:
    named: dict[str, dict[str, None]] = {}
    for finding in sorted(reading.message.findings, key=lambda found: found.start):
        named.setdefault(finding.field, {})[str(finding.value)] = None
    return {name: tuple(values) for name, values in named.items()}


def _understanding(reading: Reading, verdict: Verdict, known: dict[str, object]) -> Understanding:
    beside = tuple(word for word in unnamed_words(pieces_of(reading.message, reading.spans)) if word)
    if verdict.intent in _SILENT:
        money = money_of(reading.offers) if verdict.intent == "out_of_scope" else ()
        return Understanding(
            verdict.intent, confidence=verdict.confidence, money=money, guesses=verdict.guesses, beside=beside
        )
    sides = lay_out(reading.message, reading.places, reading.titles, known, is_compare=verdict.intent == "compare")
    slots = {name: _plain(value) for name, value in sides.first.items()}
    if reading.offers.loose_currency:
        slots["currency"] = reading.offers.loose_currency
    second = None if sides.second is None else {name: _plain(value) for name, value in sides.second.items()}
    return Understanding(
        intent=verdict.intent,
        topic=verdict.topic,
        confidence=verdict.confidence,
        guesses=verdict.guesses,
        beside=beside,
        slots=slots,
        derived=sides.derived,
        slots_b=second,
        money=money_of(reading.offers),
        mentioned=_mentioned(reading),
        refused=reading.message.refused,
        either=reading.either,
        regions=tuple(dict.fromkeys(str(region.value) for region in reading.message.regions)),
    )


def _plain(value: object) -> object:
    """Enumerations as their words, lists of them likewise."""
    if isinstance(value, list):
        return [str(item) for item in value]
    return value if isinstance(value, int | float) else str(value)
