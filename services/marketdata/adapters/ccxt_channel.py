"""Public quotes and bars of a crypto exchange through ccxt's asynchronous REST client; no key, nothing is ever sent.

Checked with ccxt 4.5.90 against a local server that speaks the payloads of Binance's spot API as Binance documents
them (time, exchangeInfo, ticker/bookTicker, klines); not checked against the exchange itself, nor with another one.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from services.marketdata.domain.catalogue import InstrumentKind, Listing
from services.marketdata.domain.channel_health import ChannelContent, ChannelInfo
from services.marketdata.domain.events import BarsObserved, ListingsFound, MarketEvent, QuoteObserved
from services.marketdata.ports import Coverage
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import Clock, from_unix_ns, unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import Instrument

PROBE_SECONDS = 3.0
CONNECT_SECONDS = 1.5
HOSTS = {
    "binance": "api.binance.com",
    "bybit": "api.bybit.com",
    "coinbase": "api.coinbase.com",
    "kraken": "api.kraken.com",
    "okx": "www.okx.com",
}
MOST_SYMBOLS = 50
BARS_PER_REQUEST = 1000
# An exchange needs a moment to close a bar; asked too early it would answer with the one before.
CLOSING_DELAY = timedelta(seconds=2)
INTERVALS = (BarInterval(1, "m"), BarInterval(1, "d"))
_MILLISECOND_NS = 1_000_000


class CcxtChannel:
    """Channel that asks for all best bids and offers every `poll_interval` and for bars when they close."""

    def __init__(self, exchange: str, symbols: Sequence[str], url: str, poll_interval: timedelta, clock: Clock) -> None:
        self._exchange_name = exchange
        self._symbols = tuple(symbols)[:MOST_SYMBOLS]
        self._url = url
        self._poll_seconds = poll_interval.total_seconds()
        self._clock = clock
        # ccxt's base error, known once it is imported.
        self._errors: tuple[type[Exception], ...] = ()
        self._venue = exchange.upper()
        self.info = ChannelInfo(
            channel_id=f"ccxt-{exchange}",
            feed=f"{exchange.capitalize()} through ccxt",
            origin=DataOrigin.LIVE,
            contents=(ChannelContent.QUOTES, ChannelContent.BARS),
            instruments=tuple(f"{self._venue}:{symbol}" for symbol in self._symbols),
            bar_intervals=tuple(map(str, INTERVALS)),
            stale_after=max(timedelta(seconds=3), 3 * poll_interval),
            source_notice=f"Public market data of {exchange.capitalize()}; its terms of use apply.",
        )

    async def probe(self) -> str:
        try:
            await self._connect()
            exchange = await self._open()
            try:
                async with asyncio.timeout(PROBE_SECONDS):
                    await exchange.fetch_time()
            finally:
                await exchange.close()
        except Exception as error:
            return f"{self._exchange_name} does not answer ({type(error).__name__})."
        return ""

    async def events(self, stored: Sequence[Coverage]) -> AsyncIterator[MarketEvent]:
        exchange = await self._open()
        try:
            markets = await self._ask(exchange.load_markets())
            symbols = [symbol for symbol in self._symbols if symbol in markets]
            yield ListingsFound(tuple(self._listing(markets[symbol]) for symbol in symbols))
            newest = {(entry.instrument, entry.interval): unix_ns(entry.last_open_time) for entry in stored}
            while True:
                for observed in self._quotes(await self._ask(exchange.fetch_bids_asks(symbols))):
                    yield observed
                for symbol, interval in self._due(symbols, newest):
                    rows = await self._ask(exchange.fetch_ohlcv(symbol, str(interval), limit=BARS_PER_REQUEST))
                    if len(bars := self._closed(symbol, interval, rows)):
                        origin = DataOrigin.LIVE if len(bars) == 1 else DataOrigin.HISTORY
                        newest[bars.instrument, interval] = int(bars.open_time_ns[-1])
                        yield BarsObserved(bars, origin)
                await asyncio.sleep(self._poll_seconds)
        finally:
            await exchange.close()

    async def _connect(self) -> None:
        """Fails fast on a machine without the internet, before ccxt is imported."""
        own = urlsplit(self._url)
        host, port = (own.hostname, own.port or 443) if self._url else (HOSTS.get(self._exchange_name), 443)
        if host is None:
            return
        async with asyncio.timeout(CONNECT_SECONDS):
            _, writer = await asyncio.open_connection(host, port)
        writer.close()

    async def _open(self) -> Any:
        """A client; ccxt is imported here because that takes a second and most of 100 MB."""
        module = await asyncio.to_thread(importlib.import_module, "ccxt.async_support")
        self._errors = (module.BaseError,)
        exchange = getattr(module, self._exchange_name)({"enableRateLimit": True, "timeout": 10_000, "number": str})
        # Only spot markets are asked for; the default would fetch every derivative's listing as well.
        exchange.options["fetchMarkets"] = {"types": ["spot"]}
        exchange.options["fetchCurrencies"] = False
        if self._url:
            exchange.urls["api"]["public"] = f"{self._url}/api/v3"
        return exchange

    async def _ask(self, request: Awaitable[Any]) -> Any:
        """The exchange's answer; DomainError DEPENDENCY_UNAVAILABLE for each of ccxt's own errors.

        Without ccxt's frames: to print the lines of its files of 12,000 lines, a log for people takes half a minute.
        """
        try:
            return await request
        except self._errors as error:
            message = f"{self._exchange_name} does not answer ({type(error).__name__}: {str(error)[:300]})."
        raise DomainError(Reason.DEPENDENCY_UNAVAILABLE, message, dependency=self._exchange_name)

    def _quotes(self, tickers: dict[str, Any]) -> Iterable[QuoteObserved]:
        for symbol, ticker in tickers.items():
            stamp = ticker.get("timestamp")
            yield QuoteObserved(
                instrument=f"{self._venue}:{symbol}",
                time=None if stamp is None else from_unix_ns(int(stamp) * _MILLISECOND_NS),
                bid_price=_decimal(ticker.get("bid")),
                bid_quantity=_decimal(ticker.get("bidVolume")),
                ask_price=_decimal(ticker.get("ask")),
                ask_quantity=_decimal(ticker.get("askVolume")),
                last_price=_decimal(ticker.get("last")),
            )

    def _due(self, symbols: list[str], newest: dict[tuple[str, BarInterval], int]) -> list[tuple[str, BarInterval]]:
        """Which bars have closed since the newest that we have."""
        now = unix_ns(self._clock.now() - CLOSING_DELAY)
        spans = {interval: int(interval.span.total_seconds()) * 10**9 for interval in INTERVALS if interval.span}
        return [
            (symbol, interval)
            for symbol in symbols
            for interval, span in spans.items()
            if now >= newest.get((f"{self._venue}:{symbol}", interval), -(2**62)) + 2 * span
        ]

    def _closed(self, symbol: str, interval: BarInterval, rows: list[list[Any]]) -> BarColumns:
        """The rows whose span is over; the newest one that an exchange gives is still forming."""
        values = np.array([row[:6] for row in rows], dtype=np.float64).reshape(-1, 6)
        times = np.array([int(row[0]) for row in rows], dtype=np.int64) * _MILLISECOND_NS
        now = unix_ns(self._clock.now())
        assert interval.span is not None, "only intervals of a fixed length are asked for"
        over = times + int(interval.span.total_seconds()) * 10**9 <= now
        columns = np.ascontiguousarray(values[over, 1:].T)
        return BarColumns(f"{self._venue}:{symbol}", interval, times[over], *columns)

    def _listing(self, market: dict[str, Any]) -> Listing:
        limits = market["limits"]
        symbol = market["symbol"]
        return Listing(
            Instrument(
                instrument=f"{self._venue}:{symbol}",
                venue=self._venue,
                symbol=symbol,
                base_asset=market["base"],
                quote_asset=market["quote"],
                tick_size=_decimal(market["precision"]["price"]) or Decimal("1e-8"),
                lot_size=_decimal(market["precision"]["amount"]) or Decimal("1e-8"),
                min_notional=_decimal(limits["cost"]["min"]) or Decimal(0),
            ),
            InstrumentKind.SPOT,
            self.info.channel_id,
            market["id"],
        )


def _decimal(value: Any) -> Decimal | None:
    """The exact number as the exchange wrote it; None where it wrote none."""
    if value in {None, ""}:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
