"""Authenticated encryption of what is remembered, bound to the person, the kind and the row.

A stolen file tells nothing, and a row that was moved, swapped or altered does not open.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORMAT = b"\x01"
KEY_NAME = 8
"""Digits of a key's name."""
_NONCE_BYTES = 12
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class SealError(Exception):
    """A sealed row does not open: it was altered or moved, or another key sealed it. Carries no content."""


class Seal:
    """Two keys derived from one secret: one finds people, one seals what is remembered of them."""

    def __init__(self, secret: bytes) -> None:
        self._index_key = _derive(secret, b"salary-bot index")
        self._cipher = AESGCM(_derive(secret, b"salary-bot payload"))

    @property
    def check(self) -> str:
        """A value by which a database knows its key again; it says nothing about the key."""
        return hmac.new(self._index_key, b"key check", hashlib.sha256).hexdigest()

    @property
    def name(self) -> str:
        """By which the journal of erasures tells keys apart."""
        return name_of(self.check)

    def hash(self, kind: str, name: str) -> bytes:
        """The keyed hash (32 bytes) by which a thing of this kind ("person", "server") is found by its id."""
        return hmac.new(self._index_key, f"{kind}:{name}".encode(), hashlib.sha256).digest()

    def seal(self, content: Mapping[str, object], kind: str, owner: bytes, number: int = 0) -> bytes:
        """``content`` (JSON values) as bytes that open only as this kind, for this owner's hash, in this row."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        plain = _TO_JSON.encode(content).encode()
        return FORMAT + nonce + self._cipher.encrypt(nonce, plain, _binding(kind, owner, number))

    def open(self, sealed: bytes, kind: str, owner: bytes, number: int = 0) -> dict[str, Any]:
        """What was sealed; ``SealError`` if this is not that row."""
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if sealed[:1] != FORMAT or len(nonce) != _NONCE_BYTES:
            raise SealError(f"a row of {kind} is not sealed in a form this version knows")
        try:
            content = json.loads(self._cipher.decrypt(nonce, body, _binding(kind, owner, number)))
        except InvalidTag:
            raise SealError(f"a row of {kind} does not open") from None
        if not isinstance(content, dict):
            raise SealError(f"a row of {kind} holds no object")
        return content


def name_of(check: str) -> str:
    """A key's name, from its check value."""
    return check[:KEY_NAME]


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret)


def _binding(kind: str, owner: bytes, number: int) -> bytes:
    return b"|".join((FORMAT, kind.encode(), owner.hex().encode(), str(number).encode()))
