"""What the use cases need from outside: where runs are kept, where bars come from, who does the work, who is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.backtest.domain.data_used import DataUsed
from services.backtest.domain.run import JobFailure, Phase, Run
from services.backtest.domain.work import Outcome, WorkOrder
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.data_origin import DataOrigin
from services.shared.model.job import JobState


@dataclass(frozen=True, slots=True)
class RunFilter:
    """Which of an owner's runs are wanted; None means any."""

    strategy: str | None = None
    state: JobState | None = None
    instrument: str | None = None


@dataclass(frozen=True, slots=True)
class Lease:
    """One attempt at a run; it is lost when another attempt has begun or the run has ended."""

    job_id: str
    attempt: int


class RunStore(Protocol):
    """Keeps runs durably. A method that returns a Run returns it as it stands after the call.

    The writes of a lease return None, and change nothing, once the run was canceled or taken by another attempt.
    """

    async def add(self, run: Run, most_unfinished: int) -> tuple[Run, bool]:
        """Stores a new run, or finds the one its owner gave that run_id before; and whether it was new.

        DomainError TOO_MANY_CALLS when the owner has `most_unfinished` unfinished runs already.
        """
        ...

    async def get(self, owner: str, run_id: str) -> Run | None:
        """The owner's run of that id."""
        ...

    async def page(self, owner: str, wanted: RunFilter, before: int | None, limit: int) -> list[Run]:
        """Up to `limit` of the owner's runs, newest first, with a sequence below `before`."""
        ...

    async def cancel(self, owner: str, run_id: str, now: datetime) -> Run | None:
        """Ends an unfinished run as CANCELED; a finished one stays as it is."""
        ...

    async def delete(self, owner: str, run_id: str) -> Run | None:
        """Forgets a run and returns it as it was; an unfinished one is returned and kept."""
        ...

    async def claim(self, now: datetime, lease_until: datetime) -> Run | None:
        """Takes the oldest run that waits, or whose lease is over, for one more attempt."""
        ...

    async def renew(self, lease: Lease, lease_until: datetime) -> bool:
        """Keeps the lease; False when it is lost."""
        ...

    async def record_phase(self, lease: Lease, phase: Phase, data: DataUsed | None) -> Run | None:
        """Notes what the run is doing, and its data once they are known."""
        ...

    async def succeed(self, lease: Lease, outcome: Outcome, now: datetime) -> Run | None:
        """Ends the run as SUCCEEDED; its result file is in place already."""
        ...

    async def fail(self, lease: Lease, failure: JobFailure, now: datetime) -> Run | None:
        """Ends the run as FAILED."""
        ...

    async def release(self, lease: Lease) -> Run | None:
        """Puts the run back into the queue, for whoever comes next."""
        ...


@dataclass(frozen=True, slots=True)
class LoadedBars:
    """Bars, ascending, and where they come from."""

    bars: BarColumns
    origin: DataOrigin


class BarSource(Protocol):
    """Stored bars."""

    async def read(
        self, instrument: str, interval: BarInterval, start: datetime | None, end: datetime | None
    ) -> LoadedBars:
        """The final bars that open in [start, end); possibly none.

        DomainError NOT_FOUND for an unknown instrument, TOO_LARGE for more bars than a run may have.
        """
        ...


class ResultFiles(Protocol):
    """Keeps the result files of runs, one for each job_id; a file is there whole or not at all."""

    async def write(self, job_id: str, content: bytes) -> None:
        """Puts the file in place durably, over an older one."""
        ...

    async def read(self, job_id: str) -> bytes:
        """The file; DomainError DATA_MISSING when it is not there."""
        ...

    async def delete(self, job_id: str) -> None:
        """Removes the file; one that is not there is no failure."""
        ...


class Workers(Protocol):
    """Does the work of runs outside of this process."""

    async def perform(self, order: WorkOrder, on_phase: Callable[[Phase], Awaitable[None]]) -> Outcome:
        """As `work.perform`; canceling the awaiting task kills the worker at once.

        DomainError INTERNAL when the worker died or the engine raised.
        """
        ...


class RunFeed(Protocol):
    """Tells those who watch."""

    def publish(self, run: Run) -> None:
        """Hands on the newest state of a run; an older revision than the last is dropped."""
        ...
