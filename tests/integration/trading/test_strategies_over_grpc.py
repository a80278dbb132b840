"""Strategies through the real service: they decide at a bar's close and trade like everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from algotrendy.trading.v1 import order_pb2, strategy_pb2, strategy_service_pb2
from algotrendy.types.v1 import order_pb2 as terms_pb2
from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.runtime.wire import instant
from services.shared.strategies import strategy_by_name
from services.trading.app import build
from tests.integration.trading.floor import AAPL, Market, Trader, trading_settings
from tests.support.services import running_service

FALL_THEN_RISE = [100 - number for number in range(20)] + [81 + 3 * number for number in range(12)]


async def start_rsi(trader: Trader, strategy_id: str = "rsi-1") -> None:
    request = strategy_service_pb2.CreateStrategyRequest(
        strategy_id=strategy_id,
        account_id="paper",
        config=terms_pb2.StrategyConfig(strategy="rsi", parameters={"period": "5"}),
        instrument=AAPL,
        bar_interval="1d",
        quantity="10",
    )
    await trader.strategies.CreateStrategy(request, metadata=trader.metadata)
    start = strategy_service_pb2.StartStrategyRequest(strategy_id=strategy_id)
    await trader.strategies.StartStrategy(start, metadata=trader.metadata)
    get = strategy_service_pb2.GetStrategyRequest(strategy_id=strategy_id)
    async with asyncio.timeout(10):
        while True:
            strategy = (await trader.strategies.GetStrategy(get, metadata=trader.metadata)).strategy
            if strategy.HasField("history_start_time"):
                return
            await asyncio.sleep(0.01)


async def signals_when(trader: Trader, count: int, strategy_id: str = "rsi-1") -> list[Any]:
    """The strategy's signals, oldest first, as soon as there are `count`."""
    request = strategy_service_pb2.ListSignalsRequest(strategy_id=strategy_id, page_size=1000)
    async with asyncio.timeout(10):
        while True:
            signals = (await trader.strategies.ListSignals(request, metadata=trader.metadata)).signals
            if len(signals) >= count:
                return list(reversed(signals))
            await asyncio.sleep(0.01)


async def play(trader: Trader, market: Market, closes: Sequence[float], seen: int = 0) -> list[Any]:
    """Plays one bar after the other, each with an opening quote; returns all signals."""
    signals: list[Any] = []
    for close in closes:
        market.quote(f"{close:.2f}")
        if signals and signals[-1].client_order_id:
            await trader.order_when(signals[-1].client_order_id, order_pb2.ORDER_STATUS_FILLED)
        market.close_bar(close)
        seen += 1
        signals = await signals_when(trader, seen)
        if signals[-1].client_order_id:
            await trader.order_when(signals[-1].client_order_id, order_pb2.ORDER_STATUS_NEW)
    return signals


async def test_a_strategy_buys_the_fall_sells_the_rise_and_says_why(trader: Trader, market: Market) -> None:
    market.close_bar(101)
    await start_rsi(trader)
    signals = await play(trader, market, FALL_THEN_RISE)
    ordered = [signal for signal in signals if signal.outcome == strategy_pb2.SIGNAL_OUTCOME_ORDERED]
    orders = [await trader.order(signal.client_order_id) for signal in ordered]
    assert [order.terms.side for order in orders] == [1, 2]
    assert "RSI(5)" in ordered[0].reason
    assert all(signal.reason for signal in signals)
    assert ordered[0].client_order_id == f"rsi-1-{instant(ordered[0].bar_open_time):%Y%m%dT%H%M%SZ}"


async def test_every_decision_is_the_one_that_a_backtest_over_the_same_bars_makes(
    trader: Trader, market: Market
) -> None:
    market.close_bar(101)
    await start_rsi(trader)
    signals = await play(trader, market, FALL_THEN_RISE)
    interval = BarInterval.parse("1d")
    bars = BarColumns.of(
        AAPL,
        interval,
        [
            Bar(AAPL, interval, instant(bar.open_time), bar.open, bar.high, bar.low, bar.close, bar.volume)
            for bar in market.bars
        ],
    )
    target = strategy_by_name("rsi", {"period": "5"}).signals(bars).target[1:]
    wanted, held = [], 0.0
    for value in target:
        held = held if value != value else value * 10
        wanted.append(f"{held:g}")
    assert [signal.target_quantity for signal in signals] == wanted


async def test_a_strategy_goes_on_after_a_restart_and_never_orders_a_bar_twice(
    data_directory: Any, postgres_url: str, mesh: None, market: Market
) -> None:
    settings = trading_settings(data_directory, postgres_url)
    market.close_bar(101)
    async with running_service("trading", settings, build) as service:
        trader = Trader(service)
        await trader.open_account()
        await start_rsi(trader)
        before = await play(trader, market, FALL_THEN_RISE[:10])
    async with running_service("trading", settings, build) as service:
        trader = Trader(service)
        after = await play(trader, market, FALL_THEN_RISE[10:20], seen=10)
    ordered = [signal.client_order_id for signal in after if signal.outcome == strategy_pb2.SIGNAL_OUTCOME_ORDERED]
    assert [signal.sequence for signal in after] == list(range(1, len(after) + 1))
    assert len(after) == len(before) + 10
    assert len(ordered) == 1


async def test_a_paused_strategy_signals_and_does_not_trade(trader: Trader, market: Market) -> None:
    market.close_bar(101)
    await start_rsi(trader)
    pause = strategy_service_pb2.PauseStrategyRequest(strategy_id="rsi-1")
    await trader.strategies.PauseStrategy(pause, metadata=trader.metadata)
    signals = await play(trader, market, FALL_THEN_RISE[:10])
    assert strategy_pb2.SIGNAL_OUTCOME_PAUSED in {signal.outcome for signal in signals}
    assert await trader.events() == []
