"""`python -m services.risk` runs the risk service."""

from __future__ import annotations

from services.risk.app import build
from services.risk.settings import Settings
from services.shared.runtime.server import run

if __name__ == "__main__":
    run("risk", Settings, build)
