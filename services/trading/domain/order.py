"""An order as it stands, and what can happen to it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, localcontext
from enum import StrEnum
from uuid import UUID

from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import EXACT, ZERO
from services.shared.model.order import Fill, OrderStatus, OrderTerms, Side

_PRICE_STEP = Decimal("1e-18")


class RefusalSource(StrEnum):
    """Who refused."""

    RISK = "RISK"
    VENUE = "VENUE"
    TRADING = "TRADING"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an order was refused: the rule in snake case and a sentence for people."""

    source: RefusalSource
    rule: str
    message: str
    decision_id: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """An order after its latest event.

    `order_id` is ours and never leaves us but as `venue_client_order_id`. `send_epoch` is set, durably, before the
    order is given to the venue for the first time. `reserve_price` is the quote asset held back per unit of a buy.
    """

    order_id: str
    account_id: str
    client_order_id: str
    terms: OrderTerms
    status: OrderStatus
    submit_time: datetime
    update_time: datetime
    sequence: int
    note: str = ""
    strategy_id: str | None = None
    venue_order_id: str | None = None
    filled_quantity: Decimal = ZERO
    filled_notional: Decimal = ZERO
    fees: tuple[tuple[str, Decimal], ...] = ()
    refusal: Refusal | None = None
    decision_id: str | None = None
    reserve_price: Decimal = ZERO
    send_epoch: int | None = None
    cancel_requested: bool = False
    origin: DataOrigin | None = None

    @property
    def venue_client_order_id(self) -> str:
        """The id under which the venue knows it: 26 letters and digits, the same over all retries and restarts."""
        return base64.b32encode(UUID(self.order_id).bytes).decode().rstrip("=")

    @property
    def leaves_quantity(self) -> Decimal:
        """What may still execute; 0 once the order is final."""
        return ZERO if self.status.is_terminal else max(self.terms.quantity - self.filled_quantity, ZERO)

    @property
    def reserved(self) -> Decimal:
        """The quote asset that it holds back."""
        with localcontext(EXACT):
            return self.leaves_quantity * self.reserve_price if self.terms.side is Side.BUY else ZERO

    @property
    def average_fill_price(self) -> Decimal | None:
        """The average price of what executed, rounded to 18 digits; None before the first fill."""
        if self.filled_quantity == 0:
            return None
        with localcontext(EXACT):
            return (self.filled_notional / self.filled_quantity).quantize(_PRICE_STEP).normalize()


class EventKind(StrEnum):
    """What happened to an order (FIX 150)."""

    SUBMITTED = "SUBMITTED"
    REJECTED = "REJECTED"
    ACCEPTED = "ACCEPTED"
    OUTCOME_LOST = "OUTCOME_LOST"
    FILLED = "FILLED"
    CANCEL_REQUESTED = "CANCEL_REQUESTED"
    CANCELED = "CANCELED"
    CANCEL_REJECTED = "CANCEL_REJECTED"
    TRIGGERED = "TRIGGERED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class FillRecord:
    """A fill with what it did to the position; `sequence` is the event's that carried it."""

    fill: Fill
    account_id: str
    client_order_id: str
    realized_pnl: Decimal
    position_quantity: Decimal
    sequence: int
    record_time: datetime
    strategy_id: str | None = None
    origin: DataOrigin | None = None


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """Something that happened: its place in the account's journal and the order after it."""

    sequence: int
    kind: EventKind
    order: Order
    event_time: datetime
    fill: FillRecord | None = None
    message: str = ""
    from_reconciliation: bool = False
