"""Time, always UTC and always injected."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The current instant, timezone-aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds of a clock that never jumps, for measuring spans."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class ManualClock:
    """A clock that moves only when told to."""

    def __init__(self, start: datetime = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)) -> None:
        self._now = start
        self._elapsed = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._elapsed

    def advance(self, span: timedelta) -> None:
        """Moves the time forward by `span`."""
        self._now += span
        self._elapsed += span.total_seconds()


def unix_ns(instant: datetime) -> int:
    """Nanoseconds since 1970-01-01 UTC, exact for an aware datetime's microseconds."""
    return (instant - EPOCH) // _MICROSECOND * 1000


def from_unix_ns(nanoseconds: int) -> datetime:
    """The instant of `nanoseconds` since 1970-01-01 UTC; what is below a microsecond is cut off."""
    return EPOCH + timedelta(microseconds=nanoseconds // 1000)
