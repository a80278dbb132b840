"""The short page of `make run`."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
import signal
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from deploy.local.children import Child, Program, State
from deploy.local.feed import wait_for_feed
from deploy.local.home import Home
from deploy.local.page import Page, page


def child(name: str, state: State) -> Child:
    async def ready() -> bool:
        return True

    program = Program(name, [], {}, Path(f"/logs/{name}.log"), signal.SIGTERM)
    return Child(program, ready, lambda _: None, state=state, crashes=1, reason="killed by SIGKILL")


def test_a_new_home_shows_the_one_time_sign_in(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.setup_token.parent.mkdir(parents=True)
    home.setup_token.write_text("alg_setup_abc\n")
    assert "  .venv/bin/algotrendy setup alg_setup_abc\n" in page(home, "http://127.0.0.1:8080")


def test_a_home_with_an_administrator_shows_how_to_sign_in(tmp_path: Path) -> None:
    assert "algotrendy setup" not in page(Home(tmp_path), "http://127.0.0.1:8080")
    assert "  .venv/bin/algotrendy login\n" in page(Home(tmp_path), "http://127.0.0.1:8080")


def note_feed(home: Home, **changes: str) -> None:
    live = {
        "feed": "Binance through ccxt",
        "origin": "LIVE",
        "instrument": "BINANCE:BTC/USDT",
        "interval": "1m",
    }
    home.feed.parent.mkdir(parents=True)
    home.feed.write_text(json.dumps(live | changes))


def test_the_page_says_which_market_data_is_shown_and_its_commands_ask_for_that(tmp_path: Path) -> None:
    note_feed(Home(tmp_path))
    text = page(Home(tmp_path), "http://127.0.0.1:8080")
    assert "  Market data      LIVE: Binance through ccxt\n" in text
    assert "/v1/bars?instrument=BINANCE:BTC/USDT&interval=1m&" in text
    assert '"instruments": ["BINANCE:BTC/USDT"], "bar_interval": "1m"' in text
    assert "NASDAQ" not in text


def test_a_replay_is_labelled_with_its_dates(tmp_path: Path) -> None:
    note_feed(Home(tmp_path), feed="Replay of real daily bars 2008-01-02 to 2013-03-01", origin="REPLAY")
    text = page(Home(tmp_path), "http://127.0.0.1:8080")
    assert "  Market data      REPLAY: Replay of real daily bars 2008-01-02 to 2013-03-01\n" in text


@pytest.mark.parametrize("damaged", [None, "", "[]", '{"feed": "x"}'])
def test_without_a_note_about_the_feed_no_instrument_is_promised(tmp_path: Path, damaged: str | None) -> None:
    if damaged is not None:
        note_feed(Home(tmp_path))
        Home(tmp_path).feed.write_text(damaged)
    text = page(Home(tmp_path), "http://127.0.0.1:8080")
    assert "  Market data      the feed is still starting" in text
    assert "NASDAQ" not in text
    assert "/v1/backtests" not in text
    assert "'http://127.0.0.1:8080/v1/instruments'" in text


async def test_the_page_waits_for_the_feed_and_no_longer_than_for_the_end(tmp_path: Path) -> None:
    home, stopping = Home(tmp_path), asyncio.Event()
    waiting = asyncio.create_task(wait_for_feed(home, stopping))
    assert not (await asyncio.wait({waiting}, timeout=0.3))[0]
    note_feed(home)
    await asyncio.wait_for(waiting, 2)
    home.feed.unlink()
    stopping.set()
    await asyncio.wait_for(wait_for_feed(home, stopping), 1)


def test_every_command_is_one_that_a_shell_can_read(tmp_path: Path) -> None:
    note_feed(Home(tmp_path))
    text = page(Home(tmp_path), "http://127.0.0.1:8080").replace("\\\n", " ")
    commands = [line for line in text.splitlines() if re.match(r"  (curl|\.venv/bin/(buf|python)) ", line)]
    assert len(commands) == 5
    assert all("http://127.0.0.1:8080/" in line for line in commands if " -c " not in line)
    body = shlex.split(commands[-1])[-1]
    assert json.loads(body)["spec"]["strategy"] == {"strategy": "rsi"}


def test_a_crash_and_the_recovery_are_told_once_the_page_is_there(tmp_path: Path) -> None:
    said = StringIO()
    shown = Page(Home(tmp_path), Console(file=said, width=200))
    shown.begin()
    shown.changed(child("trading", State.READY))
    shown.ready("http://127.0.0.1:8080")
    shown.changed(child("trading", State.CRASHED))
    shown.changed(child("trading", State.READY))
    shown.leaving()
    shown.changed(child("trading", State.CRASHED))
    after = said.getvalue().partition("Ctrl-C ends everything")[2]
    assert after.count("trading killed by SIGKILL; it is started again. Its log: /logs/trading.log") == 1
    assert after.count("trading serves again.") == 1
