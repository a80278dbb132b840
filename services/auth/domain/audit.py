"""The audit chain: each entry's hash covers the entry and the hash before it."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

# What stands before the first entry.
GENESIS = bytes(32)


class AuditOutcome(StrEnum):
    """How an audited call ended."""

    DONE = "DONE"
    REFUSED = "REFUSED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """What happened, not yet in the chain. `details` never hold a secret."""

    entry_id: str
    event_time: datetime
    action: str
    outcome: AuditOutcome
    user_id: str = ""
    session_id: str = ""
    address: str = ""
    object: str = ""
    service: str = "auth"
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An event in its place of the chain; `sequence` counts from 1 without holes."""

    sequence: int
    event: AuditEvent
    entry_hash: bytes


def entry_hash(key: bytes, before: bytes, sequence: int, event: AuditEvent) -> bytes:
    """HMAC-SHA256 over the hash before and the entry in one canonical form."""
    canonical = json.dumps(
        [
            sequence,
            event.entry_id,
            event.event_time.isoformat(timespec="microseconds"),
            event.action,
            event.outcome.value,
            event.user_id,
            event.session_id,
            event.address,
            event.object,
            event.service,
            sorted(event.details.items()),
        ],
        ensure_ascii=True,
        separators=(",", ":"),
    )
    return hmac.digest(key, before + canonical.encode(), "sha256")


def chained(key: bytes, head: AuditEntry | None, event: AuditEvent) -> AuditEntry:
    """The entry that follows `head` (None: the chain is empty)."""
    sequence = 1 if head is None else head.sequence + 1
    before = GENESIS if head is None else head.entry_hash
    return AuditEntry(sequence, event, entry_hash(key, before, sequence, event))


def first_broken(key: bytes, entries: Iterable[AuditEntry]) -> int | None:
    """The sequence of the first entry, of a chain from its beginning, that does not fit; None when all do."""
    before, expected = GENESIS, 1
    for entry in entries:
        fits = entry.sequence == expected and hmac.compare_digest(
            entry.entry_hash, entry_hash(key, before, entry.sequence, entry.event)
        )
        if not fits:
            return expected
        before, expected = entry.entry_hash, expected + 1
    return None
