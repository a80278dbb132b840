"""The bytes of a Watch response, put together from items that were encoded once for all readers.

Every Watch response is the same envelope (see `algotrendy/types/v1/stream.proto`), and the encodings of a repeated
field's items simply concatenate; so one writer serves all streams without building a message.
"""

from __future__ import annotations

from collections.abc import Iterable

from google.protobuf import duration_pb2

from algotrendy.types.v1 import stream_pb2
from services.shared.model.clock import Clock
from services.shared.runtime.wire import timestamp

SNAPSHOT, BATCH, HEARTBEAT, GAP, DRAIN, RESUME_TOKEN = range(1, 7)
ITEMS, CONFLATED_COUNT = 1, 2
_LENGTH_DELIMITED, _VARINT = 2, 0
_DRAIN = stream_pb2.Drain(
    message="The service is stopping; reconnect with the resume token.",
    reconnect_after=duration_pb2.Duration(seconds=1),
).SerializeToString()


def item(encoded: bytes) -> bytes:
    """An encoded item framed as one element of its batch's (or snapshot's) field 1."""
    return _field(ITEMS, encoded)


def snapshot(items: Iterable[bytes], token: str) -> bytes:
    """A response that holds the state now; `items` are framed."""
    return _response(SNAPSHOT, b"".join(items), token)


def batch(items: Iterable[bytes], token: str, conflated_count: int) -> bytes:
    """A response that holds what happened; `items` are framed, oldest first."""
    conflated = _tag(CONFLATED_COUNT, _VARINT) + _varint(conflated_count) if conflated_count else b""
    return _response(BATCH, b"".join(items) + conflated, token)


def heartbeat(clock: Clock, last_sequence: int | None, token: str) -> bytes:
    """A response that says the stream is alive."""
    message = stream_pb2.Heartbeat(server_time=timestamp(clock.now()), last_sequence=last_sequence)
    return _response(HEARTBEAT, message.SerializeToString(), token)


def gap(message: stream_pb2.Gap, token: str) -> bytes:
    """A response that says something is missing."""
    return _response(GAP, message.SerializeToString(), token)


def drain(token: str) -> bytes:
    """A response that says the server is about to stop."""
    return _response(DRAIN, _DRAIN, token)


def _response(kind: int, payload: bytes, token: str) -> bytes:
    return _field(kind, payload) + _field(RESUME_TOKEN, token.encode())


def _field(number: int, payload: bytes) -> bytes:
    return _tag(number, _LENGTH_DELIMITED) + _varint(len(payload)) + payload


def _tag(number: int, wire_type: int) -> bytes:
    return _varint(number << 3 | wire_type)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
