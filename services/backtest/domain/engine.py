"""Our own engine: one strategy's signals on one instrument's bars, executed under the options of a run.

Importing this module imports numba, which costs seconds and a hundred megabytes: only worker processes do.
"""

from __future__ import annotations

import numpy as np

from services.backtest.domain import kernel
from services.backtest.domain.options import (
    BothTouchedRule,
    EndRule,
    ExecutionOptions,
    FillTiming,
    PositionMode,
    SizingWay,
)
from services.backtest.domain.simulation import Simulation
from services.shared.model.bar import BarColumns
from services.shared.strategies import SignalColumns

_RULES = {
    BothTouchedRule.STOP_FIRST: kernel.STOP_FIRST,
    BothTouchedRule.TARGET_FIRST: kernel.TARGET_FIRST,
    BothTouchedRule.NEARER_TO_OPEN: kernel.NEARER_TO_OPEN,
}
_WAYS = {
    SizingWay.QUANTITY: kernel.QUANTITY,
    SizingWay.EQUITY_PERCENT: kernel.EQUITY_PERCENT,
    SizingWay.NOTIONAL: kernel.NOTIONAL,
}


def simulate(bars: BarColumns, signals: SignalColumns, options: ExecutionOptions, initial_cash: float) -> Simulation:
    """Runs the compiled engine; float64 throughout, deterministic."""
    sizing = options.sizing
    weight = np.abs(np.nan_to_num(signals.target))
    value = float(sizing.value) / (100.0 if sizing.way is SizingWay.EQUITY_PERCENT else 1.0)
    equity, position, rows, skipped, exposed = kernel.simulate_columns(
        bars.open,
        bars.high,
        bars.low,
        bars.close,
        signals.target,
        weight * signals.confidence if sizing.scale_by_confidence else weight,
        signals.stop_price,
        signals.target_price,
        initial_cash,
        _WAYS[sizing.way],
        value,
        float(sizing.lot_size),
        float(options.fee_rate),
        float(options.fixed_fee),
        float(options.spread_rate),
        float(options.slippage_rate),
        options.fill_timing is FillTiming.SAME_CLOSE,
        options.position_mode is PositionMode.LONG_SHORT,
        _RULES[options.both_touched_rule],
        options.end_rule is EndRule.CLOSE_AT_LAST_CLOSE,
    )
    return Simulation(equity, position, rows, int(skipped), int(exposed))
