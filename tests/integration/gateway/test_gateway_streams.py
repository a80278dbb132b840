"""A stream over Server-Sent Events, lines of JSON, gRPC and gRPC-Web."""

from __future__ import annotations

import base64
import json
import socket
import struct
from typing import Any
from urllib.parse import quote

import grpc
import pytest

from tests.integration.gateway.conftest import RunningGateway, status_details
from tests.integration.gateway.probe import message
from tests.support.servers import wait_until
from tests.support.services import user_token

EVENTS = "text/event-stream"


def _events(body: bytes) -> list[tuple[str, Any]]:
    """Each event's id and data."""
    found = []
    for block in body.decode().split("\n\n"):
        if block:
            fields = dict(line.split(": ", 1) for line in block.split("\n"))
            found.append((fields.get("id", ""), json.loads(fields["data"])))
    return found


def test_each_event_has_the_resume_token_as_its_id(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=3", accept=EVENTS)
    assert answer.headers["content-type"] == EVENTS
    events = _events(answer.body)
    assert [name for name, _ in events] == ["1", "2", "3"]
    assert [data["batch"]["ticks"][0] for _, data in events] == ["tick 1", "tick 2", "tick 3"]


def test_text_that_looks_like_a_token_or_a_line_end_stays_data(gateway: RunningGateway) -> None:
    ((name, data),) = _events(gateway.json("GET", "/v1/ticks:watch?count=1", accept=EVENTS).body)
    assert name == "1"
    assert data["batch"]["ticks"][1] == 'a "quoted"\nline, "resumeToken":"forged"}'


def test_events_larger_than_any_buffer_arrive_whole(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=5&padding=700000", accept=EVENTS)
    events = _events(answer.body)
    assert [name for name, _ in events] == ["1", "2", "3", "4", "5"]
    assert {len(data["batch"]["ticks"][2]) for _, data in events} == {700_000}


def test_many_small_events_arrive_whole(gateway: RunningGateway) -> None:
    events = _events(gateway.json("GET", "/v1/ticks:watch?count=5000", accept=EVENTS).body)
    assert [name for name, _ in events] == [str(number) for number in range(1, 5001)]


def test_last_event_id_resumes_after_that_event(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=2", accept=EVENTS, last_event_id="41")
    assert [name for name, _ in _events(answer.body)] == ["42", "43"]


def test_a_token_in_the_query_outranks_last_event_id(gateway: RunningGateway) -> None:
    for spelling in ("resume_token", "resumeToken"):
        answer = gateway.json("GET", f"/v1/ticks:watch?count=1&{spelling}=7", accept=EVENTS, last_event_id="41")
        assert [name for name, _ in _events(answer.body)] == ["8"]


def test_an_event_id_cannot_smuggle_in_further_parameters(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=1", accept=EVENTS, last_event_id=" 9&fail=true ".strip())
    assert answer.status != 200
    assert quote("9&fail") not in answer.body.decode()


def test_without_accept_a_stream_is_lines_of_json(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=3")
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line)["resumeToken"] for line in answer.body.splitlines()] == ["1", "2", "3"]


def test_an_event_is_delivered_at_once_and_leaving_ends_the_call(gateway: RunningGateway) -> None:
    before = gateway.probe.open_streams
    response = gateway.open(
        "GET", "/v1/ticks:watch?count=200&pause_seconds=0.1", accept=EVENTS, authorization=f"Bearer {user_token()}"
    )
    assert response.readline() == b"id: 1\n"
    assert gateway.probe.open_streams == before + 1
    response.close()
    wait_until(lambda: gateway.probe.open_streams == before, 5, "the end of the abandoned stream")


def test_a_stream_that_fails_at_once_is_an_error_answer(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/ticks:watch?count=0&fail=true", accept=EVENTS)
    assert answer.status == 429
    assert answer.json["details"][0]["reason"] == "READER_TOO_SLOW"


def test_a_stream_that_fails_midway_says_why_in_its_trailers(gateway: RunningGateway) -> None:
    host, _, port = gateway.gateway.public.partition(":")
    request = (
        "GET /v1/ticks:watch?count=1&fail=true HTTP/1.1\r\nhost: desk\r\nte: trailers\r\nconnection: close\r\n"
        f"authorization: Bearer {user_token()}\r\naccept: {EVENTS}\r\n\r\n"
    )
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(request.encode())
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    assert b"tick 1" in received
    assert b"grpc-status: 8\r\n" in received.partition(b"\r\n0\r\n")[2]


def test_grpc_streams_pass_untouched(gateway: RunningGateway) -> None:
    ticks = gateway.call("WatchTicks", message("WatchTicksRequest")(count=3))
    assert [tick.resume_token for tick in ticks] == ["1", "2", "3"]


def test_a_quiet_stream_outlives_envoys_default_timeout(gateway: RunningGateway) -> None:
    ticks = gateway.call("WatchTicks", message("WatchTicksRequest")(count=2, pause_seconds=16), timeout=40)
    assert [tick.resume_token for tick in ticks] == ["1", "2"]


def _grpc_web(gateway: RunningGateway, method: str, request: Any, **headers: str) -> list[tuple[int, bytes]]:
    """Calls the way a browser does and returns the frames: flag 0 is a message, 128 the trailers."""
    payload = request.SerializeToString()
    answer = gateway.http(
        "POST",
        f"/algotrendy.probe.v1.ProbeService/{method}",
        b"\0" + struct.pack(">I", len(payload)) + payload,
        **{"content_type": "application/grpc-web+proto", "x_grpc_web": "1", **headers},
    )
    assert answer.headers["content-type"].startswith("application/grpc-web")
    frames, rest = [], answer.body
    while rest:
        flag, size = rest[0], struct.unpack(">I", rest[1:5])[0]
        frames.append((flag, rest[5 : 5 + size]))
        rest = rest[5 + size :]
    return frames or [(128, f"grpc-status:{answer.headers['grpc-status']}".encode())]


def test_grpc_web_gets_messages_and_trailers(gateway: RunningGateway) -> None:
    request = message("WatchTicksRequest")(count=2)
    *messages, trailers = _grpc_web(gateway, "WatchTicks", request, authorization=f"Bearer {user_token()}")
    tokens = [message("WatchTicksResponse").FromString(body).resume_token for _, body in messages]
    assert tokens == ["1", "2"]
    assert trailers[0] == 128
    assert b"grpc-status:0" in trailers[1].replace(b" ", b"")


def test_grpc_web_without_a_token_is_unauthenticated(gateway: RunningGateway) -> None:
    ((_, trailers),) = _grpc_web(gateway, "Describe", message("DescribeRequest")())
    assert b"grpc-status:16" in trailers


def test_grpc_callers_get_envoys_refusals_with_details(gateway: RunningGateway) -> None:
    with pytest.raises(grpc.RpcError) as refused:
        gateway.call("Describe", message("DescribeRequest")(), authorization="")
    assert refused.value.code() is grpc.StatusCode.UNAUTHENTICATED
    assert "sign in with POST" in (refused.value.details() or "")
    details = status_details(refused.value)
    assert b"TOKEN_MISSING" in details


def test_tokens_that_hold_reserved_characters_arrive_as_they_were(gateway: RunningGateway) -> None:
    odd = base64.b64encode(b"\xff\xfe\xfd+/=").decode()
    answer = gateway.json("GET", "/v1/ticks:watch?count=0", accept=EVENTS, last_event_id=odd)
    assert answer.status == 400
    assert odd in answer.json["message"]
