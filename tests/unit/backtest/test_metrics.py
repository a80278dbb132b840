"""The figures are those of their formulas: by hand, and backtesting.py's where the definition is the same."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from services.backtest.domain.curve_figures import (
    NS_PER_YEAR,
    curve_figures,
    drawdown_figures,
    measured_periods_per_year,
    regression_on,
)
from services.backtest.domain.engine import simulate
from services.backtest.domain.metrics import Metrics, measure
from services.backtest.domain.options import ExecutionOptions
from services.backtest.domain.round_trips import round_trip_columns
from services.shared.model.bar import BarColumns
from services.shared.strategies import SignalColumns, strategy_by_name
from tests.unit.backtest.test_engine import CALM, ONE_SHARE, bars_of, goog, run_backtesting_py, say

DAY = 86_400_000_000_000


def measured(
    bars: BarColumns, signals: SignalColumns, options: ExecutionOptions, cash: float, periods: float | None = 252.0
) -> Metrics:
    result = simulate(bars, signals, options, cash)
    trips = round_trip_columns(bars, signals, options, result)
    return measure(
        bars,
        result,
        trips,
        initial_cash=cash,
        fee_rate=float(options.fee_rate),
        fixed_fee=float(options.fixed_fee),
        periods_per_year=periods,
        risk_free_rate=0.0,
        warm_up=0,
    )


def test_the_ratios_of_a_small_curve_are_those_computed_by_hand() -> None:
    # Returns of 10 %, −10 %, 20 %: mean 1/15, sample deviation sqrt(7/300).
    figures = curve_figures(np.array([110.0, 99.0, 118.8]), 100.0, 4.0, 0.0)
    mean, deviation = 0.2 / 3, math.sqrt(((0.1 - 0.2 / 3) ** 2 + (0.1 + 0.2 / 3) ** 2 + (0.2 - 0.2 / 3) ** 2) / 2)

    assert figures.sharpe_ratio == pytest.approx(mean / deviation * 2)
    assert figures.sortino_ratio == pytest.approx(mean / math.sqrt(0.01 / 3) * 2)
    assert figures.annual_volatility == pytest.approx(deviation * 2)
    assert figures.annual_return == pytest.approx(1.188 ** (4 / 3) - 1)
    assert figures.value_at_risk_95 == pytest.approx(0.08)
    assert figures.expected_shortfall_95 == pytest.approx(0.1)


def test_the_risk_free_return_is_taken_off_each_bar() -> None:
    equity = np.array([110.0, 99.0, 118.8])
    free = 1.1 ** (1 / 4) - 1
    excess = np.array([0.1, -0.1, 0.2]) - free

    assert curve_figures(equity, 100.0, 4.0, 0.1).sharpe_ratio == pytest.approx(
        excess.mean() / np.array([0.1, -0.1, 0.2]).std(ddof=1) * 2
    )


def test_what_is_undefined_is_absent() -> None:
    still = curve_figures(np.full(5, 100.0), 100.0, 252.0, 0.0)
    lost = curve_figures(np.array([50.0, 0.0, 0.0]), 100.0, 252.0, 0.0)
    never = measured(bars_of([CALM] * 3), say(3, {}), ONE_SHARE, 100.0)

    assert still.sharpe_ratio is still.sortino_ratio is still.probabilistic_sharpe_ratio is None
    assert lost.annual_return is None
    assert never.win_rate is never.profit_factor is never.expectancy is never.average_holding_seconds is None
    assert never.calmar_ratio is None


def test_drawdowns_are_measured_from_the_initial_cash_and_to_their_recovery_or_the_end() -> None:
    times = np.arange(6, dtype=np.int64) * DAY
    # 10 % under the initial cash for one bar; 25 % under 120 from the third bar's maximum on, never made good.
    figures = drawdown_figures(np.array([90.0, 100.0, 120.0, 90.0, 110.0, 100.0]), 100.0, times)

    assert figures.deepest == pytest.approx(0.25)
    assert figures.mean_depth == pytest.approx((0.1 + 0.25) / 2)
    assert figures.longest_seconds == 3 * 86_400


def test_the_bars_themselves_say_how_many_make_a_year() -> None:
    year = np.linspace(0, NS_PER_YEAR, 253).astype(np.int64)

    assert measured_periods_per_year(year) == pytest.approx(252)
    assert measured_periods_per_year(year[:1]) == 365.25
    assert measured_periods_per_year(goog()[1].open_time_ns) == pytest.approx(252, abs=1)


def test_holding_twice_the_benchmark_has_a_beta_of_two_and_no_alpha() -> None:
    close = 100 * np.cumprod(1 + np.array([0.0, 0.01, -0.02, 0.03, 0.01]))
    equity = 1000 * np.cumprod(1 + 2 * np.array([0.0, 0.01, -0.02, 0.03, 0.01]))
    beta, alpha = regression_on(close, equity, 1000.0, 252.0, 0.0)

    assert beta == pytest.approx(2)
    assert alpha == pytest.approx(0, abs=1e-12)


def test_costs_count_every_fill_the_open_position_included() -> None:
    bars = bars_of([CALM, CALM, CALM, CALM, CALM])
    options = replace(ONE_SHARE, fee_rate=Decimal("0.01"), fixed_fee=Decimal(1), slippage_rate=Decimal("0.1"))
    metrics = measured(bars, say(5, {0: 1.0, 1: 0.0, 2: 1.0}), options, 100.0)

    # Two entries at 11 and one exit at 9 around an undisturbed price of 10.
    assert metrics.fees_paid == pytest.approx((11 + 9 + 11) * 0.01 + 3)
    assert metrics.slippage_paid == pytest.approx(3.0)
    assert metrics.round_trip_count == 1
    assert metrics.position_open
    assert metrics.net_profit == pytest.approx(metrics.final_equity - 100)


def test_the_figures_of_round_trips_add_up_to_the_equity() -> None:
    _, bars = goog()
    signals = strategy_by_name("rsi", {"stop_loss_percent": "2", "take_profit_percent": "4"}).signals(bars)
    options = ExecutionOptions(fee_rate=Decimal("0.001"), fixed_fee=Decimal(1))
    result = simulate(bars, signals, options, 10_000.0)
    trips = round_trip_columns(bars, signals, options, result)
    metrics = measured(bars, signals, options, 10_000.0)

    assert not result.position_open
    assert metrics.net_profit == pytest.approx(float(trips.profit.sum()))
    assert metrics.fees_paid == pytest.approx(float(trips.fees.sum()))
    assert metrics.expectancy == pytest.approx(metrics.net_profit / len(trips))
    assert (trips.adverse <= 0).all()
    assert (trips.favorable >= 0).all()
    assert (trips.confidence > 0).all()


def test_figures_defined_as_in_backtesting_py_equal_its_figures() -> None:
    frame, bars = goog()
    signals = strategy_by_name("rsi", {"stop_loss_percent": "2", "take_profit_percent": "4"}).signals(bars)
    ours = measured(bars, signals, ExecutionOptions(), 10_000.0)
    theirs: Any = run_backtesting_py(
        frame, signals, size=None, fee=0.0, spread=0.0, cash=10_000.0, both=False, same=False
    )

    for mine, name, scale in (
        (ours.total_return, "Return [%]", 100),
        (ours.max_drawdown, "Max. Drawdown [%]", -100),
        (ours.average_drawdown, "Avg. Drawdown [%]", -100),
        (ours.win_rate, "Win Rate [%]", 100),
        (ours.best_return, "Best Trade [%]", 100),
        (ours.worst_return, "Worst Trade [%]", 100),
        (ours.system_quality_number, "SQN", 1),
        (ours.kelly_fraction, "Kelly Criterion", 1),
        (ours.exposure, "Exposure Time [%]", 100),
    ):
        assert mine is not None
        assert mine * scale == pytest.approx(theirs[name], rel=1e-9), name
