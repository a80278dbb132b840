"""The stream of risk events: the journal behind, the fan-out in front."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from functools import partial

from services.risk.servicer.wire_event import encode_event
from services.risk.use_cases.events import ReadEvents
from services.shared.model.principal import Principal
from services.shared.runtime.fanout import Event, EventFeed, watch_events


class EventStream:
    """Watches topics of the event journal."""

    def __init__(self, feed: EventFeed, events: ReadEvents) -> None:
        self._feed = feed
        self._events = events

    async def watch(self, principal: Principal, account_id: str | None, resume_token: str) -> AsyncIterator[bytes]:
        """The responses of WatchRiskEvents for what the caller may see."""
        topic = await self._events.topic(principal, account_id)
        responses = watch_events(
            self._feed,
            topic,
            snapshot=partial(self._snapshot, topic),
            replay=partial(self._replay, topic),
            resume_token=resume_token,
        )
        async with aclosing(responses):
            async for response in responses:
                yield response

    async def _snapshot(self, topic: str) -> tuple[list[bytes], int]:
        newest = await self._events.newest(topic)
        return [encode_event(event) for event in newest], newest[-1].sequence if newest else 0

    async def _replay(self, topic: str, after: int, limit: int) -> list[Event]:
        events = await self._events.after(topic, after, limit)
        return [Event(event.sequence, encode_event(event)) for event in events]
