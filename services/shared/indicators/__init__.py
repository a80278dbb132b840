"""The indicator library: pure functions from columns to columns, where value i depends on rows 0 to i only."""

from __future__ import annotations

from services.shared.indicators.averages import exponential_average, simple_average, wilder_average
from services.shared.indicators.momentum import relative_strength_index
from services.shared.indicators.volatility import average_true_range, true_range

__all__ = [
    "average_true_range",
    "exponential_average",
    "relative_strength_index",
    "simple_average",
    "true_range",
    "wilder_average",
]
