"""What an execution costs on a simulated venue."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from services.shared.model.money import EXACT
from services.shared.model.order import Side

# The contract writes 18 digits behind the point; a fee of more could not be told exactly.
_FINEST = Decimal("1e-18")


@dataclass(frozen=True, slots=True)
class Costs:
    """Fees as fractions of an execution's notional, and slippage as a fraction of the price of a taker."""

    maker_fee: Decimal = Decimal(0)
    taker_fee: Decimal = Decimal(0)
    slippage: Decimal = Decimal(0)

    def fee(self, price: Decimal, quantity: Decimal, is_maker: bool) -> Decimal:
        """The fee of an execution in the quote asset, exact to 18 digits behind the point."""
        rate = self.maker_fee if is_maker else self.taker_fee
        with localcontext(EXACT):
            return (price * quantity * rate).quantize(_FINEST) if rate else Decimal(0)

    def slipped(self, side: Side, price: Decimal) -> Decimal:
        """The price a taker of `side` really gets."""
        if not self.slippage:
            return price
        with localcontext(EXACT):
            return (price * (1 + side.sign * self.slippage)).quantize(_FINEST)
