"""Positions: the fold of an account's unique fills in one instrument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from services.shared.model.money import EXACT, ZERO
from services.shared.model.order import Fill

_MONEY_STEP = Decimal("1e-18")


@dataclass(frozen=True, slots=True)
class Position:
    """A net holding: signed quantity in the base asset, money in the quote asset.

    `open_cost` is what the open quantity cost, signed as the quantity is. When a part is closed, its share of the cost
    is rounded to 18 digits and the rest stays in the position, so that at every moment, exactly, realized_pnl −
    open_cost = the sum of −side·price·quantity over all fills: nothing is ever lost to rounding.
    """

    instrument: str
    quantity: Decimal = ZERO
    open_cost: Decimal = ZERO
    realized_pnl: Decimal = ZERO
    fees: tuple[tuple[str, Decimal], ...] = ()
    sequence: int = 0
    update_time: datetime | None = None

    @property
    def average_entry_price(self) -> Decimal | None:
        """Cost per unit of what is held, rounded to 18 digits; None where flat."""
        if self.quantity == 0:
            return None
        with localcontext(EXACT):
            return (self.open_cost / self.quantity).quantize(_MONEY_STEP).normalize()

    def unrealized_pnl(self, mark_price: Decimal) -> Decimal:
        """Value at `mark_price` minus cost."""
        with localcontext(EXACT):
            return self.quantity * mark_price - self.open_cost


def apply_fill(position: Position, fill: Fill) -> tuple[Position, Decimal]:
    """The position after a fill, and the profit and loss which that fill realized, fee not deducted."""
    with localcontext(EXACT):
        signed = fill.side.sign * fill.quantity
        closed = _closed_part(position.quantity, signed)
        cost_of_closed = _share(position.open_cost, closed, position.quantity)
        opened = signed + closed
        realized = closed * fill.price - cost_of_closed
        after = Position(
            instrument=position.instrument,
            quantity=position.quantity + signed,
            open_cost=position.open_cost - cost_of_closed + opened * fill.price,
            realized_pnl=position.realized_pnl + realized,
            fees=_with_fee(position.fees, fill),
            sequence=position.sequence,
            update_time=position.update_time,
        )
        return after, realized


def _closed_part(held: Decimal, signed: Decimal) -> Decimal:
    """How much of what is held the fill closes, signed as what is held."""
    if held * signed >= 0:
        return ZERO
    return held if abs(signed) >= abs(held) else -signed


def _share(cost: Decimal, closed: Decimal, held: Decimal) -> Decimal:
    if closed == 0 or closed == held:
        return cost if closed else ZERO
    return (cost * closed / held).quantize(_MONEY_STEP, rounding=ROUND_HALF_EVEN)


def _with_fee(fees: tuple[tuple[str, Decimal], ...], fill: Fill) -> tuple[tuple[str, Decimal], ...]:
    sums = dict(fees)
    sums[fill.fee_asset] = sums.get(fill.fee_asset, ZERO) + fill.fee
    return tuple(sorted(sums.items()))
