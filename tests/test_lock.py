"""What is installed is chosen, bounded, pinned and hashed, and no file says from where."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKS = {"run": ROOT / "requirements/run.txt", "dev": ROOT / "requirements/dev.txt"}


def locked(lock: Path) -> list[Requirement]:
    text = lock.read_text("utf-8").replace("\\\n", " ")
    return [Requirement(re.sub(r"--hash=\S+", "", line).strip()) for line in text.splitlines() if line.strip()]


def declared(extras: tuple[str, ...]) -> list[Requirement]:
    optional = PROJECT["optional-dependencies"]
    return [
        Requirement(line) for line in PROJECT["dependencies"] + [line for extra in extras for line in optional[extra]]
    ]


def test_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    for requirement in declared(("preview", "dev")):
        operators = {specifier.operator for specifier in requirement.specifier}
        assert operators in ({"=="}, {">=", "<"}), requirement


@pytest.mark.parametrize(("name", "extras"), [("run", ()), ("dev", ("preview", "dev"))])
def test_the_lock_holds_every_dependency_within_its_bounds(name: str, extras: tuple[str, ...]) -> None:
    pins = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in locked(LOCKS[name])}
    for requirement in declared(extras):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_is_hashed_and_names_no_registry(name: str) -> None:
    entries = LOCKS[name].read_text("utf-8").replace("\\\n", " ").splitlines()
    for entry in entries:
        assert re.match(r"^[A-Za-z0-9_.-]+(\[[a-z,]+\])?==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+$", entry), entry[
            :80
        ]


@pytest.mark.parametrize("name", LOCKS)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_the_lock_pins_each_package_once_on_every_system(name: str, python: str, system: str) -> None:
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "platform_system": {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}[system],
        "os_name": "nt" if system == "win32" else "posix",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    names = [pin.name for pin in locked(LOCKS[name]) if pin.marker is None or pin.marker.evaluate(environment)]
    assert len(names) == len(set(names))
    assert {"numpy", "sqlalchemy", "discord-py"} <= set(names)


def test_every_package_that_the_bot_runs_with_is_on_the_page_of_licences() -> None:
    rows = re.findall(r"^\| (\S+) \| (\S+) \| (.+) \|$", (ROOT / "docs/LICENCES.md").read_text("utf-8"), re.MULTILINE)
    listed = {name: (version, licence) for name, version, licence in rows if name != "Package"}
    for pin in locked(LOCKS["run"]):
        if pin.marker is None:  # the others are for another system than the one that wrote the page
            version, licence = listed[canonicalize_name(pin.name)]
            assert pin.specifier.contains(version), pin
            assert licence != "UNKNOWN", pin
