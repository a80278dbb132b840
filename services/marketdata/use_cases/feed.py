"""Runs the chosen channel: what it reports is validated, stored, told, and its health is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.marketdata.domain.channel_health import ChannelHealth, ChannelInfo, ChannelState
from services.marketdata.domain.events import (
    BarsObserved,
    GapObserved,
    GapReason,
    ListingsFound,
    MarketEvent,
    QuoteObserved,
    ReplayRestarted,
)
from services.marketdata.domain.validation import QuarantinedRow, quote_fault
from services.marketdata.ports import Channel, FeedNote, Label, Publisher, TimeSeriesStore
from services.marketdata.use_cases.catalogue import Catalogue
from services.marketdata.use_cases.ingestion import Ingestion, IngestReport
from services.marketdata.use_cases.quotes import LatestQuotes
from services.shared.model.bar import BarInterval
from services.shared.model.clock import Clock, from_unix_ns, unix_ns
from services.shared.model.errors import DomainError, Reason

_END_OF_TIME_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Collaborators:
    """What a feed hands its data to."""

    store: TimeSeriesStore
    catalogue: Catalogue
    ingestion: Ingestion
    quotes: LatestQuotes
    publisher: Publisher
    note: FeedNote
    clock: Clock


class Feed:
    """The channels there are, in the order of preference, and the one that runs.

    The choice is made once per process: a live feed that fails later is tried again and never replaced by a replay,
    because old prices must not look like an answer to a live order.
    """

    def __init__(
        self, candidates: Sequence[Channel], unused: Sequence[tuple[ChannelInfo, str]], to: Collaborators
    ) -> None:
        self._candidates = candidates
        self._to = to
        self._chosen: Channel | None = None
        self.delivering = asyncio.Event()
        stopped = {info.channel_id: (info, ChannelHealth(ChannelState.STOPPED, why)) for info, why in unused}
        waiting = {each.info.channel_id: (each.info, ChannelHealth(ChannelState.STARTING)) for each in candidates}
        self.channels: dict[str, tuple[ChannelInfo, ChannelHealth]] = {**waiting, **stopped}

    async def wait_delivering(self, seconds: float) -> bool:
        """Whether the first quote came within `seconds`; history and listings come before it."""
        try:
            await asyncio.wait_for(self.delivering.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def run(self) -> None:
        """Chooses, then takes in what the channel reports until it fails; call it again to go on."""
        channel = self._chosen = self._chosen or await self._choose()
        self._update(channel.info, lambda health: health.started(self._to.clock.now()))
        stored = await self._to.store.coverage()
        try:
            async with aclosing(channel.events(stored)) as events:  # type: ignore[type-var]
                async for event in events:
                    await self._take(channel.info, event)
        except Exception as error:
            now, text = self._to.clock.now(), f"{type(error).__name__}: {error}"[:400]
            self._update(channel.info, lambda health: health.failed(now, text))
            raise

    @property
    def active(self) -> ChannelInfo | None:
        """The channel that was chosen; None until then."""
        return None if self._chosen is None else self._chosen.info

    def statuses(self) -> list[tuple[ChannelInfo, ChannelHealth, bool]]:
        """The active channel with its health and whether it is stale; empty until one was chosen."""
        if (info := self.active) is None:
            return []
        health = self.channels[info.channel_id][1]
        return [(info, health, health.is_stale(self._to.clock.now(), info.stale_after))]

    def get(self, channel_id: str) -> tuple[ChannelInfo, ChannelHealth]:
        """A channel with its health; DomainError NOT_FOUND where there is none."""
        if (found := self.channels.get(channel_id)) is None:
            names = ", ".join(sorted(self.channels))
            raise DomainError(
                Reason.NOT_FOUND, f"There is no channel {channel_id}; there are: {names}.", channel_id=channel_id
            )
        return found

    def check_age(self) -> None:
        """Flags the quotes of a channel that fell silent; call it at least once a second."""
        if (info := self.active) is None:
            return
        health = self.channels[info.channel_id][1]
        if not health.is_stale(self._to.clock.now(), info.stale_after):
            return
        if health.state is ChannelState.RUNNING:
            detail = f"Nothing arrived for {info.stale_after.total_seconds():.0f} s."
            self._update(info, lambda known: replace(known, state=ChannelState.DEGRADED, detail=detail))
        self._to.quotes.mark_stale(info)

    async def _choose(self) -> Channel:
        for channel in self._candidates[:-1]:
            why = await channel.probe()
            if not why:
                self._leave_out_others(channel)
                return channel
            chosen = self._candidates[-1].info.channel_id
            detail = f"{why} So {chosen} was chosen at the start; restart the service to try again."
            self.channels[channel.info.channel_id] = (channel.info, ChannelHealth(ChannelState.STOPPED, detail))
        return self._candidates[-1]

    def _leave_out_others(self, chosen: Channel) -> None:
        for channel in self._candidates:
            if channel is not chosen:
                stopped = ChannelHealth(ChannelState.STOPPED, f"{chosen.info.channel_id} was chosen at the start.")
                self.channels[channel.info.channel_id] = (channel.info, stopped)

    async def _take(self, info: ChannelInfo, event: MarketEvent) -> None:
        match event:
            case ListingsFound():
                await self._take_listings(info, event)
            case QuoteObserved():
                await self._take_quote(info, event)
            case BarsObserved():
                await self._take_bars(info, event)
            case GapObserved():
                self._tell_gap(info, event.reason, event.instruments or info.instruments)
            case ReplayRestarted():
                await self._forget(event.instruments, event.from_time)
                self._tell_gap(info, GapReason.REPLAY_RESTARTED, event.instruments)

    async def _take_listings(self, info: ChannelInfo, event: ListingsFound) -> None:
        await self._to.catalogue.add(event.listings, [BarInterval.parse(text) for text in info.bar_intervals])
        if names := [listing.instrument.instrument for listing in event.listings]:
            await self._to.note.write(info, min(names))

    async def _take_quote(self, info: ChannelInfo, event: QuoteObserved) -> None:
        now = self._to.clock.now()
        if (reason := quote_fault(event, now)) is not None:
            row = QuarantinedRow(0, event.instrument, "", event.time or now, reason, str(event))
            await self._to.store.quarantine([row], now)
            self._update(info, lambda health: health.received(now, event.time or now, 1, 1))
            return
        quote = self._to.quotes.observe(event, info)
        self.delivering.set()
        self._update(info, lambda health: health.received(now, quote.time, 1, 0))

    async def _take_bars(self, info: ChannelInfo, event: BarsObserved) -> None:
        report = IngestReport()
        await self._to.ingestion.ingest(event.columns, report, Label(event.origin, event.feed or info.feed))
        if len(event.columns) == 0:
            return
        newest = from_unix_ns(int(event.columns.open_time_ns[-1]))
        known = self.channels[info.channel_id][1].newest_data_time
        newest = max(newest, known) if known else newest
        now = self._to.clock.now()
        self._update(info, lambda health: health.received(now, newest, report.row_count, report.quarantined_count))

    async def _forget(self, instruments: Sequence[str], from_time: datetime) -> None:
        for entry in await self._to.store.coverage():
            if entry.instrument in instruments:
                await self._to.store.delete_bars(entry.instrument, entry.interval, unix_ns(from_time), _END_OF_TIME_NS)

    def _tell_gap(self, info: ChannelInfo, reason: GapReason, instruments: Sequence[str]) -> None:
        self._to.publisher.gap(reason, instruments, self._to.clock.now())
        self._update(info, lambda health: health.with_gap())

    def _update(self, info: ChannelInfo, change: Any) -> None:
        self.channels[info.channel_id] = (info, change(self.channels[info.channel_id][1]))
