"""What the matching core keeps of an order, and what it says happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from services.shared.model.order import OrderTerms


@dataclass(frozen=True, slots=True)
class WorkingOrder:
    """An order that may still execute. All of it is needed to go on after a restart."""

    order_id: str
    terms: OrderTerms
    # Place in the queue of arrivals; earlier ones are served first at the same price.
    arrival: int
    # What may still fill, in the base asset.
    leaves_quantity: Decimal
    # How many executions there were; the next one's id counts on from it.
    executions: int = 0
    # The stop price in force: the terms' own, or where a trailing stop has moved it. None before its first price.
    stop_price: Decimal | None = None
    # Whether a stop has been triggered and the order is now a market or limit order.
    triggered: bool = False

    @property
    def filled_quantity(self) -> Decimal:
        return self.terms.quantity - self.leaves_quantity


@dataclass(frozen=True, slots=True)
class Executed:
    """An execution: `price` and `fee` in the quote asset, `quantity` in the base asset. The id never repeats."""

    order_id: str
    execution_id: str
    price: Decimal
    quantity: Decimal
    fee: Decimal
    is_maker: bool
    time: datetime


@dataclass(frozen=True, slots=True)
class Triggered:
    """A stop order's stop was touched."""

    order_id: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Canceled:
    """What was left of an order is gone; `reason` is a sentence."""

    order_id: str
    reason: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Expired:
    """An order's time was over."""

    order_id: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Rejected:
    """An order was not taken; `reason` is a sentence."""

    order_id: str
    reason: str
    time: datetime


MatchEvent = Executed | Triggered | Canceled | Expired | Rejected
