"""The note about the feed, as a small JSON file beside the store: for programs that show it and have no token."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

from services.marketdata.domain.channel_health import ChannelInfo
from services.shared.runtime.telemetry import logger

_log = logger("marketdata.feed")


class FeedFile:
    """FeedNote in `path`, private (0600), there completely or not at all; its folder exists already."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def clear(self) -> None:
        self._path.unlink(missing_ok=True)

    async def write(self, info: ChannelInfo, instrument: str) -> None:
        note = {
            "feed": info.feed,
            "origin": info.origin.value,
            "instrument": instrument,
            "interval": info.bar_intervals[0],
        }
        try:
            await asyncio.to_thread(_replace, self._path, (json.dumps(note, indent=1) + "\n").encode())
        except OSError as error:
            _log.warning("the note about the feed cannot be written", path=str(self._path), error=str(error))


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
