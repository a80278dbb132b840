"""The instruments, and the bar intervals that each has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from services.marketdata.domain.catalogue import InstrumentKind, Listing, matches, unknown_instrument
from services.marketdata.ports import TimeSeriesStore
from services.shared.model.bar import BarInterval
from services.shared.model.errors import DomainError, Reason


class Catalogue:
    """All instruments in memory, as stored; `load` before anything else."""

    def __init__(self, store: TimeSeriesStore) -> None:
        self._store = store
        self._listings: dict[str, Listing] = {}
        self._intervals: dict[str, set[BarInterval]] = {}
        self._complete = False

    async def load(self) -> None:
        """Takes over what is stored."""
        self._listings = {listing.instrument.instrument: listing for listing in await self._store.listings()}
        for entry in await self._store.coverage():
            self.note_interval(entry.instrument, entry.interval)

    async def add(self, listings: Sequence[Listing], intervals: Iterable[BarInterval] = ()) -> None:
        """Stores instruments that a channel lists, with the intervals that it feeds."""
        changed = [item for item in listings if self._listings.get(item.instrument.instrument) != item]
        if changed:
            await self._store.put_listings(changed)
        self._listings.update({item.instrument.instrument: item for item in changed})
        for item in listings:
            self._intervals.setdefault(item.instrument.instrument, set()).update(intervals)
        self._complete = True

    def note_interval(self, instrument: str, interval: BarInterval) -> None:
        """Bars of that interval are stored now."""
        self._intervals.setdefault(instrument, set()).add(interval)

    def get(self, instrument: str) -> Listing:
        """The listing; DomainError NOT_FOUND that suggests close names.

        DEPENDENCY_UNAVAILABLE while the source has not said yet what it lists: waiting mends that.
        """
        if (listing := self._listings.get(instrument)) is not None:
            return listing
        if not self._complete:
            raise DomainError(
                Reason.DEPENDENCY_UNAVAILABLE,
                f"It is not known yet whether there is {instrument}: the feed is starting. Try again.",
                retry_after=timedelta(seconds=1),
                dependency="feed",
            )
        raise unknown_instrument(instrument, self._listings)

    def intervals(self, instrument: str) -> list[BarInterval]:
        """The bar intervals that are stored or fed, shortest first."""
        return sorted(self._intervals.get(instrument, ()), key=_length)

    def select(
        self, venue: str, query: str, kind: InstrumentKind | None, after: str, limit: int
    ) -> tuple[list[Listing], str]:
        """At most `limit` listings that pass the filters, by name behind `after`, and where to go on ("": the end)."""
        names = [name for name in sorted(self._listings) if name > after]
        found = [self._listings[name] for name in names if matches(self._listings[name], venue, query, kind)]
        page = found[:limit]
        return page, page[-1].instrument.instrument if len(found) > limit else ""


def _length(interval: BarInterval) -> float:
    average_month = 30.4 * 86_400
    return interval.count * average_month if interval.span is None else interval.span.total_seconds()
