"""Each pre-trade rule: what passes, what is refused, and what it says about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from services.risk.domain.account import OrderRequest
from services.risk.domain.check import decide
from services.risk.domain.decision import Evidence, RuleOutcome
from services.risk.domain.limits import LimitKind
from services.risk.domain.reservations import working_orders
from services.risk.domain.trading_state import TradingState
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import OrderType, Side
from tests.unit.risk.builders import (
    AAPL,
    IBM,
    MSFT,
    NOW,
    account,
    evidence,
    limit,
    open_order,
    order,
    position,
    reference,
    reservation,
    rule,
)


def outcome(name: str, request: OrderRequest, seen: Evidence) -> RuleOutcome:
    return rule(decide(request, seen), name).outcome


PASSED, REFUSED, SKIPPED = RuleOutcome.PASSED, RuleOutcome.REFUSED, RuleOutcome.NOT_APPLICABLE


def test_an_ordinary_order_passes_every_rule() -> None:
    decision = decide(order(50), evidence())
    assert decision.approved
    assert decision.reason == ""
    assert not [result for result in decision.rules if result.refused]


def test_a_refusal_names_every_rule_that_refused() -> None:
    decision = decide(order(100_000), evidence())
    refused = {result.rule for result in decision.rules if result.refused}
    assert refused == {"max_position_percent", "max_exposure_percent", "max_leverage"}
    assert all(rule(decision, name).message in decision.reason for name in refused)


@pytest.mark.parametrize(("quantity", "expected"), [(100, PASSED), (101, REFUSED)])
def test_a_position_may_come_to_ten_percent_of_equity(quantity: int, expected: RuleOutcome) -> None:
    assert outcome("max_position_percent", order(quantity), evidence()) is expected


def test_open_orders_and_reservations_use_up_the_position_limit() -> None:
    view = account(positions=(position(40),), open_orders=(open_order(30),))
    working = working_orders(view, [reservation(20, client_order_id="held")], NOW)
    seen = evidence(view=view, working=working)
    assert outcome("max_position_percent", order(10), seen) is PASSED
    assert outcome("max_position_percent", order(11), seen) is REFUSED


def test_an_order_at_a_limit_price_above_the_market_counts_at_its_limit_price() -> None:
    request = order(100, type=OrderType.LIMIT, limit_price=Decimal(101))
    result = rule(decide(request, evidence()), "max_position_percent")
    assert result.refused
    assert ("value_after", "10100") in result.inputs


def test_a_short_position_is_bounded_like_a_long_one() -> None:
    assert outcome("max_position_percent", order(100, Side.SELL), evidence()) is PASSED
    assert outcome("max_position_percent", order(101, Side.SELL), evidence()) is REFUSED


def test_a_position_over_its_limit_may_be_closed_but_not_turned_over_beyond_it() -> None:
    seen = evidence(view=account(positions=(position(500),)))
    assert outcome("max_position_percent", order(500, Side.SELL), seen) is PASSED
    assert outcome("max_position_percent", order(1, Side.BUY), seen) is REFUSED
    assert outcome("max_position_percent", order(600, Side.SELL), seen) is PASSED
    assert outcome("max_position_percent", order(601, Side.SELL), seen) is REFUSED


def test_sells_that_wait_already_leave_less_to_close() -> None:
    view = account(positions=(position(500),), equity=Decimal(-1))
    waiting = open_order(400, side=Side.SELL)
    seen = evidence(view=replace(view, open_orders=(waiting,)), working=working_orders(view, [], NOW))
    assert outcome("equity", order(500, Side.SELL), seen) is PASSED
    seen = evidence(view=view, working=working_orders(replace(view, open_orders=(waiting,)), [], NOW))
    assert outcome("equity", order(100, Side.SELL), seen) is PASSED
    assert outcome("equity", order(101, Side.SELL), seen) is REFUSED


def test_exposure_over_all_instruments_is_bounded() -> None:
    held = (position(160, MSFT, 100), position(300, IBM, 110))
    seen = evidence(view=account(positions=held))
    assert outcome("max_exposure_percent", order(10), seen) is PASSED
    assert outcome("max_exposure_percent", order(11), seen) is REFUSED


def test_open_sells_that_use_up_the_exposure_leave_no_room_to_buy() -> None:
    view = account(open_orders=(open_order(600, side=Side.SELL),))
    seen = evidence(view=view, working=working_orders(view, [], NOW))
    result = rule(decide(order(1), seen), "max_exposure_percent")
    assert result.refused
    assert result.largest_quantity == 0


def test_leverage_is_bounded() -> None:
    seen = evidence(limits=[limit(LimitKind.MAX_LEVERAGE, 2)])
    assert outcome("max_leverage", order(2000), seen) is PASSED
    assert outcome("max_leverage", order(2001), seen) is REFUSED


def test_a_sixth_position_is_refused_and_the_fifth_may_grow() -> None:
    held = tuple(position(1, f"NASDAQ:X{number}") for number in range(4))
    five = evidence(view=account(positions=(*held, position(1))))
    six = evidence(view=account(positions=(*held, position(1, IBM))))
    assert outcome("max_open_positions", order(1), five) is PASSED
    assert outcome("max_open_positions", order(1), six) is REFUSED


def test_open_orders_are_counted_with_those_just_reserved() -> None:
    view = account(open_orders=(open_order(1, "a"), open_order(1, "b")))
    seen = evidence(
        view=view,
        working=working_orders(view, [reservation(client_order_id="c")], NOW),
        limits=[limit(LimitKind.MAX_OPEN_ORDERS, 4)],
    )
    assert outcome("max_open_orders", order(1), seen) is PASSED
    assert outcome("max_open_orders", order(1), replace(seen, limits=[limit(LimitKind.MAX_OPEN_ORDERS, 3)])) is REFUSED


def test_orders_in_a_minute_are_counted_within_the_limits_scope() -> None:
    recent = {("rsi", AAPL): 3, (None, AAPL): 4}
    mine = limit(LimitKind.MAX_ORDERS_PER_MINUTE, 4, account_id="demo", strategy_id="rsi")
    seen = evidence(recent_orders=recent, limits=[mine])
    assert outcome("max_orders_per_minute", order(1, strategy_id="rsi"), seen) is PASSED
    seen = replace(seen, limits=[limit(LimitKind.MAX_ORDERS_PER_MINUTE, 7)])
    assert outcome("max_orders_per_minute", order(1, strategy_id="rsi"), seen) is REFUSED


def test_order_value_and_quantity_are_bounded_at_both_ends() -> None:
    limits = [
        limit(LimitKind.MAX_ORDER_NOTIONAL, 1000, "most"),
        limit(LimitKind.MIN_ORDER_NOTIONAL, 200, "least"),
        limit(LimitKind.MAX_ORDER_QUANTITY, 9, "quantity"),
    ]
    seen = evidence(limits=limits)
    assert outcome("max_order_notional", order(10), seen) is PASSED
    assert outcome("max_order_notional", order("10.01"), seen) is REFUSED
    assert outcome("min_order_notional", order(2), seen) is PASSED
    assert outcome("min_order_notional", order("1.99"), seen) is REFUSED
    assert outcome("max_order_quantity", order(9), seen) is PASSED
    assert outcome("max_order_quantity", order("9.1"), seen) is REFUSED


def test_a_rest_may_be_closed_below_the_least_value() -> None:
    assert outcome("min_order_notional", order("0.01", reduce_only=True), evidence()) is SKIPPED


@pytest.mark.parametrize(
    ("side", "price", "expected"),
    [
        (Side.BUY, "110", PASSED),
        (Side.BUY, "110.01", REFUSED),
        (Side.BUY, "1", PASSED),
        (Side.SELL, "90", PASSED),
        (Side.SELL, "89.99", REFUSED),
        (Side.SELL, "1000", PASSED),
    ],
)
def test_a_limit_price_far_on_the_losing_side_is_refused(side: Side, price: str, expected: RuleOutcome) -> None:
    request = order(1, side, type=OrderType.LIMIT, limit_price=Decimal(price))
    assert outcome("price_collar_percent", request, evidence()) is expected


def test_a_stop_limit_is_measured_by_its_stop_price() -> None:
    request = order(1, type=OrderType.STOP_LIMIT, stop_price=Decimal(150), limit_price=Decimal(160))
    assert outcome("price_collar_percent", request, evidence()) is PASSED
    request = order(1, type=OrderType.STOP_LIMIT, stop_price=Decimal(140), limit_price=Decimal(160))
    assert outcome("price_collar_percent", request, evidence()) is REFUSED


def test_an_old_price_refuses_and_says_its_age() -> None:
    assert outcome("max_price_age_seconds", order(1), evidence(reference=reference(age=60))) is PASSED
    result = rule(decide(order(1), evidence(reference=reference(age=61.5))), "max_price_age_seconds")
    assert result.refused
    assert "61.5 s old" in result.message


def test_a_replayed_price_is_judged_by_the_feeds_own_clock_and_by_silence() -> None:
    then = NOW - timedelta(days=6000)
    replayed = reference(origin=DataOrigin.REPLAY, price_time=then, feed_time=then + timedelta(seconds=59))
    assert outcome("max_price_age_seconds", order(1), evidence(reference=replayed)) is PASSED
    behind = replace(replayed, feed_time=then + timedelta(seconds=61))
    assert outcome("max_price_age_seconds", order(1), evidence(reference=behind)) is REFUSED
    silent = replace(replayed, received_time=NOW - timedelta(seconds=61))
    assert outcome("max_price_age_seconds", order(1), evidence(reference=silent)) is REFUSED


def test_without_a_price_only_a_reducing_order_passes() -> None:
    seen = evidence(reference=None, view=account(positions=(position(10),)))
    assert not decide(order(1), seen).approved
    assert decide(order(10, Side.SELL), seen).approved
    assert not decide(order(11, Side.SELL), seen).approved


@pytest.mark.parametrize(("state", "buy", "close"), [("ACTIVE", True, True), ("REDUCING", False, True)])
def test_the_trading_state_lets_through_what_it_says(state: str, buy: bool, close: bool) -> None:
    seen = evidence(trading_state=TradingState(state), view=account(positions=(position(10),)))
    assert decide(order(1), seen).approved is buy
    assert decide(order(10, Side.SELL), seen).approved is close


def test_a_halt_lets_nothing_through() -> None:
    seen = evidence(trading_state=TradingState.HALTED, view=account(positions=(position(10),)))
    for request in (order(1), order(1, Side.SELL), order(1, Side.SELL, reduce_only=True)):
        decision = decide(request, seen)
        assert not decision.approved
        assert decision.largest_passing_quantity == 0


def test_lost_money_stops_new_risk_and_leaves_the_way_out() -> None:
    for name, start in (("max_daily_loss_percent", "day_start_equity"), ("max_drawdown_percent", "peak_equity")):
        kind = LimitKind(name.upper())
        view = account(positions=(position(10),), equity=Decimal(95_000), **{start: Decimal(100_000)})
        seen = evidence(view=view, limits=[limit(kind, 5)])
        assert outcome(name, order(1), seen) is REFUSED
        assert outcome(name, order(10, Side.SELL), seen) is PASSED
        assert outcome(name, order(1), replace(seen, limits=[limit(kind, "5.01")])) is PASSED
        assert outcome(name, order(1), evidence(limits=[limit(kind, 5)])) is SKIPPED


def test_a_restricted_instrument_may_only_be_sold_off() -> None:
    banned = replace(limit(LimitKind.RESTRICTED_INSTRUMENTS, None), instruments=(AAPL,))
    seen = evidence(limits=[banned], view=account(positions=(position(3),)))
    assert not decide(order(1), seen).approved
    assert decide(order(3, Side.SELL), seen).approved
    assert decide(order(1, instrument=IBM), seen).approved


def test_a_switched_off_limit_and_one_of_another_account_are_not_asked() -> None:
    off = replace(limit(LimitKind.MAX_ORDER_QUANTITY, 1), enabled=False)
    other = limit(LimitKind.MAX_ORDER_QUANTITY, 1, "other", account_id="other")
    assert decide(order(5), evidence(limits=[off, other])).approved


def test_a_strategy_is_judged_on_its_own_positions() -> None:
    held = (position(90, strategy_id="rsi"), position(-90, strategy_id="macd"))
    mine = limit(LimitKind.MAX_POSITION_PERCENT, 10, account_id="demo", strategy_id="rsi")
    seen = evidence(view=account(positions=held), limits=[mine])
    assert decide(order(10, strategy_id="rsi"), seen).approved
    assert not decide(order(11, strategy_id="rsi"), seen).approved
    assert decide(order(11, strategy_id="macd"), seen).approved
