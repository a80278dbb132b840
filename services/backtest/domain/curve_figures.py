"""What an equity curve alone says: returns, volatility, ratios, tails and drawdowns; formulas as in `metrics.proto`."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from services.shared.model.bar import Float64Column, Int64Column

NS_PER_SECOND = 1_000_000_000
NS_PER_YEAR = 365.25 * 86_400 * NS_PER_SECOND
TAIL = 0.05
DAILY = 365.25


@dataclass(frozen=True, slots=True)
class CurveFigures:
    """What the bar returns alone say; see `Metrics`."""

    annual_return: float | None
    annual_volatility: float | None
    sharpe_ratio: float | None
    sortino_ratio: float | None
    value_at_risk_95: float | None
    expected_shortfall_95: float | None
    skewness: float | None
    excess_kurtosis: float | None
    probabilistic_sharpe_ratio: float | None


@dataclass(frozen=True, slots=True)
class DrawdownFigures:
    """`deepest` and `mean_depth` as fractions, `longest_seconds` from a maximum to its recovery or the last bar."""

    deepest: float
    longest_seconds: float
    mean_depth: float | None


def ratio(numerator: float, denominator: float) -> float | None:
    """The quotient, or None where it is undefined or infinite."""
    if denominator == 0.0 or math.isnan(numerator) or math.isnan(denominator):
        return None
    return numerator / denominator


def measured_periods_per_year(open_time_ns: Int64Column) -> float:
    """P as the bars themselves show it: (N − 1) / years between the first and the last open; daily for a single bar."""
    span = float(open_time_ns[-1] - open_time_ns[0]) if len(open_time_ns) else 0.0
    return (len(open_time_ns) - 1) / (span / NS_PER_YEAR) if span > 0.0 else DAILY


def bar_returns(equity: Float64Column, initial: float) -> Float64Column:
    """r(i) = E(i) / E(i−1) − 1 with E(−1) = `initial`; zero once the equity is lost."""
    before = np.concatenate(([initial], equity[:-1]))
    return np.divide(equity - before, before, out=np.zeros(len(equity)), where=before > 0.0)


def curve_figures(equity: Float64Column, initial: float, periods: float, risk_free_rate: float) -> CurveFigures:
    """Return, volatility, Sharpe (arithmetic, Sharpe 1994), Sortino, tail risk and moments of an equity curve."""
    returns = bar_returns(equity, initial)
    excess = returns - ((1.0 + risk_free_rate) ** (1.0 / periods) - 1.0)
    mean, count = float(excess.mean()), len(returns)
    deviation = float(returns.std(ddof=1)) if count > 1 else 0.0
    downside = math.sqrt(float(np.mean(np.minimum(excess, 0.0) ** 2)))
    sharpe, sortino = ratio(mean, deviation), ratio(mean, downside)
    tail = float(np.quantile(returns, TAIL))
    skewness, kurtosis = _moments(returns)
    root = math.sqrt(periods)
    return CurveFigures(
        annual_return=float((equity[-1] / initial) ** (periods / count) - 1.0) if equity[-1] > 0.0 else None,
        annual_volatility=deviation * root if count > 1 else None,
        sharpe_ratio=None if sharpe is None else sharpe * root,
        sortino_ratio=None if sortino is None else sortino * root,
        value_at_risk_95=-tail,
        expected_shortfall_95=-float(returns[returns <= tail].mean()),
        skewness=skewness,
        excess_kurtosis=kurtosis,
        probabilistic_sharpe_ratio=_probabilistic_sharpe(sharpe, count, skewness, kurtosis),
    )


def _moments(returns: Float64Column) -> tuple[float | None, float | None]:
    """Skewness and excess kurtosis of the population."""
    centred = returns - returns.mean()
    variance = float(np.mean(centred**2))
    if variance == 0.0:
        return None, None
    return float(np.mean(centred**3)) / variance**1.5, float(np.mean(centred**4)) / variance**2 - 3.0


def _probabilistic_sharpe(
    sharpe: float | None, count: int, skewness: float | None, kurtosis: float | None
) -> float | None:
    """Φ(s · sqrt(N − 1) / sqrt(1 − γ3·s + (γ4 − 1)/4·s²)), s per bar, against zero (Bailey and López de Prado 2012)."""
    if sharpe is None or skewness is None or kurtosis is None or count < 2:
        return None
    spread = 1.0 - skewness * sharpe + (kurtosis + 2.0) / 4.0 * sharpe**2
    if spread <= 0.0:
        return None
    return 0.5 * (1.0 + math.erf(sharpe * math.sqrt((count - 1) / spread) / math.sqrt(2.0)))


def drawdowns(equity: Float64Column, initial: float) -> Float64Column:
    """1 − E(i) / running maximum, the initial cash being the first value of the maximum."""
    return 1.0 - equity / np.maximum(np.maximum.accumulate(equity), initial)


def drawdown_figures(equity: Float64Column, initial: float, open_time_ns: Int64Column) -> DrawdownFigures:
    """Depth and length of the falls from running maxima."""
    depth = drawdowns(equity, initial)
    under = np.concatenate(([False], depth > 0.0, [False]))
    edges = np.flatnonzero(under[1:] != under[:-1])
    starts, ends = edges[::2], edges[1::2]
    if len(starts) == 0:
        return DrawdownFigures(0.0, 0.0, None)
    # From the bar of the maximum (or the first bar) to the bar that recovers it (or the last bar).
    from_ns = open_time_ns[np.maximum(starts - 1, 0)]
    to_ns = open_time_ns[np.minimum(ends, len(equity) - 1)]
    depths = np.maximum.reduceat(depth, starts)
    return DrawdownFigures(float(depth.max()), float((to_ns - from_ns).max()) / NS_PER_SECOND, float(depths.mean()))


def regression_on(
    benchmark_close: Float64Column, equity: Float64Column, initial: float, periods: float, risk_free_rate: float
) -> tuple[float | None, float | None]:
    """Beta and yearly Jensen's alpha of the returns from the second bar on, against holding the benchmark."""
    if len(equity) < 3:
        return None, None
    risk_free = (1.0 + risk_free_rate) ** (1.0 / periods) - 1.0
    returns = bar_returns(equity, initial)[1:]
    market = np.diff(benchmark_close) / benchmark_close[:-1]
    deviation = market - market.mean()
    beta = ratio(float(np.mean(deviation * returns)), float(np.mean(deviation**2)))
    if beta is None:
        return None, None
    return beta, float((returns.mean() - risk_free) - beta * (market.mean() - risk_free)) * periods
