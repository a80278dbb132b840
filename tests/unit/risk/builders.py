"""Accounts, orders and evidence with sensible values, of which a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from services.risk.domain.account import AccountKind, AccountView, OpenOrder, OrderRequest, Position, ReferencePrice
from services.risk.domain.decision import Decision, Evidence, RuleResult
from services.risk.domain.limits import LimitKind, LimitScope, RiskLimit, built_in_limits
from services.risk.domain.reservations import Reservation, ReservationState
from services.risk.domain.trading_state import TradingState
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import OrderTerms, OrderType, Side

Number = str | int | Decimal

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
AAPL, IBM, MSFT = "NASDAQ:AAPL", "NYSE:IBM", "NASDAQ:MSFT"


def account(**changes: Any) -> AccountView:
    """A paper account with 100 000 USD and nothing else."""
    view = AccountView(
        account_id="demo",
        owner_user_id="admin",
        kind=AccountKind.PAPER,
        quote_asset="USD",
        equity=Decimal(100_000),
        sequence=7,
        view_time=NOW,
    )
    return replace(view, **changes)


def position(quantity: Number, instrument: str = AAPL, price: Number = 100, **changes: Any) -> Position:
    return Position(instrument, Decimal(quantity), Decimal(price), **changes)


def open_order(quantity: Number, client_order_id: str = "open-1", **changes: Any) -> OpenOrder:
    order = OpenOrder(client_order_id, AAPL, Side.BUY, Decimal(quantity), Decimal(100))
    return replace(order, **changes)


def reference(price: Number = 100, age: float = 0.5, **changes: Any) -> ReferencePrice:
    seen = NOW - timedelta(seconds=age)
    return replace(ReferencePrice(Decimal(price), seen, seen, DataOrigin.LIVE), **changes)


def order(quantity: Number, side: Side = Side.BUY, **changes: Any) -> OrderRequest:
    """A market order for AAPL; `changes` are of its terms, and `strategy_id` or `lot_size` of the request."""
    own = {name: changes.pop(name) for name in ("strategy_id", "lot_size", "client_order_id") if name in changes}
    terms = OrderTerms(AAPL, side, OrderType.MARKET, Decimal(quantity))
    return replace(OrderRequest("order-1", replace(terms, **changes)), **own)


def limit(kind: LimitKind, value: Number | None, limit_id: str = "mine", **scope: str) -> RiskLimit:
    return RiskLimit(limit_id, kind, LimitScope(**scope), None if value is None else Decimal(value))


def evidence(**changes: Any) -> Evidence:
    """A quiet, active day under the built-in limits; `limits` replaces them."""
    found = Evidence(
        view=account(),
        working=(),
        reference=reference(),
        recent_orders={},
        trading_state=TradingState.ACTIVE,
        limits=list(built_in_limits().values()),
        now=NOW,
    )
    return replace(found, **changes)


def reservation(quantity: Number = 10, **changes: Any) -> Reservation:
    """A buy of AAPL that was reserved this moment."""
    held = Reservation(
        account_id="demo",
        client_order_id="order-1",
        strategy_id=None,
        instrument=AAPL,
        side=Side.BUY,
        quantity=Decimal(quantity),
        price=Decimal(100),
        reduce_only=False,
        state=ReservationState.HELD,
        filled_quantity=Decimal(0),
        sequence=7,
        reserved_time=NOW,
        expire_time=NOW + timedelta(seconds=60),
    )
    return replace(held, **changes)


def rule(decision: Decision, name: str) -> RuleResult:
    """The one verdict of that rule."""
    [found] = [result for result in decision.rules if result.rule == name]
    return found
