"""Training runs in Postgres."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.ml.adapters.json_records import from_json, to_json
from services.ml.domain.evaluation import Evaluation
from services.ml.domain.training import (
    Step,
    TrainingDataFacts,
    TrainingFailure,
    TrainingProgress,
    TrainingRun,
    TrainingSpec,
)
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState
from services.shared.runtime.postgres import Connection, Database

INSERT = """
    insert into training_runs (run_id, model_id, spec, seed, created_by, state, create_time)
    values ($1, $2, $3, $4, $5, 'QUEUED', $6) on conflict do nothing returning run_id"""
LIST = """
    select * from training_runs
    where ($1::text is null or model_id = $1) and ($2::text is null or state = $2)
      and ($3::timestamptz is null or (create_time, run_id) < ($3, $4))
    order by create_time desc, run_id desc limit $5"""
TAKE = """
    update training_runs set state = 'RUNNING', attempts = attempts + 1, start_time = coalesce(start_time, $1)
    where run_id = (select run_id from training_runs where state = 'QUEUED'
                    order by create_time, run_id limit 1 for update skip locked)
    returning *"""
ADVANCE = """
    update training_runs
    set sequence = sequence + 1, state = $2, end_time = case when $3 then $4::timestamptz end
    where run_id = $1 and state in ('QUEUED', 'RUNNING') returning sequence"""


class PostgresRuns:
    """A report and the run's new state are one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, run: TrainingRun) -> tuple[TrainingRun, bool]:
        arguments = (run.run_id, run.spec.model_id, to_json(run.spec), run.seed, run.created_by, run.create_time)
        row = await self._database.fetchrow(INSERT, *arguments)
        return await self.get(run.run_id), row is not None

    async def get(self, run_id: str) -> TrainingRun:
        row = await self._database.fetchrow("select * from training_runs where run_id = $1", run_id)
        if row is None:
            raise DomainError(
                Reason.NOT_FOUND, f"There is no training run {run_id}; ListTrainingRuns lists them.", run_id=run_id
            )
        return _run(row)

    async def list(
        self, model_id: str | None, state: JobState | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[TrainingRun]:
        rows = await self._database.fetch(LIST, model_id, state, *(after or (None, None)), limit)
        return [_run(row) for row in rows]

    async def waiting(self) -> int:
        row = await self._database.fetchrow("select count(*) from training_runs where state = 'QUEUED'")
        return int(row["count"]) if row else 0

    async def take_next(self, now: datetime) -> TrainingRun | None:
        row = await self._database.fetchrow(TAKE, now)
        return None if row is None else _run(row)

    async def requeue_interrupted(self) -> int:
        rows = await self._database.fetch(
            "update training_runs set state = 'QUEUED' where state = 'RUNNING' returning run_id"
        )
        return len(rows)

    async def report(self, run_id: str, step: Step, state: JobState, now: datetime) -> TrainingProgress | None:
        async with self._database.transaction() as connection:
            return await append_report(connection, run_id, step, state, now)

    async def fail(self, run_id: str, failure: TrainingFailure) -> None:
        await self._database.execute(
            "update training_runs set failure = $2 where run_id = $1", run_id, to_json(failure)
        )

    async def reports(self, run_id: str, after: int, limit: int) -> Sequence[TrainingProgress]:
        rows = await self._database.fetch(
            "select report from training_reports where run_id = $1 and sequence > $2 order by sequence limit $3",
            run_id,
            after,
            limit,
        )
        return [from_json(TrainingProgress, row["report"]) for row in rows]


async def append_report(
    connection: Connection, run_id: str, step: Step, state: JobState, now: datetime
) -> TrainingProgress | None:
    """The next report of a run within a transaction; None where the run has ended."""
    row = await connection.fetchrow(ADVANCE, run_id, state, state.is_terminal, now)
    if row is None:
        return None
    said = {field.name: getattr(step, field.name) for field in dataclasses.fields(step)}
    progress = TrainingProgress(sequence=row["sequence"], report_time=now, state=state, **said)
    text = to_json(progress)
    await connection.execute("insert into training_reports values ($1, $2, $3)", run_id, progress.sequence, text)
    await connection.execute("update training_runs set progress = $2 where run_id = $1", run_id, text)
    return progress


def _run(row: Any) -> TrainingRun:
    return TrainingRun(
        run_id=row["run_id"],
        spec=from_json(TrainingSpec, row["spec"]),
        state=JobState(row["state"]),
        seed=row["seed"],
        created_by=row["created_by"],
        create_time=row["create_time"],
        attempts=row["attempts"],
        sequence=row["sequence"],
        progress=_optional(TrainingProgress, row["progress"]),
        data_facts=_optional(TrainingDataFacts, row["data_facts"]),
        version=row["version"],
        evaluation=_optional(Evaluation, row["evaluation"]),
        failure=_optional(TrainingFailure, row["failure"]),
        start_time=row["start_time"],
        end_time=row["end_time"],
    )


def _optional(cls: type[Any], text: str | None) -> Any:
    return None if text is None else from_json(cls, text)
