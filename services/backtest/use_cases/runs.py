"""Start, see, list, cancel and delete runs; every run belongs to the user who started it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

from services.backtest.domain.engines import available_engine
from services.backtest.domain.run import Run
from services.backtest.domain.specification import Specification
from services.backtest.ports import ResultFiles, RunFeed, RunFilter, RunStore
from services.backtest.use_cases.execution import Executor
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import IdSource
from services.shared.model.principal import Principal
from services.shared.strategies import strategy_by_name

# A run on another replica ends without a word here, so a waiting call also looks for itself.
LOOK_AGAIN_SECONDS = 0.5
# A call that waits answers before the deadline of 30 s that callers without one get.
LONGEST_WAIT = timedelta(seconds=28)
# How many runs a watcher of all of them is shown at first.
NEWEST = 200


def owner_of(principal: Principal) -> str:
    """The user on whose behalf a call is made; DomainError PERMISSION_MISSING for a service that acts by itself."""
    if not principal.user_id:
        raise DomainError(
            Reason.PERMISSION_MISSING, "Runs belong to users: make this call with the token of the user it is for."
        )
    return principal.user_id


def no_such_run(run_id: str) -> DomainError:
    """The error for a run that is not there or is somebody else's."""
    return DomainError(Reason.NOT_FOUND, f"You have no run {run_id!r}; list them with ListBacktests.", run_id=run_id)


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of users."""

    store: RunStore
    files: ResultFiles
    feed: RunFeed
    executor: Executor
    clock: Clock
    ids: IdSource
    most_unfinished: int

    async def start(
        self, principal: Principal, run_id: str, specification: Specification, wait: timedelta
    ) -> tuple[Run, bool]:
        """A run under the caller's id, and whether it was there before; waits up to `wait` for its end.

        DomainError NOT_FOUND for an unknown strategy or engine, FIELD_INVALID for a bad parameter, NOT_CONFIGURED for
        an engine that is not available, ID_REUSED for another specification under a used id.
        """
        owner = owner_of(principal)
        available_engine(specification.engine)
        strategy = strategy_by_name(specification.strategy, specification.parameters)
        wanted = replace(specification, parameters=dict(strategy.values))
        run, is_new = await self.store.add(
            Run(owner, run_id, self.ids.new_id(), wanted, self.clock.now()), self.most_unfinished
        )
        if is_new:
            self.feed.publish(run)
            self.executor.wake()
        elif differing := run.specification.differences(wanted):
            fields = ", ".join(differing)
            raise DomainError(
                Reason.ID_REUSED,
                f"The run {run_id!r} exists with other values of {fields}. Choose a new run_id.",
                run_id=run_id,
                fields=fields,
            )
        return await self._ended(run, wait), not is_new

    async def get(self, principal: Principal, run_id: str) -> Run:
        """The caller's run; DomainError NOT_FOUND."""
        run = await self.store.get(owner_of(principal), run_id)
        if run is None:
            raise no_such_run(run_id)
        return run

    async def page(self, principal: Principal, wanted: RunFilter, before: int | None, limit: int) -> list[Run]:
        """Up to `limit` of the caller's runs, newest first, older than `before`."""
        return await self.store.page(owner_of(principal), wanted, before, limit)

    async def cancel(self, principal: Principal, run_id: str) -> Run:
        """Ends the caller's run if it is unfinished and stops its worker; DomainError NOT_FOUND."""
        run = await self.store.cancel(owner_of(principal), run_id, self.clock.now())
        if run is None:
            raise no_such_run(run_id)
        self.executor.stop(run.job_id)
        self.feed.publish(run)
        self.executor.tell(run)
        return run

    async def delete(self, principal: Principal, run_id: str) -> None:
        """Forgets the caller's run with its result; DomainError STATE_CONFLICT while it is unfinished."""
        run = await self.store.delete(owner_of(principal), run_id)
        if run is None:
            return
        if not run.state.is_terminal:
            raise DomainError(
                Reason.STATE_CONFLICT,
                f"The run {run_id!r} is {run.state}; cancel it before deleting it.",
                run_id=run_id,
                state=run.state.value,
            )
        await self.files.delete(run.job_id)

    async def show_to_watchers(self, principal: Principal, run_id: str) -> str:
        """Publishes the caller's run (or, without `run_id`, the newest of all) as it stands; gives the owner.

        A feed forgets with its process; this puts in front of a watcher what happened before. DomainError NOT_FOUND.
        """
        owner = owner_of(principal)
        runs = (
            [await self.get(principal, run_id)] if run_id else await self.store.page(owner, RunFilter(), None, NEWEST)
        )
        for run in reversed(runs):
            self.feed.publish(run)
        return owner

    async def _ended(self, run: Run, wait: timedelta) -> Run:
        """The run when it has ended, or as it stands when `wait` is over."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(wait, LONGEST_WAIT).total_seconds()
        while not run.state.is_terminal and (left := deadline - loop.time()) > 0:
            await self.executor.ended(run.job_id, min(left, LOOK_AGAIN_SECONDS))
            run = await self.store.get(run.owner, run.run_id) or run
        return run
