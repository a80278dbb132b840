"""Instruments: what can be traded, as listed on a venue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from services.shared.model.errors import invalid_field

_SPELLING = re.compile(r"([A-Z0-9_]{1,20}):([A-Za-z0-9._/:=^-]{1,40})")
# Longest first, so that BTCUSDT is read as BTC/USDT and not as BTCUS/DT.
_QUOTE_ASSETS = ("FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USD", "EUR", "GBP", "JPY", "BTC", "ETH", "BNB")
# Venues whose symbols are pairs of assets; TradingView writes those without the slash.
PAIR_VENUES = frozenset({"BINANCE", "OKX", "COINBASE", "KRAKEN", "BYBIT", "MEXC", "BITFINEX", "OANDA", "FXCM"})


@dataclass(frozen=True, slots=True)
class Instrument:
    """Something tradable as listed on a venue.

    Prices are multiples of `tick_size` (quote asset), quantities multiples of `lot_size` (base asset), and price
    times quantity of an order is at least `min_notional` (quote asset).
    """

    instrument: str
    venue: str
    symbol: str
    base_asset: str
    quote_asset: str
    tick_size: Decimal
    lot_size: Decimal
    min_notional: Decimal = Decimal(0)
    description: str = ""


def normalise_instrument(text: str) -> str:
    """The field's usual spelling, `VENUE:BASE/QUOTE` or `VENUE:SYMBOL`; accepts TradingView's `BINANCE:BTCUSDT`.

    Raises DomainError FIELD_INVALID for what is no instrument at all.
    """
    match = _SPELLING.fullmatch(text.strip())
    if match is None:
        raise invalid_field("instrument", f"{text!r} is not an instrument such as 'BINANCE:BTC/USDT' or 'NASDAQ:AAPL'")
    venue, symbol = match.groups()
    return f"{venue}:{_with_slash(symbol) if venue in PAIR_VENUES else symbol}"


def split_instrument(instrument: str) -> tuple[str, str]:
    """Venue and symbol of a normalised instrument."""
    venue, _, symbol = instrument.partition(":")
    return venue, symbol


def _with_slash(symbol: str) -> str:
    if "/" in symbol:
        return symbol
    for quote in _QUOTE_ASSETS:
        if symbol.endswith(quote) and len(symbol) > len(quote):
            return f"{symbol[: -len(quote)]}/{quote}"
    return symbol
