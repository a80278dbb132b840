"""What a decision about an order says, and on what evidence it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from services.risk.domain.account import AccountView, OrderRequest, ReferencePrice, Working
from services.risk.domain.limits import LimitKind, LimitScope, RiskLimit
from services.risk.domain.trading_state import TradingState
from services.shared.model.order import OrderTerms

# How many orders were approved in the last minute, by strategy and instrument.
RecentOrders = Mapping[tuple[str | None, str], int]


class Outcome(StrEnum):
    """What Risk said about an order."""

    APPROVED = "APPROVED"
    REFUSED = "REFUSED"


class RuleOutcome(StrEnum):
    """How one rule ended."""

    PASSED = "PASSED"
    REFUSED = "REFUSED"
    NOT_APPLICABLE = "NOT_APPLICABLE"


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule's verdict with everything it looked at.

    `largest_quantity` is the most that this rule would pass, everything else equal; None where it sets no upper
    bound. `smallest_quantity` is the least, for rules that set a lower bound.
    """

    rule: str
    outcome: RuleOutcome
    message: str
    inputs: tuple[tuple[str, str], ...] = ()
    limit_id: str | None = None
    kind: LimitKind | None = None
    largest_quantity: Decimal | None = None
    smallest_quantity: Decimal | None = None

    @property
    def refused(self) -> bool:
        return self.outcome is RuleOutcome.REFUSED


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known when an order is judged; the order itself is not among `working`."""

    view: AccountView
    working: Sequence[Working]
    reference: ReferencePrice | None
    recent_orders: RecentOrders
    trading_state: TradingState
    limits: Sequence[RiskLimit]
    now: datetime

    def orders_in_last_minute(self, scope: LimitScope) -> int:
        """How many orders within the scope were approved in the last 60 seconds."""
        return sum(
            count
            for (strategy_id, instrument), count in self.recent_orders.items()
            if scope.covers(self.view.account_id, strategy_id, instrument)
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as it is kept for ever; `decision_id` and `client_order_id` are empty for a dry run."""

    decision_id: str
    account_id: str
    client_order_id: str
    strategy_id: str | None
    terms: OrderTerms
    outcome: Outcome
    reason: str
    rules: tuple[RuleResult, ...]
    largest_passing_quantity: Decimal | None
    notional: Decimal | None
    trading_state: TradingState
    account_sequence: int
    decision_time: datetime

    @property
    def approved(self) -> bool:
        return self.outcome is Outcome.APPROVED


def differing_fields(decision: Decision, request: OrderRequest) -> list[str]:
    """The fields in which a repeated request differs from the one that was decided; empty for a true repeat."""
    mine, other = decision.terms, request.terms
    names = [name for name in OrderTerms.__dataclass_fields__ if getattr(mine, name) != getattr(other, name)]
    return names + (["strategy_id"] if decision.strategy_id != request.strategy_id else [])
