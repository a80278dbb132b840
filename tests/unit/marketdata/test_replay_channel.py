"""The replay plays real bars in order, with their own times, and the same way each time."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from services.marketdata.adapters.packaged_bars import DAILY, DailyBar, packaged_bars
from services.marketdata.adapters.replay_channel import ReplayChannel
from services.marketdata.domain.events import BarsObserved, ListingsFound, QuoteObserved, ReplayRestarted
from services.marketdata.domain.sessions import session_of
from services.marketdata.ports import Coverage, Label
from services.shared.model.data_origin import DataOrigin

AAPL, IBM = "NASDAQ:AAPL", "NYSE:IBM"
FIRST_DAY = date(2024, 1, 3)


def bar(day: int, price: int) -> DailyBar:
    return DailyBar(date(2024, 1, day), *map(Decimal, (price, price + 2, price - 1, price + 1, 100)))


BARS = {AAPL: [bar(2, 10), bar(3, 20), bar(4, 30)], IBM: [bar(2, 40), bar(4, 50)]}


async def play(count: int, stored: Sequence[Coverage] = ()) -> tuple[list[Any], list[float]]:
    """The first `count` events, and how long the channel slept between them."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    channel = ReplayChannel(timedelta(seconds=10), BARS, FIRST_DAY, sleep)
    events: list[Any] = []
    async for event in channel.events(stored):
        events.append(event)
        if len(events) == count:
            break
    return events, slept


def stored_until(instrument: str, day: int) -> Coverage:
    opened = datetime(2024, 1, day, tzinfo=UTC)
    return Coverage(instrument, DAILY, opened, opened, 1, 1, Label(DataOrigin.REPLAY, "x"))


def told(event: Any) -> Any:
    match event:
        case QuoteObserved():
            assert event.time is not None
            return (event.instrument, event.time.strftime("%d %H:%M"), str(event.last_price))
        case BarsObserved():
            days = [event.columns.bar(index).open_time.day for index in range(len(event.columns))]
            return (event.columns.instrument, event.origin.value, days)
        case ReplayRestarted():
            return ("restarted", event.from_time.day)
        case _:
            return type(event).__name__


async def test_history_comes_first_then_each_day_opens_and_closes_then_it_starts_over() -> None:
    events, slept = await play(14)
    assert [told(event) for event in events] == [
        "ListingsFound",
        (AAPL, "HISTORY", [2]),
        (IBM, "HISTORY", [2]),
        (AAPL, "03 14:30", "20"),
        (AAPL, "03 21:00", "21"),
        (AAPL, "REPLAY", [3]),
        (AAPL, "04 14:30", "30"),
        (IBM, "04 14:30", "50"),
        (AAPL, "04 21:00", "31"),
        (IBM, "04 21:00", "51"),
        (AAPL, "REPLAY", [4]),
        (IBM, "REPLAY", [4]),
        ("restarted", 3),
        (AAPL, "03 14:30", "20"),
    ]
    assert slept == [3.0, 7.0, 3.0, 7.0]


async def test_it_goes_on_at_the_first_day_that_is_not_wholly_stored() -> None:
    events, _ = await play(2, [stored_until(AAPL, 4), stored_until(IBM, 2)])
    assert [told(event) for event in events] == ["ListingsFound", (AAPL, "04 14:30", "30")]


async def test_a_replay_that_was_played_to_its_end_starts_over() -> None:
    events, _ = await play(2, [stored_until(AAPL, 4), stored_until(IBM, 4)])
    assert told(events[1]) == ("restarted", 3)


async def test_two_plays_are_the_same() -> None:
    first, second = await play(40), await play(40)
    assert [told(event) for event in first[0]] == [told(event) for event in second[0]]


def test_the_packaged_bars_are_the_real_ones() -> None:
    bars = packaged_bars()
    assert {name: len(rows) for name, rows in bars.items()} == {
        "NASDAQ:AAPL": 3270,
        "NASDAQ:FB": 196,
        "NASDAQ:GOOG": 2148,
        "NYSE:IBM": 3270,
        "NASDAQ:MSFT": 3270,
    }
    last = bars["NASDAQ:AAPL"][-1]
    assert (last.day, str(last.close)) == (date(2013, 3, 1), "430.47")
    assert all(earlier.day < later.day for rows in bars.values() for earlier, later in itertools.pairwise(rows))


def test_summer_time_moves_the_session() -> None:
    assert session_of(date(2008, 7, 1))[0] == datetime(2008, 7, 1, 13, 30, tzinfo=UTC)
    assert session_of(date(2008, 1, 2))[0] == datetime(2008, 1, 2, 14, 30, tzinfo=UTC)


async def test_the_five_stocks_are_listed_before_anything_else() -> None:
    events, _ = await play(1)
    assert isinstance(events[0], ListingsFound)
    assert len(events[0].listings) == 5
