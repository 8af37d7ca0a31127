"""The machine interface: JSON Lines in and out, as scripts use it."""

from __future__ import annotations

import io
import json
import math
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.faces.lines import answer_estimates
from bot.faces.long_lines import lines_of
from models.pay.model import PayModel
from models.profile import INPUT_FIELDS, Role

KEYS = [
    "understood",
    "currency",
    "period",
    "year",
    "base",
    "total",
    "split",
    "reference",
    "drivers",
    "evidence",
    "model",
]
QUANTILES = ["p10", "p25", "p50", "p75", "p90"]
EVIDENCE = ["rows", "sources", "confidence", "unknown", "notes", "nearest"]
MLE = {"role": "machine_learning_engineer", "country": "US"}


@pytest.fixture(scope="module")
def pay() -> PayModel:
    return PayModel.load()


def answers(pay: PayModel, *lines: object) -> tuple[list[dict], int]:
    """What comes back for these lines (objects are written as JSON, bytes stand), and the exit status."""
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    out = io.StringIO()
    status = answer_estimates([line + b"\n" for line in raw], out, pay)
    return [json.loads(line, parse_constant=pytest.fail) for line in out.getvalue().splitlines()], status


def only(pay: PayModel, line: object) -> dict:
    (answer,), _ = answers(pay, line)
    return answer


def test_an_estimate_has_the_contracts_shape_and_order(pay: PayModel) -> None:
    answer = only(pay, {"id": 7, "seniority": "senior", "city": "San Francisco", **MLE})
    assert list(answer) == ["id", *KEYS]
    assert answer["id"] == 7
    assert answer["understood"] == {**MLE, "seniority": "senior", "city": "San Francisco"}
    assert (answer["currency"], answer["period"]) == ("USD", "year")
    assert list(answer["base"]) == QUANTILES
    assert list(answer["base"].values()) == sorted(answer["base"].values())
    assert list(answer["evidence"]) == EVIDENCE
    assert list(answer["model"]) == ["version", "data_until"]
    assert list(answer["reference"]) == ["p50", "profile", "rows"]
    for driver in answer["drivers"]:
        assert list(driver) == ["factor", "value", "multiplier", "rows", "source", "note"]


def test_the_drivers_multiply_from_the_reference_to_the_middle(pay: PayModel) -> None:
    answer = only(
        pay, {**MLE, "seniority": "senior", "city": "Seattle", "skills": ["python", "aws"], "education": "phd"}
    )
    product = math.prod(driver["multiplier"] for driver in answer["drivers"])
    assert answer["reference"]["p50"] * product == pytest.approx(answer["base"]["p50"], rel=1e-4)


def test_what_was_written_freely_is_explained_in_the_notes(pay: PayModel) -> None:
    answer = only(pay, {"role": "head of data", "city": "München"})
    assert answer["understood"] == {"role": "ml_manager", "seniority": "executive", "country": "DE", "city": "Munich"}
    assert any("head of data" in note for note in answer["evidence"]["notes"])
    assert any("München" in note for note in answer["evidence"]["notes"])


@pytest.mark.parametrize("given_id", [7, 0, "a", None, True, 1.5, [1, {"a": None}], {"b": []}, "\ud800", 10**30])
def test_an_id_of_any_type_is_handed_back_untouched(pay: PayModel, given_id: object) -> None:
    for fields in (MLE, {"role": "nurse", "country": "US"}):
        answer = only(pay, {"id": given_id, **fields})
        assert next(iter(answer)) == "id"
        assert answer["id"] == given_id
        assert type(answer["id"]) is type(given_id)


def test_without_an_id_none_is_handed_back(pay: PayModel) -> None:
    assert "id" not in only(pay, MLE)


def test_a_bad_line_is_answered_in_its_place_and_the_others_are_answered(pay: PayModel) -> None:
    lines = [MLE, {**MLE, "country": "Atlantis"}, b'{"role": "mle", ', b"", b"  \t", {**MLE, "years": 200}, MLE]
    found, status = answers(pay, *lines)
    assert status == 1
    assert ["error" in answer for answer in found] == [False, True, True, True, False]
    assert found[0] == found[4]
    assert found[1]["error"]["field"] == "country"
    assert found[1]["error"]["value"] == "Atlantis"
    assert found[1]["error"]["message"] == "I don't know a country called 'Atlantis'."
    assert list(found[1]["error"]) == ["field", "value", "message", "suggestions"]


def test_all_lines_answered_is_exit_status_0(pay: PayModel) -> None:
    assert answers(pay, MLE, {**MLE, "country": "Tuvalu"})[1] == 0
    assert answers(pay)[1] == 0


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"null",
        b"[]",
        b'"role"',
        b"7",
        b"NaN",
        b'{"years": NaN}',
        b'{"years": -Infinity}',
        b'{"years": 1e999}',
        b'{"role": "mle", "role": "nurse"}',
        b'{"id": {"a": 1, "a": 2}}',
        b'{"role": "mle\xff"}',
        b"\xff\xfe{",
        b"{'role': 'mle'}",
        b'{"a": 1} {"b": 2}',
        b'{"years": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"role": "mle\x00"}',
    ],
)
def test_what_is_not_a_json_object_is_an_error_of_the_line(pay: PayModel, line: bytes) -> None:
    found, status = answers(pay, line, MLE)
    assert status == 1
    assert found[0]["error"]["field"] is None
    assert found[0]["error"]["message"]
    assert "base" in found[1]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"country": "US"}, "role"),
        ({"role": None, "country": "US"}, "role"),
        ({"role": "machine_learning_engineer"}, "country"),
        ({**MLE, "role": "Engineer"}, "role"),
        ({**MLE, "colour": "red"}, "colour"),
        ({**MLE, "skills": "python"}, "skills"),
        ({**MLE, "seniority": ["senior"]}, "seniority"),
        ({**MLE, "city": "Berlin"}, "city"),
        ({**MLE, "years": -1}, "years"),
        ({**MLE, "currency": "XYZ"}, "currency"),
        ({**MLE, "currency": "KPW"}, "currency"),
        ({**MLE, "city": "\ud800"}, "city"),
    ],
)
def test_a_wrong_field_is_named(pay: PayModel, fields: dict[str, object], field: str) -> None:
    (answer,), status = answers(pay, fields)
    assert status == 1
    assert answer["error"]["field"] == field
    assert answer["error"]["value"] == fields.get(field)


@pytest.mark.parametrize("city", ["Portland, ME", "Portland", "California", "Palo Alto", "NYC", "Aurora, IL", "Texas"])
def test_what_was_understood_is_answered_alike_when_it_is_asked_again(pay: PayModel, city: str) -> None:
    first = only(pay, {"role": "mle", "city": city})
    again = only(pay, first["understood"])
    assert again["understood"] == first["understood"]
    assert again["base"] == first["base"]


def test_an_unknown_field_is_read_with_its_near_ones(pay: PayModel) -> None:
    assert only(pay, {**MLE, "skils": []})["error"]["suggestions"] == ["skills"]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(pay: PayModel) -> None:
    found, status = answers(pay, b"\xef\xbb\xbf" + json.dumps(MLE).encode() + b"\r", json.dumps(MLE).encode() + b"\r")
    assert status == 0
    assert found[0] == found[1]


def test_a_line_without_end_is_an_error_that_is_not_held_in_memory_and_the_next_is_answered() -> None:
    long = b'{"id": 1, "role": "' + b"x" * 3_000_000 + b'"}'
    next_one = json.dumps({**MLE, "id": 2}).encode()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "estimate"], input=b"\n".join([long, next_one, long]), capture_output=True
    )
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert first["error"]["message"] == "This line is longer than 1000000 bytes."
    assert (second["id"], third) == (2, first)
    assert (done.returncode, done.stderr) == (1, b"")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30)), st.integers(1, 20))
@settings(max_examples=60)
def test_lines_within_bounds_are_read_as_they_are_and_of_longer_ones_the_beginning(
    written: list[str], longest: int
) -> None:
    text = "".join(line.replace("\n", "") + "\n" for line in written)
    lines = list(lines_of(io.StringIO(text, newline="\n"), longest))
    assert [line.removesuffix("\n")[: longest + 1] for line in lines] == [
        line.replace("\n", "")[: longest + 1] for line in written
    ]


def test_a_very_long_wrong_value_is_not_echoed_whole(pay: PayModel) -> None:
    answer = only(pay, {**MLE, "role": "x" * 100_000})
    assert len(json.dumps(answer)) < 3_000


def test_a_line_is_answered_before_the_next_is_read(pay: PayModel) -> None:
    out = io.StringIO()
    seen: list[int] = []

    def lines() -> Iterator[bytes]:
        for _ in range(3):
            seen.append(out.getvalue().count("\n"))
            yield json.dumps(MLE).encode() + b"\n"

    answer_estimates(lines(), out, pay)
    assert seen == [0, 1, 2]


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_estimated(pay: PayModel, role: Role) -> None:
    answer = only(pay, {"role": role.value, "city": "London"})
    assert list(answer) == KEYS
    assert answer["currency"] == "GBP"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.dictionaries(
        st.sampled_from(("id", *INPUT_FIELDS)) | st.text(max_size=5),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=15)
            | st.sampled_from(["US", "Berlin", "mle", "data scientist", "senior", "python", "Paris, Texas"]),
            lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside, max_size=2),
            max_leaves=4,
        ),
        max_size=6,
    ).map(lambda fields: json.dumps(fields).encode())
)  # fmt: skip
def test_whatever_the_line_one_line_comes_back(pay: PayModel, line: bytes) -> None:
    lines = line.split(b"\n")
    found, status = answers(pay, *lines)
    assert len(found) == sum(bool(part.strip()) for part in lines)
    assert status == (1 if any("error" in answer for answer in found) else 0)
    for answer in found:
        assert ("error" in answer) != ("understood" in answer)


def run(text: bytes, command: str = "estimate") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "bot", command], input=text, capture_output=True, timeout=60, check=False
    )


def test_the_command_answers_and_says_so_by_its_exit_status() -> None:
    good, bad = json.dumps(MLE).encode(), b'{"role": "nurse", "country": "US"}'
    answered = run(good + b"\n\n" + good)
    assert (answered.returncode, answered.stderr, answered.stdout.count(b"\n")) == (0, b"", 2)
    refused = run(good + b"\n" + bad + b"\n")
    assert (refused.returncode, refused.stderr, refused.stdout.count(b"\n")) == (1, b"", 2)


def test_the_command_answers_a_line_while_its_input_stays_open() -> None:
    command = [sys.executable, "-m", "bot", "estimate"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(json.dumps(MLE).encode() + b"\n")
            process.stdin.flush()
            assert b"understood" in process.stdout.readline()
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_the_command_ends_quietly_when_nobody_reads_on() -> None:
    command = [sys.executable, "-m", "bot", "estimate"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps(MLE).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write(json.dumps(MLE).encode() + b"\n")
            process.stdin.close()
        except BrokenPipeError:
            pass
        process.wait(timeout=30)
        assert process.stderr.read() == b""
