"""What the client does when servers die, fall silent, repeat themselves or refuse.

Faults that no healthy server shows on demand come from a gRPC server that follows a script; the resumption is also
tried on a real service that is stopped and started again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import grpc
import pytest

from algotrendy.auth.v1 import auth_service_pb2
from algotrendy.trading.v1 import order_pb2, trading_service_pb2
from algotrendy.types.v1 import stream_pb2
from algotrendy_sdk import OutcomeUnknownError, PermissionDeniedError, connect, streams
from algotrendy_sdk.connection import Connection, FixedToken
from algotrendy_sdk.streams import watch
from services.auth.app import build
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.errors import CODES, DETAILS_KEY, to_status
from tests.integration.auth.installation import Auth, auth_settings, bearer
from tests.support.services import running_service

WatchOrders = trading_service_pb2.WatchOrdersResponse
Answer = Callable[[Any, grpc.ServicerContext], Any]


@dataclass
class Script:
    """Answers the first call with the first answer, the second with the second, and keeps what was asked."""

    answers: list[Answer]
    requests: list[Any] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def __call__(self, request: Any, context: grpc.ServicerContext) -> Any:
        self.requests.append(request)
        self.tokens.append(str(dict(context.invocation_metadata()).get("authorization", "")))
        return self.answers[len(self.requests) - 1](request, context)


class Stage:
    """A server whose methods follow scripts."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._pool = ThreadPoolExecutor(8)
        self._server = grpc.server(self._pool)
        self._server.add_insecure_port(address)

    def play(self, service: str, method: str, script: Script, request_class: Any, *, streams_out: bool) -> None:
        make = grpc.unary_stream_rpc_method_handler if streams_out else grpc.unary_unary_rpc_method_handler
        handler: Any = make(
            script,
            request_deserializer=request_class.FromString,
            response_serializer=lambda message: message.SerializeToString(),
        )
        self._server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler(service, {method: handler})])

    def __enter__(self) -> Stage:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop(0).wait()


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with Stage(f"unix:{home}/stage.sock") as started:
        yield started


def refuse(reason: Reason) -> Answer:
    def answer(_request: Any, context: grpc.ServicerContext) -> Any:
        status = to_status(DomainError(reason, f"This is {reason.value}."))
        context.set_trailing_metadata(((DETAILS_KEY, status.SerializeToString()),))
        context.abort(CODES[reason], status.message)

    return answer


def snapshot(*orders: tuple[str, int], token: str) -> Any:
    found = [order_pb2.Order(client_order_id=name, sequence=sequence) for name, sequence in orders]
    return WatchOrders(snapshot=trading_service_pb2.OrderSnapshot(orders=found), resume_token=token)


def batch(*events: tuple[str, int], token: str) -> Any:
    happened = [
        order_pb2.OrderEvent(sequence=sequence, order=order_pb2.Order(client_order_id=name, sequence=sequence))
        for name, sequence in events
    ]
    return WatchOrders(batch=trading_service_pb2.OrderEventBatch(events=happened), resume_token=token)


def then_die(*responses: Any) -> Answer:
    def answer(_request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        yield from responses
        context.abort(grpc.StatusCode.UNAVAILABLE, "the connection broke")

    return answer


def then_hang(*responses: Any) -> Answer:
    def answer(_request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        yield from responses
        # Until the client gives up: a frozen server says nothing at all.
        while context.is_active():
            time.sleep(0.02)

    return answer


def then_beat(*responses: Any) -> Answer:
    def answer(_request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        yield from responses
        while context.is_active():
            yield WatchOrders(heartbeat=stream_pb2.Heartbeat(), resume_token=responses[-1].resume_token)
            time.sleep(0.1)

    return answer


def watching(stage: Stage, *answers: Answer) -> tuple[Script, Iterator[tuple[str, int]]]:
    script = Script(list(answers))
    stage.play(
        "algotrendy.trading.v1.TradingService",
        "WatchOrders",
        script,
        trading_service_pb2.WatchOrdersRequest,
        streams_out=True,
    )
    client = connect(stage.address, token="t", account="demo")
    return script, ((order.client_order_id, order.sequence) for order in client.trading.watch_orders())


def test_a_broken_stream_goes_on_where_it_ended_and_repeats_nothing(stage: Stage) -> None:
    script, orders = watching(
        stage,
        then_die(snapshot(("a", 1), token="t1"), batch(("a", 2), token="t2")),
        then_beat(batch(("a", 2), ("a", 3), ("b", 4), token="t4")),
    )
    assert list(islice(orders, 4)) == [("a", 1), ("a", 2), ("a", 3), ("b", 4)]
    assert [request.resume_token for request in script.requests] == ["", "t2"]


def test_an_expired_resume_token_begins_anew_with_a_snapshot_and_repeats_nothing(stage: Stage) -> None:
    script, orders = watching(
        stage,
        then_die(snapshot(("a", 1), token="t1")),
        refuse(Reason.RESUME_TOKEN_EXPIRED),
        then_beat(snapshot(("a", 1), ("b", 9), token="t9")),
    )
    assert list(islice(orders, 2)) == [("a", 1), ("b", 9)]
    assert [request.HasField("resume_token") for request in script.requests] == [False, True, False]


def test_a_reader_that_was_too_slow_goes_on_with_its_token(stage: Stage) -> None:
    def too_slow(request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        yield batch(("a", 1), token="t1")
        refuse(Reason.READER_TOO_SLOW)(request, context)

    script, orders = watching(stage, too_slow, then_beat(batch(("a", 2), token="t2")))
    assert list(islice(orders, 2)) == [("a", 1), ("a", 2)]
    assert script.requests[1].resume_token == "t1"


def test_a_server_that_fell_silent_is_left_for_a_new_stream(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "SILENCE_SECONDS", 0.5)
    script, orders = watching(stage, then_hang(batch(("a", 1), token="t1")), then_beat(batch(("a", 2), token="t2")))
    started = time.monotonic()
    assert list(islice(orders, 2)) == [("a", 1), ("a", 2)]
    assert time.monotonic() - started < 5
    assert script.requests[1].resume_token == "t1"


def test_a_reader_that_takes_its_time_is_not_mistaken_for_a_silent_server(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "SILENCE_SECONDS", 0.3)
    script, orders = watching(stage, then_beat(batch(("a", 1), token="t1"), batch(("a", 2), token="t2")))
    assert next(orders) == ("a", 1)
    time.sleep(1)
    assert next(orders) == ("a", 2)
    assert len(script.requests) == 1


def test_a_stream_that_is_not_allowed_says_so(stage: Stage) -> None:
    _, orders = watching(stage, refuse(Reason.PERMISSION_MISSING))
    with pytest.raises(PermissionDeniedError, match="PERMISSION_MISSING"):
        next(orders)


def submitting(stage: Stage, *answers: Answer) -> Script:
    script = Script(list(answers))
    stage.play(
        "algotrendy.trading.v1.TradingService",
        "SubmitOrder",
        script,
        trading_service_pb2.SubmitOrderRequest,
        streams_out=False,
    )
    return script


def accepted(request: Any, _context: grpc.ServicerContext) -> Any:
    return trading_service_pb2.SubmitOrderResponse(order=order_pb2.Order(client_order_id=request.client_order_id))


def test_an_order_whose_answer_was_lost_is_repeated_with_the_same_id(stage: Stage) -> None:
    script = submitting(stage, then_fail(grpc.StatusCode.UNAVAILABLE), refuse(Reason.OUTCOME_UNKNOWN), accepted)
    with connect(stage.address, token="t", account="demo") as client:
        order = client.trading.submit("NASDAQ:AAPL", "BUY", "10")
    assert [request.client_order_id for request in script.requests] == [order.client_order_id] * 3
    assert len({request.SerializeToString(deterministic=True) for request in script.requests}) == 1


def test_an_order_that_is_refused_for_good_is_not_repeated(stage: Stage) -> None:
    script = submitting(stage, refuse(Reason.PERMISSION_MISSING))
    with connect(stage.address, token="t", account="demo") as client, pytest.raises(PermissionDeniedError):
        client.trading.submit("NASDAQ:AAPL", "BUY", "10")
    assert len(script.requests) == 1


def test_a_sign_in_whose_answer_was_lost_is_not_repeated_by_the_machine(stage: Stage) -> None:
    script = Script([then_fail(grpc.StatusCode.UNAVAILABLE)] * 3)
    stage.play("algotrendy.auth.v1.AuthService", "Login", script, auth_service_pb2.LoginRequest, streams_out=False)
    with connect(stage.address, signed_in=False) as client, pytest.raises(OutcomeUnknownError):
        client.auth.login("admin", "a red fox in march")
    assert len(script.requests) == 1


@dataclass
class TwoTokens:
    """A token that is refused and the one after it."""

    def token(self) -> str:
        return "first"

    def renewed(self, refused: str) -> str | None:
        return {"first": "second"}.get(refused)


def test_a_refused_token_is_renewed_once_and_the_call_repeated(stage: Stage) -> None:
    script = submitting(stage, refuse(Reason.TOKEN_INVALID), accepted)
    connection = Connection(stage.address, TwoTokens())
    request = trading_service_pb2.SubmitOrderRequest(client_order_id="mine")
    connection.call(
        "algotrendy.trading.v1.TradingService/SubmitOrder", request, trading_service_pb2.SubmitOrderResponse
    )
    assert script.tokens == ["Bearer first", "Bearer second"]


def then_fail(code: grpc.StatusCode) -> Answer:
    def answer(_request: Any, context: grpc.ServicerContext) -> Any:
        context.abort(code, "the connection broke")

    return answer


async def test_a_stream_outlives_a_restart_of_the_real_service_and_misses_nothing(
    home: Path, postgres_url: str
) -> None:
    settings = auth_settings(home, postgres_url)
    heard: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def follow(address: str, token: str) -> None:
        request, response_class = auth_service_pb2.WatchRevocationsRequest(), auth_service_pb2.WatchRevocationsResponse
        connection = Connection(address, FixedToken(token))
        method = "algotrendy.auth.v1.AuthService/WatchRevocations"
        for response in watch(connection, method, request, response_class):
            for revocation in (*response.snapshot.revocations, *response.batch.revocations):
                loop.call_soon_threadsafe(heard.put_nowait, revocation.session_id)
                if revocation.sequence == 3:
                    return

    async with running_service("auth", settings, build) as running:
        auth = Auth(running, home, postgres_url)
        sessions = [await auth.set_up(), await auth.login(), await auth.login()]
        _, service_token = running.as_service("trading")[0]
        reader = asyncio.create_task(asyncio.to_thread(follow, running.address, service_token.removeprefix("Bearer ")))
        await log_out(auth, sessions[0].access_token)
        assert await asyncio.wait_for(heard.get(), 10) == sessions[0].session_id
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, home, postgres_url)
        await log_out(auth, sessions[1].access_token)
        await log_out(auth, sessions[2].access_token)
        await asyncio.wait_for(reader, 20)
    assert [heard.get_nowait() for _ in range(heard.qsize())] == [tokens.session_id for tokens in sessions[1:]]


async def log_out(auth: Auth, access_token: str) -> None:
    await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(access_token))
