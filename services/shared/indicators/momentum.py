"""Momentum: how strongly prices have been rising or falling."""

from __future__ import annotations

import numpy as np

from services.shared.indicators.averages import wilder_average
from services.shared.model.bar import Float64Column

NEUTRAL = 50.0


def relative_strength_index(close: Float64Column, period: int = 14) -> Float64Column:
    """RSI from 0 to 100: 100 · G / (G + L), G and L Wilder's averages of the rises and of the falls of `close`.

    Source: Wilder (1978); equal to TA-Lib's RSI but for a market that has not moved at all, which is 50 here. NaN for
    the first `period` rows: a change needs two closes.
    """
    if len(close) <= period:
        return np.full(len(close), np.nan)
    change = np.diff(close, prepend=close[0])
    rises = wilder_average(np.maximum(change, 0.0), period, first=1)
    falls = wilder_average(np.maximum(-change, 0.0), period, first=1)
    total = rises + falls
    moved = total > 0.0
    result = np.where(np.isnan(total), np.nan, NEUTRAL)
    result[moved] = 100.0 * rises[moved] / total[moved]
    return result
