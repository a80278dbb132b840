"""Real daily bars of the public-domain stock data that comes as a package."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import numpy as np
from bokeh_sampledata import stocks

from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import unix_ns


@cache
def daily_bars(ticker: str) -> BarColumns:
    """All daily bars of AAPL, FB, GOOG, IBM or MSFT up to 2013, ascending."""
    raw = getattr(stocks, ticker)
    times = [unix_ns(datetime.fromisoformat(date).replace(tzinfo=UTC)) for date in raw["date"]]
    prices = (np.array(raw[name], dtype=np.float64) for name in ("open", "high", "low", "close", "volume"))
    return BarColumns(f"NASDAQ:{ticker}", BarInterval.parse("1d"), np.array(times, dtype=np.int64), *prices)
