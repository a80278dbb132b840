"""Longer bars made of shorter ones equal what a plain loop makes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.marketdata.domain.resampling import close_of, open_of, resample, source_interval
from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.model.clock import from_unix_ns, unix_ns

BEGIN = datetime(2024, 2, 26, tzinfo=UTC)
DAY = BarInterval(1, "d")
PRICES = st.floats(0.01, 1e6, allow_nan=False)


@st.composite
def minute_bars(draw: st.DrawFn) -> BarColumns:
    """Minutes with holes, prices consistent."""
    minutes = sorted(draw(st.sets(st.integers(0, 4000), max_size=60)))
    bars = []
    for minute in minutes:
        first, last, other, another = (draw(PRICES) for _ in range(4))
        prices = (first, last, other, another)
        time = BEGIN + timedelta(minutes=minute)
        volume = float(draw(st.integers(0, 1000)))
        bars.append(Bar("X:Y", BarInterval(1, "m"), time, first, max(prices), min(prices), last, volume))
    return BarColumns.of("X:Y", BarInterval(1, "m"), bars)


@given(minute_bars(), st.sampled_from(["5m", "7m", "1h", "4h", "1d", "1w", "1M"]))
def test_each_long_bar_is_what_a_plain_loop_over_its_minutes_gives(bars: BarColumns, text: str) -> None:
    target = BarInterval.parse(text)
    groups: dict[int, list[Bar]] = {}
    for index in range(len(bars)):
        groups.setdefault(int(open_of(bars.open_time_ns[index : index + 1], target)[0]), []).append(bars.bar(index))
    made = resample(bars, target)
    expected = list(groups.items())
    if expected and expected[-1][1][-1].close_time < target.close_time(from_unix_ns(expected[-1][0])):
        expected.pop()
    assert made.open_time_ns.tolist() == [opening for opening, _ in expected]
    for index, (_, members) in enumerate(expected):
        assert made.open[index] == members[0].open
        assert made.high[index] == max(bar.high for bar in members)
        assert made.low[index] == min(bar.low for bar in members)
        assert made.close[index] == members[-1].close
        assert made.volume[index] == sum(bar.volume for bar in members)


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1)),
    st.sampled_from(["30s", "15m", "6h", "3d", "1w", "2w", "1M", "3M"]),
)
def test_every_instant_lies_in_the_bar_that_it_is_said_to_belong_to(naive: datetime, text: str) -> None:
    interval, instant = BarInterval.parse(text), unix_ns(naive.replace(tzinfo=UTC))
    opening = open_of(np.array([instant]), interval)
    closing = close_of(opening, interval)
    assert opening[0] <= instant < closing[0]
    assert from_unix_ns(int(closing[0])) == interval.close_time(from_unix_ns(int(opening[0])))


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    thursday = np.array([unix_ns(datetime(2024, 2, 29, 13, tzinfo=UTC))])
    assert from_unix_ns(int(open_of(thursday, BarInterval(1, "w"))[0])) == datetime(2024, 2, 26, tzinfo=UTC)
    assert from_unix_ns(int(open_of(thursday, BarInterval(1, "M"))[0])) == datetime(2024, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("target", "stored", "source"),
    [
        ("1h", ["1m", "5m", "7m"], "5m"),
        ("1h", ["1h", "1m"], "1m"),
        ("1h", ["1d"], None),
        ("1w", ["1d", "1m"], "1d"),
        ("1M", ["1d", "1w", "7h"], "1d"),
        ("14d", ["1w"], None),
        ("2w", ["1w", "1d"], "1w"),
        ("1d", ["7m"], None),
    ],
)
def test_bars_are_made_of_the_longest_that_fit_exactly(target: str, stored: list[str], source: str | None) -> None:
    found = source_interval(BarInterval.parse(target), map(BarInterval.parse, stored))
    assert (None if found is None else str(found)) == source
