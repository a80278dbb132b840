"""From the wire and back for the words that all services share."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from google.protobuf import duration_pb2, timestamp_pb2

from algotrendy.types.v1 import order_pb2, words_pb2
from services.shared.model.clock import EPOCH
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import normalise_instrument
from services.shared.model.job import JobState
from services.shared.model.money import format_decimal
from services.shared.model.order import OrderTerms, OrderType, Side, TimeInForce

Word = TypeVar("Word", bound=StrEnum)


def timestamp(instant: datetime) -> timestamp_pb2.Timestamp:
    """An aware instant as Timestamp, exact to the microsecond."""
    message = timestamp_pb2.Timestamp()
    message.FromDatetime(instant)
    return message


def instant(message: timestamp_pb2.Timestamp) -> datetime:
    """A Timestamp as aware UTC datetime; what is below a microsecond is cut off."""
    return EPOCH + timedelta(seconds=message.seconds, microseconds=message.nanos // 1000)


def optional_instant(message: Any, field: str) -> datetime | None:
    """The Timestamp field of a message, or None when absent."""
    return instant(getattr(message, field)) if message.HasField(field) else None


def duration(span: timedelta) -> duration_pb2.Duration:
    """A span of time as Duration."""
    message = duration_pb2.Duration()
    message.FromTimedelta(span)
    return message


def optional_decimal(message: Any, field: str) -> Decimal | None:
    """The decimal string field of a validated message, or None when absent."""
    return Decimal(getattr(message, field)) if message.HasField(field) else None


def decimal_text(value: Decimal | None) -> str | None:
    """A decimal as the contract writes it; None stays absent."""
    return None if value is None else format_decimal(value)


def word_to_wire(enum: Any, prefix: str, word: StrEnum) -> Any:
    """`Side.BUY` as `SIDE_BUY`: the enum value of the same name behind its prefix."""
    return enum.Value(f"{prefix}_{word.value}")


def word_from_wire(enum: Any, prefix: str, value: int, words: type[Word]) -> Word:
    """The word of an enum value; ValueError for UNSPECIFIED."""
    return words(enum.Name(value).removeprefix(f"{prefix}_"))


def side_to_wire(side: Side) -> words_pb2.Side:
    return word_to_wire(words_pb2.Side, "SIDE", side)  # type: ignore[no-any-return]


def side_from_wire(value: int) -> Side:
    return word_from_wire(words_pb2.Side, "SIDE", value, Side)


def origin_to_wire(origin: DataOrigin) -> words_pb2.DataOrigin:
    return word_to_wire(words_pb2.DataOrigin, "DATA_ORIGIN", origin)  # type: ignore[no-any-return]


def origin_from_wire(value: int) -> DataOrigin:
    return word_from_wire(words_pb2.DataOrigin, "DATA_ORIGIN", value, DataOrigin)


def job_state_to_wire(state: JobState) -> words_pb2.JobState:
    return word_to_wire(words_pb2.JobState, "JOB_STATE", state)  # type: ignore[no-any-return]


def order_terms_from_wire(message: order_pb2.OrderTerms) -> OrderTerms:
    """The terms of a validated message, with the instrument in its usual spelling and GTC where no force was named."""
    offset = message.trailing_offset
    named_force = message.time_in_force != words_pb2.TIME_IN_FORCE_UNSPECIFIED
    return OrderTerms(
        instrument=normalise_instrument(message.instrument),
        side=side_from_wire(message.side),
        type=word_from_wire(words_pb2.OrderType, "ORDER_TYPE", message.type, OrderType),
        quantity=Decimal(message.quantity),
        limit_price=optional_decimal(message, "limit_price"),
        stop_price=optional_decimal(message, "stop_price"),
        trailing_distance=optional_decimal(offset, "distance"),
        trailing_percent=optional_decimal(offset, "percent"),
        time_in_force=word_from_wire(words_pb2.TimeInForce, "TIME_IN_FORCE", message.time_in_force, TimeInForce)
        if named_force
        else TimeInForce.GTC,
        expire_time=optional_instant(message, "expire_time"),
        post_only=message.post_only,
        reduce_only=message.reduce_only,
    )


def order_terms_to_wire(terms: OrderTerms) -> order_pb2.OrderTerms:
    """The message of an order's terms."""
    message = order_pb2.OrderTerms(
        instrument=terms.instrument,
        side=side_to_wire(terms.side),
        type=word_to_wire(words_pb2.OrderType, "ORDER_TYPE", terms.type),
        quantity=format_decimal(terms.quantity),
        limit_price=decimal_text(terms.limit_price),
        stop_price=decimal_text(terms.stop_price),
        time_in_force=word_to_wire(words_pb2.TimeInForce, "TIME_IN_FORCE", terms.time_in_force),
        expire_time=timestamp(terms.expire_time) if terms.expire_time else None,
        post_only=terms.post_only,
        reduce_only=terms.reduce_only,
    )
    if terms.trailing_distance is not None:
        message.trailing_offset.distance = format_decimal(terms.trailing_distance)
    if terms.trailing_percent is not None:
        message.trailing_offset.percent = format_decimal(terms.trailing_percent)
    return message


def encode_token(*parts: str | int) -> str:
    """An opaque page or resume token that holds `parts`; the first names what it belongs to."""
    return base64.urlsafe_b64encode("\x1f".join(map(str, parts)).encode()).decode().rstrip("=")


def decode_token(token: str, purpose: str) -> list[str]:
    """The parts behind the first; DomainError TOKEN_MALFORMED when the token is not one of ours for `purpose`."""
    try:
        parts = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode().split("\x1f")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        parts = []
    if not parts or parts[0] != purpose:
        raise DomainError(
            Reason.TOKEN_MALFORMED,
            f"The token was not given by this call ({purpose}). Leave it out to start from the beginning.",
            purpose=purpose,
        )
    return parts[1:]


def page_of(page_size: int, default: int, most: int) -> int:
    """The number of rows to return: the default where the caller named none, never more than `most`."""
    return min(page_size or default, most)
