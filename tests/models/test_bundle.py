"""Bundles: written the same way twice, and refused with one clear sentence when anything is wrong."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

import pytest

from models.bundle import BundleError, numbers, packed, read_bundle, write_bundle

PAYLOAD = {"b": [1, 2.5], "a": {"é": None}}
PARTS = {"words": "naïve\r\n".encode(), "none": b"", "counts": packed(array("h", [-2, 0, 300]))}


@pytest.mark.parametrize("compress", [False, True])
def test_a_bundle_comes_back_as_it_was_written(tmp_path: Path, compress: bool) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {"data_until": "2025-06-22"}, compress=compress)
    bundle = read_bundle(tmp_path, "pay")
    assert bundle.payload == PAYLOAD
    assert bundle.meta["data_until"] == "2025-06-22"
    assert bundle.version


@pytest.mark.parametrize("compress", [False, True])
def test_the_same_payload_gives_the_same_bytes(tmp_path: Path, compress: bool) -> None:
    for folder in ("one", "two"):
        write_bundle(tmp_path / folder, "pay", PAYLOAD, {}, compress=compress)
    one, two = (sorted((tmp_path / folder).iterdir()) for folder in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_parts_come_back_as_they_were_written(tmp_path: Path) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {}, parts=PARTS)
    bundle = read_bundle(tmp_path, "pay")
    assert {name: bytes(part) for name, part in bundle.parts.items()} == PARTS
    assert list(numbers(bundle.parts["counts"], "h")) == [-2, 0, 300]


def test_a_bundle_written_anew_without_parts_keeps_none(tmp_path: Path) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {}, parts=PARTS)
    write_bundle(tmp_path, "pay", PAYLOAD, {})
    assert read_bundle(tmp_path, "pay").parts == {}
    assert not (tmp_path / "pay.bin").exists()


def test_other_parts_make_another_version(tmp_path: Path) -> None:
    versions = set()
    for parts in (None, PARTS, {"counts": b"12"}):
        write_bundle(tmp_path, "pay", PAYLOAD, {}, parts=parts)
        versions.add(read_bundle(tmp_path, "pay").version)
    assert len(versions) == 3


@pytest.mark.parametrize("said", [7, {}, {"sizes": 3, "sha256": ""}, {"sizes": [3], "sha256": ""}])
def test_a_manifest_whose_word_on_parts_can_not_be_followed_is_refused(tmp_path: Path, said: object) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {}, parts=PARTS)
    path = tmp_path / "pay.manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "parts": said}), encoding="utf-8")
    with pytest.raises(BundleError, match="checksum"):
        read_bundle(tmp_path, "pay")


SIZES = [["words", 8], ["none", 0], ["counts", 6]]


@pytest.mark.parametrize(
    "sizes",
    [
        [["words", "nine"], *SIZES[1:]],
        [["words"], *SIZES[1:]],
        [["words", 7], ["none", 1], ["counts", 6]],
        [["words", 8], ["none", 7], ["counts", -1]],
        SIZES[:2],
        [["counts", 8], ["none", 0], ["words", 6]],
        [["words", True], *SIZES[1:]],
    ],
    ids=["a word", "a pair of one", "shifted", "negative", "one taken out", "other names", "a yes"],
)
def test_a_manifest_that_cuts_the_parts_elsewhere_is_refused_with_one_line(tmp_path: Path, sizes: object) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {}, parts=PARTS)
    path = tmp_path / "pay.manifest.json"
    manifest = json.loads(path.read_text())
    assert manifest["parts"]["sizes"] == SIZES
    path.write_text(json.dumps({**manifest, "parts": {**manifest["parts"], "sizes": sizes}}))
    with pytest.raises(BundleError) as refused:
        read_bundle(tmp_path, "pay")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize("name", ["pay.manifest.json", "payload", "pay.bin"])
@pytest.mark.parametrize("harm", ["remove", "cut", "empty", "change", "folder"])
def test_a_harmed_bundle_is_refused_with_one_line(tmp_path: Path, compress: bool, name: str, harm: str) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {"version": "1"}, parts=PARTS, compress=compress)
    path = tmp_path / (("pay.json.gz" if compress else "pay.json") if name == "payload" else name)
    content = path.read_bytes()
    if harm in ("remove", "folder"):
        path.unlink()
        if harm == "folder":
            path.mkdir()
    else:
        middle = len(content) // 2
        changed = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes({"cut": content[:middle], "empty": b"", "change": changed}[harm])
    with pytest.raises(BundleError) as fault:
        read_bundle(tmp_path, "pay")
    assert "\n" not in str(fault.value)


def test_a_changed_version_word_is_refused(tmp_path: Path) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {"version": "1"})
    path = tmp_path / "pay.manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["meta"]["version"] = "2"
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(BundleError, match="checksum"):
        read_bundle(tmp_path, "pay")


def test_line_ends_that_git_changed_on_windows_do_no_harm(tmp_path: Path) -> None:
    write_bundle(tmp_path, "pay", PAYLOAD, {})
    path = tmp_path / "pay.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_bundle(tmp_path, "pay").payload == PAYLOAD
