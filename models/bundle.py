"""Trained bundles on disk: a readable JSON payload beside a manifest that carries its checksum.

``name.json`` (or ``name.json.gz``) holds the payload as canonical JSON, ``name.manifest.json`` its form,
version, size and SHA-256. No pickle: reading a bundle runs no code from it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORM = 1
"""The form of bundles that this code reads and writes."""


class BundleError(Exception):
    """A bundle that can't be used: missing, cut, tampered with, or of another form. One clear sentence."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was read: the payload, and the manifest's own words (``version`` is always among them)."""

    payload: dict[str, Any]
    meta: dict[str, Any]

    @property
    def version(self) -> str:
        return str(self.meta["version"])


def write_bundle(
    folder: Path, name: str, payload: Mapping[str, Any], meta: Mapping[str, Any], *, compress: bool = False
) -> None:
    """Write ``payload`` and its manifest into ``folder``; the same payload gives the same bytes.

    ``meta`` must hold only JSON values; a ``version`` that it does not name is made from the payload's checksum.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = _canonical(payload)
    digest = _digest(text)
    words = {"version": digest[:12], **meta}
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
    content = gzip.compress(text, compresslevel=9, mtime=0) if compress else text
    for stale in (folder / f"{name}.json", folder / f"{name}.json.gz"):
        stale.unlink(missing_ok=True)
    (folder / file).write_bytes(content)
    (folder / f"{name}.manifest.json").write_bytes(_canonical(manifest))


def read_bundle(folder: Path, name: str) -> Bundle:
    """Read and check the bundle ``name`` in ``folder``. Raises ``BundleError``."""
    manifest = _read_manifest(folder / f"{name}.manifest.json", name)
    path = folder / str(manifest["file"])
    text = _read_text(path)
    if len(text) < int(manifest["bytes"]):
        raise BundleError(f"The model file {path} is cut short: {len(text)} of {manifest['bytes']} bytes.")
    if _digest(text) != manifest["sha256"]:
        raise BundleError(f"The model file {path} does not match its checksum; install or train it again.")
    payload = json.loads(text)
    if not isinstance(payload, dict):
        raise BundleError(f"The model file {path} holds no tables.")
    return Bundle(payload, manifest["meta"])


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
        or manifest.get("meta_sha256") != _digest(_canonical(manifest["meta"]))
    ):
        raise BundleError(f"The model file {path} does not match its checksum; install or train it again.")
    return manifest


def _read_text(path: Path) -> bytes:
    """The payload's bytes, unpacked, with the line ends it was written with (git may change them on Windows)."""
    try:
        content = path.read_bytes()
        return gzip.decompress(content) if path.suffix == ".gz" else content.replace(b"\r\n", b"\n")
    except FileNotFoundError:
        raise BundleError(f"The model file {path} is missing; install or train the model again.") from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise BundleError(f"The model file {path} is cut short or damaged.") from None
    except OSError as error:
        raise BundleError(f"The model file {path} can't be read: {error.strerror}.") from None


def _canonical(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False) + "\n").encode()


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
