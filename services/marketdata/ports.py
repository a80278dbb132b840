"""What MarketData needs from outside."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.marketdata.domain.catalogue import Listing
from services.marketdata.domain.channel_health import ChannelInfo
from services.marketdata.domain.events import GapReason, MarketEvent
from services.marketdata.domain.latest_quote import LatestQuote
from services.marketdata.domain.validation import QuarantinedRow
from services.shared.model.bar import BarColumns, BarInterval, Int64Column
from services.shared.model.data_origin import DataOrigin


@dataclass(frozen=True, slots=True)
class Label:
    """Where data come from: the origin, and the feed's name for people."""

    origin: DataOrigin
    feed: str


@dataclass(frozen=True, slots=True)
class StoredBars:
    """Bars as stored: `sequences[i]` and `labels[label_index[i]]` belong to row i of `columns`."""

    columns: BarColumns
    sequences: Int64Column
    label_index: Int64Column
    labels: tuple[Label, ...]

    def __len__(self) -> int:
        return len(self.columns)

    def label(self, row: int) -> Label:
        """Where that row comes from."""
        return self.labels[int(self.label_index[row])]

    def __getitem__(self, window: slice) -> StoredBars:
        return StoredBars(self.columns[window], self.sequences[window], self.label_index[window], self.labels)


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What a write changed: the rows that were new or other than stored, and how many were there already."""

    stored: StoredBars
    unchanged_count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is stored of one instrument and interval; `label` is that of the newest bar by time."""

    instrument: str
    interval: BarInterval
    first_open_time: datetime
    last_open_time: datetime
    bar_count: int
    last_sequence: int
    label: Label


class TimeSeriesStore(Protocol):
    """Keeps bars and instruments for good. Every method raises DomainError DEPENDENCY_UNAVAILABLE while it is away."""

    async def write_bars(self, bars: BarColumns, label: Label) -> WriteResult:
        """Stores valid, strictly ascending bars: all of them or none, durable on return.

        A bar is known by (instrument, interval, open_time): one with the same values is left alone, one with others
        is replaced. Stored rows get the next sequences of their instrument and interval, in the order of time.
        """
        ...

    async def read_bars(
        self, instrument: str, interval: BarInterval, start_ns: int | None, end_ns: int | None, limit: int, newest: bool
    ) -> StoredBars:
        """At most `limit` bars with open_time in [start, end), ascending; the newest ones of them where `newest`."""
        ...

    async def bars_after(self, instrument: str, interval: BarInterval, sequence: int, limit: int) -> StoredBars:
        """At most `limit` bars with a sequence above `sequence`, in the order of sequence."""
        ...

    async def last_sequence(self, instrument: str, interval: BarInterval) -> int:
        """The newest sequence ever given; 0 where nothing was stored yet. Deleting bars does not lower it."""
        ...

    async def coverage(self, instrument: str | None = None) -> list[Coverage]:
        """What is stored, by instrument and interval."""
        ...

    async def delete_bars(self, instrument: str, interval: BarInterval, start_ns: int, end_ns: int) -> int:
        """Deletes the bars with open_time in [start, end) for good; returns how many there were."""
        ...

    async def put_listings(self, listings: Sequence[Listing]) -> None:
        """Stores instruments; one of the same name is replaced."""
        ...

    async def listings(self) -> list[Listing]:
        """All instruments, by name."""
        ...

    async def quarantine(self, rows: Sequence[QuarantinedRow], now: datetime) -> None:
        """Keeps refused rows for people to look at."""
        ...


class Channel(Protocol):
    """A place where market data come in."""

    info: ChannelInfo

    async def probe(self) -> str:
        """Why it cannot deliver now, as a sentence; empty when it can. Answers within 3 s."""
        ...

    def events(self, stored: Sequence[Coverage]) -> AsyncIterator[MarketEvent]:
        """What happens at the source from now on, in order; `stored` says what need not be brought again.

        Ends only by an exception (the source is gone) or by being closed.
        """
        ...


class QuoteCache(Protocol):
    """Keeps the latest quotes over a restart, as a convenience: it may forget, and never fails its caller."""

    async def keep(self, quotes: Mapping[str, LatestQuote]) -> None:
        """Remembers these quotes by instrument."""
        ...

    async def restore(self) -> dict[str, LatestQuote]:
        """What it remembers, as RESTORED; empty while it is away."""
        ...


class FeedNote(Protocol):
    """Says which feed was chosen to those who show it to a person. A convenience: it never fails its caller."""

    async def clear(self) -> None:
        """Forgets what an earlier process noted, before the choice."""
        ...

    async def write(self, info: ChannelInfo, instrument: str) -> None:
        """Notes the chosen channel, one of its instruments to try, and its shortest bar interval."""
        ...


class Publisher(Protocol):
    """Tells those who watch. Never blocks and never fails."""

    def quote(self, latest: LatestQuote) -> None:
        """A newer quote, or the same with another state."""
        ...

    def bars(self, stored: StoredBars) -> None:
        """Bars that were stored."""
        ...

    def gap(self, reason: GapReason, instruments: Collection[str], noticed: datetime) -> None:
        """Something is missing, or a replay began again."""
        ...
