"""Which bars and quotes cannot be true: they are put aside with a reason and never repaired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from services.marketdata.domain.events import QuoteObserved
from services.marketdata.domain.resampling import is_aligned
from services.shared.model.bar import BarColumns
from services.shared.model.clock import from_unix_ns, unix_ns

OLDEST_TIME = datetime(1900, 1, 1, tzinfo=UTC)
# Clocks of exchanges and ours differ by less than this; more is a wrong unit or a wrong year.
LARGEST_CLOCK_SKEW = timedelta(minutes=5)

Mask = npt.NDArray[np.bool_]


class QuarantineReason(StrEnum):
    """Why a row was put aside."""

    PRICE_NOT_POSITIVE = "PRICE_NOT_POSITIVE"
    OHLC_INCONSISTENT = "OHLC_INCONSISTENT"
    VOLUME_NEGATIVE = "VOLUME_NEGATIVE"
    DUPLICATE_TIME = "DUPLICATE_TIME"
    TIME_MISALIGNED = "TIME_MISALIGNED"
    TIME_IMPLAUSIBLE = "TIME_IMPLAUSIBLE"
    CROSSED = "CROSSED"
    OUT_OF_ORDER = "OUT_OF_ORDER"


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A refused row: its place in what was sent, its time as sent, and why. `interval` is empty for quotes."""

    row_index: int
    instrument: str
    interval: str
    time: datetime
    reason: QuarantineReason
    description: str


@dataclass(frozen=True, slots=True)
class ValidatedBars:
    """The rows that can be true, strictly ascending, and those that cannot."""

    good: BarColumns
    quarantined: tuple[QuarantinedRow, ...]


def validate_bars(bars: BarColumns, now: datetime, first_row: int = 0) -> ValidatedBars:
    """Separates `bars` (any order, any values) into what can be true at `now` and what cannot.

    A row is refused by the first rule it breaks: time plausible and aligned to the interval, prices finite and above
    zero, low <= open, close <= high, volume finite and not negative, not before the row in front of it. Of rows with
    the same time and values one is kept; where values differ, all are refused, since nobody knows the right one.
    """
    reasons = np.full(len(bars), None, dtype=object)
    for reason, broken in _rules(bars, now):
        reasons[broken & (reasons == None)] = reason  # noqa: E711 - elementwise
    _refuse_disorder(bars, reasons)
    kept = np.flatnonzero(reasons == None)  # noqa: E711 - elementwise
    kept = kept[_first_of_each_time(bars.open_time_ns[kept])]
    refused = tuple(_row(bars, int(index), reasons[index], first_row) for index in np.flatnonzero(reasons != None))  # noqa: E711
    return ValidatedBars(_take(bars, kept), refused)


def quote_fault(quote: QuoteObserved, now: datetime) -> QuarantineReason | None:
    """The rule that a quote breaks, or None; prices above zero, quantities not negative, bid not above ask."""
    prices = [price for price in (quote.bid_price, quote.ask_price, quote.last_price) if price is not None]
    quantities = [quantity for quantity in (quote.bid_quantity, quote.ask_quantity) if quantity is not None]
    if not prices or any(not price.is_finite() or price <= 0 for price in prices):
        return QuarantineReason.PRICE_NOT_POSITIVE
    if any(not quantity.is_finite() or quantity < 0 for quantity in quantities):
        return QuarantineReason.VOLUME_NEGATIVE
    if quote.bid_price is not None and quote.ask_price is not None and quote.bid_price > quote.ask_price:
        return QuarantineReason.CROSSED
    if quote.time is not None and not OLDEST_TIME <= quote.time <= now + LARGEST_CLOCK_SKEW:
        return QuarantineReason.TIME_IMPLAUSIBLE
    return None


def _rules(bars: BarColumns, now: datetime) -> list[tuple[QuarantineReason, Mask]]:
    prices = np.vstack([bars.open, bars.high, bars.low, bars.close])
    with np.errstate(invalid="ignore"):
        positive = np.all(np.isfinite(prices) & (prices > 0), axis=0)
        consistent = (bars.high == prices.max(axis=0)) & (bars.low == prices.min(axis=0))
        volume = np.isfinite(bars.volume) & (bars.volume >= 0)
    newest = unix_ns(now + LARGEST_CLOCK_SKEW)
    plausible = (bars.open_time_ns >= unix_ns(OLDEST_TIME)) & (bars.open_time_ns <= newest)
    return [
        (QuarantineReason.TIME_IMPLAUSIBLE, ~plausible),
        (QuarantineReason.TIME_MISALIGNED, ~is_aligned(bars.open_time_ns, bars.interval)),
        (QuarantineReason.PRICE_NOT_POSITIVE, ~positive),
        (QuarantineReason.OHLC_INCONSISTENT, ~consistent),
        (QuarantineReason.VOLUME_NEGATIVE, ~volume),
    ]


def _refuse_disorder(bars: BarColumns, reasons: npt.NDArray[np.object_]) -> None:
    """Marks rows behind a newer one, and rows whose time came with other values."""
    good = np.flatnonzero(reasons == None)  # noqa: E711 - elementwise
    if len(good) < 2:
        return
    times = bars.open_time_ns[good]
    late = times < np.maximum.accumulate(times)
    reasons[good[late]] = QuarantineReason.OUT_OF_ORDER
    good, times = good[~late], times[~late]
    values = np.column_stack([bars.open, bars.high, bars.low, bars.close, bars.volume])[good]
    differs = (times[1:] == times[:-1]) & np.any(values[1:] != values[:-1], axis=1)
    doubtful = np.isin(times, times[1:][differs])
    reasons[good[doubtful]] = QuarantineReason.DUPLICATE_TIME


def _first_of_each_time(times: npt.NDArray[np.int64]) -> Mask:
    first = np.ones(len(times), dtype=np.bool_)
    first[1:] = times[1:] != times[:-1]
    return first


def _take(bars: BarColumns, rows: npt.NDArray[np.int64]) -> BarColumns:
    return BarColumns(
        bars.instrument,
        bars.interval,
        bars.open_time_ns[rows],
        bars.open[rows],
        bars.high[rows],
        bars.low[rows],
        bars.close[rows],
        bars.volume[rows],
    )


def _row(bars: BarColumns, index: int, reason: QuarantineReason, first_row: int) -> QuarantinedRow:
    values = (
        f"open {bars.open[index]:g} high {bars.high[index]:g} low {bars.low[index]:g} "
        f"close {bars.close[index]:g} volume {bars.volume[index]:g}"
    )
    time_ns = int(np.clip(bars.open_time_ns[index], unix_ns(datetime(1, 1, 1, tzinfo=UTC)), np.iinfo(np.int64).max))
    return QuarantinedRow(
        row_index=first_row + index,
        instrument=bars.instrument,
        interval=str(bars.interval),
        time=from_unix_ns(time_ns),
        reason=reason,
        description=f"{_MEANING[reason]}: {values}",
    )


_MEANING = {
    QuarantineReason.PRICE_NOT_POSITIVE: "a price is zero, negative or not a number",
    QuarantineReason.OHLC_INCONSISTENT: "high is not the highest or low is not the lowest price",
    QuarantineReason.VOLUME_NEGATIVE: "the volume is negative or not a number",
    QuarantineReason.DUPLICATE_TIME: "the time came more than once with different values",
    QuarantineReason.TIME_MISALIGNED: "the time is not a beginning of the interval",
    QuarantineReason.TIME_IMPLAUSIBLE: "the time is before 1900 or in the future",
    QuarantineReason.CROSSED: "the bid is above the ask",
    QuarantineReason.OUT_OF_ORDER: "the time is before that of the row in front of it",
}
