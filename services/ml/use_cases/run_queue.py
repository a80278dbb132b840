"""Works through queued training runs: take one, read its bars, train, store what it made, say how it ended."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from services.ml.domain.model import ModelVersion
from services.ml.domain.samples import too_much_data
from services.ml.domain.training import Step, TrainingFailure, TrainingPhase, TrainingRun
from services.ml.ports import (
    Artifacts,
    Bars,
    Models,
    ProgressFeed,
    Runs,
    StoredBars,
    Trainer,
    TrainingWork,
)
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState

# A wake-up that was lost (another replica queued the run) is made good after this time.
LONGEST_REST_SECONDS = 5.0
MENDED_BY_WAITING = {Reason.DEPENDENCY_UNAVAILABLE, Reason.OUTCOME_UNKNOWN, Reason.DRAINING}


class RunQueue:
    """The durable queue is the table of runs; this only works it off. A run that a crash interrupted begins again."""

    def __init__(
        self,
        runs: Runs,
        models: Models,
        bars: Bars,
        trainer: Trainer,
        artifacts: Artifacts,
        feed: ProgressFeed,
        clock: Clock,
        most_bars: int,
    ) -> None:
        self._runs = runs
        self._models = models
        self._bars = bars
        self._trainer = trainer
        self._artifacts = artifacts
        self._feed = feed
        self._clock = clock
        self._most_bars = most_bars
        self._at_work: dict[str, asyncio.Task[ModelVersion]] = {}
        self._news = asyncio.Event()

    def wake(self) -> None:
        """There may be a new run."""
        self._news.set()

    async def work(self) -> None:
        """Works for ever; several of these may run side by side."""
        while True:
            run = await self._runs.take_next(self._clock.now())
            if run is None:
                await self._rest()
            else:
                await self._carry_out(run)

    async def cancel(self, run_id: str) -> None:
        """Ends a queued or running run; does nothing where it has ended."""
        task = self._at_work.get(run_id)
        await self._end(run_id, JobState.CANCELED, "canceled")
        if task is not None:
            task.cancel()

    async def _rest(self) -> None:
        self._news.clear()
        try:
            async with asyncio.timeout(LONGEST_REST_SECONDS):
                await self._news.wait()
        except TimeoutError:
            return

    async def _carry_out(self, run: TrainingRun) -> None:
        task = asyncio.create_task(self._train(run))
        self._at_work[run.run_id] = task
        try:
            await asyncio.wait([task])
            await self._settle(run, task)
        finally:
            task.cancel()
            del self._at_work[run.run_id]

    async def _settle(self, run: TrainingRun, task: asyncio.Task[ModelVersion]) -> None:
        if task.cancelled():
            return  # `cancel` has said so already.
        error = task.exception()
        if error is None:
            version = task.result()
            message = f"version {version.version} {version.evaluation.verdict}"
            await self._end(run.run_id, JobState.SUCCEEDED, message, done=1.0)
        elif isinstance(error, DomainError) and error.reason not in MENDED_BY_WAITING:
            await self._runs.fail(run.run_id, TrainingFailure(error.reason, error.message))
            await self._end(run.run_id, JobState.FAILED, error.message)
        elif isinstance(error, DomainError):
            await self._try_again(run)
        else:
            await self._runs.fail(run.run_id, TrainingFailure(Reason.INTERNAL, "A bug; the server's log has it."))
            await self._end(run.run_id, JobState.FAILED, "failed by a bug; the server's log has it")
            raise error

    async def _try_again(self, run: TrainingRun) -> None:
        """Something this run depends on is away: it goes back into the queue after a rest."""
        await asyncio.sleep(LONGEST_REST_SECONDS)
        step = Step(TrainingPhase.UNSPECIFIED, 0.0, message="waits: something it depends on is away")
        await self._say(run.run_id, step, JobState.QUEUED)

    async def _train(self, run: TrainingRun) -> ModelVersion:
        if run.version is not None:
            return await self._models.version(run.spec.model_id, run.version)  # Interrupted just before its end.
        stored = await self._read(run)
        columns = tuple(bars.columns for bars in stored)
        work = TrainingWork(run.spec, columns, stored[-1].origin, run.seed)
        result = await self._trainer.train(work, partial(self._say, run.run_id))
        await self._say(run.run_id, Step(TrainingPhase.STORING, 1.0, message="stores the artefact"))
        artifact = await self._artifacts.store(result.arrays)
        return await self._models.add_version(run, result, artifact, self._clock.now())

    async def _read(self, run: TrainingRun) -> Sequence[StoredBars]:
        data = run.spec.data
        if not await self._say(run.run_id, Step(TrainingPhase.PREPARING, 0.0, message="reads bars")):
            raise asyncio.CancelledError  # Canceled between being taken and being begun.
        stored, span = [], (data.start_time, data.end_time)
        for instrument in data.instruments:
            stored.append(await self._bars.read(instrument, data.bar_interval, *span, self._most_bars + 1))
            if sum(len(one.columns) for one in stored) > self._most_bars:
                raise too_much_data(self._most_bars)
        return stored

    async def _end(self, run_id: str, state: JobState, message: str, done: float = 0.0) -> None:
        await self._say(run_id, Step(TrainingPhase.UNSPECIFIED, done, message=message), state)

    async def _say(self, run_id: str, step: Step, state: JobState = JobState.RUNNING) -> bool:
        """Whether the run still lives: a report on one that has ended is not recorded."""
        progress = await self._runs.report(run_id, step, state, self._clock.now())
        if progress is not None:
            self._feed.publish(run_id, progress)
        return progress is not None
