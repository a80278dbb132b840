"""DomainError to google.rpc.Status and back; one of the two files that know grpc's status codes."""

from __future__ import annotations

from datetime import timedelta

import grpc
from google.protobuf import duration_pb2
from google.rpc import error_details_pb2, status_pb2

from services.shared.model.errors import DomainError, FieldViolation, Reason

DOMAIN = "algotrendy"
DETAILS_KEY = "grpc-status-details-bin"

_Code = grpc.StatusCode
CODES: dict[Reason, grpc.StatusCode] = {
    Reason.INTERNAL: _Code.INTERNAL,
    Reason.NOT_IMPLEMENTED: _Code.UNIMPLEMENTED,
    Reason.FIELD_INVALID: _Code.INVALID_ARGUMENT,
    Reason.FIELD_UNKNOWN: _Code.INVALID_ARGUMENT,
    Reason.TOKEN_MISSING: _Code.UNAUTHENTICATED,
    Reason.TOKEN_INVALID: _Code.UNAUTHENTICATED,
    Reason.CREDENTIALS_INVALID: _Code.UNAUTHENTICATED,
    Reason.PERMISSION_MISSING: _Code.PERMISSION_DENIED,
    Reason.MFA_REQUIRED: _Code.PERMISSION_DENIED,
    Reason.SETUP_DONE: _Code.FAILED_PRECONDITION,
    Reason.NOT_FOUND: _Code.NOT_FOUND,
    Reason.ID_REUSED: _Code.ALREADY_EXISTS,
    Reason.ALREADY_EXISTS: _Code.ALREADY_EXISTS,
    Reason.ETAG_MISMATCH: _Code.ABORTED,
    Reason.STATE_CONFLICT: _Code.FAILED_PRECONDITION,
    Reason.DATA_MISSING: _Code.FAILED_PRECONDITION,
    Reason.NOT_CONFIGURED: _Code.FAILED_PRECONDITION,
    Reason.RESUME_TOKEN_EXPIRED: _Code.OUT_OF_RANGE,
    Reason.TOKEN_MALFORMED: _Code.INVALID_ARGUMENT,
    Reason.RATE_LIMITED: _Code.RESOURCE_EXHAUSTED,
    Reason.TOO_MANY_CALLS: _Code.RESOURCE_EXHAUSTED,
    Reason.READER_TOO_SLOW: _Code.RESOURCE_EXHAUSTED,
    Reason.TOO_LARGE: _Code.RESOURCE_EXHAUSTED,
    Reason.DEPENDENCY_UNAVAILABLE: _Code.UNAVAILABLE,
    Reason.OUTCOME_UNKNOWN: _Code.UNAVAILABLE,
    Reason.DRAINING: _Code.UNAVAILABLE,
    Reason.DEADLINE_PASSED: _Code.DEADLINE_EXCEEDED,
    Reason.REQUEST_INVALID: _Code.INVALID_ARGUMENT,
    Reason.NOT_RECONCILED: _Code.FAILED_PRECONDITION,
    Reason.LOCKED: _Code.PERMISSION_DENIED,
}
# What a bare code means when no details came with it: Envoy's own answers and broken connections.
_REASON_OF_BARE_CODE: dict[grpc.StatusCode, Reason] = {
    _Code.UNAVAILABLE: Reason.DEPENDENCY_UNAVAILABLE,
    _Code.DEADLINE_EXCEEDED: Reason.DEADLINE_PASSED,
    _Code.RESOURCE_EXHAUSTED: Reason.RATE_LIMITED,
    _Code.UNAUTHENTICATED: Reason.TOKEN_INVALID,
    _Code.PERMISSION_DENIED: Reason.PERMISSION_MISSING,
    _Code.UNIMPLEMENTED: Reason.NOT_IMPLEMENTED,
    _Code.INVALID_ARGUMENT: Reason.REQUEST_INVALID,
    _Code.NOT_FOUND: Reason.NOT_FOUND,
    # Not ours to cause: a server that stops cancels what it has not finished.
    _Code.CANCELLED: Reason.DEPENDENCY_UNAVAILABLE,
}


def to_status(error: DomainError) -> status_pb2.Status:
    """The google.rpc.Status of an error: exactly one ErrorInfo, BadRequest and RetryInfo where they apply."""
    status = status_pb2.Status(code=CODES[error.reason].value[0], message=error.message)
    status.details.add().Pack(
        error_details_pb2.ErrorInfo(reason=error.reason.value, domain=DOMAIN, metadata=error.metadata)
    )
    if error.violations:
        status.details.add().Pack(
            error_details_pb2.BadRequest(
                field_violations=[
                    error_details_pb2.BadRequest.FieldViolation(
                        field=violation.field, description=violation.description
                    )
                    for violation in error.violations
                ]
            )
        )
    if error.retry_after is not None:
        delay = duration_pb2.Duration()
        delay.FromTimedelta(error.retry_after)
        status.details.add().Pack(error_details_pb2.RetryInfo(retry_delay=delay))
    return status


def from_rpc_error(error: grpc.aio.AioRpcError) -> DomainError:
    """The DomainError that a failed call stands for, with the reason the other side gave or the code implies."""
    for key, value in error.trailing_metadata() or ():
        if key == DETAILS_KEY and isinstance(value, bytes):
            return from_status(status_pb2.Status.FromString(value))
    reason = _REASON_OF_BARE_CODE.get(error.code(), Reason.INTERNAL)
    if reason is Reason.DEPENDENCY_UNAVAILABLE:
        # grpc's own words name sockets and addresses, which are nobody's business.
        return DomainError(reason, "A service that this call needs is away or starting. Try again in a moment.")
    return DomainError(reason, error.details() or f"The call failed with {error.code().name} and no further word.")


def from_status(status: status_pb2.Status) -> DomainError:
    """The DomainError that `to_status` was given."""
    info, bad_request, retry = (
        error_details_pb2.ErrorInfo(),
        error_details_pb2.BadRequest(),
        error_details_pb2.RetryInfo(),
    )
    for detail in status.details:
        for known in (info, bad_request, retry):
            detail.Unpack(known)
    reason = Reason(info.reason) if info.reason in Reason.__members__ else Reason.INTERNAL
    return DomainError(
        reason,
        status.message,
        violations=[FieldViolation(entry.field, entry.description) for entry in bad_request.field_violations],
        retry_after=_delay(retry),
        **dict(info.metadata),
    )


def _delay(retry: error_details_pb2.RetryInfo) -> timedelta | None:
    return retry.retry_delay.ToTimedelta() if retry.HasField("retry_delay") else None


async def abort(context: grpc.aio.ServicerContext[object, object], error: DomainError) -> None:
    """Ends the RPC with the error; never returns."""
    status = to_status(error)
    await context.abort(
        CODES[error.reason], error.message, trailing_metadata=((DETAILS_KEY, status.SerializeToString()),)
    )


def broken_stream(error: grpc.aio.AioRpcError) -> bool:
    """Whether a stream ended for a reason that a reconnect mends.

    Envoy reports a killed upstream on an open stream as INTERNAL with RST_STREAM, not as UNAVAILABLE.
    """
    if error.code() in {_Code.UNAVAILABLE, _Code.CANCELLED, _Code.UNKNOWN}:
        return True
    return error.code() is _Code.INTERNAL and "RST_STREAM" in (error.details() or "")
