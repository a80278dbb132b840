"""Rules about one order: its value, its quantity, and how many there are."""

from __future__ import annotations

from services.risk.domain.decision import RuleOutcome, RuleResult
from services.risk.domain.exposure import count_open
from services.risk.domain.figures import shortened
from services.risk.domain.limits import RiskLimit
from services.risk.domain.rules.case import (
    Case,
    bound_of,
    inputs_of,
    not_applicable,
    passed,
    refused,
    result_of,
    verdict,
)
from services.shared.model.money import ZERO


def max_order_notional(case: Case, limit: RiskLimit) -> RuleResult:
    """Quantity times price of one order is at most the limit."""
    price, bound = case.price, bound_of(limit)
    if price is None:
        return not_applicable(limit, "There is no price to value the order at.")
    value = case.quantity * price
    inputs = inputs_of({"quantity": case.quantity, "price": price, "notional": value, "limit": bound})
    message = f"The order's value is {shortened(value)}; at most {shortened(bound)} are allowed."
    return verdict(limit, value <= bound, message, inputs, largest=bound / price)


def max_order_quantity(case: Case, limit: RiskLimit) -> RuleResult:
    """Quantity of one order is at most the limit."""
    bound = bound_of(limit)
    inputs = inputs_of({"quantity": case.quantity, "limit": bound})
    message = f"The quantity is {shortened(case.quantity)}; at most {shortened(bound)} are allowed."
    return verdict(limit, case.quantity <= bound, message, inputs, largest=bound)


def min_order_notional(case: Case, limit: RiskLimit) -> RuleResult:
    """Quantity times price of one order is at least the limit; reduce-only orders are exempt."""
    price, bound = case.price, bound_of(limit)
    if price is None or case.request.terms.reduce_only:
        return not_applicable(limit, "The order is reduce-only." if price else "There is no price to value it at.")
    value = case.quantity * price
    inputs = inputs_of({"quantity": case.quantity, "price": price, "notional": value, "limit": bound})
    message = f"The order's value is {shortened(value)}; at least {shortened(bound)} are needed."
    outcome = RuleOutcome.PASSED if value >= bound else RuleOutcome.REFUSED
    return result_of(limit, outcome, message, inputs, smallest=bound / price)


def max_open_orders(case: Case, limit: RiskLimit) -> RuleResult:
    """The orders open at once are at most the limit."""
    bound, count = bound_of(limit), count_open(case.evidence.working, limit.scope) + 1
    inputs = inputs_of({"open_orders": count - 1, "after": count, "limit": bound})
    message = f"There would be {count} open orders; at most {shortened(bound)} are allowed."
    return passed(limit, message, inputs) if count <= bound else refused(limit, message, inputs, largest=ZERO)


def max_orders_per_minute(case: Case, limit: RiskLimit) -> RuleResult:
    """The orders approved in 60 seconds are at most the limit."""
    bound, count = bound_of(limit), case.evidence.orders_in_last_minute(limit.scope) + 1
    inputs = inputs_of({"orders_in_last_minute": count - 1, "after": count, "limit": bound})
    message = f"It would be order {count} within 60 s; at most {shortened(bound)} are allowed."
    return passed(limit, message, inputs) if count <= bound else refused(limit, message, inputs, largest=ZERO)
