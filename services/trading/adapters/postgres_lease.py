"""The right to talk to a venue: an advisory lock for as long as a connection lives, and an epoch that fences writes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from services.shared.runtime.postgres import Connection, Database
from services.trading.ports import Lease

_POLL_SECONDS = 0.5
_LOCK_SPACE = 0x7472  # "tr": keeps these locks apart from those of migrations.


@asynccontextmanager
async def hold_lease(database: Database, venue: str) -> AsyncIterator[Lease]:
    """Waits until no other process talks to the venue, then holds the right with a new epoch."""
    async with database.connection() as connection:
        while not await _try(connection, venue):  # noqa: ASYNC110 - the lock is another process's to give.
            await asyncio.sleep(_POLL_SECONDS)
        try:
            epoch = await connection.fetchval(
                """insert into dispatchers values ($1, 1) on conflict (venue)
                   do update set epoch = dispatchers.epoch + 1 returning epoch""",
                venue,
            )
            yield Lease(venue, epoch)
        finally:
            if not connection.is_closed():
                await connection.execute("select pg_advisory_unlock($1, hashtext($2))", _LOCK_SPACE, venue)


async def _try(connection: Connection, venue: str) -> bool:
    return bool(await connection.fetchval("select pg_try_advisory_lock($1, hashtext($2))", _LOCK_SPACE, venue))
