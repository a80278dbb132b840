"""StrategyService on the wire."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from decimal import Decimal
from typing import Any

from algotrendy.trading.v1 import strategy_service_pb2 as messages
from algotrendy.trading.v1 import strategy_service_pb2_grpc
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.fanout import Event, EventFeed, watch_events
from services.shared.runtime.identity import caller
from services.trading.domain.strategy import StrategyState
from services.trading.ports import SignalFilter
from services.trading.servicer.pages import signals_page, signals_to_wire, strategies_page, strategies_to_wire
from services.trading.servicer.requests import signal_filter
from services.trading.servicer.wire import definitions_to_wire, signal_to_wire, strategy_to_wire
from services.trading.use_cases.strategies import NewStrategy, Strategies

_SNAPSHOT = 100


class StrategyServicer(strategy_service_pb2_grpc.StrategyServiceServicer):
    """Strategies and their signals."""

    def __init__(self, strategies: Strategies, feed: EventFeed) -> None:
        self._strategies = strategies
        self._feed = feed

    async def ListStrategyDefinitions(self, request: Any, _context: Any) -> messages.ListStrategyDefinitionsResponse:
        return messages.ListStrategyDefinitionsResponse(definitions=definitions_to_wire())

    async def CreateStrategy(self, request: Any, _context: Any) -> messages.CreateStrategyResponse:
        instance, replayed = await self._strategies.create(caller().user_id, _new_strategy(request))
        return messages.CreateStrategyResponse(strategy=strategy_to_wire(instance), replayed=replayed)

    async def GetStrategy(self, request: Any, _context: Any) -> messages.GetStrategyResponse:
        instance = await self._strategies.get(caller().user_id, request.strategy_id)
        return messages.GetStrategyResponse(strategy=strategy_to_wire(instance))

    async def ListStrategies(self, request: Any, _context: Any) -> messages.ListStrategiesResponse:
        found = await self._strategies.owned_by(caller().user_id, *strategies_page(request))
        return strategies_to_wire(request, found)

    async def StartStrategy(self, request: Any, _context: Any) -> messages.StartStrategyResponse:
        return messages.StartStrategyResponse(strategy=await self._set(request, StrategyState.RUNNING))

    async def PauseStrategy(self, request: Any, _context: Any) -> messages.PauseStrategyResponse:
        return messages.PauseStrategyResponse(strategy=await self._set(request, StrategyState.PAUSED))

    async def StopStrategy(self, request: Any, _context: Any) -> messages.StopStrategyResponse:
        return messages.StopStrategyResponse(strategy=await self._set(request, StrategyState.STOPPED))

    async def ListSignals(self, request: Any, _context: Any) -> messages.ListSignalsResponse:
        signals = await self._strategies.signals(
            caller().user_id, request.strategy_id, signal_filter(request), *signals_page(request)
        )
        return signals_to_wire(request, signals, self._feed)

    def WatchSignals(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        return self._watch(caller().user_id, request)

    async def _watch(self, user_id: str, request: Any) -> AsyncGenerator[bytes, None]:
        await self._strategies.get(user_id, request.strategy_id)
        stream = _SignalStream(self._strategies, user_id, request.strategy_id)
        responses = watch_events(
            self._feed,
            request.strategy_id,
            snapshot=stream.snapshot,
            replay=stream.replay,
            resume_token=request.resume_token,
        )
        async for response in responses:
            yield response

    async def _set(self, request: Any, state: StrategyState) -> Any:
        return strategy_to_wire(await self._strategies.set_state(caller().user_id, request.strategy_id, state))


class _SignalStream:
    """Snapshot and journal of one strategy's signals, encoded for its stream."""

    def __init__(self, strategies: Strategies, user_id: str, strategy_id: str) -> None:
        self._strategies = strategies
        self._user_id = user_id
        self._strategy_id = strategy_id

    async def snapshot(self) -> tuple[list[bytes], int]:
        signals = await self._strategies.signals(self._user_id, self._strategy_id, SignalFilter(), None, _SNAPSHOT)
        newest = signals[0].sequence if signals else 0
        return [signal_to_wire(signal).SerializeToString() for signal in signals], newest

    async def replay(self, after: int, limit: int) -> list[Event]:
        signals = await self._strategies.signals_after(self._strategy_id, after, limit)
        return [Event(signal.sequence, signal_to_wire(signal).SerializeToString()) for signal in signals]


def _new_strategy(request: Any) -> NewStrategy:
    return NewStrategy(
        strategy_id=request.strategy_id,
        account_id=request.account_id,
        strategy=request.config.strategy,
        parameters=dict(request.config.parameters),
        instrument=normalise_instrument(request.instrument),
        bar_interval=request.bar_interval,
        quantity=Decimal(request.quantity),
    )
