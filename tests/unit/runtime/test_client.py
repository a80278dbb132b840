"""The mesh client against a real server that fails on purpose: streams go on where they were."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any

import grpc
import pytest

from algotrendy.auth.v1 import auth_service_pb2, auth_service_pb2_grpc, revocation_pb2
from services.shared.model.clock import SystemClock
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.client import Mesh
from services.shared.runtime.errors import abort
from services.shared.runtime.identity import MeshIdentity
from tests.support.servers import short_directory
from tests.support.services import mesh_key


class Revocations(auth_service_pb2_grpc.AuthServiceServicer):
    """Streams 1, 2, 3 … from behind the token, two at a time, and then fails in the way the test chose."""

    def __init__(self, failures: list[Any]) -> None:
        self.failures = failures
        self.tokens: list[str] = []

    async def WatchRevocations(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.tokens.append(request.resume_token)
        start = int(request.resume_token or 0) + 1
        for sequence in (start, start + 1):
            yield auth_service_pb2.WatchRevocationsResponse(
                batch=revocation_pb2.RevocationBatch(revocations=[revocation_pb2.Revocation(sequence=sequence)]),
                resume_token=str(sequence),
            )
        failure = self.failures.pop(0) if self.failures else None
        if isinstance(failure, DomainError):
            await abort(context, failure)
        elif failure is not None:
            await context.abort(failure, "broken on purpose")


class Keys(auth_service_pb2_grpc.AuthServiceServicer):
    """Answers one call."""

    async def GetJwks(self, request: Any, context: Any) -> auth_service_pb2.GetJwksResponse:
        return auth_service_pb2.GetJwksResponse(keys=[auth_service_pb2.JsonWebKey(kid="here")])


@asynccontextmanager
async def mesh_to(servicer: Any) -> AsyncIterator[Mesh]:
    with short_directory() as folder:
        server = grpc.aio.server()
        auth_service_pb2_grpc.add_AuthServiceServicer_to_server(servicer, server)
        server.add_insecure_port(f"unix:{folder}/s.sock")
        await server.start()
        mesh = Mesh(f"unix:{folder}/s.sock", MeshIdentity("risk", mesh_key(Path(folder)), SystemClock()))
        try:
            yield mesh
        finally:
            await mesh.close()
            await server.stop(None)


async def watched(mesh: Mesh, count: int) -> list[int]:
    stub = mesh.stub(auth_service_pb2_grpc.AuthServiceStub)
    seen: list[int] = []
    async with (
        asyncio.timeout(10),
        aclosing(mesh.watch(stub.WatchRevocations, auth_service_pb2.WatchRevocationsRequest())) as responses,
    ):
        async for response in responses:
            seen.append(response.batch.revocations[0].sequence)
            if len(seen) == count:
                break
    return seen


@pytest.mark.parametrize(
    "failure",
    [
        None,
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.CANCELLED,
        DomainError(Reason.DRAINING, "stopping"),
        DomainError(Reason.READER_TOO_SLOW, "slow"),
    ],
    ids=["ended", "unavailable", "canceled", "draining", "too slow"],
)
async def test_a_stream_that_breaks_goes_on_behind_its_last_token(failure: Any) -> None:
    servicer = Revocations([failure, failure])
    async with mesh_to(servicer) as mesh:
        assert await watched(mesh, 6) == [1, 2, 3, 4, 5, 6]
    assert servicer.tokens == ["", "2", "4"]


async def test_an_expired_token_is_dropped_and_the_stream_starts_anew() -> None:
    servicer = Revocations([None, DomainError(Reason.RESUME_TOKEN_EXPIRED, "too old")])
    async with mesh_to(servicer) as mesh:
        assert await watched(mesh, 5) == [1, 2, 3, 4, 1]
    assert servicer.tokens == ["", "2", ""]


async def test_what_waiting_does_not_mend_is_raised() -> None:
    async with mesh_to(Revocations([DomainError(Reason.PERMISSION_MISSING, "no")])) as mesh:
        with pytest.raises(DomainError) as caught:
            await watched(mesh, 3)
    assert caught.value.reason is Reason.PERMISSION_MISSING


async def test_a_server_that_is_away_is_said_to_be_unavailable() -> None:
    with short_directory() as folder:
        mesh = Mesh(f"unix:{folder}/nobody.sock", MeshIdentity("risk", mesh_key(Path(folder)), SystemClock()))
        stub = mesh.stub(auth_service_pb2_grpc.AuthServiceStub)
        with pytest.raises(DomainError) as caught:
            await mesh.call(stub.GetJwks, auth_service_pb2.GetJwksRequest(), timeout=0.3)
        await mesh.close()
    assert caught.value.reason in {Reason.DEPENDENCY_UNAVAILABLE, Reason.DEADLINE_PASSED}
    assert folder.name not in caught.value.message


async def test_a_call_waits_for_a_server_that_is_just_starting() -> None:
    with short_directory() as folder:
        mesh = Mesh(f"unix:{folder}/s.sock", MeshIdentity("risk", mesh_key(Path(folder)), SystemClock()))
        stub = mesh.stub(auth_service_pb2_grpc.AuthServiceStub)
        call = asyncio.create_task(mesh.call(stub.GetJwks, auth_service_pb2.GetJwksRequest(), timeout=20))
        while (state := mesh._channel.get_state()) is not grpc.ChannelConnectivity.TRANSIENT_FAILURE:
            await mesh._channel.wait_for_state_change(state)
        server = grpc.aio.server()
        auth_service_pb2_grpc.add_AuthServiceServicer_to_server(Keys(), server)
        server.add_insecure_port(f"unix:{folder}/s.sock")
        await server.start()
        assert [key.kid for key in (await call).keys] == ["here"]
        await mesh.close()
        await server.stop(None)
