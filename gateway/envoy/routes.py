"""The route of every RPC: where it goes, how long it may take, whether it may be sent again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gateway.envoy.clusters import metrics_cluster
from gateway.envoy.contract import Rpc
from gateway.envoy.inputs import Gateway
from gateway.envoy.pages import FRONT_PAGE_LIMIT, NOWHERE, front_page, health_page, nothing_here
from gateway.envoy.shapes import Data, header_matches

# Route metadata that the Lua filter and the rate limits read.
LUA = "envoy.filters.http.lua"
LIMITS = "algotrendy.limits"
# A program's key; exchanged for a token at the public door, it goes no further.
KEY_HEADER = "x-api-key"
# Names the service whose health or reflection is asked for on the mesh.
SERVICE_HEADER = "x-algotrendy-service"

# How long a unary call may take; a client's own shorter deadline is honoured.
UNARY_SECONDS = 15
JOB_SECONDS = 40
LONGEST_DEADLINE = "60s"
# Every server stream sends a heartbeat each second; a client that sends (ingest, StreamMarketData) may pause longer.
SERVER_STREAM_IDLE = "30s"
CLIENT_STREAM_IDLE = "300s"

_RETRIES: Data = {
    # All three say that the request did not take effect or, for a read, does not matter if it did.
    "retry_on": "connect-failure,refused-stream,unavailable",
    "num_retries": 3,
    "retry_back_off": {"base_interval": "0.025s", "max_interval": "0.25s"},
}


def public_routes(gateway: Gateway, rpcs: Iterable[Rpc]) -> Data:
    """What may be called from outside: everything but the internal RPCs, each by its exact path."""
    public = [rpc for rpc in rpcs if not rpc.internal]
    routes = [
        health_page(),
        front_page(public),
        *(_raw_body_path(rpc) for rpc in public if any(binding.raw_body for binding in rpc.bindings)),
        *(_call(rpc) for rpc in public),
        nothing_here(),
    ]
    return {
        "name": "public",
        "max_direct_response_body_size_bytes": FRONT_PAGE_LIMIT,
        "virtual_hosts": [
            {
                "name": "public",
                "domains": ["*"],
                "request_headers_to_remove": [KEY_HEADER],
                "routes": routes,
                **_cors(gateway.cors_origins),
            }
        ],
    }


def mesh_routes(gateway: Gateway, rpcs: Iterable[Rpc]) -> Data:
    """What services may call: every RPC, each service's health and reflection, and their metrics."""
    services = sorted(gateway.services)
    routes = [
        *(_call(rpc) for rpc in rpcs),
        *(route for service in services for route in _housekeeping(service)),
        *(_metrics(service) for service in services if gateway.services[service].metrics),
        nothing_here(),
    ]
    return {"name": "mesh", "virtual_hosts": [{"name": "mesh", "domains": ["*"], "routes": routes}]}


def _call(rpc: Rpc) -> Data:
    action: Data = {"cluster": rpc.service, **(_stream_times(rpc) if rpc.streaming else _unary_times(rpc))}
    if rpc.safe and not rpc.client_streaming:
        action["retry_policy"] = _RETRIES
    return {
        "name": rpc.path.rpartition("/")[2],
        "match": {"path": rpc.path},
        "metadata": {
            "filter_metadata": {
                LUA: {"stream": rpc.server_streaming},
                LIMITS: {"rate_class": rpc.rate_class},
            }
        },
        "typed_per_filter_config": token_requirement(rpc),
        "route": action,
    }


def token_requirement(rpc: Rpc) -> Data:
    """Every RPC but the open ones needs a token; the mesh has no such filter and ignores this."""
    per_route: Data = {"disabled": True} if rpc.open else {"requirement_name": "signed_in"}
    kind = "type.googleapis.com/envoy.extensions.filters.http.jwt_authn.v3.PerRouteConfig"
    return {"envoy.filters.http.jwt_authn": {"@type": kind, **per_route}}


def _unary_times(rpc: Rpc) -> Data:
    seconds = f"{JOB_SECONDS if rpc.rate_class == 'job' else UNARY_SECONDS}s"
    # A route with max_stream_duration no longer applies its timeout, hence both.
    return {
        "timeout": seconds,
        "max_stream_duration": {
            "max_stream_duration": seconds,
            "grpc_timeout_header_max": LONGEST_DEADLINE,
            # The gateway gives up just before the service does, because its answer says what to do next.
            "grpc_timeout_header_offset": "0.03s",
        },
    }


def _stream_times(rpc: Rpc) -> Data:
    return {
        # Envoy's default would cut every stream after 15 s.
        "timeout": "0s",
        "idle_timeout": CLIENT_STREAM_IDLE if rpc.client_streaming else SERVER_STREAM_IDLE,
        # Zero lifts the listener's ceiling and honours whatever deadline the client sets.
        "max_stream_duration": {"max_stream_duration": "0s", "grpc_timeout_header_max": "0s"},
    }


def _raw_body_path(rpc: Rpc) -> Data:
    """Tells the Lua filter to leave the body alone; the transcoder then finds the RPC's own route."""
    pattern = "|".join(binding.pattern for binding in rpc.bindings if binding.raw_body)
    return {
        "match": {"safe_regex": {"regex": pattern}},
        "metadata": {"filter_metadata": {LUA: {"raw_body": True}}},
        "route": NOWHERE,
    }


def _housekeeping(service: str) -> Iterator[Data]:
    addressed = [header_matches(SERVICE_HEADER, exact=service)]
    for prefix in ("/grpc.health.v1.Health/", "/grpc.reflection."):
        yield {
            "match": {"prefix": prefix, "headers": addressed},
            "route": {"cluster": service, "timeout": "0s", "max_stream_duration": {"grpc_timeout_header_max": "0s"}},
        }


def _metrics(service: str) -> Data:
    return {
        "match": {"path": f"/metrics/{service}"},
        "route": {"cluster": metrics_cluster(service), "prefix_rewrite": "/metrics", "timeout": "5s"},
    }


def _cors(origins: tuple[str, ...]) -> Data:
    policy: Data = {
        "@type": "type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy",
        "allow_origin_string_match": [{"exact": origin} for origin in origins],
        "allow_methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
        "allow_headers": "authorization, content-type, accept, last-event-id, x-grpc-web, x-user-agent, grpc-timeout",
        "expose_headers": "grpc-status, grpc-message, grpc-status-details-bin, x-request-id, x-ratelimit-limit, "
        "x-ratelimit-remaining, x-ratelimit-reset",
        "max_age": "86400",
    }
    return {"typed_per_filter_config": {"envoy.filters.http.cors": policy}}
