"""A run and its life: QUEUED, RUNNING on a worker, then SUCCEEDED, FAILED or CANCELED for ever."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.backtest.domain.data_used import DataUsed
from services.backtest.domain.metrics import Metrics
from services.backtest.domain.specification import Specification
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState

# A run that took its worker down this often is at fault itself.
MOST_ATTEMPTS = 3


class Phase(StrEnum):
    """What a running job is doing, in this order."""

    WAITING = "WAITING"
    LOADING = "LOADING"
    VALIDATING = "VALIDATING"
    SIMULATING = "SIMULATING"
    MEASURING = "MEASURING"
    STORING = "STORING"


# Share of the work that is done when a phase begins.
PROGRESS = {
    Phase.WAITING: 0.0,
    Phase.LOADING: 0.05,
    Phase.VALIDATING: 0.3,
    Phase.SIMULATING: 0.4,
    Phase.MEASURING: 0.7,
    Phase.STORING: 0.9,
}


@dataclass(frozen=True, slots=True)
class JobFailure:
    """Why a run ended without a result: a reason, a sentence with the next step, and its variables."""

    reason: Reason
    message: str
    metadata: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, error: DomainError) -> JobFailure:
        return cls(error.reason, error.message, dict(error.metadata))


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """SHA-256 in hexadecimal of the bars, the specification, the code and the result file."""

    data_sha256: str
    config_sha256: str
    code_sha256: str
    result_sha256: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run of one user. `run_id` is theirs, `job_id` ours and unique; `revision` grows with each change."""

    owner: str
    run_id: str
    job_id: str
    specification: Specification
    create_time: datetime
    sequence: int = 0
    state: JobState = JobState.QUEUED
    phase: Phase = Phase.WAITING
    progress: float = 0.0
    start_time: datetime | None = None
    end_time: datetime | None = None
    attempts: int = 0
    failure: JobFailure | None = None
    data: DataUsed | None = None
    metrics: Metrics | None = None
    fingerprints: Fingerprints | None = None
    warnings: tuple[str, ...] = ()
    revision: int = 1
