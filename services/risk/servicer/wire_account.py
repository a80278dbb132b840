"""From the wire: accounts, reference prices and orders as Trading shows them; to the wire: reservations."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.risk.v1 import account_view_pb2
from algotrendy.types.v1 import words_pb2
from services.risk.domain.account import (
    AccountKind,
    AccountView,
    OpenOrder,
    OrderRequest,
    Position,
    ReferencePrice,
)
from services.risk.domain.figures import shortened
from services.risk.domain.reservations import Reservation
from services.shared.model.instrument import normalise_instrument
from services.shared.model.money import format_decimal
from services.shared.runtime.wire import (
    instant,
    optional_decimal,
    optional_instant,
    order_terms_from_wire,
    origin_from_wire,
    side_from_wire,
    timestamp,
    word_from_wire,
    word_to_wire,
)


def optional_text(message: Any, field: str) -> str | None:
    """The text field of a message, or None when absent."""
    return getattr(message, field) if message.HasField(field) else None


def view_from_wire(message: account_view_pb2.AccountView) -> AccountView:
    return AccountView(
        account_id=message.account_id,
        owner_user_id=message.owner_user_id,
        kind=word_from_wire(words_pb2.AccountKind, "ACCOUNT_KIND", message.kind, AccountKind),
        quote_asset=message.quote_asset,
        equity=Decimal(message.equity),
        sequence=message.account_sequence,
        view_time=instant(message.view_time),
        day_start_equity=optional_decimal(message, "day_start_equity"),
        peak_equity=optional_decimal(message, "peak_equity"),
        positions=tuple(_position(item) for item in message.positions),
        open_orders=tuple(_open_order(item) for item in message.open_orders),
    )


def reference_from_wire(request: Any) -> ReferencePrice | None:
    """The `reference` of a request, or None when absent."""
    if not request.HasField("reference"):
        return None
    message = request.reference
    return ReferencePrice(
        price=Decimal(message.price),
        price_time=instant(message.price_time),
        received_time=instant(message.received_time),
        origin=origin_from_wire(message.origin),
        feed_time=optional_instant(message, "feed_time"),
    )


def order_from_wire(request: Any, client_order_id: str = "") -> OrderRequest:
    """The `order` of a request with its strategy and lot size."""
    has_lot_size = "lot_size" in request.DESCRIPTOR.fields_by_name
    return OrderRequest(
        client_order_id=client_order_id,
        terms=order_terms_from_wire(request.order),
        strategy_id=optional_text(request, "strategy_id"),
        lot_size=optional_decimal(request, "lot_size") if has_lot_size else None,
    )


def reservation_to_wire(reservation: Reservation) -> account_view_pb2.Reservation:
    return account_view_pb2.Reservation(
        account_id=reservation.account_id,
        client_order_id=reservation.client_order_id,
        state=word_to_wire(account_view_pb2.ReservationState, "RESERVATION_STATE", reservation.state),
        quantity=format_decimal(reservation.quantity),
        filled_quantity=format_decimal(reservation.filled_quantity),
        notional=shortened(reservation.notional),
        expire_time=timestamp(reservation.expire_time) if reservation.expire_time else None,
    )


def _position(message: account_view_pb2.AccountPosition) -> Position:
    return Position(
        instrument=normalise_instrument(message.instrument),
        quantity=Decimal(message.quantity),
        mark_price=Decimal(message.mark_price),
        strategy_id=optional_text(message, "strategy_id"),
    )


def _open_order(message: account_view_pb2.OpenOrder) -> OpenOrder:
    return OpenOrder(
        client_order_id=message.client_order_id,
        instrument=normalise_instrument(message.instrument),
        side=side_from_wire(message.side),
        leaves_quantity=Decimal(message.leaves_quantity),
        price=optional_decimal(message, "price"),
        strategy_id=optional_text(message, "strategy_id"),
        reduce_only=message.reduce_only,
    )
