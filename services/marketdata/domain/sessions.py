"""When the New York exchanges open and close on a trading day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")
OPEN, CLOSE = time(9, 30), time(16, 0)


def session_of(day: date) -> tuple[datetime, datetime]:
    """The regular session's open and close in UTC (09:30 and 16:00 in New York; half days are not known here)."""
    return tuple(datetime.combine(day, moment, NEW_YORK).astimezone(UTC) for moment in (OPEN, CLOSE))  # type: ignore[return-value]
