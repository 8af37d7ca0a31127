"""The secret, or several while keys are rotated: from the environment, or a 0600 file made with an empty database."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import StartError

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeySource:
    """Where keys are looked for: ``given`` outright, else in ``file``; neither for a database in memory.

    One key, or the new one followed by those before it.
    """

    given: tuple[bytes, ...] = field(default=(), repr=False)
    file: Path | None = None

    def __str__(self) -> str:
        return "SALARY_BOT_KEY" if self.given else str(self.file or "memory")

    def read(self) -> tuple[bytes, ...]:
        """The keys, none if there is no file yet; ``StartError`` for one that is unreadable, cut or open to others."""
        if self.given or self.file is None:
            return self.given
        try:
            text = self.file.read_text("ascii").strip()
            mode = self.file.stat().st_mode
        except FileNotFoundError:
            return ()
        except UnicodeDecodeError:
            raise StartError(f"{self.file} does not hold a key.") from None
        except OSError as error:
            raise StartError(f"The key file {self.file} can't be read: {error.strerror}.") from None
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise StartError(f"Others on this machine may open the key file. Run: chmod 600 {self.file}")
        return decode_keys(text, str(self.file))

    def make(self) -> bytes:
        """A new key. Its file, if there is to be one, appears whole or not at all, and never replaces another."""
        key = secrets.token_bytes(KEY_BYTES)
        if self.file is None:
            return key
        draft = self._draft((key,))
        try:
            os.link(draft, self.file)
        except FileExistsError:
            return (self.read() or (self.make(),))[0]
        except OSError as error:
            raise self._unwritable(error) from None
        finally:
            draft.unlink(missing_ok=True)
        return key

    def replace(self, keys: Sequence[bytes]) -> None:
        """Other keys in the file's place: it holds the old ones or the new ones, whatever stops this."""
        if self.file is None:
            raise StartError("There is no key file to write to.")
        draft = self._draft(keys)
        try:
            draft.replace(self.file)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise self._unwritable(error) from None

    def _draft(self, keys: Sequence[bytes]) -> Path:
        file = Path(str(self.file))
        draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}.new")
        try:
            self._write(draft, b"".join(base64.b64encode(key) + b"\n" for key in keys))
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise self._unwritable(error) from None
        return draft

    def _unwritable(self, error: OSError) -> StartError:
        return StartError(f"The key file {self.file} can't be written: {error.strerror}.")

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def decode_keys(text: str, source: str) -> tuple[bytes, ...]:
    """Keys set apart by white space or commas; ``StartError`` naming ``source`` for anything else."""
    return tuple(_decode(part, source) for part in text.replace(",", " ").split() or [""])


def _decode(text: str, source: str) -> bytes:
    """32 bytes from base64 (44 characters) or hexadecimal digits (64)."""
    try:
        key = (
            bytes.fromhex(text) if len(text) == 2 * KEY_BYTES else base64.b64decode(text, altchars=b"-_", validate=True)
        )
    except (ValueError, binascii.Error):
        key = b""
    if len(key) != KEY_BYTES:
        raise StartError(f"{source} must hold 32 bytes as base64 (44 characters) or hexadecimal digits (64).")
    return key
