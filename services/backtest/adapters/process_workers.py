"""The work of runs in worker processes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from services.backtest.domain.run import Phase
from services.backtest.domain.work import Outcome, WorkOrder, perform, warm_up
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.workers import Workers


class ProcessWorkers:
    """The port Workers over the runtime's worker processes; `warm_up` must be called once."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._warm = asyncio.Event()

    async def perform(self, order: WorkOrder, on_phase: Callable[[Phase], Awaitable[None]]) -> Outcome:
        # Two processes that compile the engine at once would both be slower than one after the other.
        await self._warm.wait()
        try:
            return await self._workers.run(perform, order, on_phase)
        except OSError as error:
            # An idle worker was killed: its pipe is gone before anything was asked of it.
            raise DomainError(Reason.INTERNAL, f"The worker was gone ({error}).", cause=str(error)) from error

    async def warm_up(self) -> None:
        """Starts one process and compiles the engine in it, unless that was done before on this machine."""
        try:
            await self._workers.run(warm_up, None)
        finally:
            self._warm.set()
