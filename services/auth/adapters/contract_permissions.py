"""The permissions as the contract states them: read from the descriptors, never written a second time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import algotrendy
from algotrendy.auth.v1 import rule_pb2
from services.auth.domain.access import Permission
from services.auth.domain.user import Role
from services.shared.runtime.contract import permission_word

_ROLE_PREFIX = "ROLE_"
# The generated stubs type an extension as a plain descriptor, which `Extensions` does not accept.
_RULE: Any = rule_pb2.rule
_GRANTS: Any = rule_pb2.grants


class ContractPermissions:
    """All permissions in the enum's order, with the RPCs of all services that ask for them."""

    def __init__(self) -> None:
        methods: dict[int, list[str]] = {}
        for path, permission in _demands():
            methods.setdefault(permission, []).append(path)
        values = rule_pb2.Permission.DESCRIPTOR.values
        self._permissions = [
            _permission(value, tuple(sorted(methods.get(value.number, ())))) for value in values if value.number
        ]

    def permissions(self) -> Sequence[Permission]:
        return self._permissions


def _permission(value: Any, methods: tuple[str, ...]) -> Permission:
    internal = value.number == rule_pb2.PERMISSION_INTERNAL
    granted = value.GetOptions().Extensions[_GRANTS].roles
    roles = {Role(rule_pb2.Role.Name(role).removeprefix(_ROLE_PREFIX)) for role in granted}
    everybody = frozenset() if internal else frozenset(roles | {Role.ADMIN})
    return Permission(permission_word(value.number), everybody, methods, internal)


def _demands() -> Iterator[tuple[str, int]]:
    for descriptor in _contract():
        for service in descriptor.services_by_name.values():
            for method in service.methods:
                rule = method.GetOptions().Extensions[_RULE]
                if not rule.open:
                    yield f"{service.full_name}/{method.name}", rule.permission


def _contract() -> Iterator[Any]:
    """The descriptor of every generated file that holds a service."""
    for root in map(Path, algotrendy.__path__):
        for file in sorted(root.rglob("*_service_pb2.py")):
            module = ".".join(("algotrendy", *file.relative_to(root).with_suffix("").parts))
            yield import_module(module).DESCRIPTOR
