"""Ids that a service assigns: unique, and sorted by the time they were made."""

from __future__ import annotations

import secrets
from itertools import count
from typing import Protocol
from uuid import UUID

from services.shared.model.clock import Clock, unix_ns


class IdSource(Protocol):
    """Makes ids."""

    def new_id(self) -> str:
        """A new id that nobody else has."""
        ...


class RandomIds:
    """UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def new_id(self) -> str:
        milliseconds = unix_ns(self._clock.now()) // 1_000_000
        value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
        value = value & ~(0xF << 76) | 0x7 << 76
        value = value & ~(0x3 << 62) | 0x2 << 62
        return str(UUID(int=value))


class SequentialIds:
    """`prefix-1`, `prefix-2` …: ids that a test or a simulation can foresee."""

    def __init__(self, prefix: str = "id") -> None:
        self._prefix = prefix
        self._numbers = count(1)

    def new_id(self) -> str:
        return f"{self._prefix}-{next(self._numbers)}"
