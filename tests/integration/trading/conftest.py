"""The real trading service on its Unix socket with real Postgres."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest_asyncio

from algotrendy.marketdata.v1 import market_data_service_pb2_grpc
from algotrendy.risk.v1 import reservation_service_pb2_grpc
from services.trading.app import build
from tests.integration.trading.floor import Market, RiskDesk, Trader, trading_settings
from tests.support.services import running_service


@pytest_asyncio.fixture
async def market() -> Market:
    """The market."""
    return Market()


@pytest_asyncio.fixture
async def risk_desk() -> RiskDesk:
    """Risk."""
    return RiskDesk()


@pytest_asyncio.fixture
async def mesh(data_directory: Path, market: Market, risk_desk: RiskDesk) -> AsyncIterator[None]:
    """Both on the mesh."""
    server = grpc.aio.server()
    market_data_service_pb2_grpc.add_MarketDataServiceServicer_to_server(market, server)
    reservation_service_pb2_grpc.add_ReservationServiceServicer_to_server(risk_desk, server)
    server.add_insecure_port(f"unix:{data_directory}/mesh.sock")
    await server.start()
    yield
    await server.stop(None)


@pytest_asyncio.fixture
async def trader(data_directory: Path, postgres_url: str, mesh: None) -> AsyncIterator[Trader]:
    """The owner of a fresh installation with one paper account of 100,000 USD."""
    async with running_service("trading", trading_settings(data_directory, postgres_url), build) as service:
        trader = Trader(service)
        await trader.open_account()
        yield trader
