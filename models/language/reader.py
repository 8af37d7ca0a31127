"""Everything that a message says, before anybody asks what it wants: its values, places, money and their spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.language.intents.features import other_jobs
from models.language.message import Message
from models.language.offers import OfferReading, read_offers
from models.language.slots.career import read_career, read_leading
from models.language.slots.fields import read_fields
from models.language.slots.places import Place, places_in_doubt, read_places
from models.language.slots.roles import read_roles
from models.language.slots.sizes import read_size
from models.language.slots.skills import read_certificates
from models.language.slots.world_regions import read_regions
from models.language.slots.years import read_year, read_years
from models.language.spelling import Speller, expand
from models.language.text import clean, fold, tokenize
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_city


@dataclass(slots=True)
class Reading:
    """A message as read; ``spans`` are the tokens of everything found, by name, for the intent classifier."""

    message: Message
    places: tuple[Place, ...] = ()
    offers: OfferReading = field(default_factory=OfferReading)
    either: tuple[dict[str, str], ...] = ()
    """The places that one name may mean, where nothing says which."""
    titles: dict[int, str] = field(default_factory=dict)
    spans: list[tuple[str, int, int]] = field(default_factory=list)


def read_message(text: str, speller: Speller | None, context: Mapping[str, object]) -> Reading:
    """Read a message; ``context`` (a profile's fields) only settles which dollar is meant."""
    cleaned = clean(text)
    tokens = expand(tokenize(cleaned))
    if speller is not None:
        tokens = speller.correct_all(tokens, _is_place_name)
    message = Message(cleaned, fold(cleaned), tuple(tokens))
    if not tokens:
        return Reading(message)
    if speller is not None:
        message.strange = tuple(
            at for at, word in enumerate(message.words) if word.isalpha() and not speller.knows(word)
        )
    money_spans = _claim_jobs_and_counts(message)
    read_years(message)
    titles = read_roles(message)
    read_career(message)
    read_leading(message)
    read_certificates(message)
    read_fields(message)
    read_year(message)
    read_regions(message)
    places = read_places(message)
    countries = [place.country for place in places] or ([str(context["country"])] if context.get("country") else [])
    offers = read_offers(cleaned, countries)
    return Reading(
        message=message,
        places=places,
        either=places_in_doubt(message, places),
        offers=offers,
        titles={at: reading.title for at, reading in titles.items() if reading.title},
        spans=money_spans + _spans(message, places, offers),
    )


def _claim_jobs_and_counts(message: Message) -> list[tuple[str, int, int]]:
    """Other people's jobs are no roles ("civil engineer"); their words are taken before roles are read."""
    read_size(message)
    found = other_jobs().find(message.words, message.free)
    jobs = [match for match in found if match.end - match.start > 1 or not _is_misread_name(message, match.start)]
    for match in jobs:
        message.claim(match.start, match.end)
    return [("job", match.start, match.end) for match in jobs]


def _is_misread_name(message: Message, at: int) -> bool:
    """Whether a capital inside a message was put right to a word that nobody typed ("Mayfar" to "mayor")."""
    token = message.tokens[at]
    return at > 0 and token.is_capital and not token.text.isupper() and fold(token.text)[:4] != token.norm[:4]


def _is_place_name(word: str) -> bool:
    return find_city(word) is not None or find_country(word) is not None


def _spans(message: Message, places: tuple[Place, ...], offers: OfferReading) -> list[tuple[str, int, int]]:
    found = [(finding.field, finding.start, finding.end) for finding in message.findings]
    found += [("place", place.start, place.end) for place in places]
    found += [("origin", start, end) for start, end in message.origins]
    found += [("place", region.start, region.end) for region in message.regions]
    found += [("money", *message.token_range(amount.start, amount.end)) for amount in offers.amounts]
    found += [("percent", *message.token_range(share.start, share.end)) for share in offers.percentages]
    if offers.loose_span:
        found.append(("currency", *message.token_range(*offers.loose_span)))
    return [(name, start, end) for name, start, end in found if end > start]
