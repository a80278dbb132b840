"""What a unary call costs: direct, on the mesh, through the public listener as gRPC and as JSON."""

from __future__ import annotations

import http.client
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from urllib.request import Request, urlopen

import grpc

from algotrendy.marketdata.v1 import market_data_service_pb2_grpc, quote_pb2
from services.shared.model.clock import SystemClock
from services.shared.runtime.client import CHANNEL_OPTIONS
from services.shared.runtime.identity import MeshIdentity
from tests.bench.measure import Call, latencies
from tests.bench.report import Row
from tests.support.servers import short_directory
from tests.support.stack import System

ROUNDS = 5
CALLS = 1000
INSTRUMENT = "NASDAQ:AAPL"
FLOOR = "bare grpc.aio server, same message"
PASSWORD = "only for this benchmark 4711"
_request = quote_pb2.ListQuotesRequest(instruments=[INSTRUMENT])


async def unary_rows(system: System) -> list[Row]:
    """p50 and p99 of MarketDataService.ListQuotes, one call at a time, contestants in turn."""
    token = _signed_in(system)
    async with AsyncExitStack() as stack:
        contestants: dict[str, Call] = {
            "direct (Unix socket)": await _grpc(stack, f"unix:{system.home.socket('marketdata')}", lambda: token),
            "on the mesh": await _grpc(stack, system.mesh, _service(system).token),
            "public gRPC": await _grpc(stack, system.address.removeprefix("http://"), lambda: token),
            "public JSON": _json(stack, system, token),
        }
        response = await contestants["public gRPC"]()
        contestants[FLOOR] = await stack.enter_async_context(_floor(response))
        found = await latencies(contestants, ROUNDS, CALLS)
    floor = found.pop(FLOOR)
    rows = []
    for name, ours in found.items():
        rows.append(Row(f"unary p50, {name}", ours.p50, "ms", FLOOR, floor.p50, "ListQuotes, one at a time"))
        rows.append(Row(f"unary p99, {name}", ours.p99, "ms", FLOOR, floor.p99))
    return rows


def _signed_in(system: System) -> str:
    body = json.dumps({"setupToken": system.setup_token, "password": PASSWORD}).encode()
    request = Request(f"{system.address}/v1/auth/setup", body, {"content-type": "application/json"})
    with urlopen(request, timeout=30) as answer:
        token: str = json.load(answer)["tokens"]["accessToken"]
        return token


def _service(system: System) -> MeshIdentity:
    return MeshIdentity("trading", system.home.mesh_key, SystemClock())


async def _grpc(stack: AsyncExitStack, address: str, token: Callable[[], str]) -> Call:
    channel = await stack.enter_async_context(grpc.aio.insecure_channel(address, options=CHANNEL_OPTIONS))
    stub: Any = market_data_service_pb2_grpc.MarketDataServiceStub(channel)  # type: ignore[no-untyped-call,unused-ignore]

    async def call() -> Any:
        return await stub.ListQuotes(_request, metadata=(("authorization", f"Bearer {token()}"),), timeout=5)

    return call


def _json(stack: AsyncExitStack, system: System, token: str) -> Call:
    connection = http.client.HTTPConnection(system.address.removeprefix("http://"))
    stack.callback(connection.close)
    headers = {"authorization": f"Bearer {token}"}

    async def call() -> object:
        connection.request("GET", f"/v1/quotes?instruments={INSTRUMENT}", headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"HTTP {answer.status}: {body.decode()}")
        return body

    return call


@asynccontextmanager
async def _floor(response: Any) -> AsyncIterator[Call]:
    class Servicer(market_data_service_pb2_grpc.MarketDataServiceServicer):
        async def ListQuotes(self, request: Any, context: Any) -> Any:
            return response

    with short_directory() as folder:
        server = grpc.aio.server()
        market_data_service_pb2_grpc.add_MarketDataServiceServicer_to_server(Servicer(), server)  # type: ignore[no-untyped-call,unused-ignore]
        server.add_insecure_port(f"unix:{folder}/floor.sock")
        await server.start()
        async with AsyncExitStack() as stack:
            yield await _grpc(stack, f"unix:{folder}/floor.sock", str)
        await server.stop(None)
