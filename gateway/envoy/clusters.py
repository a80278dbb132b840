"""Where requests go: one cluster per service, one per metrics socket, and the mesh itself."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.envoy.inputs import Gateway, Upstream
from gateway.envoy.shapes import Data, socket_address, typed

MESH = "mesh"
TRACES = "traces"
# Bytes Envoy holds for a reader that does not read. Small, so that a slow reader notices instead of seeing old data.
BUFFER_BYTES = 256 * 1024


def clusters(gateway: Gateway) -> Iterator[Data]:
    for name, upstream in sorted(gateway.services.items()):
        yield _service(name, upstream)
        if upstream.metrics:
            yield _cluster(metrics_cluster(name), upstream.metrics)
    yield _cluster(MESH, f"unix:{gateway.mesh}") | _http2({})
    if gateway.trace_collector:
        yield _cluster(TRACES, gateway.trace_collector) | _http2({})


def metrics_cluster(service: str) -> str:
    return f"{service}_metrics"


def _service(name: str, upstream: Upstream) -> Data:
    return (
        _cluster(name, upstream.address)
        | _http2(_SERVICE_HTTP2)
        | {
            "health_checks": [_HEALTH_CHECK],
            # A frozen process keeps its connections open: closing them tells open streams within about two seconds.
            "close_connections_on_host_health_failure": True,
            "outlier_detection": _OUTLIER_DETECTION,
            "circuit_breakers": {"thresholds": [_CIRCUIT_BREAKER]},
        }
    )


def _cluster(name: str, address: str) -> Data:
    named_host = not address.startswith("unix:")
    return {
        "name": name,
        "type": "STRICT_DNS" if named_host else "STATIC",
        "connect_timeout": "1s",
        "per_connection_buffer_limit_bytes": BUFFER_BYTES,
        "load_assignment": {
            "cluster_name": name,
            "endpoints": [{"lb_endpoints": [{"endpoint": {"address": socket_address(address)}}]}],
        },
    }


def _http2(options: Data) -> Data:
    protocol = typed(
        "extensions.upstreams.http.v3.HttpProtocolOptions", explicit_http_config={"http2_protocol_options": options}
    )
    return {"typed_extension_protocol_options": {"envoy.extensions.upstreams.http.v3.HttpProtocolOptions": protocol}}


_SERVICE_HTTP2: Data = {
    "max_concurrent_streams": 1000,
    # One slow stream must not hold the others: small windows per stream, a wide one for the shared connection.
    "initial_stream_window_size": 256 * 1024,
    "initial_connection_window_size": 16 * 1024 * 1024,
    # grpc servers answer pings that come more often than every five seconds with GOAWAY, hence ten.
    "connection_keepalive": {"interval": "10s", "timeout": "2s"},
}

_HEALTH_CHECK: Data = {
    "timeout": "1s",
    "interval": "1s",
    "no_traffic_interval": "1s",
    # While a service is down (at every start), look often: this decides how soon it is used again.
    "unhealthy_interval": "0.25s",
    "no_traffic_healthy_interval": "1s",
    "unhealthy_threshold": 2,
    "healthy_threshold": 1,
    "grpc_health_check": {},
}

_OUTLIER_DETECTION: Data = {
    "consecutive_gateway_failure": 10,
    "enforcing_consecutive_gateway_failure": 100,
    # An INTERNAL or UNKNOWN answer is a bug of one call, no sign that the process is ill.
    "enforcing_consecutive_5xx": 0,
    "split_external_local_origin_errors": True,
    "consecutive_local_origin_failure": 10,
    "base_ejection_time": "1s",
    "max_ejection_time": "10s",
    "max_ejection_percent": 50,
}

_CIRCUIT_BREAKER: Data = {
    "max_connections": 64,
    "max_pending_requests": 1000,
    # Open streams count too.
    "max_requests": 10_000,
    # At most a fifth of what is in flight may be retries, so that a retry storm cannot form.
    "retry_budget": {"budget_percent": {"value": 20}, "min_retry_concurrency": 10},
}
