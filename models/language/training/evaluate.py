"""How well messages are understood that training never saw."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.language.parse import Language, Understanding
from models.profile import Profile


@dataclass(slots=True)
class Report:
    """Scores over labelled messages; ``str`` is a table to print."""

    messages: int = 0
    right_intents: int = 0
    right_messages: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    """hit, missed and wrong (extra or another value) over single slots."""
    money: Counter[str] = field(default_factory=Counter)
    intents: dict[str, Counter[str]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        return self.right_intents / max(self.messages, 1)

    @property
    def macro_f1(self) -> float:
        scores = [_f1(counts) for counts in self.intents.values() if counts["hit"] + counts["missed"]]
        return sum(scores) / max(len(scores), 1)

    @property
    def slot_f1(self) -> float:
        return _f1(self.slots)

    def __str__(self) -> str:
        outside = self.intents.get("out_of_scope", Counter())
        lines = [
            f"messages                {self.messages}",
            f"intent accuracy         {self.accuracy:.3f}",
            f"intent macro-F1         {self.macro_f1:.3f}",
            f"out of scope precision  {_share(outside['hit'], outside['wrong']):.3f}",
            f"out of scope recall     {_share(outside['hit'], outside['missed']):.3f}",
            f"slot micro-F1           {self.slot_f1:.3f}",
            f"whole message right     {self.right_messages / max(self.messages, 1):.3f}",
            f"money right             {_share(self.money['hit'], self.money['missed']):.3f} of {self.money.total()}",
        ]
        return "\n".join(lines)


def evaluate(data: Path, progress: Callable[[str], None], messages: Path | None = None) -> Report:
    """Score the packaged model on labelled JSON Lines (text, context, expect), by default ``data``/held_out.jsonl."""
    path = messages or data / "held_out.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    progress(f"{len(rows)} labelled messages from {path.name}")
    return score(Language.load(), rows)


def score(language: Language, rows: Iterable[Mapping[str, Any]]) -> Report:
    """Compare what is understood with what each row expects; ``slots_any`` and its like name further right answers."""
    report = Report()
    for row in rows:
        context = Profile.model_validate(row["context"]) if row.get("context") else None
        _add(report, row, language.parse(row["text"], context))
    return report


def _add(report: Report, row: Mapping[str, Any], said: Understanding) -> None:
    expect = row["expect"]
    report.messages += 1
    is_right = said.intent == expect["intent"] and said.topic == expect.get("topic")
    report.right_intents += said.intent == expect["intent"]
    _count_intent(report, expect["intent"], said.intent)
    wrong = _wrong_slots(report.slots, expect.get("slots", {}), expect.get("slots_any", {}), said.slots)
    wrong += _wrong_slots(report.slots, expect.get("slots_b", {}), expect.get("slots_b_any", {}), said.slots_b or {})
    money = [amount.as_object() for amount in said.money]
    if expect.get("money") or money:
        fine = _same_money(expect.get("money", []), expect.get("money_any", []), money)
        report.money["hit" if fine else "missed"] += 1
        wrong += [] if fine else [f"money {money}"]
    report.right_messages += is_right and not [what for what in wrong if not what.startswith("money")]
    if wrong or not is_right:
        report.misses.append(
            f"{row['text']!r}: {said.intent}/{said.topic} {said.confidence:.2f} {wrong}"
            f"  (meant {expect['intent']}/{expect.get('topic')})"
        )


def _count_intent(report: Report, meant: str, said: str) -> None:
    report.intents.setdefault(meant, Counter())["hit" if meant == said else "missed"] += 1
    if meant != said:
        report.intents.setdefault(said, Counter())["wrong"] += 1


def _wrong_slots(
    counts: Counter[str], meant: Mapping[str, Any], also: Mapping[str, Any], said: Mapping[str, Any]
) -> list[str]:
    wrong: list[str] = []
    for name in sorted({*meant, *also, *said}):
        choices = [*also.get(name, []), meant[name]] if name in meant else list(also.get(name, [None]))
        value = said.get(name)
        if any(_plain(value) == _plain(choice) for choice in choices):
            counts["hit"] += value is not None
            continue
        counts["missed"] += name in meant
        counts["wrong"] += value is not None
        wrong.append(f"{name}={value!r}")
    return wrong


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else float(value) if isinstance(value, int | float) else value


def _same_money(meant: list[Mapping[str, Any]], also: list[Mapping[str, Any]], said: list[dict[str, object]]) -> bool:
    if len(meant) != len(said):
        return False
    left = list(said)
    for at, amount in enumerate(meant):
        more = also[at] if at < len(also) else {}
        match = next(
            (
                found
                for found in left
                if all(
                    found.get(key) in (amount.get(key), *more.get(key, []))
                    for key in ("amount", "amount_to", "currency", "period")
                )
            ),
            None,
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _share(hit: int, miss: int) -> float:
    return hit / max(hit + miss, 1)


def _f1(counts: Mapping[str, int]) -> float:
    return 2 * counts["hit"] / max(2 * counts["hit"] + counts["missed"] + counts["wrong"], 1)
