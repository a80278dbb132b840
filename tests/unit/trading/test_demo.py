"""What the demo trades, by what the feed brings."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from services.shared.model.data_origin import DataOrigin
from services.shared.model.instrument import Instrument
from services.shared.model.quote import Quote
from services.trading.domain.demo import (
    DemoWish,
    FedInstrument,
    choose_instrument,
    choose_interval,
    choose_quantity,
)

NOW = datetime(2024, 1, 2, tzinfo=UTC)
AUTOMATIC = DemoWish()


def fed(instrument: str, quote_asset: str, lot_size: str, *intervals: str) -> FedInstrument:
    venue, symbol = instrument.split(":")
    listed = Instrument(instrument, venue, symbol, symbol, quote_asset, Decimal("0.01"), Decimal(lot_size))
    return FedInstrument(listed, intervals)


AAPL, FB = fed("NASDAQ:AAPL", "USD", "1", "1d"), fed("NASDAQ:FB", "USD", "1", "1d")
BTC, ETH = fed("BINANCE:BTC/USDT", "USDT", "0.00001", "1m", "1d"), fed("BINANCE:ETH/USDT", "USDT", "0.0001", "1m", "1d")


def quote(instrument: FedInstrument, **prices: Decimal) -> Quote:
    return Quote(instrument.instrument.instrument, NOW, NOW, DataOrigin.LIVE, 1, **prices)


def test_of_the_replay_it_trades_ten_apple_shares_on_daily_bars() -> None:
    assert choose_instrument(AUTOMATIC, [FB, AAPL]) == AAPL
    assert choose_interval(AUTOMATIC, AAPL) == "1d"
    assert choose_quantity(AUTOMATIC, AAPL.instrument, None) == Decimal(10)


def test_of_a_live_feed_it_trades_the_first_instrument_on_its_shortest_bars() -> None:
    assert choose_instrument(AUTOMATIC, [ETH, BTC]) == BTC
    assert choose_interval(AUTOMATIC, BTC) == "1m"


def test_the_quantity_is_five_percent_of_the_balance_in_whole_lots() -> None:
    asked = quote(BTC, bid_price=Decimal("43212.35"), ask_price=Decimal("43212.36"))
    assert choose_quantity(AUTOMATIC, BTC.instrument, asked) == Decimal("0.11570")
    assert choose_quantity(AUTOMATIC, BTC.instrument, quote(BTC, last_price=Decimal(50_000))) == Decimal("0.1")


def test_what_costs_more_than_that_is_traded_by_one_lot() -> None:
    assert choose_quantity(AUTOMATIC, FB.instrument, quote(FB, last_price=Decimal(9_000))) == Decimal(1)


def test_nothing_is_chosen_before_the_feed_lists_something_and_no_size_before_it_has_a_price() -> None:
    assert choose_instrument(AUTOMATIC, []) is None
    assert choose_quantity(AUTOMATIC, BTC.instrument, None) is None


def test_explicit_settings_win_and_wait_for_what_they_name() -> None:
    wish = DemoWish("BINANCE:ETH/USDT", "1h", Decimal("0.5"))
    assert choose_instrument(wish, [BTC, ETH]) == ETH
    assert choose_instrument(wish, [AAPL]) is None
    assert choose_interval(wish, ETH) == "1h"
    assert choose_quantity(wish, ETH.instrument, None) == Decimal("0.5")
    assert choose_quantity(DemoWish(quantity=Decimal(3)), AAPL.instrument, None) == Decimal(3)
