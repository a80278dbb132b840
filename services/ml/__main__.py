"""`python -m services.ml`."""

from __future__ import annotations

from services.ml.app import build
from services.ml.settings import Settings
from services.shared.runtime.server import run

if __name__ == "__main__":
    run("ml", Settings, build)
