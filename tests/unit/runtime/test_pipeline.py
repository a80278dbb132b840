"""What surrounds every handler, seen by a client of a real server with the real AuthService contract."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from algotrendy.auth.v1 import auth_service_pb2, auth_service_pb2_grpc
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime import server
from services.shared.runtime.contract import MethodRule, rule_of
from services.shared.runtime.errors import from_rpc_error
from services.shared.runtime.identity import caller
from services.shared.runtime.server import Registration
from services.shared.runtime.settings import Secret, ServiceSettings
from tests.support.servers import short_directory
from tests.support.services import RunningService, mesh_key, running_service, user_token

IN_A_WHILE = datetime(2100, 1, 1, tzinfo=UTC)


class Servicer(auth_service_pb2_grpc.AuthServiceServicer):
    """Answers as a test tells it to."""

    def __init__(self, answer: Callable[[], Any] | None = None) -> None:
        self.answer = answer or (lambda: None)

    async def WhoAmI(self, request: Any, context: Any) -> auth_service_pb2.WhoAmIResponse:
        result = self.answer()
        if asyncio.iscoroutine(result):
            await result
        return auth_service_pb2.WhoAmIResponse(session_id=caller().session_id)

    async def WatchRevocations(self, request: Any, context: Any) -> AsyncIterator[Any]:
        while True:
            yield auth_service_pb2.WatchRevocationsResponse(resume_token="1")
            await asyncio.sleep(0.01)


@asynccontextmanager
async def auth_service(servicer: Any, **settings: Any) -> AsyncIterator[RunningService]:
    async def build(*_: Any) -> list[Registration]:
        return [Registration(auth_service_pb2_grpc.add_AuthServiceServicer_to_server, servicer)]

    with short_directory() as folder:
        values = {
            "listen": f"unix:{folder}/auth.sock",
            "mesh": f"unix:{folder}/auth.sock",
            "mesh_key_file": mesh_key(folder),
            "postgres_url": Secret(""),
            "valkey_url": Secret(""),
            "data_directory": folder,
            "drain_grace": timedelta(seconds=1),
            **settings,
        }
        async with running_service("auth", ServiceSettings(**values), build) as service:
            yield service


async def who_am_i(service: RunningService, metadata: Any, timeout: float = 5) -> auth_service_pb2.WhoAmIResponse:
    stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
    try:
        return await stub.WhoAmI(auth_service_pb2.WhoAmIRequest(), metadata=metadata, timeout=timeout)
    except grpc.aio.AioRpcError as error:
        raise from_rpc_error(error) from error


async def refusal(service: RunningService, metadata: Any, timeout: float = 5) -> DomainError:
    with pytest.raises(DomainError) as caught:
        await who_am_i(service, metadata, timeout)
    return caught.value


def bearer(token: str) -> Any:
    return (("authorization", f"Bearer {token}"),)


async def test_a_signed_in_caller_is_known_to_the_handler() -> None:
    async with auth_service(Servicer()) as service:
        response = await who_am_i(service, service.as_user("alice"))
    assert response.session_id == "session-alice"


async def test_a_call_without_token_is_told_to_sign_in() -> None:
    async with auth_service(Servicer()) as service:
        error = await refusal(service, ())
    assert error.reason is Reason.TOKEN_MISSING


async def test_a_caller_without_the_permission_is_told_its_name() -> None:
    async with auth_service(Servicer()) as service:
        error = await refusal(service, service.as_user(permissions=["orders:read"]))
    assert (error.reason, error.metadata["permission"]) == (Reason.PERMISSION_MISSING, "profile:write")


@pytest.mark.parametrize(
    "token",
    [
        "not-a-token",
        user_token(exp=1_700_000_000),
        user_token(aud="somebody-else"),
        user_token(iss="somebody-else"),
        user_token(header={"typ": "rt+jwt"}),
        user_token(header={"kid": "../../etc/passwd"}),
        user_token()[:-6] + "AAAAAA",
    ],
    ids=["garbage", "expired", "audience", "issuer", "refresh token", "unknown key", "bad signature"],
)
async def test_a_token_that_is_not_ours_is_refused(token: str) -> None:
    async with auth_service(Servicer()) as service:
        error = await refusal(service, bearer(token))
    assert error.reason is Reason.TOKEN_INVALID


async def test_a_revoked_session_is_refused_although_its_token_is_still_good() -> None:
    async with auth_service(Servicer()) as service:
        await who_am_i(service, service.as_user("alice"))
        service.runtime.identity.revoke_session("session-alice", IN_A_WHILE)
        error = await refusal(service, service.as_user("alice"))
    assert error.reason is Reason.TOKEN_INVALID


async def test_an_open_stream_ends_when_its_session_is_revoked() -> None:
    async with auth_service(Servicer()) as service:
        open_rule = rule_of("/algotrendy.auth.v1.AuthService/WatchRevocations")
        admitted_to_all = replace(open_rule, permission="profile:write")
        service.runtime.identity.admit = _admit_under(service, admitted_to_all)  # type: ignore[method-assign]
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        call = stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=service.as_user("alice"))
        await call.read()
        service.runtime.identity.revoke_session("session-alice", IN_A_WHILE)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            async with asyncio.timeout(2):
                while True:
                    await call.read()
    assert from_rpc_error(caught.value).reason is Reason.TOKEN_INVALID


def _admit_under(service: RunningService, rule: MethodRule) -> Callable[..., Any]:
    """Admission to a person where the contract has a stream for services only: none of AuthService's is for people."""
    admit = service.runtime.identity.admit

    async def admit_person(_rule: MethodRule, metadata: Any) -> Any:
        return await admit(rule, metadata)

    return admit_person


async def test_a_service_may_call_only_what_names_it_as_caller() -> None:
    async with auth_service(Servicer()) as service:
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        call = stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=service.as_service("trading"))
        first: Any = await call.read()
        call.cancel()
        error = await refusal(service, service.as_service("trading"))
    assert first.resume_token == "1"
    assert error.reason is Reason.PERMISSION_MISSING


async def test_a_person_cannot_call_what_is_internal() -> None:
    async with auth_service(Servicer()) as service:
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        call = stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=service.as_user())
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await call.read()
    assert from_rpc_error(caught.value).reason is Reason.PERMISSION_MISSING


async def test_what_the_contract_has_and_nobody_built_says_so() -> None:
    async with auth_service(Servicer()) as service:
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await stub.GetJwks(auth_service_pb2.GetJwksRequest())
    assert from_rpc_error(caught.value).reason is Reason.NOT_IMPLEMENTED


async def test_a_domain_error_arrives_with_all_it_had() -> None:
    def fail() -> None:
        raise DomainError(Reason.NOT_FOUND, "No such thing.", retry_after=timedelta(seconds=2), thing="x")

    async with auth_service(Servicer(fail)) as service:
        error = await refusal(service, service.as_user())
    assert (error.reason, error.message, error.metadata, error.retry_after) == (
        Reason.NOT_FOUND,
        "No such thing.",
        {"thing": "x"},
        timedelta(seconds=2),
    )


async def test_a_bug_shows_an_error_id_and_nothing_of_its_inside() -> None:
    def fail() -> None:
        raise ZeroDivisionError("secret inside")

    async with auth_service(Servicer(fail)) as service:
        error = await refusal(service, service.as_user())
    assert error.reason is Reason.INTERNAL
    assert error.metadata["error_id"] in error.message
    assert "secret" not in error.message


async def test_work_stops_when_the_service_s_own_time_limit_passes() -> None:
    stopped = asyncio.Event()

    async def never_ends() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            stopped.set()

    async with auth_service(Servicer(never_ends), call_timeout=timedelta(seconds=0.1)) as service:
        error = await refusal(service, service.as_user())
        await asyncio.wait_for(stopped.wait(), 2)
    assert error.reason is Reason.DEADLINE_PASSED


async def test_a_client_s_deadline_is_answered_with_a_reason_before_it_passes() -> None:
    async with auth_service(Servicer(asyncio.Event().wait)) as service:
        error = await refusal(service, service.as_user(), timeout=0.5)
    assert error.reason is Reason.DEADLINE_PASSED
    assert "work was stopped" in error.message


async def test_too_many_calls_at_once_are_refused_and_not_queued() -> None:
    held = asyncio.Event()
    async with auth_service(Servicer(held.wait), max_concurrent_calls=3) as service:
        calls = [asyncio.create_task(who_am_i(service, service.as_user())) for _ in range(8)]
        done, waiting = await asyncio.wait(calls, timeout=5, return_when=asyncio.FIRST_EXCEPTION)
        while len(done) < 5:
            more, waiting = await asyncio.wait(waiting, timeout=5, return_when=asyncio.FIRST_COMPLETED)
            done |= more
        held.set()
        await asyncio.gather(*waiting)
    reasons = [task.exception().reason for task in done]  # type: ignore[union-attr]
    assert reasons == [Reason.TOO_MANY_CALLS] * 5
    assert len(waiting) == 3


async def test_a_mistyped_json_field_is_named() -> None:
    body = base64.b64encode(b'{"setupTokn": "x"}').decode()
    async with auth_service(Servicer()) as service:
        error = await refusal(service, (*service.as_user(), ("x-json-body", body)))
    assert error.reason is Reason.FIELD_UNKNOWN
    assert [violation.field for violation in error.violations] == ["setupTokn"]


async def test_a_field_that_breaks_a_rule_is_named() -> None:
    async with auth_service(Servicer()) as service:
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await stub.Login(auth_service_pb2.LoginRequest())
    error = from_rpc_error(caught.value)
    assert error.reason is Reason.FIELD_INVALID
    assert error.violations[0].field


async def test_a_user_gets_no_more_streams_than_allowed() -> None:
    async with auth_service(Servicer(), max_streams=1) as service:
        stub = auth_service_pb2_grpc.AuthServiceStub(service.channel)
        metadata = service.as_service("risk")
        first = stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=metadata)
        await first.read()
        second = stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=metadata)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await second.read()
        first.cancel()
    assert from_rpc_error(caught.value).reason is Reason.TOO_MANY_CALLS


async def test_a_dependency_s_health_is_told_beside_the_service_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "SECONDS_BETWEEN_DEPENDENCY_CHECKS", 0.01)
    up = True

    async def answers() -> bool:
        return up

    async with auth_service(Servicer()) as service:
        service.runtime.watch_dependency("postgres", answers)
        health: Any = health_pb2_grpc.HealthStub(service.channel)
        watch = health.Watch(health_pb2.HealthCheckRequest(service="postgres"))
        async with asyncio.timeout(5):
            while (await watch.read()).status != health_pb2.HealthCheckResponse.SERVING:
                pass
            up = False
            while (await watch.read()).status != health_pb2.HealthCheckResponse.NOT_SERVING:
                pass
        own = await health.Check(health_pb2.HealthCheckRequest())
    assert own.status == health_pb2.HealthCheckResponse.SERVING
