"""When something was kept: the times in what is sealed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any


def times(kept: object) -> list[datetime]:
    """Every time at which something was kept: ``at`` and names that end in "_at", not what a payload says."""
    if isinstance(kept, Mapping):
        here = [_time(value) for name, value in kept.items() if name == "at" or str(name).endswith("_at")]
        inner = [value for name, value in kept.items() if name != "payload"]
        return [at for at in here if at] + [at for value in inner for at in times(value)]
    if isinstance(kept, list):
        return [at for value in kept for at in times(value)]
    return []


def not_before(at: datetime, kept: object) -> datetime:
    """``at``, or the newest time in ``kept`` where a clock that was set back is behind it."""
    return max([at, *times(kept)])


def _time(value: Any) -> datetime | None:
    try:
        at = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo else None
