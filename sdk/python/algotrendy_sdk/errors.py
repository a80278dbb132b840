"""The exception tree: one class per thing a program does about a failure, and the reason as a word in each.

AlgoTrendyError
├── InvalidRequestError       correct the request; `violations` names the fields
├── NotSignedInError          sign in again
├── PermissionDeniedError     ask an administrator, give a second factor, or wait
├── NotFoundError             there is no such thing, or it is not yours
├── AlreadyExistsError        choose another id or name
├── StateConflictError        the thing's state does not allow it; read it again
├── LimitExceededError        slow down; `retry_after` says for how long
├── UnavailableError          try again
│   └── OutcomeUnknownError   it may have happened: repeat with the same id
├── NotServedError            in the contract, not in this version
└── ServerBugError       report the `error_id` in `metadata`
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import grpc
from google.rpc import error_details_pb2, status_pb2

DETAILS_KEY = "grpc-status-details-bin"


@dataclass(frozen=True, slots=True)
class FieldViolation:
    """One field that breaks a rule of the contract, and what it must be."""

    field: str
    description: str


@dataclass(eq=False)
class AlgoTrendyError(Exception):
    """A call failed: `reason` is a name of the contract's ErrorReason, `message` a sentence with the next step."""

    reason: str
    message: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    violations: Sequence[FieldViolation] = ()
    retry_after: timedelta | None = None

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # So that it crosses process boundaries whole, as in a pool of workers.
        return type(self), (self.reason, self.message, dict(self.metadata), tuple(self.violations), self.retry_after)


class InvalidRequestError(AlgoTrendyError):
    """The request is wrong; `violations` names the fields where fields are at fault."""


class NotSignedInError(AlgoTrendyError):
    """There is no valid token, or the user name and password are wrong."""


class PermissionDeniedError(AlgoTrendyError):
    """The caller may not do this, or not now."""


class NotFoundError(AlgoTrendyError):
    """There is no such thing, or it is not the caller's."""


class AlreadyExistsError(AlgoTrendyError):
    """The id was used with another body, or the name is taken."""


class StateConflictError(AlgoTrendyError):
    """The state of things does not allow it."""


class LimitExceededError(AlgoTrendyError):
    """Too many, too large or too slow; `retry_after` says how long to wait where waiting helps."""


class UnavailableError(AlgoTrendyError):
    """Something is away; nothing was done, and trying again may succeed."""


class OutcomeUnknownError(UnavailableError):
    """It is not known whether the call took effect. Repeat it with the same id."""


class NotServedError(AlgoTrendyError):
    """The contract has this call and the server's version does not serve it."""


class ServerBugError(AlgoTrendyError):
    """A bug: `metadata["error_id"]` finds it in the server's log."""


CLASS_OF_REASON: Mapping[str, type[AlgoTrendyError]] = {
    "INTERNAL": ServerBugError,
    "NOT_IMPLEMENTED": NotServedError,
    "FIELD_INVALID": InvalidRequestError,
    "FIELD_UNKNOWN": InvalidRequestError,
    "REQUEST_INVALID": InvalidRequestError,
    "TOKEN_MALFORMED": InvalidRequestError,
    "TOKEN_MISSING": NotSignedInError,
    "TOKEN_INVALID": NotSignedInError,
    "CREDENTIALS_INVALID": NotSignedInError,
    "PERMISSION_MISSING": PermissionDeniedError,
    "MFA_REQUIRED": PermissionDeniedError,
    "LOCKED": PermissionDeniedError,
    "NOT_FOUND": NotFoundError,
    "ID_REUSED": AlreadyExistsError,
    "ALREADY_EXISTS": AlreadyExistsError,
    "ETAG_MISMATCH": StateConflictError,
    "STATE_CONFLICT": StateConflictError,
    "SETUP_DONE": StateConflictError,
    "DATA_MISSING": StateConflictError,
    "NOT_CONFIGURED": StateConflictError,
    "NOT_RECONCILED": StateConflictError,
    "RESUME_TOKEN_EXPIRED": StateConflictError,
    "RATE_LIMITED": LimitExceededError,
    "TOO_MANY_CALLS": LimitExceededError,
    "READER_TOO_SLOW": LimitExceededError,
    "TOO_LARGE": LimitExceededError,
    "DEPENDENCY_UNAVAILABLE": UnavailableError,
    "DRAINING": UnavailableError,
    "DEADLINE_PASSED": UnavailableError,
    "OUTCOME_UNKNOWN": OutcomeUnknownError,
}
# What a bare code means when no details came with it: the gateway's own answers and broken connections. A connection
# that broke says nothing about whether the call took effect.
_REASON_OF_BARE_CODE = {
    grpc.StatusCode.UNAVAILABLE: "OUTCOME_UNKNOWN",
    grpc.StatusCode.DEADLINE_EXCEEDED: "OUTCOME_UNKNOWN",
    grpc.StatusCode.CANCELLED: "OUTCOME_UNKNOWN",
    grpc.StatusCode.RESOURCE_EXHAUSTED: "RATE_LIMITED",
    grpc.StatusCode.UNAUTHENTICATED: "TOKEN_INVALID",
    grpc.StatusCode.PERMISSION_DENIED: "PERMISSION_MISSING",
    grpc.StatusCode.UNIMPLEMENTED: "NOT_IMPLEMENTED",
    grpc.StatusCode.INVALID_ARGUMENT: "REQUEST_INVALID",
    grpc.StatusCode.NOT_FOUND: "NOT_FOUND",
}


def error_of(failure: Any) -> AlgoTrendyError:
    """The exception for a failed gRPC call, with the reason the server gave or the bare code implies."""
    for key, value in failure.trailing_metadata() or ():
        if key == DETAILS_KEY:
            return _from_status(status_pb2.Status.FromString(value))
    code: grpc.StatusCode = failure.code()
    reason = _REASON_OF_BARE_CODE.get(code, "INTERNAL")
    said = failure.details() or "no further word"
    message = f"The server's answer did not come ({code.name}: {said})." if reason == "OUTCOME_UNKNOWN" else said
    return CLASS_OF_REASON[reason](reason, message)


def is_broken_connection(failure: Any) -> bool:
    """Whether a stream ended for a reason that a reconnect mends: the gateway reports a killed server as INTERNAL."""
    code = failure.code()
    if code in {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED, grpc.StatusCode.UNKNOWN}:
        return True
    return code is grpc.StatusCode.INTERNAL and "RST_STREAM" in (failure.details() or "")


def _from_status(status: status_pb2.Status) -> AlgoTrendyError:
    info, bad, retry = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest(), error_details_pb2.RetryInfo()
    for detail in status.details:
        for known in (info, bad, retry):
            detail.Unpack(known)
    return CLASS_OF_REASON.get(info.reason, AlgoTrendyError)(
        reason=info.reason or "INTERNAL",
        message=status.message,
        metadata=dict(info.metadata),
        violations=tuple(FieldViolation(entry.field, entry.description) for entry in bad.field_violations),
        retry_after=retry.retry_delay.ToTimedelta() if retry.HasField("retry_delay") else None,
    )
