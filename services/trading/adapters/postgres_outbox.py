"""The notices to Risk that were written with their events."""

from __future__ import annotations

from collections.abc import Sequence

from services.shared.runtime.postgres import Database
from services.trading.ports import Notice


class PostgresOutbox:
    """Outbox on the table of `0001_trading.sql`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waiting(self, limit: int) -> list[Notice]:
        rows = await self._database.fetch("select * from outbox order by notice_id limit $1", limit)
        return [Notice(*row.values()) for row in rows]

    async def delivered(self, notices: Sequence[Notice]) -> None:
        await self._database.execute(
            "delete from outbox where notice_id = any($1)", [notice.notice_id for notice in notices]
        )
