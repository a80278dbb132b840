"""MarketDataService: instruments, bars and quotes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass
from typing import Any

from algotrendy.marketdata.v1 import bar_pb2, instrument_pb2, market_data_service_pb2_grpc, quote_pb2
from services.marketdata.servicer import wire
from services.marketdata.servicer.requests import bar_range, bars_token, instruments_of, page_filters, page_start
from services.marketdata.servicer.watching import (
    bars_resume_token,
    watch_bars,
    watch_quotes,
)
from services.marketdata.use_cases.bars import Bars
from services.marketdata.use_cases.catalogue import Catalogue
from services.marketdata.use_cases.coverage import StoredCoverage
from services.marketdata.use_cases.feed import Feed
from services.marketdata.use_cases.ingestion import Ingestion, IngestReport
from services.marketdata.use_cases.quotes import LatestQuotes
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.fanout import EventFeed, LatestFeed
from services.shared.runtime.wire import encode_token, page_of


@dataclass(frozen=True, slots=True)
class UseCases:
    """What this servicer serves."""

    catalogue: Catalogue
    bars: Bars
    coverage: StoredCoverage
    ingestion: Ingestion
    quotes: LatestQuotes
    feed: Feed


class MarketDataServicer(market_data_service_pb2_grpc.MarketDataServiceServicer):
    """Instruments, bars and quotes; what is not here answers NOT_IMPLEMENTED."""

    def __init__(self, use_cases: UseCases, quote_feed: LatestFeed, bar_feed: EventFeed) -> None:
        self._use = use_cases
        self._quote_feed = quote_feed
        self._bar_feed = bar_feed

    async def ListInstruments(self, request: Any, _context: Any) -> instrument_pb2.ListInstrumentsResponse:
        filters = (request.venue, request.query, wire.kind_from_wire(request.kind))
        found, last = self._use.catalogue.select(
            *filters, page_start(request, "ListInstruments", *filters), page_of(request.page_size, 100, 1000)
        )
        return instrument_pb2.ListInstrumentsResponse(
            instruments=[self._instrument(listing.instrument.instrument) for listing in found],
            next_page_token=encode_token("ListInstruments", *map(str, filters), last) if last else "",
        )

    async def GetInstrument(self, request: Any, _context: Any) -> instrument_pb2.GetInstrumentResponse:
        return instrument_pb2.GetInstrumentResponse(
            instrument=self._instrument(normalise_instrument(request.instrument))
        )

    async def ListBars(self, request: Any, _context: Any) -> bar_pb2.ListBarsResponse:
        wanted = bar_range(request, page_start(request, "ListBars", *page_filters(request)))
        page = await self._use.bars.page(wanted, page_of(request.page_size, 500, 5000), request.newest_first)
        return bar_pb2.ListBarsResponse(
            bars=wire.bars_to_wire(page.bars),
            next_page_token=bars_token(request, page) if page.more else "",
            resume_token=bars_resume_token(self._bar_feed, wanted, page),
        )

    async def ReadBars(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        async for part in self._use.bars.read(bar_range(request), request.last_count):
            for message in wire.columns_to_wire(part):
                yield message.SerializeToString()

    def WatchBars(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        return watch_bars(self._use.bars, self._bar_feed, request)

    async def ListBarCoverage(self, request: Any, _context: Any) -> bar_pb2.ListBarCoverageResponse:
        instrument = normalise_instrument(request.instrument) if request.instrument else ""
        found, last = await self._use.coverage.select(
            instrument, page_start(request, "ListBarCoverage", instrument), page_of(request.page_size, 100, 1000)
        )
        return bar_pb2.ListBarCoverageResponse(
            coverage=map(wire.coverage_to_wire, found),
            next_page_token=encode_token("ListBarCoverage", instrument, last) if last else "",
        )

    async def IngestBars(self, requests: AsyncIterator[Any], _context: Any) -> bar_pb2.IngestBarsResponse:
        report = IngestReport()
        async for request in requests:
            await self._use.ingestion.ingest(wire.columns_from_wire(request.bars), report)
        return wire.report_to_wire(report)

    async def ListQuotes(self, request: Any, _context: Any) -> quote_pb2.ListQuotesResponse:
        instruments = sorted(instruments_of(request))
        found, last = self._use.quotes.select(
            instruments, page_start(request, "ListQuotes", *instruments), page_of(request.page_size, 500, 1000)
        )
        return quote_pb2.ListQuotesResponse(
            quotes=map(wire.quote_to_wire, found),
            next_page_token=encode_token("ListQuotes", *instruments, last) if last else "",
            resume_token=self._quote_feed.token(),
            feeds=[wire.feed_status_to_wire(*status) for status in self._use.feed.statuses()],
        )

    async def GetQuote(self, request: Any, _context: Any) -> quote_pb2.GetQuoteResponse:
        latest = self._use.quotes.get(normalise_instrument(request.instrument))
        return quote_pb2.GetQuoteResponse(quote=wire.quote_to_wire(latest))

    def WatchQuotes(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        return watch_quotes(self._use.catalogue, self._quote_feed, request)

    def _instrument(self, instrument: str) -> instrument_pb2.Instrument:
        listing = self._use.catalogue.get(instrument)
        return wire.listing_to_wire(listing, self._use.catalogue.intervals(instrument), self._use.feed.active)
