"""MarketData's words on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import numpy as np

from algotrendy.marketdata.v1 import bar_pb2, channel_pb2, columns_pb2, instrument_pb2, quote_pb2
from services.marketdata.domain.catalogue import InstrumentKind, Listing
from services.marketdata.domain.channel_health import ChannelHealth, ChannelInfo
from services.marketdata.domain.latest_quote import FeedState, LatestQuote
from services.marketdata.domain.validation import QuarantinedRow
from services.marketdata.ports import Coverage, StoredBars
from services.marketdata.use_cases.ingestion import IngestReport
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import from_unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.instrument import normalise_instrument
from services.shared.model.money import format_decimal
from services.shared.runtime.wire import (
    decimal_text,
    duration,
    origin_to_wire,
    timestamp,
    word_from_wire,
    word_to_wire,
)

BARS_PER_MESSAGE = 8192
_VALUES = ("open", "high", "low", "close", "volume")


def kind_from_wire(value: int) -> InstrumentKind | None:
    """The kind; None where it was not set."""
    return word_from_wire(instrument_pb2.InstrumentKind, "INSTRUMENT_KIND", value, InstrumentKind) if value else None


def listing_to_wire(
    listing: Listing, intervals: Sequence[BarInterval], active: ChannelInfo | None
) -> instrument_pb2.Instrument:
    """An instrument, fed or not by the active channel."""
    instrument = listing.instrument
    fed = active is not None and active.channel_id == listing.channel_id and instrument.instrument in active.instruments
    return instrument_pb2.Instrument(
        instrument=instrument.instrument,
        venue=instrument.venue,
        symbol=instrument.symbol,
        venue_symbol=listing.venue_symbol,
        kind=word_to_wire(instrument_pb2.InstrumentKind, "INSTRUMENT_KIND", listing.kind),
        base_asset=instrument.base_asset,
        quote_asset=instrument.quote_asset,
        tick_size=format_decimal(instrument.tick_size),
        lot_size=format_decimal(instrument.lot_size),
        min_notional=format_decimal(instrument.min_notional) if instrument.min_notional else None,
        description=instrument.description,
        status=instrument_pb2.INSTRUMENT_STATUS_ACTIVE,
        origin=origin_to_wire(active.origin if fed and active else DataOrigin.HISTORY),
        channel_id=listing.channel_id if fed else "",
        bar_intervals=map(str, intervals),
    )


def quote_to_wire(latest: LatestQuote) -> quote_pb2.Quote:
    """A quote; what the source did not tell is absent."""
    quote = latest.quote
    return quote_pb2.Quote(
        instrument=quote.instrument,
        bid_price=decimal_text(quote.bid_price),
        bid_quantity=decimal_text(quote.bid_quantity),
        ask_price=decimal_text(quote.ask_price),
        ask_quantity=decimal_text(quote.ask_quantity),
        last_price=decimal_text(quote.last_price),
        time=timestamp(quote.time),
        received_time=timestamp(quote.received_time),
        sequence=quote.sequence,
        origin=origin_to_wire(quote.origin),
        feed=latest.feed,
        state=word_to_wire(quote_pb2.FeedState, "FEED_STATE", latest.state),
    )


def encode_quote(latest: LatestQuote) -> bytes:
    """A quote as it travels in a stream."""
    return quote_to_wire(latest).SerializeToString()


def feed_status_to_wire(info: ChannelInfo, health: ChannelHealth, stale: bool) -> quote_pb2.FeedStatus:
    """Where a feed stands."""
    return quote_pb2.FeedStatus(
        channel_id=info.channel_id,
        feed=info.feed,
        origin=origin_to_wire(info.origin),
        state=word_to_wire(quote_pb2.FeedState, "FEED_STATE", FeedState.STALE if stale else FeedState.CURRENT),
        newest_time=timestamp(health.newest_data_time) if health.newest_data_time else None,
        last_received_time=timestamp(health.last_success_time) if health.last_success_time else None,
    )


def bars_to_wire(stored: StoredBars) -> list[bar_pb2.Bar]:
    """Bars one by one; those made of shorter ones have no sequence."""
    columns = stored.columns
    interval = str(columns.interval)
    messages = []
    for row in range(len(stored)):
        label = stored.label(row)
        open_time = from_unix_ns(int(columns.open_time_ns[row]))
        message = bar_pb2.Bar(
            instrument=columns.instrument,
            interval=interval,
            open_time=timestamp(open_time),
            close_time=timestamp(columns.interval.close_time(open_time)),
            open=float(columns.open[row]),
            high=float(columns.high[row]),
            low=float(columns.low[row]),
            close=float(columns.close[row]),
            volume=float(columns.volume[row]),
            origin=origin_to_wire(label.origin),
            feed=label.feed,
        )
        if sequence := int(stored.sequences[row]):
            message.sequence = sequence
        messages.append(message)
    return messages


def encode_bars(stored: StoredBars) -> list[bytes]:
    """Bars as they travel in a stream."""
    return [message.SerializeToString() for message in bars_to_wire(stored)]


def columns_to_wire(stored: StoredBars) -> Iterator[columns_pb2.ReadBarsBytes]:
    """Bars in columns, in messages of at most 8192 and of one origin each; the twin of ReadBarsResponse.

    Yields one message without rows where there are no bars.
    """
    columns = stored.columns
    if len(stored) == 0:
        empty = columns_pb2.BarColumnsBytes(instrument=columns.instrument, interval=str(columns.interval))
        yield columns_pb2.ReadBarsBytes(bars=empty)
        return
    changes = np.flatnonzero(np.diff(stored.label_index)) + 1
    starts = np.unique(np.concatenate([changes, np.arange(0, len(stored), BARS_PER_MESSAGE)]))
    for start, end in zip(starts, [*starts[1:], len(stored)], strict=True):
        label, part = stored.label(int(start)), columns[int(start) : int(end)]
        message = columns_pb2.BarColumnsBytes(
            instrument=columns.instrument,
            interval=str(columns.interval),
            open_time_unix_ns=part.open_time_ns.astype("<i8").tobytes(),
            **{name: getattr(part, name).astype("<f8").tobytes() for name in _VALUES},
            origin=origin_to_wire(label.origin),
            feed=label.feed,
        )
        yield columns_pb2.ReadBarsBytes(bars=message)


def columns_from_wire(message: bar_pb2.BarColumns) -> BarColumns:
    """Columns as sent, not yet checked."""
    return BarColumns(
        normalise_instrument(message.instrument),
        BarInterval.parse(message.interval),
        np.array(message.open_time_unix_ns, dtype=np.int64),
        *(np.array(getattr(message, name), dtype=np.float64) for name in _VALUES),
    )


def coverage_to_wire(entry: Coverage) -> bar_pb2.BarCoverage:
    """What is stored of one series."""
    return bar_pb2.BarCoverage(
        instrument=entry.instrument,
        interval=str(entry.interval),
        first_open_time=timestamp(entry.first_open_time),
        last_open_time=timestamp(entry.last_open_time),
        bar_count=entry.bar_count,
        last_sequence=entry.last_sequence,
        origin=origin_to_wire(entry.label.origin),
    )


def report_to_wire(report: IngestReport) -> bar_pb2.IngestBarsResponse:
    """What became of ingested bars."""
    return bar_pb2.IngestBarsResponse(
        stored_count=report.stored_count,
        unchanged_count=report.unchanged_count,
        quarantined_count=report.quarantined_count,
        quarantined=map(_quarantined, report.quarantined),
    )


def _quarantined(row: QuarantinedRow) -> bar_pb2.QuarantinedRow:
    return bar_pb2.QuarantinedRow(
        row_index=row.row_index,
        instrument=row.instrument,
        interval=row.interval,
        time=timestamp(row.time),
        reason=word_to_wire(bar_pb2.QuarantineReason, "QUARANTINE_REASON", row.reason),
        description=row.description,
    )


def channel_to_wire(info: ChannelInfo, health: ChannelHealth) -> channel_pb2.Channel:
    """A channel with its health."""
    contents: Any = [word_to_wire(channel_pb2.ChannelContent, "CHANNEL_CONTENT", content) for content in info.contents]
    return channel_pb2.Channel(
        channel_id=info.channel_id,
        feed=info.feed,
        origin=origin_to_wire(info.origin),
        contents=contents,
        instruments=info.instruments,
        bar_intervals=info.bar_intervals,
        enabled=True,
        stale_after=duration(info.stale_after),
        health=_health(info, health),
        source_notice=info.source_notice,
    )


def _health(info: ChannelInfo, health: ChannelHealth) -> channel_pb2.ChannelHealth:
    message = channel_pb2.ChannelHealth(
        state=word_to_wire(channel_pb2.ChannelState, "CHANNEL_STATE", health.state),
        detail=health.detail,
        last_error=health.last_error,
        consecutive_failures=health.consecutive_failures,
        item_count=health.item_count,
        quarantined_count=health.quarantined_count,
        gap_count=health.gap_count,
    )
    for field in ("last_success_time", "newest_data_time", "last_error_time"):
        if (moment := getattr(health, field)) is not None:
            getattr(message, field).CopyFrom(timestamp(moment))
    if info.origin is DataOrigin.LIVE and health.last_success_time and health.newest_data_time:
        lag = max(health.last_success_time - health.newest_data_time, timedelta(0))
        message.lag.CopyFrom(duration(lag))
    return message
