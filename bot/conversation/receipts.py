"""Where the figures come from: every source behind a card, with its year and address."""

from __future__ import annotations

from bot.conversation.cards import footer, receipts
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Reply, Source
from bot.conversation.visit import Visit
from bot.translation import Translator


async def sources(visit: Visit) -> Reply:
    """Act "sources": every source behind the card, with its year and address."""
    profile = await visit.profile_in_question()
    estimate = visit.pay.estimate(profile) if profile is not None and is_placed(profile) else None
    keys = estimate.evidence.sources if estimate else tuple(visit.pay.sources())
    behind = receipts(visit, keys)
    return Reply(
        title=visit.say("Where the figures come from"),
        paragraphs=(
            *(_source_line(source, visit.translator) for source in behind),
            visit.say("Adverts say what is offered, surveys what people say they get. I learn from the two apart."),
        ),
        sources=behind,
        shows_sources=False,
        footer=footer(estimate, visit.translator) if estimate else "",
        is_private=not visit.turn.is_public,
        intent="explain",
        data=estimate,
    )


def _source_line(source: Source, say: Translator) -> str:
    is_dated = source.year is None or str(source.year) in source.name
    name = source.name if is_dated else say.say("{name}, {year}", name=source.name, year=source.year)
    return say.say("{name}: {url}", name=name, url=source.url) if source.url else name
