"""A quote with the label of its feed and whether it can be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.shared.model.quote import Quote


class FeedState(StrEnum):
    """CURRENT arrives as it should; STALE did not for too long; RESTORED was kept from before a restart."""

    CURRENT = "CURRENT"
    STALE = "STALE"
    RESTORED = "RESTORED"


@dataclass(frozen=True, slots=True)
class LatestQuote:
    """The newest quote of an instrument, which channel brought it, and its state."""

    quote: Quote
    channel_id: str
    feed: str
    state: FeedState
