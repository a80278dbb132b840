"""Decides about one order: asks every rule that concerns it and puts their verdicts together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from services.risk.domain.account import OrderRequest
from services.risk.domain.decision import Decision, Evidence, Outcome, RuleResult
from services.risk.domain.limits import RiskLimit
from services.risk.domain.rules import RULES
from services.risk.domain.rules.case import Case
from services.risk.domain.rules.market import equity, reference_price, trading_state
from services.shared.model.money import EXACT, ZERO, round_down

# The finest quantity that the contract can write.
FINEST = Decimal("1e-18")


def decide(request: OrderRequest, evidence: Evidence, decision_id: str = "") -> Decision:
    """The decision about an order on this evidence; every rule is asked, also after one has refused."""
    with localcontext(EXACT):
        case = Case(request, evidence)
        results = (trading_state(case), equity(case), reference_price(case), *_limit_results(case))
        refusals = [result for result in results if result.refused]
        return Decision(
            decision_id=decision_id,
            account_id=evidence.view.account_id,
            client_order_id=request.client_order_id,
            strategy_id=request.strategy_id,
            terms=request.terms,
            outcome=Outcome.REFUSED if refusals else Outcome.APPROVED,
            reason=" ".join(result.message for result in refusals)[:2000],
            rules=results,
            largest_passing_quantity=largest_passing(results, request.lot_size or FINEST),
            notional=None if case.price is None else case.quantity * case.price,
            trading_state=evidence.trading_state,
            account_sequence=evidence.view.sequence,
            decision_time=evidence.now,
        )


def largest_passing(results: Sequence[RuleResult], lot_size: Decimal) -> Decimal | None:
    """The largest multiple of the lot size that every rule passes, zero for none; None where nothing bounds it."""
    bounds = [result.largest_quantity for result in results if result.largest_quantity is not None]
    if not bounds:
        return None
    largest = round_down(min(bounds), lot_size)
    least = max((result.smallest_quantity or ZERO for result in results), default=ZERO)
    return largest if largest >= least else ZERO


def _limit_results(case: Case) -> list[RuleResult]:
    return [RULES[limit.kind](case, limit) for limit in _concerning(case)]


def _concerning(case: Case) -> list[RiskLimit]:
    """The limits that are enforced and within whose scope the order is: by kind, then the widest first."""
    account_id, terms = case.evidence.view.account_id, case.request.terms
    order = list(RULES)
    found = [
        limit
        for limit in case.evidence.limits
        if limit.enabled and limit.scope.covers(account_id, case.request.strategy_id, terms.instrument)
    ]
    return sorted(found, key=lambda limit: (order.index(limit.kind), str(limit.scope) != "every order", limit.limit_id))
