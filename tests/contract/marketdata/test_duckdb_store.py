"""The DuckDB store passes the suite, keeps what it acknowledged over a kill, and says why it cannot open."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services.marketdata.adapters.duckdb_store import FILE, DuckDbStore, open_duckdb_store
from services.shared.runtime.settings import SettingsError
from tests.contract.marketdata.time_series_store_suite import LIVE, TimeSeriesStoreSuite, bars, everything

WRITE_AND_DIE = """
import asyncio, os, sys
from pathlib import Path
from services.marketdata.adapters.duckdb_store import open_duckdb_store
from tests.contract.marketdata.time_series_store_suite import LIVE, bars

async def main():
    async with open_duckdb_store(Path(sys.argv[1])) as store:
        for first in range(5):
            await store.write_bars(bars(1.0 + first, first=first), LIVE)
            print(first, flush=True)
        os._exit(137)

asyncio.run(main())
"""


class TestDuckDbStore(TimeSeriesStoreSuite):
    @pytest.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[DuckDbStore]:
        async with open_duckdb_store(tmp_path) as store:
            yield store

    async def test_a_reopened_store_has_everything(self, tmp_path: Path) -> None:
        folder = tmp_path / "again"
        async with open_duckdb_store(folder) as store:
            await store.write_bars(bars(1.0, 2.0), LIVE)
        async with open_duckdb_store(folder) as store:
            assert (await everything(store)).columns.close.tolist() == [1.0, 2.0]
            assert await store.last_sequence("BINANCE:BTC/USDT", bars(1.0).interval) == 2

    async def test_a_killed_process_loses_no_acknowledged_bar(self, tmp_path: Path) -> None:
        command = [sys.executable, "-c", WRITE_AND_DIE, str(tmp_path / "killed")]
        killed = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: ASYNC221
        assert killed.returncode == 137, killed.stderr
        async with open_duckdb_store(tmp_path / "killed") as store:
            rows = await everything(store)
        assert len(rows) == len(killed.stdout.split()) == 5

    async def test_a_damaged_file_ends_the_start_with_what_to_do(self, tmp_path: Path) -> None:
        (tmp_path / FILE).write_bytes(b"no database" * 1000)
        with pytest.raises(SettingsError, match="damaged"):
            async with open_duckdb_store(tmp_path):
                pass
