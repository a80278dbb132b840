"""The life of an order: which change may follow which status, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import localcontext
from typing import TypeAlias

from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import EXACT
from services.shared.model.order import Fill, OrderStatus
from services.trading.domain.order import EventKind, Order, Refusal


@dataclass(frozen=True, slots=True)
class SendingBegun:
    """It is about to be given to the venue by the dispatcher of this epoch. No event: nobody outside can tell."""

    epoch: int


@dataclass(frozen=True, slots=True)
class SendingUndone:
    """The venue proved that it never got it, so it may be sent (again) under the same id."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The venue has it."""

    venue_order_id: str
    origin: DataOrigin | None = None


@dataclass(frozen=True, slots=True)
class OutcomeLost:
    """It was sent and nobody knows what became of it."""

    message: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Refused for good."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Filled:
    """A part or all of it executed."""

    fill: Fill


@dataclass(frozen=True, slots=True)
class Triggered:
    """Its stop price was touched."""


@dataclass(frozen=True, slots=True)
class CancelRequested:
    """Somebody wants it canceled."""


@dataclass(frozen=True, slots=True)
class CancelRejected:
    """The venue does not cancel it."""

    message: str = ""


@dataclass(frozen=True, slots=True)
class Canceled:
    """It is canceled; what filled stays filled."""

    message: str = ""


@dataclass(frozen=True, slots=True)
class Expired:
    """Its time in force passed."""

    message: str = ""


Change: TypeAlias = (
    SendingBegun
    | SendingUndone
    | Accepted
    | OutcomeLost
    | Rejected
    | Filled
    | Triggered
    | CancelRequested
    | CancelRejected
    | Canceled
    | Expired
)

EVENTS: Mapping[type, EventKind] = {
    Accepted: EventKind.ACCEPTED,
    OutcomeLost: EventKind.OUTCOME_LOST,
    Rejected: EventKind.REJECTED,
    Filled: EventKind.FILLED,
    Triggered: EventKind.TRIGGERED,
    CancelRequested: EventKind.CANCEL_REQUESTED,
    CancelRejected: EventKind.CANCEL_REJECTED,
    Canceled: EventKind.CANCELED,
    Expired: EventKind.EXPIRED,
}

_S = OrderStatus
_ENDS = {Canceled, Expired}
_WORKING = {Filled, CancelRequested, Triggered} | _ENDS
ALLOWED: Mapping[OrderStatus, frozenset[type]] = {
    _S.PENDING_NEW: frozenset(
        {SendingBegun, SendingUndone, Accepted, OutcomeLost, Rejected, Filled, CancelRequested} | _ENDS
    ),
    _S.UNKNOWN: frozenset({SendingUndone, Accepted, Rejected, Filled, CancelRequested} | _ENDS),
    _S.NEW: frozenset(_WORKING),
    _S.PARTIALLY_FILLED: frozenset(_WORKING),
    _S.PENDING_CANCEL: frozenset(
        {Accepted, OutcomeLost, Rejected, Filled, Triggered, CancelRejected, SendingUndone} | _ENDS
    ),
    _S.PENDING_REPLACE: frozenset(_WORKING),
    _S.FILLED: frozenset(),
    # A venue may report an execution after the cancel that it crossed with: the fill is the truth.
    _S.CANCELED: frozenset({Filled}),
    _S.EXPIRED: frozenset({Filled}),
    _S.REJECTED: frozenset(),
}


class ChangeNotAllowedError(Exception):
    """The change cannot happen to an order of this status."""


def change_order(order: Order, change: Change) -> Order:
    """The order after `change`; ChangeNotAllowedError where its status does not allow it. Sequence and times stay."""
    if type(change) not in ALLOWED[order.status]:
        raise ChangeNotAllowedError(f"{type(change).__name__} cannot happen to an order that is {order.status}")
    match change:
        case SendingBegun(epoch):
            return replace(order, send_epoch=epoch)
        case SendingUndone():
            return replace(order, send_epoch=None, status=_S.PENDING_NEW)
        case Accepted(venue_order_id, origin):
            accepted = replace(order, venue_order_id=venue_order_id, origin=origin or order.origin)
            return replace(accepted, status=_open_status(accepted))
        case OutcomeLost():
            return replace(order, status=_S.UNKNOWN)
        case Rejected(refusal):
            return replace(order, status=_S.REJECTED, refusal=refusal)
        case Filled(fill):
            return _filled(order, fill)
        case Triggered():
            return order
        case CancelRequested():
            unknown = order.status is _S.UNKNOWN
            return replace(order, cancel_requested=True, status=order.status if unknown else _S.PENDING_CANCEL)
        case CancelRejected():
            back = replace(order, cancel_requested=False)
            return replace(back, status=_open_status(back))
        case Canceled():
            return replace(order, status=_S.CANCELED)
        case Expired():
            return replace(order, status=_S.EXPIRED)


def _open_status(order: Order) -> OrderStatus:
    """Where an order stands that the venue has and that is not final."""
    if order.cancel_requested:
        return _S.PENDING_CANCEL
    return _S.PARTIALLY_FILLED if order.filled_quantity else _S.NEW


def _filled(order: Order, fill: Fill) -> Order:
    with localcontext(EXACT):
        fees = dict(order.fees)
        fees[fill.fee_asset] = fees.get(fill.fee_asset, fill.fee - fill.fee) + fill.fee
        filled = replace(
            order,
            filled_quantity=order.filled_quantity + fill.quantity,
            filled_notional=order.filled_notional + fill.price * fill.quantity,
            fees=tuple(sorted(fees.items())),
        )
    if filled.filled_quantity >= filled.terms.quantity:
        return replace(filled, status=_S.FILLED)
    return filled if order.status.is_terminal else replace(filled, status=_open_status(filled))
