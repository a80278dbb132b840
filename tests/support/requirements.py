"""What a machine may lack: tests that need it are skipped with a printed reason, or fail where REQUIRE names it."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"


def _has_browser() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return None if any(map(shutil.which, names)) else f"no browser on the PATH ({', '.join(names)})"


def _has_shared() -> str | None:
    return None if (SHARED / "data").is_dir() else "there is no folder shared/data beside the repository"


def _has_network() -> str | None:
    # Nothing reaches out of the machine unless a person says so.
    return None if os.environ.get("ALGOTRENDY_NETWORK_TESTS") == "1" else "set ALGOTRENDY_NETWORK_TESTS=1 to allow it"


def _has_questdb() -> str | None:
    return None if os.environ.get("QUESTDB_URL") else "QUESTDB_URL does not name a QuestDB server"


def _has_torch() -> str | None:
    return None if importlib.util.find_spec("torch") else "torch is not installed; `make install-ml` installs it"


# Marker -> what is missing on this machine, or None when it is all there.
REQUIREMENTS: dict[str, Callable[[], str | None]] = {
    "browser": _has_browser,
    "network": _has_network,
    "questdb": _has_questdb,
    "shared": _has_shared,
    "torch": _has_torch,
}


def required() -> frozenset[str]:
    """The markers whose absence is a failure here (`REQUIRE=questdb,browser`); ValueError for a name nobody knows."""
    names = frozenset(filter(None, os.environ.get("REQUIRE", "").replace(" ", "").split(",")))
    if unknown := names - REQUIREMENTS.keys():
        raise ValueError(f"REQUIRE names {', '.join(sorted(unknown))}; known are {', '.join(sorted(REQUIREMENTS))}")
    return names
