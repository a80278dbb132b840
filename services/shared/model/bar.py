"""Bars: open, high, low, close and volume over [open_time, close_time)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

import numpy as np
import numpy.typing as npt

from services.shared.model.clock import from_unix_ns, unix_ns
from services.shared.model.errors import invalid_field

Float64Column = npt.NDArray[np.float64]
Int64Column = npt.NDArray[np.int64]

_INTERVAL = re.compile(r"([1-9][0-9]{0,2})([smhdwM])")
_UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class BarInterval:
    """The length of a bar: a count and a unit of s, m, h, d, w or M (calendar month)."""

    count: int
    unit: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `1m`, `4h`, `1d`; DomainError FIELD_INVALID otherwise."""
        match = _INTERVAL.fullmatch(text)
        if match is None:
            raise invalid_field("interval", f"{text!r} is not a bar interval such as '1m', '4h' or '1d'")
        return cls(int(match[1]), match[2])

    @property
    def span(self) -> timedelta | None:
        """The fixed length in time; None for months, which have none."""
        unit = _UNITS.get(self.unit)
        return None if unit is None else unit * self.count

    def close_time(self, open_time: datetime) -> datetime:
        """When a bar that opened at `open_time` closes."""
        if self.span is not None:
            return open_time + self.span
        months = open_time.year * 12 + open_time.month - 1 + self.count
        return open_time.replace(year=months // 12, month=months % 12 + 1)

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of one instrument; prices in the quote asset, volume in the base asset, both for study (float64)."""

    instrument: str
    interval: BarInterval
    open_time: datetime
    open: float
    high: float
    low: float
    close: float
    volume: float
    final: bool = True

    @property
    def close_time(self) -> datetime:
        return self.interval.close_time(self.open_time)


@dataclass(frozen=True, slots=True)
class BarColumns:
    """Bars of one instrument and interval as columns, ascending by `open_time_ns`, all of one length n.

    `open_time_ns` is int64 nanoseconds since 1970 UTC; the others are float64. A missing row is a period without
    trades or a closed market; nothing is filled in.
    """

    instrument: str
    interval: BarInterval
    open_time_ns: Int64Column
    open: Float64Column
    high: Float64Column
    low: Float64Column
    close: Float64Column
    volume: Float64Column

    def __len__(self) -> int:
        return len(self.open_time_ns)

    def __getitem__(self, window: slice) -> BarColumns:
        return BarColumns(
            self.instrument,
            self.interval,
            self.open_time_ns[window],
            self.open[window],
            self.high[window],
            self.low[window],
            self.close[window],
            self.volume[window],
        )

    def bar(self, index: int) -> Bar:
        """The bar at `index` (negative counts from the end)."""
        return Bar(
            self.instrument,
            self.interval,
            from_unix_ns(int(self.open_time_ns[index])),
            float(self.open[index]),
            float(self.high[index]),
            float(self.low[index]),
            float(self.close[index]),
            float(self.volume[index]),
        )

    def append(self, bar: Bar) -> BarColumns:
        """These bars and one more, which must be newer than the last; the columns are copied."""
        return BarColumns(
            self.instrument,
            self.interval,
            np.append(self.open_time_ns, np.int64(unix_ns(bar.open_time))),
            np.append(self.open, bar.open),
            np.append(self.high, bar.high),
            np.append(self.low, bar.low),
            np.append(self.close, bar.close),
            np.append(self.volume, bar.volume),
        )

    @classmethod
    def empty(cls, instrument: str, interval: BarInterval) -> Self:
        return cls.of(instrument, interval, [])

    @classmethod
    def of(cls, instrument: str, interval: BarInterval, bars: list[Bar]) -> Self:
        """Columns of `bars`, which must be ascending."""
        return cls(
            instrument,
            interval,
            np.array([unix_ns(bar.open_time) for bar in bars], dtype=np.int64),
            np.array([bar.open for bar in bars], dtype=np.float64),
            np.array([bar.high for bar in bars], dtype=np.float64),
            np.array([bar.low for bar in bars], dtype=np.float64),
            np.array([bar.close for bar in bars], dtype=np.float64),
            np.array([bar.volume for bar in bars], dtype=np.float64),
        )
