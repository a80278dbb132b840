"""What a venue says about an order, and what follows from it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import Fill, OrderStatus
from services.trading.domain.order import Order, Refusal, RefusalSource
from services.trading.domain.order_life import Accepted, Canceled, Change, Expired, Filled, Rejected


class VenueStatus(StrEnum):
    """Where an order stands at the venue."""

    OPEN = "OPEN"
    FILLED = "FILLED"
    CANCELED = "CANCELED"
    EXPIRED = "EXPIRED"
    REJECTED = "REJECTED"


@dataclass(frozen=True, slots=True)
class VenueOrder:
    """All that a venue says about one order: its status and every execution it has shown so far."""

    venue_client_order_id: str
    venue_order_id: str
    status: VenueStatus
    fills: tuple[Fill, ...] = ()
    message: str = ""
    origin: DataOrigin | None = None


def changes_from(order: Order, known_executions: Collection[str], evidence: VenueOrder) -> list[Change]:
    """What the evidence adds to what we know; nothing where it adds nothing, so it may be repeated and shuffled."""
    fills = [fill for fill in evidence.fills if fill.execution_id not in known_executions]
    changes: list[Change] = []
    if order.status.is_terminal:
        return [Filled(fill) for fill in fills] if order.status is not OrderStatus.REJECTED else []
    if evidence.status is VenueStatus.REJECTED:
        return [Rejected(Refusal(RefusalSource.VENUE, "venue", evidence.message or "The venue refused it."))]
    if order.venue_order_id is None or order.status is OrderStatus.UNKNOWN:
        changes.append(Accepted(evidence.venue_order_id, evidence.origin))
    changes += [Filled(fill) for fill in fills]
    filled = order.filled_quantity + sum(fill.quantity for fill in fills)
    if filled < order.terms.quantity and evidence.status is VenueStatus.CANCELED:
        changes.append(Canceled(evidence.message))
    if filled < order.terms.quantity and evidence.status is VenueStatus.EXPIRED:
        changes.append(Expired(evidence.message))
    return changes
