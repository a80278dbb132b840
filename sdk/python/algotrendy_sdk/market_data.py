"""Market data: what there is, what it was, what it is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from algotrendy.marketdata.v1 import bar_pb2, columns_pb2, instrument_pb2, market_data_service_pb2, quote_pb2
from algotrendy_sdk.connection import Connection
from algotrendy_sdk.streams import watch
from algotrendy_sdk.values import Instant, timestamp

if TYPE_CHECKING:
    from algotrendy_sdk.bars import Bars

_SERVICE = market_data_service_pb2.DESCRIPTOR.services_by_name["MarketDataService"].full_name
_PAGE = 500


class MarketData:
    """`client.market_data`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def instruments(self) -> list[instrument_pb2.Instrument]:
        """Everything that can be looked at or traded."""
        found: list[instrument_pb2.Instrument] = []
        request = instrument_pb2.ListInstrumentsRequest(page_size=_PAGE)
        while True:
            page = self._connection.call(f"{_SERVICE}/ListInstruments", request, instrument_pb2.ListInstrumentsResponse)
            found.extend(page.instruments)
            request.page_token = page.next_page_token
            if not page.next_page_token:
                return found

    def bars(
        self,
        instrument: str,
        interval: str,
        *,
        start: Instant | None = None,
        end: Instant | None = None,
        last: int = 0,
    ) -> Bars:
        """Stored bars over [start, end), oldest first; with `last` only so many of the newest.

        `instrument` such as `BINANCE:BTC/USDT` or `NASDAQ:AAPL`, `interval` such as `1m`, `4h`, `1d`. A date means its
        midnight UTC.
        """
        from algotrendy_sdk.bars import bars_of

        request = bar_pb2.ReadBarsRequest(
            instrument=instrument,
            interval=interval,
            start_time=None if start is None else timestamp(start, "start"),
            end_time=None if end is None else timestamp(end, "end"),
            last_count=last,
        )
        parts = self._connection.read(f"{_SERVICE}/ReadBars", request, columns_pb2.ReadBarsBytes)
        return bars_of(instrument, interval, [part.bars for part in parts])

    def quotes(self, *instruments: str) -> list[quote_pb2.Quote]:
        """The newest quotes; of all instruments where none is named. Their `state` says how current they are."""
        found: list[quote_pb2.Quote] = []
        request = quote_pb2.ListQuotesRequest(instruments=instruments)
        while True:
            page = self._connection.call(f"{_SERVICE}/ListQuotes", request, quote_pb2.ListQuotesResponse)
            found.extend(page.quotes)
            request.page_token = page.next_page_token
            if not page.next_page_token:
                return found

    def watch_quotes(self, *instruments: str) -> Iterator[quote_pb2.Quote]:
        """The newest quotes, then each new one, for ever; a slow reader gets the latest and skips what is stale."""
        request = quote_pb2.WatchQuotesRequest(instruments=instruments)
        seen: dict[str, tuple[int, int]] = {}
        for response in watch(self._connection, f"{_SERVICE}/WatchQuotes", request, quote_pb2.WatchQuotesResponse):
            for quote in _quotes(response):
                # A restarted service counts anew: an equal place is a repeat, a lower one is not.
                place = (quote.sequence, quote.received_time.ToNanoseconds())
                if seen.get(quote.instrument) != place:
                    seen[quote.instrument] = place
                    yield quote


def _quotes(response: quote_pb2.WatchQuotesResponse) -> Sequence[quote_pb2.Quote]:
    return response.snapshot.quotes if response.HasField("snapshot") else response.batch.quotes
