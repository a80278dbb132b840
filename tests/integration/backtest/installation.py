"""A running Backtest service and what callers ask of it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from google.protobuf import duration_pb2

from algotrendy.backtest.v1 import backtest_service_pb2 as messages
from algotrendy.backtest.v1 import backtest_service_pb2_grpc, run_pb2
from algotrendy.types.v1 import order_pb2, words_pb2
from services.backtest.settings import Settings
from services.shared.runtime.settings import Secret
from services.shared.runtime.wire import timestamp
from tests.support.services import RunningService, mesh_key

AAPL = "NASDAQ:AAPL"
# What the replay plays comes later; before that the bars are stored and stay the same.
PATIENCE_SECONDS = 100.0
HISTORY_END = datetime(2008, 1, 1, tzinfo=UTC)


def backtest_settings(folder: Path, postgres_url: str, mesh: str, name: str = "backtest", **changes: Any) -> Settings:
    """The settings of a service whose socket is `name` in `folder`."""
    return Settings(
        listen=f"unix:{folder}/{name}.sock",
        mesh=mesh,
        mesh_key_file=mesh_key(folder),
        postgres_url=Secret(postgres_url),
        valkey_url=Secret("redis://127.0.0.1:1/0"),
        data_directory=folder,
        **changes,
    )


def spec(strategy: str = "rsi", parameters: dict[str, str] | None = None, **changes: Any) -> run_pb2.BacktestSpec:
    """RSI on Apple's daily bars from 2000 to 2007."""
    fields: dict[str, Any] = {
        "instruments": [AAPL],
        "bar_interval": "1d",
        "end_time": timestamp(HISTORY_END),
        "strategy": order_pb2.StrategyConfig(strategy=strategy, parameters=parameters or {}),
    }
    return run_pb2.BacktestSpec(**{**fields, **changes})


class Backtests:
    """The service as a person sees it."""

    def __init__(self, running: RunningService) -> None:
        self.running = running
        self.stub = backtest_service_pb2_grpc.BacktestServiceStub(running.channel)

    async def run(self, run_id: str, asked: run_pb2.BacktestSpec, user: str = "admin") -> messages.RunBacktestResponse:
        """RunBacktest until the run has ended; a loaded machine may take longer than one call may wait."""
        request = messages.RunBacktestRequest(run_id=run_id, spec=asked, wait=duration_pb2.Duration(seconds=20))
        response: messages.RunBacktestResponse = await self.call(self.stub.RunBacktest, request, user)
        deadline = time.monotonic() + PATIENCE_SECONDS
        replayed = response.replayed
        while response.backtest.state < words_pb2.JOB_STATE_SUCCEEDED:
            assert time.monotonic() < deadline, f"the run did not end within {PATIENCE_SECONDS} s: {response.backtest}"
            response = await self.call(self.stub.RunBacktest, request, user)
        response.replayed = replayed
        return response

    async def accept(self, run_id: str, asked: run_pb2.BacktestSpec) -> messages.RunBacktestResponse:
        """RunBacktest without waiting."""
        request = messages.RunBacktestRequest(run_id=run_id, spec=asked)
        response: messages.RunBacktestResponse = await self.call(self.stub.RunBacktest, request)
        return response

    async def call(self, method: Any, request: Any, user: str = "admin") -> Any:
        """A unary call as that user."""
        return await method(request, metadata=self.running.as_user(user), timeout=40)

    def read(self, method: Any, request: Any, user: str = "admin") -> Any:
        """A stream as that user."""
        return method(request, metadata=self.running.as_user(user), timeout=60)
