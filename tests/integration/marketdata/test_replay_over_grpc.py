"""MarketData over gRPC, fed by the replay of real bars."""

from __future__ import annotations

from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

import grpc
import numpy as np
import pytest

from algotrendy.marketdata.v1 import bar_pb2, channel_pb2, instrument_pb2, quote_pb2
from algotrendy.types.v1 import words_pb2
from services.shared.runtime.errors import from_rpc_error
from services.shared.runtime.settings import Secret
from services.shared.runtime.wire import timestamp
from tests.integration.marketdata.conftest import MarketData, Started

AAPL = "NASDAQ:AAPL"
pytestmark = pytest.mark.asyncio(loop_scope="module")
FIRST_REPLAYED = datetime(2008, 1, 2, tzinfo=UTC)


async def take(call: Any, count: int) -> list[Any]:
    """The first `count` responses that are no heartbeats; fails after 10 s."""
    found: list[Any] = []
    async for response in call:
        if response.WhichOneof("update") != "heartbeat":
            found.append(response)
        if len(found) == count:
            break
    call.cancel()
    return found


async def refusal(call: Any) -> Any:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    return from_rpc_error(caught.value)


async def test_the_five_stocks_are_listed_with_what_an_order_must_obey(replay: MarketData) -> None:
    answer = await replay.market_data.ListInstruments(instrument_pb2.ListInstrumentsRequest(), metadata=replay.user)
    names = [entry.instrument for entry in answer.instruments]
    assert names == ["NASDAQ:AAPL", "NASDAQ:FB", "NASDAQ:GOOG", "NASDAQ:MSFT", "NYSE:IBM"]
    apple = answer.instruments[0]
    assert (apple.tick_size, apple.lot_size, apple.quote_asset) == ("0.01", "1", "USD")
    assert apple.origin == words_pb2.DATA_ORIGIN_REPLAY
    assert list(apple.bar_intervals) == ["1d"]


async def test_instruments_come_in_pages_and_a_token_belongs_to_its_filters(replay: MarketData) -> None:
    request = instrument_pb2.ListInstrumentsRequest(venue="NASDAQ", page_size=3)
    first = await replay.market_data.ListInstruments(request, metadata=replay.user)
    request.page_token = first.next_page_token
    second = await replay.market_data.ListInstruments(request, metadata=replay.user)
    assert [len(first.instruments), len(second.instruments), second.next_page_token] == [3, 1, ""]
    request.venue = "NYSE"
    error = await refusal(replay.market_data.ListInstruments(request, metadata=replay.user))
    assert error.reason == "TOKEN_MALFORMED"


async def test_an_unknown_instrument_is_refused_with_close_names(replay: MarketData) -> None:
    request = instrument_pb2.GetInstrumentRequest(instrument="NASDAQ:APPL")
    error = await refusal(replay.market_data.GetInstrument(request, metadata=replay.user))
    assert error.reason == "NOT_FOUND"
    assert "NASDAQ:AAPL" in error.metadata["suggestions"]


async def test_bars_before_the_replay_are_history_and_readable_in_columns(replay: MarketData) -> None:
    request = bar_pb2.ReadBarsRequest(instrument=AAPL, interval="1d", end_time=timestamp(FIRST_REPLAYED))
    parts = [part.bars async for part in replay.market_data.ReadBars(request, metadata=replay.user)]
    times = np.concatenate([np.array(part.open_time_unix_ns, dtype=np.int64) for part in parts])
    assert len(times) == 1970
    assert np.all(np.diff(times) > 0)
    assert parts[0].open[0] == 118.56
    assert {part.origin for part in parts} == {words_pb2.DATA_ORIGIN_HISTORY}


async def test_pages_of_bars_join_to_what_columns_give(replay: MarketData) -> None:
    request = bar_pb2.ListBarsRequest(instrument=AAPL, interval="1d", end_time=timestamp(FIRST_REPLAYED), page_size=700)
    closes: list[float] = []
    while True:
        page = await replay.market_data.ListBars(request, metadata=replay.user)
        closes += [bar.close for bar in page.bars]
        request.page_token = page.next_page_token
        if not page.next_page_token:
            break
    columns = bar_pb2.ReadBarsRequest(instrument=AAPL, interval="1d", end_time=timestamp(FIRST_REPLAYED))
    read = [
        close async for part in replay.market_data.ReadBars(columns, metadata=replay.user) for close in part.bars.close
    ]
    assert closes == read


async def test_the_newest_page_ends_at_the_end_and_the_next_lies_before_it(replay: MarketData) -> None:
    request = bar_pb2.ListBarsRequest(
        instrument=AAPL, interval="1d", end_time=timestamp(FIRST_REPLAYED), page_size=2, newest_first=True
    )
    newest = await replay.market_data.ListBars(request, metadata=replay.user)
    request.page_token = newest.next_page_token
    before = await replay.market_data.ListBars(request, metadata=replay.user)
    days = [bar.open_time.ToDatetime().strftime("%Y-%m-%d") for bar in [*before.bars, *newest.bars]]
    assert days == ["2007-12-26", "2007-12-27", "2007-12-28", "2007-12-31"]


async def test_weekly_bars_are_made_of_daily_ones(replay: MarketData) -> None:
    request = bar_pb2.ListBarsRequest(instrument=AAPL, interval="1w", page_size=1)
    week = (await replay.market_data.ListBars(request, metadata=replay.user)).bars[0]
    assert week.open_time.ToDatetime() == datetime(2000, 2, 28)
    assert (week.open, week.high, week.low, week.close) == (118.56, 132.06, 118.5, 128.0)
    assert week.volume == 9616100 + 2779100 + 2887200
    assert not week.HasField("sequence")


async def test_an_interval_that_cannot_be_made_is_refused_with_those_there_are(replay: MarketData) -> None:
    request = bar_pb2.ListBarsRequest(instrument=AAPL, interval="1h")
    error = await refusal(replay.market_data.ListBars(request, metadata=replay.user))
    assert (error.reason, error.metadata["intervals"]) == ("DATA_MISSING", "1d")


async def test_a_reversed_range_is_refused_naming_the_field(replay: MarketData) -> None:
    request = bar_pb2.ListBarsRequest(
        instrument=AAPL,
        interval="1d",
        start_time=timestamp(FIRST_REPLAYED),
        end_time=timestamp(datetime(2001, 1, 1, tzinfo=UTC)),
    )
    error = await refusal(replay.market_data.ListBars(request, metadata=replay.user))
    assert [violation.field for violation in error.violations] == ["end_time"]


async def test_replayed_quotes_say_so_and_have_a_last_price_and_nothing_made_up(replay: MarketData) -> None:
    request = quote_pb2.WatchQuotesRequest(instruments=[AAPL])
    first, second = await take(replay.market_data.WatchQuotes(request, metadata=replay.user), 2)
    assert first.WhichOneof("update") == "snapshot"
    quote = second.batch.quotes[0]
    assert (quote.origin, quote.state) == (words_pb2.DATA_ORIGIN_REPLAY, quote_pb2.FEED_STATE_CURRENT)
    assert quote.HasField("last_price")
    assert not quote.HasField("bid_price")
    assert not quote.HasField("ask_price")
    assert quote.time.ToDatetime().year in {2008, 2009}
    assert "2008-01-02 to 2013-03-01" in quote.feed


async def test_every_new_bar_comes_once_in_order_and_is_stored_before(replay: MarketData) -> None:
    request = bar_pb2.WatchBarsRequest(instrument=AAPL, interval="1d")
    call = replay.market_data.WatchBars(request, metadata=replay.user)
    sequences = []
    async with aclosing(aiter(call)):
        async for response in call:
            bars = [*response.snapshot.bars, *response.batch.bars]
            for bar in bars:
                sequences.append(bar.sequence)
                stored = bar_pb2.ListBarsRequest(instrument=AAPL, interval="1d", start_time=bar.open_time, page_size=1)
                page = await replay.market_data.ListBars(stored, metadata=replay.user)
                assert page.bars[0] == bar
            if len(sequences) >= 5:
                break
    call.cancel()
    assert sequences == list(range(sequences[0], sequences[0] + len(sequences)))


async def test_a_watch_goes_on_behind_its_token_also_over_a_restart(start: Started) -> None:
    request = bar_pb2.WatchBarsRequest(instrument=AAPL, interval="1d")
    async with start() as running:
        responses = await take(running.market_data.WatchBars(request, metadata=running.user), 2)
    last = responses[-1].batch.bars[-1]
    request.resume_token = responses[-1].resume_token
    async with start() as running:
        (response,) = await take(running.market_data.WatchBars(request, metadata=running.user), 1)
    assert response.WhichOneof("update") == "batch"
    assert response.batch.bars[0].sequence == last.sequence + 1
    assert response.batch.bars[0].open_time.ToDatetime() > last.open_time.ToDatetime()


async def test_a_listing_hands_out_the_token_that_a_watch_goes_on_with(replay: MarketData) -> None:
    page = await replay.market_data.ListBars(
        bar_pb2.ListBarsRequest(instrument=AAPL, interval="1d", newest_first=True, page_size=1), metadata=replay.user
    )
    request = bar_pb2.WatchBarsRequest(instrument=AAPL, interval="1d", resume_token=page.resume_token)
    (response,) = await take(replay.market_data.WatchBars(request, metadata=replay.user), 1)
    assert response.batch.bars[0].sequence <= page.bars[0].sequence + 1


async def test_a_restarted_service_serves_the_last_quotes_at_once_and_goes_on_where_it_was(start: Started) -> None:
    async with start() as running:
        await take(running.market_data.WatchQuotes(quote_pb2.WatchQuotesRequest(), metadata=running.user), 8)
        await take(running.market_data.WatchBars(_watch_bars(), metadata=running.user), 12)
        before = await running.market_data.ListQuotes(quote_pb2.ListQuotesRequest(), metadata=running.user)
    async with start() as running:
        after = await running.market_data.ListQuotes(quote_pb2.ListQuotesRequest(), metadata=running.user)
    assert {quote.instrument for quote in after.quotes} == {quote.instrument for quote in before.quotes}
    oldest = min(quote.time.ToDatetime() for quote in after.quotes)
    assert oldest > datetime(2008, 1, 3)


def _watch_bars() -> bar_pb2.WatchBarsRequest:
    return bar_pb2.WatchBarsRequest(instrument=AAPL, interval="1d")


async def test_the_latest_quotes_come_with_the_state_of_their_feed(replay: MarketData) -> None:
    answer = await replay.market_data.ListQuotes(
        quote_pb2.ListQuotesRequest(instruments=[AAPL, "NYSE:IBM"]), metadata=replay.user
    )
    assert [quote.instrument for quote in answer.quotes] == [AAPL, "NYSE:IBM"]
    (feed,) = answer.feeds
    assert (feed.channel_id, feed.state) == ("replay", quote_pb2.FEED_STATE_CURRENT)
    assert feed.newest_time.ToDatetime() >= max(quote.time.ToDatetime() for quote in answer.quotes)


async def test_a_stock_that_was_not_listed_yet_has_no_quote(replay: MarketData) -> None:
    request = quote_pb2.GetQuoteRequest(instrument="NASDAQ:FB")
    error = await refusal(replay.market_data.GetQuote(request, metadata=replay.user))
    assert error.reason == "DATA_MISSING"


async def test_both_channels_are_listed_and_the_unused_one_says_why(replay: MarketData) -> None:
    answer = await replay.channels.ListChannels(channel_pb2.ListChannelsRequest(), metadata=replay.user)
    channels = {channel.channel_id: channel for channel in answer.channels}
    assert channels["replay"].health.state == channel_pb2.CHANNEL_STATE_RUNNING
    assert channels["ccxt-binance"].health.state == channel_pb2.CHANNEL_STATE_STOPPED
    assert "FEED is replay" in channels["ccxt-binance"].health.detail


async def test_services_that_need_market_data_may_call_in_their_own_name(replay: MarketData) -> None:
    for service in ("trading", "backtest", "ml"):
        request = bar_pb2.ReadBarsRequest(instrument=AAPL, interval="1d", last_count=3)
        call = replay.market_data.ReadBars(request, metadata=replay.service.as_service(service))
        assert sum([len(part.bars.close) async for part in call]) == 3
    quotes = await replay.market_data.ListQuotes(
        quote_pb2.ListQuotesRequest(), metadata=replay.service.as_service("risk")
    )
    assert quotes.quotes
    error = await refusal(
        replay.market_data.ListQuotes(quote_pb2.ListQuotesRequest(), metadata=replay.service.as_service("auth"))
    )
    assert error.reason == "PERMISSION_MISSING"


async def test_valkey_away_takes_nothing_from_prices(start: Started) -> None:
    async with start(valkey_url=Secret("redis://127.0.0.1:1/0")) as running:
        responses = await take(
            running.market_data.WatchQuotes(quote_pb2.WatchQuotesRequest(), metadata=running.user), 3
        )
    assert responses[-1].batch.quotes
