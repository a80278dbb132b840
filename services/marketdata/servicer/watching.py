"""Watches of bars and quotes over the runtime's fan-out, and the tokens with which a listing hands over to them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from algotrendy.marketdata.v1 import quote_pb2
from services.marketdata.servicer import wire
from services.marketdata.servicer.requests import instruments_of
from services.marketdata.use_cases.bars import BarPage, BarRange, Bars, series_name
from services.marketdata.use_cases.catalogue import Catalogue
from services.shared.model.bar import BarInterval
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.fanout import Event, EventFeed, LatestFeed, watch_events, watch_latest
from services.shared.runtime.wire import page_of


def watch_bars(bars: Bars, feed: EventFeed, request: Any) -> AsyncGenerator[bytes, None]:
    """The responses of WatchBars; the store is the journal behind them."""
    if request.include_forming:
        raise NotImplementedError("forming bars")
    instrument, interval = normalise_instrument(request.instrument), BarInterval.parse(request.interval)
    bars.check_watchable(instrument, interval)

    async def snapshot() -> tuple[list[bytes], int]:
        rows, sequence = await bars.newest(instrument, interval, page_of(request.history, 1, 5000))
        return wire.encode_bars(rows), sequence

    async def replay(sequence: int, limit: int) -> list[Event]:
        rows = await bars.after(instrument, interval, sequence, limit)
        return [Event(int(number), item) for number, item in zip(rows.sequences, wire.encode_bars(rows), strict=True)]

    topic = series_name(instrument, interval)
    return watch_events(feed, topic, snapshot=snapshot, replay=replay, resume_token=request.resume_token)


def watch_quotes(catalogue: Catalogue, feed: LatestFeed, request: Any) -> AsyncGenerator[bytes, None]:
    """The responses of WatchQuotes; DomainError NOT_FOUND for an unknown instrument."""
    if request.conflation > quote_pb2.CONFLATION_LATEST or request.HasField("interval"):
        raise NotImplementedError("conflation other than LATEST")
    instruments = instruments_of(request)
    for instrument in instruments:
        catalogue.get(instrument)
    return watch_latest(feed, keys=instruments, resume_token=request.resume_token)


def bars_resume_token(feed: EventFeed, wanted: BarRange, page: BarPage) -> str:
    """The token with which WatchBars goes on behind a page; empty for bars made of shorter ones."""
    if page.last_sequence is None:
        return ""
    return feed.token(series_name(wanted.instrument, wanted.interval), page.last_sequence)
