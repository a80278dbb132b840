"""Sessions and revocations in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.auth.domain.revocation import Revocation
from services.auth.domain.session import Session, SessionEnd
from services.shared.runtime.postgres import Connection, Database

# Any constant will do, as long as everybody who adds a revocation uses the same one: sequences have no holes.
_REVOCATIONS_LOCK = 0x7265766F


class PostgresSessions:
    """The table `sessions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, session: Session) -> None:
        await self._connection.execute(
            "insert into sessions (session_id, user_id, client_name, address, last_address, create_time,"
            " last_refresh_time, expire_time, generation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            session.session_id,
            session.user_id,
            session.client_name,
            session.address,
            session.last_address,
            session.create_time,
            session.last_refresh_time,
            session.expire_time,
            session.generation,
        )

    async def lock(self, session_id: str) -> Session | None:
        row = await self._connection.fetchrow("select * from sessions where session_id = $1 for update", session_id)
        return _session(row) if row else None

    async def save(self, session: Session) -> None:
        await self._connection.execute(
            "update sessions set last_address = $2, last_refresh_time = $3, expire_time = $4, generation = $5,"
            " end_time = $6, end_reason = $7 where session_id = $1",
            session.session_id,
            session.last_address,
            session.last_refresh_time,
            session.expire_time,
            session.generation,
            session.end_time,
            session.end_reason.value if session.end_reason else None,
        )

    async def of_user(
        self, user_id: str, *, open_at: datetime | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Session]:
        after_time, after_id = after or (None, None)
        rows = await self._connection.fetch(
            "select * from sessions where user_id = $1"
            " and ($2::timestamptz is null or (end_time is null and expire_time > $2))"
            " and ($3::timestamptz is null or (create_time, session_id) < ($3, $4))"
            " order by create_time desc, session_id desc limit $5",
            user_id,
            open_at,
            after_time,
            after_id,
            limit,
        )
        return [_session(row) for row in rows]


class PostgresRevocations:
    """The table `revocations`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, session_id: str, revoke_time: datetime, expire_time: datetime) -> Revocation:
        await self._connection.execute("select pg_advisory_xact_lock($1)", _REVOCATIONS_LOCK)
        await self._connection.execute(
            "insert into revocations (sequence, session_id, revoke_time, expire_time)"
            " select coalesce(max(sequence), 0) + 1, $1, $2, $3 from revocations on conflict (session_id) do nothing",
            session_id,
            revoke_time,
            expire_time,
        )
        row = await self._connection.fetchrow("select * from revocations where session_id = $1", session_id)
        assert row is not None, "the row was inserted or was there"
        return _revocation(row)


class RevocationJournal:
    """Reads the table `revocations`, for the stream."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def after(self, sequence: int, limit: int) -> list[Revocation]:
        """The revocations behind a sequence, ascending, at most `limit`."""
        rows = await self._database.fetch(
            "select * from revocations where sequence > $1 order by sequence limit $2", sequence, limit
        )
        return [_revocation(row) for row in rows]

    async def in_force(self, now: datetime) -> tuple[list[Revocation], int]:
        """Those that still matter, ascending, and the last sequence there is (0: none)."""
        # One statement, so that both are of one snapshot.
        rows = await self._database.fetch(
            "select * from revocations where expire_time > $1"
            " or sequence = (select max(sequence) from revocations) order by sequence",
            now,
        )
        last = rows[-1]["sequence"] if rows else 0
        return [_revocation(row) for row in rows if row["expire_time"] > now], last


def _session(row: Any) -> Session:
    return Session(
        session_id=row["session_id"],
        user_id=row["user_id"],
        client_name=row["client_name"],
        address=row["address"],
        last_address=row["last_address"],
        create_time=row["create_time"],
        last_refresh_time=row["last_refresh_time"],
        expire_time=row["expire_time"],
        generation=row["generation"],
        end_time=row["end_time"],
        end_reason=SessionEnd(row["end_reason"]) if row["end_reason"] else None,
    )


def _revocation(row: Any) -> Revocation:
    return Revocation(row["sequence"], row["session_id"], row["revoke_time"], row["expire_time"])
