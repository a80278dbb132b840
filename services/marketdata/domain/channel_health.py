"""How a channel is, judged by what it brought and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from services.shared.model.data_origin import DataOrigin


class ChannelState(StrEnum):
    """NOT_CONFIGURED lacks a key; STOPPED is not wanted; DEGRADED should deliver and does not."""

    NOT_CONFIGURED = "NOT_CONFIGURED"
    STOPPED = "STOPPED"
    STARTING = "STARTING"
    RUNNING = "RUNNING"
    DEGRADED = "DEGRADED"


class ChannelContent(StrEnum):
    """What a channel brings."""

    QUOTES = "QUOTES"
    BARS = "BARS"


@dataclass(frozen=True, slots=True)
class ChannelInfo:
    """What a channel is: `feed` is its name for people, with the dates of a replay; quotes and bars carry it.

    `bar_intervals` are those it brings, shortest first, at least one.
    """

    channel_id: str
    feed: str
    origin: DataOrigin
    contents: tuple[ChannelContent, ...]
    instruments: tuple[str, ...]
    bar_intervals: tuple[str, ...]
    stale_after: timedelta
    source_notice: str


@dataclass(frozen=True, slots=True)
class ChannelHealth:
    """Immutable; each method returns the health after what happened. Times by our clock but `newest_data_time`."""

    state: ChannelState
    detail: str = ""
    started_time: datetime | None = None
    last_success_time: datetime | None = None
    newest_data_time: datetime | None = None
    last_error: str = ""
    last_error_time: datetime | None = None
    consecutive_failures: int = 0
    item_count: int = 0
    quarantined_count: int = 0
    gap_count: int = 0

    def started(self, now: datetime) -> ChannelHealth:
        """After it began (again); one that failed stays DEGRADED until it delivers."""
        if self.consecutive_failures:
            return self
        return replace(self, state=ChannelState.STARTING, detail="", started_time=now)

    def received(self, now: datetime, data_time: datetime, items: int, quarantined: int) -> ChannelHealth:
        """After data of `data_time` came in; a replay that began again may go back in time."""
        return replace(
            self,
            state=ChannelState.RUNNING,
            detail="",
            last_success_time=now,
            newest_data_time=data_time,
            consecutive_failures=0,
            item_count=self.item_count + items,
            quarantined_count=self.quarantined_count + quarantined,
        )

    def failed(self, now: datetime, error: str) -> ChannelHealth:
        return replace(
            self,
            state=ChannelState.DEGRADED,
            detail="It fails and is tried again.",
            last_error=error,
            last_error_time=now,
            consecutive_failures=self.consecutive_failures + 1,
        )

    def with_gap(self) -> ChannelHealth:
        return replace(self, gap_count=self.gap_count + 1)

    def is_stale(self, now: datetime, stale_after: timedelta) -> bool:
        """Whether it should deliver and has not for longer than `stale_after`."""
        if self.state in {ChannelState.NOT_CONFIGURED, ChannelState.STOPPED}:
            return True
        since = self.last_success_time or self.started_time
        return since is None or now - since > stale_after
