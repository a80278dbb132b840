"""What Risk knows of an account and its market when it judges an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import ZERO
from services.shared.model.order import OrderTerms, Side


class AccountKind(StrEnum):
    """What an account trades with."""

    PAPER = "PAPER"
    LIVE = "LIVE"
    BACKTEST = "BACKTEST"


@dataclass(frozen=True, slots=True)
class Position:
    """A holding: signed `quantity` in the base asset, `mark_price` in the quote asset."""

    instrument: str
    quantity: Decimal
    mark_price: Decimal
    strategy_id: str | None = None


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that is not done; `price` is None for a market order."""

    client_order_id: str
    instrument: str
    side: Side
    leaves_quantity: Decimal
    price: Decimal | None = None
    strategy_id: str | None = None
    reduce_only: bool = False


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account as of one event `sequence`, read by Trading in one snapshot; amounts in `quote_asset`."""

    account_id: str
    owner_user_id: str
    kind: AccountKind
    quote_asset: str
    equity: Decimal
    sequence: int
    view_time: datetime
    day_start_equity: Decimal | None = None
    peak_equity: Decimal | None = None
    positions: tuple[Position, ...] = ()
    open_orders: tuple[OpenOrder, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferencePrice:
    """The market price an order is judged against; `feed_time` is the feed's own clock, for replays only."""

    price: Decimal
    price_time: datetime
    received_time: datetime
    origin: DataOrigin
    feed_time: datetime | None = None

    def age(self, now: datetime) -> timedelta:
        """How old the price is: behind its feed's clock, or silent since it was received; the larger counts."""
        behind = (self.feed_time or now) - self.price_time
        return max(behind, now - self.received_time, timedelta(0))


@dataclass(frozen=True, slots=True)
class Working:
    """Quantity that may still become a position: of an open order, or filled since the view of the account.

    `is_open` tells whether the order itself may still fill; `price` in the quote asset, None where unknown.
    """

    client_order_id: str
    instrument: str
    side: Side
    quantity: Decimal
    price: Decimal | None
    strategy_id: str | None
    reduce_only: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """The order to judge: who sends it and the lot size its quantity comes in."""

    client_order_id: str
    terms: OrderTerms
    strategy_id: str | None = None
    lot_size: Decimal | None = None


def worst_price(terms: OrderTerms, reference: ReferencePrice | None) -> Decimal | None:
    """The highest of an order's limit, stop and reference price: the value at which it counts; None without any."""
    prices = [price for price in (terms.limit_price, terms.stop_price) if price is not None]
    if reference is not None:
        prices.append(reference.price)
    return max(prices, default=None)


def signed(side: Side, quantity: Decimal) -> Decimal:
    """A quantity with its direction: positive buys."""
    return quantity if side is Side.BUY else ZERO - quantity
