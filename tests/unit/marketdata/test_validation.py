"""Bars and quotes that cannot be true are refused with a reason; nothing is repaired."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.marketdata.domain.events import QuoteObserved
from services.marketdata.domain.validation import QuarantineReason, quote_fault, validate_bars
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import unix_ns

NOW = datetime(2024, 3, 2, tzinfo=UTC)
BEGIN = datetime(2024, 3, 1, tzinfo=UTC)
ANY = st.floats(allow_nan=True, allow_infinity=True)
GOOD = (2.0, 3.0, 1.0, 2.5, 10.0)


def columns(*rows: tuple[int, float, float, float, float, float]) -> BarColumns:
    """Minute bars: (minute, open, high, low, close, volume)."""
    values = np.array([row[1:] for row in rows], dtype=np.float64).reshape(-1, 5)
    times = np.array([unix_ns(BEGIN + timedelta(minutes=row[0])) for row in rows], dtype=np.int64)
    return BarColumns("X:Y", BarInterval(1, "m"), times, *np.ascontiguousarray(values.T))


def reasons(*rows: tuple[int, float, float, float, float, float]) -> list[tuple[int, str]]:
    return [(row.row_index, row.reason.value) for row in validate_bars(columns(*rows), NOW).quarantined]


@given(
    st.lists(
        st.tuples(st.integers(0, 30), ANY, ANY, ANY, ANY, ANY) | st.integers(0, 30).map(lambda minute: (minute, *GOOD)),
        max_size=20,
    )
)
def test_what_passes_is_consistent_ascending_and_nothing_vanishes_unsaid(rows: Any) -> None:
    checked = validate_bars(columns(*rows), NOW)
    good = checked.good
    assert np.all(np.diff(good.open_time_ns) > 0)
    assert np.all(good.low > 0)
    assert np.all((good.low <= good.open) & (good.open <= good.high))
    assert np.all((good.low <= good.close) & (good.close <= good.high))
    assert np.all(np.isfinite(good.high) & np.isfinite(good.volume) & (good.volume >= 0))
    # Only repeats of a row with the same values go without a word.
    refused = {row.row_index for row in checked.quarantined}
    kept_times = set(good.open_time_ns.tolist())
    all_times = columns(*rows).open_time_ns.tolist()
    assert all(time in kept_times for index, time in enumerate(all_times) if index not in refused)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((0.0, 3.0, 0.0, 2.0, 1.0), QuarantineReason.PRICE_NOT_POSITIVE),
        ((2.0, float("nan"), 1.0, 2.0, 1.0), QuarantineReason.PRICE_NOT_POSITIVE),
        ((2.0, 2.4, 1.0, 2.5, 1.0), QuarantineReason.OHLC_INCONSISTENT),
        ((2.0, 3.0, 2.1, 2.5, 1.0), QuarantineReason.OHLC_INCONSISTENT),
        ((2.0, 3.0, 1.0, 2.5, -1.0), QuarantineReason.VOLUME_NEGATIVE),
        ((2.0, 3.0, 1.0, 2.5, float("inf")), QuarantineReason.VOLUME_NEGATIVE),
    ],
)
def test_a_bar_that_cannot_be_true_is_refused(values: Any, reason: QuarantineReason) -> None:
    assert reasons((0, *GOOD), (1, *values), (2, *GOOD)) == [(1, reason.value)]


def test_a_repeated_row_is_kept_once_and_a_contradiction_is_refused_on_both_sides() -> None:
    assert reasons((0, *GOOD), (0, *GOOD)) == []
    other = (2.0, 3.0, 1.0, 2.9, 10.0)
    assert reasons((0, *GOOD), (0, *other)) == [(0, "DUPLICATE_TIME"), (1, "DUPLICATE_TIME")]


def test_a_row_behind_a_newer_one_is_refused() -> None:
    assert reasons((1, *GOOD), (0, *GOOD), (2, *GOOD)) == [(1, "OUT_OF_ORDER")]


def test_times_off_the_interval_and_in_the_future_are_refused() -> None:
    bars = columns((0, *GOOD), (1, *GOOD))
    bars.open_time_ns[0] += 1
    bars.open_time_ns[1] = unix_ns(NOW + timedelta(hours=1))
    found = validate_bars(bars, NOW)
    assert [row.reason.value for row in found.quarantined] == ["TIME_MISALIGNED", "TIME_IMPLAUSIBLE"]
    assert len(found.good) == 0


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ({"bid_price": Decimal("10"), "ask_price": Decimal("9")}, QuarantineReason.CROSSED),
        ({"bid_price": Decimal("10"), "ask_price": Decimal("10")}, None),
        ({"last_price": Decimal(0)}, QuarantineReason.PRICE_NOT_POSITIVE),
        ({"last_price": Decimal("NaN")}, QuarantineReason.PRICE_NOT_POSITIVE),
        ({}, QuarantineReason.PRICE_NOT_POSITIVE),
        ({"last_price": Decimal(1), "bid_quantity": Decimal(-1)}, QuarantineReason.VOLUME_NEGATIVE),
        ({"last_price": Decimal(1), "time": NOW + timedelta(hours=1)}, QuarantineReason.TIME_IMPLAUSIBLE),
        ({"last_price": Decimal(1), "time": BEGIN}, None),
    ],
)
def test_a_quote_that_cannot_be_true_is_refused(quote: dict[str, Any], reason: QuarantineReason | None) -> None:
    assert quote_fault(QuoteObserved("X:Y", **{"time": None, **quote}), NOW) is reason
