"""The time-series store in one DuckDB file, written and read by one thread of its own.

Checked with DuckDB 2.0 by the contract suite of TimeSeriesStore. One process opens the file; DuckDB locks it against
others. A commit is in its write-ahead log before `write_bars` returns.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from services.marketdata.adapters import duckdb_bars, duckdb_listings
from services.marketdata.domain.catalogue import Listing
from services.marketdata.domain.validation import QuarantinedRow
from services.marketdata.ports import Coverage, Label, StoredBars, WriteResult
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.settings import SettingsError
from services.shared.runtime.telemetry import logger

FILE = "timeseries.duckdb"
# DuckDB takes 80 % of the machine by default; six services and Postgres live beside it.
MEMORY_LIMIT = "1GB"
THREADS = 2
_log = logger("duckdb")

Result = TypeVar("Result")


class DuckDbStore:
    """TimeSeriesStore over an open connection; calls wait their turn in the one thread that may use it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, thread: ThreadPoolExecutor) -> None:
        self._connection = connection
        self._thread = thread

    async def write_bars(self, bars: BarColumns, label: Label) -> WriteResult:
        return await self._transaction(duckdb_bars.write, bars, label)

    async def read_bars(
        self, instrument: str, interval: BarInterval, start_ns: int | None, end_ns: int | None, limit: int, newest: bool
    ) -> StoredBars:
        return await self._run(duckdb_bars.read, instrument, interval, start_ns, end_ns, limit, newest)

    async def bars_after(self, instrument: str, interval: BarInterval, sequence: int, limit: int) -> StoredBars:
        return await self._run(duckdb_bars.read_after, instrument, interval, sequence, limit)

    async def last_sequence(self, instrument: str, interval: BarInterval) -> int:
        return await self._run(duckdb_bars.last_sequence, instrument, interval)

    async def coverage(self, instrument: str | None = None) -> list[Coverage]:
        return await self._run(duckdb_bars.coverage, instrument)

    async def delete_bars(self, instrument: str, interval: BarInterval, start_ns: int, end_ns: int) -> int:
        return await self._transaction(duckdb_bars.delete, instrument, interval, start_ns, end_ns)

    async def put_listings(self, listings: Sequence[Listing]) -> None:
        await self._transaction(duckdb_listings.put, listings)

    async def listings(self) -> list[Listing]:
        return await self._run(duckdb_listings.read)

    async def quarantine(self, rows: Sequence[QuarantinedRow], now: datetime) -> None:
        await self._transaction(duckdb_listings.quarantine, rows, now)

    async def _run(self, work: Callable[..., Result], *arguments: Any) -> Result:
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._thread, lambda: work(self._connection, *arguments))
        except duckdb.Error as error:
            _log.error("time-series store failed", error=repr(error))
            raise DomainError(
                Reason.DEPENDENCY_UNAVAILABLE,
                f"The time-series store does not answer: {error}. Nothing was stored; try again.",
                dependency="timeseries",
            ) from error

    async def _transaction(self, work: Callable[..., Result], *arguments: Any) -> Result:
        """Runs `work` in one transaction. A call given up by its caller ends its transaction all the same."""
        return await asyncio.shield(self._run(_in_transaction, work, arguments))


def _in_transaction(connection: duckdb.DuckDBPyConnection, work: Callable[..., Result], arguments: Any) -> Result:
    connection.begin()
    try:
        result = work(connection, *arguments)
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
    return result


@asynccontextmanager
async def open_duckdb_store(folder: Path) -> AsyncIterator[DuckDbStore]:
    """The store in `folder`, made when it is not there; SettingsError with the next step when it cannot be opened."""
    file = folder / FILE
    thread = ThreadPoolExecutor(1, thread_name_prefix="duckdb")
    loop = asyncio.get_running_loop()
    try:
        connection = await loop.run_in_executor(thread, _open, file)
        try:
            yield DuckDbStore(connection, thread)
        finally:
            await loop.run_in_executor(thread, connection.close)
    finally:
        thread.shutdown(wait=True)


def _open(file: Path) -> duckdb.DuckDBPyConnection:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(str(file), config={"memory_limit": MEMORY_LIMIT, "threads": THREADS})
        duckdb_bars.create_tables(connection)
        duckdb_listings.create_tables(connection)
    except duckdb.IOException as error:
        raise SettingsError(
            f"{file} cannot be opened. Another process may have it open, the disk may be full, or the file is "
            f"damaged (then move it away and start again; bars are fetched anew): {error}"
        ) from error
    except OSError as error:
        raise SettingsError(f"ALGOTRENDY_DATA_DIRECTORY: {file.parent} cannot be written: {error}") from error
    return connection
