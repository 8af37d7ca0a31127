"""Sentences that the models say, kept as a template and its values so that faces can translate them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """One whole English sentence: a ``str.format`` template (the catalogue's message id) and its values.

    ``str(note)`` is the English sentence. Babel extracts the templates by the name ``Note``.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)
