"""`python -m services.marketdata` runs the service until it is told to stop."""

from __future__ import annotations

from services.marketdata.app import build
from services.marketdata.settings import Settings
from services.shared.runtime.server import run

if __name__ == "__main__":
    run("marketdata", Settings, build)
