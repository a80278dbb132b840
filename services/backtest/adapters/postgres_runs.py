"""Runs in PostgreSQL; a lease is a row's attempt number, so the writes of a lost one match no row."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import asyncpg

from services.backtest.adapters.json_records import data_of, failure_of, fingerprints_of, metrics_of, to_json
from services.backtest.domain.data_used import DataUsed
from services.backtest.domain.run import PROGRESS, JobFailure, Phase, Run
from services.backtest.domain.specification import Specification
from services.backtest.domain.work import Outcome
from services.backtest.ports import Lease, RunFilter
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState
from services.shared.runtime.postgres import Connection, Database

_INSERT = """
insert into runs (job_id, owner, run_id, specification, strategy, instrument, state, phase, progress, create_time)
values ($1, $2, $3, $4, $5, $6, 'QUEUED', 'WAITING', 0, $7)
returning *
"""
_PAGE = """
select * from runs
where owner = $1 and ($2::text is null or strategy = $2) and ($3::text is null or state = $3)
    and ($4::text is null or instrument = $4) and ($5::bigint is null or sequence < $5)
order by sequence desc limit $6
"""
# A run is taken while no other claim looks at it, so two workers never get the same attempt.
_CLAIM = """
update runs set state = 'RUNNING', phase = 'WAITING', progress = 0, attempts = attempts + 1, start_time = $1,
    lease_until = $2, revision = revision + 1
where job_id = (
    select job_id from runs
    where state = 'QUEUED' or (state = 'RUNNING' and lease_until < $1)
    order by sequence limit 1 for update skip locked
)
returning *
"""
_CANCEL = """
update runs set state = 'CANCELED', end_time = $3, lease_until = null, revision = revision + 1
where owner = $1 and run_id = $2 and state in ('QUEUED', 'RUNNING')
returning *
"""
_HELD = "where job_id = $1 and attempts = $2 and state = 'RUNNING'"
_RENEW = f"update runs set lease_until = $3 {_HELD} returning job_id"  # noqa: S608
_PHASE = f"""
update runs set phase = $3, progress = $4, data = coalesce($5, data), revision = revision + 1 {_HELD} returning *
"""  # noqa: S608
_SUCCEED = f"""
update runs set state = 'SUCCEEDED', progress = 1, end_time = $3, lease_until = null, metrics = $4, fingerprints = $5,
    warnings = $6, revision = revision + 1 {_HELD} returning *
"""  # noqa: S608
_FAIL = f"""
update runs set state = 'FAILED', end_time = $3, lease_until = null, failure = $4, revision = revision + 1 {_HELD}
returning *
"""  # noqa: S608
_RELEASE = f"""
update runs set state = 'QUEUED', phase = 'WAITING', progress = 0, lease_until = null, revision = revision + 1 {_HELD}
returning *
"""  # noqa: S608


class PostgresRuns:
    """The port RunStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, run: Run, most_unfinished: int) -> tuple[Run, bool]:
        async with self._database.transaction() as connection:
            # One addition of an owner at a time: the count below holds, and a repeat finds the first.
            await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", run.owner)
            known = await connection.fetchrow(
                "select * from runs where owner = $1 and run_id = $2", run.owner, run.run_id
            )
            if known is not None:
                return _run(known), False
            await _refuse_too_many(connection, run.owner, most_unfinished)
            row = await connection.fetchrow(
                _INSERT,
                run.job_id,
                run.owner,
                run.run_id,
                to_json(run.specification.record()),
                run.specification.strategy,
                run.specification.instrument,
                run.create_time,
            )
            assert row is not None, "an insert that returns nothing has raised"
            return _run(row), True

    async def get(self, owner: str, run_id: str) -> Run | None:
        return await self._one("select * from runs where owner = $1 and run_id = $2", owner, run_id)

    async def page(self, owner: str, wanted: RunFilter, before: int | None, limit: int) -> list[Run]:
        rows = await self._database.fetch(
            _PAGE, owner, wanted.strategy, wanted.state and wanted.state.value, wanted.instrument, before, limit
        )
        return [_run(row) for row in rows]

    async def cancel(self, owner: str, run_id: str, now: datetime) -> Run | None:
        return await self._one(_CANCEL, owner, run_id, now) or await self.get(owner, run_id)

    async def delete(self, owner: str, run_id: str) -> Run | None:
        deleted = await self._one(
            "delete from runs where owner = $1 and run_id = $2 and state not in ('QUEUED', 'RUNNING') returning *",
            owner,
            run_id,
        )
        return deleted or await self.get(owner, run_id)

    async def claim(self, now: datetime, lease_until: datetime) -> Run | None:
        return await self._one(_CLAIM, now, lease_until)

    async def renew(self, lease: Lease, lease_until: datetime) -> bool:
        row = await self._database.fetchrow(_RENEW, lease.job_id, lease.attempt, lease_until)
        return row is not None

    async def record_phase(self, lease: Lease, phase: Phase, data: DataUsed | None) -> Run | None:
        described = None if data is None else to_json(data)
        return await self._one(_PHASE, lease.job_id, lease.attempt, phase.value, PROGRESS[phase], described)

    async def succeed(self, lease: Lease, outcome: Outcome, now: datetime) -> Run | None:
        parts = (to_json(outcome.metrics), to_json(outcome.fingerprints), to_json(list(outcome.warnings)))
        return await self._one(_SUCCEED, lease.job_id, lease.attempt, now, *parts)

    async def fail(self, lease: Lease, failure: JobFailure, now: datetime) -> Run | None:
        return await self._one(_FAIL, lease.job_id, lease.attempt, now, to_json(failure))

    async def release(self, lease: Lease) -> Run | None:
        return await self._one(_RELEASE, lease.job_id, lease.attempt)

    async def _one(self, statement: str, *arguments: Any) -> Run | None:
        row = await self._database.fetchrow(statement, *arguments)
        return None if row is None else _run(row)


async def _refuse_too_many(connection: Connection, owner: str, most: int) -> None:
    unfinished = await connection.fetchval(
        "select count(*) from runs where owner = $1 and state in ('QUEUED', 'RUNNING')", owner
    )
    if unfinished >= most:
        raise DomainError(
            Reason.TOO_MANY_CALLS,
            f"You have {unfinished} unfinished runs and may have {most}. Wait for one to end, or cancel one.",
            unfinished=str(unfinished),
            most=str(most),
        )


def _run(row: asyncpg.Record) -> Run:
    return Run(
        owner=row["owner"],
        run_id=row["run_id"],
        job_id=row["job_id"],
        specification=Specification.from_record(json.loads(row["specification"])),
        create_time=row["create_time"],
        sequence=row["sequence"],
        state=JobState(row["state"]),
        phase=Phase(row["phase"]),
        progress=row["progress"],
        start_time=row["start_time"],
        end_time=row["end_time"],
        attempts=row["attempts"],
        failure=failure_of(row["failure"]),
        data=data_of(row["data"]),
        metrics=metrics_of(row["metrics"]),
        fingerprints=fingerprints_of(row["fingerprints"]),
        warnings=tuple(json.loads(row["warnings"])),
        revision=row["revision"],
    )
