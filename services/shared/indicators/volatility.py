"""Volatility: how far prices move."""

from __future__ import annotations

import numpy as np

from services.shared.indicators.averages import wilder_average
from services.shared.model.bar import Float64Column


def true_range(high: Float64Column, low: Float64Column, close: Float64Column) -> Float64Column:
    """Wilder's true range: max(high, previous close) − min(low, previous close), in price; NaN in the first row."""
    result = np.full(len(close), np.nan)
    result[1:] = np.maximum(high[1:], close[:-1]) - np.minimum(low[1:], close[:-1])
    return result


def average_true_range(
    high: Float64Column, low: Float64Column, close: Float64Column, period: int = 14
) -> Float64Column:
    """ATR: Wilder's average of the true range, in price; NaN for the first `period` rows (as in TA-Lib)."""
    return wilder_average(true_range(high, low, close), period, first=1)
