"""Where long work stands."""

from __future__ import annotations

from enum import StrEnum


class JobState(StrEnum):
    """QUEUED and durable, RUNNING on a worker, then one of SUCCEEDED, FAILED, CANCELED for ever."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELED = "CANCELED"

    @property
    def is_terminal(self) -> bool:
        return self in {JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELED}
