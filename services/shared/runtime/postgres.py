"""PostgreSQL: a pool in the service's own schema, transactions that say honestly whether they committed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias

import asyncpg

from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.migrations import migrate, read_migrations
from services.shared.runtime.settings import ServiceSettings
from services.shared.runtime.telemetry import logger

Connection: TypeAlias = "asyncpg.pool.PoolConnectionProxy[asyncpg.Record]"

START_PATIENCE_SECONDS = 30.0
COMMAND_TIMEOUT_SECONDS = 10.0
# A dying server also raises InternalClientError ("cannot switch to state"), which is no PostgresError.
LOST = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
)
_RETRY_AFTER = timedelta(seconds=1)
_log = logger("postgres")


def _unavailable(error: BaseException) -> DomainError:
    _log.warning("postgres does not answer", error=repr(error))
    return DomainError(
        Reason.DEPENDENCY_UNAVAILABLE,
        "PostgreSQL does not answer; nothing was done. Try again.",
        retry_after=_RETRY_AFTER,
        dependency="postgres",
    )


class Database:
    """Connections to the service's own schema; statements name its tables bare."""

    def __init__(self, pool: asyncpg.Pool[asyncpg.Record]) -> None:
        self._pool = pool

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Connection]:
        """A connection outside a transaction; DomainError DEPENDENCY_UNAVAILABLE when there is none to be had."""
        try:
            connection = await self._pool.acquire(timeout=COMMAND_TIMEOUT_SECONDS)
        except LOST as error:
            raise _unavailable(error) from error
        try:
            yield connection
        except LOST as error:
            raise _unavailable(error) from error
        finally:
            await self._release(connection)

    @asynccontextmanager
    async def transaction(self, isolation: Any = "read_committed") -> AsyncIterator[Connection]:
        """One transaction: committed when the block ends, rolled back when it raises.

        DomainError DEPENDENCY_UNAVAILABLE when the connection was lost before the commit (nothing was done),
        OUTCOME_UNKNOWN when it was lost during the commit (repeat with the same id to learn which).
        """
        async with self.connection() as connection:
            transaction = connection.transaction(isolation=isolation)
            await transaction.start()
            try:
                yield connection
            except BaseException:
                await self._roll_back(transaction)
                raise
            try:
                await transaction.commit()
            except LOST as error:
                raise DomainError(
                    Reason.OUTCOME_UNKNOWN,
                    "PostgreSQL was lost during the commit. Repeat the call with the same id to learn its outcome.",
                    retry_after=_RETRY_AFTER,
                    dependency="postgres",
                ) from error

    async def fetch(self, statement: str, *arguments: Any) -> list[asyncpg.Record]:
        """All rows of one statement."""
        async with self.connection() as connection:
            return await connection.fetch(statement, *arguments)

    async def fetchrow(self, statement: str, *arguments: Any) -> asyncpg.Record | None:
        """The first row of one statement, or None."""
        async with self.connection() as connection:
            return await connection.fetchrow(statement, *arguments)

    async def execute(self, statement: str, *arguments: Any) -> None:
        """Runs one statement in a transaction of its own."""
        async with self.connection() as connection:
            await connection.execute(statement, *arguments)

    async def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Runs one statement for every row, all or nothing."""
        async with self.transaction() as connection:
            await connection.executemany(statement, rows)

    async def answers(self) -> bool:
        """Whether a trivial statement comes back."""
        try:
            await self.fetchrow("select 1")
        except DomainError:
            return False
        return True

    async def _release(self, connection: Connection) -> None:
        try:
            await self._pool.release(connection)
        except LOST as error:
            _log.warning("a lost connection could not be released", error=repr(error))

    @staticmethod
    async def _roll_back(transaction: asyncpg.transaction.Transaction) -> None:
        try:
            await transaction.rollback()
        except LOST as error:
            _log.warning("rollback on a lost connection", error=repr(error))


@asynccontextmanager
async def open_database(settings: ServiceSettings, schema: str, migrations: Path) -> AsyncIterator[Database]:
    """The service's database with its schema migrated; waits a while for a server that is just starting."""
    pool = await _connect(settings, schema)
    try:
        async with pool.acquire() as connection:
            await migrate(connection, schema, read_migrations(migrations))
        yield Database(pool)
    finally:
        try:
            await asyncio.wait_for(pool.close(), COMMAND_TIMEOUT_SECONDS)
        except LOST:
            pool.terminate()


async def _connect(settings: ServiceSettings, schema: str) -> asyncpg.Pool[asyncpg.Record]:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + START_PATIENCE_SECONDS
    while True:
        try:
            return await asyncpg.create_pool(
                settings.postgres_url.reveal(),
                min_size=1,
                max_size=settings.postgres_connections,
                command_timeout=COMMAND_TIMEOUT_SECONDS,
                server_settings={"search_path": schema, "application_name": f"algotrendy-{schema}", "timezone": "UTC"},
            )
        except LOST as error:
            if loop.time() > deadline:
                raise
            _log.info("waiting for postgres", error=repr(error))
            await asyncio.sleep(0.1)
