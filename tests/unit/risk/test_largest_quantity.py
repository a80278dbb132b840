"""The largest passing quantity is exactly that: it passes, and one lot more does not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from services.risk.domain.check import decide
from services.risk.domain.decision import Evidence
from services.risk.domain.limits import LimitKind, RiskLimit
from services.risk.domain.reservations import working_orders
from services.risk.domain.trading_state import TradingState
from services.shared.model.order import OrderType, Side
from tests.unit.risk.builders import AAPL, IBM, NOW, account, evidence, limit, open_order, order, position, reference

BOUNDED_KINDS = [
    LimitKind.MAX_ORDER_NOTIONAL,
    LimitKind.MAX_ORDER_QUANTITY,
    LimitKind.MAX_POSITION_PERCENT,
    LimitKind.MAX_EXPOSURE_PERCENT,
    LimitKind.MAX_LEVERAGE,
]
quantities = some.decimals(0, 10_000, places=3)
prices = some.decimals(Decimal("0.01"), 5_000, places=2)
lots = some.sampled_from([Decimal(1), Decimal("0.01"), Decimal("0.001"), Decimal("7.5")])


@some.composite
def limits(draw: some.DrawFn) -> list[RiskLimit]:
    kinds = draw(some.lists(some.sampled_from(BOUNDED_KINDS), min_size=1, max_size=5, unique=True))
    found = [limit(kind, draw(some.decimals(0, 500, places=2)), kind.word) for kind in kinds]
    if draw(some.booleans()):
        found.append(limit(LimitKind.MIN_ORDER_NOTIONAL, draw(some.decimals(0, 100, places=2)), "least"))
    return found


@some.composite
def seen(draw: some.DrawFn) -> Evidence:
    signed = some.decimals(-10_000, 10_000, places=3)
    positions = (
        position(draw(signed), AAPL, draw(prices), strategy_id=draw(some.sampled_from([None, "rsi"]))),
        position(draw(signed), IBM, draw(prices)),
    )
    orders = tuple(
        open_order(
            draw(quantities),
            f"open-{number}",
            side=draw(some.sampled_from(Side)),
            price=draw(prices),
            instrument=draw(some.sampled_from([AAPL, IBM])),
            reduce_only=draw(some.booleans()),
        )
        for number in range(draw(some.integers(0, 3)))
    )
    view = account(equity=draw(some.decimals(-1000, 1_000_000, places=2)), positions=positions, open_orders=orders)
    return evidence(
        view=view,
        working=working_orders(view, [], NOW),
        reference=reference(draw(prices)),
        trading_state=draw(some.sampled_from(TradingState)),
        limits=draw(limits()),
    )


@given(seen(), some.sampled_from(Side), lots, prices, some.booleans())
def test_the_largest_passing_quantity_passes_and_one_lot_more_does_not(
    facts: Evidence, side: Side, lot: Decimal, price: Decimal, at_limit: bool
) -> None:
    request = order(lot, side, lot_size=lot, strategy_id="rsi")
    if at_limit:
        request = replace(request, terms=replace(request.terms, type=OrderType.LIMIT, limit_price=price))
    largest = decide(request, facts).largest_passing_quantity
    assert largest is not None
    assert largest % lot == 0

    def approved(quantity: Decimal) -> bool:
        return decide(replace(request, terms=replace(request.terms, quantity=quantity)), facts).approved

    assert largest == 0 or approved(largest)
    assert not approved(largest + lot)


@given(seen(), some.sampled_from(Side), quantities.filter(bool))
def test_an_approved_quantity_is_never_above_the_largest(facts: Evidence, side: Side, quantity: Decimal) -> None:
    decision = decide(order(quantity, side), facts)
    assert decision.largest_passing_quantity is not None
    if decision.approved:
        assert quantity <= decision.largest_passing_quantity
    elif not any(result.rule == "min_order_notional" and result.refused for result in decision.rules):
        assert quantity > decision.largest_passing_quantity


def test_nothing_bounds_an_order_without_limits() -> None:
    assert decide(order(1), evidence(limits=[])).largest_passing_quantity is None
