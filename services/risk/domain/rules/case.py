"""An order with its evidence, and how the rules put their verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from services.risk.domain.account import OrderRequest, worst_price
from services.risk.domain.decision import Evidence, RuleOutcome, RuleResult
from services.risk.domain.exposure import Holding, holdings
from services.risk.domain.figures import shortened
from services.risk.domain.limits import LimitScope, RiskLimit
from services.shared.model.money import ZERO

HUNDRED = Decimal(100)
Input = Decimal | datetime | int | str | None
Inputs = tuple[tuple[str, str], ...]
WHOLE_ACCOUNT = LimitScope()


@dataclass(frozen=True)
class Case:
    """An order with its evidence, and what several rules ask about it."""

    request: OrderRequest
    evidence: Evidence
    _books: dict[LimitScope, dict[str, Holding]] = field(default_factory=dict, compare=False)

    @property
    def quantity(self) -> Decimal:
        return self.request.terms.quantity

    @property
    def price(self) -> Decimal | None:
        """The price at which the order is valued: the highest of its own and the reference price."""
        return worst_price(self.request.terms, self.evidence.reference)

    @cached_property
    def reducible(self) -> Decimal | None:
        """The largest quantity of this order that can only make a position smaller; None for any quantity."""
        if self.request.terms.reduce_only:
            return None
        return self.held(WHOLE_ACCOUNT).reducible(self.request.terms.side)

    @property
    def is_reducing(self) -> bool:
        """Whether the order can only make a position smaller."""
        return self.reducible is None or self.quantity <= self.reducible

    def holdings(self, scope: LimitScope) -> Mapping[str, Holding]:
        """What is and may be held within the scope, without this order."""
        # Several rules share a scope, and adding up the account is the costly part of a check.
        book = LimitScope(strategy_id=scope.strategy_id, instrument=scope.instrument)
        if book not in self._books:
            self._books[book] = holdings(self.evidence.view.positions, self.evidence.working, book)
        return self._books[book]

    def held(self, scope: LimitScope) -> Holding:
        """The same for the order's instrument."""
        return self.holdings(scope).get(self.request.terms.instrument, Holding())


def verdict(limit: RiskLimit, allowed: bool, message: str, inputs: Inputs, largest: Decimal) -> RuleResult:
    """Passed or refused, with the largest quantity that passes."""
    outcome = RuleOutcome.PASSED if allowed else RuleOutcome.REFUSED
    return result_of(limit, outcome, message, inputs, largest=max(largest, ZERO))


def refused_unless_reducing(case: Case, limit: RiskLimit, message: str, inputs: Inputs) -> RuleResult:
    """Refused, except for an order that can only make a position smaller."""
    outcome = RuleOutcome.PASSED if case.is_reducing else RuleOutcome.REFUSED
    return result_of(limit, outcome, message, inputs, largest=case.reducible)


def passed(limit: RiskLimit, message: str, inputs: Inputs) -> RuleResult:
    """Passed, whatever the quantity."""
    return result_of(limit, RuleOutcome.PASSED, message, inputs)


def refused(limit: RiskLimit, message: str, inputs: Inputs, largest: Decimal) -> RuleResult:
    """Refused; `largest` would pass."""
    return result_of(limit, RuleOutcome.REFUSED, message, inputs, largest=largest)


def not_applicable(limit: RiskLimit, message: str) -> RuleResult:
    """The rule does not concern the order."""
    return result_of(limit, RuleOutcome.NOT_APPLICABLE, message, ())


def result_of(
    limit: RiskLimit,
    outcome: RuleOutcome,
    message: str,
    inputs: Inputs,
    largest: Decimal | None = None,
    smallest: Decimal | None = None,
) -> RuleResult:
    """A verdict of the rule that enforces the limit."""
    return RuleResult(limit.kind.word, outcome, message, inputs, limit.limit_id, limit.kind, largest, smallest)


def bound_of(limit: RiskLimit) -> Decimal:
    """The limit's value, which every enabled limit of a kind with values has."""
    assert limit.value is not None, f"{limit.limit_id} is enabled without a value"
    return limit.value


def inputs_of(values: Mapping[str, Input]) -> Inputs:
    """What a rule looked at, as text; None is left out."""
    return tuple((name, _text(value)) for name, value in values.items() if value is not None)


def _text(value: Input) -> str:
    if isinstance(value, Decimal):
        return shortened(value)
    return value.isoformat() if isinstance(value, datetime) else str(value)
