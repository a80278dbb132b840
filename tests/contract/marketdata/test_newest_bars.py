"""The newest bars and the sequence they reflect belong together, whatever is stored between the two reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from services.marketdata.adapters.duckdb_store import open_duckdb_store
from services.marketdata.use_cases.bars import Bars
from services.marketdata.use_cases.catalogue import Catalogue
from services.shared.model.bar import BarInterval
from tests.contract.marketdata.time_series_store_suite import LIVE, bars


class Interrupted:
    """A store into which somebody writes one more bar right after the sequence was read."""

    def __init__(self, store: Any) -> None:
        self._store = store

    async def last_sequence(self, instrument: str, interval: BarInterval) -> int:
        sequence: int = await self._store.last_sequence(instrument, interval)
        await self._store.write_bars(bars(3.0, first=2), LIVE)
        return sequence

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


async def test_a_bar_stored_between_the_reads_is_not_told_again(tmp_path: Path) -> None:
    async with open_duckdb_store(tmp_path) as store:
        await store.write_bars(bars(1.0, 2.0), LIVE)
        interrupted: Any = Interrupted(store)
        newest, sequence = await Bars(interrupted, Catalogue(store)).newest(
            "BINANCE:BTC/USDT", bars(1.0).interval, count=5
        )
        later = await store.bars_after("BINANCE:BTC/USDT", bars(1.0).interval, sequence, 10)
    assert newest.columns.close.tolist() == [1.0, 2.0, 3.0]
    assert len(later) == 0
