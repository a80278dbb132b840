"""Plays packaged real daily bars, one trading day per `interval`, with their original times.

Deterministic: the same days in the same order, each as the opening prices, then the closing prices and the final bars.
A quote has only `last_price`, because the source has no bid and ask; nothing is made up. At the end it starts over.
Checked with the data of bokeh-sampledata 2026.1 itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from services.marketdata.adapters.packaged_bars import (
    DAILY,
    SOURCE_NOTICE,
    DailyBar,
    columns_of,
    packaged_bars,
    packaged_listings,
)
from services.marketdata.domain.channel_health import ChannelContent, ChannelInfo
from services.marketdata.domain.events import BarsObserved, ListingsFound, MarketEvent, QuoteObserved, ReplayRestarted
from services.marketdata.domain.sessions import session_of
from services.marketdata.ports import Coverage
from services.shared.model.data_origin import DataOrigin

CHANNEL_ID = "replay"
FIRST_REPLAYED_DAY = date(2008, 1, 2)
# The session takes the first part of the interval; the rest is what a strategy has between a close and the next open.
SESSION_SHARE = 0.3
SHORTEST_INTERVAL, LONGEST_INTERVAL = timedelta(milliseconds=20), timedelta(hours=1)
LEAST_STALE_AFTER = timedelta(seconds=3)
HISTORY_FEED = "Daily bars before the replay (Quandl WIKI)"

Sleep = Callable[[float], Awaitable[None]]


class ReplayChannel:
    """Channel that loads what was before `first_day` as history and plays the rest, going on where the store ends."""

    def __init__(
        self,
        interval: timedelta,
        bars: Mapping[str, Sequence[DailyBar]] | None = None,
        first_day: date = FIRST_REPLAYED_DAY,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._seconds = min(max(interval, SHORTEST_INTERVAL), LONGEST_INTERVAL).total_seconds()
        self._bars = packaged_bars() if bars is None else bars
        self._first_day = first_day
        self._sleep = sleep
        last_day = max(rows[-1].day for rows in self._bars.values() if rows)
        self.info = ChannelInfo(
            channel_id=CHANNEL_ID,
            feed=f"Replay of real daily bars {first_day} to {last_day} (Quandl WIKI)",
            origin=DataOrigin.REPLAY,
            contents=(ChannelContent.QUOTES, ChannelContent.BARS),
            instruments=tuple(self._bars),
            bar_intervals=(str(DAILY),),
            stale_after=max(LEAST_STALE_AFTER, 3 * timedelta(seconds=self._seconds)),
            source_notice=SOURCE_NOTICE,
        )

    async def probe(self) -> str:
        return ""

    async def events(self, stored: Sequence[Coverage]) -> AsyncIterator[MarketEvent]:
        yield ListingsFound(packaged_listings(CHANNEL_ID))
        last_days = {
            entry.instrument: entry.last_open_time.date()
            for entry in stored
            if entry.instrument in self._bars and entry.interval == DAILY
        }
        for instrument, bars in self._bars.items():
            history = [bar for bar in bars if bar.day < self._first_day]
            if history and last_days.get(instrument, date.min) < history[-1].day:
                yield BarsObserved(columns_of(instrument, history), DataOrigin.HISTORY, HISTORY_FEED)
        day = self._next_day(last_days)
        while True:
            if day is None:
                yield ReplayRestarted(tuple(self._bars), datetime.combine(self._first_day, datetime.min.time(), UTC))
            for session in self._days_from(day or self._first_day):
                for event in self._opening(session):
                    yield event
                await self._sleep(self._seconds * SESSION_SHARE)
                for event in self._closing(session):
                    yield event
                await self._sleep(self._seconds * (1 - SESSION_SHARE))
            day = None

    def _next_day(self, last_days: Mapping[str, date]) -> date | None:
        """The first day that is not wholly stored; None when all are."""
        missing = [
            bar.day
            for instrument, bars in self._bars.items()
            for bar in bars
            if bar.day >= self._first_day and bar.day > last_days.get(instrument, date.min)
        ]
        return min(missing, default=None)

    def _days_from(self, first: date) -> list[list[tuple[str, DailyBar]]]:
        """The trading days from `first` on, each with its bars by instrument."""
        days: dict[date, list[tuple[str, DailyBar]]] = {}
        for instrument, bars in self._bars.items():
            for bar in bars:
                if bar.day >= first:
                    days.setdefault(bar.day, []).append((instrument, bar))
        return [days[day] for day in sorted(days)]

    def _opening(self, session: list[tuple[str, DailyBar]]) -> list[MarketEvent]:
        return [QuoteObserved(name, session_of(bar.day)[0], last_price=bar.open) for name, bar in session]

    def _closing(self, session: list[tuple[str, DailyBar]]) -> list[MarketEvent]:
        quotes = [QuoteObserved(name, session_of(bar.day)[1], last_price=bar.close) for name, bar in session]
        bars = [BarsObserved(columns_of(name, [bar]), DataOrigin.REPLAY) for name, bar in session]
        return [*quotes, *bars]
