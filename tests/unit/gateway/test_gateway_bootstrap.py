"""What follows from the contract in the finished configuration, without a hand-written line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gateway.envoy import Budget, GatewayError, Limits, Tls, Upstream, bootstrap, write_bootstrap
from tests.unit.gateway.contracts import INTERNAL, OPEN, ORDER, READ, gateway_for, method, write_contract

SERVICE = "/algotrendy.desk.v1.DeskService/"


def _manager(config: dict[str, Any], listener: str) -> dict[str, Any]:
    (found,) = (entry for entry in config["static_resources"]["listeners"] if entry["name"] == listener)
    manager: dict[str, Any] = found["filter_chains"][0]["filters"][0]["typed_config"]
    return manager


def _route(config: dict[str, Any], listener: str, path: str) -> dict[str, Any] | None:
    routes = _manager(config, listener)["route_config"]["virtual_hosts"][0]["routes"]
    return next((route for route in routes if route["match"].get("path") == path), None)


def _filter(config: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(entry for entry in _manager(config, "public")["http_filters"] if entry["name"] == name)
    return found["typed_config"]  # type: ignore[no-any-return]


@pytest.fixture
def config(tmp_path: Path) -> dict[str, Any]:
    contract = write_contract(
        tmp_path,
        method("GetOrder", READ, get="/v1/orders/{order_id}"),
        method("SubmitOrder", ORDER, post="/v1/orders", body="*"),
        method("WatchOrders", READ, server=True, get="/v1/orders:watch"),
        method("StreamOrders", READ, server=True, client=True),
        method("SettleOrder", INTERNAL),
        method("Login", OPEN, post="/v1/login", body="*"),
        method("Receive", OPEN, post="/v1/hooks/{order_id}", body="raw"),
    )
    return bootstrap(gateway_for(contract))


def test_an_rpc_added_to_the_contract_is_served_without_touching_the_gateway(tmp_path: Path) -> None:
    first = bootstrap(gateway_for(write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))))
    second = bootstrap(
        gateway_for(
            write_contract(
                tmp_path,
                method("GetOrder", READ, get="/v1/orders"),
                method("PauseOrder", ORDER, post="/v1/orders:pause"),
            )
        )
    )
    assert _route(first, "public", SERVICE + "PauseOrder") is None
    assert _route(second, "public", SERVICE + "PauseOrder") is not None


def test_an_internal_rpc_is_reachable_on_the_mesh_alone(config: dict[str, Any]) -> None:
    assert _route(config, "mesh", SERVICE + "SettleOrder") is not None
    assert _route(config, "public", SERVICE + "SettleOrder") is None


@pytest.mark.parametrize("listener", ["public", "mesh"])
def test_streams_have_no_timeout_and_unary_calls_have_two(config: dict[str, Any], listener: str) -> None:
    for name in ("WatchOrders", "StreamOrders"):
        stream = _route(config, listener, SERVICE + name)
        assert stream is not None
        assert stream["route"]["timeout"] == "0s"
        assert stream["route"]["max_stream_duration"]["max_stream_duration"] == "0s"
    unary = _route(config, listener, SERVICE + "SubmitOrder")
    assert unary is not None
    assert unary["route"]["timeout"] == unary["route"]["max_stream_duration"]["max_stream_duration"] == "15s"


def test_only_calls_that_change_nothing_are_sent_again(config: dict[str, Any]) -> None:
    retried = {
        name: "retry_policy" in (_route(config, "public", SERVICE + name) or {})["route"]
        for name in ("GetOrder", "WatchOrders", "SubmitOrder", "Login", "Receive", "StreamOrders")
    }
    assert [name for name, again in retried.items() if again] == ["GetOrder", "WatchOrders"]


def test_every_call_that_is_not_open_needs_a_token(config: dict[str, Any]) -> None:
    def requirement(name: str) -> object:
        route = _route(config, "public", SERVICE + name) or {}
        kept = dict(route["typed_per_filter_config"]["envoy.filters.http.jwt_authn"])
        kept.pop("@type")
        return kept

    assert requirement("Login") == requirement("Receive") == {"disabled": True}
    assert requirement("GetOrder") == requirement("StreamOrders") == {"requirement_name": "signed_in"}


def test_tokens_must_expire_and_soon(config: dict[str, Any]) -> None:
    provider = _filter(config, "envoy.filters.http.jwt_authn")["providers"]["people"]
    assert provider["require_expiration"] is True
    assert provider["max_lifetime"] == "3600s"
    assert (provider["issuer"], provider["audiences"]) == ("algotrendy", ["algotrendy"])
    assert "from_params" not in provider


def test_health_reflection_and_metrics_of_a_service_are_on_the_mesh_alone(config: dict[str, Any]) -> None:
    def prefixes(listener: str) -> set[str]:
        routes = _manager(config, listener)["route_config"]["virtual_hosts"][0]["routes"]
        return {route["match"].get("prefix") or route["match"].get("path") for route in routes}

    for private in ("/grpc.health.v1.Health/", "/grpc.reflection.", "/metrics/desk"):
        assert private in prefixes("mesh")
        assert private not in prefixes("public")


def test_mesh_and_admin_are_sockets_of_the_owner_alone(config: dict[str, Any]) -> None:
    mesh = next(entry for entry in config["static_resources"]["listeners"] if entry["name"] == "mesh")
    assert mesh["address"]["pipe"]["mode"] == config["admin"]["address"]["pipe"]["mode"] == 0o600


def test_the_access_log_names_no_token_and_hides_webhook_paths(config: dict[str, Any]) -> None:
    logs = _manager(config, "public")["access_log"]
    text = json.dumps(logs).lower()
    assert "authorization" not in text
    assert "(wq" not in text
    hidden = [log for log in logs if "redacted" in log["typed_config"]["log_format"]["json_format"]["path"]]
    assert "/v1/hooks/" in json.dumps(hidden[0]["filter"])


def test_api_keys_are_exchanged_at_the_public_door_alone_before_tokens_are_checked(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    services = {"desk": Upstream("unix:/run/desk.sock"), "auth": Upstream("unix:/run/auth.sock")}
    config = bootstrap(gateway_for(contract, services=services))
    names = [entry["name"] for entry in _manager(config, "public")["http_filters"]]
    assert names.index("algotrendy.key_exchange") == names.index("envoy.filters.http.jwt_authn") - 1
    assert "ext_authz" not in json.dumps(_manager(config, "mesh")["http_filters"])
    exchange = _filter(config, "algotrendy.key_exchange")["extension_config"]["typed_config"]
    assert exchange["failure_mode_allow"] is False
    assert exchange["grpc_service"] == {"envoy_grpc": {"cluster_name": "auth"}, "timeout": "1s"}


def test_an_api_key_is_neither_logged_nor_handed_on(config: dict[str, Any]) -> None:
    (host,) = _manager(config, "public")["route_config"]["virtual_hosts"]
    assert host["request_headers_to_remove"] == ["x-api-key"]
    assert "x-api-key" not in json.dumps(_manager(config, "public")["access_log"]).lower()


def test_a_rate_class_has_a_budget_by_address_and_one_by_user(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    limits = Limits(per_client={"order": Budget(5, 5), "sign_in": Budget(3, 0.5)}, clients_per_address=4)
    descriptors = _filter(bootstrap(gateway_for(contract, limits=limits)), "algotrendy.client_limits")["descriptors"]
    buckets = {
        tuple(entry.get("value", entry["key"]) for entry in item["entries"]): item["token_bucket"]
        for item in descriptors
    }
    assert buckets["order", "user"] == {"max_tokens": 5, "tokens_per_fill": 5, "fill_interval": "1s"}
    assert buckets["order", "remote_address"]["max_tokens"] == 20
    assert buckets["sign_in", "remote_address"] == {
        "max_tokens": 3,
        "tokens_per_fill": 1,
        "fill_interval": "2.000s",
    }


def test_tls_means_1_3_and_hsts(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    plain = bootstrap(gateway_for(contract))
    secured = bootstrap(gateway_for(contract, tls=Tls(Path("/c.pem"), Path("/k.pem"))))
    assert "strict-transport-security" not in json.dumps(plain)
    assert "strict-transport-security" in json.dumps(secured)
    chain = secured["static_resources"]["listeners"][0]["filter_chains"][0]
    versions = chain["transport_socket"]["typed_config"]["common_tls_context"]["tls_params"]
    assert set(versions.values()) == {"TLSv1_3"}


def test_a_service_without_an_address_is_refused_by_name(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    with pytest.raises(GatewayError, match="desk"):
        bootstrap(gateway_for(contract, services={}))


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    with pytest.raises(ValueError, match="host:port"):
        bootstrap(gateway_for(contract, public="8080"))


def test_the_written_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders"))
    written = write_bootstrap(gateway_for(contract), tmp_path / "envoy.json")
    assert written.stat().st_mode & 0o077 == 0
    assert json.loads(written.read_text())["node"]["id"] == "gateway"


def test_a_budget_that_lets_nothing_through_is_refused() -> None:
    with pytest.raises(ValueError, match="burst of at least 1"):
        Budget(burst=0, per_second=1)
