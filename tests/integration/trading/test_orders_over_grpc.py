"""Orders through the real service: durable, idempotent, gap-free."""

from __future__ import annotations

import asyncio
from typing import Any

import grpc
import pytest

from algotrendy.trading.v1 import (
    account_service_pb2,
    order_pb2,
    position_service_pb2,
    trading_service_pb2,
)
from algotrendy.types.v1 import words_pb2
from services.shared.runtime.errors import from_rpc_error
from services.trading.app import build
from tests.integration.trading.floor import AAPL, Market, RiskDesk, Trader, trading_settings
from tests.support.services import running_service

NEW, FILLED = order_pb2.ORDER_STATUS_NEW, order_pb2.ORDER_STATUS_FILLED


async def reason_of(call: Any) -> str:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    return from_rpc_error(caught.value).reason.value


async def test_a_market_order_decided_at_a_close_fills_at_the_next_open(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await trader.submit("o-1")
    await trader.order_when("o-1", NEW)
    market.quote("101.50")
    order = await trader.order_when("o-1", FILLED)
    assert order.average_fill_price == "101.5"
    assert order.data_origin == words_pb2.DATA_ORIGIN_REPLAY
    request = position_service_pb2.ListPositionsRequest(account_id="paper")
    (position,) = (await trader.positions.ListPositions(request, metadata=trader.metadata)).positions
    assert (position.quantity, position.average_entry_price) == ("10", "101.5")
    balances = account_service_pb2.ListBalancesRequest(account_id="paper", min_sequence=order.sequence)
    (balance,) = (await trader.accounts.ListBalances(balances, metadata=trader.metadata)).balances
    assert (balance.total, balance.locked) == ("98985", "0")


async def test_a_repeated_client_order_id_returns_the_first_order(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    first = await trader.submit("o-1")
    again = await trader.submit("o-1", quantity="10.0")
    assert not first.replayed
    assert again.replayed
    assert again.order.submit_time == first.order.submit_time


async def test_the_same_id_with_other_content_is_refused_with_the_differing_fields(
    trader: Trader, market: Market
) -> None:
    market.quote("100.00")
    await trader.submit("o-1")
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await trader.submit("o-1", quantity="11", side="SELL")
    error = from_rpc_error(caught.value)
    assert caught.value.code() is grpc.StatusCode.ALREADY_EXISTS
    assert [violation.field for violation in error.violations] == ["order.quantity", "order.side"]


async def test_64_identical_requests_at_once_make_one_order(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await trader.submit("warm-up", quantity="1")
    answers = await asyncio.gather(*(trader.submit("o-1") for _ in range(64)))
    assert sum(not answer.replayed for answer in answers) == 1
    assert len({answer.order.venue_client_order_id for answer in answers}) == 1


async def test_sequences_have_no_gaps_under_many_writers(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await asyncio.gather(*(trader.submit(f"o-{number}", quantity="1") for number in range(40)))
    await asyncio.gather(*(trader.order_when(f"o-{number}", NEW) for number in range(40)))
    market.quote("100.00")
    await asyncio.gather(*(trader.order_when(f"o-{number}", FILLED) for number in range(40)))
    assert [event.sequence for event in await trader.events()] == list(range(1, 121))


async def test_a_refusal_by_risk_is_an_order_with_a_reason(trader: Trader, market: Market, risk_desk: RiskDesk) -> None:
    market.quote("100.00")
    risk_desk.refuse_with = "The order is worth more than 50 percent of the equity."
    order = (await trader.submit("o-1")).order
    assert order.status == order_pb2.ORDER_STATUS_REJECTED
    assert order.refusal.source == order_pb2.REFUSAL_SOURCE_RISK
    assert order.refusal.message == risk_desk.refuse_with


async def test_without_risk_nothing_is_written(trader: Trader, market: Market, risk_desk: RiskDesk) -> None:
    market.quote("100.00")
    risk_desk.away = True
    assert await reason_of(trader.submit("o-1")) == "DEPENDENCY_UNAVAILABLE"
    assert await trader.events() == []


async def test_a_halt_between_commit_and_send_keeps_the_order_from_the_venue(
    trader: Trader, market: Market, risk_desk: RiskDesk
) -> None:
    market.quote("100.00")
    risk_desk.halted = True
    await trader.submit("o-1")
    order = await trader.order_when("o-1", order_pb2.ORDER_STATUS_CANCELED)
    assert not order.HasField("venue_order_id")


async def test_an_order_beyond_the_balance_is_refused_even_under_concurrency(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    answers = await asyncio.gather(
        *(
            trader.submit(f"o-{number}", quantity="300", type=words_pb2.ORDER_TYPE_LIMIT, limit_price="100.00")
            for number in range(8)
        )
    )
    accepted = [answer for answer in answers if answer.order.status != order_pb2.ORDER_STATUS_REJECTED]
    assert len(accepted) == 3
    refused = next(answer.order for answer in answers if answer.order.status == order_pb2.ORDER_STATUS_REJECTED)
    assert refused.refusal.rule == "insufficient_balance"


@pytest.mark.parametrize(
    ("terms", "rule"),
    [
        ({"quantity": "1.5"}, "lot_size"),
        ({"type": words_pb2.ORDER_TYPE_LIMIT, "limit_price": "10.005"}, "tick_size"),
    ],
)
async def test_terms_that_the_instrument_does_not_take_are_refused_with_the_rule(
    trader: Trader, market: Market, terms: dict[str, Any], rule: str
) -> None:
    market.quote("100.00")
    order = (await trader.submit("o-1", **terms)).order
    assert order.refusal.rule == rule


@pytest.mark.parametrize("quantity", ["NaN", "1e309", "-0", "0", "-1", "1e-3", " 1", "0x1"])
async def test_numbers_that_are_none_are_bad_requests(trader: Trader, quantity: str) -> None:
    assert await reason_of(trader.submit("o-1", quantity=quantity)) == "FIELD_INVALID"


async def test_an_unknown_instrument_is_an_error(trader: Trader) -> None:
    assert await reason_of(trader.submit("o-1", instrument="NASDAQ:NONE")) == "NOT_FOUND"


async def test_a_cancel_right_after_the_submit_works(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await trader.submit("o-1", type=words_pb2.ORDER_TYPE_LIMIT, limit_price="50.00")
    request = trading_service_pb2.CancelOrderRequest(account_id="paper", client_order_id="o-1")
    await trader.trading.CancelOrder(request, metadata=trader.metadata)
    await trader.order_when("o-1", order_pb2.ORDER_STATUS_CANCELED)
    again = await trader.trading.CancelOrder(request, metadata=trader.metadata)
    assert again.order.status == order_pb2.ORDER_STATUS_CANCELED
    market.quote("40.00")
    await trader.submit("o-2", quantity="1")
    await trader.order_when("o-2", NEW)
    market.quote("40.00")
    await trader.order_when("o-2", FILLED)
    assert (await trader.order("o-1")).filled_quantity == "0"


async def test_a_filled_order_cannot_be_canceled(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await trader.submit("o-1")
    await trader.order_when("o-1", NEW)
    market.quote("100.00")
    await trader.order_when("o-1", FILLED)
    request = trading_service_pb2.CancelOrderRequest(account_id="paper", client_order_id="o-1")
    assert await reason_of(trader.trading.CancelOrder(request, metadata=trader.metadata)) == "STATE_CONFLICT"


async def test_another_users_account_does_not_exist(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    await trader.submit("o-1")
    thief = Trader(trader.service, "mallory")
    get = trading_service_pb2.GetOrderRequest(account_id="paper", client_order_id="o-1")
    watch = trading_service_pb2.WatchOrdersRequest(account_id="paper")
    assert await reason_of(thief.trading.GetOrder(get, metadata=thief.metadata)) == "NOT_FOUND"
    assert await reason_of(thief.submit("o-2")) == "NOT_FOUND"
    assert await reason_of(thief.trading.WatchOrders(watch, metadata=thief.metadata).read()) == "NOT_FOUND"
    assert await reason_of(thief.events()) == "NOT_FOUND"


async def test_the_stream_replays_what_a_reader_missed_and_goes_on(trader: Trader, market: Market) -> None:
    market.quote("100.00")
    stream = trader.trading.WatchOrders(
        trading_service_pb2.WatchOrdersRequest(account_id="paper"), metadata=trader.metadata
    )
    first: Any = await stream.read()
    assert first.WhichOneof("update") == "snapshot"
    stream.cancel()
    await trader.submit("o-1")
    await trader.order_when("o-1", NEW)
    resumed: Any = trader.trading.WatchOrders(
        trading_service_pb2.WatchOrdersRequest(account_id="paper", resume_token=first.resume_token),
        metadata=trader.metadata,
    )
    kinds: list[int] = []
    async with asyncio.timeout(10):
        while len(kinds) < 2:
            kinds += [event.kind for event in (await resumed.read()).batch.events]
        market.quote("100.00")
        while len(kinds) < 3:
            kinds += [event.kind for event in (await resumed.read()).batch.events]
    assert kinds == [
        order_pb2.ORDER_EVENT_KIND_SUBMITTED,
        order_pb2.ORDER_EVENT_KIND_ACCEPTED,
        order_pb2.ORDER_EVENT_KIND_FILLED,
    ]
    resumed.cancel()


async def test_risk_hears_of_fills_and_ends(trader: Trader, market: Market, risk_desk: RiskDesk) -> None:
    market.quote("100.00")
    await trader.submit("o-1")
    await trader.order_when("o-1", NEW)
    market.quote("100.00")
    await trader.order_when("o-1", FILLED)
    async with asyncio.timeout(10):
        while True:
            if risk_desk.settled["o-1"].closed:
                break
            await asyncio.sleep(0.01)
    assert risk_desk.settled["o-1"].filled_quantity == "10"


async def test_an_open_order_survives_a_restart_and_fills_afterwards(
    data_directory: Any, postgres_url: str, mesh: None, market: Market
) -> None:
    settings = trading_settings(data_directory, postgres_url)
    market.quote("100.00")
    async with running_service("trading", settings, build) as service:
        trader = Trader(service)
        await trader.open_account()
        await trader.submit("o-1", type=words_pb2.ORDER_TYPE_LIMIT, limit_price="90.00")
        await trader.order_when("o-1", NEW)
    async with running_service("trading", settings, build) as service:
        trader = Trader(service)
        again = await trader.submit("o-1", type=words_pb2.ORDER_TYPE_LIMIT, limit_price="90.00")
        assert again.replayed
        market.quote("89.00")
        order = await trader.order_when("o-1", FILLED)
    assert order.filled_quantity == "10"
    assert order.terms.instrument == AAPL
