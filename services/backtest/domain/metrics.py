"""The figures of a result; formulas, annualisation and units are those that `metrics.proto` states.

Common names: E the equity after each bar, r its bar returns (the first against the initial cash), P bars in a year, N
their number, f the risk-free return of a bar. A figure that is undefined is None.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.backtest.domain import simulation
from services.backtest.domain.curve_figures import (
    curve_figures,
    drawdown_figures,
    measured_periods_per_year,
    ratio,
    regression_on,
)
from services.backtest.domain.round_trips import RoundTripColumns
from services.backtest.domain.simulation import Simulation
from services.backtest.domain.trip_figures import trip_figures
from services.shared.model.bar import BarColumns


@dataclass(frozen=True, slots=True)
class Metrics:
    """As message Metrics; spans of time in seconds."""

    final_equity: float
    net_profit: float
    total_return: float
    annual_return: float | None
    annual_volatility: float | None
    sharpe_ratio: float | None
    sortino_ratio: float | None
    calmar_ratio: float | None
    max_drawdown: float
    max_drawdown_seconds: float
    average_drawdown: float | None
    round_trip_count: int
    position_open: bool
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
    exposure: float
    annual_turnover: float | None
    average_holding_seconds: float | None
    fees_paid: float
    slippage_paid: float
    buy_and_hold_return: float | None
    beta: float | None
    alpha: float | None
    value_at_risk_95: float | None
    expected_shortfall_95: float | None
    skewness: float | None
    excess_kurtosis: float | None
    probabilistic_sharpe_ratio: float | None
    periods_per_year: float
    bar_count: int
    warm_up_bars: int
    skipped_entries: int


def measure(
    bars: BarColumns,
    result: Simulation,
    trips: RoundTripColumns,
    *,
    initial_cash: float,
    fee_rate: float,
    fixed_fee: float,
    periods_per_year: float | None,
    risk_free_rate: float,
    warm_up: int,
) -> Metrics:
    """Every figure of one run on at least one bar."""
    equity, count = result.equity, len(bars)
    periods = periods_per_year or measured_periods_per_year(bars.open_time_ns)
    curve = curve_figures(equity, initial_cash, periods, risk_free_rate)
    fall = drawdown_figures(equity, initial_cash, bars.open_time_ns)
    trip = trip_figures(trips)
    beta, alpha = regression_on(bars.close, equity, initial_cash, periods, risk_free_rate)
    traded, fees, slippage = _costs(result, fee_rate, fixed_fee)
    return Metrics(
        final_equity=float(equity[-1]),
        net_profit=float(equity[-1]) - initial_cash,
        total_return=float(equity[-1]) / initial_cash - 1.0,
        annual_return=curve.annual_return,
        annual_volatility=curve.annual_volatility,
        sharpe_ratio=curve.sharpe_ratio,
        sortino_ratio=curve.sortino_ratio,
        calmar_ratio=None if curve.annual_return is None else ratio(curve.annual_return, fall.deepest),
        max_drawdown=fall.deepest,
        max_drawdown_seconds=fall.longest_seconds,
        average_drawdown=fall.mean_depth,
        round_trip_count=len(trips),
        position_open=result.position_open,
        win_rate=trip.win_rate,
        profit_factor=trip.profit_factor,
        expectancy=trip.expectancy,
        expectancy_return=trip.expectancy_return,
        average_win=trip.average_win,
        average_loss=trip.average_loss,
        payoff_ratio=trip.payoff_ratio,
        best_return=trip.best_return,
        worst_return=trip.worst_return,
        system_quality_number=trip.system_quality_number,
        kelly_fraction=trip.kelly_fraction,
        exposure=result.exposed_bars / count,
        annual_turnover=ratio(traded * periods / count, float(equity.mean())),
        average_holding_seconds=trip.average_holding_seconds,
        fees_paid=fees,
        slippage_paid=slippage,
        buy_and_hold_return=ratio(float(bars.close[-1] - bars.close[0]), float(bars.close[0])),
        beta=beta,
        alpha=alpha,
        value_at_risk_95=curve.value_at_risk_95,
        expected_shortfall_95=curve.expected_shortfall_95,
        skewness=curve.skewness,
        excess_kurtosis=curve.excess_kurtosis,
        probabilistic_sharpe_ratio=curve.probabilistic_sharpe_ratio,
        periods_per_year=periods,
        bar_count=count,
        warm_up_bars=min(warm_up, count),
        skipped_entries=result.skipped_entries,
    )


def _costs(result: Simulation, fee_rate: float, fixed_fee: float) -> tuple[float, float, float]:
    """Notional of all fills, fees, and what spread and slippage cost; an open position's entry included."""
    rows, closed = result.rows, result.closed
    size_in, size_out = np.abs(rows[:, simulation.SIZE]), np.abs(closed[:, simulation.SIZE])
    notional = float(
        (size_in * rows[:, simulation.ENTRY_PRICE]).sum() + (size_out * closed[:, simulation.EXIT_PRICE]).sum()
    )
    slipped_in = size_in * np.abs(rows[:, simulation.ENTRY_PRICE] - rows[:, simulation.ENTRY_RAW])
    slipped_out = size_out * np.abs(closed[:, simulation.EXIT_PRICE] - closed[:, simulation.EXIT_RAW])
    fees = notional * fee_rate + fixed_fee * (len(rows) + len(closed))
    return notional, fees, float(slipped_in.sum() + slipped_out.sum())
