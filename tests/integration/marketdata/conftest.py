"""The real MarketData service on a store, a Valkey and a replay of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from algotrendy.marketdata.v1 import channel_service_pb2_grpc, market_data_service_pb2_grpc
from services.marketdata.app import build
from services.marketdata.settings import FeedChoice, Settings
from services.shared.runtime.settings import Secret
from tests.support.services import RunningService, mesh_key, running_service

Started = Callable[..., AbstractAsyncContextManager["MarketData"]]


class MarketData:
    """A running service with stubs, called as a signed-in person."""

    def __init__(self, service: RunningService) -> None:
        self.service = service
        self.user: Any = service.as_user()
        self.market_data: Any = market_data_service_pb2_grpc.MarketDataServiceStub(service.channel)
        self.channels: Any = channel_service_pb2_grpc.ChannelServiceStub(service.channel)


@pytest.fixture
def start(data_directory: Path, valkey_url: str) -> Started:
    """Starts the service, as often as wanted, over the same data; keywords replace settings."""
    return _starter(data_directory, valkey_url)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def replay(module_data_directory: Path, module_valkey_url: str) -> AsyncIterator[MarketData]:
    """The service with a fast replay of the packaged bars, one for a module."""
    async with _starter(module_data_directory, module_valkey_url)() as running:
        yield running


def _starter(data_directory: Path, valkey_url: str) -> Started:
    @asynccontextmanager
    async def started(**changes: Any) -> AsyncIterator[MarketData]:
        listen = f"unix:{data_directory / 'marketdata.sock'}"
        values: dict[str, Any] = {
            "listen": listen,
            "mesh": listen,
            "mesh_key_file": mesh_key(data_directory),
            "postgres_url": Secret("postgresql://not-used"),
            "valkey_url": Secret(valkey_url),
            "data_directory": data_directory,
            "feed": FeedChoice.REPLAY,
            "replay_interval": timedelta(milliseconds=100),
            **changes,
        }
        async with running_service("marketdata", Settings(**values), build) as service:
            yield MarketData(service)

    return started
