"""Round trips: positions from entry to exit, as columns and one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np

from services.backtest.domain import simulation
from services.backtest.domain.options import ExecutionOptions, FillTiming
from services.backtest.domain.simulation import Simulation
from services.shared.model.bar import BarColumns, Float64Column, Int64Column
from services.shared.model.order import Side
from services.shared.strategies import SignalColumns, Strategy


class FillCause(StrEnum):
    """Why a position was closed; `simulation`'s numbers in their order."""

    SIGNAL = "SIGNAL"
    STOP = "STOP"
    TARGET = "TARGET"
    FLIP = "FLIP"
    END = "END"
    MARGIN_CALL = "MARGIN_CALL"


CAUSES = tuple(FillCause)


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """One round trip as message RoundTrip; amounts float64 in the quote asset, quantity positive."""

    index: int
    instrument: str
    side: Side
    quantity: float
    entry_time: datetime
    entry_price: float
    exit_time: datetime
    exit_price: float
    exit_cause: FillCause
    stop_price: float | None
    target_price: float | None
    fees: float
    profit: float
    profit_fraction: float
    bars_held: int
    max_adverse_excursion: float
    max_favorable_excursion: float
    entry_reason: str
    entry_confidence: float


@dataclass(frozen=True, slots=True)
class RoundTripColumns:
    """Closed round trips as columns of one length, in order of exit; times are the bars' open times in ns.

    `size` is signed. `cause` holds `simulation`'s numbers. `stop_price` and `target_price` are NaN where
    there was none.
    The excursions are fractions of the entry price, adverse zero or less and favorable zero or more.
    """

    entry_time_ns: Int64Column
    exit_time_ns: Int64Column
    size: Float64Column
    entry_price: Float64Column
    exit_price: Float64Column
    cause: Float64Column
    stop_price: Float64Column
    target_price: Float64Column
    fees: Float64Column
    profit: Float64Column
    profit_fraction: Float64Column
    bars_held: Int64Column
    adverse: Float64Column
    favorable: Float64Column
    confidence: Float64Column

    def __len__(self) -> int:
        return len(self.size)


def round_trip_columns(
    bars: BarColumns, signals: SignalColumns, options: ExecutionOptions, result: Simulation
) -> RoundTripColumns:
    """The closed round trips of a simulation."""
    rows = result.closed
    size, entry, left = rows[:, simulation.SIZE], rows[:, simulation.ENTRY_PRICE], rows[:, simulation.EXIT_PRICE]
    entry_bar, exit_bar = rows[:, simulation.ENTRY_BAR].astype(np.int64), rows[:, simulation.EXIT_BAR].astype(np.int64)
    fees = 2.0 * float(options.fixed_fee) + np.abs(size) * (entry + left) * float(options.fee_rate)
    profit = size * (left - entry) - fees
    worst = np.where(size > 0.0, rows[:, simulation.LOWEST], rows[:, simulation.HIGHEST])
    best = np.where(size > 0.0, rows[:, simulation.HIGHEST], rows[:, simulation.LOWEST])
    return RoundTripColumns(
        entry_time_ns=bars.open_time_ns[entry_bar],
        exit_time_ns=bars.open_time_ns[exit_bar],
        size=size.copy(),
        entry_price=entry.copy(),
        exit_price=left.copy(),
        cause=rows[:, simulation.CAUSE].copy(),
        stop_price=rows[:, simulation.STOP_PRICE].copy(),
        target_price=rows[:, simulation.TARGET_PRICE].copy(),
        fees=fees,
        profit=profit,
        profit_fraction=profit / (np.abs(size) * entry),
        bars_held=exit_bar - entry_bar,
        adverse=np.minimum(np.sign(size) * (worst / entry - 1.0), 0.0),
        favorable=np.maximum(np.sign(size) * (best / entry - 1.0), 0.0),
        confidence=signals.confidence[_signal_bars(entry_bar, options)],
    )


def entry_reasons(
    bars: BarColumns, strategy: Strategy, options: ExecutionOptions, result: Simulation
) -> tuple[str, ...]:
    """The strategy's reason for each closed round trip's entry, computed from as many bars as it remembers."""
    entry_bars = result.closed[:, simulation.ENTRY_BAR].astype(np.int64)
    return tuple(
        strategy.explain(bars[max(0, int(i) - strategy.memory) : int(i) + 1], -1)
        for i in _signal_bars(entry_bars, options)
    )


def _signal_bars(entry_bars: Int64Column, options: ExecutionOptions) -> Int64Column:
    """The bars that decided: the one before the entry's, or the entry's own when it filled at its close."""
    return entry_bars if options.fill_timing is FillTiming.SAME_CLOSE else entry_bars - 1
