"""Checks a request against the rules of the contract, and a JSON body against its field names."""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson
import protovalidate
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from services.shared.model.errors import DomainError, FieldViolation, Reason

# The gateway copies a JSON body into this header, because its transcoder drops fields it does not know.
JSON_BODY_HEADER = "x-json-body"
_MOST_VIOLATIONS = 20
# The start of nine processes is the wrong moment; a few seconds later is early enough.
WARM_UP_AFTER_SECONDS = 3.0
WARM_UP_PAUSE_SECONDS = 0.02
# These have a JSON form of their own, so their keys are values and not field names.
_FREE_FORM = "google.protobuf."


async def warm_up(requests: Iterable[type[Message]]) -> None:
    """Compiles the rules of each request, about 9 ms apiece, while nobody is waiting for an answer."""
    await asyncio.sleep(WARM_UP_AFTER_SECONDS)
    for request in requests:
        protovalidate.collect_violations(request())
        await asyncio.sleep(WARM_UP_PAUSE_SECONDS)


def check_rules(request: Message) -> None:
    """DomainError FIELD_INVALID that names every field breaking a rule of the contract."""
    violations = protovalidate.collect_violations(request)
    if not violations:
        return
    found = [FieldViolation(_path(entry.proto), entry.proto.message) for entry in violations[:_MOST_VIOLATIONS]]
    first = found[0]
    more = f" (and {len(violations) - 1} more)" if len(violations) > 1 else ""
    subject = f"{first.field}: " if first.field else ""
    raise DomainError(Reason.FIELD_INVALID, f"{subject}{first.description}{more}", violations=found, field=first.field)


def _path(violation: Any) -> str:
    steps = []
    for element in violation.field.elements:
        step = element.field_name
        subscript = element.subscript
        if subscript is not None and (value := getattr(subscript, "value", None)) is not None:
            step += f"[{value}]"
        steps.append(step)
    return ".".join(steps)


def check_json_fields(request: Message, metadata: Mapping[str, str], body_field: str = "") -> None:
    """DomainError FIELD_UNKNOWN that names every key of the JSON body which the contract does not know."""
    encoded = metadata.get(JSON_BODY_HEADER)
    if encoded is None:
        return
    try:
        body = orjson.loads(base64.b64decode(encoded))
    except (binascii.Error, orjson.JSONDecodeError):
        return  # The transcoder has refused what is no JSON; an unreadable copy says nothing more.
    descriptor: Any = request.DESCRIPTOR
    if body_field:
        descriptor = descriptor.fields_by_name[body_field].message_type
    unknown = [FieldViolation(path, "is not a field of this request") for path in _unknown_keys(body, descriptor, "")]
    if unknown:
        names = ", ".join(violation.field for violation in unknown)
        raise DomainError(
            Reason.FIELD_UNKNOWN,
            f"The body has fields that this call does not know: {names}. Nothing was done; check their spelling.",
            violations=unknown[:_MOST_VIOLATIONS],
            fields=names,
        )


def _unknown_keys(value: Any, descriptor: Any, prefix: str) -> Iterator[str]:
    if not isinstance(value, dict) or descriptor.full_name.startswith(_FREE_FORM):
        return
    fields = {name: field for field in descriptor.fields for name in (field.name, field.json_name)}
    for key, inner in value.items():
        path = f"{prefix}{key}"
        field = fields.get(key)
        if field is None:
            yield path
        elif field.type == FieldDescriptor.TYPE_MESSAGE:
            yield from _unknown_inside(inner, field.message_type, path)


def _unknown_inside(value: Any, descriptor: Any, path: str) -> Iterator[str]:
    if descriptor.GetOptions().map_entry:
        entry = descriptor.fields_by_name["value"]
        if entry.type == FieldDescriptor.TYPE_MESSAGE and isinstance(value, dict):
            for key, inner in value.items():
                yield from _unknown_keys(inner, entry.message_type, f"{path}.{key}.")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _unknown_keys(inner, descriptor, f"{path}[{index}].")
    else:
        yield from _unknown_keys(value, descriptor, f"{path}.")
