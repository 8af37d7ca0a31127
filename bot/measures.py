"""What an operator can watch, as Prometheus counts it: how often, how long, how full; never who or what was said.

Labels are names of our own (acts, kinds of errors), so that nothing that people send becomes one.
"""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry()
_QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Seconds at which the buckets of the histograms end."""

ANSWERS = Histogram(
    "salary_bot_answer_seconds",
    "Computing one answer, by act (words: a message).",
    ("act",),
    registry=REGISTRY,
    buckets=_QUICK,
)
FAULTS = Counter(
    "salary_bot_faults",
    "Unexpected errors by kind, with Discord's code where it gave one.",
    ("kind",),
    registry=REGISTRY,
)
REFUSED = Counter(
    "salary_bot_refused", "Turns that were not answered because too much was asked at once.", registry=REGISTRY
)
DATABASE = Histogram(
    "salary_bot_database_seconds", "One transaction, waiting included.", registry=REGISTRY, buckets=_QUICK
)
LOOP_LAG = Histogram(
    "salary_bot_loop_lag_seconds", "How late the event loop comes to what is due.", registry=REGISTRY, buckets=_QUICK
)
IN_THE_WORKS = Gauge("salary_bot_turns_in_the_works", "Turns that are being answered.", registry=REGISTRY)
PICTURES_WAITING = Gauge("salary_bot_pictures_waiting", "Pictures asked for and not drawn yet.", registry=REGISTRY)
SERVERS = Gauge("salary_bot_servers", "Servers that the bot is in.", registry=REGISTRY)
SHARD_CONNECTED = Gauge(
    "salary_bot_shard_connected", "1 while a shard is connected to the gateway.", ("shard",), registry=REGISTRY
)
SHARD_LATENCY = Gauge(
    "salary_bot_shard_latency_seconds", "A shard's last heartbeat there and back.", ("shard",), registry=REGISTRY
)


def follow(gauge: Gauge, value: Callable[[], float]) -> None:
    """Ask ``value`` whenever the gauge is read."""
    gauge.set_function(value)
