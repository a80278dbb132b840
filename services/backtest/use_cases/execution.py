"""Does the runs that wait: takes one under a lease, loads its bars, has a worker simulate, stores the result."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from services.backtest.domain.data_used import DataUsed, describe_data
from services.backtest.domain.run import MOST_ATTEMPTS, JobFailure, Phase, Run
from services.backtest.domain.specification import MissingBarRule, Specification
from services.backtest.domain.work import WorkOrder
from services.backtest.ports import BarSource, Lease, ResultFiles, RunFeed, RunStore, Workers
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason

# A service that was killed is noticed after this long, and its runs are taken again.
LEASE = timedelta(seconds=6)
RENEW_SECONDS = 1.0
# Runs accepted by another replica are found by looking.
LOOK_SECONDS = 1.0
# Failures of others that may be over soon: the run goes back into the queue as long as it is younger than this.
PASSING = frozenset({Reason.DEPENDENCY_UNAVAILABLE, Reason.DRAINING, Reason.DEADLINE_PASSED, Reason.TOO_MANY_CALLS})
PATIENCE = timedelta(minutes=1)
PAUSE_SECONDS = 0.5


@dataclass(slots=True)
class Executor:
    """Runs one run at a time in each `work_forever`; start as many of them as there are workers."""

    store: RunStore
    source: BarSource
    files: ResultFiles
    workers: Workers
    feed: RunFeed
    clock: Clock
    _waiting: asyncio.Event = field(default_factory=asyncio.Event)
    _active: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _waiters: dict[str, set[asyncio.Event]] = field(default_factory=dict)

    def wake(self) -> None:
        """Says that a run waits."""
        self._waiting.set()

    def stop(self, job_id: str) -> None:
        """Stops the work on a run that was canceled, if it is done here."""
        if task := self._active.get(job_id):
            task.cancel()

    def tell(self, run: Run) -> None:
        """Wakes those who wait for the end of this run."""
        if run.state.is_terminal:
            for event in self._waiters.get(run.job_id, ()):
                event.set()

    async def ended(self, job_id: str, seconds: float) -> None:
        """Returns when the run has ended, at the latest after `seconds`."""
        event = asyncio.Event()
        waiters = self._waiters.setdefault(job_id, set())
        waiters.add(event)
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return
        finally:
            waiters.discard(event)
            if not waiters:
                self._waiters.pop(job_id, None)

    async def work_forever(self) -> None:
        """Takes and does one run after the other; a run in hand goes back into the queue when this is canceled."""
        while True:
            self._waiting.clear()
            run = await self.store.claim(self.clock.now(), self.clock.now() + LEASE)
            if run is not None:
                await self._attempt(run)
                continue
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._waiting.wait()

    async def _attempt(self, run: Run) -> None:
        """One attempt at a run, with its lease renewed meanwhile; returns when it has ended or was taken away."""
        lease = Lease(run.job_id, run.attempts)
        self.feed.publish(run)
        work = asyncio.create_task(self._perform(run, lease))
        renewal = asyncio.create_task(self._renew(lease, work))
        self._active[run.job_id] = work
        try:
            await asyncio.wait({work})
            if not work.cancelled() and (error := work.exception()):
                raise error
        finally:
            renewal.cancel()
            self._active.pop(run.job_id, None)
            if not work.done():
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)
                await self._record(self.store.release(lease))

    async def _renew(self, lease: Lease, work: asyncio.Task[None]) -> None:
        """Keeps the lease while the work goes on; ends the work when the lease is lost."""
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            try:
                kept = await self.store.renew(lease, self.clock.now() + LEASE)
            except DomainError:
                # The store is away for a moment; the lease may outlive that, and if not the writes below say so.
                continue
            if not kept:
                work.cancel()
                return

    async def _perform(self, run: Run, lease: Lease) -> None:
        try:
            await self._simulate(run.specification, lease)
        except DomainError as error:
            if self._may_pass(error, run):
                await asyncio.sleep(PAUSE_SECONDS)
                await self._record(self.store.release(lease))
            else:
                await self._record(self.store.fail(lease, JobFailure.of(error), self.clock.now()))

    def _may_pass(self, error: DomainError, run: Run) -> bool:
        """Whether another attempt may succeed: something was away, or a worker died."""
        if error.reason in PASSING:
            return self.clock.now() - run.create_time < PATIENCE
        return error.reason is Reason.INTERNAL and run.attempts < MOST_ATTEMPTS

    async def _simulate(self, specification: Specification, lease: Lease) -> None:
        await self._record(self.store.record_phase(lease, Phase.LOADING, None))
        loaded = await self.source.read(
            specification.instrument, specification.interval, specification.start_time, specification.end_time
        )
        if len(loaded.bars) == 0:
            raise _no_bars(specification)
        data = describe_data(loaded.bars, loaded.origin)
        await self._record(self.store.record_phase(lease, Phase.VALIDATING, data))
        _refuse_holes(specification, data)
        order = WorkOrder(specification, loaded.bars, data)
        outcome = await self.workers.perform(order, lambda phase: self._note(lease, phase))
        await self._record(self.store.record_phase(lease, Phase.STORING, None))
        await self.files.write(lease.job_id, outcome.content)
        await self._record(self.store.succeed(lease, outcome, self.clock.now()))

    async def _note(self, lease: Lease, phase: Phase) -> None:
        await self._record(self.store.record_phase(lease, phase, None))

    async def _record(self, write: Awaitable[Run | None]) -> None:
        """Publishes what was written; asyncio.CancelledError when the lease is lost and the work is somebody else's."""
        run = await write
        if run is None:
            raise asyncio.CancelledError
        self.feed.publish(run)
        self.tell(run)


def _no_bars(specification: Specification) -> DomainError:
    start, end = specification.start_time, specification.end_time
    return DomainError(
        Reason.DATA_MISSING,
        f"There are no {specification.interval} bars of {specification.instrument} from {start or 'the oldest'} to "
        f"{end or 'the newest'}. Ask MarketData.ListBars which there are, or backfill them.",
        instrument=specification.instrument,
        interval=str(specification.interval),
    )


def _refuse_holes(specification: Specification, data: DataUsed) -> None:
    """DomainError DATA_MISSING, naming the first holes, when the run demands bars without any."""
    if specification.missing_bar_rule is MissingBarRule.ACCEPT or data.missing_count == 0:
        return
    first = "; ".join(f"{hole.count} from {hole.start_time:%Y-%m-%d %H:%M}" for hole in data.missing[:5])
    raise DomainError(
        Reason.DATA_MISSING,
        f"{data.missing_count} bars of {data.instrument} are missing ({first}). "
        "Backfill them, or run with missing_bar_rule ACCEPT.",
        instrument=data.instrument,
        missing_count=str(data.missing_count),
    )
