"""Risk events in PostgreSQL: one journal per topic, sequences without holes, readers told after the commit."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from services.risk.adapters.json_records import from_json, to_json
from services.risk.domain.decision import Decision
from services.risk.domain.events import (
    EventKind,
    JournaledEvent,
    RiskEvent,
    Severity,
    Subject,
    account_topic,
    user_topic,
)
from services.risk.domain.limits import RiskLimit
from services.risk.domain.trading_state import Engagement, TradingStatus
from services.risk.ports import EventPublisher
from services.shared.runtime.postgres import Connection, Database

SUBJECTS: dict[EventKind, type[Subject]] = {
    EventKind.ORDER_REFUSED: Decision,
    EventKind.LIMIT_CHANGED: RiskLimit,
    EventKind.TRADING_STATE_CHANGED: TradingStatus,
    EventKind.KILL_SWITCH_ENGAGED: Engagement,
}
_EVERY_TOPIC = """
select 'account:' || account_id as topic from accounts union select 'user:' || owner_user_id from accounts
"""


class JournalWriter:
    """Writes events inside one transaction and remembers them for its readers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.written: list[JournaledEvent] = []

    async def of_account(self, account_id: str, owner_user_id: str, event: RiskEvent) -> None:
        """Writes an event that concerns one account."""
        await self._write([account_topic(account_id), user_topic(owner_user_id)], event)

    async def of_all(self, event: RiskEvent) -> None:
        """Writes an event that concerns everybody."""
        await self._write([row["topic"] for row in await self._connection.fetch(_EVERY_TOPIC)], event)

    async def _write(self, topics: Iterable[str], event: RiskEvent) -> None:
        # Always in the same order, so that two writers never wait for each other.
        for topic in sorted(set(topics)):
            sequence = await self._next_sequence(topic)
            subject = to_json(event.subject) if event.subject is not None else None
            await self._connection.execute(
                "insert into events (topic, sequence, kind, severity, account_id, message, event_time, subject)"
                " values ($1, $2, $3, $4, $5, $6, $7, $8)",
                topic,
                sequence,
                event.kind,
                event.severity,
                event.account_id,
                event.message,
                event.time,
                subject,
            )
            self.written.append(JournaledEvent(topic, sequence, event))

    async def _next_sequence(self, topic: str) -> int:
        row = await self._connection.fetchrow(
            "insert into topics (topic, last_sequence) values ($1, 1)"
            " on conflict (topic) do update set last_sequence = topics.last_sequence + 1 returning last_sequence",
            topic,
        )
        assert row is not None
        return int(row["last_sequence"])


@asynccontextmanager
async def journaled(database: Database, publisher: EventPublisher) -> AsyncIterator[tuple[Connection, JournalWriter]]:
    """A transaction with a journal; what was written is published once it is committed."""
    async with database.transaction() as connection:
        journal = JournalWriter(connection)
        yield connection, journal
    publisher.publish(journal.written)


class PostgresJournal:
    """EventJournal on PostgreSQL."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def after(self, topic: str, sequence: int, limit: int) -> list[JournaledEvent]:
        rows = await self._database.fetch(
            "select * from events where topic = $1 and sequence > $2 order by sequence limit $3", topic, sequence, limit
        )
        return [_event(row) for row in rows]

    async def newest(self, topic: str, limit: int) -> list[JournaledEvent]:
        rows = await self._database.fetch(
            "select * from events where topic = $1 order by sequence desc limit $2", topic, limit
        )
        return [_event(row) for row in reversed(rows)]


def _event(row: Any) -> JournaledEvent:
    kind = EventKind(row["kind"])
    subject = from_json(SUBJECTS[kind], row["subject"]) if row["subject"] else None
    event = RiskEvent(kind, Severity(row["severity"]), row["account_id"], row["message"], row["event_time"], subject)
    return JournaledEvent(row["topic"], row["sequence"], event)
