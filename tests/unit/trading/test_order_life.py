"""The life of an order: every status with every change, and a machine that walks it at random."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from services.shared.model.order import OrderStatus
from services.trading.domain.evidence import VenueOrder, VenueStatus, changes_from
from services.trading.domain.order import Refusal, RefusalSource
from services.trading.domain.order_life import (
    ALLOWED,
    Accepted,
    Canceled,
    CancelRejected,
    CancelRequested,
    Change,
    ChangeNotAllowedError,
    Expired,
    Filled,
    OutcomeLost,
    Rejected,
    SendingBegun,
    SendingUndone,
    Triggered,
    change_order,
)
from tests.unit.trading.orders import fill, order

CHANGES: list[Change] = [
    SendingBegun(1),
    SendingUndone(),
    Accepted("V1"),
    OutcomeLost(),
    Rejected(Refusal(RefusalSource.VENUE, "venue", "no")),
    Filled(fill(quantity="3")),
    Triggered(),
    CancelRequested(),
    CancelRejected(),
    Canceled(),
    Expired(),
]


@pytest.mark.parametrize("status", list(OrderStatus))
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: type(change).__name__)
def test_a_change_happens_exactly_where_the_table_allows_it(status: OrderStatus, change: Change) -> None:
    standing = order(status=status)
    if type(change) in ALLOWED[status]:
        assert change_order(standing, change).order_id == standing.order_id
    else:
        with pytest.raises(ChangeNotAllowedError):
            change_order(standing, change)


def test_a_lost_answer_is_unknown_and_never_a_rejection() -> None:
    assert change_order(order(), OutcomeLost()).status is OrderStatus.UNKNOWN


def test_a_fill_that_crossed_with_the_cancel_still_counts() -> None:
    late = change_order(order(status=OrderStatus.CANCELED), Filled(fill(quantity="4")))
    assert (late.status, late.filled_quantity, late.leaves_quantity) == (OrderStatus.CANCELED, Decimal(4), 0)


def test_a_cancel_that_was_wished_while_the_outcome_was_unknown_is_not_forgotten() -> None:
    lost = change_order(order(), OutcomeLost())
    wished = change_order(lost, CancelRequested())
    assert wished.status is OrderStatus.UNKNOWN
    assert change_order(wished, Accepted("V1")).status is OrderStatus.PENDING_CANCEL


def test_evidence_that_is_repeated_changes_nothing_the_second_time() -> None:
    evidence = VenueOrder("X", "V1", VenueStatus.FILLED, (fill("a", "4"), fill("b", "6")))
    standing, known = order(), frozenset[str]()
    for change in changes_from(standing, known, evidence):
        standing = change_order(standing, change)
    assert standing.status is OrderStatus.FILLED
    assert changes_from(standing, frozenset({"a", "b"}), evidence) == []


def test_a_venue_that_hides_a_fill_does_not_end_the_order() -> None:
    evidence = VenueOrder("X", "V1", VenueStatus.FILLED, (fill("a", "4"),))
    standing = order()
    for change in changes_from(standing, frozenset(), evidence):
        standing = change_order(standing, change)
    assert standing.status is OrderStatus.PARTIALLY_FILLED


class OrderMachine(RuleBasedStateMachine):
    """Any allowed change at any time: what filled never shrinks, what ended stays ended, the rest adds up."""

    def __init__(self) -> None:
        super().__init__()
        self.order = order()
        self.filled = Decimal(0)
        self.executions = 0
        self.ended: OrderStatus | None = None

    def apply(self, change: Change) -> None:
        if type(change) in ALLOWED[self.order.status]:
            self.order = change_order(self.order, change)

    @rule(change=st.sampled_from([change for change in CHANGES if not isinstance(change, Filled)]))
    def something_happens(self, change: Change) -> None:
        self.apply(change)

    @precondition(lambda self: Filled in ALLOWED[self.order.status] and self.order.filled_quantity < 10)
    @rule(data=st.data())
    def a_part_executes(self, data: Any) -> None:
        left = int(10 - self.order.filled_quantity)
        quantity = data.draw(st.integers(1, left))
        self.executions += 1
        self.apply(Filled(fill(f"e-{self.executions}", str(quantity))))
        self.filled += quantity

    @invariant()
    def the_quantities_add_up(self) -> None:
        assert self.order.filled_quantity == self.filled
        if self.order.status.is_terminal:
            assert self.order.leaves_quantity == 0
        else:
            assert self.order.leaves_quantity == self.order.terms.quantity - self.filled

    @invariant()
    def filled_is_said_of_whole_orders_only(self) -> None:
        assert (self.order.status is OrderStatus.FILLED) == (self.filled == 10)

    @invariant()
    def an_end_is_an_end(self) -> None:
        if self.ended is not None and self.ended is not self.order.status:
            assert self.order.status is OrderStatus.FILLED
        if self.order.status.is_terminal:
            self.ended = self.order.status


TestOrderMachine = OrderMachine.TestCase
