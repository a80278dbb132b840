"""Ids that the client chooses, so that every request that moves money can be repeated."""

from __future__ import annotations

import secrets
import time
from uuid import UUID


def new_id() -> str:
    """A UUID of version 7 (RFC 9562, section 5.7): sorted by time, then random."""
    value = (time.time_ns() // 1_000_000 & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))
