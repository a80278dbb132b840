"""Rules about what the account could come to hold, and what it has lost."""

from __future__ import annotations

from decimal import Decimal

from services.risk.domain.decision import RuleResult
from services.risk.domain.exposure import Holding
from services.risk.domain.figures import shortened
from services.risk.domain.limits import RiskLimit
from services.risk.domain.rules.case import (
    HUNDRED,
    Case,
    Inputs,
    bound_of,
    inputs_of,
    not_applicable,
    passed,
    refused_unless_reducing,
    verdict,
)
from services.shared.model.money import ZERO
from services.shared.model.order import Side


def max_position(case: Case, limit: RiskLimit) -> RuleResult:
    """The instrument's holding, if this order and all before it filled, is worth at most a percentage of equity."""
    held, price, bound = case.held(limit.scope), case.price, bound_of(limit)
    if price is None:
        return not_applicable(limit, "There is no price to value the position at.")
    price = max(price, held.price)
    allowed = max(case.evidence.view.equity, ZERO) * bound / HUNDRED
    after, largest = _own_end(case, held, allowed / price)
    inputs = inputs_of(
        {
            "equity": case.evidence.view.equity,
            "limit": bound,
            "allowed_value": allowed,
            "position": held.quantity,
            "open_buys": held.buys,
            "open_sells": held.sells,
            "price": price,
            "value_after": after * price,
        }
    )
    message = (
        f"The position in {case.request.terms.instrument} could come to {shortened(after * price)}; at most "
        f"{shortened(bound)} % of equity, {shortened(allowed)}, are allowed."
    )
    return _exposure_verdict(case, limit, after * price <= allowed, message, inputs, largest)


def max_exposure(case: Case, limit: RiskLimit) -> RuleResult:
    """All holdings together, if this order and all before it filled, are worth at most a percentage of equity."""
    return _total_exposure(case, limit, bound_of(limit) / HUNDRED, f"{shortened(bound_of(limit))} % of equity")


def max_leverage(case: Case, limit: RiskLimit) -> RuleResult:
    """The same bound written as a multiple of equity."""
    return _total_exposure(case, limit, bound_of(limit), f"{shortened(bound_of(limit))} times equity")


def max_open_positions(case: Case, limit: RiskLimit) -> RuleResult:
    """The instruments that are or may come to be held are at most the limit."""
    bound, instrument = bound_of(limit), case.request.terms.instrument
    held = {name for name, holding in case.holdings(limit.scope).items() if holding.worst_quantity > ZERO}
    count = len(held | {instrument})
    inputs = inputs_of({"open_positions": len(held), "after": count, "limit": bound})
    message = f"There would be {count} positions, open orders counted; at most {shortened(bound)} are allowed."
    if instrument in held or count <= bound:
        return passed(limit, message, inputs)
    return refused_unless_reducing(case, limit, message, inputs)


def max_daily_loss(case: Case, limit: RiskLimit) -> RuleResult:
    """What was lost since the day's start is less than a percentage of the equity then."""
    return _loss(case, limit, case.evidence.view.day_start_equity, "equity at the day's start")


def max_drawdown(case: Case, limit: RiskLimit) -> RuleResult:
    """What was lost since the highest equity is less than a percentage of that."""
    return _loss(case, limit, case.evidence.view.peak_equity, "highest equity")


def _own_end(case: Case, held: Holding, allowed_quantity: Decimal) -> tuple[Decimal, Decimal]:
    """Where this order pushes the holding, without sign, and the largest order within what is allowed."""
    if case.request.terms.side is Side.BUY:
        return abs(held.longest + case.quantity), allowed_quantity - held.longest
    return abs(held.shortest - case.quantity), allowed_quantity + held.shortest


def _total_exposure(case: Case, limit: RiskLimit, factor: Decimal, words: str) -> RuleResult:
    instrument, price = case.request.terms.instrument, case.price
    if price is None:
        return not_applicable(limit, "There is no price to value the exposure at.")
    held = case.held(limit.scope)
    price = max(price, held.price)
    book = case.holdings(limit.scope).items()
    others = sum((holding.worst_value for name, holding in book if name != instrument), ZERO)
    allowed = max(case.evidence.view.equity, ZERO) * factor
    room = (allowed - others) / price
    after, largest = _own_end(case, held, room)
    other_end = abs(held.shortest if case.request.terms.side is Side.BUY else held.longest)
    total = others + max(after, other_end) * price
    inputs = inputs_of(
        {
            "equity": case.evidence.view.equity,
            "allowed_value": allowed,
            "other_instruments": others,
            "position": held.quantity,
            "open_buys": held.buys,
            "open_sells": held.sells,
            "price": price,
            "exposure_after": total,
        }
    )
    message = f"The exposure could come to {shortened(total)}; at most {words}, {shortened(allowed)}, are allowed."
    return _exposure_verdict(case, limit, total <= allowed, message, inputs, largest if room >= other_end else ZERO)


def _loss(case: Case, limit: RiskLimit, start: Decimal | None, words: str) -> RuleResult:
    bound, now = bound_of(limit), case.evidence.view.equity
    if start is None or start <= ZERO:
        return not_applicable(limit, f"The {words} is not known.")
    lost = (start - now) / start * HUNDRED
    inputs = inputs_of({"start": start, "equity": now, "lost_percent": lost, "limit": bound})
    message = f"{shortened(lost)} % of the {words} are lost; from {shortened(bound)} % on no new risk is taken."
    if lost < bound:
        return passed(limit, message, inputs)
    return refused_unless_reducing(case, limit, message, inputs)


def _exposure_verdict(
    case: Case, limit: RiskLimit, allowed: bool, message: str, inputs: Inputs, largest: Decimal
) -> RuleResult:
    if case.reducible is None:
        return passed(limit, message, inputs)
    # A strategy may make its own holding smaller even where the account as a whole holds nothing.
    reducible = max(case.reducible, case.held(limit.scope).reducible(case.request.terms.side))
    return verdict(limit, allowed or case.quantity <= reducible, message, inputs, max(largest, reducible))
