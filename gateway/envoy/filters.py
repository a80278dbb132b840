"""The HTTP filters of both listeners, in the order in which they see a request."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from importlib import resources

from gateway.envoy.clusters import MESH
from gateway.envoy.contract import Rpc
from gateway.envoy.inputs import Budget, Gateway
from gateway.envoy.routes import KEY_HEADER, LIMITS
from gateway.envoy.shapes import Data, header_matches, typed

ISSUER = AUDIENCE = "algotrendy"
# Must equal the longest life that AuthService may give an access token.
LONGEST_TOKEN_LIFE = "3600s"  # noqa: S105
JWKS_PATH = "/.well-known/jwks.json"
JWKS_SERVICE = "algotrendy.auth.v1.AuthService"
CLAIMS = "claims"
# The cluster of the service that API keys are exchanged at.
KEY_SERVICE = "auth"


def public_filters(gateway: Gateway, rpcs: Iterable[Rpc]) -> list[Data]:
    """A request passes these from first to last, its answer from last to first."""
    transcoded = sorted({rpc.grpc_service for rpc in rpcs if rpc.bindings and not rpc.internal})
    return [
        _security_headers(secure=gateway.tls is not None),
        _readiness(sorted(gateway.services)),
        _address_limit(gateway),
        _filter("cors.v3.Cors"),
        # Stands before the transcoder: sees JSON on the way in and on the way out.
        _filter("lua.v3.Lua", default_source_code={"inline_string": _lua("json", gateway.limits.request_bytes)}),
        _filter("grpc_web.v3.GrpcWeb"),
        _transcoder(gateway, transcoded),
        # From here on a request has the path of its RPC, so routes speak of RPCs alone.
        *([_key_exchange()] if KEY_SERVICE in gateway.services else []),
        _token_check(),
        _client_limits(gateway),
        _router(),
    ]


def mesh_filters(gateway: Gateway, rpcs: Iterable[Rpc]) -> list[Data]:
    """The mesh speaks gRPC; only the public keys are JSON, because the token check reads them over HTTP."""
    has_keys = any(binding.template == JWKS_PATH for rpc in rpcs for binding in rpc.bindings)
    return [*([_transcoder(gateway, [JWKS_SERVICE])] if has_keys else []), _router()]


def _filter(kind: str, **fields: object) -> Data:
    return {
        "name": f"envoy.filters.http.{kind.partition('.')[0]}",
        "typed_config": typed(f"extensions.filters.http.{kind}", **fields),
    }


def _router() -> Data:
    return _filter("router.v3.Router", suppress_envoy_headers=True)


def _lua(name: str, largest_body: int) -> str:
    code = resources.files("gateway.envoy").joinpath(f"lua/{name}.lua").read_text()
    return f"local LARGEST_BODY = {largest_body}\n{code}"


def _transcoder(gateway: Gateway, services: Sequence[str]) -> Data:
    return _filter(
        "grpc_json_transcoder.v3.GrpcJsonTranscoder",
        proto_descriptor=str(gateway.descriptor_set),
        services=list(services),
        # One JSON object a line; the Lua filter turns the lines into events for who asks for events.
        print_options={"stream_newline_delimited": True, "always_print_primitive_fields": True},
        convert_grpc_status=True,
        # `BINANCE:BTC%2FUSDT` in a path is one segment and arrives as BINANCE:BTC/USDT.
        url_unescape_spec="ALL_CHARACTERS",
        query_param_unescape_plus=True,
        case_insensitive_enum_parsing=True,
        request_validation_options={"reject_unknown_query_parameters": True},
        max_request_body_size=gateway.limits.request_bytes,
        max_response_body_size=gateway.limits.response_bytes,
    )


def _key_exchange() -> Data:
    """Exchanges an API key for a short token at AuthService; a request without one passes by at no cost."""
    patterns = [
        {"exact": name} for name in (KEY_HEADER, "authorization", "x-forwarded-for", "x-envoy-external-address")
    ]
    exchange = _filter(
        "ext_authz.v3.ExtAuthz",
        transport_api_version="V3",
        grpc_service={"envoy_grpc": {"cluster_name": KEY_SERVICE}, "timeout": "1s"},
        # While AuthService is away nobody gets in with a key, and hears that it is away and not that the key is wrong.
        failure_mode_allow=False,
        status_on_error={"code": "ServiceUnavailable"},
        allowed_headers={"patterns": patterns},
    )
    has_key = {
        "single_predicate": {
            "input": {
                "name": "key",
                "typed_config": {
                    "@type": "type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput",
                    "header_name": KEY_HEADER,
                },
            },
            "value_match": {"safe_regex": {"google_re2": {}, "regex": ".*"}},
        }
    }
    skip = {"name": "skip", "typed_config": typed("extensions.filters.common.matcher.action.v3.SkipFilter")}
    matcher = {"matcher_list": {"matchers": [{"predicate": {"not_matcher": has_key}, "on_match": {"action": skip}}]}}
    return {
        "name": "algotrendy.key_exchange",
        "typed_config": typed(
            "extensions.common.matching.v3.ExtensionWithMatcher", extension_config=exchange, xds_matcher=matcher
        ),
    }


def _token_check() -> Data:
    provider: Data = {
        "issuer": ISSUER,
        "audiences": [AUDIENCE],
        "from_headers": [{"name": "authorization", "value_prefix": "Bearer "}],
        # The service verifies the token again, so it must see it.
        "forward": True,
        "payload_in_metadata": CLAIMS,
        # Without these two a token that never expires, or does so in a year, is accepted.
        "require_expiration": True,
        "max_lifetime": LONGEST_TOKEN_LIFE,
        "clock_skew_seconds": 5,
        "jwt_cache_config": {"jwt_cache_size": 1000},
        "remote_jwks": {
            "http_uri": {"uri": f"http://{MESH}{JWKS_PATH}", "cluster": MESH, "timeout": "2s"},
            # Keys are published well before they sign, so a minute is early enough for a rotation.
            "cache_duration": "60s",
            # The first fetch always fails, because it comes back through this Envoy, which does not listen yet: so the
            # listeners must not wait for it, and the next one follows at once.
            "async_fetch": {"fast_listener": True, "failed_refetch_duration": "0.05s"},
        },
    }
    return _filter(
        "jwt_authn.v3.JwtAuthentication",
        providers={"people": provider},
        requirement_map={"signed_in": {"provider_name": "people"}},
    )


def _readiness(services: Sequence[str]) -> Data:
    return _filter(
        "health_check.v3.HealthCheck",
        pass_through_mode=False,
        headers=[header_matches(":path", exact="/readyz")],
        cluster_min_healthy_percentages={service: {"value": 1} for service in services},
    )


def _security_headers(*, secure: bool) -> Data:
    headers = {
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "content-security-policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
    }
    if secure:
        headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"
    always = [_response_header(name, value, "OVERWRITE_IF_EXISTS_OR_ADD") for name, value in headers.items()]
    # Answers belong to one caller; a service may say otherwise for what is everybody's.
    unless_set = [_response_header("cache-control", "no-store", "ADD_IF_ABSENT")]
    return _filter("header_mutation.v3.HeaderMutation", mutations={"response_mutations": [*always, *unless_set]})


def _response_header(name: str, value: str, action: str) -> Data:
    return {"append": {"header": {"key": name, "value": value}, "append_action": action}}


def _address_limit(gateway: Gateway) -> Data:
    """Everything one address sends, before any work is done for it."""
    limits = gateway.limits
    address: Data = {"remote_address": {}}
    limit = _limit("address_limit", gateway, [[address]], [([{"key": "remote_address"}], limits.per_address)])
    # The headers that tell a client its budget speak of its rate class alone.
    limit["typed_config"]["enable_x_ratelimit_headers"] = "OFF"
    return limit


def _client_limits(gateway: Gateway) -> Data:
    """Each rate class by address and by signed-in user; the classes do not touch each other's budgets."""
    limits = gateway.limits
    rate_class: Data = {
        "metadata": {
            "descriptor_key": "class",
            "metadata_key": {"key": LIMITS, "path": [{"key": "rate_class"}]},
            "source": "ROUTE_ENTRY",
            "skip_if_absent": True,
        }
    }
    user: Data = {
        "metadata": {
            "descriptor_key": "user",
            "metadata_key": {"key": "envoy.filters.http.jwt_authn", "path": [{"key": CLAIMS}, {"key": "sub"}]},
            "source": "DYNAMIC",
            "skip_if_absent": True,
        }
    }
    budgets = []
    for name, budget in limits.per_client.items():
        share = 1 if name == "sign_in" else limits.clients_per_address
        of_class = {"key": "class", "value": name}
        budgets.append(([of_class, {"key": "remote_address"}], budget.scaled(share)))
        budgets.append(([of_class, {"key": "user"}], budget))
    return _limit("client_limits", gateway, [[rate_class, {"remote_address": {}}], [rate_class, user]], budgets)


def _limit(
    name: str, gateway: Gateway, actions: Sequence[list[Data]], budgets: Sequence[tuple[list[Data], Budget]]
) -> Data:
    """Buckets are shared by all worker threads; a key without value has one bucket for each value seen."""
    always: Data = {"default_value": {"numerator": 100, "denominator": "HUNDRED"}}
    limit = _filter(
        "local_ratelimit.v3.LocalRateLimit",
        stat_prefix=name,
        filter_enabled=always,
        filter_enforced=always,
        rate_limits=[{"actions": entries} for entries in actions],
        descriptors=[{"entries": entries, "token_bucket": _bucket(budget)} for entries, budget in budgets],
        # What matches no descriptor is not limited here.
        always_consume_default_token_bucket=False,
        max_dynamic_descriptors=gateway.limits.remembered,
        rate_limited_as_resource_exhausted=True,
        enable_x_ratelimit_headers="DRAFT_VERSION_03",
    )
    return limit | {"name": f"algotrendy.{name}"}


def _bucket(budget: Budget) -> Data:
    """Whole tokens each second, or one token each few seconds."""
    if budget.per_second >= 1:
        return {
            "max_tokens": budget.burst,
            "tokens_per_fill": math.floor(budget.per_second),
            "fill_interval": "1s",
        }
    return {"max_tokens": budget.burst, "tokens_per_fill": 1, "fill_interval": f"{1 / budget.per_second:.3f}s"}
