"""The states of runs, fanned out to those who watch: one feed for each owner."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable

from services.backtest.domain.run import Run
from services.shared.model.clock import Clock
from services.shared.runtime.fanout import LatestFeed, watch_latest

FEED_NAME = "backtests"


class RunFeeds:
    """The port RunFeed, and the streams that read from it; `encode` gives a run's message."""

    def __init__(self, clock: Clock, draining: asyncio.Event, encode: Callable[[Run], bytes]) -> None:
        self._clock = clock
        self._draining = draining
        self._encode = encode
        self._feeds: dict[str, LatestFeed] = {}
        self._revisions: dict[str, int] = {}

    def publish(self, run: Run) -> None:
        if run.revision > self._revisions.get(run.job_id, 0):
            self._revisions[run.job_id] = run.revision
            self._feed(run.owner).publish(run.run_id, self._encode(run))

    def watch(self, owner: str, run_id: str, resume_token: str) -> AsyncGenerator[bytes, None]:
        """The encoded responses of a Watch on one run of the owner, or on all when `run_id` is empty."""
        keys = [run_id] if run_id else []
        return watch_latest(self._feed(owner), keys=keys, resume_token=resume_token)

    def token(self, owner: str) -> str:
        """Where a Watch goes on that begins with what is published from now on."""
        return self._feed(owner).token()

    def _feed(self, owner: str) -> LatestFeed:
        # Nothing of one user may reach another, so users do not share a feed.
        if owner not in self._feeds:
            self._feeds[owner] = LatestFeed(FEED_NAME, self._clock, self._draining)
        return self._feeds[owner]
