"""The real process killed at every step boundary of the order path: what was answered is there once, and goes on."""

from __future__ import annotations

import asyncio
import base64
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import grpc
import pytest

from algotrendy.auth.v1 import auth_service_pb2, auth_service_pb2_grpc
from algotrendy.marketdata.v1 import market_data_service_pb2_grpc
from algotrendy.risk.v1 import reservation_service_pb2_grpc
from algotrendy.trading.v1 import order_pb2, trading_service_pb2
from services.shared.runtime.client import CHANNEL_OPTIONS
from tests.integration.trading.floor import Market, RiskDesk, Trader, trading_settings
from tests.support.services import KEY_ID, RunningService, TestKeys

FAILPOINTS = [
    "trading.submit.before_transaction",
    "trading.submit.before_commit",
    "trading.submit.after_commit",
    "trading.advance.before_commit",
    "trading.advance.after_commit",
    "trading.paper.before_accept_commit",
    "trading.paper.after_accept_commit",
    "trading.paper.before_match_commit",
    "trading.paper.after_match_commit",
]
KILLED = 137
PATIENCE_SECONDS = 40.0


class Keys(auth_service_pb2_grpc.AuthServiceServicer):
    """AuthService's public key."""

    async def GetJwks(self, request: Any, context: Any) -> Any:
        key: Any = await TestKeys().public_key(KEY_ID)
        numbers = key.public_numbers()
        x, y = (
            base64.urlsafe_b64encode(number.to_bytes(32, "big")).decode().rstrip("=")
            for number in (numbers.x, numbers.y)
        )
        web_key = auth_service_pb2.JsonWebKey(kty="EC", crv="P-256", x=x, y=y, use="sig", alg="ES256", kid=KEY_ID)
        return auth_service_pb2.GetJwksResponse(keys=[web_key])


@asynccontextmanager
async def process(folder: Path, postgres_url: str, failpoint: str = "") -> AsyncIterator[Any]:
    """`python -m services.trading`, killed at `failpoint` when it passes it first."""
    settings = trading_settings(folder, postgres_url)
    environment = {
        **os.environ,
        "ALGOTRENDY_LISTEN": settings.listen,
        "ALGOTRENDY_MESH": settings.mesh,
        "ALGOTRENDY_MESH_KEY_FILE": str(settings.mesh_key_file),
        "ALGOTRENDY_POSTGRES_URL": postgres_url,
        "ALGOTRENDY_VALKEY_URL": settings.valkey_url.reveal(),
        "ALGOTRENDY_DATA_DIRECTORY": str(folder),
        **({"FAILPOINT": f"{failpoint}:1"} if failpoint else {}),
    }
    running = await asyncio.create_subprocess_exec(sys.executable, "-m", "services.trading", env=environment)
    try:
        yield running
    finally:
        if running.returncode is None:
            running.terminate()
        await running.wait()


async def insist(call: Any) -> Any:
    """Repeats a call until it is answered, as every client may."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            try:
                return await call()
            except grpc.aio.AioRpcError as error:
                if error.code() not in {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.FAILED_PRECONDITION}:
                    raise
                await asyncio.sleep(0.05)


async def fill_of(trader: Trader, market: Market, client_order_id: str) -> Any:
    """Submits an order, quotes until it is filled, and returns it; dies with the process."""
    submitted = await insist(lambda: trader.submit(client_order_id))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            order = await trader.order(client_order_id)
            if order.status == order_pb2.ORDER_STATUS_FILLED:
                return submitted.order, order
            if order.venue_order_id:
                market.quote("100.00")
            await asyncio.sleep(0.1)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("failpoint", FAILPOINTS)
async def test_a_kill_loses_nothing_and_doubles_nothing(
    failpoint: str, data_directory: Path, postgres_url: str, market: Market, risk_desk: RiskDesk
) -> None:
    mesh = grpc.aio.server()
    market_data_service_pb2_grpc.add_MarketDataServiceServicer_to_server(market, mesh)
    reservation_service_pb2_grpc.add_ReservationServiceServicer_to_server(risk_desk, mesh)
    auth_service_pb2_grpc.add_AuthServiceServicer_to_server(Keys(), mesh)
    mesh.add_insecure_port(f"unix:{data_directory}/mesh.sock")
    await mesh.start()
    market.quote("100.00")
    settings = trading_settings(data_directory, postgres_url)
    channel = grpc.aio.insecure_channel(settings.listen, options=CHANNEL_OPTIONS)
    runtime: Any = SimpleNamespace()
    trader = Trader(RunningService(runtime, settings.listen, settings.mesh_key_file, channel))
    try:
        async with process(data_directory, postgres_url, failpoint) as doomed:
            await insist(trader.open_account)
            trading = asyncio.ensure_future(fill_of(trader, market, "o-1"))
            assert await asyncio.wait_for(doomed.wait(), PATIENCE_SECONDS) == KILLED
            trading.cancel()
            await asyncio.gather(trading, return_exceptions=True)
        async with process(data_directory, postgres_url):
            submitted, order = await fill_of(trader, market, "o-1")
            assert submitted.venue_client_order_id == order.venue_client_order_id
            assert order.filled_quantity == "10"
            fills = await trader.trading.ListFills(
                trading_service_pb2.ListFillsRequest(account_id="paper"), metadata=trader.metadata
            )
            events = await trader.events()
        assert [fill.quantity for fill in fills.fills] == ["10"]
        assert [event.sequence for event in events] == list(range(1, len(events) + 1))
        assert [event.kind for event in events].count(order_pb2.ORDER_EVENT_KIND_SUBMITTED) == 1
    finally:
        await channel.close()
        await mesh.stop(None)
