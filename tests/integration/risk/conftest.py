"""The real risk service on its Unix socket with real Postgres."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest_asyncio

from algotrendy.marketdata.v1 import market_data_service_pb2_grpc
from services.risk.app import build
from tests.integration.risk.installation import QuotesOnTheMesh, Risk, risk_settings
from tests.support.services import running_service


@pytest_asyncio.fixture
async def quotes(data_directory: Path) -> AsyncIterator[QuotesOnTheMesh]:
    """MarketData's stand-in on the mesh."""
    server, servicer = grpc.aio.server(), QuotesOnTheMesh()
    market_data_service_pb2_grpc.add_MarketDataServiceServicer_to_server(servicer, server)
    server.add_insecure_port(f"unix:{data_directory}/mesh.sock")
    await server.start()
    yield servicer
    await server.stop(None)


@pytest_asyncio.fixture
async def risk(data_directory: Path, postgres_url: str, quotes: QuotesOnTheMesh) -> AsyncIterator[Risk]:
    """A fresh installation."""
    async with running_service("risk", risk_settings(data_directory, postgres_url), build) as running:
        yield Risk(running, quotes)
