"""Which market data the system shows, as MarketData noted it."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass

from deploy.local.home import Home

# The services are ready when this wait begins; a slow exchange delays the page no longer.
PATIENCE_SECONDS, PAUSE_SECONDS = 4.0, 0.1


@dataclass(frozen=True, slots=True)
class Feed:
    """The chosen feed: its name for people, LIVE or REPLAY, and an instrument and bar interval of it to try."""

    name: str
    origin: str
    instrument: str
    interval: str


def read_feed(home: Home) -> Feed | None:
    """What MarketData noted; None where it has not yet, or where the note cannot be read."""
    try:
        found = json.loads(home.feed.read_text())
        return Feed(found["feed"], found["origin"], found["instrument"], found["interval"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


async def wait_for_feed(home: Home, stopping: asyncio.Event) -> None:
    """Returns once the note is there, at the latest after 4 s, or as soon as `stopping` is set."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE_SECONDS
    while not home.feed.exists() and not stopping.is_set() and loop.time() < until:
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), PAUSE_SECONDS)
