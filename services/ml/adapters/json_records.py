"""Domain records as JSON texts and back: one codec for all of them, by their types."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

Record = TypeVar("Record")


def to_json(value: Any) -> str:
    """The canonical JSON of a record: equal records are equal texts."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_json(cls: type[Record], text: str) -> Record:
    """The record that `to_json` wrote; fields added since have their defaults."""
    record: Record = _typed(cls, json.loads(text))
    return record


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _typed(hint: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return None if value is None else _typed(next(part for part in arguments if part is not type(None)), value)
    if origin is tuple:
        return tuple(_typed(arguments[0], item) for item in value)
    if origin is dict:
        return {key: _typed(arguments[1], item) for key, item in value.items()}
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        given = {name: _typed(hints[name], value[name]) for name in hints if name in value}
        return typing.cast("Any", hint)(**given)
    if hint is datetime:
        return datetime.fromisoformat(value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum | float) else value
