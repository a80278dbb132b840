"""Worker processes for work that would block the event loop: spawned, reused when idle, never outliving the service."""

from __future__ import annotations

import asyncio
import inspect
import multiprocessing
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from typing import Any, TypeAlias, TypeVar

from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.telemetry import logger
from services.shared.runtime.worker_process import Failed, Refused, Report, Reported, work

_log = logger("workers")
_spawn = multiprocessing.get_context("spawn")

Argument = TypeVar("Argument")
Result = TypeVar("Result")
OnReport: TypeAlias = Callable[[Any], Awaitable[object] | None]


class _Worker:
    """One spawned process that does one piece of work at a time."""

    def __init__(self) -> None:
        self._pipe, theirs = _spawn.Pipe()
        self.process: BaseProcess = _spawn.Process(target=work, args=(theirs, os.getpid()), daemon=True)
        self.process.start()
        theirs.close()

    def begin(self, function: Callable[..., Any], argument: Any) -> None:
        self._pipe.send((function, argument))

    def next_message(self) -> Any:
        """Blocks until the process says something; EOFError when it is gone."""
        return self._pipe.recv()

    def end(self) -> None:
        """Ends the process at once; what it was doing is lost."""
        self.process.kill()
        self.process.join()
        self._pipe.close()


class Workers:
    """At most `most` pieces of work at once, each in a process of its own; further ones wait their turn."""

    def __init__(self, most: int) -> None:
        self._turns = asyncio.Semaphore(most)
        self._threads = ThreadPoolExecutor(most, thread_name_prefix="worker-pipe")
        self._idle: list[_Worker] = []

    async def run(
        self,
        function: Callable[[Argument, Report], Result],
        argument: Argument,
        on_report: OnReport | None = None,
    ) -> Result:
        """`function(argument, report)` in a worker process; what it reports reaches `on_report` here, in order.

        `function` is defined at the top of a module; argument, reports and result can be pickled. A DomainError that
        it raises is raised here; any other end of the process is DomainError INTERNAL. When the awaiting task is
        canceled the process is killed at once.
        """
        async with self._turns:
            # Started in the thread of the event loop: a process dies with the thread that started it (PDEATHSIG).
            worker = self._idle.pop() if self._idle else _Worker()
            try:
                worker.begin(function, argument)
                outcome = await self._outcome(worker, on_report)
            except BaseException:
                worker.end()
                raise
            self._idle.append(worker)
        result: Result = _result_of(outcome, function)
        return result

    async def _outcome(self, worker: _Worker, on_report: OnReport | None) -> Any:
        loop = asyncio.get_running_loop()
        while True:
            try:
                message = await loop.run_in_executor(self._threads, worker.next_message)
            except (EOFError, OSError) as error:
                worker.process.join()
                raise _internal(f"the worker process ended with exit code {worker.process.exitcode}") from error
            if not isinstance(message, Reported):
                return message
            if on_report is not None and inspect.isawaitable(waiting := on_report(message.value)):
                await waiting

    def close(self) -> None:
        """Ends the idle processes; those at work end with the tasks that await them."""
        for worker in self._idle:
            worker.end()
        self._idle.clear()
        self._threads.shutdown(wait=False, cancel_futures=True)


@asynccontextmanager
async def open_workers(most: int) -> AsyncIterator[Workers]:
    """Worker processes for the time of the block; none is started before there is work."""
    workers = Workers(most)
    try:
        yield workers
    finally:
        workers.close()


def _result_of(outcome: Any, function: Callable[..., Any]) -> Any:
    if isinstance(outcome, Refused):
        raise DomainError(outcome.reason, outcome.message, violations=(), retry_after=None, **outcome.metadata)
    if isinstance(outcome, Failed):
        _log.error("worker failed", function=function.__qualname__, error=outcome.error)
        raise _internal(outcome.error.strip().rsplit("\n", 1)[-1])
    return outcome.result


def _internal(what: str) -> DomainError:
    return DomainError(Reason.INTERNAL, f"The work ended without a result: {what}.", cause=what)
