"""The contract as it is: all of it can be served, and its streams have what a browser needs to resume them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from google.protobuf import descriptor_pb2

from gateway.envoy import Budget, Limits, Upstream, bootstrap
from gateway.envoy.contract import Rpc, read_contract
from gateway.envoy.filters import JWKS_PATH
from tests.unit.gateway.contracts import gateway_for

CONTRACT = Path(__file__).resolve().parents[3] / "gen/algotrendy.binpb"
SERVICES = ("auth", "backtest", "marketdata", "ml", "risk", "trading")


@pytest.fixture(scope="module")
def rpcs() -> tuple[Rpc, ...]:
    return read_contract(CONTRACT)


def test_every_rpc_has_a_route_on_the_mesh_and_every_public_one_outside(rpcs: tuple[Rpc, ...]) -> None:
    config = bootstrap(gateway_for(CONTRACT, services={name: Upstream(f"unix:/run/{name}") for name in SERVICES}))
    routed = {}
    for listener in config["static_resources"]["listeners"]:
        manager = listener["filter_chains"][0]["filters"][0]["typed_config"]
        routes = manager["route_config"]["virtual_hosts"][0]["routes"]
        routed[listener["name"]] = {route["match"].get("path") for route in routes}
    assert {rpc.path for rpc in rpcs} <= routed["mesh"]
    assert {rpc.path for rpc in rpcs if not rpc.internal} <= routed["public"]
    assert not {rpc.path for rpc in rpcs if rpc.internal} & routed["public"]


def test_every_rpc_has_a_rate_class_with_a_budget(rpcs: tuple[Rpc, ...]) -> None:
    assert {rpc.rate_class for rpc in rpcs} <= Limits().per_client.keys()


def test_every_call_a_browser_may_make_has_an_http_path(rpcs: tuple[Rpc, ...]) -> None:
    without = [rpc.path for rpc in rpcs if not rpc.internal and not rpc.client_streaming and not rpc.bindings]
    assert without == []


def test_the_keys_are_where_the_token_check_looks_for_them(rpcs: tuple[Rpc, ...]) -> None:
    (keys,) = (rpc for rpc in rpcs for binding in rpc.bindings if binding.template == JWKS_PATH)
    assert keys.open
    assert keys.service == "auth"


def test_paths_begin_with_the_version_except_the_well_known_one(rpcs: tuple[Rpc, ...]) -> None:
    paths = {binding.template for rpc in rpcs for binding in rpc.bindings} - {JWKS_PATH}
    assert [path for path in sorted(paths) if not re.match(r"/v1/[a-z]", path)] == []


def test_the_resume_token_is_the_last_field_of_every_watched_answer(rpcs: tuple[Rpc, ...]) -> None:
    files = descriptor_pb2.FileDescriptorSet.FromString(CONTRACT.read_bytes()).file
    watched = [
        message
        for file in files
        for message in file.message_type
        if message.name.startswith("Watch") and message.name.endswith("Response")
    ]
    assert len(watched) >= 10
    for message in watched:
        last = max(message.field, key=lambda field: field.number)
        # The gateway reads an event's id from the end of its line of JSON.
        assert last.name == "resume_token", message.name


def test_scaled_limits_keep_their_proportions() -> None:
    limits = Limits(per_address=Budget(10, 2), per_client={"read": Budget(4, 0.5)}).scaled(3)
    assert limits.per_address == Budget(30, 6)
    assert limits.per_client == {"read": Budget(12, 1.5)}
