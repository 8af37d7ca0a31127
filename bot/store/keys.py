"""The one secret: from the environment, or from a 0600 file that is made with an empty database."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from bot.errors import StartError

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeySource:
    """Where the key is looked for: ``given`` outright, else in ``file``; both None for a database in memory."""

    given: bytes | None
    file: Path | None

    def __str__(self) -> str:
        return "SALARY_BOT_KEY" if self.given else str(self.file or "memory")

    def read(self) -> bytes | None:
        """The key, None if there is no file yet; ``StartError`` for one that is unreadable, cut or open to others."""
        if self.given is not None or self.file is None:
            return self.given
        try:
            text = self.file.read_text("ascii").strip()
            mode = self.file.stat().st_mode
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            raise StartError(f"{self.file} does not hold a key.") from None
        except OSError as error:
            raise StartError(f"The key file {self.file} can't be read: {error.strerror}.") from None
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise StartError(f"Others on this machine may open the key file. Run: chmod 600 {self.file}")
        return decode_key(text, str(self.file))

    def make(self) -> bytes:
        """A new key. Its file, if there is to be one, appears whole or not at all, and never replaces another."""
        key = secrets.token_bytes(KEY_BYTES)
        if self.file is None:
            return key
        draft = self.file.with_name(f"{self.file.name}.{secrets.token_hex(4)}.new")
        try:
            self._write(draft, base64.b64encode(key) + b"\n")
            os.link(draft, self.file)
        except FileExistsError:
            return self.read() or self.make()
        except OSError as error:
            raise StartError(f"The key file {self.file} can't be written: {error.strerror}.") from None
        finally:
            draft.unlink(missing_ok=True)
        return key

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def decode_key(text: str, source: str) -> bytes:
    """32 bytes from base64 (44 characters) or hexadecimal digits (64); ``StartError`` naming ``source`` if not."""
    text = text.strip()
    try:
        key = (
            bytes.fromhex(text) if len(text) == 2 * KEY_BYTES else base64.b64decode(text, altchars=b"-_", validate=True)
        )
    except (ValueError, binascii.Error):
        key = b""
    if len(key) != KEY_BYTES:
        raise StartError(f"{source} must hold 32 bytes as base64 (44 characters) or hexadecimal digits (64).")
    return key
