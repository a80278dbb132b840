"""Paths and operations from the HTTP rules of the RPCs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor

from protos.generation.openapi.contract import Contract
from protos.generation.openapi.errors import ErrorResponses, reasons_of
from protos.generation.openapi.schemas import WELL_KNOWN, Schema, Schemas

IN_PATH = re.compile(r"\{([a-z0-9_.]+)(?:=[^}]*)?\}")
# Nested messages become query parameters with dotted names; deeper than this none of ours goes.
DEEPEST_PARAMETER = 3


class Operations:
    """Turns RPCs into operations of an OpenAPI document; their schemas and errors gather in what is given."""

    def __init__(self, contract: Contract, schemas: Schemas, errors: ErrorResponses) -> None:
        self._contract = contract
        self._schemas = schemas
        self._errors = errors

    def of(self, method: MethodDescriptor) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Path, verb and operation of each HTTP binding of an RPC; nothing where it has none."""
        http = self._contract.option("method", method, "google.api.http")
        for number, binding in enumerate([http, *http.additional_bindings] if http is not None else []):
            verb = binding.WhichOneof("pattern")
            template = getattr(binding, verb)
            suffix = f"_{number}" if number else ""
            yield IN_PATH.sub(r"{\1}", template), verb, self._operation(method, binding, template, suffix)

    def _operation(self, method: MethodDescriptor, binding: Any, template: str, suffix: str) -> dict[str, Any]:
        service, in_path = method.containing_service, IN_PATH.findall(template)
        comment = self._contract.comment(method)
        operation: dict[str, Any] = {
            "operationId": f"{service.name}_{method.name}{suffix}",
            "tags": [service.name],
            "summary": " ".join(re.split(r"(?<=[.:;])\s", comment, maxsplit=1)[0].split()).rstrip(".:;"),
            "description": comment,
            "parameters": self._parameters(method.input_type, in_path, binding.body),
            **self._body(method.input_type, in_path, binding.body),
            "responses": {"200": self._success(method, binding.response_body)},
        }
        self._add_rule(operation, method, bool(in_path))
        return operation

    def _add_rule(self, operation: dict[str, Any], method: MethodDescriptor, in_path: bool) -> None:
        rule = self._contract.option("method", method, "algotrendy.auth.v1.rule")
        if rule is None:
            raise ValueError(f"{method.full_name} has no (algotrendy.auth.v1.rule)")
        operation["responses"] |= self._errors.references(reasons_of(method, rule, in_path))
        operation["security"] = [] if rule.open else [{"bearer": []}]
        operation["x-permission"] = None if rule.open else permission_word(_value_name(rule, "permission"))
        operation["x-rate-class"] = _value_name(rule, "rate_class").removeprefix("RATE_CLASS_")
        operation["x-idempotency"] = _value_name(rule, "idempotency").removeprefix("IDEMPOTENCY_")
        operation["x-audited"] = rule.audit

    def _parameters(self, request: Descriptor, in_path: Collection[str], body: str) -> list[dict[str, Any]]:
        found = [self._parameter(name, _field_at(request, name), "path") for name in in_path]
        if body == "*":
            return found
        for name, field in _leaves(request, "", 1):
            if name not in in_path and name.split(".")[0] != body:
                found.append(self._parameter(_json_path(request, name), field, "query"))
        return found

    def _parameter(self, name: str, field: FieldDescriptor, place: str) -> dict[str, Any]:
        schema = self._schemas.field(field)
        required = place == "path" or (self._schemas.is_required(field) and "." not in name)
        description = schema.pop("description", "")
        return {"name": name, "in": place, "required": required, "description": description, "schema": schema}

    def _body(self, request: Descriptor, in_path: Collection[str], body: str) -> dict[str, Any]:
        if not body:
            return {}
        if body == "*":
            schema = self._schemas.message(request, without=in_path)
        else:
            schema = self._schemas.field(request.fields_by_name[body])
        kind = "*/*" if schema.get("format") == "binary" else "application/json"
        return {"requestBody": {"required": True, "content": {kind: {"schema": schema}}}}

    def _success(self, method: MethodDescriptor, response_body: str) -> dict[str, Any]:
        answer = method.output_type
        schema: Schema = self._schemas.reference(answer)
        if response_body:
            schema = self._schemas.field(answer.fields_by_name[response_body])
        if schema.get("format") == "binary":
            return {"description": "The file.", "content": {"*/*": {"schema": schema}}}
        content = {"application/json": {"schema": schema}}
        if not method.server_streaming:
            return {"description": self._contract.comment(answer), "content": content}
        said = "One such message per event (`accept: text/event-stream`) or per line (`accept: application/x-ndjson`)."
        streams = {kind: {"schema": schema} for kind in ("text/event-stream", "application/x-ndjson")}
        return {"description": f"{said} {self._contract.comment(answer)}", "content": streams}


def permission_word(name: str) -> str:
    """How a token spells a permission: PERMISSION_MARKET_DATA_READ is `market_data:read`."""
    return ":".join(name.removeprefix("PERMISSION_").lower().rsplit("_", 1))


def _value_name(rule: Any, field: str) -> str:
    values = rule.DESCRIPTOR.fields_by_name[field].enum_type.values_by_number
    return str(values[getattr(rule, field)].name)


def _field_at(message: Descriptor, path: str) -> FieldDescriptor:
    head, _, rest = path.partition(".")
    field = message.fields_by_name[head]
    return _field_at(field.message_type, rest) if rest and field.message_type else field


def _json_path(message: Descriptor, path: str) -> str:
    head, _, rest = path.partition(".")
    field = message.fields_by_name[head]
    nested = f".{_json_path(field.message_type, rest)}" if rest and field.message_type else ""
    return f"{field.json_name}{nested}"


def _leaves(message: Descriptor, prefix: str, depth: int) -> Iterator[tuple[str, FieldDescriptor]]:
    for field in message.fields:
        nested = field.message_type
        if nested is None or nested.full_name in WELL_KNOWN:
            yield f"{prefix}{field.name}", field
        elif not field.is_repeated and depth < DEEPEST_PARAMETER:
            yield from _leaves(nested, f"{prefix}{field.name}.", depth + 1)
