"""The note about the chosen feed."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from pathlib import Path

from services.marketdata.adapters.ccxt_channel import CcxtChannel
from services.marketdata.adapters.feed_file import FeedFile
from services.marketdata.adapters.replay_channel import ReplayChannel
from services.shared.model.clock import SystemClock


async def test_the_note_names_the_feed_with_the_dates_of_a_replay_and_its_shortest_bars(tmp_path: Path) -> None:
    note = FeedFile(tmp_path / "feed.json")
    await note.write(ReplayChannel(timedelta(seconds=1)).info, "NASDAQ:AAPL")
    assert json.loads((tmp_path / "feed.json").read_text()) == {
        "feed": "Replay of real daily bars 2008-01-02 to 2013-03-01 (Quandl WIKI)",
        "origin": "REPLAY",
        "instrument": "NASDAQ:AAPL",
        "interval": "1d",
    }
    live = CcxtChannel("binance", ("BTC/USDT",), "", timedelta(seconds=1), SystemClock())
    await note.write(live.info, "BINANCE:BTC/USDT")
    found = json.loads((tmp_path / "feed.json").read_text())
    assert (found["origin"], found["interval"]) == ("LIVE", "1m")
    assert os.listdir(tmp_path) == ["feed.json"]


async def test_what_an_earlier_process_noted_is_forgotten_before_the_choice(tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_text("{}")
    await FeedFile(tmp_path / "feed.json").clear()
    await FeedFile(tmp_path / "feed.json").clear()
    assert os.listdir(tmp_path) == []


async def test_a_note_that_cannot_be_written_does_not_stop_the_feed(tmp_path: Path) -> None:
    await FeedFile(tmp_path / "gone" / "feed.json").write(ReplayChannel(timedelta(seconds=1)).info, "NASDAQ:AAPL")
    assert not (tmp_path / "gone").exists()
