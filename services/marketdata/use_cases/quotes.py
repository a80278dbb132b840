"""The latest quote of each instrument, with its age honestly told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from services.marketdata.domain.channel_health import ChannelInfo
from services.marketdata.domain.events import QuoteObserved
from services.marketdata.domain.latest_quote import FeedState, LatestQuote
from services.marketdata.ports import Publisher, QuoteCache
from services.marketdata.use_cases.catalogue import Catalogue
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.quote import Quote


class LatestQuotes:
    """Takes quotes in, tells those who watch, and keeps the newest of each instrument over a restart."""

    def __init__(self, catalogue: Catalogue, cache: QuoteCache, publisher: Publisher, clock: Clock) -> None:
        self._catalogue = catalogue
        self._cache = cache
        self._publisher = publisher
        self._clock = clock
        self._latest: dict[str, LatestQuote] = {}
        self._not_kept: set[str] = set()

    async def restore(self) -> None:
        """Takes over what was kept, as RESTORED; what arrived since wins."""
        for instrument, latest in (await self._cache.restore()).items():
            if instrument not in self._latest:
                self._latest[instrument] = latest
                self._publisher.quote(latest)

    async def keep(self) -> None:
        """Hands what changed since the last call to the cache."""
        changed, self._not_kept = self._not_kept, set()
        if changed:
            await self._cache.keep({instrument: self._latest[instrument] for instrument in changed})

    def observe(self, observed: QuoteObserved, channel: ChannelInfo) -> Quote:
        """Takes a valid quote in and tells those who watch."""
        now = self._clock.now()
        before = self._latest.get(observed.instrument)
        quote = Quote(
            instrument=observed.instrument,
            time=observed.time or now,
            received_time=now,
            origin=channel.origin,
            sequence=before.quote.sequence + 1 if before else 1,
            bid_price=observed.bid_price,
            bid_quantity=observed.bid_quantity,
            ask_price=observed.ask_price,
            ask_quantity=observed.ask_quantity,
            last_price=observed.last_price,
        )
        self._set(LatestQuote(quote, channel.channel_id, channel.feed, FeedState.CURRENT))
        self._not_kept.add(observed.instrument)
        return quote

    def mark_stale(self, channel: ChannelInfo) -> None:
        """Says of all current quotes of a channel that they cannot be relied on any more."""
        for latest in list(self._latest.values()):
            if latest.channel_id == channel.channel_id and latest.state is FeedState.CURRENT:
                self._set(replace(latest, state=FeedState.STALE))

    def get(self, instrument: str) -> LatestQuote:
        """The latest; DomainError NOT_FOUND for an unknown instrument, DATA_MISSING where nothing was quoted yet."""
        self._catalogue.get(instrument)
        if (latest := self._latest.get(instrument)) is None:
            raise DomainError(
                Reason.DATA_MISSING,
                f"Nothing was quoted for {instrument} yet; watch it with WatchQuotes.",
                instrument=instrument,
            )
        return latest

    def select(self, instruments: Collection[str], after: str, limit: int) -> tuple[list[LatestQuote], str]:
        """At most `limit` latest quotes by instrument behind `after` (of all where none are named), and where to go on.

        DomainError NOT_FOUND for an unknown instrument; one without a quote is left out.
        """
        for instrument in instruments:
            self._catalogue.get(instrument)
        wanted = instruments or self._latest
        names = [name for name in sorted(wanted) if name > after and name in self._latest]
        page = [self._latest[name] for name in names[:limit]]
        return page, names[limit - 1] if len(names) > limit else ""

    def _set(self, latest: LatestQuote) -> None:
        self._latest[latest.quote.instrument] = latest
        self._publisher.quote(latest)
