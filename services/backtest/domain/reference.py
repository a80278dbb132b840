"""The rules of the engine in plain Python, one order at a time: slow, and the judge of the compiled kernel."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from services.backtest.domain.options import (
    BothTouchedRule,
    EndRule,
    ExecutionOptions,
    FillTiming,
    PositionMode,
    SizingWay,
)
from services.shared.model.bar import BarColumns
from services.shared.strategies import SignalColumns


@dataclass(slots=True)
class ReferenceTrip:
    """A position from entry to exit; `exit_bar` is None while it is open."""

    entry_bar: int
    size: float
    entry_price: float
    stop: float
    target: float
    exit_bar: int | None = None
    exit_price: float = math.nan
    cause: str = ""


@dataclass(slots=True)
class ReferenceBroker:
    """One account that trades one instrument, bar by bar."""

    options: ExecutionOptions
    cash: float
    trips: list[ReferenceTrip] = field(default_factory=list)
    open_trip: ReferenceTrip | None = None
    equity: list[float] = field(default_factory=list)

    def enter(self, bar: int, price: float, side: int, weight: float, stop: float, target: float) -> bool:
        """Buys (side 1) or sells short (side −1) at the market; False when not even one lot can be paid."""
        fill = price * (1 + side * float(self.options.spread_rate)) * (1 + side * float(self.options.slippage_rate))
        units = self._units(price, fill, weight)
        if units <= 0:
            return False
        self.cash -= self._fee(units, fill)
        self.open_trip = ReferenceTrip(bar, side * units, fill, stop, target)
        return True

    def leave(self, bar: int, price: float, cause: str) -> None:
        """Closes the position at the market (STOP and everything else) or at its limit (TARGET)."""
        trip = self.open_trip
        assert trip is not None
        slips = 0.0 if cause == "TARGET" else math.copysign(float(self.options.slippage_rate), trip.size)
        trip.exit_bar, trip.exit_price, trip.cause = bar, price * (1 - slips), cause
        self.cash += trip.size * (trip.exit_price - trip.entry_price) - self._fee(trip.size, trip.exit_price)
        self.trips.append(trip)
        self.open_trip = None

    def watch(self, bar: int, opened: float, high: float, low: float) -> None:
        """Lets the bar's prices touch stop and target of the position."""
        if self.open_trip is not None:
            touched = list(self._exits(self.open_trip, opened, high, low))
            if touched:
                cause, price = self._first(touched, self.open_trip, opened)
                self.leave(bar, price, cause)

    def mark(self, close: float) -> float:
        """The equity with the position valued at `close`."""
        trip = self.open_trip
        return self.cash if trip is None else self.cash + (close * trip.size - trip.size * trip.entry_price)

    def _exits(self, trip: ReferenceTrip, opened: float, high: float, low: float) -> Iterator[tuple[str, float]]:
        long = trip.size > 0
        if low <= trip.stop if long else high >= trip.stop:
            yield "STOP", min(opened, trip.stop) if long else max(opened, trip.stop)
        if high >= trip.target if long else low <= trip.target:
            yield "TARGET", max(opened, trip.target) if long else min(opened, trip.target)

    def _first(self, touched: list[tuple[str, float]], trip: ReferenceTrip, opened: float) -> tuple[str, float]:
        if len(touched) == 1:
            return touched[0]
        stop, target = touched
        match self.options.both_touched_rule:
            case BothTouchedRule.STOP_FIRST:
                return stop
            case BothTouchedRule.TARGET_FIRST:
                return target
            case BothTouchedRule.NEARER_TO_OPEN:
                return target if abs(opened - trip.target) < abs(opened - trip.stop) else stop

    def _fee(self, size: float, price: float) -> float:
        return float(self.options.fixed_fee) + abs(size) * price * float(self.options.fee_rate)

    def _units(self, price: float, fill: float, weight: float) -> float:
        sizing, budget = self.options.sizing, self.cash - float(self.options.fixed_fee)
        lot, wanted = float(sizing.lot_size), float(sizing.value)
        cost = fill + price * float(self.options.fee_rate)
        if sizing.way is SizingWay.EQUITY_PERCENT:
            lots = budget * (wanted / 100.0 * weight) // (cost * lot)
            if lots * lot * cost > budget:
                lots -= max(1.0, lots * 1e-15)
            return lots * lot
        lots = wanted * weight // (lot if sizing.way is SizingWay.QUANTITY else fill * lot)
        return lots * lot if lots * lot * cost <= budget else 0.0


def simulate_by_reference(
    bars: BarColumns, signals: SignalColumns, options: ExecutionOptions, initial_cash: float
) -> ReferenceBroker:
    """The broker after the last bar, with its trips and its equity after each bar."""
    broker = ReferenceBroker(options, initial_cash)
    for i in range(len(bars)):
        opened, high, low, close = (float(column[i]) for column in (bars.open, bars.high, bars.low, bars.close))
        if i > 0:
            _obey(broker, bars, signals, i)
        else:
            broker.watch(i, opened, high, low)
        if broker.mark(close) <= 0:
            if broker.open_trip is not None:
                broker.leave(i, close, "MARGIN_CALL")
            broker.equity += [0.0] * (len(bars) - i)
            return broker
        if i == len(bars) - 1 and options.end_rule is EndRule.CLOSE_AT_LAST_CLOSE and broker.open_trip is not None:
            broker.leave(i, close, "END")
        broker.equity.append(broker.mark(close))
    return broker


def _obey(broker: ReferenceBroker, bars: BarColumns, signals: SignalColumns, i: int) -> None:
    """Bar i with what was decided after bar i − 1: leave, watch, enter, watch the entry."""
    options = broker.options
    same_close = options.fill_timing is FillTiming.SAME_CLOSE
    price, bar = (float(bars.close[i - 1]), i - 1) if same_close else (float(bars.open[i]), i)
    wish = float(signals.target[i - 1])
    if options.position_mode is PositionMode.LONG_ONLY and wish < 0:
        wish = 0.0
    side = 0 if math.isnan(wish) else (wish > 0) - (wish < 0)
    before = broker.open_trip
    has = 0 if before is None else int(math.copysign(1, before.size))
    if has and not math.isnan(wish) and side != has:
        broker.leave(bar, price, "FLIP" if side else "SIGNAL")
    prices = float(bars.open[i]), float(bars.high[i]), float(bars.low[i])
    broker.watch(i, *prices)
    if side and side != has:
        weight = abs(wish) * (float(signals.confidence[i - 1]) if options.sizing.scale_by_confidence else 1.0)
        stop, target = float(signals.stop_price[i - 1]), float(signals.target_price[i - 1])
        if broker.enter(bar, price, side, weight, stop, target):
            broker.watch(i, *prices)
