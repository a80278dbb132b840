"""The two doors: the public listener for people and programs, the mesh listener for services."""

from __future__ import annotations

from collections.abc import Sequence

from gateway.envoy.access_log import access_log
from gateway.envoy.clusters import BUFFER_BYTES, TRACES
from gateway.envoy.contract import Rpc
from gateway.envoy.filters import mesh_filters, public_filters
from gateway.envoy.inputs import Gateway, Tls
from gateway.envoy.refusals import local_replies
from gateway.envoy.routes import mesh_routes, public_routes
from gateway.envoy.shapes import Data, owner_only_pipe, socket_address, typed

# Headers by which services and this gateway talk among themselves; from outside they are removed.
PRIVATE_HEADERS = ("x-json-body",)
PRIVATE_PREFIXES = ("x-internal-", "x-user-", "x-algotrendy-", "x-principal", "x-envoy-")
# A request must have arrived and been answered by then unless its route says otherwise, which only streams do.
LONGEST_REQUEST = "30s"


def public_listener(gateway: Gateway, rpcs: Sequence[Rpc]) -> Data:
    manager = _manager("public", gateway, rpcs) | {
        "http_filters": public_filters(gateway, rpcs),
        "route_config": public_routes(gateway, rpcs),
        # The caller's address is the connection's, or what the trusted proxies in front say.
        "use_remote_address": True,
        "xff_num_trusted_hops": gateway.trusted_proxies,
        # No caller counts as internal, loopback neither; an empty list would mean every private address.
        "internal_address_config": {"cidr_ranges": [{"address_prefix": "255.255.255.255", "prefix_len": 32}]},
        # A stream that fails midway over HTTP/1.1 says why in its trailers, as it does over HTTP/2.
        "http_protocol_options": {"enable_trailers": True},
        "early_header_mutation_extensions": [_strip_private_headers()],
        "normalize_path": True,
        "merge_slashes": True,
        "path_with_escaped_slashes_action": "KEEP_UNCHANGED",
        "request_headers_timeout": "10s",
        "stream_idle_timeout": "60s",
        "max_request_headers_kb": 60,
        "common_http_protocol_options": {
            "idle_timeout": "300s",
            "max_stream_duration": LONGEST_REQUEST,
            "max_headers_count": 100,
            "headers_with_underscores_action": "DROP_HEADER",
        },
        "http2_protocol_options": {
            "max_concurrent_streams": gateway.limits.streams_per_connection,
            # Small windows: what waits in them is old by the time a slow reader sees it.
            "initial_stream_window_size": 64 * 1024,
            "initial_connection_window_size": 1024 * 1024,
            "connection_keepalive": {"interval": "30s", "timeout": "10s"},
        },
    }
    chain: Data = {"name": "public", "filters": [_connection_manager(manager)]}
    if gateway.tls:
        chain["transport_socket"] = _tls(gateway.tls)
    return {
        "name": "public",
        "address": socket_address(gateway.public),
        # With it a second installation would silently share the port and get half of the requests.
        "enable_reuse_port": False,
        "per_connection_buffer_limit_bytes": BUFFER_BYTES,
        "filter_chains": [chain],
    }


def mesh_listener(gateway: Gateway, rpcs: Sequence[Rpc]) -> Data:
    manager = _manager("mesh", gateway, rpcs) | {
        "http_filters": mesh_filters(gateway, rpcs),
        "route_config": mesh_routes(gateway, rpcs),
        "stream_idle_timeout": "300s",
        "http2_protocol_options": {
            "max_concurrent_streams": 1000,
            "initial_stream_window_size": 256 * 1024,
            "initial_connection_window_size": 16 * 1024 * 1024,
        },
        # A request id that a service sends belongs to the call that caused this one: keep it.
        "preserve_external_request_id": True,
        "max_request_headers_kb": 96,
    }
    return {
        "name": "mesh",
        "address": owner_only_pipe(gateway.mesh),
        "per_connection_buffer_limit_bytes": BUFFER_BYTES,
        "filter_chains": [{"name": "mesh", "filters": [_connection_manager(manager)]}],
    }


def _manager(name: str, gateway: Gateway, rpcs: Sequence[Rpc]) -> Data:
    manager: Data = {
        "stat_prefix": name,
        "codec_type": "AUTO",
        "server_name": "algotrendy",
        "generate_request_id": True,
        "always_set_request_id_in_response": True,
        "local_reply_config": local_replies(),
        "access_log": access_log(gateway.access_log, rpcs),
    }
    return manager | {"tracing": _tracing()} if gateway.trace_collector else manager


def _connection_manager(manager: Data) -> Data:
    kind = "extensions.filters.network.http_connection_manager.v3.HttpConnectionManager"
    return {"name": "envoy.filters.network.http_connection_manager", "typed_config": typed(kind, **manager)}


def _strip_private_headers() -> Data:
    exact = [{"remove": name} for name in PRIVATE_HEADERS]
    prefixed = [{"remove_on_match": {"key_matcher": {"prefix": prefix}}} for prefix in PRIVATE_PREFIXES]
    return {
        "name": "envoy.http.early_header_mutation.header_mutation",
        "typed_config": typed(
            "extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation", mutations=[*exact, *prefixed]
        ),
    }


def _tls(tls: Tls) -> Data:
    certificate = {"certificate_chain": {"filename": str(tls.certificate)}, "private_key": {"filename": str(tls.key)}}
    return {
        "name": "envoy.transport_sockets.tls",
        "typed_config": typed(
            "extensions.transport_sockets.tls.v3.DownstreamTlsContext",
            common_tls_context={
                "tls_params": {"tls_minimum_protocol_version": "TLSv1_3", "tls_maximum_protocol_version": "TLSv1_3"},
                "tls_certificates": [certificate],
                "alpn_protocols": ["h2", "http/1.1"],
            },
        ),
    }


def _tracing() -> Data:
    return {
        "random_sampling": {"value": 100},
        "provider": {
            "name": "envoy.tracers.opentelemetry",
            "typed_config": {
                "@type": "type.googleapis.com/envoy.config.trace.v3.OpenTelemetryConfig",
                "grpc_service": {"envoy_grpc": {"cluster_name": TRACES}, "timeout": "1s"},
                "service_name": "gateway",
            },
        },
    }
