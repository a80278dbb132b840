"""The fan-out: what readers see when they are fast, slow, late or returning."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import pytest

from algotrendy.auth.v1 import auth_service_pb2, revocation_pb2
from algotrendy.types.v1 import stream_pb2
from services.shared.model.clock import ManualClock
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime import fanout
from services.shared.runtime.fanout import Event, EventFeed, LatestFeed, watch_events, watch_latest

Stream = AsyncGenerator[bytes, None]


def encoded(sequence: int) -> bytes:
    return revocation_pb2.Revocation(sequence=sequence, session_id=f"s{sequence}").SerializeToString()


def decoded(response: bytes) -> Any:
    return auth_service_pb2.WatchRevocationsResponse.FromString(response)


def sequences(update: Any) -> list[int]:
    return [item.sequence for item in update.revocations]


async def following(stream: Stream) -> Any:
    """The next response that is no heartbeat."""
    async with asyncio.timeout(5):
        while True:
            response = decoded(await anext(stream))
            if response.WhichOneof("update") != "heartbeat":
                return response


class Journal:
    """Events with sequences 1, 2, 3 … as Postgres would keep them."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def append(self) -> Event:
        event = Event(len(self.events) + 1, encoded(len(self.events) + 1))
        self.events.append(event)
        return event

    async def replay(self, after: int, limit: int) -> list[Event]:
        return self.events[after : after + limit]

    async def snapshot(self) -> tuple[list[bytes], int]:
        return [event.encoded for event in self.events], len(self.events)


@pytest.fixture
def latest() -> LatestFeed:
    return LatestFeed("quotes", ManualClock(), asyncio.Event())


@pytest.fixture
def feed() -> EventFeed:
    return EventFeed("orders", ManualClock(), asyncio.Event(), buffer=8)


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture
async def watching(feed: EventFeed, journal: Journal) -> AsyncIterator[Stream]:
    stream = watch_events(feed, "demo", snapshot=journal.snapshot, replay=journal.replay)
    yield stream
    await stream.aclose()


async def test_a_snapshot_comes_first_and_holds_the_latest_of_every_key(latest: LatestFeed) -> None:
    for key, sequence in (("a", 1), ("b", 2), ("a", 3)):
        latest.publish(key, encoded(sequence))
    response = await following(watch_latest(latest))
    assert sequences(response.snapshot) == [2, 3]


async def test_a_slow_reader_gets_the_newest_and_is_told_what_it_did_not_see(latest: LatestFeed) -> None:
    stream = watch_latest(latest, keys=["a"])
    await following(stream)
    for sequence in range(1, 11):
        latest.publish("a", encoded(sequence))
        latest.publish("b", encoded(100 + sequence))
    response = await following(stream)
    assert sequences(response.batch) == [10]
    conflated = [value for number, value in _unknown_varints(response.batch) if number == 2]
    assert conflated == [9]


def _unknown_varints(message: Any) -> list[tuple[int, int]]:
    from google.protobuf.unknown_fields import UnknownFieldSet

    unknown: Any = UnknownFieldSet(message)
    return [(entry.field_number, entry.data) for entry in unknown]


async def test_a_returning_reader_gets_only_what_changed(latest: LatestFeed) -> None:
    latest.publish("a", encoded(1))
    latest.publish("b", encoded(2))
    token = (await following(watch_latest(latest))).resume_token
    latest.publish("b", encoded(3))
    response = await following(watch_latest(latest, resume_token=token))
    assert sequences(response.batch) == [3]


async def test_after_a_restart_a_returning_reader_starts_with_a_snapshot(latest: LatestFeed) -> None:
    latest.publish("a", encoded(1))
    token = (await following(watch_latest(latest))).resume_token
    restarted = LatestFeed("quotes", ManualClock(), asyncio.Event())
    restarted.publish("a", encoded(2))
    response = await following(watch_latest(restarted, resume_token=token))
    assert sequences(response.snapshot) == [2]


async def test_a_token_of_another_stream_is_refused(latest: LatestFeed, feed: EventFeed, journal: Journal) -> None:
    with pytest.raises(DomainError) as caught:
        await anext(watch_latest(latest, resume_token=feed.token("demo", 1)))
    assert caught.value.reason is Reason.TOKEN_MALFORMED
    with pytest.raises(DomainError) as caught:
        token = feed.token("another account", 1)
        await anext(watch_events(feed, "demo", snapshot=journal.snapshot, replay=journal.replay, resume_token=token))
    assert caught.value.reason is Reason.TOKEN_MALFORMED


async def test_a_gap_reaches_the_readers_it_concerns(latest: LatestFeed) -> None:
    stream = watch_latest(latest, keys=["a"])
    await following(stream)
    latest.publish_gap(stream_pb2.Gap(subject="b"))
    latest.publish_gap(stream_pb2.Gap(subject="a", reason=stream_pb2.GAP_REASON_SOURCE_LOST))
    response = await following(stream)
    assert response.gap.reason == stream_pb2.GAP_REASON_SOURCE_LOST


async def test_silence_is_broken_by_heartbeats(latest: LatestFeed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fanout, "HEARTBEAT_SECONDS", 0.01)
    stream = watch_latest(latest)
    await anext(stream)
    response = decoded(await anext(stream))
    assert response.WhichOneof("update") == "heartbeat"
    assert response.resume_token


async def test_a_stopping_server_says_where_to_go_on(latest: LatestFeed) -> None:
    stream = watch_latest(latest)
    await anext(stream)
    latest.draining.set()
    latest.publish("a", encoded(1))
    kinds = [decoded(response).WhichOneof("update") async for response in stream]
    assert kinds[-1] == "drain"


async def test_events_follow_the_snapshot_in_order(feed: EventFeed, journal: Journal, watching: Stream) -> None:
    journal.append()
    assert sequences((await following(watching)).snapshot) == [1]
    feed.publish("demo", journal.append())
    feed.publish("demo", journal.append())
    assert sequences((await following(watching)).batch) == [2, 3]


async def test_a_hole_is_filled_from_the_journal(feed: EventFeed, journal: Journal, watching: Stream) -> None:
    await following(watching)
    journal.append()
    feed.publish("demo", journal.append())
    assert sequences((await following(watching)).batch) == [1, 2]


async def test_events_published_out_of_order_and_twice_arrive_once_in_order(
    feed: EventFeed, journal: Journal, watching: Stream
) -> None:
    await following(watching)
    first, second = journal.append(), journal.append()
    for event in (second, first, second):
        feed.publish("demo", event)
    assert sequences((await following(watching)).batch) == [1, 2]


async def test_a_returning_event_reader_misses_nothing(feed: EventFeed, journal: Journal) -> None:
    for _ in range(5):
        journal.append()
    stream = watch_events(
        feed, "demo", snapshot=journal.snapshot, replay=journal.replay, resume_token=feed.token("demo", 2)
    )
    response = await following(stream)
    assert sequences(response.batch) == [3, 4, 5]
    assert feed.position("demo", response.resume_token) == 5
    await stream.aclose()


async def test_more_history_than_fits_a_message_comes_in_several(
    feed: EventFeed, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fanout, "MOST_ITEMS_PER_BATCH", 4)
    for _ in range(10):
        journal.append()
    token = feed.token("demo", 0)
    stream = watch_events(feed, "demo", snapshot=journal.snapshot, replay=journal.replay, resume_token=token)
    seen: list[int] = []
    while len(seen) < 10:
        seen += sequences((await following(stream)).batch)
    assert seen == list(range(1, 11))
    await stream.aclose()


async def test_an_event_whose_publish_was_lost_is_found_in_the_journal(
    feed: EventFeed, journal: Journal, watching: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fanout, "HEARTBEAT_SECONDS", 0.005)
    await following(watching)
    journal.append()
    assert sequences((await following(watching)).batch) == [1]


async def test_a_reader_too_slow_for_its_buffer_is_ended_with_the_token_to_go_on(
    feed: EventFeed, journal: Journal, watching: Stream
) -> None:
    await following(watching)
    feed.publish("demo", journal.append())
    await following(watching)
    for _ in range(20):
        feed.publish("demo", journal.append())
    with pytest.raises(DomainError) as caught:
        await following(watching)
    assert caught.value.reason is Reason.READER_TOO_SLOW
    assert feed.position("demo", caught.value.metadata["resume_token"]) == 1


async def test_a_gap_that_no_journal_can_fill_is_told(feed: EventFeed, journal: Journal, watching: Stream) -> None:
    await following(watching)
    feed.publish_gap("another account", stream_pb2.Gap(reason=stream_pb2.GAP_REASON_SOURCE_LOST))
    feed.publish_gap("demo", stream_pb2.Gap(reason=stream_pb2.GAP_REASON_REPLAY_RESTARTED))
    feed.publish("demo", journal.append())
    assert (await following(watching)).gap.reason == stream_pb2.GAP_REASON_REPLAY_RESTARTED
    assert sequences((await following(watching)).batch) == [1]


async def test_a_reader_that_left_costs_nothing_more(feed: EventFeed, journal: Journal) -> None:
    stream = watch_events(feed, "demo", snapshot=journal.snapshot, replay=journal.replay)
    await following(stream)
    await stream.aclose()
    assert feed._readers == {}
