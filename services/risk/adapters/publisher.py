"""EventPublisher on the fan-out: hands committed events, encoded once, to the readers of their topics."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from services.risk.domain.events import JournaledEvent
from services.shared.runtime.fanout import Event, EventFeed


class FeedPublisher:
    """Publishes to an EventFeed; `encode` turns an event into its wire form."""

    def __init__(self, feed: EventFeed, encode: Callable[[JournaledEvent], bytes]) -> None:
        self._feed = feed
        self._encode = encode

    def publish(self, events: Sequence[JournaledEvent]) -> None:
        for event in events:
            self._feed.publish(event.topic, Event(event.sequence, self._encode(event)))
