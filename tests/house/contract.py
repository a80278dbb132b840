"""The committed contract as the house rules look at it: services, methods, messages and their options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from buf.validate import validate_pb2
from google.api import annotations_pb2, field_behavior_pb2
from google.protobuf import descriptor_pb2

from algotrendy.auth.v1 import rule_pb2
from algotrendy.types.v1 import rules_pb2

ROOT = Path(__file__).resolve().parents[2]
SERVICES = ("auth", "backtest", "marketdata", "ml", "risk", "trading")
STRING_RULES = ("decimal", "decimal_not_negative", "decimal_positive", "instrument", "bar_interval", "id")
DECIMAL_RULES = STRING_RULES[:3]
Field = descriptor_pb2.FieldDescriptorProto
Message = descriptor_pb2.DescriptorProto


@dataclass(frozen=True)
class Method:
    """One RPC with its options."""

    package: str
    service: str
    descriptor: descriptor_pb2.MethodDescriptorProto

    @property
    def name(self) -> str:
        return self.descriptor.name

    @property
    def path(self) -> str:
        """`/algotrendy.risk.v1.RiskService/CheckOrder`."""
        return f"/{self.package}.{self.service}/{self.name}"

    @property
    def folder(self) -> str:
        """The folder of the service that serves it."""
        return self.package.split(".")[1]

    @property
    def rule(self) -> rule_pb2.Rule:
        extension: Any = rule_pb2.rule
        found: rule_pb2.Rule = self.descriptor.options.Extensions[extension]
        return found

    @property
    def is_internal(self) -> bool:
        return self.rule.permission == rule_pb2.PERMISSION_INTERNAL

    @property
    def http(self) -> Any | None:
        extension: Any = annotations_pb2.http
        options = self.descriptor.options
        return options.Extensions[extension] if options.HasExtension(extension) else None

    @property
    def request(self) -> Message:
        return messages()[self.descriptor.input_type]

    @property
    def response(self) -> Message:
        return messages()[self.descriptor.output_type]


@cache
def files() -> list[descriptor_pb2.FileDescriptorProto]:
    """Our own files of the committed descriptor set."""
    everything = descriptor_pb2.FileDescriptorSet.FromString((ROOT / "gen/algotrendy.binpb").read_bytes())
    return [file for file in everything.file if file.package.startswith("algotrendy.")]


@cache
def methods() -> list[Method]:
    """Every RPC."""
    return [
        Method(file.package, service.name, method)
        for file in files()
        for service in file.service
        for method in service.method
    ]


@cache
def messages() -> dict[str, Message]:
    """Every message of ours by its full name with a leading point; nested ones too."""
    found: dict[str, Message] = {}

    def add(prefix: str, message: Message) -> None:
        name = f"{prefix}.{message.name}"
        found[name] = message
        for nested in message.nested_type:
            add(name, nested)

    for file in files():
        for message in file.message_type:
            add(f".{file.package}", message)
    return found


def field_named(message: Message, name: str) -> Field | None:
    """A message's field."""
    return next((field for field in message.field if field.name == name), None)


def field_at(message: Message, path: str) -> Field | None:
    """The field behind a path such as `account.account_id`."""
    first, _, rest = path.partition(".")
    field = field_named(message, first)
    if field is None or not rest:
        return field
    inner = messages().get(field.type_name)
    return field_at(inner, rest) if inner else None


def is_repeated(field: Field) -> bool:
    return field.label == Field.LABEL_REPEATED


def is_output_only(field: Field) -> bool:
    """Whether the server sets a field and what a client wrote there is ignored."""
    extension: Any = field_behavior_pb2.field_behavior
    return field_behavior_pb2.OUTPUT_ONLY in field.options.Extensions[extension]


def string_rules(field: Field) -> validate_pb2.StringRules:
    """The rules of a string field, or of the items of a repeated one."""
    extension: Any = validate_pb2.field
    rules = field.options.Extensions[extension]
    found: validate_pb2.StringRules = rules.repeated.items.string if is_repeated(field) else rules.string
    return found


def has_shared_rule(field: Field, names: tuple[str, ...]) -> bool:
    """Whether a string field obeys one of the rules that all services share."""
    rules: Any = string_rules(field)
    return any(rules.HasExtension(getattr(rules_pb2, name)) for name in names)


def reachable(message: Message) -> Iterator[tuple[str, Field]]:
    """Every field that a client sets in a request, nested ones too, with its path."""
    seen: set[str] = set()
    waiting = [(message.name, message)]
    while waiting:
        path, current = waiting.pop()
        for field in current.field:
            if is_output_only(field):
                continue
            yield f"{path}.{field.name}", field
            inner = messages().get(field.type_name)
            # The keys and values of a map have their rules on the map itself.
            if inner is not None and not inner.options.map_entry and field.type_name not in seen:
                seen.add(field.type_name)
                waiting.append((f"{path}.{field.name}", inner))


def http_binding(method: Method) -> tuple[str, str]:
    """The HTTP verb and the path with its variables made alike."""
    assert method.http is not None
    verb = method.http.WhichOneof("pattern")
    return verb, re.sub(r"\{[^}]*\}", "{}", getattr(method.http, verb))
