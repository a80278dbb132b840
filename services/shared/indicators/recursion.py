"""The one recursion behind exponential averages, compiled when a column is long enough to pay for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from services.shared.model.bar import Float64Column

# Importing numba costs about a second of start-up; a service that looks at one bar at a time never pays it.
COMPILED_FROM = 20_000


def decay(values: Float64Column, start: int, keep: float, take: float) -> Float64Column:
    """y(start) = values(start), then y(i) = keep · y(i−1) + take · values(i); NaN before `start`.

    `values` from `start` on must be free of NaN. Compiled and interpreted form give the same bits.
    """
    result = np.full(len(values), np.nan)
    if len(values) > start:
        if len(values) < COMPILED_FROM:
            result[start:] = _decay(values[start:].tolist(), keep, take)
        else:
            _compiled()(values, start, keep, take, result)
    return result


def _decay(values: list[float], keep: float, take: float) -> list[float]:
    current = values[0]
    result = [current]
    for value in values[1:]:
        current = keep * current + take * value
        result.append(current)
    return result


def _decay_kernel(values: Any, start: int, keep: float, take: float, result: Any) -> None:
    current = values[start]
    result[start] = current
    for i in range(start + 1, len(values)):
        current = keep * current + take * values[i]
        result[i] = current


@cache
def _compiled() -> Callable[[Float64Column, int, float, float, Float64Column], None]:
    from numba import njit

    kernel: Callable[[Float64Column, int, float, float, Float64Column], None] = njit(cache=True)(_decay_kernel)
    return kernel
