"""Limits in PostgreSQL, over the built-in ones of the code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from services.risk.adapters.postgres_journal import JournalWriter, journaled
from services.risk.domain.events import RiskEvent
from services.risk.domain.limits import LimitKind, LimitScope, RiskLimit, built_in_limits
from services.risk.ports import EventPublisher
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.postgres import Connection, Database

_INSERT = """
insert into limits (limit_id, kind, account_id, strategy_id, instrument, value, instruments, enabled, note,
    changed_by, changed_time, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (limit_id) do nothing returning limit_id
"""
_UPDATE = """
update limits set kind = $2, account_id = $3, strategy_id = $4, instrument = $5, value = $6, instruments = $7,
    enabled = $8, note = $9, changed_by = $10, changed_time = $11, version = $12
where limit_id = $1 and version = $13 returning limit_id
"""


def merged(stored: Iterable[RiskLimit]) -> list[RiskLimit]:
    """The built-in limits with what was stored over them, by limit_id."""
    limits = built_in_limits() | {limit.limit_id: limit for limit in stored}
    return [limits[limit_id] for limit_id in sorted(limits)]


async def limits_of(connection: Connection, account_id: str) -> list[RiskLimit]:
    """The stored limits that concern an account."""
    rows = await connection.fetch("select * from limits where account_id is null or account_id = $1", account_id)
    return [_limit(row) for row in rows]


class PostgresLimits:
    """LimitStore on PostgreSQL."""

    def __init__(self, database: Database, publisher: EventPublisher) -> None:
        self._database = database
        self._publisher = publisher

    async def all(self) -> list[RiskLimit]:
        return merged([_limit(row) for row in await self._database.fetch("select * from limits")])

    async def put(self, limit: RiskLimit, event: RiskEvent, *, expected_version: int | None) -> None:
        async with journaled(self._database, self._publisher) as (connection, journal):
            # Version 0 of a built-in limit is in the code and has no row yet.
            if expected_version in {None, 0}:
                row = await connection.fetchrow(_INSERT, *_columns(limit))
            else:
                row = await connection.fetchrow(_UPDATE, *_columns(limit), expected_version)
            if row is None:
                raise _lost(limit, expected_version)
            await _journal(connection, journal, limit, event)

    async def delete(self, limit: RiskLimit, event: RiskEvent, *, expected_version: int) -> None:
        async with journaled(self._database, self._publisher) as (connection, journal):
            row = await connection.fetchrow(
                "delete from limits where limit_id = $1 and version = $2 returning limit_id",
                limit.limit_id,
                expected_version,
            )
            if row is None:
                raise _lost(limit, expected_version)
            await _journal(connection, journal, limit, event)


async def _journal(connection: Connection, journal: JournalWriter, limit: RiskLimit, event: RiskEvent) -> None:
    account_id = limit.scope.account_id
    if account_id is None:
        await journal.of_all(event)
        return
    owner = await connection.fetchval("select owner_user_id from accounts where account_id = $1", account_id)
    await journal.of_account(account_id, owner, event)


def _lost(limit: RiskLimit, expected_version: int | None) -> DomainError:
    if expected_version is None:
        return DomainError(
            Reason.ALREADY_EXISTS, f"The limit {limit.limit_id} exists already.", limit_id=limit.limit_id
        )
    return DomainError(
        Reason.ETAG_MISMATCH,
        f"The limit {limit.limit_id} was changed since you read it. Read it again, then decide.",
        limit_id=limit.limit_id,
    )


def _columns(limit: RiskLimit) -> tuple[Any, ...]:
    return (
        limit.limit_id,
        limit.kind,
        limit.scope.account_id,
        limit.scope.strategy_id,
        limit.scope.instrument,
        limit.value,
        list(limit.instruments),
        limit.enabled,
        limit.note,
        limit.changed_by,
        limit.changed_time,
        limit.version,
    )


def _limit(row: Any) -> RiskLimit:
    return RiskLimit(
        limit_id=row["limit_id"],
        kind=LimitKind(row["kind"]),
        scope=LimitScope(row["account_id"], row["strategy_id"], row["instrument"]),
        value=row["value"],
        instruments=tuple(row["instruments"]),
        enabled=row["enabled"],
        note=row["note"],
        changed_by=row["changed_by"],
        changed_time=row["changed_time"],
        version=row["version"],
    )
