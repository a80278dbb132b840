"""The engine's inner loop, compiled: from bars and wishes to round trips and an equity curve.

`services.backtest.domain.reference` says the same rules in plain Python; a property test holds the two together.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit

from services.backtest.domain.simulation import (
    AT_END,
    BY_FLIP,
    BY_MARGIN_CALL,
    BY_SIGNAL,
    BY_STOP,
    BY_TARGET,
    CAUSE,
    ENTRY_BAR,
    ENTRY_PRICE,
    ENTRY_RAW,
    EXIT_BAR,
    EXIT_PRICE,
    EXIT_RAW,
    HIGHEST,
    LOWEST,
    ROW_WIDTH,
    SIZE,
    STOP_PRICE,
    TARGET_PRICE,
)

# Numbers of BothTouchedRule and SizingWay in the kernel's arguments.
STOP_FIRST, TARGET_FIRST, NEARER_TO_OPEN = range(3)
QUANTITY, EQUITY_PERCENT, NOTIONAL = range(3)


@njit(cache=True)
def entry_size(
    price: float, raw: float, cash: float, way: int, value: float, weight: float, lot: float, fee: float, fixed: float
) -> float:
    """Units to enter with, a multiple of `lot`, never more than `cash` pays for; 0 when it is less than one lot."""
    unit_cost = price + raw * fee
    budget = cash - fixed
    if way == QUANTITY:
        lots = value * weight // lot
        return lots * lot if lots * lot * unit_cost <= budget else 0.0
    if way == NOTIONAL:
        lots = value * weight // (price * lot)
        return lots * lot if lots * lot * unit_cost <= budget else 0.0
    lots = budget * (value * weight) // (unit_cost * lot)
    if lots * lot * unit_cost > budget:
        # Rounding made it one lot too many; of more than 10^15 lots one lot is less than a float's last digit.
        lots -= max(1.0, lots * 1e-15)
    return lots * lot if lots > 0.0 else 0.0


@njit(cache=True)
def exit_in_bar(
    size: float, opened: float, high: float, low: float, stop: float, target: float, rule: int
) -> tuple[int, float]:
    """Whether this bar's prices close a position at its stop or target, and at which price; cause 0 means neither."""
    if size > 0.0:
        stop_hit, target_hit = low <= stop, high >= target
        stop_fill, target_fill = min(opened, stop), max(opened, target)
    else:
        stop_hit, target_hit = high >= stop, low <= target
        stop_fill, target_fill = max(opened, stop), min(opened, target)
    if stop_hit and target_hit:
        if rule == TARGET_FIRST or (rule == NEARER_TO_OPEN and abs(opened - target) < abs(opened - stop)):
            return BY_TARGET, target_fill
        return BY_STOP, stop_fill
    if stop_hit:
        return BY_STOP, stop_fill
    if target_hit:
        return BY_TARGET, target_fill
    return 0, 0.0


@njit(cache=True)
def cash_after_exit(
    cash: float, size: float, row: Any, cause: int, raw: float, bar: int, slippage: float, fixed: float, fee: float
) -> float:
    """Writes the exit into `row` and gives the cash after it; a target is a limit order and does not slip."""
    fill = raw if cause == BY_TARGET else raw * (1.0 - np.sign(size) * slippage)
    row[EXIT_BAR], row[EXIT_PRICE], row[EXIT_RAW], row[CAUSE] = bar, fill, raw, cause
    row[LOWEST], row[HIGHEST] = min(row[LOWEST], fill), max(row[HIGHEST], fill)
    after: float = cash + (size * (fill - row[ENTRY_PRICE]) - (fixed + abs(size) * fill * fee))
    return after


@njit(cache=True)
def with_row(rows: Any, count: int, row: Any) -> Any:
    """`rows` with `row` at `count`, in twice the space if it was full."""
    if count == len(rows):
        grown = np.empty((2 * count, ROW_WIDTH))
        grown[:count] = rows
        rows = grown
    rows[count] = row
    return rows


@njit(cache=True)
def simulate_columns(
    opened: Any, high: Any, low: Any, close: Any, target: Any, weight: Any, stops: Any, targets: Any,
    initial_cash: float, way: int, value: float, lot: float, fee: float, fixed: float, spread: float, slippage: float,
    same_close: bool, allow_short: bool, rule: int, close_at_end: bool,
) -> tuple[Any, Any, Any, int, int]:  # fmt: skip
    """Equity and signed position after each bar, one row per round trip, skipped entries, and bars with a position.

    A round trip that is open after the last bar is the last row, with NaN as its EXIT_BAR.
    """
    n = len(close)
    equity, position = np.zeros(n), np.zeros(n)
    rows, count, row = np.empty((256, ROW_WIDTH)), 0, np.full(ROW_WIDTH, np.nan)
    cash, size, skipped, exposed = initial_cash, 0.0, 0, 0
    for i in range(n):
        wish = target[i - 1] if i > 0 else np.nan
        side = 0.0 if math.isnan(wish) or (wish < 0.0 and not allow_short) else np.sign(wish)
        market, market_bar = (close[i - 1], i - 1) if same_close and i > 0 else (opened[i], i)
        enter, held = side != 0.0 and side != np.sign(size), size != 0.0

        # A close that was decided comes before the stop, the stop and target before an entry.
        if size != 0.0:
            if not math.isnan(wish) and side != np.sign(size):
                cause, raw, bar = BY_SIGNAL if side == 0.0 else BY_FLIP, market, market_bar
            else:
                cause, raw = exit_in_bar(size, opened[i], high[i], low[i], row[STOP_PRICE], row[TARGET_PRICE], rule)
                bar = i
            if cause != 0:
                cash = cash_after_exit(cash, size, row, cause, raw, bar, slippage, fixed, fee)
                rows, count, size = with_row(rows, count, row), count + 1, 0.0

        if enter and size == 0.0:
            fill = market * (1.0 + side * spread) * (1.0 + side * slippage)
            units = entry_size(fill, market, cash, way, value, weight[i - 1], lot, fee, fixed)
            if units == 0.0:
                skipped += 1
            else:
                held, size = True, side * units
                cash -= fixed + units * fill * fee
                row[ENTRY_BAR], row[SIZE], row[ENTRY_PRICE], row[ENTRY_RAW] = market_bar, size, fill, market
                row[STOP_PRICE], row[TARGET_PRICE] = stops[i - 1], targets[i - 1]
                row[LOWEST], row[HIGHEST] = min(fill, market), max(fill, market)
                cause, raw = exit_in_bar(size, opened[i], high[i], low[i], row[STOP_PRICE], row[TARGET_PRICE], rule)
                if cause != 0:
                    cash = cash_after_exit(cash, size, row, cause, raw, i, slippage, fixed, fee)
                    rows, count, size = with_row(rows, count, row), count + 1, 0.0

        worth = cash + (close[i] * size - size * row[ENTRY_PRICE]) if size != 0.0 else cash
        lost = worth <= 0.0
        if size != 0.0:
            row[LOWEST], row[HIGHEST] = min(row[LOWEST], low[i]), max(row[HIGHEST], high[i])
            if lost or (close_at_end and i == n - 1):
                cause = BY_MARGIN_CALL if lost else AT_END
                cash = cash_after_exit(cash, size, row, cause, close[i], i, slippage, fixed, fee)
                rows, count, size, worth = with_row(rows, count, row), count + 1, 0.0, cash
        exposed += 1 if held else 0
        if lost:
            # Nothing is left to trade with: the curve stays at zero.
            break
        position[i] = size
        equity[i] = worth
    if size != 0.0:
        row[EXIT_BAR], row[CAUSE] = np.nan, np.nan
        rows, count = with_row(rows, count, row), count + 1
    return equity, position, rows[:count], skipped, exposed
