"""A mistyped instrument is answered with the names that were probably meant."""

from __future__ import annotations

import pytest

from services.marketdata.domain.catalogue import suggestions, unknown_instrument

KNOWN = ["BINANCE:BTC/USDT", "BINANCE:ETH/USDT", "NASDAQ:AAPL", "NASDAQ:MSFT", "NYSE:IBM"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("NASDAQ:APPL", "NASDAQ:AAPL"), ("NASDAQ:IBM", "NYSE:IBM"), ("BINANCE:BTC/USD", "BINANCE:BTC/USDT")],
)
def test_the_name_that_was_meant_comes_first(typed: str, meant: str) -> None:
    assert suggestions(typed, KNOWN)[0] == meant


def test_a_name_like_no_other_gets_the_way_to_the_list() -> None:
    error = unknown_instrument("ZZZ:Q", KNOWN)
    assert (error.reason.value, error.metadata["suggestions"]) == ("NOT_FOUND", "")
    assert "ListInstruments" in error.message
