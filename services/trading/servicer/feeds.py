"""Hands committed events and changed positions to everybody who watches, encoded once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from services.shared.model.clock import Clock
from services.shared.runtime.fanout import Event, EventFeed, LatestFeed
from services.trading.domain.order import OrderEvent
from services.trading.domain.strategy import Signal
from services.trading.servicer.wire import event_to_wire, position_to_wire, signal_to_wire
from services.trading.use_cases.positions import MarkedPosition


def encoded_event(event: OrderEvent) -> Event:
    """An order event as its stream sends it."""
    return Event(event.sequence, event_to_wire(event).SerializeToString())


class OrderFeed:
    """EventListener that publishes to WatchOrders; the topic is the account."""

    def __init__(self, feed: EventFeed) -> None:
        self.feed = feed

    def happened(self, account_id: str, events: Sequence[OrderEvent]) -> None:
        for event in events:
            self.feed.publish(account_id, encoded_event(event))


class SignalFeed:
    """Publishes to WatchSignals; the topic is the strategy."""

    def __init__(self, feed: EventFeed) -> None:
        self.feed = feed

    def signaled(self, signal: Signal) -> None:
        """Hands on a stored signal; one that was dropped as a repeat has no sequence."""
        if signal.sequence:
            self.feed.publish(signal.strategy_id, Event(signal.sequence, signal_to_wire(signal).SerializeToString()))


class PositionFeeds:
    """PositionListener with one conflating feed for each watched account; the key is the instrument."""

    def __init__(self, clock: Clock, draining: asyncio.Event) -> None:
        self._clock = clock
        self._draining = draining
        self._feeds: dict[str, LatestFeed] = {}

    def feed(self, account_id: str, now: Sequence[MarkedPosition]) -> LatestFeed:
        """The account's feed; `now` is what it holds when it is made."""
        if account_id not in self._feeds:
            self._feeds[account_id] = LatestFeed("positions", self._clock, self._draining)
            for marked in now:
                self.changed(marked)
        return self._feeds[account_id]

    def changed(self, marked: MarkedPosition) -> None:
        feed = self._feeds.get(marked.account_id)
        if feed is not None:
            feed.publish(marked.position.instrument, position_to_wire(marked).SerializeToString())
