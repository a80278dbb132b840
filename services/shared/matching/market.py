"""What one moment of the market offers: at which price a side executes, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from services.shared.model.order import Side
from services.shared.model.quote import Quote


@dataclass(slots=True)
class Moment:
    """Prices of one instrument at one time; sizes shrink as orders use them up."""

    time: datetime
    bid: Decimal | None
    ask: Decimal | None
    bid_quantity: Decimal | None
    ask_quantity: Decimal | None
    last: Decimal | None

    @classmethod
    def of_quote(cls, quote: Quote) -> Moment:
        return cls(
            quote.time, quote.bid_price, quote.ask_price, quote.bid_quantity, quote.ask_quantity, quote.last_price
        )

    @classmethod
    def of_last(cls, price: Decimal, time: datetime) -> Moment:
        return cls(time, None, None, None, None, price)

    def has_book(self, side: Side) -> bool:
        """Whether somebody is quoted that an order of `side` could trade with."""
        return (self.ask if side is Side.BUY else self.bid) is not None

    def price_for(self, side: Side) -> Decimal | None:
        """What an order of `side` would pay or get: the other side of the book, else the last price."""
        book = self.ask if side is Side.BUY else self.bid
        return self.last if book is None else book

    def available(self, side: Side, wanted: Decimal) -> Decimal:
        """How much of `wanted` this moment fills for an order of `side`."""
        size = self._size(side)
        return wanted if size is None else min(size, wanted)

    def use(self, side: Side, quantity: Decimal) -> None:
        """Takes `quantity` out of what the moment offers to orders of `side`."""
        if side is Side.BUY and self.ask_quantity is not None:
            self.ask_quantity -= quantity
        elif side is Side.SELL and self.bid_quantity is not None:
            self.bid_quantity -= quantity

    def _size(self, side: Side) -> Decimal | None:
        if not self.has_book(side):
            return None
        return self.ask_quantity if side is Side.BUY else self.bid_quantity


def reaches(side: Side, price: Decimal, limit: Decimal) -> bool:
    """Whether `price` is as good as `limit` or better for an order of `side`."""
    return price <= limit if side is Side.BUY else price >= limit


def touches(side: Side, price: Decimal, stop: Decimal) -> bool:
    """Whether `price` triggers the stop of an order of `side`: a buy stop from below, a sell stop from above."""
    return price >= stop if side is Side.BUY else price <= stop
