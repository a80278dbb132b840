"""What Trading meets on the mesh in these tests: a market whose prices the test sets, and a Risk that it instructs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import grpc

from algotrendy.marketdata.v1 import (
    bar_pb2,
    instrument_pb2,
    market_data_service_pb2_grpc,
    quote_pb2,
)
from algotrendy.risk.v1 import (
    decision_pb2,
    reservation_service_pb2,
    reservation_service_pb2_grpc,
    trading_state_pb2,
)
from algotrendy.trading.v1 import (
    account_service_pb2,
    account_service_pb2_grpc,
    position_service_pb2_grpc,
    strategy_service_pb2_grpc,
    trading_service_pb2,
    trading_service_pb2_grpc,
)
from algotrendy.types.v1 import order_pb2, words_pb2
from services.shared.model.clock import SystemClock
from services.shared.runtime.fanout import Event, EventFeed, LatestFeed, watch_events, watch_latest
from services.shared.runtime.settings import Secret
from services.shared.runtime.wire import timestamp
from services.trading.settings import Settings
from tests.support.services import RunningService, mesh_key

AAPL = "NASDAQ:AAPL"
FIRST_DAY = datetime(2008, 1, 2, 14, 30, tzinfo=UTC)
_PATIENCE_SECONDS = 10.0


class Market(market_data_service_pb2_grpc.MarketDataServiceServicer):
    """MarketData as the test wants it: it quotes a last price, and closes daily bars."""

    def __init__(self) -> None:
        self.feed = LatestFeed("quotes", SystemClock(), asyncio.Event())
        self.bar_feed = EventFeed("bars", SystemClock(), asyncio.Event())
        self.bars: list[bar_pb2.Bar] = []
        self.time = FIRST_DAY
        self.sequence = 0

    def quote(self, price: str, **book: str) -> None:
        """A new quote, a day after the last one."""
        self.sequence += 1
        self.time += timedelta(days=1)
        message = quote_pb2.Quote(
            instrument=AAPL,
            last_price=price,
            time=timestamp(self.time),
            received_time=timestamp(datetime.now(UTC)),
            sequence=self.sequence,
            origin=words_pb2.DATA_ORIGIN_REPLAY,
            **book,
        )
        self.feed.publish(AAPL, message.SerializeToString())

    def close_bar(self, close: float) -> datetime:
        """A new final daily bar; returns its open time."""
        number = len(self.bars) + 1
        open_time = datetime(2008, 1, 1, tzinfo=UTC) + timedelta(days=number)
        bar = bar_pb2.Bar(
            instrument=AAPL,
            interval="1d",
            open_time=timestamp(open_time),
            open=close,
            high=close,
            low=close,
            close=close,
            volume=1000,
            sequence=number,
            origin=words_pb2.DATA_ORIGIN_REPLAY,
        )
        self.bars.append(bar)
        self.bar_feed.publish(AAPL, Event(number, bar.SerializeToString()))
        return open_time

    async def GetInstrument(self, request: Any, context: Any) -> Any:
        if request.instrument != AAPL:
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such instrument")
        return instrument_pb2.GetInstrumentResponse(
            instrument=instrument_pb2.Instrument(
                instrument=AAPL,
                venue="NASDAQ",
                symbol="AAPL",
                base_asset="AAPL",
                quote_asset="USD",
                tick_size="0.01",
                lot_size="1",
            )
        )

    async def WatchQuotes(self, request: Any, context: Any) -> Any:  # type: ignore[override]
        async for response in watch_latest(self.feed, resume_token=request.resume_token):
            await context.write(quote_pb2.WatchQuotesResponse.FromString(response))

    async def WatchBars(self, request: Any, context: Any) -> Any:  # type: ignore[override]
        async for response in watch_events(
            self.bar_feed, AAPL, snapshot=self._snapshot, replay=self._replay, resume_token=request.resume_token
        ):
            await context.write(bar_pb2.WatchBarsResponse.FromString(response))

    async def ReadBars(self, request: Any, context: Any) -> Any:  # type: ignore[override]
        columns = bar_pb2.BarColumns(instrument=AAPL, interval="1d")
        for bar in self.bars:
            columns.open_time_unix_ns.append(bar.open_time.ToNanoseconds())
            for name in ("open", "high", "low", "close", "volume"):
                getattr(columns, name).append(getattr(bar, name))
        await context.write(bar_pb2.ReadBarsResponse(bars=columns))

    async def _snapshot(self) -> tuple[list[bytes], int]:
        return [bar.SerializeToString() for bar in self.bars[-1:]], len(self.bars)

    async def _replay(self, after: int, limit: int) -> list[Event]:
        return [Event(bar.sequence, bar.SerializeToString()) for bar in self.bars[after : after + limit]]


class RiskDesk(reservation_service_pb2_grpc.ReservationServiceServicer):
    """Risk as the test instructs it; it remembers what it was told."""

    def __init__(self) -> None:
        self.refuse_with = ""
        self.away = False
        self.halted = False
        self.reserved: dict[str, Any] = {}
        self.settled: dict[str, Any] = {}

    async def ReserveOrder(self, request: Any, context: Any) -> Any:
        if self.away:
            await context.abort(grpc.StatusCode.UNAVAILABLE, "away")
        self.reserved[request.client_order_id] = request
        return reservation_service_pb2.ReserveOrderResponse(decision=self._decision())

    async def PreviewReservation(self, request: Any, context: Any) -> Any:
        return reservation_service_pb2.PreviewReservationResponse(decision=self._decision())

    async def SettleReservation(self, request: Any, context: Any) -> Any:
        if self.away:
            await context.abort(grpc.StatusCode.UNAVAILABLE, "away")
        known = self.settled.get(request.client_order_id)
        if known is None or known.account_sequence <= request.account_sequence:
            self.settled[request.client_order_id] = request
        state = trading_state_pb2.TRADING_STATE_HALTED if self.halted else trading_state_pb2.TRADING_STATE_ACTIVE
        return reservation_service_pb2.SettleReservationResponse(trading_state=state)

    async def RecordAccount(self, request: Any, context: Any) -> Any:
        return reservation_service_pb2.RecordAccountResponse()

    def _decision(self) -> decision_pb2.RiskDecision:
        outcome = decision_pb2.DECISION_OUTCOME_REFUSED if self.refuse_with else decision_pb2.DECISION_OUTCOME_APPROVED
        return decision_pb2.RiskDecision(decision_id="decision-1", outcome=outcome, reason=self.refuse_with)


class Trader:
    """A signed-in person at the real service."""

    def __init__(self, service: RunningService, user_id: str = "admin") -> None:
        self.service = service
        self.metadata = service.as_user(user_id)
        self.accounts = account_service_pb2_grpc.AccountServiceStub(service.channel)
        self.trading = trading_service_pb2_grpc.TradingServiceStub(service.channel)
        self.positions = position_service_pb2_grpc.PositionServiceStub(service.channel)
        self.strategies = strategy_service_pb2_grpc.StrategyServiceStub(service.channel)

    async def open_account(self, account_id: str = "paper", money: str = "100000") -> Any:
        request = account_service_pb2.CreateAccountRequest(
            account_id=account_id, kind=words_pb2.ACCOUNT_KIND_PAPER, quote_asset="USD"
        )
        request.initial_balances.add(asset="USD", amount=money)
        return await self.accounts.CreateAccount(request, metadata=self.metadata)

    async def submit(self, client_order_id: str, quantity: str = "10", side: str = "BUY", **terms: Any) -> Any:
        return await self.trading.SubmitOrder(
            submission(client_order_id, quantity, side, **terms), metadata=self.metadata
        )

    async def order(self, client_order_id: str) -> Any:
        request = trading_service_pb2.GetOrderRequest(account_id="paper", client_order_id=client_order_id)
        return (await self.trading.GetOrder(request, metadata=self.metadata)).order

    async def order_when(self, client_order_id: str, status: int) -> Any:
        """The order as soon as it has this status."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                order = await self.order(client_order_id)
                if order.status == status:
                    return order
                await asyncio.sleep(0.01)

    async def events(self) -> list[Any]:
        request = trading_service_pb2.ListOrderEventsRequest(account_id="paper", page_size=1000)
        return list((await self.trading.ListOrderEvents(request, metadata=self.metadata)).events)


def submission(client_order_id: str, quantity: str = "10", side: str = "BUY", **terms: Any) -> Any:
    """A market order for AAPL in the account `paper`, unless `terms` say otherwise."""
    order = order_pb2.OrderTerms(
        instrument=terms.pop("instrument", AAPL),
        side=f"SIDE_{side}",
        type=terms.pop("type", words_pb2.ORDER_TYPE_MARKET),
        quantity=quantity,
        **terms,
    )
    return trading_service_pb2.SubmitOrderRequest(account_id="paper", client_order_id=client_order_id, order=order)


def trading_settings(folder: Path, postgres_url: str) -> Settings:
    """Settings of a fresh installation in `folder`."""
    return Settings(
        listen=f"unix:{folder}/trading.sock",
        mesh=f"unix:{folder}/mesh.sock",
        mesh_key_file=mesh_key(folder),
        postgres_url=Secret(postgres_url),
        valkey_url=Secret("unix:///unused"),
        data_directory=folder,
        retry_pause=timedelta(milliseconds=50),
        drain_grace=timedelta(seconds=1),
    )
