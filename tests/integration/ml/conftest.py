"""The real ML service on a Postgres of its own, reading real bars from a real MarketData service."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from algotrendy.ml.v1 import (
    feature_service_pb2_grpc,
    ml_service_pb2_grpc,
    model_service_pb2_grpc,
    training_run_pb2,
    training_service_pb2,
    training_service_pb2_grpc,
)
from algotrendy.types.v1 import words_pb2
from services.marketdata.app import build as build_market_data
from services.marketdata.settings import FeedChoice
from services.marketdata.settings import Settings as MarketDataSettings
from services.ml.app import build
from services.ml.settings import Settings
from services.shared.runtime.settings import Secret
from tests.support.services import RunningService, mesh_key, running_service

FINAL = {words_pb2.JOB_STATE_SUCCEEDED, words_pb2.JOB_STATE_FAILED, words_pb2.JOB_STATE_CANCELED}
# Importing PyTorch alone takes most of a minute on a busy machine.
LONGEST_RUN_SECONDS = 150.0


class ML:
    """A running service with stubs, called as a signed-in person."""

    def __init__(self, service: RunningService) -> None:
        self.service = service
        self.user: Any = service.as_user("quant")
        self.predictions: Any = ml_service_pb2_grpc.MLServiceStub(service.channel)
        self.training: Any = training_service_pb2_grpc.TrainingServiceStub(service.channel)
        self.models: Any = model_service_pb2_grpc.ModelServiceStub(service.channel)
        self.features: Any = feature_service_pb2_grpc.FeatureServiceStub(service.channel)

    async def create(self, run_id: str, spec: training_run_pb2.TrainingSpec) -> Any:
        request = training_service_pb2.CreateTrainingRunRequest(run_id=run_id, spec=spec)
        return await self.training.CreateTrainingRun(request, metadata=self.user)

    async def run(self, run_id: str) -> Any:
        request = training_service_pb2.GetTrainingRunRequest(run_id=run_id)
        return (await self.training.GetTrainingRun(request, metadata=self.user)).run

    async def reports(
        self, run_id: str, resume_token: str | None = None, until: Callable[[Any], bool] = lambda report: False
    ) -> list[Any]:
        """Every report of a run until its watch ends by itself, or up to a message with one that `until` accepts."""
        request = training_service_pb2.WatchTrainingRunRequest(run_id=run_id, resume_token=resume_token)
        found: list[Any] = []
        async with asyncio.timeout(LONGEST_RUN_SECONDS):
            async for response in self.training.WatchTrainingRun(request, metadata=self.user):
                found += [*response.snapshot.progress, *response.batch.progress]
                if any(map(until, found)):
                    break
        return found


def spec(**changes: Any) -> training_run_pb2.TrainingSpec:
    """Logistic regression on what the next five daily bars of IBM do; keywords replace fields."""
    values: dict[str, Any] = {
        "model_id": "ibm-direction",
        "data": training_run_pb2.TrainingData(instruments=["NYSE:IBM"], bar_interval="1d"),
        "feature_set_id": "direction-12",
        "label": training_run_pb2.Label(kind=training_run_pb2.LABEL_KIND_FORWARD_RETURN_SIGN, horizon_bars=5),
        "logistic_regression": training_run_pb2.LogisticRegression(),
        "seed": 7,
        **changes,
    }
    return training_run_pb2.TrainingSpec(**values)


class Installation:
    """Folder, database and MarketData that outlive any one ML service."""

    def __init__(self, directory: Path, postgres_url: str, mesh: str) -> None:
        self.directory = directory
        self.postgres_url = postgres_url
        self.mesh = mesh

    @asynccontextmanager
    async def ml(self, **changes: Any) -> AsyncIterator[ML]:
        """An ML service; keywords replace settings."""
        values: dict[str, Any] = {
            "listen": f"unix:{self.directory / 'ml.sock'}",
            "mesh": self.mesh,
            "mesh_key_file": mesh_key(self.directory),
            "postgres_url": Secret(self.postgres_url),
            "valkey_url": Secret("redis://not-used"),
            "data_directory": self.directory,
            **changes,
        }
        async with running_service("ml", Settings(**values), build) as service:
            yield ML(service)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def installation(
    module_data_directory: Path, module_postgres_url: str, module_valkey_url: str
) -> AsyncIterator[Installation]:
    """One for a module; its replay is so slow that no new bar comes while the tests run."""
    mesh = f"unix:{module_data_directory / 'marketdata.sock'}"
    settings = MarketDataSettings(
        listen=mesh,
        mesh=mesh,
        mesh_key_file=mesh_key(module_data_directory),
        postgres_url=Secret("postgresql://not-used"),
        valkey_url=Secret(module_valkey_url),
        data_directory=module_data_directory,
        feed=FeedChoice.REPLAY,
        replay_interval=timedelta(hours=1),
    )
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running_service("marketdata", settings, build_market_data))
        yield Installation(module_data_directory, module_postgres_url, mesh)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ml(installation: Installation) -> AsyncIterator[ML]:
    """A running ML service, one for a module."""
    async with installation.ml() as running:
        yield running


@pytest.fixture
def run_id(request: pytest.FixtureRequest) -> str:
    """An id of the test's own, so that tests may run in any order on one database."""
    return f"run-{abs(hash(request.node.name)) % 10**9}"
