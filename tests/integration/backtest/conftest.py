"""The real Backtest service, with the real MarketData service as its mesh, Postgres, Valkey and worker processes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from services.backtest.app import build
from services.marketdata.app import build as build_marketdata
from services.marketdata.settings import FeedChoice
from services.marketdata.settings import Settings as MarketDataSettings
from services.shared.runtime.settings import Secret
from tests.integration.backtest.installation import Backtests, backtest_settings
from tests.support.services import mesh_key, running_service


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def mesh(module_data_directory: Path, module_postgres_url: str, module_valkey_url: str) -> AsyncIterator[str]:
    """MarketData with its packaged history, on the address that Backtest knows as the mesh."""
    folder = module_data_directory
    settings = MarketDataSettings(
        listen=f"unix:{folder}/marketdata.sock",
        mesh=f"unix:{folder}/marketdata.sock",
        mesh_key_file=mesh_key(folder),
        postgres_url=Secret(module_postgres_url),
        valkey_url=Secret(module_valkey_url),
        data_directory=folder,
        feed=FeedChoice.REPLAY,
    )
    async with running_service("marketdata", settings, build_marketdata) as running:
        yield running.address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def backtests(module_data_directory: Path, module_postgres_url: str, mesh: str) -> AsyncIterator[Backtests]:
    """A running Backtest service."""
    settings = backtest_settings(module_data_directory, module_postgres_url, mesh)
    async with running_service("backtest", settings, build) as running:
        yield Backtests(running)
