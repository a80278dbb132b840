"""The matching core: how an order meets the market, the same for the paper venue and the exchange simulator.

Rules. A taker executes at the other side of the book, or at the last price where a source has no book; then only at
the next price, never at the one that was there when the order came, so that an order decided at a close fills at the
next open. A limit order executes at its limit where it rested in a book, and at the price itself where a last price
jumps past it, as an opening gap does. A stop is triggered by the price its side would get, and then takes. Inside a bar
the open comes first, then stops, then limits. What a moment offers is used up by the orders in their turn: market
orders first, then the better limit, then the earlier arrival. Deterministic: the same events in, the same events out.
"""

from __future__ import annotations

from services.shared.matching.core import MatchingCore
from services.shared.matching.costs import Costs
from services.shared.matching.market import Moment
from services.shared.matching.orders import (
    Canceled,
    Executed,
    Expired,
    MatchEvent,
    Rejected,
    Triggered,
    WorkingOrder,
)

__all__ = [
    "Canceled",
    "Costs",
    "Executed",
    "Expired",
    "MatchEvent",
    "MatchingCore",
    "Moment",
    "Rejected",
    "Triggered",
    "WorkingOrder",
]
