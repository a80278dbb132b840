"""Builds Envoy's configuration from the contract: plain data in, one JSON file out.

Adding an RPC with an HTTP rule and a permission changes no file here: routes, token checks, limits, timeouts and
retries follow from the descriptor set. Nothing here runs while requests are served.
"""

from __future__ import annotations

from gateway.envoy.binary import envoy_binary, envoy_command
from gateway.envoy.bootstrap import GatewayError, bootstrap, validate, write_bootstrap
from gateway.envoy.inputs import Budget, Gateway, Limits, Tls, Upstream

__all__ = [
    "Budget",
    "Gateway",
    "GatewayError",
    "Limits",
    "Tls",
    "Upstream",
    "bootstrap",
    "envoy_binary",
    "envoy_command",
    "validate",
    "write_bootstrap",
]
