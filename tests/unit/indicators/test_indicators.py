"""Indicators give the values that their sources print, and never look ahead."""

from __future__ import annotations

import numpy as np
import pytest

from services.shared.indicators import (
    average_true_range,
    exponential_average,
    recursion,
    relative_strength_index,
    simple_average,
    true_range,
    wilder_average,
)
from tests.unit.strategies.stock_bars import daily_bars

# The worked example of StockCharts' ChartSchool page on RSI: closes, and the RSI(14) from the fifteenth on.
CHART_SCHOOL_CLOSES = np.array(
    [
        "44.3389",
        "44.0902",
        "44.1497",
        "43.6124",
        "44.3278",
        "44.8264",
        "45.0955",
        "45.4245",
        "45.8433",
        "46.0826",
        "45.8931",
        "46.0328",
        "45.6140",
        "46.2820",
        "46.2820",
        "46.0028",
        "46.0328",
        "46.4116",
        "46.2222",
        "45.6439",
        "46.2122",
    ],
    dtype=np.float64,
)
CHART_SCHOOL_RSI = [70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93]


def test_the_rsi_is_the_published_one() -> None:
    rsi = relative_strength_index(CHART_SCHOOL_CLOSES, 14)

    assert np.isnan(rsi[:14]).all()
    assert rsi[14:] == pytest.approx(CHART_SCHOOL_RSI, abs=0.01)


def test_the_rsi_of_a_rising_market_is_100_of_a_falling_one_0_and_of_a_still_one_50() -> None:
    steps = np.arange(1.0, 31.0)

    assert relative_strength_index(steps, 14)[-1] == 100.0
    assert relative_strength_index(steps[::-1].copy(), 14)[-1] == 0.0
    assert relative_strength_index(np.full(30, 7.0), 14)[-1] == 50.0


def test_a_simple_average_is_the_mean_of_its_window() -> None:
    assert simple_average(np.array([1.0, 2.0, 4.0, 8.0]), 2).tolist()[1:] == [1.5, 3.0, 6.0]


def test_an_exponential_average_begins_with_the_mean_and_then_moves_by_its_weight() -> None:
    # Period 3 has weight 1/2: mean(1, 2, 6) = 3, then (3 + 5)/2 = 4, then (4 + 0)/2 = 2.
    average = exponential_average(np.array([1.0, 2.0, 6.0, 5.0, 0.0]), 3)

    assert np.isnan(average[:2]).all()
    assert average[2:].tolist() == [3.0, 4.0, 2.0]


def test_wilders_average_keeps_all_but_one_part_of_its_period() -> None:
    # Period 2: mean(2, 4) = 3, then (3 + 7)/2 = 5.
    assert wilder_average(np.array([2.0, 4.0, 7.0]), 2)[1:].tolist() == [3.0, 5.0]


def test_the_true_range_reaches_over_a_gap_to_the_previous_close() -> None:
    high, low, close = np.array([10.0, 15.0, 9.0]), np.array([9.0, 13.0, 8.0]), np.array([9.5, 14.0, 8.5])

    assert true_range(high, low, close)[1:].tolist() == [15.0 - 9.5, 14.0 - 8.0]


def test_the_atr_is_wilders_average_of_the_true_ranges() -> None:
    high, low = np.array([2.0, 4.0, 6.0, 9.0]), np.array([1.0, 2.0, 3.0, 4.0])
    close = np.array([1.5, 3.0, 4.0, 5.0])

    # True ranges 2.5, 3, 5: mean of the first two is 2.75, then (2.75 + 5) / 2.
    assert average_true_range(high, low, close, 2)[2:].tolist() == [2.75, 3.875]


@pytest.mark.parametrize("length", [0, 1, 5, 14])
def test_a_column_too_short_for_the_period_has_no_value(length: int) -> None:
    column = np.arange(float(length))

    assert np.isnan(relative_strength_index(column, 14)).all()
    assert np.isnan(simple_average(column, 15)).all()
    assert np.isnan(exponential_average(column, 15)).all()


def test_compiled_and_interpreted_recursion_give_the_same_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    close = daily_bars("AAPL").close
    interpreted = relative_strength_index(close, 14)
    monkeypatch.setattr(recursion, "COMPILED_FROM", 0)

    assert relative_strength_index(close, 14).tobytes() == interpreted.tobytes()
