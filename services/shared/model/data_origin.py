"""Where market data comes from; shown wherever the data is."""

from __future__ import annotations

from enum import StrEnum


class DataOrigin(StrEnum):
    """LIVE from a venue or provider, REPLAY of real data with its original times, HISTORY as stored."""

    LIVE = "LIVE"
    REPLAY = "REPLAY"
    HISTORY = "HISTORY"
