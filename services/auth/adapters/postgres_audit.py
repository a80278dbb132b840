"""The audit chain in PostgreSQL."""

from __future__ import annotations

import json
from typing import Any

from services.auth.domain.audit import AuditEntry, AuditEvent, AuditOutcome, chained
from services.shared.runtime.postgres import Connection

# Any constant will do, as long as everybody who appends uses the same one: the chain has one head.
_CHAIN_LOCK = 0x61756469


class PostgresAuditTrail:
    """The table `audit_entries`; `key` seals the chain."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key

    async def append(self, event: AuditEvent) -> AuditEntry:
        await self._connection.execute("select pg_advisory_xact_lock($1)", _CHAIN_LOCK)
        head = await self._connection.fetchrow("select * from audit_entries order by sequence desc limit 1")
        entry = chained(self._key, audit_entry(head) if head else None, event)
        await self._connection.execute(
            "insert into audit_entries (sequence, entry_id, event_time, action, outcome, user_id, session_id, address,"
            " object, service, details, entry_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            entry.sequence,
            event.entry_id,
            event.event_time,
            event.action,
            event.outcome.value,
            event.user_id,
            event.session_id,
            event.address,
            event.object,
            event.service,
            json.dumps(dict(event.details), sort_keys=True),
            entry.entry_hash,
        )
        return entry


def audit_entry(row: Any) -> AuditEntry:
    """The entry that a row holds."""
    event = AuditEvent(
        entry_id=row["entry_id"],
        event_time=row["event_time"],
        action=row["action"],
        outcome=AuditOutcome(row["outcome"]),
        user_id=row["user_id"],
        session_id=row["session_id"],
        address=row["address"],
        object=row["object"],
        service=row["service"],
        details=json.loads(row["details"]),
    )
    return AuditEntry(row["sequence"], event, row["entry_hash"])
