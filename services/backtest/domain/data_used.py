"""The bars behind a result: their range, their hash, and what is missing in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from services.shared.model.bar import BarColumns
from services.shared.model.clock import from_unix_ns
from services.shared.model.data_origin import DataOrigin

MOST_HOLES_LISTED = 100
_NS_PER_MICROSECOND = 1000


@dataclass(frozen=True, slots=True)
class MissingBars:
    """A hole: no bar opens in [start_time, end_time) where the interval lets one expect `count` of them."""

    start_time: datetime
    end_time: datetime
    count: int


@dataclass(frozen=True, slots=True)
class DataUsed:
    """As message DataUsed, for one instrument; at most MOST_HOLES_LISTED holes are listed, all are counted."""

    instrument: str
    bar_count: int
    first_open_time: datetime
    last_open_time: datetime
    origin: DataOrigin
    sha256: str
    missing: tuple[MissingBars, ...]
    missing_count: int


def columns_sha256(bars: BarColumns) -> str:
    """SHA-256 over the columns, one after the other, as little-endian 8-byte values; in hexadecimal."""
    digest = hashlib.sha256()
    for column in (bars.open_time_ns, bars.open, bars.high, bars.low, bars.close, bars.volume):
        digest.update(np.ascontiguousarray(column, dtype=column.dtype.newbyteorder("<")).tobytes())
    return digest.hexdigest()


def describe_data(bars: BarColumns, origin: DataOrigin) -> DataUsed:
    """The description of at least one bar. Months have no fixed length, so nothing is missed between them."""
    span = bars.interval.span
    holes, count = _holes(bars, span) if span else ((), 0)
    return DataUsed(
        instrument=bars.instrument,
        bar_count=len(bars),
        first_open_time=from_unix_ns(int(bars.open_time_ns[0])),
        last_open_time=from_unix_ns(int(bars.open_time_ns[-1])),
        origin=origin,
        sha256=columns_sha256(bars),
        missing=holes,
        missing_count=count,
    )


def _holes(bars: BarColumns, span: timedelta) -> tuple[tuple[MissingBars, ...], int]:
    step = span // timedelta(microseconds=1) * _NS_PER_MICROSECOND
    missing = np.diff(bars.open_time_ns) // step - 1
    where = np.flatnonzero(missing > 0)
    holes = tuple(
        MissingBars(
            from_unix_ns(int(bars.open_time_ns[i]) + step),
            from_unix_ns(int(bars.open_time_ns[i + 1])),
            int(missing[i]),
        )
        for i in where[:MOST_HOLES_LISTED]
    )
    return holes, int(missing[where].sum())
