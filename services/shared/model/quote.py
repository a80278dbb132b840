"""Quotes: best bid and best ask, or the last traded price where that is all a source has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from services.shared.model.data_origin import DataOrigin


@dataclass(frozen=True, slots=True)
class Quote:
    """The latest prices of an instrument at `time`, by the source's clock.

    Bid and ask are None where the source has none (a replay of bars has only `last_price`). Prices in the quote
    asset, quantities in the base asset. `received_time` is our clock when it arrived; `sequence` rises by one per
    quote of an instrument.
    """

    instrument: str
    time: datetime
    received_time: datetime
    origin: DataOrigin
    sequence: int
    bid_price: Decimal | None = None
    bid_quantity: Decimal | None = None
    ask_price: Decimal | None = None
    ask_quantity: Decimal | None = None
    last_price: Decimal | None = None
