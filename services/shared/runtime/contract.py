"""What the contract says about each method, read from the descriptors of the generated code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from google.protobuf import descriptor_pool
from google.protobuf.descriptor import MethodDescriptor, ServiceDescriptor

from algotrendy.auth.v1 import rule_pb2


@dataclass(frozen=True, slots=True)
class MethodRule:
    """The rule of one RPC in plain words; see `algotrendy.auth.v1.Rule`."""

    path: str
    permission: str
    open: bool
    audit: bool
    rate_class: str
    idempotency: str
    callers: frozenset[str]
    request_streaming: bool
    response_streaming: bool

    @property
    def repeatable(self) -> bool:
        """Whether a machine may send the same request again after an ambiguous failure."""
        return self.idempotency in {"SAFE", "KEYED", "IDEMPOTENT"}


def permission_word(value: int) -> str:
    """How a permission is written in a token: PERMISSION_MARKET_DATA_READ is `market_data:read`."""
    name = rule_pb2.Permission.Name(value).removeprefix("PERMISSION_").lower()
    noun, _, verb = name.rpartition("_")
    return f"{noun}:{verb}" if noun else name


def rules_of(service: ServiceDescriptor) -> dict[str, MethodRule]:
    """Path to rule for every method of a service; LookupError names a method without one (deny by default)."""
    return {rule.path: rule for rule in map(_rule_of, service.methods)}


@cache
def rule_of(path: str) -> MethodRule:
    """The rule of `/package.Service/Method`; KeyError when the generated code has no such method."""
    service_name, _, method_name = path.removeprefix("/").partition("/")
    service = descriptor_pool.Default().FindServiceByName(service_name)
    return _rule_of(service.methods_by_name[method_name])


def _rule_of(method: MethodDescriptor) -> MethodRule:
    # The generated stubs type an extension as a plain descriptor, which `Extensions` does not accept.
    extension: Any = rule_pb2.rule
    options = method.GetOptions()
    path = f"/{method.containing_service.full_name}/{method.name}"
    if not options.HasExtension(extension):
        raise LookupError(f"{path} has no (algotrendy.auth.v1.rule): add one to its proto, nothing is open by default")
    rule: rule_pb2.Rule = options.Extensions[extension]
    if not rule.open and rule.permission == rule_pb2.PERMISSION_UNSPECIFIED:
        raise LookupError(f"{path} has a rule without permission that is not open: name its permission")
    return MethodRule(
        path=path,
        permission=permission_word(rule.permission),
        open=rule.open,
        audit=rule.audit,
        rate_class=rule_pb2.RateClass.Name(rule.rate_class).removeprefix("RATE_CLASS_"),
        idempotency=rule_pb2.Idempotency.Name(rule.idempotency).removeprefix("IDEMPOTENCY_"),
        callers=frozenset(rule.callers),
        request_streaming=method.client_streaming,
        response_streaming=method.server_streaming,
    )
