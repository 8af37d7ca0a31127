"""What is remembered of people, sealed: ``Store.open``, then ``async with store.transaction() as t``."""

from bot.store.keys import decode_keys
from bot.store.people import NoConsentError
from bot.store.sealing import SealError
from bot.store.store import Store
from bot.store.transaction import Transaction

__all__ = ["NoConsentError", "SealError", "Store", "Transaction", "decode_keys"]
