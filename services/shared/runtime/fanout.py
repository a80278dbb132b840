"""Fan-out: an update is serialized once; each reader's writer joins what waits for it into one batch."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass

from algotrendy.types.v1 import stream_pb2
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime import envelope
from services.shared.runtime.telemetry import FANOUT_CONFLATED, FANOUT_SLOW
from services.shared.runtime.wire import decode_token, encode_token

HEARTBEAT_SECONDS = 1.0
# One message to a reader: large enough to amortise the 40 µs of a write, small enough to stay below 4 MB.
MOST_ITEMS_PER_BATCH = 1000
EVENT_BUFFER = 4096
# An event whose publish was lost after its commit is found in the journal at the latest after this many seconds.
HEARTBEATS_PER_JOURNAL_CHECK = 10


@dataclass(frozen=True, slots=True)
class Event:
    """One item of an event stream: its place in the journal and its encoding (the batch's repeated message)."""

    sequence: int
    encoded: bytes


class _Reader:
    """Wakes its writer when there is something to write."""

    def __init__(self) -> None:
        self._wake = asyncio.Event()
        self._gaps: list[stream_pb2.Gap] = []

    def offer_gap(self, gap: stream_pb2.Gap) -> None:
        self._gaps.append(gap)
        self.wake()

    def take_gaps(self) -> list[stream_pb2.Gap]:
        gaps, self._gaps = self._gaps, []
        return gaps

    def wake(self) -> None:
        self._wake.set()

    async def wait(self, seconds: float) -> bool:
        """Whether something came within `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return False
        self._wake.clear()
        return True


class _LatestReader(_Reader):
    def __init__(self, keys: frozenset[str] | None) -> None:
        super().__init__()
        self.keys = keys
        self.pending: dict[str, bytes] = {}
        self.conflated = 0

    def offer(self, key: str, item: bytes) -> None:
        if self.keys is not None and key not in self.keys:
            return
        if key in self.pending:
            self.conflated += 1
        self.pending[key] = item
        self.wake()


class LatestFeed:
    """The latest value per key; a slow reader gets the newest and is told how many it did not see.

    `publish` never blocks and never fails. The feed lives in one event loop.
    """

    def __init__(self, name: str, clock: Clock, draining: asyncio.Event) -> None:
        self.name = name
        self.clock = clock
        self.draining = draining
        # A restarted process cannot tell what a reader has: tokens of another life mean "start with a snapshot".
        self.life = secrets.token_hex(4)
        self.version = 0
        self._latest: dict[str, tuple[int, bytes]] = {}
        self._readers: set[_LatestReader] = set()

    def token(self) -> str:
        """The resume token that says "all that the feed holds now has been delivered"."""
        return encode_token(self.name, self.life, self.version)

    def publish(self, key: str, encoded: bytes) -> None:
        """Hands the newest value of `key` to every reader of it."""
        item = envelope.item(encoded)
        self.version += 1
        self._latest[key] = (self.version, item)
        for reader in self._readers:
            reader.offer(key, item)

    def publish_gap(self, gap: stream_pb2.Gap) -> None:
        """Tells the readers of `gap.subject` (empty: all) that something is missing."""
        for reader in self._readers:
            if not gap.subject or reader.keys is None or gap.subject in reader.keys:
                reader.offer_gap(gap)

    def latest(self, keys: frozenset[str] | None, newer_than: int = 0) -> list[bytes]:
        """The framed items of these keys (None: all) that changed after version `newer_than`, oldest change first."""
        chosen = [
            entry for key, entry in self._latest.items() if (keys is None or key in keys) and entry[0] > newer_than
        ]
        return [item for _, item in sorted(chosen)]

    def join(self, keys: frozenset[str] | None) -> _LatestReader:
        reader = _LatestReader(keys)
        self._readers.add(reader)
        return reader

    def leave(self, reader: _LatestReader) -> None:
        self._readers.discard(reader)


async def watch_latest(
    feed: LatestFeed, *, keys: Collection[str] = (), resume_token: str = ""
) -> AsyncGenerator[bytes, None]:
    """The responses of a conflating Watch: a snapshot (or, with a token, what changed since), then batches.

    `keys` empty means all. DomainError TOKEN_MALFORMED for a token of another stream.
    """
    wanted = frozenset(keys) or None
    reader = feed.join(wanted)
    conflated_total = FANOUT_CONFLATED.labels(feed.name)
    try:
        yield _latest_start(feed, wanted, resume_token)
        while not feed.draining.is_set():
            if not await reader.wait(HEARTBEAT_SECONDS):
                yield envelope.heartbeat(feed.clock, None, feed.token())
                continue
            for gap in reader.take_gaps():
                yield envelope.gap(gap, feed.token())
            items, reader.pending = list(reader.pending.values()), {}
            conflated, reader.conflated = reader.conflated, 0
            conflated_total.inc(conflated)
            for part, last in _parts(items):
                yield envelope.batch(part, feed.token(), conflated if last else 0)
        yield envelope.drain(feed.token())
    finally:
        feed.leave(reader)


def _latest_start(feed: LatestFeed, keys: frozenset[str] | None, resume_token: str) -> bytes:
    if resume_token:
        life, version = decode_token(resume_token, feed.name)
        if life == feed.life:
            return envelope.batch(feed.latest(keys, int(version)), feed.token(), 0)
    return envelope.snapshot(feed.latest(keys), feed.token())


def _parts(items: list[bytes]) -> Iterable[tuple[list[bytes], bool]]:
    for start in range(0, len(items), MOST_ITEMS_PER_BATCH):
        yield items[start : start + MOST_ITEMS_PER_BATCH], start + MOST_ITEMS_PER_BATCH >= len(items)


class _EventReader(_Reader):
    def __init__(self, buffer: int) -> None:
        super().__init__()
        self.waiting: deque[Event] = deque()
        self.overflowed = False
        self._buffer = buffer

    def offer(self, event: Event) -> None:
        if len(self.waiting) >= self._buffer:
            self.overflowed = True
            self.waiting.clear()
        if not self.overflowed:
            self.waiting.append(event)
        self.wake()


class EventFeed:
    """Events of many topics (such as accounts), each with a gap-free rising sequence, backed by a durable journal.

    Publish after the commit; order and repeats do not matter, readers go by the sequence and fetch holes from the
    journal. `publish` never blocks and never fails. The feed lives in one event loop.
    """

    def __init__(self, name: str, clock: Clock, draining: asyncio.Event, buffer: int = EVENT_BUFFER) -> None:
        self.name = name
        self.clock = clock
        self.draining = draining
        self._buffer = buffer
        self._readers: dict[str, set[_EventReader]] = {}

    def publish(self, topic: str, event: Event) -> None:
        """Hands an event to every reader of the topic."""
        for reader in self._readers.get(topic, ()):
            reader.offer(event)

    @property
    def topics(self) -> list[str]:
        """The topics that somebody reads now."""
        return list(self._readers)

    def publish_gap(self, topic: str, gap: stream_pb2.Gap) -> None:
        """Tells every reader of the topic that something is missing which the journal does not have either."""
        for reader in self._readers.get(topic, ()):
            reader.offer_gap(gap)

    def join(self, topic: str) -> _EventReader:
        reader = _EventReader(self._buffer)
        self._readers.setdefault(topic, set()).add(reader)
        return reader

    def leave(self, topic: str, reader: _EventReader) -> None:
        readers = self._readers.get(topic, set())
        readers.discard(reader)
        if not readers:
            self._readers.pop(topic, None)

    def token(self, topic: str, sequence: int) -> str:
        """The resume token that says "everything of this topic up to `sequence` has been delivered"."""
        return encode_token(self.name, topic, sequence)

    def position(self, topic: str, token: str) -> int:
        """The sequence that a token holds; DomainError TOKEN_MALFORMED for a token of another stream or topic."""
        token_topic, sequence = [*decode_token(token, self.name), "", ""][:2]
        if token_topic != topic or not sequence.isdigit():
            raise DomainError(
                Reason.TOKEN_MALFORMED, f"The resume token belongs to another stream than {topic}.", topic=topic
            )
        return int(sequence)


# The journal's events of a topic behind a sequence, ascending, at most `limit`; fewer than `limit` means "that is all".
Replay = Callable[[int, int], Awaitable[list[Event]]]
# The state now: the encoded items of the snapshot, and the sequence of the last event that they reflect.
Snapshot = Callable[[], Awaitable[tuple[list[bytes], int]]]


async def watch_events(
    feed: EventFeed, topic: str, *, snapshot: Snapshot, replay: Replay, resume_token: str = ""
) -> AsyncGenerator[bytes, None]:
    """The responses of an event Watch: a snapshot (or, with a token, the journal since), then every event, in order.

    Never conflates: a reader that falls behind by more than the feed's buffer is ended with READER_TOO_SLOW and the
    token to go on with. DomainError TOKEN_MALFORMED for a token of another stream.
    """
    reader = feed.join(topic)
    try:
        if resume_token:
            last = feed.position(topic, resume_token)
        else:
            items, last = await snapshot()
            yield envelope.snapshot(map(envelope.item, items), feed.token(topic, last))
        behind, silent = bool(resume_token), 0
        while not feed.draining.is_set():
            if not behind and not reader.waiting and not await reader.wait(HEARTBEAT_SECONDS):
                yield envelope.heartbeat(feed.clock, last, feed.token(topic, last))
                silent += 1
                behind = silent % HEARTBEATS_PER_JOURNAL_CHECK == 0
                continue
            _refuse_overflow(feed, topic, reader, last)
            for gap in reader.take_gaps():
                yield envelope.gap(gap, feed.token(topic, last))
            events = await _next_events(reader, replay, last, behind)
            behind = len(events) == MOST_ITEMS_PER_BATCH
            if events:
                last, silent = events[-1].sequence, 0
                yield envelope.batch([envelope.item(event.encoded) for event in events], feed.token(topic, last), 0)
        yield envelope.drain(feed.token(topic, last))
    finally:
        feed.leave(topic, reader)


async def _next_events(reader: _EventReader, replay: Replay, last: int, behind: bool) -> list[Event]:
    """The events right after `last`, without holes: from the buffer when it continues there, else from the journal."""
    waiting = {event.sequence: event for event in reader.waiting if event.sequence > last}
    reader.waiting.clear()
    fresh = [waiting[sequence] for sequence in sorted(waiting)]
    if not behind and _continues(fresh, last):
        return fresh
    if not behind and not fresh:
        return []
    events = await replay(last, MOST_ITEMS_PER_BATCH)
    newest = events[-1].sequence if events else last
    # What the journal did not reach yet stays in line; what it covered is dropped as seen.
    reader.waiting.extendleft(event for event in reversed(fresh) if events and event.sequence > newest)
    return events


def _continues(events: list[Event], last: int) -> bool:
    return bool(events) and events[0].sequence == last + 1 and events[-1].sequence == last + len(events)


def _refuse_overflow(feed: EventFeed, topic: str, reader: _EventReader, last: int) -> None:
    if not reader.overflowed:
        return
    FANOUT_SLOW.labels(feed.name).inc()
    token = feed.token(topic, last)
    raise DomainError(
        Reason.READER_TOO_SLOW,
        "You read more slowly than events come. Reconnect with the resume token; nothing will be missing.",
        resume_token=token,
    )
