"""Words cross the wire unchanged."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from algotrendy.types.v1 import order_pb2
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState
from services.shared.model.order import OrderTerms, OrderType, Side, TimeInForce
from services.shared.runtime.wire import (
    decode_token,
    encode_token,
    instant,
    job_state_to_wire,
    order_terms_from_wire,
    order_terms_to_wire,
    origin_from_wire,
    origin_to_wire,
    timestamp,
)

instants = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC))
prices = st.decimals(min_value=Decimal("1e-9"), max_value=10**9, places=9, allow_nan=False, allow_infinity=False)
parts = st.text(st.characters(codec="utf-8", exclude_characters="\x1f"), max_size=20)


@given(
    st.builds(
        OrderTerms,
        instrument=st.sampled_from(["NASDAQ:AAPL", "BINANCE:BTC/USDT"]),
        side=st.sampled_from(Side),
        type=st.sampled_from(OrderType),
        quantity=prices,
        limit_price=st.none() | prices,
        stop_price=st.none() | prices,
        trailing_distance=st.none() | prices,
        time_in_force=st.sampled_from(TimeInForce),
        expire_time=st.none() | instants,
        post_only=st.booleans(),
        reduce_only=st.booleans(),
    )
)
def test_an_order_s_terms_come_back_as_they_were(terms: OrderTerms) -> None:
    encoded = order_terms_to_wire(terms).SerializeToString()
    assert order_terms_from_wire(order_pb2.OrderTerms.FromString(encoded)) == terms


@given(instants)
def test_an_instant_comes_back_as_it_was(when: datetime) -> None:
    assert instant(timestamp(when)) == when


@pytest.mark.parametrize("origin", DataOrigin)
def test_an_origin_comes_back_as_it_was(origin: DataOrigin) -> None:
    assert origin_from_wire(origin_to_wire(origin)) is origin


@pytest.mark.parametrize("state", JobState)
def test_every_job_state_has_a_word_on_the_wire(state: JobState) -> None:
    assert job_state_to_wire(state) > 0


@given(st.lists(parts, min_size=1, max_size=4))
def test_a_token_gives_back_its_parts_to_the_call_that_made_it(values: list[str]) -> None:
    assert decode_token(encode_token("orders", *values), "orders") == values


@given(st.text(max_size=60))
def test_what_is_no_token_of_this_call_is_refused(text: str) -> None:
    with pytest.raises(DomainError) as caught:
        decode_token(text, "orders")
    assert caught.value.reason is Reason.TOKEN_MALFORMED
