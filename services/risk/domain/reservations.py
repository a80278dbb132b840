"""Room under the limits that is kept for orders, and how much of it Trading's view of the account does not show yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from services.risk.domain.account import AccountView, OpenOrder, Working
from services.shared.model.money import ZERO
from services.shared.model.order import Side

# Trading commits an order milliseconds after its reservation; what is not confirmed by then never happened.
CONFIRMATION_TIME = timedelta(seconds=60)


class ReservationState(StrEnum):
    """Where a reservation stands."""

    HELD = "HELD"
    CONFIRMED = "CONFIRMED"
    CLOSED = "CLOSED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class Reservation:
    """Room for one order; `price` is the worst one it can have, `sequence` the newest account event heard about it."""

    account_id: str
    client_order_id: str
    strategy_id: str | None
    instrument: str
    side: Side
    quantity: Decimal
    price: Decimal | None
    reduce_only: bool
    state: ReservationState
    filled_quantity: Decimal
    sequence: int
    reserved_time: datetime
    expire_time: datetime | None

    @property
    def notional(self) -> Decimal:
        """The value at which it counts, in the account's quote asset."""
        return self.quantity * (self.price or ZERO)

    def at(self, now: datetime) -> Reservation:
        """Itself, or expired when nobody confirmed it in time."""
        if self.state is ReservationState.HELD and self.expire_time is not None and now >= self.expire_time:
            return replace(self, state=ReservationState.EXPIRED, expire_time=None)
        return self


def settled(reservation: Reservation, filled_quantity: Decimal, closed: bool, sequence: int) -> Reservation:
    """The reservation after news of its order; outdated news changes nothing.

    An expired reservation whose order turns out to exist counts again: the order is real.
    """
    known = reservation.state in {ReservationState.CONFIRMED, ReservationState.CLOSED}
    if known and (sequence < reservation.sequence or reservation.state is ReservationState.CLOSED):
        return reservation
    return replace(
        reservation,
        state=ReservationState.CLOSED if closed else ReservationState.CONFIRMED,
        filled_quantity=max(filled_quantity, reservation.filled_quantity),
        sequence=sequence,
        expire_time=None,
    )


def working_orders(view: AccountView, reservations: Iterable[Reservation], now: datetime) -> tuple[Working, ...]:
    """Everything that may still become a position and is not one in `view`: its open orders and what Risk reserved.

    An order that both know counts once, with what the view says may still fill.
    """
    seen = {order.client_order_id: order for order in view.open_orders}
    reserved = {reservation.client_order_id: reservation.at(now) for reservation in reservations}
    found = [_of_reservation(item, seen.get(item.client_order_id), view.sequence) for item in reserved.values()]
    found += [_of_order(order) for order in view.open_orders if order.client_order_id not in reserved]
    return tuple(item for item in found if item is not None and item.quantity > ZERO)


def is_spent(reservation: Reservation, view: AccountView) -> bool:
    """Whether the view shows all there will ever be of its order, so that it need not be looked at again."""
    if reservation.state is ReservationState.EXPIRED:
        return True
    if reservation.state is ReservationState.HELD or view.sequence < reservation.sequence:
        return False
    return all(order.client_order_id != reservation.client_order_id for order in view.open_orders)


def _of_reservation(reservation: Reservation, order: OpenOrder | None, view_sequence: int) -> Working | None:
    if order is not None:
        return replace(_of_order(order), price=_highest(order.price, reservation.price))
    if reservation.state is ReservationState.EXPIRED:
        return None
    unheard = reservation.state is ReservationState.HELD
    if not unheard and view_sequence >= reservation.sequence:
        return None
    closed = reservation.state is ReservationState.CLOSED
    return Working(
        client_order_id=reservation.client_order_id,
        instrument=reservation.instrument,
        side=reservation.side,
        quantity=reservation.filled_quantity if closed else reservation.quantity,
        price=reservation.price,
        strategy_id=reservation.strategy_id,
        reduce_only=reservation.reduce_only,
        is_open=not closed,
    )


def _of_order(order: OpenOrder) -> Working:
    return Working(
        client_order_id=order.client_order_id,
        instrument=order.instrument,
        side=order.side,
        quantity=order.leaves_quantity,
        price=order.price,
        strategy_id=order.strategy_id,
        reduce_only=order.reduce_only,
        is_open=True,
    )


def _highest(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    return max((price for price in (first, second) if price is not None), default=None)
