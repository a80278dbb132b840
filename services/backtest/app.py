"""Wires the Backtest service; the only file that knows every other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from algotrendy.backtest.v1 import (
    analysis_service_pb2_grpc,
    backtest_service_pb2_grpc,
    parity_report_service_pb2_grpc,
    sweep_service_pb2_grpc,
    user_strategy_service_pb2_grpc,
    walk_forward_service_pb2_grpc,
)
from services.backtest.adapters.mesh_bars import MeshBars
from services.backtest.adapters.postgres_runs import PostgresRuns
from services.backtest.adapters.process_workers import ProcessWorkers
from services.backtest.adapters.result_directory import ResultDirectory
from services.backtest.adapters.run_feeds import RunFeeds
from services.backtest.servicer.backtests import BacktestServicer
from services.backtest.servicer.wire import encode_backtest
from services.backtest.settings import Settings
from services.backtest.use_cases.execution import Executor
from services.backtest.use_cases.results import Results
from services.backtest.use_cases.runs import Runs
from services.shared.runtime.postgres import open_database
from services.shared.runtime.server import Registration, Runtime
from services.shared.runtime.workers import open_workers

MIGRATIONS = Path(__file__).parent / "migrations"


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """The servicers of package algotrendy.backtest.v1, with the background work begun."""
    database = await stack.enter_async_context(open_database(settings, schema="backtest", migrations=MIGRATIONS))
    runtime.watch_dependency("postgres", database.answers)
    workers = ProcessWorkers(await stack.enter_async_context(open_workers(settings.workers)))
    store = PostgresRuns(database)
    files = ResultDirectory(settings.data_directory / "backtest" / "results")
    feeds = RunFeeds(runtime.clock, runtime.draining, encode_backtest)
    source = MeshBars(runtime.mesh, settings.max_bars)
    executor = Executor(store, source, files, workers, feeds, runtime.clock)
    runs = Runs(store, files, feeds, executor, runtime.clock, runtime.ids, settings.max_unfinished_runs)

    runtime.tasks.spawn("backtest-warm-up", workers.warm_up)
    for number in range(settings.workers):
        runtime.tasks.spawn(f"backtest-executor-{number}", executor.work_forever)
    return _registrations(BacktestServicer(runs, Results(store, files), feeds))


def _registrations(backtests: BacktestServicer) -> Sequence[Registration]:
    """Every gRPC service of the package; those without an implementation yet answer UNIMPLEMENTED."""
    return [
        Registration(backtest_service_pb2_grpc.add_BacktestServiceServicer_to_server, backtests),
        Registration(
            sweep_service_pb2_grpc.add_SweepServiceServicer_to_server, sweep_service_pb2_grpc.SweepServiceServicer()
        ),
        Registration(
            walk_forward_service_pb2_grpc.add_WalkForwardServiceServicer_to_server,
            walk_forward_service_pb2_grpc.WalkForwardServiceServicer(),
        ),
        Registration(
            analysis_service_pb2_grpc.add_AnalysisServiceServicer_to_server,
            analysis_service_pb2_grpc.AnalysisServiceServicer(),
        ),
        Registration(
            parity_report_service_pb2_grpc.add_ParityReportServiceServicer_to_server,
            parity_report_service_pb2_grpc.ParityReportServiceServicer(),
        ),
        Registration(
            user_strategy_service_pb2_grpc.add_UserStrategyServiceServicer_to_server,
            user_strategy_service_pb2_grpc.UserStrategyServiceServicer(),
        ),
    ]
