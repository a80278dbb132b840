"""Puts one installation's whole Envoy configuration together, writes it, and has Envoy check it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import orjson

from gateway.envoy.binary import envoy_binary
from gateway.envoy.clusters import clusters
from gateway.envoy.contract import Rpc, read_contract
from gateway.envoy.inputs import Gateway
from gateway.envoy.listeners import mesh_listener, public_listener
from gateway.envoy.shapes import Data, owner_only_pipe, typed


class GatewayError(Exception):
    """The configuration cannot be built or Envoy refuses it; the message says why."""


def bootstrap(gateway: Gateway) -> Data:
    """The configuration as plain data.

    Raises GatewayError when the contract names a service without an upstream, ValueError when the contract breaks
    one of its own rules (see `read_contract`).
    """
    rpcs = read_contract(gateway.descriptor_set)
    _refuse_missing_upstreams(gateway, rpcs)
    return {
        "node": {"id": "gateway", "cluster": "algotrendy"},
        "admin": {"address": owner_only_pipe(gateway.admin)},
        "static_resources": {
            "listeners": [public_listener(gateway, rpcs), mesh_listener(gateway, rpcs)],
            "clusters": list(clusters(gateway)),
        },
        "overload_manager": _connection_limit(gateway.limits.connections),
        "stats_config": {"stats_tags": []},
    }


def write_bootstrap(gateway: Gateway, target: Path) -> Path:
    """Writes the configuration as JSON, readable by its owner alone, and returns where."""
    content = orjson.dumps(bootstrap(gateway), option=orjson.OPT_INDENT_2)
    target.touch(mode=0o600)
    target.write_bytes(content)
    return target


def validate(target: Path) -> None:
    """Has Envoy read a written configuration without serving it (0.2 s); GatewayError holds what it objects to."""
    checked = subprocess.run(
        [str(envoy_binary()), "--mode", "validate", "--config-path", str(target), "--log-level", "error"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if checked.returncode != 0:
        raise GatewayError(f"Envoy refuses {target}: {checked.stderr.strip() or checked.stdout.strip()}")


def _refuse_missing_upstreams(gateway: Gateway, rpcs: Sequence[Rpc]) -> None:
    missing = sorted({rpc.service for rpc in rpcs} - gateway.services.keys())
    if missing:
        raise GatewayError(f"the contract has services without an address: {', '.join(missing)}")


def _connection_limit(connections: int) -> Data:
    return {
        "resource_monitors": [
            {
                "name": "envoy.resource_monitors.global_downstream_max_connections",
                "typed_config": typed(
                    "extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig",
                    max_active_downstream_connections=connections,
                ),
            }
        ]
    }
