"""Runs the service: `python -m services.auth`."""

from __future__ import annotations

from services.auth.app import build
from services.auth.settings import Settings
from services.shared.runtime.server import run

if __name__ == "__main__":
    run("auth", Settings, build)
