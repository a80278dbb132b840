"""From Python's values to the contract's: exact decimals, aware times, words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

Money = Decimal | int | str
Instant = datetime | date | str


def decimal_text(value: Money, name: str) -> str:
    """A decimal as the contract writes it. Raises TypeError for a float: 0.1 is not what it seems to be."""
    if isinstance(value, float | bool):
        raise TypeError(f"{name} is exact: write it as text or Decimal, such as '0.1', not as {type(value).__name__}")
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError(f"{name} must be a decimal number such as '12.50', not {value!r}") from None
    if not number.is_finite():
        raise ValueError(f"{name} must be a finite number, not {value!r}")
    return f"{number:f}"


def timestamp(value: Instant, name: str) -> Timestamp:
    """An instant; a date means its midnight UTC, text is ISO 8601. Raises ValueError for a time without a zone."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if len(value) > len("2008-01-02") else date.fromisoformat(value)
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(), UTC)
    if value.tzinfo is None:
        raise ValueError(f"{name} needs a time zone, such as datetime(2008, 1, 2, tzinfo=UTC)")
    message = Timestamp()
    message.FromDatetime(value)
    return message


def word(enum: Any, prefix: str, value: str, name: str) -> Any:
    """The enum value of a word such as `BUY`, in any case. Raises ValueError naming the words there are."""
    words = [entry.removeprefix(f"{prefix}_") for entry in enum.keys() if not entry.endswith("_UNSPECIFIED")]  # noqa: SIM118
    chosen = value.upper().replace("-", "_").replace(" ", "_")
    if chosen not in words:
        raise ValueError(f"{name} must be one of {', '.join(words)}, not {value!r}")
    return enum.Value(f"{prefix}_{chosen}")
