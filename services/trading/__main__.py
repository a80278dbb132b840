"""Runs TradingService: `python -m services.trading`."""

from __future__ import annotations

from services.shared.runtime.server import run
from services.trading.app import build
from services.trading.settings import Settings

if __name__ == "__main__":
    run("trading", Settings, build)
