"""Dataclasses as JSON and back, exact: decimals as text, instants as RFC 3339, words as themselves."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import orjson

Record = TypeVar("Record")
_UNIONS = {types.UnionType, typing.Union}


def to_json(record: Any) -> str:
    """A dataclass as JSON text."""
    return orjson.dumps(record, default=str).decode()


def from_json(cls: type[Record], text: str) -> Record:
    """The dataclass that `to_json` wrote; a field that was added since has its default."""
    return typing.cast(Record, _value(cls, orjson.loads(text)))


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _value(hint: Any, data: Any) -> Any:
    if data is None:
        return None
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in _UNIONS:
        return _value(next(option for option in arguments if option is not type(None)), data)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return tuple(_value(arguments[0], item) for item in data)
        return tuple(_value(argument, item) for argument, item in zip(arguments, data, strict=True))
    if dataclasses.is_dataclass(hint):
        known = _hints(typing.cast(type, hint))
        return typing.cast(Any, hint)(**{name: _value(known[name], item) for name, item in data.items()})
    return _scalar(hint, data)


def _scalar(hint: Any, data: Any) -> Any:
    if hint is Decimal:
        return Decimal(data)
    if hint is datetime:
        return datetime.fromisoformat(data)
    return hint(data) if isinstance(hint, type) and issubclass(hint, StrEnum) else data
