"""What somebody who does not see a picture is told of it."""

from __future__ import annotations

from bot.charts import Chart

ALT_LIMIT = 1024
"""Characters that Discord takes as the alt text of a file."""


def alt_text(charts: tuple[Chart, ...]) -> str:
    """The charts' own words, with all their numbers; what is too long ends after a whole word."""
    text = " ".join(chart.alt for chart in charts)
    if len(text) <= ALT_LIMIT:
        return text
    return text[: ALT_LIMIT - 1].rsplit(" ", 1)[0] + "…"
