"""The few shapes that recur all over an Envoy configuration."""

from __future__ import annotations

from typing import Any

# Envoy's configuration as plain data, exactly as it is written to JSON.
Data = dict[str, Any]

_TYPES = "type.googleapis.com/envoy."


def typed(message: str, **fields: Any) -> Data:
    """A message that Envoy finds by its type, such as `extensions.filters.http.router.v3.Router`."""
    return {"@type": _TYPES + message, **fields}


def socket_address(address: str) -> Data:
    """`unix:/path.sock` or `host:port` (an IPv6 host in brackets) as Envoy writes it."""
    if address.startswith("unix:"):
        return {"pipe": {"path": address.removeprefix("unix:")}}
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise ValueError(f"{address!r} is no address: write unix:/path.sock or host:port")
    return {"socket_address": {"address": host.strip("[]"), "port_value": int(port)}}


def owner_only_pipe(path: object) -> Data:
    """A Unix socket that only the user who runs Envoy may open."""
    return {"pipe": {"path": str(path), "mode": 0o600}}


def header_matches(name: str, **string_match: str) -> Data:
    return {"name": name, "string_match": string_match}
