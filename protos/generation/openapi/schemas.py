"""JSON schemas of messages, fields and enums as the gateway's JSON has them (the proto3 JSON mapping)."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor

from protos.generation.openapi.contract import Contract

Schema = dict[str, Any]

INTEGERS = {FieldDescriptor.TYPE_INT32, FieldDescriptor.TYPE_UINT32, FieldDescriptor.TYPE_SINT32}
INTEGERS |= {FieldDescriptor.TYPE_FIXED32, FieldDescriptor.TYPE_SFIXED32}
NUMBERS = {FieldDescriptor.TYPE_DOUBLE: "double", FieldDescriptor.TYPE_FLOAT: "float"}
WELL_KNOWN: dict[str, Schema] = {
    "google.protobuf.Timestamp": {"type": "string", "format": "date-time"},
    "google.protobuf.Duration": {"type": "string", "pattern": r"^-?[0-9]+([.][0-9]{1,9})?s$"},
    "google.protobuf.FieldMask": {"type": "string", "description": "Field names, separated by commas."},
    "google.protobuf.Struct": {"type": "object"},
    "google.protobuf.Value": {},
    "google.protobuf.Any": {"type": "object", "additionalProperties": True},
    "google.api.HttpBody": {"type": "string", "format": "binary"},
}
# Shared rules that an empty text breaks: without `optional`, such a field must be sent.
NEVER_EMPTY = ("id", "instrument", "bar_interval", "decimal", "decimal_not_negative", "decimal_positive")
MATCHES = re.compile(r"this\.matches\('((?:[^'\\]|\\.)*)'\)")


class Schemas:
    """Schemas by name for `#/components/schemas`; asking for a message's reference adds it and what it refers to."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self.components: dict[str, Schema] = {}

    def reference(self, message: Descriptor | EnumDescriptor) -> Schema:
        """How a schema refers to a message or an enum."""
        if message.full_name in WELL_KNOWN:
            return dict(WELL_KNOWN[message.full_name])
        name = message.full_name.removeprefix("algotrendy.").replace(".v1.", ".")
        if name not in self.components:
            self.components[name] = {}  # Before its content: messages may refer to themselves.
            if isinstance(message, EnumDescriptor):
                self.components[name] = self._enum(message)
            else:
                self.components[name] = self.message(message)
        return {"$ref": f"#/components/schemas/{name}"}

    def message(self, message: Descriptor, without: Collection[str] = ()) -> Schema:
        """A message as an object, without the fields that travel elsewhere (in the path)."""
        fields = [field for field in message.fields if field.name not in without]
        schema: Schema = {"type": "object", "properties": {field.json_name: self.field(field) for field in fields}}
        if required := [field.json_name for field in fields if self.is_required(field)]:
            schema["required"] = required
        return self._described(schema, message)

    def field(self, field: FieldDescriptor) -> Schema:
        """One field with its limits and its comment."""
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            schema = self._map(field)
        elif field.is_repeated:
            rules = self._rules(field)
            items = rules.repeated.items if rules is not None else None
            schema = {"type": "array", "items": self._single(field, items), **_array_limits(rules)}
        else:
            schema = self._single(field, self._rules(field))
        return self._described(schema, field)

    def is_required(self, field: FieldDescriptor) -> bool:
        """Whether the contract refuses a message without the field."""
        rules = self._rules(field)
        if rules is None or (field.has_presence and not rules.required):
            return False
        text = rules.string
        named = any(self._shared(text, name) for name in NEVER_EMPTY)
        return bool(rules.required or named or text.min_len or rules.repeated.min_items or 0 in rules.enum.not_in)

    def _rules(self, field: FieldDescriptor) -> Any | None:
        return self._contract.option("field", field, "buf.validate.field")

    def _shared(self, rules: Any, name: str) -> bool:
        return bool(rules.Extensions[self._contract.extension(f"algotrendy.types.v1.{name}")])

    def _map(self, field: FieldDescriptor) -> Schema:
        assert field.message_type is not None, "a map's entries are messages"
        value = field.message_type.fields_by_name["value"]
        rules = self._rules(field)
        schema: Schema = {"type": "object", "additionalProperties": self._single(value, rules and rules.map.values)}
        if rules is not None and rules.map.max_pairs:
            schema["maxProperties"] = rules.map.max_pairs
        return schema

    def _single(self, field: FieldDescriptor, rules: Any | None) -> Schema:
        if field.message_type is not None:
            return self.reference(field.message_type)
        if field.enum_type is not None:
            return self.reference(field.enum_type)
        if field.type == FieldDescriptor.TYPE_STRING:
            return {"type": "string", **(self._text_limits(rules.string) if rules is not None else {})}
        return _number(field, rules)

    def _text_limits(self, rules: Any) -> Schema:
        limits: Schema = {}
        if rules.min_len:
            limits["minLength"] = rules.min_len
        if rules.max_len:
            limits["maxLength"] = rules.max_len
        for name in NEVER_EMPTY:
            if self._shared(rules, name):
                expression = self._contract.predefined(self._contract.extension(f"algotrendy.types.v1.{name}"))
                limits["pattern"] = MATCHES.findall(expression)[0]
        if rules.pattern:
            limits["pattern"] = rules.pattern
        return limits

    def _enum(self, enum: EnumDescriptor) -> Schema:
        lines = [f"- `{value.name}`: {self._contract.comment(value)}" for value in enum.values]
        description = "\n".join([self._contract.comment(enum), "", *lines])
        return {"type": "string", "enum": [value.name for value in enum.values], "description": description}

    def _described(self, schema: Schema, of: Any) -> Schema:
        comment = self._contract.comment(of)
        return {**schema, "description": comment} if comment else schema


def _array_limits(rules: Any | None) -> Schema:
    if rules is None:
        return {}
    limits = {"minItems": rules.repeated.min_items, "maxItems": rules.repeated.max_items}
    found: Schema = {name: value for name, value in limits.items() if value}
    return {**found, "uniqueItems": True} if rules.repeated.unique else found


def _number(field: FieldDescriptor, rules: Any | None) -> Schema:
    if field.type == FieldDescriptor.TYPE_BOOL:
        return {"type": "boolean"}
    if field.type == FieldDescriptor.TYPE_BYTES:
        return {"type": "string", "contentEncoding": "base64"}
    if field.type in NUMBERS:
        return {"type": "number", "format": NUMBERS[field.type], **_bounds(field, rules)}
    if field.type in INTEGERS:
        return {"type": "integer", "format": "int32", **_bounds(field, rules)}
    # 64-bit integers are texts in JSON: a browser's numbers could not hold them.
    return {"type": "string", "format": "int64", "pattern": "^-?[0-9]+$"}


def _bounds(field: FieldDescriptor, rules: Any | None) -> Schema:
    kind = rules.WhichOneof("type") if rules is not None else None
    if kind is None or kind in {"enum", "string", "repeated", "map", "any", "timestamp", "duration"}:
        return {}
    limits = getattr(rules, kind)
    names = {"gte": "minimum", "lte": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
    return {names[name]: getattr(limits, name) for name in names if limits.HasField(name)}
