"""Rules about the state of trading and the market price."""

from __future__ import annotations

from decimal import Decimal

from services.risk.domain.decision import RuleOutcome, RuleResult
from services.risk.domain.figures import shortened
from services.risk.domain.limits import RiskLimit
from services.risk.domain.rules.case import (
    HUNDRED,
    Case,
    bound_of,
    inputs_of,
    not_applicable,
    passed,
    refused,
    refused_unless_reducing,
)
from services.risk.domain.trading_state import TradingState
from services.shared.model.money import ZERO
from services.shared.model.order import OrderType, Side


def trading_state(case: Case) -> RuleResult:
    """HALTED passes nothing, REDUCING only what can only make a position smaller."""
    state = case.evidence.trading_state
    inputs = inputs_of({"trading_state": state, "reducible_quantity": case.reducible})
    if state is TradingState.ACTIVE:
        return RuleResult("trading_state", RuleOutcome.PASSED, "Trading is active.", inputs)
    if state is TradingState.HALTED:
        message = "Trading is halted: no order passes until an operator resumes trading."
        return RuleResult("trading_state", RuleOutcome.REFUSED, message, inputs, largest_quantity=ZERO)
    message = "Trading is reducing: only orders that make a position smaller pass."
    outcome = RuleOutcome.PASSED if case.is_reducing else RuleOutcome.REFUSED
    return RuleResult("trading_state", outcome, message, inputs, largest_quantity=case.reducible)


def equity(case: Case) -> RuleResult:
    """Without equity nothing but reducing orders passes."""
    value = case.evidence.view.equity
    inputs = inputs_of({"equity": value})
    if value > ZERO:
        return RuleResult("equity", RuleOutcome.PASSED, f"Equity is {shortened(value)}.", inputs)
    message = f"Equity is {shortened(value)}: only orders that make a position smaller pass."
    outcome = RuleOutcome.PASSED if case.is_reducing else RuleOutcome.REFUSED
    return RuleResult("equity", outcome, message, inputs, largest_quantity=case.reducible)


def reference_price(case: Case) -> RuleResult:
    """Without a market price nothing but reducing orders passes."""
    reference = case.evidence.reference
    if reference is not None:
        text = f"The market price is {shortened(reference.price)}."
        inputs = inputs_of({"reference_price": reference.price, "origin": reference.origin})
        return RuleResult("reference_price", RuleOutcome.PASSED, text, inputs)
    message = f"There is no market price of {case.request.terms.instrument} to judge the order against."
    outcome = RuleOutcome.PASSED if case.is_reducing else RuleOutcome.REFUSED
    return RuleResult("reference_price", outcome, message, largest_quantity=case.reducible)


def max_price_age(case: Case, limit: RiskLimit) -> RuleResult:
    """The market price must not be older than the limit, in seconds of its feed's clock and of silence."""
    reference, bound = case.evidence.reference, bound_of(limit)
    if reference is None:
        return not_applicable(limit, "There is no market price.")
    age = Decimal(str(reference.age(case.evidence.now).total_seconds()))
    inputs = inputs_of(
        {
            "price_time": reference.price_time,
            "feed_time": reference.feed_time,
            "received_time": reference.received_time,
            "now": case.evidence.now,
            "age_seconds": age,
            "limit": bound,
        }
    )
    message = f"The market price is {shortened(age)} s old; at most {shortened(bound)} s are allowed."
    if age <= bound:
        return passed(limit, message, inputs)
    return refused_unless_reducing(case, limit, message, inputs)


def price_collar(case: Case, limit: RiskLimit) -> RuleResult:
    """A limit price must not be further on its losing side than the limit, in percent of what it is measured by."""
    terms, reference, bound = case.request.terms, case.evidence.reference, bound_of(limit)
    if terms.limit_price is None:
        return not_applicable(limit, "The order has no limit price.")
    base = terms.stop_price if terms.type is OrderType.STOP_LIMIT else reference.price if reference else None
    if base is None:
        return not_applicable(limit, "There is no market price.")
    distance = base * bound / HUNDRED
    worst = base + distance if terms.side is Side.BUY else base - distance
    allowed = terms.limit_price <= worst if terms.side is Side.BUY else terms.limit_price >= worst
    inputs = inputs_of({"limit_price": terms.limit_price, "measured_by": base, "limit": bound, "worst_price": worst})
    side = "above" if terms.side is Side.BUY else "below"
    message = (
        f"The limit price {shortened(terms.limit_price)} must not be {side} {shortened(worst)}, "
        f"which is {shortened(bound)} % from {shortened(base)}."
    )
    return passed(limit, message, inputs) if allowed else refused(limit, message, inputs, largest=ZERO)


def restricted_instruments(case: Case, limit: RiskLimit) -> RuleResult:
    """The instrument is not on the list."""
    instrument = case.request.terms.instrument
    inputs = inputs_of({"instrument": instrument, "restricted": len(limit.instruments)})
    if instrument not in limit.instruments:
        return passed(limit, f"{instrument} is not restricted.", inputs)
    return refused_unless_reducing(case, limit, f"{instrument} is restricted and must not be traded.", inputs)
