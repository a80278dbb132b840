"""Features: one piece of code computes them for training and for serving, from closed bars only.

Every feature looks back over a fixed number of bars and adds their values in a fixed order. So a value depends on
those bars alone: computed in a long history or in the shortest window that suffices, it is equal bit for bit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np

from services.shared.model.bar import BarColumns, Float64Column
from services.shared.model.errors import DomainError, Reason

Compute: TypeAlias = Callable[[BarColumns], Float64Column]


class FeatureKind(StrEnum):
    """What a feature is made of."""

    BAR = "BAR"
    INDICATOR = "INDICATOR"
    FORMULA = "FORMULA"


@dataclass(frozen=True, slots=True)
class Feature:
    """A number per bar; `formula` is what `compute` computes, written for people and part of the set's hash."""

    name: str
    kind: FeatureKind
    description: str
    formula: str
    warm_up_bars: int
    compute: Compute


@dataclass(frozen=True, slots=True)
class FeatureSet:
    """A named, ordered list of features."""

    feature_set_id: str
    description: str
    features: tuple[Feature, ...]
    built_in: bool = True

    @property
    def features_hash(self) -> str:
        """SHA-256 over names, kinds, formulas and order, lower-case hexadecimal."""
        content = [[feature.name, feature.kind.value, feature.formula] for feature in self.features]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()

    @property
    def warm_up_bars(self) -> int:
        """Bars needed for the first complete row, that row's bar included."""
        return max(feature.warm_up_bars for feature in self.features)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(feature.name for feature in self.features)

    def matrix(self, bars: BarColumns) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """Features of each bar, float64 [bars, features]; NaN where a feature is warming up or not defined."""
        with np.errstate(divide="ignore", invalid="ignore"):
            columns = [feature.compute(bars) for feature in self.features]
        matrix = np.column_stack(columns) if len(bars) else np.empty((0, len(self.features)))
        return np.where(np.isfinite(matrix), matrix, np.nan)


def lagged(values: Float64Column, lag: int) -> Float64Column:
    """The value `lag` bars before; NaN where there is none."""
    result = np.full(len(values), np.nan)
    result[lag:] = values[: len(values) - lag]
    return result


def rolling_mean(values: Float64Column, window: int) -> Float64Column:
    """Mean of the last `window` values, always added oldest first; NaN for the first `window` - 1."""
    total = lagged(values, window - 1)
    for lag in range(window - 2, -1, -1):
        total = total + lagged(values, lag)
    return total / window


def rolling_deviation(values: Float64Column, window: int) -> Float64Column:
    """Standard deviation (of the population) of the last `window` values."""
    mean = rolling_mean(values, window)
    total = np.zeros(len(values))
    for lag in range(window - 1, -1, -1):
        total = total + (lagged(values, lag) - mean) ** 2
    return np.sqrt(total / window)


def _log_return(bars: BarColumns, span: int) -> Float64Column:
    return np.log(bars.close / lagged(bars.close, span))


def _strength(bars: BarColumns, window: int) -> Float64Column:
    change = bars.close - lagged(bars.close, 1)
    gain, loss = rolling_mean(np.maximum(change, 0), window), rolling_mean(np.maximum(-change, 0), window)
    return np.where(gain + loss > 0, 100 * gain / (gain + loss), 50.0)


def _spread(bars: BarColumns) -> Float64Column:
    return bars.high - bars.low


def _share(part: Float64Column, bars: BarColumns, flat: float) -> Float64Column:
    spread = _spread(bars)
    return np.where(spread > 0, part / np.where(spread > 0, spread, 1), flat)


def _bar_feature(name: str, description: str, formula: str, warm_up: int, compute: Compute) -> Feature:
    return Feature(name, FeatureKind.BAR, description, formula, warm_up, compute)


def _momentum(span: int) -> Feature:
    return _bar_feature(
        f"return_{span}",
        f"Logarithmic return over {span} bars.",
        f"ln(close / close[{span}])",
        span + 1,
        lambda bars: _log_return(bars, span),
    )


def _distance(window: int) -> Feature:
    return _bar_feature(
        f"close_vs_mean_{window}",
        f"Distance of the close from its mean over {window} bars, as a fraction of the mean.",
        f"close / mean(close, {window}) - 1",
        window,
        lambda bars: bars.close / rolling_mean(bars.close, window) - 1,
    )


def _volatility(window: int) -> Feature:
    return _bar_feature(
        f"volatility_{window}",
        f"Standard deviation of one-bar logarithmic returns over {window} bars.",
        f"deviation(ln(close / close[1]), {window})",
        window + 1,
        lambda bars: rolling_deviation(_log_return(bars, 1), window),
    )


DIRECTION = FeatureSet(
    "direction-12",
    "Momentum, distance from means, volatility, volume and the shape of the last bar: twelve features of daily or "
    "shorter bars, none of which depends on the price level.",
    (
        _momentum(1),
        _momentum(5),
        _momentum(20),
        _distance(5),
        _distance(20),
        _volatility(5),
        _volatility(20),
        _bar_feature(
            "strength_14",
            "Relative strength over 14 bars with simple averages (Cutler's RSI), 0 to 100; 50 where nothing moved.",
            "100 * mean(max(close - close[1], 0), 14) / mean(abs(close - close[1]), 14)",
            15,
            lambda bars: _strength(bars, 14),
        ),
        _bar_feature(
            "range",
            "High minus low as a fraction of the close.",
            "(high - low) / close",
            1,
            lambda bars: _spread(bars) / bars.close,
        ),
        _bar_feature(
            "body",
            "Close minus open as a share of the bar's range; 0 for a bar without a range.",
            "(close - open) / (high - low)",
            1,
            lambda bars: _share(bars.close - bars.open, bars, 0.0),
        ),
        _bar_feature(
            "close_position",
            "Where the close lies in the bar's range, 0 at the low, 1 at the high; 0.5 for a bar without a range.",
            "(close - low) / (high - low)",
            1,
            lambda bars: _share(bars.close - bars.low, bars, 0.5),
        ),
        _bar_feature(
            "volume_ratio_20",
            "Volume against its mean over 20 bars.",
            "volume / mean(volume, 20)",
            20,
            lambda bars: bars.volume / rolling_mean(bars.volume, 20),
        ),
    ),
)
BUILT_IN = (DIRECTION,)


def feature_set_named(feature_set_id: str) -> FeatureSet:
    """The built-in set of that id; DomainError NOT_FOUND that names those there are."""
    for feature_set in BUILT_IN:
        if feature_set.feature_set_id == feature_set_id:
            return feature_set
    known = ", ".join(feature_set.feature_set_id for feature_set in BUILT_IN)
    raise DomainError(
        Reason.NOT_FOUND,
        f"There is no feature set {feature_set_id}; there are: {known}. ListFeatureSets describes them.",
        feature_set_id=feature_set_id,
        known=known,
    )
