"""What an account could come to hold: positions, and every order that may still fill counted as if it did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from services.risk.domain.account import Position, Working
from services.risk.domain.limits import LimitScope
from services.shared.model.money import ZERO
from services.shared.model.order import Side


@dataclass(frozen=True, slots=True)
class Holding:
    """One instrument: signed `quantity` held, `buys` and `sells` that may still fill, and the highest price known.

    Reduce-only orders are left out: they can only make the holding smaller.
    """

    quantity: Decimal = ZERO
    buys: Decimal = ZERO
    sells: Decimal = ZERO
    price: Decimal = ZERO

    @property
    def longest(self) -> Decimal:
        """The signed quantity when every buy fills and no sell does."""
        return self.quantity + self.buys

    @property
    def shortest(self) -> Decimal:
        """The signed quantity when every sell fills and no buy does."""
        return self.quantity - self.sells

    @property
    def worst_quantity(self) -> Decimal:
        """The largest holding there may come to be, without sign."""
        return max(abs(self.longest), abs(self.shortest))

    @property
    def worst_value(self) -> Decimal:
        """Its value at the highest price known, in the quote asset."""
        return self.worst_quantity * self.price

    def reducible(self, side: Side) -> Decimal:
        """The largest order of that side that can only make the holding smaller; zero where none can."""
        rest = self.shortest if side is Side.SELL else -self.longest
        return max(rest, ZERO)


def holdings(positions: Iterable[Position], working: Iterable[Working], scope: LimitScope) -> dict[str, Holding]:
    """What is and may be held within the scope's strategy and instrument, by instrument."""
    found: dict[str, Holding] = {}
    for position in positions:
        if _within(scope, position.strategy_id, position.instrument):
            held = found.get(position.instrument, Holding())
            found[position.instrument] = Holding(
                held.quantity + position.quantity, held.buys, held.sells, max(held.price, position.mark_price)
            )
    for item in working:
        if not item.reduce_only and _within(scope, item.strategy_id, item.instrument):
            found[item.instrument] = _with_working(found.get(item.instrument, Holding()), item)
    return found


def count_open(working: Iterable[Working], scope: LimitScope) -> int:
    """How many orders within the scope may still fill."""
    return sum(item.is_open and _within(scope, item.strategy_id, item.instrument) for item in working)


def _with_working(held: Holding, item: Working) -> Holding:
    buys = held.buys + (item.quantity if item.side is Side.BUY else ZERO)
    sells = held.sells + (item.quantity if item.side is Side.SELL else ZERO)
    return Holding(held.quantity, buys, sells, max(held.price, item.price or ZERO))


def _within(scope: LimitScope, strategy_id: str | None, instrument: str) -> bool:
    return scope.strategy_id in {None, strategy_id} and scope.instrument in {None, instrument}
