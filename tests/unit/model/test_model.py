"""The field's words: decimals are exact, instruments have one spelling, intervals end when they end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.model.clock import ManualClock, from_unix_ns, unix_ns
from services.shared.model.errors import DomainError
from services.shared.model.ids import RandomIds
from services.shared.model.instrument import normalise_instrument
from services.shared.model.money import format_decimal, is_multiple, parse_decimal, round_down, round_up

decimals = st.decimals(min_value=-(10**20) + 1, max_value=10**20 - 1, places=18, allow_nan=False, allow_infinity=False)
positive = st.decimals(min_value=Decimal("1e-9"), max_value=10**9, places=9, allow_nan=False, allow_infinity=False)
DAY = BarInterval.parse("1d")
START = datetime(2020, 1, 31, tzinfo=UTC)


@given(decimals)
def test_a_decimal_is_the_same_number_after_writing_and_reading(value: Decimal) -> None:
    text = format_decimal(value)
    assert parse_decimal(text) == value
    assert "E" not in text


@pytest.mark.parametrize("text", ["1e5", "NaN", "Infinity", "", " 1", "1.", ".5", "+1", "1_000", "٣", "1" * 21])
def test_what_is_no_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a decimal number"):
        parse_decimal(text)


@given(value=positive, step=positive)
def test_rounding_down_and_up_enclose_the_value_with_multiples_of_the_step(value: Decimal, step: Decimal) -> None:
    below, above = round_down(value, step), round_up(value, step)
    assert below <= value <= above
    assert above - below in {Decimal(0), step}
    assert is_multiple(below, step)
    assert is_multiple(above, step)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("BINANCE:BTCUSDT", "BINANCE:BTC/USDT"),
        ("BINANCE:BTC/USDT", "BINANCE:BTC/USDT"),
        (" BINANCE:ETHBTC ", "BINANCE:ETH/BTC"),
        ("COINBASE:BTCUSD", "COINBASE:BTC/USD"),
        ("NASDAQ:AAPL", "NASDAQ:AAPL"),
        ("NYSE:BRK.B", "NYSE:BRK.B"),
    ],
)
def test_an_instrument_has_one_spelling(text: str, spelling: str) -> None:
    assert normalise_instrument(text) == spelling


@pytest.mark.parametrize("text", ["AAPL", "nasdaq:AAPL", "NASDAQ:", ":AAPL", "NASDAQ:A;drop table"])
def test_what_is_no_instrument_is_refused(text: str) -> None:
    with pytest.raises(DomainError, match="is not an instrument"):
        normalise_instrument(text)


@pytest.mark.parametrize(
    ("interval", "close"),
    [
        ("1d", datetime(2020, 2, 1, tzinfo=UTC)),
        ("90s", START + timedelta(seconds=90)),
        ("2w", datetime(2020, 2, 14, tzinfo=UTC)),
    ],
)
def test_a_bar_closes_when_its_interval_is_over(interval: str, close: datetime) -> None:
    assert BarInterval.parse(interval).close_time(START) == close


def test_a_month_closes_at_the_start_of_a_later_month() -> None:
    december = datetime(2020, 12, 1, tzinfo=UTC)
    assert BarInterval.parse("1M").close_time(december) == datetime(2021, 1, 1, tzinfo=UTC)
    assert BarInterval.parse("14M").close_time(december) == datetime(2022, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "0m", "1x", "m", "1000m", "1.5h", "-1d"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(DomainError, match="is not a bar interval"):
        BarInterval.parse(text)


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_an_instant_survives_nanoseconds(instant: datetime) -> None:
    assert from_unix_ns(unix_ns(instant)) == instant


def test_columns_hold_the_bars_they_were_made_of() -> None:
    bars = [Bar("NASDAQ:AAPL", DAY, START + timedelta(days=day), 1 + day, 3, 0.5, 2, 10) for day in range(3)]
    columns = BarColumns.of("NASDAQ:AAPL", DAY, bars[:2]).append(bars[2])
    assert [columns.bar(index) for index in range(3)] == bars
    assert len(columns[1:]) == 2


def test_ids_are_uuids_of_version_7_that_sort_by_time() -> None:
    clock = ManualClock()
    ids = RandomIds(clock)
    made = []
    for _ in range(20):
        made.append(ids.new_id())
        clock.advance(timedelta(milliseconds=1))
    assert made == sorted(made)
    assert {(UUID(one).version, UUID(one).variant) for one in made} == {(7, "specified in RFC 4122")}
