"""MarketData fed by ccxt from a server that speaks Binance's documented payloads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from algotrendy.marketdata.v1 import bar_pb2, channel_pb2, instrument_pb2, quote_pb2
from algotrendy.types.v1 import words_pb2
from services.marketdata.settings import FeedChoice
from tests.integration.marketdata.binance_server import BinanceServer, binance_server
from tests.integration.marketdata.conftest import MarketData, Started

BTC = "BINANCE:BTC/USDT"
CCXT: dict[str, Any] = {
    "exchange_symbols": ("BTC/USDT", "ETH/USDT"),
    "exchange_poll_interval": timedelta(milliseconds=100),
}


@pytest.fixture
async def exchange() -> AsyncIterator[BinanceServer]:
    async with binance_server() as server:
        yield server


async def quote_where(running: MarketData, what: str, condition: Any, instrument: str = BTC) -> Any:
    """The first watched quote that fulfils the condition; fails after 60 s, since ccxt is slow to import."""
    call = running.market_data.WatchQuotes(quote_pb2.WatchQuotesRequest(), metadata=running.user)
    try:
        async with asyncio.timeout(60):
            async for response in call:
                for quote in [*response.snapshot.quotes, *response.batch.quotes]:
                    if quote.instrument == instrument and condition(quote):
                        return quote
    except TimeoutError:
        pytest.fail(f"no quote {what} within 60 s")
    finally:
        call.cancel()


async def test_live_quotes_are_exact_and_labelled_live(start: Started, exchange: BinanceServer) -> None:
    async with start(feed=FeedChoice.AUTO, exchange_url=exchange.url, **CCXT) as running:
        quote = await quote_where(running, "at all", lambda _: True)
        assert (quote.bid_price, quote.bid_quantity) == ("43212.35", "1.2")
        assert (quote.ask_price, quote.ask_quantity) == ("43212.36", "0.75")
        assert (quote.origin, quote.feed) == (words_pb2.DATA_ORIGIN_LIVE, "Binance through ccxt")
        assert not quote.HasField("last_price")
        exchange.book["BTCUSDT"][0] = "43000.00000001"
        await quote_where(running, "with the new bid", lambda quote: quote.bid_price == "43000.00000001")


async def test_an_instrument_has_the_steps_that_the_exchange_names(start: Started, exchange: BinanceServer) -> None:
    async with start(feed=FeedChoice.CCXT, exchange_url=exchange.url, **CCXT) as running:
        await quote_where(running, "at all", lambda _: True)
        request = instrument_pb2.GetInstrumentRequest(instrument="BINANCE:BTCUSDT")
        found = (await running.market_data.GetInstrument(request, metadata=running.user)).instrument
    assert (found.instrument, found.venue_symbol, found.kind) == (BTC, "BTCUSDT", instrument_pb2.INSTRUMENT_KIND_SPOT)
    assert (found.tick_size, found.lot_size, found.min_notional) == ("0.01", "0.00001", "5")


async def test_only_bars_that_are_over_are_stored(start: Started, exchange: BinanceServer) -> None:
    async with start(feed=FeedChoice.CCXT, exchange_url=exchange.url, **CCXT) as running:
        page = await _stored_minutes(running)
    assert len(page.bars) == 5
    assert page.bars[-1].close_time.ToDatetime(UTC) <= datetime.now(UTC)
    assert datetime.now(UTC) - page.bars[-1].close_time.ToDatetime(UTC) < timedelta(minutes=2)
    assert page.bars[-1].volume == 148976.11427815


async def _stored_minutes(running: MarketData) -> Any:
    request = bar_pb2.ListBarsRequest(instrument=BTC, interval="1m", newest_first=True, page_size=5)
    await quote_where(running, "at all", lambda _: True)
    async with asyncio.timeout(20):
        while True:
            page = await running.market_data.ListBars(request, metadata=running.user)
            if page.bars:
                return page
            await asyncio.sleep(0.05)


async def test_a_crossed_quote_is_never_shown(start: Started, exchange: BinanceServer) -> None:
    exchange.book["BTCUSDT"] = ["43300.0", "1.0", "43200.0", "1.0"]
    async with start(feed=FeedChoice.CCXT, exchange_url=exchange.url, **CCXT) as running:
        await quote_where(running, "of the sound one", lambda _: True, "BINANCE:ETH/USDT")
        answer = await running.market_data.ListQuotes(quote_pb2.ListQuotesRequest(), metadata=running.user)
        assert [quote.instrument for quote in answer.quotes] == ["BINANCE:ETH/USDT"]
        channel = await running.channels.GetChannel(
            channel_pb2.GetChannelRequest(channel_id="ccxt-binance"), metadata=running.user
        )
        assert channel.channel.health.quarantined_count > 0


async def test_a_feed_that_falls_silent_is_flagged_stale_and_recovers(start: Started, exchange: BinanceServer) -> None:
    async with start(feed=FeedChoice.CCXT, exchange_url=exchange.url, **CCXT) as running:
        await quote_where(running, "current", lambda quote: quote.state == quote_pb2.FEED_STATE_CURRENT)
        exchange.down = True
        await quote_where(running, "stale", lambda quote: quote.state == quote_pb2.FEED_STATE_STALE)
        channels = await running.channels.ListChannels(channel_pb2.ListChannelsRequest(), metadata=running.user)
        states = {channel.channel_id: channel.health for channel in channels.channels}
        assert states["ccxt-binance"].state == channel_pb2.CHANNEL_STATE_DEGRADED
        assert states["ccxt-binance"].last_error
        exchange.down = False
        await quote_where(running, "current again", lambda quote: quote.state == quote_pb2.FEED_STATE_CURRENT)


async def test_without_the_exchange_the_replay_is_chosen_and_the_channel_says_so(start: Started) -> None:
    async with start(feed=FeedChoice.AUTO, exchange_url="http://127.0.0.1:1", **CCXT) as running:
        answer = await running.channels.ListChannels(channel_pb2.ListChannelsRequest(), metadata=running.user)
        channels = {channel.channel_id: channel for channel in answer.channels}
    assert channels["replay"].health.state == channel_pb2.CHANNEL_STATE_RUNNING
    assert channels["ccxt-binance"].health.state == channel_pb2.CHANNEL_STATE_STOPPED
    assert "replay was chosen" in channels["ccxt-binance"].health.detail
