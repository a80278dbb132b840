"""Reading bars: pages for people, columns for programs, and the journal behind a watch."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from services.marketdata.domain.resampling import close_of, open_of, resample, source_interval
from services.marketdata.ports import StoredBars, TimeSeriesStore
from services.marketdata.use_cases.catalogue import Catalogue
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import unix_ns
from services.shared.model.errors import DomainError, Reason, invalid_field

# One read of the store: small enough that quotes are not held up behind it.
ROWS_PER_READ = 65_536
# Made bars are computed in one piece; this many short ones are 100 MB.
MOST_SOURCE_ROWS = 2_000_000


def series_name(instrument: str, interval: BarInterval) -> str:
    """The name under which watchers of an instrument and interval are told of new bars."""
    return f"{instrument}@{interval}"


def is_series_of(series: str, instrument: str) -> bool:
    """Whether `series_name` made this name for the instrument."""
    return series.startswith(f"{instrument}@")


@dataclass(frozen=True, slots=True)
class BarRange:
    """Which bars: open_time in [start, end), None meaning unbounded."""

    instrument: str
    interval: BarInterval
    start: datetime | None = None
    end: datetime | None = None

    @property
    def bounds_ns(self) -> tuple[int | None, int | None]:
        return (
            None if self.start is None else unix_ns(self.start),
            None if self.end is None else unix_ns(self.end),
        )


@dataclass(frozen=True, slots=True)
class BarPage:
    """Some bars, ascending; `more` says whether the range has others behind (before, where newest came first).

    `last_sequence` is that of the series before the page was read; None for bars made of shorter ones.
    """

    bars: StoredBars
    more: bool
    last_sequence: int | None


class Bars:
    """Reads stored bars, and makes longer ones of them where they are not stored themselves."""

    def __init__(self, store: TimeSeriesStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    async def page(self, wanted: BarRange, limit: int, newest: bool) -> BarPage:
        """At most `limit` bars of the range, the newest ones where `newest`.

        DomainError NOT_FOUND for an unknown instrument, DATA_MISSING for an interval that cannot be had,
        FIELD_INVALID for a reversed range, TOO_LARGE where too many short bars would be needed.
        """
        source = self._source(wanted)
        start, end = wanted.bounds_ns
        if source != wanted.interval:
            made = await self._made(wanted, source)
            bars = made[-limit:] if newest else made[:limit]
            return BarPage(bars, len(made) > limit, None)
        sequence = await self._store.last_sequence(wanted.instrument, wanted.interval)
        rows = await self._store.read_bars(wanted.instrument, wanted.interval, start, end, limit + 1, newest)
        kept = rows[-limit:] if newest else rows[:limit]
        return BarPage(kept, len(rows) > limit, sequence)

    async def read(self, wanted: BarRange, last_count: int) -> AsyncIterator[StoredBars]:
        """All bars of the range (its newest `last_count` where not 0), ascending, in pieces. Errors as in `page`."""
        source = self._source(wanted)
        if source != wanted.interval:
            made = await self._made(wanted, source)
            yield made[-last_count:] if last_count else made
            return
        start, end = wanted.bounds_ns
        if last_count:
            newest = await self._store.read_bars(wanted.instrument, wanted.interval, start, end, last_count, True)
            yield newest
            return
        while True:
            rows = await self._store.read_bars(wanted.instrument, wanted.interval, start, end, ROWS_PER_READ, False)
            yield rows
            if len(rows) < ROWS_PER_READ:
                return
            start = int(rows.columns.open_time_ns[-1]) + 1

    def check_watchable(self, instrument: str, interval: BarInterval) -> None:
        """DomainError NOT_FOUND or DATA_MISSING where bars of that interval are neither fed nor stored themselves."""
        self._catalogue.get(instrument)
        if interval not in self._catalogue.intervals(instrument):
            raise self._no_interval(instrument, interval, "can be watched")

    async def newest(self, instrument: str, interval: BarInterval, count: int) -> tuple[StoredBars, int]:
        """The newest `count` bars, ascending, and the sequence that they reflect."""
        sequence = await self._store.last_sequence(instrument, interval)
        rows = await self._store.read_bars(instrument, interval, None, None, count, True)
        # A bar stored between the two reads is among the rows already and must not be told again.
        return rows, max([sequence, *map(int, rows.sequences)])

    async def after(self, instrument: str, interval: BarInterval, sequence: int, limit: int) -> StoredBars:
        """At most `limit` bars that became known behind `sequence`, in that order."""
        return await self._store.bars_after(instrument, interval, sequence, limit)

    def _source(self, wanted: BarRange) -> BarInterval:
        self._catalogue.get(wanted.instrument)
        if wanted.start is not None and wanted.end is not None and wanted.start >= wanted.end:
            raise invalid_field("end_time", "must be after start_time")
        intervals = self._catalogue.intervals(wanted.instrument)
        if wanted.interval in intervals:
            return wanted.interval
        if (source := source_interval(wanted.interval, intervals)) is None:
            raise self._no_interval(wanted.instrument, wanted.interval, "there is or can be made")
        return source

    def _no_interval(self, instrument: str, interval: BarInterval, what: str) -> DomainError:
        there = ", ".join(map(str, self._catalogue.intervals(instrument))) or "none"
        return DomainError(
            Reason.DATA_MISSING,
            f"No bar of {interval} of {instrument} {what}; the intervals there are: {there}.",
            instrument=instrument,
            interval=str(interval),
            intervals=there,
        )

    async def _made(self, wanted: BarRange, source: BarInterval) -> StoredBars:
        start, end = wanted.bounds_ns
        first = None if start is None else int(open_of(np.array([start]), wanted.interval)[0])
        last = None if end is None else int(close_of(open_of(np.array([end - 1]), wanted.interval), wanted.interval)[0])
        short = await self._store.read_bars(wanted.instrument, source, first, last, MOST_SOURCE_ROWS + 1, False)
        if len(short) > MOST_SOURCE_ROWS:
            raise DomainError(
                Reason.TOO_LARGE,
                f"More than {MOST_SOURCE_ROWS} bars of {source} would be needed; ask for a shorter range.",
                limit=str(MOST_SOURCE_ROWS),
            )
        made = resample(short.columns, wanted.interval)
        low = 0 if start is None else int(np.searchsorted(made.open_time_ns, start))
        high = len(made) if end is None else int(np.searchsorted(made.open_time_ns, end))
        return _with_labels(made, short, wanted.interval)[low:high]


def _with_labels(made: BarColumns, short: StoredBars, interval: BarInterval) -> StoredBars:
    """Each made bar carries the label of the newest short bar in it; sequences are 0, since made bars have none."""
    behind = np.searchsorted(short.columns.open_time_ns, close_of(made.open_time_ns, interval))
    return StoredBars(made, np.zeros(len(made), dtype=np.int64), short.label_index[behind - 1], short.labels)
