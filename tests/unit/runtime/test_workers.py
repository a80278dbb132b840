"""Worker processes: results, reports, refusals, crashes, cancel, and that none is left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from typing import Any

import pytest

from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.worker_process import Report
from services.shared.runtime.workers import open_workers


def add_reporting(numbers: list[int], report: Report) -> tuple[int, int]:
    for number in numbers:
        report(number)
    return os.getpid(), sum(numbers)


def refuse(account_id: str, report: Report) -> None:
    raise DomainError(Reason.DATA_MISSING, f"There is nothing for {account_id}.", account_id=account_id)


def stumble(divisor: int, report: Report) -> float:
    return 1 / divisor


def die(_: None, report: Report) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep_for_ever(_: None, report: Report) -> None:
    report(os.getpid())
    time.sleep(3600)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_reports_arrive_in_order_and_the_result_after_them() -> None:
    heard: list[int] = []
    async with open_workers(1) as workers:
        pid, total = await workers.run(add_reporting, [1, 2, 3], heard.append)
    assert (heard, total) == ([1, 2, 3], 6)
    assert pid != os.getpid()


async def test_an_idle_process_is_used_again_and_ends_with_the_pool() -> None:
    async with open_workers(1) as workers:
        first, _ = await workers.run(add_reporting, [1])
        second, _ = await workers.run(add_reporting, [1])
        assert first == second
    assert not is_alive(first)


async def test_a_refusal_in_the_worker_is_the_same_refusal_here() -> None:
    async with open_workers(1) as workers:
        with pytest.raises(DomainError) as refused:
            await workers.run(refuse, "demo")
    assert refused.value.reason is Reason.DATA_MISSING
    assert refused.value.metadata == {"account_id": "demo"}


@pytest.mark.parametrize(("function", "argument", "clue"), [(stumble, 0, "division by zero"), (die, None, "-9")])
async def test_a_bug_or_a_crash_is_an_internal_error_and_the_pool_goes_on(
    function: Any, argument: Any, clue: str
) -> None:
    async with open_workers(1) as workers:
        with pytest.raises(DomainError, match=clue) as failed:
            await workers.run(function, argument)
        assert failed.value.reason is Reason.INTERNAL
        assert (await workers.run(add_reporting, [4]))[1] == 4


async def test_a_canceled_task_kills_its_process() -> None:
    pids: asyncio.Queue[int] = asyncio.Queue()
    async with open_workers(1) as workers:
        task = asyncio.create_task(workers.run(sleep_for_ever, None, pids.put_nowait))
        pid = await pids.get()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not is_alive(pid)
