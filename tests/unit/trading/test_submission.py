"""Whether two requests are the same request."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from services.shared.model.errors import DomainError, Reason
from services.shared.model.order import OrderType
from services.trading.domain.submission import OrderRequest, require_same
from tests.unit.trading.orders import order, terms

FIRST = OrderRequest("paper", "o-1", terms("10", type=OrderType.LIMIT, limit_price=Decimal("99.50")))


def test_numbers_that_are_equal_are_the_same_however_they_are_written() -> None:
    again = OrderRequest("paper", "o-1", terms("10.00", type=OrderType.LIMIT, limit_price=Decimal("99.5")))
    require_same(again, FIRST)
    assert again.digest() == FIRST.digest()


@pytest.mark.parametrize(
    ("other", "field"),
    [
        (replace(FIRST, note="later"), "note"),
        (replace(FIRST, strategy_id="rsi"), "strategy_id"),
        (replace(FIRST, terms=replace(FIRST.terms, quantity=Decimal(11))), "order.quantity"),
        (replace(FIRST, terms=replace(FIRST.terms, reduce_only=True)), "order.reduce_only"),
        (replace(FIRST, terms=replace(FIRST.terms, limit_price=None)), "order.limit_price"),
    ],
)
def test_what_differs_is_named(other: OrderRequest, field: str) -> None:
    with pytest.raises(DomainError) as caught:
        require_same(other, FIRST)
    assert caught.value.reason is Reason.ID_REUSED
    assert [violation.field for violation in caught.value.violations] == [field]
    assert other.digest() != FIRST.digest()


def test_the_id_at_the_venue_is_the_same_over_all_retries_and_fits_every_venue() -> None:
    first, again = order(number=7), order(number=7, send_epoch=3)
    assert first.venue_client_order_id == again.venue_client_order_id
    assert first.venue_client_order_id != order(number=8).venue_client_order_id
    assert len(first.venue_client_order_id) == 26
    assert first.venue_client_order_id.isalnum()
