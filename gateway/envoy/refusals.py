"""What Envoy says when it refuses or fails by itself: google.rpc.Status with a reason and the next step."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from google.protobuf import duration_pb2
from google.rpc import error_details_pb2, status_pb2

from gateway.envoy.shapes import Data, header_matches, typed

DOMAIN = "algotrendy"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One HTTP status that Envoy answers on its own, and what it means in the contract's words."""

    http: int
    # google.rpc.Code.
    code: int
    # A name of ErrorReason.
    reason: str
    message: str
    retry_seconds: int | None = None
    # The HTTP status to answer with instead.
    answers: int | None = None
    # Whether Envoy's own text says something the caller needs, such as what is wrong with the JSON.
    tells_cause: bool = False

    def status(self) -> status_pb2.Status:
        status = status_pb2.Status(code=self.code, message=self.message)
        status.details.add().Pack(error_details_pb2.ErrorInfo(reason=self.reason, domain=DOMAIN))
        if self.retry_seconds is not None:
            delay = duration_pb2.Duration(seconds=self.retry_seconds)
            status.details.add().Pack(error_details_pb2.RetryInfo(retry_delay=delay))
        return status

    def json(self) -> Data:
        """The status as JSON, with Envoy's command operators still in it."""
        info: Data = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": self.reason, "domain": DOMAIN}
        if self.tells_cause:
            info["metadata"] = {"cause": "%LOCAL_REPLY_BODY%"}
        details = [info]
        if self.retry_seconds is not None:
            details.append(
                {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{self.retry_seconds}s"}
            )
        cause = " %LOCAL_REPLY_BODY%" if self.tells_cause else ""
        return {"code": self.code, "message": self.message + cause, "details": details}


NO_SUCH_CALL = Refusal(
    404, 12, "NOT_IMPLEMENTED", "There is no such call here: check the method and the path. GET / lists what is served."
)
# A token that cannot be judged is not a token that is wrong: nobody should sign in again because of it.
KEYS_MISSING = Refusal(
    401,
    14,
    "DEPENDENCY_UNAVAILABLE",
    "The keys that tokens are checked with have not been fetched yet: try again in a moment.",
    retry_seconds=1,
    answers=503,
)
TOKEN_MISSING = Refusal(
    401,
    16,
    "TOKEN_MISSING",
    "This call needs a token: sign in with POST /v1/auth/login and send `authorization: Bearer <token>`.",
)
KEY_AND_TOKEN = Refusal(
    400,
    3,
    "REQUEST_INVALID",
    "The request has both a token and an API key: send `authorization` or `x-api-key`, not both.",
)
KEY_INVALID = Refusal(
    401,
    16,
    "CREDENTIALS_INVALID",
    "The API key is unknown, revoked or expired: make one with POST /v1/api-keys and send it as `x-api-key`.",
)
REFUSALS = (
    Refusal(
        400,
        3,
        "REQUEST_INVALID",
        "The request does not fit the contract: check the JSON, the field names and the query parameters.",
        tells_cause=True,
    ),
    Refusal(
        401,
        16,
        "TOKEN_INVALID",
        "The token is not valid: refresh it with POST /v1/auth/refresh or sign in again.",
        tells_cause=True,
    ),
    # Envoy's only 403 here is a token made for another audience, which to its bearer is a token that does not work.
    Refusal(403, 16, "TOKEN_INVALID", "The token was not made for this system: sign in here.", answers=401),
    NO_SUCH_CALL,
    Refusal(408, 4, "DEADLINE_PASSED", "The request took too long to arrive: send it again.", retry_seconds=1),
    Refusal(413, 8, "TOO_LARGE", "The request body is too large: send less at once."),
    Refusal(426, 3, "REQUEST_INVALID", "This protocol is not spoken here: use HTTP/1.1 or HTTP/2."),
    Refusal(429, 8, "RATE_LIMITED", "Too many requests: wait as long as RetryInfo says, then go on.", retry_seconds=1),
    Refusal(431, 8, "TOO_LARGE", "The request headers are too large: send less in them."),
    Refusal(500, 13, "INTERNAL", "The gateway failed on this request: report it with the x-request-id of the answer."),
    Refusal(502, 14, "DEPENDENCY_UNAVAILABLE", "The service did not answer properly: try again.", retry_seconds=1),
    Refusal(
        503,
        14,
        "DEPENDENCY_UNAVAILABLE",
        "The service behind this call is away or starting: try again in a moment.",
        retry_seconds=1,
    ),
    Refusal(
        504,
        4,
        "DEADLINE_PASSED",
        "The service did not answer in time. A write may have happened: repeat it with the same id.",
        retry_seconds=1,
    ),
)


def local_replies() -> Data:
    """Rewrites each refusal: a status message with details for gRPC, the same as JSON for everybody else."""
    cases: list[tuple[Refusal, *tuple[Data, ...]]] = [
        (KEYS_MISSING, _NO_KEYS),
        (KEY_AND_TOKEN, _REFUSED_BY_EXCHANGE),
        (KEY_INVALID, _REFUSED_BY_EXCHANGE),
        (TOKEN_MISSING, _NO_TOKEN),
        *((refusal,) for refusal in REFUSALS),
    ]
    return {
        "mappers": [
            *(_for_grpc(refusal, *also) for refusal, *also in cases),
            *(_for_json(refusal, *also) for refusal, *also in cases),
        ]
    }


def _for_grpc(refusal: Refusal, *also: Data) -> Data:
    details = base64.b64encode(refusal.status().SerializeToString()).decode().rstrip("=")
    return {
        "filter": _all_of(_status_is(refusal.http), *_SPEAKS_GRPC, *also),
        "status_code": refusal.answers or refusal.http,
        "body_format_override": {"text_format_source": {"inline_string": refusal.message}},
        "headers_to_add": [_header("grpc-status-details-bin", details)],
    }


def _for_json(refusal: Refusal, *also: Data) -> Data:
    retry = refusal.retry_seconds
    return {
        "filter": _all_of(_status_is(refusal.http), *also) if also else _status_is(refusal.http),
        "status_code": refusal.answers or refusal.http,
        "body_format_override": {"json_format": refusal.json()},
        "headers_to_add": [] if retry is None else [_header("retry-after", str(retry))],
    }


def _header(name: str, value: str) -> Data:
    return {"header": {"key": name, "value": value}, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD"}


def _all_of(*filters: Data) -> Data:
    return {"and_filter": {"filters": list(filters)}}


def _status_is(status: int) -> Data:
    value = {"default_value": status, "runtime_key": "algotrendy.never_set"}
    return {"status_code_filter": {"comparison": {"op": "EQ", "value": value}}}


def _header_is(header: Data) -> Data:
    return {"header_filter": {"header": header}}


# A transcoded JSON request carries gRPC's content type too; what tells them apart is the path it had before.
_SPEAKS_GRPC = (
    _header_is(header_matches("content-type", prefix="application/grpc")),
    _header_is({"name": "x-envoy-original-path", "present_match": False}),
)
_NO_TOKEN = _header_is({"name": "authorization", "present_match": False})


def _details_contain(text: str) -> Data:
    return {
        "extension_filter": {
            "name": "envoy.access_loggers.extension_filters.cel",
            "typed_config": typed(
                "extensions.access_loggers.filters.cel.v3.ExpressionFilter",
                expression=f"response.code_details.contains('{text}')",
            ),
        }
    }


_NO_KEYS = _details_contain("Jwks_remote_fetch")
_REFUSED_BY_EXCHANGE = _details_contain("ext_authz_denied")
