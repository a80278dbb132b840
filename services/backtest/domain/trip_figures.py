"""What closed round trips say: win rate, profit factor and their kin; formulas as in `metrics.proto`."""

from __future__ import annotations

import math
from dataclasses import dataclass

from services.backtest.domain.curve_figures import NS_PER_SECOND, ratio
from services.backtest.domain.round_trips import RoundTripColumns


@dataclass(frozen=True, slots=True)
class TripFigures:
    """What the profits of the closed round trips say; see `Metrics`."""

    win_rate: float | None
    profit_factor: float | None
    expectancy: float | None
    expectancy_return: float | None
    average_win: float | None
    average_loss: float | None
    payoff_ratio: float | None
    best_return: float | None
    worst_return: float | None
    system_quality_number: float | None
    kelly_fraction: float | None
    average_holding_seconds: float | None


def trip_figures(trips: RoundTripColumns) -> TripFigures:
    """Win rate, profit factor and their kin over closed round trips."""
    profit, count = trips.profit, len(trips)
    if count == 0:
        return TripFigures(*[None] * 12)
    wins, losses = profit[profit > 0.0], profit[profit < 0.0]
    win_rate = len(wins) / count
    average_win = float(wins.mean()) if len(wins) else None
    average_loss = float(losses.mean()) if len(losses) else None
    payoff = None if average_win is None or average_loss is None else ratio(average_win, -average_loss)
    deviation = float(profit.std(ddof=1)) if count > 1 else 0.0
    quality = ratio(math.sqrt(count) * float(profit.mean()), deviation)
    return TripFigures(
        win_rate=win_rate,
        profit_factor=ratio(float(wins.sum()), -float(losses.sum())),
        expectancy=float(profit.mean()),
        expectancy_return=float(trips.profit_fraction.mean()),
        average_win=average_win,
        average_loss=average_loss,
        payoff_ratio=payoff,
        best_return=float(trips.profit_fraction.max()),
        worst_return=float(trips.profit_fraction.min()),
        system_quality_number=quality,
        kelly_fraction=None if not payoff else win_rate - (1.0 - win_rate) / payoff,
        average_holding_seconds=float((trips.exit_time_ns - trips.entry_time_ns).mean()) / NS_PER_SECOND,
    )
