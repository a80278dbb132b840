"""The one exception that use cases raise for a failure: a reason a program can act on, a sentence a person can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Reason(StrEnum):
    """Why a call failed; the same names as `algotrendy.types.v1.ErrorReason`, whose comments say what to do next."""

    INTERNAL = "INTERNAL"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    FIELD_INVALID = "FIELD_INVALID"
    FIELD_UNKNOWN = "FIELD_UNKNOWN"
    TOKEN_MISSING = "TOKEN_MISSING"  # noqa: S105
    TOKEN_INVALID = "TOKEN_INVALID"  # noqa: S105
    CREDENTIALS_INVALID = "CREDENTIALS_INVALID"
    PERMISSION_MISSING = "PERMISSION_MISSING"
    MFA_REQUIRED = "MFA_REQUIRED"
    SETUP_DONE = "SETUP_DONE"
    NOT_FOUND = "NOT_FOUND"
    ID_REUSED = "ID_REUSED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    ETAG_MISMATCH = "ETAG_MISMATCH"
    STATE_CONFLICT = "STATE_CONFLICT"
    DATA_MISSING = "DATA_MISSING"
    NOT_CONFIGURED = "NOT_CONFIGURED"
    RESUME_TOKEN_EXPIRED = "RESUME_TOKEN_EXPIRED"  # noqa: S105
    TOKEN_MALFORMED = "TOKEN_MALFORMED"  # noqa: S105
    RATE_LIMITED = "RATE_LIMITED"
    TOO_MANY_CALLS = "TOO_MANY_CALLS"
    READER_TOO_SLOW = "READER_TOO_SLOW"
    TOO_LARGE = "TOO_LARGE"
    DEPENDENCY_UNAVAILABLE = "DEPENDENCY_UNAVAILABLE"
    OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN"
    DRAINING = "DRAINING"
    DEADLINE_PASSED = "DEADLINE_PASSED"
    REQUEST_INVALID = "REQUEST_INVALID"
    NOT_RECONCILED = "NOT_RECONCILED"
    LOCKED = "LOCKED"


@dataclass(frozen=True, slots=True)
class FieldViolation:
    """One field that breaks a rule: its path as the caller wrote it (`order.limit_price`) and what it must be."""

    field: str
    description: str


class DomainError(Exception):
    """A failure with a reason; the runtime turns it into google.rpc.Status and back.

    `message` is a full sentence that names what was wrong and the next step. Every variable in it is also given as
    keyword (`account_id="demo"`) and reaches the caller as metadata. `violations` names fields where fields are at
    fault; `retry_after` says how long to wait where waiting helps.
    """

    def __init__(
        self,
        reason: Reason,
        message: str,
        *,
        violations: Sequence[FieldViolation] = (),
        retry_after: timedelta | None = None,
        **metadata: str,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.violations = tuple(violations)
        self.retry_after = retry_after
        self.metadata = metadata

    def __repr__(self) -> str:
        return f"DomainError({self.reason}, {self.message!r})"


def invalid_field(field: str, description: str) -> DomainError:
    """The error for one bad field: INVALID_ARGUMENT that names it."""
    return DomainError(
        Reason.FIELD_INVALID, f"{field}: {description}", violations=(FieldViolation(field, description),), field=field
    )
