"""What ML needs from outside."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.ml.domain.evaluation import Evaluation
from services.ml.domain.learned import Arrays
from services.ml.domain.model import Artifact, Model, ModelVersion
from services.ml.domain.prediction import Prediction
from services.ml.domain.training import (
    Step,
    TrainingDataFacts,
    TrainingFailure,
    TrainingProgress,
    TrainingRun,
    TrainingSpec,
)
from services.shared.model.bar import BarColumns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.job import JobState


@dataclass(frozen=True, slots=True)
class StoredBars:
    """Closed bars, ascending, and where they came from."""

    columns: BarColumns
    origin: DataOrigin


class Bars(Protocol):
    """Market data as ML reads it."""

    async def read(
        self,
        instrument: str,
        bar_interval: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        last_count: int = 0,
    ) -> StoredBars:
        """Final bars whose open time lies in [start_time, end_time), only the newest `last_count` where it is not 0.

        DomainError NOT_FOUND for an unknown instrument, DEPENDENCY_UNAVAILABLE when MarketData does not answer.
        """
        ...


@dataclass(frozen=True, slots=True)
class TrainingWork:
    """What a worker gets: the spec, the bars of its instruments in their order, and the seed."""

    spec: TrainingSpec
    columns: tuple[BarColumns, ...]
    origin: DataOrigin
    seed: int


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """What a worker gives back."""

    arrays: Arrays
    evaluation: Evaluation
    data_facts: TrainingDataFacts
    libraries: dict[str, str]
    code_hash: str


OnStep = Callable[[Step], Awaitable[object]]


class Trainer(Protocol):
    """Trains outside the event loop."""

    def refuse_if_not_installed(self, spec: TrainingSpec) -> None:
        """DomainError NOT_CONFIGURED where the algorithm's library is not installed, saying how to install it."""
        ...

    async def train(self, work: TrainingWork, on_step: OnStep) -> TrainingResult:
        """The result; steps are heard in order before it. When canceled, the work ends at once.

        DomainError DATA_MISSING where the data cannot be learned from.
        """
        ...


class Artifacts(Protocol):
    """Files named by their hash."""

    async def store(self, arrays: Arrays) -> Artifact:
        """Writes the arrays; the same arrays are the same file. Durable when it returns."""
        ...

    async def load(self, artifact: Artifact) -> Arrays:
        """The arrays; DomainError DATA_MISSING where the file is gone, corrupt or not ours. Executes nothing of it."""
        ...


class Runs(Protocol):
    """Training runs and their reports, durable."""

    async def create(self, run: TrainingRun) -> tuple[TrainingRun, bool]:
        """Stores a run; the stored one and whether it is new. An id that exists already changes nothing."""
        ...

    async def get(self, run_id: str) -> TrainingRun:
        """The run; DomainError NOT_FOUND."""
        ...

    async def list(
        self, model_id: str | None, state: JobState | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[TrainingRun]:
        """Runs, newest first, those behind the (create_time, run_id) `after`."""
        ...

    async def waiting(self) -> int:
        """How many runs are QUEUED."""
        ...

    async def take_next(self, now: datetime) -> TrainingRun | None:
        """Makes the oldest QUEUED run RUNNING and returns it; None where none waits."""
        ...

    async def requeue_interrupted(self) -> int:
        """Makes RUNNING runs QUEUED again; how many. For the start, when nothing can be running."""
        ...

    async def report(self, run_id: str, step: Step, state: JobState, now: datetime) -> TrainingProgress | None:
        """Appends a report with the next sequence and moves the run to `state`; None where the run has ended."""
        ...

    async def fail(self, run_id: str, failure: TrainingFailure) -> None:
        """Keeps why a run fails; its last report says FAILED."""
        ...

    async def reports(self, run_id: str, after: int, limit: int) -> Sequence[TrainingProgress]:
        """Reports with a sequence above `after`, ascending."""
        ...


class Models(Protocol):
    """Models and versions, durable."""

    async def add_version(
        self, run: TrainingRun, result: TrainingResult, artifact: Artifact, now: datetime
    ) -> ModelVersion:
        """Stores what a run made as the model's next version, once per run, and notes it in the run."""
        ...

    async def get(self, model_id: str) -> Model:
        """The model; DomainError NOT_FOUND."""
        ...

    async def list(self, after: str, limit: int) -> Sequence[Model]:
        """Models by id, those behind `after`."""
        ...

    async def versions(self, model_id: str, below: int | None, limit: int) -> Sequence[ModelVersion]:
        """Versions, newest first, those with a smaller number than `below`."""
        ...

    async def version(self, model_id: str, version: int | None) -> ModelVersion:
        """That version; without a number the champion, else the latest. DomainError NOT_FOUND."""
        ...


class Predictions(Protocol):
    """Predictions, durable."""

    async def keep(self, prediction: Prediction) -> tuple[Prediction, bool]:
        """Stores it once; the stored one with its sequence, and whether it was there before."""
        ...


class ProgressFeed(Protocol):
    """Hands reports to those who watch."""

    def publish(self, run_id: str, progress: TrainingProgress) -> None:
        """After it was stored; never blocks."""
        ...
