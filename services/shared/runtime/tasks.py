"""Background tasks that outlive their own failures."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from services.shared.model.errors import DomainError
from services.shared.runtime.telemetry import TASK_RESTARTS, logger

FIRST_PAUSE_SECONDS = 0.1
LONGEST_PAUSE_SECONDS = 5.0
_log = logger("tasks")


class Tasks:
    """Runs named background tasks until `stop`; one that raises is begun again after a growing pause."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}

    def spawn(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Starts `work()`; when it raises it is begun again, when it returns the task is done. Names are unique."""
        if self.is_running(name):
            raise ValueError(f"a background task named {name!r} is running already")
        self._running[name] = asyncio.create_task(self._supervise(name, work), name=name)

    def is_running(self, name: str) -> bool:
        """Whether a task of that name was spawned and has not ended."""
        return name in self._running and not self._running[name].done()

    async def cancel(self, name: str) -> None:
        """Ends one task and waits for its end; a name that is not running is ignored."""
        task = self._running.pop(name, None)
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def stop(self) -> None:
        """Cancels all tasks and waits for their end."""
        tasks = list(self._running.values())
        self._running.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _supervise(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        pause = FIRST_PAUSE_SECONDS
        loop = asyncio.get_running_loop()
        while True:
            begun = loop.time()
            try:
                await work()
                return
            except Exception as error:
                if loop.time() - begun > LONGEST_PAUSE_SECONDS:
                    pause = FIRST_PAUSE_SECONDS
                TASK_RESTARTS.labels(name).inc()
                # A failure with a reason says it all (a dependency that is away); only a bug needs its trace.
                bug = not isinstance(error, DomainError)
                _log.warning(
                    "background task failed", task=name, error=repr(error), again_in_seconds=pause, exc_info=bug
                )
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
