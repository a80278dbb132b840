"""The matching core, rule by rule, and what must hold whatever comes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.shared.matching.core import MatchingCore
from services.shared.matching.costs import Costs
from services.shared.matching.orders import Canceled, Executed, Expired, MatchEvent, Rejected, Triggered
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import OrderTerms, OrderType, Side, TimeInForce
from services.shared.model.quote import Quote

AAPL = "NASDAQ:AAPL"
START = datetime(2008, 1, 2, tzinfo=UTC)


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def order(side: Side, kind: OrderType = OrderType.MARKET, quantity: str = "10", **terms: Any) -> OrderTerms:
    decimals: dict[str, Any] = {name: Decimal(value) if type(value) is str else value for name, value in terms.items()}
    return OrderTerms(AAPL, side, kind, Decimal(quantity), **decimals)


def book(minute: int, bid: str, ask: str, bid_quantity: str | None = None, ask_quantity: str | None = None) -> Quote:
    return Quote(
        AAPL,
        at(minute),
        at(minute),
        DataOrigin.LIVE,
        minute,
        bid_price=Decimal(bid),
        ask_price=Decimal(ask),
        bid_quantity=Decimal(bid_quantity) if bid_quantity else None,
        ask_quantity=Decimal(ask_quantity) if ask_quantity else None,
    )


def last(minute: int, price: str) -> Quote:
    return Quote(AAPL, at(minute), at(minute), DataOrigin.REPLAY, minute, last_price=Decimal(price))


def fills(events: Iterable[MatchEvent]) -> list[tuple[str, Decimal, Decimal]]:
    return [(event.order_id, event.price, event.quantity) for event in events if isinstance(event, Executed)]


@pytest.fixture
def core() -> MatchingCore:
    return MatchingCore(Costs())


def test_a_market_order_takes_the_other_side_of_the_book_at_once(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101"))
    assert fills(core.submit("buy", order(Side.BUY), at(1))) == [("buy", Decimal(101), Decimal(10))]
    assert fills(core.submit("sell", order(Side.SELL), at(1))) == [("sell", Decimal(99), Decimal(10))]
    assert core.working == []


def test_a_market_order_on_last_prices_waits_for_the_next_one(core: MatchingCore) -> None:
    core.on_quote(last(0, "100"))
    assert core.submit("o", order(Side.BUY), at(0)) == []
    assert fills(core.on_quote(last(1, "103"))) == [("o", Decimal(103), Decimal(10))]


def test_a_limit_order_that_rests_is_filled_at_its_limit_when_the_book_comes_to_it(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101"))
    assert core.submit("o", order(Side.BUY, OrderType.LIMIT, limit_price="100"), at(0)) == []
    events = core.on_quote(book(1, "98", "99"))
    assert fills(events) == [("o", Decimal(100), Decimal(10))]
    assert [event.is_maker for event in events if isinstance(event, Executed)] == [True]


def test_a_marketable_limit_order_takes_the_market_s_price(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101"))
    events = core.submit("o", order(Side.BUY, OrderType.LIMIT, limit_price="105"), at(0))
    assert fills(events) == [("o", Decimal(101), Decimal(10))]
    assert [event.is_maker for event in events if isinstance(event, Executed)] == [False]


def test_a_gap_through_a_resting_limit_fills_at_the_open_on_last_prices(core: MatchingCore) -> None:
    core.submit("o", order(Side.BUY, OrderType.LIMIT, limit_price="100"), at(0))
    assert fills(core.on_quote(last(1, "97"))) == [("o", Decimal(97), Decimal(10))]


def test_a_gap_through_a_stop_fills_at_the_open(core: MatchingCore) -> None:
    core.submit("o", order(Side.SELL, OrderType.STOP, stop_price="95"), at(0))
    assert core.on_quote(last(1, "96")) == []
    events = core.on_quote(last(2, "90"))
    assert [type(event) for event in events] == [Triggered, Executed]
    assert fills(events) == [("o", Decimal(90), Decimal(10))]


def test_a_stop_limit_that_is_triggered_beyond_its_limit_rests(core: MatchingCore) -> None:
    core.submit("o", order(Side.SELL, OrderType.STOP_LIMIT, stop_price="95", limit_price="94"), at(0))
    assert [type(event) for event in core.on_quote(last(1, "90"))] == [Triggered]
    assert fills(core.on_quote(last(2, "94.5"))) == [("o", Decimal("94.5"), Decimal(10))]


def test_a_trailing_stop_follows_the_market_and_never_goes_back(core: MatchingCore) -> None:
    core.submit("o", order(Side.SELL, OrderType.TRAILING_STOP, trailing_distance="5"), at(0))
    for minute, price in enumerate(("100", "110", "106"), start=1):
        assert core.on_quote(last(minute, price)) == []
    working = core.order("o")
    assert working is not None
    assert working.stop_price == Decimal(105)
    assert fills(core.on_quote(last(9, "104"))) == [("o", Decimal(104), Decimal(10))]


def test_a_trailing_stop_in_percent_follows_a_falling_market_for_a_buy(core: MatchingCore) -> None:
    core.submit("o", order(Side.BUY, OrderType.TRAILING_STOP, trailing_percent="10"), at(0))
    for minute, price in enumerate(("100", "80", "87"), start=1):
        assert core.on_quote(last(minute, price)) == []
    assert fills(core.on_quote(last(9, "88"))) == [("o", Decimal(88), Decimal(10))]


def test_one_quote_s_size_is_shared_by_the_orders_it_meets(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101", ask_quantity="15"))
    first = core.submit("first", order(Side.BUY), at(0))
    second = core.submit("second", order(Side.BUY), at(0))
    assert fills([*first, *second]) == [("first", Decimal(101), Decimal(10)), ("second", Decimal(101), Decimal(5))]
    assert fills(core.on_quote(book(1, "99", "102", ask_quantity="100"))) == [("second", Decimal(102), Decimal(5))]


def test_better_limits_are_served_first_and_then_earlier_ones(core: MatchingCore) -> None:
    for name, limit in (("low", "100"), ("early", "101"), ("late", "101")):
        core.submit(name, order(Side.BUY, OrderType.LIMIT, limit_price=limit), at(0))
    events = core.on_quote(book(1, "99", "100", ask_quantity="25"))
    assert [name for name, _, _ in fills(events)] == ["early", "late", "low"]


@pytest.mark.parametrize(("force", "filled"), [(TimeInForce.IOC, Decimal(4)), (TimeInForce.FOK, Decimal(0))])
def test_what_cannot_be_had_at_once_is_canceled(core: MatchingCore, force: TimeInForce, filled: Decimal) -> None:
    core.on_quote(book(0, "99", "101", ask_quantity="4"))
    events = core.submit("o", order(Side.BUY, time_in_force=force), at(0))
    assert sum((quantity for _, _, quantity in fills(events)), Decimal(0)) == filled
    assert isinstance(events[-1], Canceled)
    assert core.working == []


def test_a_post_only_order_that_would_take_is_rejected(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101"))
    taking = order(Side.BUY, OrderType.LIMIT, limit_price="101", post_only=True)
    resting = order(Side.BUY, OrderType.LIMIT, limit_price="100", post_only=True)
    assert [type(event) for event in core.submit("taking", taking, at(0))] == [Rejected]
    assert core.submit("resting", resting, at(0)) == []


def test_a_reduce_only_order_never_turns_a_position(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101"))
    core.submit("entry", order(Side.BUY, quantity="3"), at(0))
    events = core.submit(
        "exit", order(Side.SELL, quantity="10", reduce_only=True, time_in_force=TimeInForce.IOC), at(1)
    )
    assert fills(events) == [("exit", Decimal(99), Decimal(3))]
    assert core.positions[AAPL] == 0


def test_an_order_s_time_ends(core: MatchingCore) -> None:
    until = order(Side.BUY, OrderType.LIMIT, limit_price="50", time_in_force=TimeInForce.GTD, expire_time=at(5))
    core.submit("o", until, at(0))
    assert core.on_quote(last(4, "100")) == []
    assert core.on_quote(last(5, "10")) == [Expired("o", at(5))]


def test_cancel_ends_an_order_once(core: MatchingCore) -> None:
    core.submit("o", order(Side.BUY, OrderType.LIMIT, limit_price="50"), at(0))
    assert [type(event) for event in core.cancel("o", at(1))] == [Canceled]
    assert core.cancel("o", at(2)) == []
    assert core.on_quote(last(3, "10")) == []


def test_replace_changes_the_rest_and_goes_to_the_end_of_the_queue(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101", ask_quantity="4"))
    core.submit("o", order(Side.BUY, OrderType.LIMIT, limit_price="101"), at(0))
    core.submit("other", order(Side.BUY, OrderType.LIMIT, limit_price="100"), at(0))
    assert core.replace("o", Decimal(6), Decimal(100), None, at(1)) == []
    events = core.on_quote(book(2, "98", "99"))
    assert fills(events) == [("other", Decimal(100), Decimal(10)), ("o", Decimal(100), Decimal(2))]
    assert events[1].execution_id == "o-2"  # type: ignore[union-attr]


def test_replace_below_what_is_filled_changes_nothing(core: MatchingCore) -> None:
    core.on_quote(book(0, "99", "101", ask_quantity="4"))
    core.submit("o", order(Side.BUY), at(0))
    before = core.working
    with pytest.raises(ValueError, match="4 of order o is filled"):
        core.replace("o", Decimal(4), None, None, at(1))
    assert core.working == before


def test_inside_a_bar_stops_come_before_limits(core: MatchingCore) -> None:
    core.submit("target", order(Side.SELL, OrderType.LIMIT, limit_price="110"), at(0))
    core.submit("stop", order(Side.SELL, OrderType.STOP, stop_price="95"), at(0))
    events = core.on_bar(AAPL, Decimal(100), Decimal(115), Decimal(90), at(0), at(1))
    assert fills(events) == [("stop", Decimal(95), Decimal(10)), ("target", Decimal(110), Decimal(10))]


def test_a_bar_that_opens_beyond_a_stop_fills_it_at_the_open(core: MatchingCore) -> None:
    core.submit("stop", order(Side.SELL, OrderType.STOP, stop_price="95"), at(0))
    events = core.on_bar(AAPL, Decimal(92), Decimal(99), Decimal(91), at(0), at(1))
    assert fills(events) == [("stop", Decimal(92), Decimal(10))]


def test_fees_and_slippage_are_exact() -> None:
    core = MatchingCore(Costs(maker_fee=Decimal("0.0001"), taker_fee=Decimal("0.001"), slippage=Decimal("0.01")))
    core.on_quote(book(0, "99", "100"))
    (taker,) = core.submit("taker", order(Side.BUY, quantity="3"), at(0))
    core.submit("maker", order(Side.SELL, OrderType.LIMIT, quantity="3", limit_price="102"), at(0))
    (maker,) = core.on_quote(book(1, "103", "104"))
    assert isinstance(taker, Executed)
    assert isinstance(maker, Executed)
    assert (taker.price, taker.fee) == (Decimal(101), Decimal("0.303"))
    assert (maker.price, maker.fee) == (Decimal(102), Decimal("0.0306"))


def test_an_id_that_works_is_not_taken_twice(core: MatchingCore) -> None:
    core.submit("o", order(Side.BUY), at(0))
    with pytest.raises(ValueError, match="working already"):
        core.submit("o", order(Side.BUY), at(0))


prices = st.integers(90, 110).map(Decimal)
sizes = st.none() | st.integers(0, 20).map(Decimal)
any_terms = st.builds(
    OrderTerms,
    instrument=st.just(AAPL),
    side=st.sampled_from(Side),
    type=st.sampled_from([OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT]),
    quantity=st.integers(1, 20).map(Decimal),
    limit_price=prices,
    stop_price=prices,
    time_in_force=st.sampled_from([TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK]),
).map(
    lambda terms: OrderTerms(
        terms.instrument,
        terms.side,
        terms.type,
        terms.quantity,
        limit_price=terms.limit_price if terms.type in {OrderType.LIMIT, OrderType.STOP_LIMIT} else None,
        stop_price=terms.stop_price if terms.type in {OrderType.STOP, OrderType.STOP_LIMIT} else None,
        time_in_force=terms.time_in_force,
    )
)
any_quote = st.tuples(prices, st.integers(0, 3), sizes, sizes, st.booleans())
any_step = st.one_of(any_terms, any_quote)


def replay(core: MatchingCore, steps: list[Any], offset: int = 0) -> list[MatchEvent]:
    events: list[MatchEvent] = []
    for minute, step in enumerate(steps, start=offset):
        if isinstance(step, OrderTerms):
            events += core.submit(f"o{minute}", step, at(minute))
            continue
        price, spread, bid_size, ask_size, has_book = step
        quote = Quote(AAPL, at(minute), at(minute), DataOrigin.LIVE, minute, last_price=price)
        if has_book:
            quote = Quote(
                AAPL, at(minute), at(minute), DataOrigin.LIVE, minute, price, bid_size, price + spread, ask_size
            )
        events += core.on_quote(quote)
    return events


@given(st.lists(any_step, max_size=30))
def test_nothing_is_filled_beyond_an_order_or_its_limit_or_a_quote_s_size(steps: list[Any]) -> None:
    core = MatchingCore(Costs())
    events = replay(core, steps)
    terms = {f"o{minute}": step for minute, step in enumerate(steps) if isinstance(step, OrderTerms)}
    left = {working.order_id: working.leaves_quantity for working in core.working}
    done = {event.order_id for event in events if isinstance(event, Canceled | Rejected | Expired)}
    for name, each in terms.items():
        mine = [event for event in events if isinstance(event, Executed) and event.order_id == name]
        filled = sum((event.quantity for event in mine), Decimal(0))
        assert len({event.execution_id for event in mine}) == len(mine)
        assert filled + left.get(name, Decimal(0)) == each.quantity or name in done
        assert filled <= each.quantity
        if each.limit_price is not None:
            assert all((event.price - each.limit_price) * each.side.sign <= 0 for event in mine)
    signed = sum(
        (event.quantity * terms[event.order_id].side.sign for event in events if isinstance(event, Executed)),
        Decimal(0),
    )
    assert core.positions.get(AAPL, Decimal(0)) == signed


@given(st.lists(any_step, max_size=30), st.integers(0, 30))
def test_a_core_restored_from_its_state_goes_on_as_if_nothing_had_happened(steps: list[Any], cut: int) -> None:
    whole = MatchingCore(Costs())
    expected = replay(whole, steps)
    before = MatchingCore(Costs())
    events = replay(before, steps[:cut])
    after = MatchingCore(Costs(), before.working, before.positions)
    # A restarted venue knows no prices until the next quote; it gets the last one again, as a feed's snapshot does.
    after._moments = before._moments
    events += replay(after, steps[cut:], offset=len(steps[:cut]))
    assert events == expected
    assert [(one.order_id, one.leaves_quantity, one.stop_price) for one in after.working] == [
        (one.order_id, one.leaves_quantity, one.stop_price) for one in whole.working
    ]
