"""Moving averages over the last rows of a column."""

from __future__ import annotations

import numpy as np

from services.shared.indicators.recursion import decay
from services.shared.model.bar import Float64Column


def simple_average(values: Float64Column, period: int) -> Float64Column:
    """Mean of the last `period` values; NaN for the first `period` − 1 rows.

    Each value is summed from its own window alone, so it does not depend on where the column begins.
    """
    result = np.full(len(values), np.nan)
    if len(values) >= period:
        windows = np.lib.stride_tricks.sliding_window_view(values, period)
        result[period - 1 :] = windows.mean(axis=1)
    return result


def exponential_average(values: Float64Column, period: int) -> Float64Column:
    """EMA with weight 2 / (period + 1), begun with the simple mean of the first `period` values (TA-Lib's EMA).

    NaN for the first `period` − 1 rows.
    """
    weight = 2.0 / (period + 1.0)
    return _begun_with_mean(values, 0, period, 1.0 - weight, weight)


def wilder_average(values: Float64Column, period: int, first: int = 0) -> Float64Column:
    """Wilder's smoothing: y(i) = (y(i−1) · (period − 1) + x(i)) / period, begun with the mean of `period` values.

    Source: Wilder, New Concepts in Technical Trading Systems (1978). Rows before `first` are left out; NaN up to row
    `first` + `period` − 2.
    """
    return _begun_with_mean(values, first, period, (period - 1.0) / period, 1.0 / period)


def _begun_with_mean(values: Float64Column, first: int, period: int, keep: float, take: float) -> Float64Column:
    start = first + period - 1
    seeded = values.copy()
    if len(values) > start:
        seeded[start] = values[first : start + 1].mean()
    return decay(seeded, start, keep, take)
