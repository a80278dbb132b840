"""Ingesting bars over gRPC: stored once, refused rows named, watchers told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import grpc
import numpy as np
import pytest

from algotrendy.marketdata.v1 import bar_pb2
from services.shared.model.clock import unix_ns
from services.shared.runtime.errors import from_rpc_error
from tests.integration.marketdata.conftest import MarketData

pytestmark = pytest.mark.asyncio(loop_scope="module")
BEGIN = datetime(2024, 3, 1, tzinfo=UTC)


def minutes(instrument: str, count: int, first: int = 0) -> bar_pb2.BarColumns:
    """Rising one-minute bars."""
    opens = 100 + np.arange(first, first + count) / 100
    return bar_pb2.BarColumns(
        instrument=instrument,
        interval="1m",
        open_time_unix_ns=[unix_ns(BEGIN + timedelta(minutes=index)) for index in range(first, first + count)],
        open=opens,
        high=opens + 0.02,
        low=opens - 0.01,
        close=opens + 0.01,
        volume=np.full(count, 7.0),
    )


async def ingest(running: MarketData, *parts: bar_pb2.BarColumns) -> Any:
    def requests() -> Iterator[bar_pb2.IngestBarsRequest]:
        for part in parts:
            yield bar_pb2.IngestBarsRequest(bars=part)

    return await running.market_data.IngestBars(requests(), metadata=running.user)


async def test_a_repeated_ingest_never_doubles_a_bar(replay: MarketData) -> None:
    first = await ingest(replay, minutes("NASDAQ:MSFT", 90), minutes("NASDAQ:MSFT", 30, first=90))
    again = await ingest(replay, minutes("NASDAQ:MSFT", 120))
    assert (first.stored_count, first.unchanged_count) == (120, 0)
    assert (again.stored_count, again.unchanged_count) == (0, 120)


async def test_ingested_minutes_make_hours_and_the_unfinished_one_is_left_out(replay: MarketData) -> None:
    await ingest(replay, minutes("NASDAQ:GOOG", 90))
    request = bar_pb2.ListBarsRequest(instrument="NASDAQ:GOOG", interval="1h")
    page = await replay.market_data.ListBars(request, metadata=replay.user)
    assert [(bar.open, bar.volume) for bar in page.bars] == [(100.0, 420.0)]
    assert not page.resume_token


async def test_bad_rows_are_refused_with_place_and_reason_and_the_others_are_stored(replay: MarketData) -> None:
    bars = minutes("NYSE:IBM", 4)
    bars.close[1] = -1.0
    bars.high[2] = 1.0
    report = await ingest(replay, bars)
    assert (report.stored_count, report.quarantined_count) == (2, 2)
    assert [(row.row_index, row.reason) for row in report.quarantined] == [
        (1, bar_pb2.QUARANTINE_REASON_PRICE_NOT_POSITIVE),
        (2, bar_pb2.QUARANTINE_REASON_OHLC_INCONSISTENT),
    ]


async def test_a_watcher_is_told_of_ingested_bars(replay: MarketData) -> None:
    await ingest(replay, minutes("NASDAQ:FB", 2))
    request = bar_pb2.WatchBarsRequest(instrument="NASDAQ:FB", interval="1m", history=5)
    call = replay.market_data.WatchBars(request, metadata=replay.user)
    snapshot = await call.read()
    await ingest(replay, minutes("NASDAQ:FB", 3))
    update = await call.read()
    while update.WhichOneof("update") == "heartbeat":
        update = await call.read()
    call.cancel()
    assert [bar.sequence for bar in snapshot.snapshot.bars] == [1, 2]
    assert [bar.sequence for bar in update.batch.bars] == [3]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"instrument": "NASDAQ:NOPE"}, "NOT_FOUND"),
        ({"interval": "1 minute"}, "FIELD_INVALID"),
        ({"open": [1.0]}, "FIELD_INVALID"),
    ],
)
async def test_an_ingest_that_makes_no_sense_is_refused(
    replay: MarketData, change: dict[str, Any], reason: str
) -> None:
    bars = minutes("NASDAQ:AAPL", 2)
    for name, value in change.items():
        if isinstance(value, list):
            del getattr(bars, name)[:]
            getattr(bars, name).extend(value)
        else:
            setattr(bars, name, value)
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await ingest(replay, bars)
    assert from_rpc_error(caught.value).reason == reason
    coverage = await replay.market_data.ListBarCoverage(
        bar_pb2.ListBarCoverageRequest(instrument="NASDAQ:AAPL"), metadata=replay.user
    )
    assert [entry.interval for entry in coverage.coverage] == ["1d"]


async def test_a_viewer_may_not_ingest(replay: MarketData) -> None:
    viewer = replay.service.as_user("viewer", ["market_data:read"])
    call = replay.market_data.IngestBars(
        iter([bar_pb2.IngestBarsRequest(bars=minutes("NASDAQ:AAPL", 1))]), metadata=viewer
    )
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    assert from_rpc_error(caught.value).reason == "PERMISSION_MISSING"
