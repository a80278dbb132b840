"""Measures calls one after another, contestants in turn, so that a machine's drift hits all alike."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import numpy as np

Call = Callable[[], Awaitable[object]]
WARM_UP_CALLS = 200


@dataclass(frozen=True, slots=True)
class Latency:
    """Percentiles of one contestant, in milliseconds."""

    p50: float
    p99: float


async def latencies(contestants: Mapping[str, Call], rounds: int, calls: int) -> dict[str, Latency]:
    """Median over `rounds` of each contestant's p50 and p99 of `calls` calls, one at a time."""
    for call in contestants.values():
        for _ in range(WARM_UP_CALLS):
            await call()
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, call in contestants.items():
            figures[name].append(await _percentiles(call, calls))
    return {name: Latency(*np.median(np.array(rows), axis=0).tolist()) for name, rows in figures.items()}


async def _percentiles(call: Call, calls: int) -> tuple[float, float]:
    spans = np.empty(calls)
    for index in range(calls):
        begun = time.perf_counter()
        await call()
        spans[index] = (time.perf_counter() - begun) * 1000
    p50, p99 = np.percentile(spans, (50, 99))
    return float(p50), float(p99)
