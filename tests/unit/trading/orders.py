"""Orders and fills as the tests of Trading's rules need them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from services.shared.model.order import Fill, OrderStatus, OrderTerms, OrderType, Side
from services.trading.domain.order import Order

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
AAPL = "NASDAQ:AAPL"


def terms(quantity: str = "10", side: Side = Side.BUY, **changes: Any) -> OrderTerms:
    return OrderTerms(AAPL, side, changes.pop("type", OrderType.MARKET), Decimal(quantity), **changes)


def order(quantity: str = "10", side: Side = Side.BUY, **changes: Any) -> Order:
    """An order that was just written."""
    number = changes.pop("number", 1)
    return Order(
        order_id=str(UUID(int=number)),
        account_id="paper",
        client_order_id=f"o-{number}",
        terms=changes.pop("terms", terms(quantity, side)),
        status=changes.pop("status", OrderStatus.PENDING_NEW),
        submit_time=NOW,
        update_time=NOW,
        sequence=1,
        **changes,
    )


def fill(execution_id: str = "e-1", quantity: str = "10", price: str = "100", side: Side = Side.BUY) -> Fill:
    return Fill(execution_id, AAPL, side, Decimal(price), Decimal(quantity), Decimal(1), "USD", NOW)
