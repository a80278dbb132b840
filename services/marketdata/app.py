"""Puts MarketData together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial

from algotrendy.marketdata.v1 import (
    channel_service_pb2_grpc,
    indicator_service_pb2_grpc,
    market_data_service_pb2_grpc,
    news_service_pb2_grpc,
    series_service_pb2_grpc,
)
from services.marketdata.adapters.ccxt_channel import CcxtChannel
from services.marketdata.adapters.duckdb_store import open_duckdb_store
from services.marketdata.adapters.fanout_publisher import FanoutPublisher
from services.marketdata.adapters.feed_file import FeedFile
from services.marketdata.adapters.replay_channel import ReplayChannel
from services.marketdata.adapters.valkey_quotes import ValkeyQuotes
from services.marketdata.ports import Channel
from services.marketdata.servicer.channels import ChannelServicer
from services.marketdata.servicer.market_data import MarketDataServicer, UseCases
from services.marketdata.servicer.wire import encode_bars, encode_quote
from services.marketdata.settings import FeedChoice, Settings
from services.marketdata.use_cases.bars import Bars
from services.marketdata.use_cases.catalogue import Catalogue
from services.marketdata.use_cases.coverage import StoredCoverage
from services.marketdata.use_cases.feed import Collaborators, Feed
from services.marketdata.use_cases.ingestion import Ingestion
from services.marketdata.use_cases.quotes import LatestQuotes
from services.shared.runtime.fanout import EventFeed, LatestFeed
from services.shared.runtime.server import Registration, Runtime
from services.shared.runtime.valkey import open_valkey

KEEP_SECONDS = 1.0
AGE_CHECK_SECONDS = 0.5
# Whoever calls right after the start finds instruments, history and a quote; a slow source holds it up no longer.
FIRST_QUOTE_SECONDS = 10.0


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """Opens the store, starts the feed, and returns all gRPC services of the package."""
    store = await stack.enter_async_context(open_duckdb_store(settings.data_directory / "marketdata"))
    valkey = await stack.enter_async_context(open_valkey(settings))
    quote_feed = LatestFeed("marketdata.quotes", runtime.clock, runtime.draining)
    bar_feed = EventFeed("marketdata.bars", runtime.clock, runtime.draining)
    publisher = FanoutPublisher(quote_feed, bar_feed, encode_quote, encode_bars)
    cache = ValkeyQuotes(valkey, partial(runtime.health.set_dependency, "valkey"))

    catalogue = Catalogue(store)
    quotes = LatestQuotes(catalogue, cache, publisher, runtime.clock)
    ingestion = Ingestion(store, catalogue, publisher, runtime.clock)
    note = FeedFile(settings.data_directory / "marketdata" / "feed.json")
    collaborators = Collaborators(store, catalogue, ingestion, quotes, publisher, note, runtime.clock)
    feed = _feed(settings, runtime, collaborators)
    await note.clear()
    await catalogue.load()
    await quotes.restore()
    await runtime.health.set_dependency("timeseries", True)

    # Tasks end before the store closes, so that nothing is written to a closed one.
    stack.push_async_callback(runtime.tasks.stop)
    runtime.tasks.spawn("feed", feed.run)
    runtime.tasks.spawn("age of the feed", partial(_every, AGE_CHECK_SECONDS, _called(feed.check_age)))
    runtime.tasks.spawn("kept quotes", partial(_every, KEEP_SECONDS, quotes.keep))
    await feed.wait_delivering(FIRST_QUOTE_SECONDS)

    use_cases = UseCases(catalogue, Bars(store, catalogue), StoredCoverage(store, catalogue), ingestion, quotes, feed)
    return [
        Registration(
            market_data_service_pb2_grpc.add_MarketDataServiceServicer_to_server,
            MarketDataServicer(use_cases, quote_feed, bar_feed),
        ),
        Registration(channel_service_pb2_grpc.add_ChannelServiceServicer_to_server, ChannelServicer(feed)),
        Registration(
            news_service_pb2_grpc.add_NewsServiceServicer_to_server, news_service_pb2_grpc.NewsServiceServicer()
        ),
        Registration(
            series_service_pb2_grpc.add_SeriesServiceServicer_to_server, series_service_pb2_grpc.SeriesServiceServicer()
        ),
        Registration(
            indicator_service_pb2_grpc.add_IndicatorServiceServicer_to_server,
            indicator_service_pb2_grpc.IndicatorServiceServicer(),
        ),
    ]


def _feed(settings: Settings, runtime: Runtime, collaborators: Collaborators) -> Feed:
    replay = ReplayChannel(settings.replay_interval)
    live = CcxtChannel(
        settings.exchange,
        settings.exchange_symbols,
        settings.exchange_url,
        settings.exchange_poll_interval,
        runtime.clock,
    )
    candidates: dict[FeedChoice, list[Channel]] = {
        FeedChoice.AUTO: [live, replay],
        FeedChoice.REPLAY: [replay],
        FeedChoice.CCXT: [live],
    }
    chosen = candidates[settings.feed]
    why = f"ALGOTRENDY_MARKETDATA_FEED is {settings.feed}."
    return Feed(chosen, [(other.info, why) for other in (live, replay) if other not in chosen], collaborators)


async def _every(seconds: float, work: Callable[[], Awaitable[None]]) -> None:
    while True:
        await work()
        await asyncio.sleep(seconds)


def _called(work: Callable[[], None]) -> Callable[[], Awaitable[None]]:
    async def call() -> None:
        work()

    return call
