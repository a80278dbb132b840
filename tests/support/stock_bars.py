"""Real daily bars for tests that need no server."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from bokeh.sampledata import stocks

from services.shared.model.bar import BarColumns, BarInterval


@functools.cache
def daily_bars(name: str = "IBM", instrument: str = "NYSE:IBM") -> BarColumns:
    """The packaged bars of 2000 to 2013."""
    rows: Any = getattr(stocks, name)
    times = np.array(rows["date"], dtype="datetime64[ns]").astype(np.int64)
    columns = [np.array(rows[column], dtype=np.float64) for column in ("open", "high", "low", "close", "volume")]
    return BarColumns(instrument, BarInterval.parse("1d"), times, *columns)
