"""Domain records as wire messages: fields of equal names are copied, whatever their depth."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.message import Message

from services.shared.model.money import format_decimal
from services.shared.runtime.wire import timestamp

MessageType = TypeVar("MessageType", bound=Message)


def to_message(message_type: type[MessageType], record: Any) -> MessageType:
    """The message of a dataclass: each field of the message takes the attribute of its name.

    None leaves a field absent; a StrEnum becomes the enum value of its name behind the enum's prefix; datetimes become
    Timestamps, Decimals texts. A field without such an attribute stays absent, an attribute without a field is left
    out.
    """
    message = message_type()
    for field in message.DESCRIPTOR.fields:
        value = getattr(record, field.name, None)
        if value is not None:
            _set(message, field, value)
    return message


def _set(message: Message, field: Any, value: Any) -> None:
    if field.is_repeated:
        target = getattr(message, field.name)
        if isinstance(value, dict):
            target.update(value)
        elif field.message_type is not None:
            for item in value:
                entry = target.add()
                entry.CopyFrom(to_message(type(entry), item))
        else:
            target.extend(_scalar(field, item) for item in value)
    elif field.message_type is None:
        setattr(message, field.name, _scalar(field, value))
    else:
        target = getattr(message, field.name)
        target.CopyFrom(timestamp(value) if isinstance(value, datetime) else to_message(type(target), value))


def _scalar(field: Any, value: Any) -> Any:
    if field.enum_type is not None and isinstance(value, StrEnum):
        return enum_number(field.enum_type, value)
    return format_decimal(value) if isinstance(value, Decimal) else value


def enum_number(enum: EnumDescriptor, word: StrEnum) -> int:
    """The number of `SIDE_BUY` for `Side.BUY`; ValueError where the contract has no such value."""
    prefix = enum.values_by_number[0].name.removesuffix("UNSPECIFIED")
    value = enum.values_by_name.get(prefix + word.value)
    if value is None:
        raise ValueError(f"{enum.full_name} has no value {prefix}{word.value}")
    return value.number
