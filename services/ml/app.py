"""Puts the ML service together; the only file that knows every other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from algotrendy.ml.v1 import (
    backtest_analysis_service_pb2_grpc,
    drift_service_pb2_grpc,
    feature_service_pb2_grpc,
    memory_service_pb2_grpc,
    ml_service_pb2_grpc,
    model_service_pb2_grpc,
    retraining_service_pb2_grpc,
    training_service_pb2_grpc,
)
from services.ml.adapters.file_artifacts import FileArtifacts
from services.ml.adapters.mesh_bars import MeshBars
from services.ml.adapters.postgres_models import PostgresModels, PostgresPredictions
from services.ml.adapters.postgres_runs import PostgresRuns
from services.ml.adapters.process_trainer import ProcessTrainer
from services.ml.adapters.training_feed import FeedOfProgress
from services.ml.servicer import FeatureServicer, ModelServicer, PredictionServicer, TrainingServicer
from services.ml.settings import Settings
from services.ml.use_cases.prediction import Predicting
from services.ml.use_cases.registry import Registry
from services.ml.use_cases.run_queue import RunQueue
from services.ml.use_cases.training import Training
from services.shared.runtime.fanout import EventFeed
from services.shared.runtime.postgres import open_database
from services.shared.runtime.server import Registration, Runtime
from services.shared.runtime.workers import open_workers

MIGRATIONS = Path(__file__).parent / "migrations"


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """The gRPC services of the package; those that no later issue has filled yet answer UNIMPLEMENTED."""
    database = await stack.enter_async_context(open_database(settings, schema="ml", migrations=MIGRATIONS))
    runtime.watch_dependency("postgres", database.answers)
    workers = await stack.enter_async_context(open_workers(settings.training_workers))
    feed = EventFeed("training-run", runtime.clock, runtime.draining)
    runs, models = PostgresRuns(database), PostgresModels(database)
    bars, trainer = MeshBars(runtime.mesh), ProcessTrainer(workers)
    artifacts = FileArtifacts(settings.data_directory / "ml")
    published = FeedOfProgress(feed)
    queue = RunQueue(runs, models, bars, trainer, artifacts, published, runtime.clock, settings.most_bars)
    await runs.requeue_interrupted()
    for number in range(settings.training_workers):
        runtime.tasks.spawn(f"training-{number}", queue.work)
    training = Training(runs, queue, trainer, runtime.clock, settings.most_waiting_runs)
    predicting = Predicting(models, artifacts, bars, PostgresPredictions(database), runtime.clock)
    registry = Registry(models)
    return [
        Registration(ml_service_pb2_grpc.add_MLServiceServicer_to_server, PredictionServicer(predicting)),
        Registration(training_service_pb2_grpc.add_TrainingServiceServicer_to_server, TrainingServicer(training, feed)),
        Registration(model_service_pb2_grpc.add_ModelServiceServicer_to_server, ModelServicer(registry)),
        Registration(feature_service_pb2_grpc.add_FeatureServiceServicer_to_server, FeatureServicer(registry)),
        *_not_yet(),
    ]


def _not_yet() -> list[Registration]:
    return [
        Registration(
            drift_service_pb2_grpc.add_DriftServiceServicer_to_server, drift_service_pb2_grpc.DriftServiceServicer()
        ),
        Registration(
            retraining_service_pb2_grpc.add_RetrainingServiceServicer_to_server,
            retraining_service_pb2_grpc.RetrainingServiceServicer(),
        ),
        Registration(
            backtest_analysis_service_pb2_grpc.add_BacktestAnalysisServiceServicer_to_server,
            backtest_analysis_service_pb2_grpc.BacktestAnalysisServiceServicer(),
        ),
        Registration(
            memory_service_pb2_grpc.add_MemoryServiceServicer_to_server,
            memory_service_pb2_grpc.MemoryServiceServicer(),
        ),
    ]
