"""Trained bundles on disk: a readable JSON payload beside a manifest that carries its checksum.

``name.json`` (or ``name.json.gz``) holds the payload as canonical JSON, ``name.bin`` long rows of numbers and words as
plain bytes where there are any, ``name.manifest.json`` the form, version, sizes and SHA-256 of both. No pickle:
reading a bundle runs no code from it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FORM = 2
"""The form of bundles that this code reads and writes."""


class BundleError(Exception):
    """A bundle that can't be used: missing, cut, tampered with, or of another form. One clear sentence."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was read: the payload, and the manifest's own words (``version`` is always among them)."""

    payload: dict[str, Any]
    meta: dict[str, Any]
    parts: Mapping[str, memoryview] = field(default_factory=dict)
    """By name, what ``name.bin`` holds: take it out of the view, which keeps the whole file in memory."""

    @property
    def version(self) -> str:
        return str(self.meta["version"])


def write_bundle(
    folder: Path,
    name: str,
    payload: Mapping[str, Any],
    meta: Mapping[str, Any],
    *,
    parts: Mapping[str, bytes] | None = None,
    compress: bool = False,
) -> None:
    """Write ``payload``, ``parts`` and their manifest into ``folder``; the same ones give the same bytes.

    ``meta`` must hold only JSON values; a ``version`` that it does not name is made from the checksums.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text, joined = _canonical(payload), b"".join((parts or {}).values())
    digest = _digest(text)
    words = {"version": (_digest(text + joined) if joined else digest)[:12], **meta}
    file = f"{name}.json.gz" if compress else f"{name}.json"
    manifest = {
        "form": FORM,
        "name": name,
        "file": file,
        "bytes": len(text),
        "sha256": digest,
        "meta": words,
        "meta_sha256": _digest(_canonical(words)),
    }
    if joined:
        sizes = [[part, len(content)] for part, content in (parts or {}).items()]
        manifest["parts"] = {"sizes": sizes, "sha256": _digest_of_parts(sizes, joined)}
    content = gzip.compress(text, compresslevel=9, mtime=0) if compress else text
    for stale in (f"{name}.json", f"{name}.json.gz", f"{name}.bin"):
        (folder / stale).unlink(missing_ok=True)
    (folder / file).write_bytes(content)
    if joined:
        (folder / f"{name}.bin").write_bytes(joined)
    (folder / f"{name}.manifest.json").write_bytes(_canonical(manifest))


def read_bundle(folder: Path, name: str) -> Bundle:
    """Read and check the bundle ``name`` in ``folder``. Raises ``BundleError``."""
    manifest = _read_manifest(folder / f"{name}.manifest.json", name)
    path = folder / str(manifest["file"])
    text = _read_text(path)
    _check(path, text, int(manifest["bytes"]), manifest["sha256"], _digest(text))
    payload = json.loads(text)
    if not isinstance(payload, dict):
        raise BundleError(f"The model file {path} holds no tables.")
    return Bundle(payload, manifest["meta"], _read_parts(folder / f"{name}.bin", manifest.get("parts")))


def numbers(content: memoryview | bytes, form: str) -> array[Any]:
    """A part as numbers: little-endian, of a form of ``array`` that is as long everywhere ("h", "I", "f")."""
    found = array(form)
    found.frombytes(content)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def packed(values: array[Any]) -> bytes:
    """Numbers as the bytes that ``numbers`` reads."""
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values.tobytes()


def _read_parts(path: Path, said: Mapping[str, Any] | None) -> dict[str, memoryview]:
    if said is None:
        return {}
    sizes, content = said["sizes"], _read_bytes(path)
    _check(path, content, sum(size for _, size in sizes), said["sha256"], _digest_of_parts(sizes, content))
    found, at = {}, 0
    for part, size in sizes:
        found[str(part)] = memoryview(content)[at : at + size]
        at += size
    return found


def _check(path: Path, content: bytes, size: int, promised: str, digest: str) -> None:
    if len(content) < size:
        raise BundleError(f"The model file {path} is cut short: {len(content)} of {size} bytes.")
    if digest != promised:
        raise BundleError(f"The model file {path} does not match its checksum; install or train it again.")


def _read_manifest(path: Path, name: str) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise BundleError(f"The model file {path} is missing; install or train the model again.") from None
    except OSError as error:
        raise BundleError(f"The model file {path} can't be read: {error.strerror}.") from None
    except ValueError:
        raise BundleError(f"The model file {path} is damaged; install or train the model again.") from None
    if not isinstance(manifest, dict) or manifest.get("form") != FORM or manifest.get("name") != name:
        raise BundleError(f"The model file {path} is of another form than this version of the program reads.")
    if (
        not {"file", "bytes", "sha256"} <= manifest.keys()
        or manifest["file"] not in (f"{name}.json", f"{name}.json.gz")
        or not isinstance(manifest["bytes"], int)
        or not isinstance(manifest.get("meta"), dict)
        or "version" not in manifest["meta"]
        or not _names_parts(manifest.get("parts"))
        or manifest.get("meta_sha256") != _digest(_canonical(manifest["meta"]))
    ):
        raise BundleError(f"The model file {path} does not match its checksum; install or train it again.")
    return manifest


def _names_parts(said: object) -> bool:
    """Whether a manifest's word on ``name.bin`` can be followed; None where there is no such file."""
    if not isinstance(said, dict):
        return said is None
    pairs = said.get("sizes")
    return "sha256" in said and isinstance(pairs, list) and all(map(_is_name_and_size, pairs))


def _is_name_and_size(pair: object) -> bool:
    return isinstance(pair, list) and [type(one) for one in pair] == [str, int] and pair[1] >= 0


def _digest_of_parts(sizes: object, content: bytes) -> str:
    """Of what they hold and of where each begins."""
    return _digest(_canonical({"sizes": sizes}) + content)


def _read_text(path: Path) -> bytes:
    """The payload's bytes, unpacked, with the line ends it was written with (git may change them on Windows)."""
    content = _read_bytes(path)
    try:
        return gzip.decompress(content) if path.suffix == ".gz" else content.replace(b"\r\n", b"\n")
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise BundleError(f"The model file {path} is cut short or damaged.") from None


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BundleError(f"The model file {path} is missing; install or train the model again.") from None
    except OSError as error:
        raise BundleError(f"The model file {path} can't be read: {error.strerror}.") from None


def _canonical(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False) + "\n").encode()


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
