"""What one change writes: the order, its event, the fill, the position and the ledger, all of one sequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal, localcontext

from services.shared.model.money import EXACT
from services.shared.model.order import Fill, Side
from services.trading.domain.account import EntryKind, LedgerEntry
from services.trading.domain.order import FillRecord, Order, OrderEvent
from services.trading.domain.order_life import EVENTS, Change, Filled, change_order
from services.trading.domain.position import Position, apply_fill


@dataclass(frozen=True, slots=True)
class Recorded:
    """Everything that a change writes; `position` only where a fill changed it."""

    order: Order
    event: OrderEvent | None
    position: Position | None = None
    entries: Sequence[LedgerEntry] = ()


def record(
    order: Order,
    change: Change,
    *,
    sequence: int,
    now: datetime,
    position: Position,
    quote_asset: str,
    from_reconciliation: bool = False,
) -> Recorded:
    """Applies a change. `sequence` is the account's next; it is used only where the change is an event."""
    kind = EVENTS.get(type(change))
    changed = change_order(order, change)
    if kind is None:
        return Recorded(changed, None)
    changed = replace(changed, sequence=sequence, update_time=now)
    message = getattr(change, "message", "")
    event = OrderEvent(sequence, kind, changed, now, None, message, from_reconciliation)
    if not isinstance(change, Filled):
        return Recorded(changed, event)
    after, realized = apply_fill(position, change.fill)
    after = replace(after, sequence=sequence, update_time=now)
    fill = _fill_record(changed, change.fill, realized, after.quantity, sequence, now)
    return Recorded(changed, replace(event, fill=fill), after, _entries(changed, change.fill, quote_asset))


def _fill_record(
    order: Order, fill: Fill, realized: Decimal, held: Decimal, sequence: int, now: datetime
) -> FillRecord:
    return FillRecord(
        fill=fill,
        account_id=order.account_id,
        client_order_id=order.client_order_id,
        realized_pnl=realized,
        position_quantity=held,
        sequence=sequence,
        record_time=now,
        strategy_id=order.strategy_id,
        origin=order.origin,
    )


def _entries(order: Order, fill: Fill, quote_asset: str) -> list[LedgerEntry]:
    """What the fill paid or brought in the quote asset, and its fee. What is held is a position, not a balance."""
    with localcontext(EXACT):
        paid = -fill.price * fill.quantity if fill.side is Side.BUY else fill.price * fill.quantity
    entries = [LedgerEntry(quote_asset, paid, EntryKind.FILL, order.client_order_id, fill.execution_id)]
    if fill.fee:
        entries.append(LedgerEntry(fill.fee_asset, -fill.fee, EntryKind.FEE, order.client_order_id, fill.execution_id))
    return entries
