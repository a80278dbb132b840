"""Tells watchers through the runtime's fan-out; each update is encoded once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from algotrendy.types.v1 import stream_pb2
from services.marketdata.domain.events import GapReason
from services.marketdata.domain.latest_quote import LatestQuote
from services.marketdata.ports import StoredBars
from services.marketdata.use_cases.bars import is_series_of, series_name
from services.shared.runtime.fanout import Event, EventFeed, LatestFeed
from services.shared.runtime.wire import timestamp, word_to_wire


class FanoutPublisher:
    """Publisher over one feed of quotes and one of bars; the encoders are the servicer's."""

    def __init__(
        self,
        quotes: LatestFeed,
        bars: EventFeed,
        encode_quote: Callable[[LatestQuote], bytes],
        encode_bars: Callable[[StoredBars], list[bytes]],
    ) -> None:
        self._quotes = quotes
        self._bars = bars
        self._encode_quote = encode_quote
        self._encode_bars = encode_bars

    def quote(self, latest: LatestQuote) -> None:
        self._quotes.publish(latest.quote.instrument, self._encode_quote(latest))

    def bars(self, stored: StoredBars) -> None:
        topic = series_name(stored.columns.instrument, stored.columns.interval)
        for sequence, encoded in zip(stored.sequences, self._encode_bars(stored), strict=True):
            self._bars.publish(topic, Event(int(sequence), encoded))

    def gap(self, reason: GapReason, instruments: Collection[str], noticed: datetime) -> None:
        for instrument in instruments:
            gap = stream_pb2.Gap(
                reason=word_to_wire(stream_pb2.GapReason, "GAP_REASON", reason),
                subject=instrument,
                noticed_time=timestamp(noticed),
            )
            self._quotes.publish_gap(gap)
            for topic in self._bars.topics:
                if is_series_of(topic, instrument):
                    self._bars.publish_gap(topic, gap)
