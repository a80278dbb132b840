"""What a trader does on the first day, told once for every door: watch, submit, fill, position, backtest."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import closing
from decimal import Decimal
from typing import Any

from google.protobuf import duration_pb2

from algotrendy.backtest.v1 import backtest_service_pb2, run_pb2
from algotrendy.marketdata.v1 import market_data_service_pb2, quote_pb2
from algotrendy.trading.v1 import (
    account_pb2,
    account_service_pb2,
    order_pb2,
    position_service_pb2,
    trading_service_pb2,
)
from algotrendy.types.v1 import order_pb2 as types_order_pb2
from algotrendy.types.v1 import words_pb2
from tests.end_to_end.doors import Door
from tests.support.servers import wait_until

INSTRUMENT = "NASDAQ:AAPL"
QUANTITY = "10"
CASH = "100000"
PRICE_SECONDS = 10.0
MARKET_DATA = market_data_service_pb2.DESCRIPTOR.services_by_name["MarketDataService"].full_name
TRADING = trading_service_pb2.DESCRIPTOR.services_by_name["TradingService"].full_name
ACCOUNTS = account_service_pb2.DESCRIPTOR.services_by_name["AccountService"].full_name
POSITIONS = position_service_pb2.DESCRIPTOR.services_by_name["PositionService"].full_name
BACKTESTS = backtest_service_pb2.DESCRIPTOR.services_by_name["BacktestService"].full_name


def live_the_story(door: Door) -> str:
    """Goes through the whole day on a new paper account and returns the account's id."""
    account = open_paper_account(door)
    quote = watch_a_quote(door)
    assert quote.origin == words_pb2.DATA_ORIGIN_REPLAY
    assert not quote.HasField("bid_price"), "a replay of daily bars knows no bid"
    order = submit(door, account, client_order_id=f"{account}-1")
    fill = wait_for_the_fill(door, account, order.client_order_id)
    assert fill.data_origin == words_pb2.DATA_ORIGIN_REPLAY
    position = position_of(door, account)
    assert Decimal(position.quantity) == Decimal(QUANTITY)
    assert Decimal(position.average_entry_price) == Decimal(fill.price)
    backtest = run_the_backtest(door)
    assert backtest.metrics.round_trip_count > 0
    assert backtest.data.instruments[0].bar_count > 1000
    return account


def open_paper_account(door: Door) -> str:
    account_id = f"story-{secrets.token_hex(4)}"
    request = account_service_pb2.CreateAccountRequest(
        account_id=account_id,
        kind=words_pb2.ACCOUNT_KIND_PAPER,
        quote_asset="USD",
        initial_balances=[account_pb2.AssetAmount(asset="USD", amount=CASH)],
    )
    answer = door.call(f"{ACCOUNTS}/CreateAccount", request)
    assert answer.account.account_id == account_id
    return account_id


def watch_a_quote(door: Door) -> Any:
    """The next price of the instrument that the stream brings after its snapshot."""
    request = quote_pb2.WatchQuotesRequest(instruments=[INSTRUMENT])
    with closing(door.watch(f"{MARKET_DATA}/WatchQuotes", request)) as updates:
        for update in updates:
            assert update.resume_token
            for quote in update.batch.quotes:
                assert quote.instrument == INSTRUMENT
                assert Decimal(quote.last_price) > 0
                return quote
    raise AssertionError("the stream of quotes ended before it brought one")


def submit(door: Door, account_id: str, client_order_id: str) -> Any:
    """A market order, once its preview passes; the same request again gets the first answer again."""
    terms = types_order_pb2.OrderTerms(
        instrument=INSTRUMENT,
        side=words_pb2.SIDE_BUY,
        type=words_pb2.ORDER_TYPE_MARKET,
        quantity=QUANTITY,
        time_in_force=words_pb2.TIME_IN_FORCE_GTC,
    )
    preview = trading_service_pb2.PreviewOrderRequest(account_id=account_id, order=terms)
    # Right after a start no price has come in yet, and nothing is judged without one.
    wait_until(lambda: door.call(f"{TRADING}/PreviewOrder", preview).accepted, PRICE_SECONDS, "a passing preview")
    request = trading_service_pb2.SubmitOrderRequest(
        account_id=account_id, client_order_id=client_order_id, order=terms
    )
    first = door.call(f"{TRADING}/SubmitOrder", request)
    assert first.order.status != order_pb2.ORDER_STATUS_REJECTED, first.order.refusal.message
    again = door.call(f"{TRADING}/SubmitOrder", request)
    assert again.replayed
    assert again.order.venue_client_order_id == first.order.venue_client_order_id
    return first.order


def wait_for_the_fill(door: Door, account_id: str, client_order_id: str) -> Any:
    """Lists the orders, watches from exactly there until the order is filled, and returns its one fill."""
    listed = door.call(f"{TRADING}/ListOrders", trading_service_pb2.ListOrdersRequest(account_id=account_id))
    if not _filled(listed.orders, client_order_id):
        watch_until_filled(door, account_id, client_order_id, listed.resume_token)
    request = trading_service_pb2.ListFillsRequest(account_id=account_id, client_order_id=client_order_id)
    (fill,) = door.call(f"{TRADING}/ListFills", request).fills
    assert fill.quantity == QUANTITY
    assert fill.side == words_pb2.SIDE_BUY
    return fill


def watch_until_filled(door: Door, account_id: str, client_order_id: str, resume_token: str) -> str:
    """Reads order events from the token on until the order is filled; returns the token of that moment."""
    request = trading_service_pb2.WatchOrdersRequest(account_id=account_id, resume_token=resume_token)
    with closing(door.watch(f"{TRADING}/WatchOrders", request)) as updates:
        for update in updates:
            assert not update.HasField("gap"), "events of orders never get lost"
            if _filled((event.order for event in update.batch.events), client_order_id):
                token: str = update.resume_token
                return token
    raise AssertionError("the stream of orders ended before the fill")


def _filled(orders: Iterable[Any], client_order_id: str) -> bool:
    wanted = (order_pb2.ORDER_STATUS_FILLED, client_order_id)
    return any((order.status, order.client_order_id) == wanted for order in orders)


def position_of(door: Door, account_id: str) -> Any:
    request = position_service_pb2.ListPositionsRequest(account_id=account_id)
    answer = door.call(f"{POSITIONS}/ListPositions", request)
    (position,) = answer.positions
    assert position.instrument == INSTRUMENT
    return position


def run_the_backtest(door: Door) -> Any:
    """The RSI strategy over the stored bars, watched until it has succeeded."""
    run_id = f"story-{secrets.token_hex(4)}"
    spec = run_pb2.BacktestSpec(
        instruments=[INSTRUMENT],
        bar_interval="1d",
        strategy=types_order_pb2.StrategyConfig(strategy="rsi"),
    )
    request = backtest_service_pb2.RunBacktestRequest(run_id=run_id, spec=spec, wait=duration_pb2.Duration(seconds=0))
    door.call(f"{BACKTESTS}/RunBacktest", request)
    watched = backtest_service_pb2.WatchBacktestRequest(run_id=run_id)
    with closing(door.watch(f"{BACKTESTS}/WatchBacktest", watched)) as updates:
        for update in updates:
            for run in (*update.snapshot.backtests, *update.batch.backtests):
                assert run.state != words_pb2.JOB_STATE_FAILED, run.error.message
                if run.state == words_pb2.JOB_STATE_SUCCEEDED:
                    return run
    raise AssertionError("the stream of the backtest ended before its end")
