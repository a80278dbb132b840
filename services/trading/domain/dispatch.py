"""What the dispatcher has to do about an order, by the order alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from services.shared.model.order import OrderStatus
from services.trading.domain.order import Order
from services.trading.domain.order_life import Canceled, Change, SendingUndone


class NextStep(StrEnum):
    """The next step."""

    SEND = "SEND"
    LOOK_UP = "LOOK_UP"
    CANCEL = "CANCEL"
    WAIT = "WAIT"


def next_step(order: Order) -> NextStep:
    """SEND only what was never sent, LOOK_UP what was sent and never answered, CANCEL what the venue has, else WAIT."""
    if order.status.is_terminal:
        return NextStep.WAIT
    if order.send_epoch is None:
        return NextStep.SEND
    if order.status is OrderStatus.UNKNOWN or order.venue_order_id is None:
        return NextStep.LOOK_UP
    return NextStep.CANCEL if order.cancel_requested else NextStep.WAIT


def after_absence(order: Order, now: datetime, resend_within: timedelta) -> list[Change]:
    """What follows when the venue proves that it does not have the order and never will.

    Sending it again is safe then, under the same id; but an order that is old or no longer wanted is canceled.
    """
    if order.cancel_requested:
        return [Canceled("It never reached the venue.")]
    if now - order.submit_time > resend_within:
        return [Canceled("It never reached the venue, and it is too old to be sent now.")]
    return [SendingUndone()]
