"""What is stored, for people and for completeness checks."""

from __future__ import annotations

from services.marketdata.ports import Coverage, TimeSeriesStore
from services.marketdata.use_cases.catalogue import Catalogue


class StoredCoverage:
    """Pages over what is stored, by instrument and interval."""

    def __init__(self, store: TimeSeriesStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    async def select(self, instrument: str, after: str, limit: int) -> tuple[list[Coverage], str]:
        """At most `limit` entries behind `after`, and where to go on ("" at the end); NOT_FOUND for what is unknown."""
        if instrument:
            self._catalogue.get(instrument)
        entries = await self._store.coverage(instrument or None)
        behind = sorted((entry for entry in entries if _place(entry) > after), key=_place)
        return behind[:limit], _place(behind[limit - 1]) if len(behind) > limit else ""


def _place(entry: Coverage) -> str:
    return f"{entry.instrument}@{entry.interval}"
