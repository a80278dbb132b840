"""Revocations on their way to every service, this one first."""

from __future__ import annotations

from collections.abc import AsyncIterator

from algotrendy.auth.v1 import revocation_pb2
from services.auth.adapters.postgres_sessions import RevocationJournal
from services.auth.domain.revocation import Revocation
from services.shared.model.clock import Clock
from services.shared.model.principal import api_key_of
from services.shared.runtime.fanout import Event, EventFeed, watch_events
from services.shared.runtime.identity import Identity
from services.shared.runtime.wire import timestamp

_TOPIC = "all"


class FanOutRevocations:
    """Refuses a revoked session in this process at once, and hands it to the stream's readers.

    The journal is the truth: a reader that missed something finds it there, another replica's revocations too.
    """

    def __init__(self, feed: EventFeed, journal: RevocationJournal, identity: Identity, clock: Clock) -> None:
        self._feed = feed
        self._journal = journal
        self._identity = identity
        self._clock = clock

    def publish(self, revocation: Revocation) -> None:
        self._identity.revoke_session(revocation.session_id, revocation.expire_time)
        self._feed.publish(_TOPIC, _event(revocation))

    def watch(self, resume_token: str) -> AsyncIterator[bytes]:
        return watch_events(self._feed, _TOPIC, snapshot=self._snapshot, replay=self._replay, resume_token=resume_token)

    async def remember(self) -> None:
        """Refuses in this process what was revoked before it started."""
        revocations, _ = await self._journal.in_force(self._clock.now())
        for revocation in revocations:
            self._identity.revoke_session(revocation.session_id, revocation.expire_time)

    async def _snapshot(self) -> tuple[list[bytes], int]:
        revocations, last = await self._journal.in_force(self._clock.now())
        return [_encoded(revocation) for revocation in revocations], last

    async def _replay(self, sequence: int, limit: int) -> list[Event]:
        return [_event(revocation) for revocation in await self._journal.after(sequence, limit)]


def _event(revocation: Revocation) -> Event:
    return Event(revocation.sequence, _encoded(revocation))


def _encoded(revocation: Revocation) -> bytes:
    message = revocation_pb2.Revocation(
        sequence=revocation.sequence,
        revoke_time=timestamp(revocation.revoke_time),
        expire_time=timestamp(revocation.expire_time),
    )
    if api_key_id := api_key_of(revocation.session_id):
        message.api_key_id = api_key_id
    else:
        message.session_id = revocation.session_id
    return message.SerializeToString()
