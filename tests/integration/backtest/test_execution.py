"""The life of a run under cancels, deaths and restarts, on real Postgres and real files."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest_asyncio

from services.backtest.adapters.postgres_runs import PostgresRuns
from services.backtest.adapters.result_directory import ResultDirectory
from services.backtest.app import MIGRATIONS
from services.backtest.domain.run import MOST_ATTEMPTS, Phase, Run
from services.backtest.domain.specification import Specification
from services.backtest.domain.work import Outcome, WorkOrder, perform
from services.backtest.ports import LoadedBars
from services.backtest.use_cases import execution
from services.backtest.use_cases.execution import Executor
from services.backtest.use_cases.runs import Runs
from services.shared.model.bar import BarInterval
from services.shared.model.clock import ManualClock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import SequentialIds
from services.shared.model.job import JobState
from services.shared.model.principal import Principal
from services.shared.runtime.postgres import open_database
from tests.integration.backtest.installation import backtest_settings
from tests.unit.strategies.stock_bars import daily_bars

ANN = Principal("ann", "session", frozenset())
SPECIFICATION = Specification("NASDAQ:AAPL", BarInterval.parse("1d"), "rsi", {})
DEADLINE_SECONDS = 20.0


@dataclass
class Bars:
    """Real bars, after `failures` failures."""

    failures: list[DomainError] = field(default_factory=list)

    async def read(
        self, instrument: str, interval: BarInterval, start: datetime | None, end: datetime | None
    ) -> LoadedBars:
        if self.failures:
            raise self.failures.pop()
        return LoadedBars(daily_bars("AAPL"), DataOrigin.HISTORY)


@dataclass
class Workers:
    """The real work in a thread; it can be held up, and it can die."""

    deaths: int = 0
    free: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    killed: asyncio.Event = field(default_factory=asyncio.Event)

    async def perform(self, order: WorkOrder, on_phase: Callable[[Phase], Awaitable[None]]) -> Outcome:
        await on_phase(Phase.SIMULATING)
        self.begun.set()
        if self.deaths:
            self.deaths -= 1
            raise DomainError(Reason.INTERNAL, "The work ended without a result: exit code -9.")
        try:
            await self.free.wait()
        except asyncio.CancelledError:
            self.killed.set()
            raise
        return await asyncio.to_thread(perform, order, lambda phase: None)


class Feed:
    """Remembers what watchers were told."""

    def __init__(self) -> None:
        self.told: list[Run] = []

    def publish(self, run: Run) -> None:
        self.told.append(run)


class Installation:
    """A service without its servicer."""

    def __init__(self, store: PostgresRuns, folder: Path, name: str = "job") -> None:
        self.store = store
        self.files = ResultDirectory(folder / "results")
        self.clock, self.bars, self.workers, self.feed = ManualClock(), Bars(), Workers(), Feed()
        self.workers.free.set()
        self.executor = Executor(store, self.bars, self.files, self.workers, self.feed, self.clock)
        self.runs = Runs(store, self.files, self.feed, self.executor, self.clock, SequentialIds(name), 20)
        self.folder = folder
        self._loop: asyncio.Task[None] | None = None

    async def accept(self, run_id: str = "r") -> Run:
        run, _ = await self.runs.start(ANN, run_id, SPECIFICATION, timedelta(0))
        return run

    def begin(self) -> None:
        self._loop = asyncio.create_task(self.executor.work_forever())

    async def end(self) -> None:
        """As the runtime does when the service stops."""
        if self._loop is not None:
            self._loop.cancel()
            with suppress(asyncio.CancelledError):
                await self._loop
            self._loop = None

    async def state(self, *states: JobState, run_id: str = "r") -> Run:
        """The run once it is in one of these states."""
        async with asyncio.timeout(DEADLINE_SECONDS):
            while True:
                run = await self.runs.get(ANN, run_id)
                if run.state in states:
                    return run
                await asyncio.sleep(0.02)

    def files_present(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "results").iterdir())


@pytest_asyncio.fixture
async def store(data_directory: Path, postgres_url: str) -> AsyncIterator[PostgresRuns]:
    settings = backtest_settings(data_directory, postgres_url, "unix:/nowhere")
    async with open_database(settings, schema="backtest", migrations=MIGRATIONS) as database:
        yield PostgresRuns(database)


@pytest_asyncio.fixture
async def installation(store: PostgresRuns, data_directory: Path) -> AsyncIterator[Installation]:
    made = Installation(store, data_directory)
    yield made
    await made.end()


async def test_a_run_that_is_worked_on_is_canceled_within_a_second_and_leaves_nothing(
    installation: Installation,
) -> None:
    installation.workers.free.clear()
    await installation.accept()
    installation.begin()
    await installation.workers.begun.wait()
    async with asyncio.timeout(1.0):
        canceled = await installation.runs.cancel(ANN, "r")
        await installation.workers.killed.wait()

    assert canceled.state is JobState.CANCELED
    assert installation.feed.told[-1].state is JobState.CANCELED
    assert installation.files_present() == []
    installation.workers.free.set()
    await installation.accept("next")
    assert (await installation.state(JobState.SUCCEEDED, run_id="next")).attempts == 1


async def test_a_waiting_run_is_canceled_and_never_begins(installation: Installation) -> None:
    await installation.accept()
    await installation.runs.cancel(ANN, "r")
    installation.begin()
    await installation.accept("next")
    await installation.state(JobState.SUCCEEDED, run_id="next")

    assert (await installation.runs.get(ANN, "r")).attempts == 0


async def test_a_service_that_stops_hands_its_run_to_the_next_which_gives_the_undisturbed_result(
    installation: Installation, store: PostgresRuns, data_directory: Path
) -> None:
    installation.workers.free.clear()
    await installation.accept()
    installation.begin()
    await installation.workers.begun.wait()
    await installation.end()
    waiting = await installation.runs.get(ANN, "r")
    successor = Installation(store, data_directory, "successor")
    successor.begin()
    done = await successor.state(JobState.SUCCEEDED, JobState.FAILED)
    await successor.accept("undisturbed")
    undisturbed = await successor.state(JobState.SUCCEEDED, run_id="undisturbed")
    await successor.end()

    assert waiting.state is JobState.QUEUED
    assert done.attempts == 2
    assert done.fingerprints == undisturbed.fingerprints


async def test_a_killed_service_loses_its_lease_and_another_takes_the_run(installation: Installation) -> None:
    await installation.accept()
    abandoned = await installation.store.claim(installation.clock.now(), installation.clock.now() + execution.LEASE)
    installation.clock.advance(execution.LEASE + timedelta(seconds=1))
    installation.begin()
    done = await installation.state(JobState.SUCCEEDED)

    assert abandoned is not None
    assert done.attempts == 2


async def test_an_attempt_that_lost_its_lease_stops_and_does_not_touch_the_result(
    installation: Installation,
) -> None:
    installation.workers.free.clear()
    await installation.accept()
    installation.begin()
    await installation.workers.begun.wait()
    later = installation.clock.now() + timedelta(hours=1)
    taken = await installation.store.claim(later, later + execution.LEASE)
    async with asyncio.timeout(DEADLINE_SECONDS):
        await installation.workers.killed.wait()

    assert taken is not None
    assert await installation.runs.get(ANN, "r") == taken
    assert installation.files_present() == []


async def test_a_dead_worker_costs_an_attempt_and_a_run_that_kills_each_fails_clearly(
    installation: Installation,
) -> None:
    installation.begin()
    installation.workers.deaths = 1
    await installation.accept("once")
    once = await installation.state(JobState.SUCCEEDED, JobState.FAILED, run_id="once")
    installation.workers.deaths = MOST_ATTEMPTS
    await installation.accept("always")
    always = await installation.state(JobState.SUCCEEDED, JobState.FAILED, run_id="always")

    assert (once.state, once.attempts) == (JobState.SUCCEEDED, 2)
    assert (always.state, always.attempts) == (JobState.FAILED, MOST_ATTEMPTS)
    assert always.failure is not None
    assert always.failure.reason is Reason.INTERNAL
    assert "exit code -9" in always.failure.message


async def test_a_run_waits_for_market_data_to_come_back_and_fails_when_it_does_not(
    installation: Installation,
) -> None:
    away = DomainError(Reason.DEPENDENCY_UNAVAILABLE, "MarketData does not answer.", dependency="marketdata")
    installation.bars.failures = [away] * (MOST_ATTEMPTS + 1)
    await installation.accept()
    installation.begin()
    patient = await installation.state(JobState.SUCCEEDED, JobState.FAILED)
    installation.bars.failures = [away] * 1000
    await installation.accept("hopeless")
    installation.clock.advance(execution.PATIENCE)
    hopeless = await installation.state(JobState.SUCCEEDED, JobState.FAILED, run_id="hopeless")

    assert patient.state is JobState.SUCCEEDED
    assert hopeless.failure is not None
    assert hopeless.failure.reason is Reason.DEPENDENCY_UNAVAILABLE
    assert hopeless.failure.metadata == {"dependency": "marketdata"}


async def test_a_call_that_waits_is_answered_as_soon_as_the_run_has_ended(installation: Installation) -> None:
    installation.begin()
    run, replayed = await installation.runs.start(ANN, "r", SPECIFICATION, timedelta(seconds=25))

    assert run.state is JobState.SUCCEEDED
    assert not replayed
    assert run.specification == replace(SPECIFICATION, parameters=run.specification.parameters)
    told = [told.revision for told in installation.feed.told]
    assert told == sorted(set(told))
