"""Training runs for their callers: create once, look, watch, cancel."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Sequence
from datetime import datetime

from services.ml.domain.features import feature_set_named
from services.ml.domain.samples import refuse_unknown_label
from services.ml.domain.training import TrainingProgress, TrainingRun, TrainingSpec
from services.ml.ports import Runs, Trainer
from services.ml.use_cases.run_queue import RunQueue
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState


class Training:
    """What callers may ask of training runs."""

    def __init__(self, runs: Runs, queue: RunQueue, trainer: Trainer, clock: Clock, most_waiting_runs: int) -> None:
        self._runs = runs
        self._queue = queue
        self._trainer = trainer
        self._clock = clock
        self._most_waiting_runs = most_waiting_runs

    async def create(self, run_id: str, spec: TrainingSpec, created_by: str) -> tuple[TrainingRun, bool]:
        """The run, QUEUED, and whether it existed before.

        DomainError ID_REUSED for the same id with another spec, NOT_FOUND for an unknown feature set, NOT_CONFIGURED
        without the algorithm's library, RATE_LIMITED while too many runs wait.
        """
        feature_set_named(spec.feature_set_id)
        refuse_unknown_label(spec.label)
        self._trainer.refuse_if_not_installed(spec)
        await self._refuse_when_full(run_id)
        asked = TrainingRun(run_id, spec, JobState.QUEUED, _seed(run_id, spec), created_by, self._clock.now())
        stored, created = await self._runs.create(asked)
        if stored.spec != spec:
            raise _reused(run_id, stored.spec, spec)
        self._queue.wake()
        return stored, not created

    async def get(self, run_id: str) -> TrainingRun:
        """The run; DomainError NOT_FOUND."""
        return await self._runs.get(run_id)

    async def list(
        self, model_id: str | None, state: JobState | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[TrainingRun]:
        """Runs, newest first."""
        return await self._runs.list(model_id, state, after, limit)

    async def reports(self, run_id: str, after: int, limit: int) -> Sequence[TrainingProgress]:
        """Reports with a sequence above `after`, ascending; DomainError NOT_FOUND."""
        await self._runs.get(run_id)
        return await self._runs.reports(run_id, after, limit)

    async def cancel(self, run_id: str) -> TrainingRun:
        """The run, CANCELED unless it had ended before; DomainError NOT_FOUND."""
        await self._runs.get(run_id)
        await self._queue.cancel(run_id)
        return await self._runs.get(run_id)

    async def _refuse_when_full(self, run_id: str) -> None:
        if await self._runs.waiting() < self._most_waiting_runs:
            return
        try:
            await self._runs.get(run_id)  # A repeat adds nothing to the queue.
        except DomainError:
            raise DomainError(
                Reason.RATE_LIMITED,
                f"{self._most_waiting_runs} training runs wait already. Cancel some or try again later.",
                most_waiting_runs=str(self._most_waiting_runs),
            ) from None


def _seed(run_id: str, spec: TrainingSpec) -> int:
    """The seed that was asked for, else one drawn from the run's id, so that a repeat draws the same."""
    drawn = int.from_bytes(hashlib.sha256(run_id.encode()).digest()[:4])
    return drawn if spec.seed is None else spec.seed


def _reused(run_id: str, stored: TrainingSpec, asked: TrainingSpec) -> DomainError:
    names = [field.name for field in dataclasses.fields(stored)]
    differing = ", ".join(name for name in names if getattr(stored, name) != getattr(asked, name))
    return DomainError(
        Reason.ID_REUSED,
        f"The training run {run_id} exists with another spec (differing: {differing}). Choose a new run_id.",
        run_id=run_id,
        fields=differing,
    )
