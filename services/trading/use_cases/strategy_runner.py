"""Runs strategies: looks at each bar that closes, stores what the strategy says, and submits what it asks for."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import Clock, from_unix_ns, unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import format_decimal
from services.shared.model.order import OrderStatus
from services.shared.strategies import Strategy, strategy_by_name
from services.trading.domain.order import Order
from services.trading.domain.strategy import (
    Signal,
    SignalOutcome,
    StrategyInstance,
    StrategyState,
    order_for,
    signal_order_id,
    wanted_quantity,
)
from services.trading.domain.submission import OrderRequest
from services.trading.ports import (
    BarSource,
    NewBar,
    OrderFilter,
    OrderJournal,
    SignalFilter,
    StrategyStore,
    TradingReads,
    Written,
)

_NOT_TRIED = {SignalOutcome.LATE, SignalOutcome.BUSY, SignalOutcome.PAUSED}


class Submitting(Protocol):
    """SubmitOrder, as everybody calls it."""

    async def __call__(self, user_id: str, request: OrderRequest) -> Written: ...


@dataclass(frozen=True, slots=True)
class _Look:
    """One bar of a strategy's history to decide on."""

    instance: StrategyInstance
    strategy: Strategy
    bars: BarColumns
    index: int
    origin: DataOrigin

    @property
    def open_time(self) -> datetime:
        return from_unix_ns(int(self.bars.open_time_ns[self.index]))


class StrategyRunner:
    """Follows the bars of one instance at a time; every decision sees all bars since the instance's recorded start.

    Bars that closed while it did not look are stored as LATE; the newest bar trades towards the target that all of
    them left. A bar that is looked at twice leads to the same order id, so never to a second order.
    """

    def __init__(
        self,
        store: StrategyStore,
        bars: BarSource,
        journal: OrderJournal,
        reads: TradingReads,
        submit: Submitting,
        clock: Clock,
        signaled: Callable[[Signal], None],
    ) -> None:
        self._store = store
        self._bars = bars
        self._journal = journal
        self._reads = reads
        self._submit = submit
        self._clock = clock
        self._signaled = signaled

    async def run(self, strategy_id: str) -> None:
        """Looks at bars until the instance is stopped; a bug or a bad parameter makes it FAILED."""
        instance = await self._store.get(strategy_id)
        if instance is None or not instance.state.looks_at_bars:
            return
        interval = BarInterval.parse(instance.bar_interval)
        known: BarColumns | None = None
        async for new in self._bars.watch(instance.instrument, interval):
            known = await self._history(instance, interval, known, new)
            current = await self._store.get(strategy_id)
            if current is None or not current.state.looks_at_bars:
                return
            instance = await self._started(current, known)
            await self._look_at(instance, known, new)

    async def _history(
        self, instance: StrategyInstance, interval: BarInterval, known: BarColumns | None, new: NewBar
    ) -> BarColumns:
        """All bars since the start of the instance's history, up to the new one."""
        if known is not None and len(known) and unix_ns(new.bar.open_time) <= int(known.open_time_ns[-1]):
            return known
        if known is not None and len(known):
            return known.append(new.bar)
        return await self._bars.read(instance.instrument, interval, instance.history_start_time)

    async def _started(self, instance: StrategyInstance, bars: BarColumns) -> StrategyInstance:
        """At the very first look: the history begins with the oldest bar, decisions with the newest."""
        if instance.last_bar_time is not None or len(bars) == 0:
            return instance
        first = from_unix_ns(int(bars.open_time_ns[0]))
        newest = from_unix_ns(int(bars.open_time_ns[-1]))
        return await self._store.change(
            instance.strategy_id, lambda current: replace(current, history_start_time=first, last_bar_time=newest)
        )

    async def _look_at(self, instance: StrategyInstance, bars: BarColumns, new: NewBar) -> None:
        strategy = strategy_by_name(instance.strategy, instance.parameters)
        last = -1 if instance.last_bar_time is None else unix_ns(instance.last_bar_time)
        for index in range(len(bars)):
            if int(bars.open_time_ns[index]) > last:
                signal = await self._decide(_Look(instance, strategy, bars, index, new.origin))
                self._signaled(signal)
                instance = replace(instance, target_quantity=signal.target_quantity)

    async def _decide(self, look: _Look) -> Signal:
        seen = look.bars[: look.index + 1]
        target = float(look.strategy.signals(seen).target[-1])
        wanted = wanted_quantity(look.instance, target)
        speaks = not math.isnan(target)
        signal = Signal(
            strategy_id=look.instance.strategy_id,
            instrument=look.instance.instrument,
            bar_open_time=look.open_time,
            close=float(seen.close[-1]),
            value=0.0 if target != target else target,
            reason=look.strategy.explain(seen, -1)[:500],
            target_quantity=wanted,
            outcome=SignalOutcome.HELD,
            explanation="The position is already what the strategy wants.",
            signal_time=self._clock.now(),
            origin=look.origin,
        )
        return await self._store.add_signal(await self._with_outcome(look, signal, speaks))

    async def _with_outcome(self, look: _Look, signal: Signal, speaks: bool) -> Signal:
        instance = look.instance
        if look.index < look.strategy.warm_up:
            return _ended(signal, SignalOutcome.WARMING_UP, f"It needs {look.strategy.warm_up} bars before it speaks.")
        if look.index < len(look.bars) - 1:
            return _ended(
                signal, SignalOutcome.LATE, "The bar closed while the strategy was not looking; newer bars exist."
            )
        order_id = signal_order_id(instance.strategy_id, look.open_time)
        earlier = await self._journal.find(instance.account_id, order_id)
        if earlier is not None:
            return _ordered(signal, earlier[0])
        if not speaks and not await self._owes(instance):
            return _ended(signal, SignalOutcome.HELD, "The strategy has nothing new to say.")
        return await self._trade(instance, signal, order_id)

    async def _owes(self, instance: StrategyInstance) -> bool:
        """Whether the bar before asked for something that could not be tried. What was refused is not tried again."""
        newest = await self._store.signals(instance.strategy_id, SignalFilter(), None, 1)
        return bool(newest) and newest[0].outcome in _NOT_TRIED

    async def _trade(self, instance: StrategyInstance, signal: Signal, order_id: str) -> Signal:
        # Open orders before the position: a fill that comes in between is then in one of the two, never in neither.
        busy = OrderFilter(open_only=True, strategy_id=instance.strategy_id)
        is_busy = bool(await self._reads.orders(instance.account_id, busy, None, 1))
        held = await self._reads.strategy_position(instance.account_id, instance.strategy_id)
        terms = order_for(instance, signal.target_quantity, held)
        if is_busy:
            return _ended(signal, SignalOutcome.BUSY, "An earlier order of the strategy is still open.")
        if terms is None:
            return signal
        if instance.state is StrategyState.PAUSED:
            return _ended(
                signal,
                SignalOutcome.PAUSED,
                f"Paused; otherwise it would {terms.side} {format_decimal(terms.quantity)}.",
            )
        request = OrderRequest(instance.account_id, order_id, terms, strategy_id=instance.strategy_id)
        try:
            written = await self._submit(instance.owner_user_id, request)
        except DomainError as error:
            if error.reason in {Reason.DEPENDENCY_UNAVAILABLE, Reason.OUTCOME_UNKNOWN, Reason.NOT_RECONCILED}:
                raise
            return _ended(signal, SignalOutcome.REFUSED, error.message)
        return _ordered(signal, written.order)


def _ordered(signal: Signal, order: Order) -> Signal:
    signal = replace(signal, client_order_id=order.client_order_id)
    if order.status is OrderStatus.REJECTED:
        return _ended(
            signal, SignalOutcome.REFUSED, order.refusal.message if order.refusal else "The order was refused."
        )
    return _ended(
        signal, SignalOutcome.ORDERED, f"{order.terms.side} {format_decimal(order.terms.quantity)} at the market."
    )


def _ended(signal: Signal, outcome: SignalOutcome, explanation: str) -> Signal:
    return replace(signal, outcome=outcome, explanation=explanation[:2000])
