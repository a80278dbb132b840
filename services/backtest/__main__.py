"""Runs the Backtest service: `python -m services.backtest`."""

from __future__ import annotations

from services.backtest.app import build
from services.backtest.settings import Settings
from services.shared.runtime.server import run

if __name__ == "__main__":
    run("backtest", Settings, build)
