"""Which price of a quote an order is judged against, and by which clock its age is told."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from algotrendy.marketdata.v1 import quote_pb2
from algotrendy.types.v1 import words_pb2
from services.risk.adapters.marketdata_prices import reference_price
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import Side
from services.shared.runtime.wire import timestamp
from tests.unit.risk.builders import AAPL, NOW

THEN = NOW - timedelta(days=6000)


def reply(feeds: list[quote_pb2.FeedStatus] | None = None, **changes: Any) -> quote_pb2.ListQuotesResponse:
    values: dict[str, Any] = {
        "instrument": AAPL,
        "time": timestamp(THEN),
        "received_time": timestamp(NOW),
        "origin": words_pb2.DATA_ORIGIN_REPLAY,
        "feed": "replay",
    }
    return quote_pb2.ListQuotesResponse(quotes=[quote_pb2.Quote(**values | changes)], feeds=feeds or [])


def test_a_buy_is_judged_by_the_ask_and_a_sell_by_the_bid() -> None:
    book = reply(bid_price="99", ask_price="101", last_price="100", origin=words_pb2.DATA_ORIGIN_LIVE)
    buy, sell = reference_price(book, Side.BUY), reference_price(book, Side.SELL)
    assert buy is not None
    assert sell is not None
    assert (buy.price, sell.price) == (Decimal(101), Decimal(99))
    assert buy.origin is DataOrigin.LIVE
    assert buy.feed_time is None


def test_without_a_book_the_last_price_counts_and_without_any_there_is_none() -> None:
    last = reference_price(reply(last_price="100"), Side.BUY)
    assert last is not None
    assert last.price == 100
    assert reference_price(reply(), Side.BUY) is None
    assert reference_price(quote_pb2.ListQuotesResponse(), Side.BUY) is None


def test_a_replayed_price_is_told_with_how_far_its_own_feed_has_played() -> None:
    played, other = THEN + timedelta(days=2), THEN + timedelta(days=9)
    feeds = [
        quote_pb2.FeedStatus(feed="replay", newest_time=timestamp(played)),
        quote_pb2.FeedStatus(feed="another", newest_time=timestamp(other)),
    ]
    found = reference_price(reply(feeds, last_price="100"), Side.BUY)
    assert found is not None
    assert found.feed_time == played
    assert found.age(NOW) == timedelta(days=2)
