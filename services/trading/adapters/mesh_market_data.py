"""Prices, bars and instruments of MarketData, over the mesh."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import numpy as np

from algotrendy.marketdata.v1 import (
    bar_pb2,
    instrument_pb2,
    market_data_service_pb2_grpc,
    quote_pb2,
)
from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.model.data_origin import DataOrigin
from services.shared.model.instrument import Instrument
from services.shared.model.quote import Quote
from services.shared.runtime.client import Mesh
from services.shared.runtime.wire import instant, optional_decimal, origin_from_wire, timestamp
from services.trading.domain.demo import FedInstrument
from services.trading.ports import NewBar

# What a venue names no step for is traded in the contract's smallest.
_FINEST = Decimal("1e-18")
_MOST_INSTRUMENTS = 20_000
_PAGE_SIZE = 1000
_READ_TIMEOUT_SECONDS = 60.0

OnQuote = Callable[[Quote], Awaitable[None]]


class MeshQuotes:
    """QuoteBoard fed by WatchQuotes; every quote also goes, in order, to `listeners`."""

    def __init__(self, mesh: Mesh, listeners: list[OnQuote]) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)
        self.listeners = listeners
        self._latest: dict[str, Quote] = {}
        self._feed_time: datetime | None = None

    def latest(self, instrument: str) -> Quote | None:
        return self._latest.get(instrument)

    def feed_time(self) -> datetime | None:
        return self._feed_time

    async def follow(self) -> None:
        """Follows the quotes of all instruments for ever."""
        request = quote_pb2.WatchQuotesRequest()
        async for response in self._mesh.watch(self._stub.WatchQuotes, request):
            kind = response.WhichOneof("update")
            if kind in {"snapshot", "batch"}:
                for message in getattr(response, kind).quotes:
                    await self._take(_quote(message))

    async def _take(self, quote: Quote) -> None:
        known = self._latest.get(quote.instrument)
        if known is not None and known.received_time >= quote.received_time and known.sequence == quote.sequence:
            return
        self._latest[quote.instrument] = quote
        if quote.origin is DataOrigin.REPLAY:
            # The newest received, not the latest there was: a replay that starts over goes back in time.
            self._feed_time = quote.time
        for listener in self.listeners:
            await listener(quote)


class MeshInstruments:
    """Instruments, remembered: what they are changes rarely, and a restart forgets."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)
        self._known: dict[str, Instrument] = {}

    async def get(self, instrument: str) -> Instrument:
        if instrument not in self._known:
            request = instrument_pb2.GetInstrumentRequest(instrument=instrument)
            response = await self._mesh.call(self._stub.GetInstrument, request)
            if len(self._known) >= _MOST_INSTRUMENTS:
                self._known.clear()
            self._known[instrument] = _instrument(response.instrument)
        return self._known[instrument]


class MeshFedInstruments:
    """FedInstruments over ListInstruments; always asked anew, since a restarted MarketData may feed others."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)

    async def fed(self) -> list[FedInstrument]:
        found: list[FedInstrument] = []
        token = ""
        while True:
            request = instrument_pb2.ListInstrumentsRequest(page_size=_PAGE_SIZE, page_token=token)
            page = await self._mesh.call(self._stub.ListInstruments, request)
            # One that no channel feeds is listed for its history only.
            found += [
                FedInstrument(_instrument(message), tuple(message.bar_intervals))
                for message in page.instruments
                if message.channel_id
            ]
            token = page.next_page_token
            if not token or len(found) >= _MOST_INSTRUMENTS:
                return found


class MeshBars:
    """BarSource over ReadBars and WatchBars."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)

    async def read(self, instrument: str, interval: BarInterval, start: datetime | None) -> BarColumns:
        request = bar_pb2.ReadBarsRequest(
            instrument=instrument, interval=str(interval), start_time=timestamp(start) if start else None
        )
        parts = [
            response.bars
            async for response in self._mesh.read(self._stub.ReadBars, request, timeout=_READ_TIMEOUT_SECONDS)
        ]

        def column(name: str, kind: Any) -> Any:
            return np.concatenate([np.empty(0, kind), *(np.array(getattr(part, name), kind) for part in parts)])

        prices = {name: column(name, np.float64) for name in ("open", "high", "low", "close", "volume")}
        return BarColumns(instrument, interval, column("open_time_unix_ns", np.int64), **prices)

    async def watch(self, instrument: str, interval: BarInterval) -> AsyncIterator[NewBar]:
        request = bar_pb2.WatchBarsRequest(instrument=instrument, interval=str(interval), history=1)
        async for response in self._mesh.watch(self._stub.WatchBars, request):
            kind = response.WhichOneof("update")
            if kind in {"snapshot", "batch"}:
                for message in getattr(response, kind).bars:
                    if not message.forming:
                        yield NewBar(_bar(message, interval), origin_from_wire(message.origin))


def _quote(message: quote_pb2.Quote) -> Quote:
    return Quote(
        instrument=message.instrument,
        time=instant(message.time),
        received_time=instant(message.received_time),
        origin=origin_from_wire(message.origin),
        sequence=message.sequence,
        bid_price=optional_decimal(message, "bid_price"),
        bid_quantity=optional_decimal(message, "bid_quantity"),
        ask_price=optional_decimal(message, "ask_price"),
        ask_quantity=optional_decimal(message, "ask_quantity"),
        last_price=optional_decimal(message, "last_price"),
    )


def _instrument(message: instrument_pb2.Instrument) -> Instrument:
    return Instrument(
        instrument=message.instrument,
        venue=message.venue,
        symbol=message.symbol,
        base_asset=message.base_asset,
        quote_asset=message.quote_asset,
        tick_size=optional_decimal(message, "tick_size") or _FINEST,
        lot_size=optional_decimal(message, "lot_size") or _FINEST,
        min_notional=optional_decimal(message, "min_notional") or Decimal(0),
        description=message.description,
    )


def _bar(message: bar_pb2.Bar, interval: BarInterval) -> Bar:
    return Bar(
        message.instrument,
        interval,
        instant(message.open_time),
        message.open,
        message.high,
        message.low,
        message.close,
        message.volume,
        final=not message.forming,
    )
