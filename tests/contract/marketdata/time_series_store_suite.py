"""What every TimeSeriesStore must do; an adapter's test module subclasses this and gives the `store` fixture."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np

from services.marketdata.domain.catalogue import InstrumentKind, Listing
from services.marketdata.domain.validation import QuarantinedRow, QuarantineReason
from services.marketdata.ports import Label, StoredBars, TimeSeriesStore
from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.model.clock import unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.instrument import Instrument

MINUTE = BarInterval(1, "m")
BEGIN = datetime(2024, 3, 1, tzinfo=UTC)
HISTORY = Label(DataOrigin.HISTORY, "past")
LIVE = Label(DataOrigin.LIVE, "now")
COIN = "BINANCE:BTC/USDT"


def bars(*closes: float, first: int = 0, instrument: str = COIN, interval: BarInterval = MINUTE) -> BarColumns:
    """One-minute bars from BEGIN + `first` minutes on, with these closes."""
    return BarColumns.of(
        instrument,
        interval,
        [
            Bar(instrument, interval, BEGIN + timedelta(minutes=first + index), 1.0, 9.0, 0.5, close, 3.0)
            for index, close in enumerate(closes)
        ],
    )


async def everything(store: TimeSeriesStore, instrument: str = COIN, interval: BarInterval = MINUTE) -> StoredBars:
    return await store.read_bars(instrument, interval, None, None, 1000, False)


class TimeSeriesStoreSuite:
    async def test_what_was_written_is_read_in_order_of_time_with_its_label(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(4.0, 5.0, first=2), LIVE)
        await store.write_bars(bars(2.0, 3.0), HISTORY)
        rows = await everything(store)
        assert rows.columns.close.tolist() == [2.0, 3.0, 4.0, 5.0]
        assert [rows.label(row) for row in range(4)] == [HISTORY, HISTORY, LIVE, LIVE]
        assert rows.sequences.tolist() == [3, 4, 1, 2]
        assert rows.columns.open_time_ns.tolist() == [unix_ns(BEGIN + timedelta(minutes=index)) for index in range(4)]

    async def test_values_come_back_bit_for_bit(self, store: TimeSeriesStore) -> None:
        closes = [0.1 + 0.2, 1e-12, 123456789.123456789, np.nextafter(1.0, 2.0)]
        await store.write_bars(bars(*closes), LIVE)
        assert (await everything(store)).columns.close.tolist() == closes

    async def test_writing_the_same_again_changes_nothing(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(2.0, 3.0), HISTORY)
        result = await store.write_bars(bars(2.0, 3.0), LIVE)
        assert (len(result.stored), result.unchanged_count) == (0, 2)
        rows = await everything(store)
        assert rows.sequences.tolist() == [1, 2]
        assert rows.label(0) == HISTORY

    async def test_another_value_replaces_the_bar_and_becomes_known_last(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(2.0, 3.0, 4.0), HISTORY)
        result = await store.write_bars(bars(2.0, 7.0, 4.0), LIVE)
        assert (result.stored.columns.close.tolist(), result.stored.sequences.tolist()) == ([7.0], [4])
        rows = await everything(store)
        assert rows.columns.close.tolist() == [2.0, 7.0, 4.0]
        assert rows.sequences.tolist() == [1, 4, 3]

    async def test_a_range_includes_its_start_and_not_its_end(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(1.0, 2.0, 3.0, 4.0), LIVE)
        start, end = unix_ns(BEGIN + timedelta(minutes=1)), unix_ns(BEGIN + timedelta(minutes=3))
        assert (await store.read_bars(COIN, MINUTE, start, end, 10, False)).columns.close.tolist() == [2.0, 3.0]

    async def test_a_limit_keeps_the_oldest_or_the_newest_always_ascending(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(1.0, 2.0, 3.0, 4.0), LIVE)
        assert (await store.read_bars(COIN, MINUTE, None, None, 2, False)).columns.close.tolist() == [1.0, 2.0]
        assert (await store.read_bars(COIN, MINUTE, None, None, 2, True)).columns.close.tolist() == [3.0, 4.0]

    async def test_the_journal_gives_what_became_known_behind_a_sequence(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(3.0, 4.0, first=2), LIVE)
        await store.write_bars(bars(1.0, 2.0), LIVE)
        rows = await store.bars_after(COIN, MINUTE, 1, 2)
        assert (rows.sequences.tolist(), rows.columns.close.tolist()) == ([2, 3], [4.0, 1.0])
        assert len(await store.bars_after(COIN, MINUTE, 4, 10)) == 0

    async def test_series_do_not_mix(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(1.0), LIVE)
        await store.write_bars(bars(2.0, instrument="NASDAQ:AAPL"), LIVE)
        await store.write_bars(bars(3.0, interval=BarInterval(1, "h")), LIVE)
        assert (await everything(store)).columns.close.tolist() == [1.0]
        assert (await everything(store, "NASDAQ:AAPL")).sequences.tolist() == [1]

    async def test_what_was_never_written_is_empty(self, store: TimeSeriesStore) -> None:
        assert len(await everything(store)) == 0
        assert await store.last_sequence(COIN, MINUTE) == 0
        assert await store.coverage() == []
        assert await store.delete_bars(COIN, MINUTE, 0, 2**62) == 0

    async def test_coverage_says_from_when_to_when(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(1.0, 2.0), HISTORY)
        await store.write_bars(bars(3.0, first=9), LIVE)
        (entry,) = await store.coverage(COIN)
        assert (entry.first_open_time, entry.last_open_time) == (BEGIN, BEGIN + timedelta(minutes=9))
        assert (entry.bar_count, entry.last_sequence, entry.label) == (3, 3, LIVE)

    async def test_deleted_bars_are_gone_and_their_sequences_are_not_given_again(self, store: TimeSeriesStore) -> None:
        await store.write_bars(bars(1.0, 2.0, 3.0), LIVE)
        deleted = await store.delete_bars(COIN, MINUTE, unix_ns(BEGIN + timedelta(minutes=1)), 2**62)
        assert deleted == 2
        assert (await everything(store)).columns.close.tolist() == [1.0]
        result = await store.write_bars(bars(2.0, first=1), LIVE)
        assert result.stored.sequences.tolist() == [4]

    async def test_instruments_are_replaced_by_name_and_keep_their_exact_steps(self, store: TimeSeriesStore) -> None:
        coin = Instrument(COIN, "BINANCE", "BTC/USDT", "BTC", "USDT", Decimal("0.01"), Decimal("0.00001"), Decimal(5))
        old = Listing(coin, InstrumentKind.SPOT, "a")
        new = Listing(coin, InstrumentKind.SPOT, "ccxt-binance", "BTCUSDT")
        await store.put_listings([old])
        await store.put_listings([new])
        assert await store.listings() == [new]

    async def test_refused_rows_are_taken(self, store: TimeSeriesStore) -> None:
        row = QuarantinedRow(3, COIN, "1m", BEGIN, QuarantineReason.PRICE_NOT_POSITIVE, "close -1")
        await store.quarantine([row], BEGIN)
