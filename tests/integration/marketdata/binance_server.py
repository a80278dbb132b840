"""A local server that speaks the payloads of Binance's spot REST API as its documentation shows them.

Source: developers.binance.com, "Spot Trading – Market Data endpoints" and "General endpoints": time, exchangeInfo,
klines, ticker/bookTicker.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import web

MINUTE_MS, DAY_MS = 60_000, 86_400_000


class BinanceServer:
    """Two symbols; `book` may be changed by a test, `down` answers 503 to everything."""

    def __init__(self) -> None:
        self.url = ""
        self.down = False
        self.asked: list[str] = []
        self.book = {
            "BTCUSDT": ["43212.35000000", "1.20000000", "43212.36000000", "0.75000000"],
            "ETHUSDT": ["2301.10000000", "12.00000000", "2301.11000000", "3.40000000"],
        }

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if self.down:
            return web.json_response(
                {"code": -1001, "msg": "Internal error; unable to process your request."}, status=503
            )
        name = request.path.removeprefix("/api/v3/")
        answers: dict[str, Any] = {
            "time": lambda: {"serverTime": _now_ms()},
            "exchangeInfo": self._exchange_info,
            "ticker/bookTicker": self._book_tickers,
            "klines": lambda: _klines(request.query["interval"], int(request.query.get("limit", "500"))),
        }
        if name not in answers:
            return web.json_response({"code": -1, "msg": f"not served here: {name}"}, status=404)
        return web.Response(body=orjson.dumps(answers[name]()), content_type="application/json")

    def _book_tickers(self) -> list[dict[str, str]]:
        return [
            {"symbol": symbol, "bidPrice": bid, "bidQty": bid_quantity, "askPrice": ask, "askQty": ask_quantity}
            for symbol, (bid, bid_quantity, ask, ask_quantity) in self.book.items()
        ]

    def _exchange_info(self) -> dict[str, Any]:
        return {
            "timezone": "UTC",
            "serverTime": _now_ms(),
            "rateLimits": [{"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 6000}],
            "exchangeFilters": [],
            "symbols": [_symbol(name.removesuffix("USDT")) for name in self.book],
        }


def _symbol(base: str) -> dict[str, Any]:
    return {
        "symbol": f"{base}USDT",
        "status": "TRADING",
        "baseAsset": base,
        "baseAssetPrecision": 8,
        "quoteAsset": "USDT",
        "quotePrecision": 8,
        "quoteAssetPrecision": 8,
        "baseCommissionPrecision": 8,
        "quoteCommissionPrecision": 8,
        "orderTypes": ["LIMIT", "LIMIT_MAKER", "MARKET", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT"],
        "icebergAllowed": True,
        "ocoAllowed": True,
        "isSpotTradingAllowed": True,
        "isMarginTradingAllowed": False,
        "filters": [
            {
                "filterType": "PRICE_FILTER",
                "minPrice": "0.01000000",
                "maxPrice": "1000000.00000000",
                "tickSize": "0.01000000",
            },
            {"filterType": "LOT_SIZE", "minQty": "0.00001000", "maxQty": "9000.00000000", "stepSize": "0.00001000"},
            {
                "filterType": "NOTIONAL",
                "minNotional": "5.00000000",
                "applyMinToMarket": True,
                "maxNotional": "9000000.00000000",
                "applyMaxToMarket": False,
                "avgPriceMins": 5,
            },
        ],
        "permissions": [],
        "permissionSets": [["SPOT"]],
    }


def _klines(interval: str, limit: int) -> list[list[Any]]:
    """The newest `limit` klines; the last one is still forming, as on the exchange."""
    span = {"1m": MINUTE_MS, "1d": DAY_MS}[interval]
    newest = _now_ms() // span * span
    return [
        [
            opened,
            f"{100 + opened // span % 10}.00000000",
            f"{102 + opened // span % 10}.00000000",
            f"{99 + opened // span % 10}.00000000",
            f"{101 + opened // span % 10}.00000000",
            "148976.11427815",
            opened + span - 1,
            "2434.19055334",
            308,
            "1756.87402397",
            "28.46694368",
            "0",
        ]
        for opened in range(newest - (limit - 1) * span, newest + span, span)
    ]


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


@asynccontextmanager
async def binance_server() -> AsyncIterator[BinanceServer]:
    """The server on a free loopback port."""
    server = BinanceServer()
    application = web.Application()
    application.router.add_route("GET", "/{path:.*}", server.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = runner.addresses[0]
    server.url = f"http://127.0.0.1:{address[1]}"
    try:
        yield server
    finally:
        await runner.cleanup()
