"""One JSON line per request, without queries, tokens or the secrets in webhook paths."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gateway.envoy.contract import Rpc
from gateway.envoy.shapes import Data, header_matches, typed

# What a request is logged with. Neither `authorization` nor any query is ever named here.
_FIELDS: Data = {
    "time": "%START_TIME(%Y-%m-%dT%H:%M:%S.%3fZ)%",
    "request_id": "%REQ(X-REQUEST-ID)%",
    "listener": "%FILTER_CHAIN_NAME%",
    "address": "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
    "user": "%DYNAMIC_METADATA(envoy.filters.http.jwt_authn:claims:sub)%",
    "method": "%REQ(X-ENVOY-ORIGINAL-METHOD?:METHOD)%",
    "status": "%RESPONSE_CODE%",
    "grpc_status": "%GRPC_STATUS(SNAKE_STRING)%",
    "why": "%RESPONSE_CODE_DETAILS%",
    "flags": "%RESPONSE_FLAGS%",
    "milliseconds": "%DURATION%",
    "upstream_milliseconds": "%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%",
    "bytes_in": "%BYTES_RECEIVED%",
    "bytes_out": "%BYTES_SENT%",
    "attempts": "%UPSTREAM_REQUEST_ATTEMPT_COUNT%",
    "service": "%UPSTREAM_CLUSTER%",
    "user_agent": "%REQ(USER-AGENT)%",
}
_SHOWN: Data = {"path": "%PATH(NQ:ORIG_OR_PATH)%"}
_REDACTED: Data = {"path": "(redacted: the path holds a secret)"}


def access_log(path: Path, rpcs: Iterable[Rpc] = ()) -> list[Data]:
    """The log of a listener; paths that begin like those of an RPC with a raw body (a webhook) are redacted."""
    secret = sorted({b.literal_prefix for rpc in rpcs for b in rpc.bindings if b.raw_body})
    if not secret:
        return [_log(path, _SHOWN, [])]
    begins = [
        {"header_filter": {"header": header_matches(header, prefix=prefix)}}
        for prefix in secret
        for header in (":path", "x-envoy-original-path")
    ]
    avoids = [
        {"header_filter": {"header": entry["header_filter"]["header"] | {"invert_match": True}}} for entry in begins
    ]
    return [
        _log(path, _SHOWN, [{"and_filter": {"filters": avoids}}]),
        _log(path, _REDACTED, [{"or_filter": {"filters": begins}}]),
    ]


def _log(path: Path, shown: Data, filters: list[Data]) -> Data:
    log: Data = {
        "name": "envoy.access_loggers.file",
        "typed_config": typed(
            "extensions.access_loggers.file.v3.FileAccessLog",
            path=str(path),
            log_format={"json_format": _FIELDS | shown},
        ),
    }
    return log | {"filter": filters[0]} if filters else log
