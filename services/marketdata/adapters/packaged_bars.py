"""The real daily bars of five US stocks in the `bokeh-sampledata` wheel, with their prices as exact text.

Source: Quandl WIKI Prices, declared public domain by its publisher; unadjusted for splits and dividends, as supplied.
`GOOG` is Google before its share classes were split in 2014.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib.resources import files

import numpy as np

from services.marketdata.domain.catalogue import InstrumentKind, Listing
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import unix_ns
from services.shared.model.instrument import Instrument

DAILY = BarInterval(1, "d")
SOURCE_NOTICE = "Quandl WIKI Prices, public domain, from the bokeh-sampledata package; unadjusted."
STOCKS = {
    "AAPL": ("NASDAQ", "Apple Inc."),
    "FB": ("NASDAQ", "Facebook, Inc."),
    "GOOG": ("NASDAQ", "Google Inc."),
    "IBM": ("NYSE", "International Business Machines Corporation"),
    "MSFT": ("NASDAQ", "Microsoft Corporation"),
}


@dataclass(frozen=True, slots=True)
class DailyBar:
    """One trading day of one stock; prices in USD as the source wrote them."""

    day: date
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal

    @property
    def open_time(self) -> datetime:
        """Midnight UTC of the day: daily bars begin there whatever the session."""
        return datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)


def packaged_listings(channel_id: str) -> tuple[Listing, ...]:
    """The five stocks: cents and whole shares, as the exchanges had them."""
    return tuple(
        Listing(
            Instrument(
                f"{venue}:{symbol}", venue, symbol, symbol, "USD", Decimal("0.01"), Decimal(1), Decimal(0), name
            ),
            InstrumentKind.STOCK,
            channel_id,
        )
        for symbol, (venue, name) in STOCKS.items()
    )


def packaged_bars() -> dict[str, list[DailyBar]]:
    """All bars by instrument, ascending; blocks for about 50 ms."""
    bars: dict[str, list[DailyBar]] = {f"{venue}:{symbol}": [] for symbol, (venue, _) in STOCKS.items()}
    file = files("bokeh_sampledata").joinpath("_data", "stocks.csv.gz")
    with file.open("rb") as packed, gzip.open(packed, "rt", newline="") as text:
        for row in csv.DictReader(text):
            prices = (Decimal(row[name]) for name in ("Open", "High", "Low", "Close", "Volume"))
            venue = STOCKS[row["Ticker"]][0]
            bars[f"{venue}:{row['Ticker']}"].append(DailyBar(date.fromisoformat(row["Date"]), *prices))
    return {instrument: sorted(rows, key=lambda bar: bar.day) for instrument, rows in bars.items()}


def columns_of(instrument: str, bars: Sequence[DailyBar]) -> BarColumns:
    """The bars as columns."""
    values = np.array([[bar.open, bar.high, bar.low, bar.close, bar.volume] for bar in bars], dtype=np.float64)
    times = np.array([unix_ns(bar.open_time) for bar in bars], dtype=np.int64)
    return BarColumns(instrument, DAILY, times, *np.ascontiguousarray(values.reshape(-1, 5).T))
