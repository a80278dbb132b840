"""The page, the quotes and the demo are about the feed that was chosen: an exchange that answers, or the replay."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
from typing import Any
from urllib.request import Request, urlopen

from tests.integration.marketdata.binance_server import binance_server
from tests.support.servers import wait_until
from tests.support.stack import System, new_system

BTC = "BINANCE:BTC/USDT"


def get(system: System, path: str) -> Any:
    headers = {"authorization": f"Bearer {system.sign_in()}"}
    with urlopen(Request(f"{system.address}{path}", headers=headers), timeout=10) as answer:
        return json.load(answer)


def test_with_the_replay_the_page_says_so_and_the_demo_trades_ten_apple_shares(system: System) -> None:
    wait_until(lambda: "Ctrl-C ends everything" in system.output, 10, "the page")
    assert "Market data      REPLAY: Replay of real daily bars 2008-01-02 to 2013-03-01" in system.output
    assert "/v1/bars?instrument=NASDAQ:AAPL&interval=1d&" in system.output
    wait_until(lambda: _demo_states(system) == ["STRATEGY_STATE_RUNNING"], 10, "the demo strategy")
    (strategy,) = get(system, "/v1/strategies")["strategies"]
    assert (strategy["instrument"], strategy["barInterval"], strategy["quantity"]) == ("NASDAQ:AAPL", "1d", "10")
    assert get(system, "/v1/accounts/demo")["account"]["quoteAsset"] == "USD"


async def test_with_a_live_exchange_the_page_the_quotes_and_the_demo_are_about_it() -> None:
    async with binance_server() as exchange:
        await asyncio.to_thread(_check, exchange.url)


def _check(exchange_url: str) -> None:
    settings = {
        "ALGOTRENDY_MARKETDATA_FEED": "ccxt",
        "ALGOTRENDY_MARKETDATA_EXCHANGE_URL": exchange_url,
        "ALGOTRENDY_MARKETDATA_EXCHANGE_SYMBOLS": "BTC/USDT,ETH/USDT",
    }
    with new_system(settings) as system:
        _page_is_about_the_live_feed(system)
        quotes = {quote["instrument"]: quote for quote in get(system, "/v1/quotes")["quotes"]}
        assert quotes[BTC]["origin"] == "DATA_ORIGIN_LIVE"
        assert quotes[BTC]["bidPrice"] == "43212.35"
        wait_until(lambda: _demo_states(system) == ["STRATEGY_STATE_RUNNING"], 10, "the demo strategy")
        _demo_trades_it(system)
        _backtest_of_the_page_runs(system)


def _page_is_about_the_live_feed(system: System) -> None:
    wait_until(lambda: "Ctrl-C ends everything" in system.output, 10, "the page")
    assert "Market data      LIVE: Binance through ccxt" in system.output
    assert f"/v1/bars?instrument={BTC}&interval=1m&" in system.output
    assert "NASDAQ" not in system.output


def _demo_states(system: System) -> list[str]:
    return [strategy["state"] for strategy in get(system, "/v1/strategies")["strategies"]]


def _demo_trades_it(system: System) -> None:
    (strategy,) = get(system, "/v1/strategies")["strategies"]
    assert (strategy["strategyId"], strategy["instrument"], strategy["barInterval"]) == ("demo-rsi", BTC, "1m")
    # 5 % of 100 000 USDT at the ask of 43212.36, in lots of 0.00001.
    assert strategy["quantity"] == "0.1157"
    account = get(system, "/v1/accounts/demo")["account"]
    assert account["quoteAsset"] == "USDT"


def _backtest_of_the_page_runs(system: System) -> None:
    (line,) = re.findall(r"^  (curl .*/v1/backtests .*)$", system.output, re.MULTILINE)
    answer = system.post("/v1/backtests", json.loads(shlex.split(line)[-1]), system.sign_in())
    assert answer["backtest"]["state"] == "JOB_STATE_SUCCEEDED", answer
    (data,) = answer["backtest"]["data"]["instruments"]
    assert (data["instrument"], int(data["barCount"]) > 900) == (BTC, True)
