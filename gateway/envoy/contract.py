"""Reads from the descriptor set what the gateway must know about each RPC."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from google.api import annotations_pb2, http_pb2
from google.protobuf import descriptor_pb2

from algotrendy.auth.v1 import rule_pb2

RAW_BODY = ".google.api.HttpBody"
# The installed stubs know extensions only as fields.
_RULE = cast(Any, rule_pb2.rule)


@dataclass(frozen=True, slots=True)
class Binding:
    """One way to reach an RPC over plain HTTP."""

    method: str
    # Such as `/v1/orders/{client_order_id}:cancel`.
    template: str
    # The body reaches the service as the bytes that were sent (webhooks); the path then holds the caller's secret.
    raw_body: bool

    @property
    def pattern(self) -> str:
        """A regular expression that matches exactly the paths of the template, without the query."""
        pieces = re.split(r"(\{[^}]*\})", self.template)
        return "".join("[^/?]+" if piece.startswith("{") else re.escape(piece) for piece in pieces)

    @property
    def literal_prefix(self) -> str:
        """What every path of the template begins with."""
        return self.template.partition("{")[0]


@dataclass(frozen=True, slots=True)
class Rpc:
    """One method of the contract."""

    # Which upstream serves it: `trading` for package algotrendy.trading.v1.
    service: str
    # `/algotrendy.trading.v1.TradingService/SubmitOrder`.
    path: str
    # Only services may call it, on the mesh.
    internal: bool
    # Callable without a token.
    open: bool
    # `read`, `order` …
    rate_class: str
    # Changes nothing, so the gateway may send it again.
    safe: bool
    client_streaming: bool
    server_streaming: bool
    bindings: tuple[Binding, ...]

    @property
    def streaming(self) -> bool:
        return self.client_streaming or self.server_streaming

    @property
    def grpc_service(self) -> str:
        """`algotrendy.trading.v1.TradingService`."""
        return self.path.split("/")[1]


def read_contract(descriptor_set: Path) -> tuple[Rpc, ...]:
    """Every RPC of the contract in the order of its path.

    Raises ValueError when an RPC has no rule, an internal RPC has an HTTP rule, two RPCs claim one HTTP path, or an
    answer is to be unwrapped that Envoy cannot unwrap.
    """
    files = descriptor_pb2.FileDescriptorSet.FromString(descriptor_set.read_bytes()).file
    messages = {f".{file.package}.{message.name}": message for file in files for message in file.message_type}
    rpcs = sorted((rpc for file in files for rpc in _rpcs_of(file, messages)), key=lambda rpc: rpc.path)
    _refuse_shared_paths(rpcs)
    return tuple(rpcs)


def _rpcs_of(
    file: descriptor_pb2.FileDescriptorProto, messages: Mapping[str, descriptor_pb2.DescriptorProto]
) -> Iterator[Rpc]:
    for service in file.service:
        for method in service.method:
            path = f"/{file.package}.{service.name}/{method.name}"
            yield _rpc(path, file.package.split(".")[1], method, messages)


def _rpc(
    path: str,
    service: str,
    method: descriptor_pb2.MethodDescriptorProto,
    messages: Mapping[str, descriptor_pb2.DescriptorProto],
) -> Rpc:
    if not method.options.HasExtension(_RULE):
        raise ValueError(f"{path} has no (algotrendy.auth.v1.rule): nothing is open by default, so state its rule")
    rule = method.options.Extensions[_RULE]
    if not rule.open and rule.permission == rule_pb2.PERMISSION_UNSPECIFIED:
        raise ValueError(f"{path} names no permission and is not open: name the permission its caller needs")
    rpc = Rpc(
        service=service,
        path=path,
        internal=rule.permission == rule_pb2.PERMISSION_INTERNAL,
        open=rule.open,
        rate_class=rule_pb2.RateClass.Name(rule.rate_class).removeprefix("RATE_CLASS_").lower(),
        safe=rule.idempotency == rule_pb2.IDEMPOTENCY_SAFE,
        client_streaming=method.client_streaming,
        server_streaming=method.server_streaming,
        bindings=tuple(_bindings(method, messages[method.input_type])) if _has_http(method) else (),
    )
    _refuse_unwrapped_answer(path, method, messages[method.output_type])
    if rpc.internal and rpc.bindings:
        raise ValueError(f"{path} is internal and has an HTTP rule: remove one of the two")
    return rpc


def _http_rule(method: descriptor_pb2.MethodDescriptorProto) -> http_pb2.HttpRule:
    rule: http_pb2.HttpRule = method.options.Extensions[annotations_pb2.http]
    return rule


def _has_http(method: descriptor_pb2.MethodDescriptorProto) -> bool:
    return bool(method.options.HasExtension(annotations_pb2.http))


def _bindings(
    method: descriptor_pb2.MethodDescriptorProto, request: descriptor_pb2.DescriptorProto
) -> Iterator[Binding]:
    rule = _http_rule(method)
    for http in (rule, *rule.additional_bindings):
        yield _binding(http, {field.name: field.type_name for field in request.field})


def _binding(http: http_pb2.HttpRule, field_types: Mapping[str, str]) -> Binding:
    kind = http.WhichOneof("pattern")
    raw = field_types.get(http.body) == RAW_BODY
    if kind == "custom":
        return Binding(http.custom.kind, http.custom.path, raw)
    return Binding(kind.upper(), getattr(http, kind), raw)


def _refuse_unwrapped_answer(
    path: str, method: descriptor_pb2.MethodDescriptorProto, response: descriptor_pb2.DescriptorProto
) -> None:
    rule = _http_rule(method)
    raw = {field.name for field in response.field if field.type_name == RAW_BODY}
    for http in (rule, *rule.additional_bindings):
        if http.response_body and http.response_body not in raw:
            raise ValueError(
                f'{path} has response_body: "{http.response_body}", which is no google.api.HttpBody: '
                "Envoy's transcoder cannot unwrap it, so remove the option"
            )


def _refuse_shared_paths(rpcs: list[Rpc]) -> None:
    owners: dict[tuple[str, str], str] = {}
    for rpc in rpcs:
        for binding in rpc.bindings:
            first = owners.setdefault((binding.method, binding.pattern), rpc.path)
            if first != rpc.path:
                raise ValueError(
                    f"{binding.method} {binding.template} belongs to both {first} and {rpc.path}: change one of them"
                )
