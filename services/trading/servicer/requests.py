"""What clients ask for, read from their messages."""

from __future__ import annotations

from typing import Any

from algotrendy.trading.v1 import order_pb2
from services.shared.model.instrument import normalise_instrument
from services.shared.model.order import OrderStatus
from services.shared.runtime.wire import (
    optional_instant,
    order_terms_from_wire,
    word_from_wire,
)
from services.trading.domain.submission import OrderRequest
from services.trading.ports import FillFilter, OrderFilter, SignalFilter


def optional(message: Any, field: str) -> Any:
    """The field's value, or None when absent."""
    return getattr(message, field) if message.HasField(field) else None


def order_request(request: Any) -> OrderRequest:
    """An order to submit."""
    return OrderRequest(request.account_id, request.client_order_id, order_terms_from_wire(request.order), request.note)


def preview_request(request: Any) -> OrderRequest:
    """An order to preview; it has no id."""
    return OrderRequest(request.account_id, "preview", order_terms_from_wire(request.order))


def order_filter(request: Any) -> OrderFilter:
    instrument = optional(request, "instrument")
    return OrderFilter(
        instrument=None if instrument is None else normalise_instrument(instrument),
        statuses=frozenset(
            word_from_wire(order_pb2.OrderStatus, "ORDER_STATUS", status, OrderStatus) for status in request.statuses
        ),
        open_only=request.open_only,
        strategy_id=optional(request, "strategy_id"),
        start_time=optional_instant(request, "start_time"),
        end_time=optional_instant(request, "end_time"),
    )


def fill_filter(request: Any) -> FillFilter:
    instrument = optional(request, "instrument")
    return FillFilter(
        client_order_id=optional(request, "client_order_id"),
        instrument=None if instrument is None else normalise_instrument(instrument),
        strategy_id=optional(request, "strategy_id"),
    )


def named_order(request: Any) -> tuple[str, str]:
    """The account and the order that a request names."""
    return request.account_id, request.client_order_id


def least_sequence(request: Any) -> int | None:
    """The event sequence that the answer must contain."""
    return int(request.min_sequence) if request.HasField("min_sequence") else None


def signal_filter(request: Any) -> SignalFilter:
    return SignalFilter(
        start_time=optional_instant(request, "start_time"),
        end_time=optional_instant(request, "end_time"),
        trades_only=request.trades_only,
    )
