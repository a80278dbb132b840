"""What a channel reports, in the order in which it became known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from services.marketdata.domain.catalogue import Listing
from services.shared.model.bar import BarColumns
from services.shared.model.data_origin import DataOrigin


class GapReason(StrEnum):
    """Why data are missing, or why time goes back."""

    SOURCE_LOST = "SOURCE_LOST"
    REPLAY_RESTARTED = "REPLAY_RESTARTED"


@dataclass(frozen=True, slots=True)
class ListingsFound:
    """What the source lists; comes before any data about it."""

    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class QuoteObserved:
    """Prices at `time` by the source's clock; None where it tells none, then the moment of receipt counts."""

    instrument: str
    time: datetime | None
    bid_price: Decimal | None = None
    bid_quantity: Decimal | None = None
    ask_price: Decimal | None = None
    ask_quantity: Decimal | None = None
    last_price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BarsObserved:
    """Final bars of one instrument and interval, as the source gave them; HISTORY for what was over before.

    `feed` names where they come from for people; empty means the channel's own name.
    """

    columns: BarColumns
    origin: DataOrigin
    feed: str = ""


@dataclass(frozen=True, slots=True)
class GapObserved:
    """Something was lost at the source; empty `instruments` means all of the channel's."""

    reason: GapReason
    instruments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplayRestarted:
    """A replay begins again: what was played from `from_time` on is not yet known any more."""

    instruments: tuple[str, ...]
    from_time: datetime


MarketEvent: TypeAlias = ListingsFound | QuoteObserved | BarsObserved | GapObserved | ReplayRestarted
