"""Positions are the exact fold of fills."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.shared.model.money import EXACT
from services.shared.model.order import Fill, Side
from services.trading.domain.position import Position, apply_fill
from tests.unit.trading.orders import AAPL, fill

prices = st.decimals("0.00000001", "999999.99", places=8)
quantities = st.decimals("0.00000001", "9999", places=8)
fills = st.lists(st.tuples(st.sampled_from(Side), prices, quantities), max_size=30)


def fold(*steps: tuple[str, Side, str, str]) -> tuple[Position, list[Decimal]]:
    position, realized = Position(AAPL), []
    for execution_id, side, quantity, price in steps:
        position, gain = apply_fill(position, fill(execution_id, quantity, price, side))
        realized.append(gain)
    return position, realized


def test_a_position_that_is_added_to_has_the_average_of_its_prices() -> None:
    position, realized = fold(("1", Side.BUY, "10", "100"), ("2", Side.BUY, "30", "104"))
    assert (position.quantity, position.average_entry_price, realized) == (40, Decimal(103), [0, 0])


def test_closing_a_part_realizes_its_share_and_leaves_the_entry_price() -> None:
    position, realized = fold(("1", Side.BUY, "10", "100"), ("2", Side.SELL, "4", "110"))
    assert (position.quantity, position.average_entry_price, realized[1]) == (6, Decimal(100), 40)


def test_a_flip_realizes_all_of_the_old_side_and_opens_the_new_one_at_the_price() -> None:
    position, realized = fold(("1", Side.BUY, "10", "100"), ("2", Side.SELL, "15", "90"))
    assert (position.quantity, position.average_entry_price, realized[1]) == (-5, Decimal(90), -100)


def test_a_short_gains_when_the_price_falls() -> None:
    position, realized = fold(("1", Side.SELL, "10", "100"), ("2", Side.BUY, "10", "80"))
    assert (position.quantity, position.open_cost, realized[1]) == (0, 0, 200)
    assert position.average_entry_price is None


@pytest.mark.parametrize("mark", ["95", "100", "123.45"])
def test_unrealized_profit_is_the_value_minus_the_cost(mark: str) -> None:
    position, _ = fold(("1", Side.SELL, "3", "100"))
    assert position.unrealized_pnl(Decimal(mark)) == 3 * (100 - Decimal(mark))


@given(fills)
def test_nothing_is_ever_lost_to_rounding(steps: list[tuple[Side, Decimal, Decimal]]) -> None:
    position, cash, held, realized = Position(AAPL), Decimal(0), Decimal(0), Decimal(0)
    for number, (side, price, quantity) in enumerate(steps):
        one = Fill(str(number), AAPL, side, price, quantity, Decimal(0), "USD", fill().time)
        position, gain = apply_fill(position, one)
        with localcontext(EXACT):
            cash -= side.sign * price * quantity
            held += side.sign * quantity
            realized += gain
            assert position.realized_pnl - position.open_cost == cash
    assert position.quantity == held
    assert position.realized_pnl == realized
    if held == 0:
        assert position.open_cost == 0
