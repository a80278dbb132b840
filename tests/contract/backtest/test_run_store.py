"""What every RunStore must do, over PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from services.backtest.adapters.postgres_runs import PostgresRuns
from services.backtest.app import MIGRATIONS
from services.backtest.domain.data_used import DataUsed, MissingBars
from services.backtest.domain.metrics import Metrics
from services.backtest.domain.run import Fingerprints, JobFailure, Phase, Run
from services.backtest.domain.specification import Specification
from services.backtest.domain.work import Outcome
from services.backtest.ports import Lease, RunFilter
from services.shared.model.bar import BarInterval
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState
from services.shared.runtime.postgres import open_database
from tests.integration.backtest.installation import backtest_settings

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
LEASE = timedelta(seconds=6)
SPECIFICATION = Specification("NASDAQ:AAPL", BarInterval.parse("1d"), "rsi", {"period": "14"}, start_time=NOW)
DATA = DataUsed("NASDAQ:AAPL", 3, NOW, NOW, DataOrigin.REPLAY, "ab", (MissingBars(NOW, NOW, 2),), 2)
FIGURES: dict[str, Any] = dict.fromkeys(Metrics.__dataclass_fields__)
METRICS = Metrics(**{**FIGURES, "final_equity": 0.1 + 0.2, "round_trip_count": 7, "position_open": True})
OUTCOME = Outcome(METRICS, Fingerprints("a", "b", "c", "d"), ("Beware.",), b"")


@pytest_asyncio.fixture
async def store(data_directory: Path, postgres_url: str) -> AsyncIterator[PostgresRuns]:
    settings = backtest_settings(data_directory, postgres_url, "unix:/nowhere")
    async with open_database(settings, schema="backtest", migrations=MIGRATIONS) as database:
        yield PostgresRuns(database)


def run(run_id: str, owner: str = "ann", **changes: object) -> Run:
    return replace(Run(owner, run_id, f"job-{owner}-{run_id}", SPECIFICATION, NOW), **changes)  # type: ignore[arg-type]


async def claimed(store: PostgresRuns, now: datetime = NOW) -> tuple[Run, Lease]:
    taken = await store.claim(now, now + LEASE)
    assert taken is not None
    return taken, Lease(taken.job_id, taken.attempts)


async def test_a_run_is_found_as_it_was_added_by_its_owner_alone(store: PostgresRuns) -> None:
    added, is_new = await store.add(run("r"), 10)

    assert is_new
    assert replace(added, sequence=0) == run("r")
    assert await store.get("ann", "r") == added
    assert await store.get("bob", "r") is None


async def test_a_second_addition_under_the_same_id_finds_the_first(store: PostgresRuns) -> None:
    first, _ = await store.add(run("r"), 10)
    other = run("r", job_id="job-2", specification=replace(SPECIFICATION, strategy="sma_cross"))

    assert await store.add(other, 10) == (first, False)


async def test_concurrent_additions_make_one_run_and_respect_the_limit(store: PostgresRuns) -> None:
    same = await asyncio.gather(*(store.add(run("r", job_id=f"job-{i}"), 10) for i in range(8)))
    more = await asyncio.gather(*(store.add(run(f"m-{i}"), 4) for i in range(8)), return_exceptions=True)
    refused = [error for error in more if isinstance(error, DomainError)]

    assert sum(is_new for _, is_new in same) == 1
    assert len(refused) == 5
    assert {error.reason for error in refused} == {Reason.TOO_MANY_CALLS}
    assert len(await store.page("ann", RunFilter(), None, 100)) == 4


async def test_pages_are_newest_first_and_filtered(store: PostgresRuns) -> None:
    for number in range(3):
        await store.add(run(f"r-{number}"), 10)
    await store.add(run("s", specification=replace(SPECIFICATION, strategy="sma_cross")), 10)
    await store.add(run("b", owner="bob"), 10)
    newest = await store.page("ann", RunFilter(strategy="rsi"), None, 2)

    assert [found.run_id for found in newest] == ["r-2", "r-1"]
    assert [r.run_id for r in await store.page("ann", RunFilter(strategy="rsi"), newest[-1].sequence, 2)] == ["r-0"]
    assert await store.page("ann", RunFilter(state=JobState.RUNNING), None, 9) == []
    assert await store.page("ann", RunFilter(instrument="NYSE:IBM"), None, 9) == []


async def test_the_oldest_waiting_run_is_claimed_once(store: PostgresRuns) -> None:
    for name in ("old", "new"):
        await store.add(run(name), 10)
    taken = await asyncio.gather(*(store.claim(NOW, NOW + LEASE) for _ in range(4)))

    assert sorted(found.run_id for found in taken if found) == ["new", "old"]
    assert {found.state for found in taken if found} == {JobState.RUNNING}
    assert {found.attempts for found in taken if found} == {1}


async def test_a_run_whose_lease_is_over_is_claimed_again_and_the_first_attempt_can_write_no_more(
    store: PostgresRuns,
) -> None:
    await store.add(run("r"), 10)
    _, first = await claimed(store)
    nothing = await store.claim(NOW + LEASE / 2, NOW + LEASE)
    again, second = await claimed(store, NOW + LEASE * 2)

    assert nothing is None
    assert again.attempts == 2
    assert not await store.renew(first, NOW + LEASE * 3)
    assert await store.record_phase(first, Phase.SIMULATING, None) is None
    assert await store.succeed(first, OUTCOME, NOW) is None
    assert await store.fail(first, JobFailure(Reason.INTERNAL, "no"), NOW) is None
    assert await store.release(first) is None
    assert await store.renew(second, NOW + LEASE * 3)


async def test_a_renewed_lease_keeps_others_away(store: PostgresRuns) -> None:
    await store.add(run("r"), 10)
    _, lease = await claimed(store)
    await store.renew(lease, NOW + LEASE * 3)

    assert await store.claim(NOW + LEASE * 2, NOW + LEASE * 4) is None


async def test_a_run_goes_through_its_phases_to_success(store: PostgresRuns) -> None:
    added, _ = await store.add(run("r"), 10)
    _, lease = await claimed(store)
    loading = await store.record_phase(lease, Phase.VALIDATING, DATA)
    simulating = await store.record_phase(lease, Phase.SIMULATING, None)
    done = await store.succeed(lease, OUTCOME, NOW + LEASE)

    assert loading is not None
    assert simulating is not None
    assert done is not None
    assert (loading.phase, loading.data) == (Phase.VALIDATING, DATA)
    assert (simulating.data, simulating.progress) == (DATA, 0.4)
    assert done.state is JobState.SUCCEEDED
    assert (done.metrics, done.fingerprints, done.warnings) == (METRICS, OUTCOME.fingerprints, ("Beware.",))
    assert (done.progress, done.start_time, done.end_time) == (1.0, NOW, NOW + LEASE)
    assert added.revision < loading.revision < simulating.revision < done.revision
    assert await store.get("ann", "r") == done


async def test_a_failed_run_says_why(store: PostgresRuns) -> None:
    await store.add(run("r"), 10)
    _, lease = await claimed(store)
    failure = JobFailure(Reason.DATA_MISSING, "There are no bars.", {"instrument": "NASDAQ:AAPL"})
    failed = await store.fail(lease, failure, NOW)

    assert failed is not None
    assert (failed.state, failed.failure, failed.end_time) == (JobState.FAILED, failure, NOW)


async def test_a_released_run_waits_again(store: PostgresRuns) -> None:
    await store.add(run("r"), 10)
    _, lease = await claimed(store)
    released = await store.release(lease)
    again, _ = await claimed(store)

    assert released is not None
    assert released.state is JobState.QUEUED
    assert again.attempts == 2


@pytest.mark.parametrize("working", [False, True])
async def test_an_unfinished_run_is_canceled_for_ever(store: PostgresRuns, working: bool) -> None:
    await store.add(run("r"), 10)
    if working:
        _, lease = await claimed(store)
    canceled = await store.cancel("ann", "r", NOW)

    assert canceled is not None
    assert canceled.state is JobState.CANCELED
    assert await store.claim(NOW + LEASE * 9, NOW) is None
    assert await store.cancel("ann", "r", NOW + LEASE) == canceled
    if working:
        assert await store.succeed(lease, OUTCOME, NOW) is None


async def test_only_a_finished_run_of_ones_own_can_be_deleted(store: PostgresRuns) -> None:
    await store.add(run("r"), 10)
    waiting = await store.delete("ann", "r")
    kept = await store.get("ann", "r")
    await store.cancel("ann", "r", NOW)
    foreign = await store.delete("bob", "r")
    deleted = await store.delete("ann", "r")

    assert waiting == kept
    assert kept is not None
    assert foreign is None
    assert deleted is not None
    assert deleted.state is JobState.CANCELED
    assert await store.get("ann", "r") is None
