"""Pay that somebody named in words, by whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.offers import Offer


@dataclass(frozen=True, slots=True)
class NamedPay:
    """Pay laid out as an offer is. ``owner`` is a value of ``models.language.amounts.owners.Owner``, None where the
    words don't say whose it is; ``is_total`` whether it was said of total pay."""

    pay: Offer
    owner: str | None = None
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """The pay that one message names."""

    current: NamedPay | None = None
    """What the speaker is paid now."""
    others: NamedPay | None = None
    """What colleagues or a website are said to pay; the first of several."""
    loose: NamedPay | None = None
    """An amount of which the words don't say whose it is, or that is offered."""
    is_one: bool = True
    """Whether there is no more than one loose base."""

    def __bool__(self) -> bool:
        """Whether any pay is named."""
        return bool(self.current or self.others or self.loose)
