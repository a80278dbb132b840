"""Longer bars from shorter ones, aligned the way exchanges do: midnight UTC, weeks from Monday, months by calendar."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from services.shared.model.bar import BarColumns, BarInterval, Int64Column

_SECOND = 1_000_000_000
# 1970-01-05 was the first Monday.
_FIRST_MONDAY = 4 * 24 * 3600 * _SECOND


def open_of(times_ns: Int64Column, interval: BarInterval) -> Int64Column:
    """The opening of the bar that each instant (nanoseconds since 1970 UTC) belongs to."""
    span = span_ns(interval)
    if span is None:
        months = times_ns.astype("datetime64[ns]").astype("datetime64[M]").astype(np.int64)
        return _month_ns(months // interval.count * interval.count)
    offset = _FIRST_MONDAY if interval.unit == "w" else 0
    return (times_ns - offset) // span * span + offset


def close_of(opens_ns: Int64Column, interval: BarInterval) -> Int64Column:
    """The first instant behind each bar that opens at `opens_ns`."""
    span = span_ns(interval)
    if span is not None:
        return opens_ns + span
    months = opens_ns.astype("datetime64[ns]").astype("datetime64[M]").astype(np.int64)
    return _month_ns(months + interval.count)


def is_aligned(times_ns: Int64Column, interval: BarInterval) -> npt.NDArray[np.bool_]:
    """Which instants are the opening of a bar of the interval."""
    return np.equal(open_of(times_ns, interval), times_ns)


def span_ns(interval: BarInterval) -> int | None:
    """The length in nanoseconds; None for months, which have none."""
    return None if interval.span is None else int(interval.span.total_seconds()) * _SECOND


def source_interval(target: BarInterval, stored: Iterable[BarInterval]) -> BarInterval | None:
    """The longest stored interval from which bars of `target` can be made exactly; None where there is none."""
    usable = [(span, interval) for interval in stored if (span := _divides(interval, target)) is not None]
    return max(usable, key=lambda entry: entry[0])[1] if usable else None


def resample(bars: BarColumns, target: BarInterval) -> BarColumns:
    """Bars of `target` made of shorter ones: first open, highest high, lowest low, last close, sum of volumes.

    `bars` ascending. A bar is made only of a span that is over: of the newest, only where the last short bar
    reaches its end. Spans without a short bar have no bar.
    """
    opens = open_of(bars.open_time_ns, target)
    if len(opens) == 0:
        return BarColumns.empty(bars.instrument, target)
    starts = np.flatnonzero(np.concatenate([[True], opens[1:] != opens[:-1]]))
    last_rows = np.concatenate([starts[1:], [len(opens)]]) - 1
    made = BarColumns(
        bars.instrument,
        target,
        opens[starts],
        bars.open[starts],
        np.maximum.reduceat(bars.high, starts),
        np.minimum.reduceat(bars.low, starts),
        bars.close[last_rows],
        np.add.reduceat(bars.volume, starts),
    )
    reached = close_of(bars.open_time_ns[-1:], bars.interval)[0]
    over = reached >= close_of(made.open_time_ns[-1:], target)[0]
    return made if over else made[:-1]


def _divides(source: BarInterval, target: BarInterval) -> int | None:
    """The source's span where whole bars of it fill a bar of the target, aligned; None otherwise."""
    span, wanted = span_ns(source), span_ns(target)
    day = 24 * 3600 * _SECOND
    if span is None or source == target:
        return None
    if wanted is None:
        return span if day % span == 0 else None
    if target.unit == "w" or source.unit == "w":
        fits = wanted % span == 0 and (source.unit == "w" or day % span == 0)
        return span if fits and target.unit == "w" else None
    return span if wanted % span == 0 and span < wanted else None


def _month_ns(months: Int64Column) -> Int64Column:
    return months.astype("datetime64[M]").astype("datetime64[ns]").astype(np.int64)
