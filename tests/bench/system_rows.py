"""How long the system takes to start, and what each of its processes costs in memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.report import Row
from tests.support.stack import System

# What any Python service with grpcio and asyncpg costs before it does anything of its own.
_BARE_PYTHON = "import asyncpg, grpc, uvloop; print(open('/proc/self/smaps_rollup').read())"
_PEER = "bare Python with grpcio, asyncpg"


def start_rows(system: System) -> Iterator[Row]:
    """First and second start of `system`, which must not run yet; leaves it running."""
    first = _seconds_to_start(system)
    system.stop()
    yield Row("start-up, first (empty home)", first, "s", note="until every gRPC health check serves; target 20 s")
    yield Row("start-up, second", _seconds_to_start(system), "s", note="target 8 s")


def memory_rows(system: System) -> Iterator[Row]:
    """Proportional set size of each process after its start, beside a bare Python with the same libraries."""
    done = subprocess.run([sys.executable, "-c", _BARE_PYTHON], capture_output=True, text=True, check=True)
    bare = _megabytes(done.stdout)
    for name, pid in sorted(system.processes().items()):
        ours = _megabytes(Path(f"/proc/{pid}/smaps_rollup").read_text())
        is_python = name not in {"envoy", "postgres", "valkey"}
        yield Row(f"memory, {name}", ours, "MB", _PEER if is_python else None, bare if is_python else None, "PSS")


def _seconds_to_start(system: System) -> float:
    begun = time.perf_counter()
    system.start()
    return time.perf_counter() - begun


def _megabytes(smaps_rollup: str) -> float:
    line = next(line for line in smaps_rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024
