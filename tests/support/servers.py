"""One embedded PostgreSQL and one Valkey for a test run, started when first asked for and ended with the run."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.local import postgres, valkey
from deploy.local.postgres import Postgres
from deploy.local.valkey import Valkey

START_SECONDS = 60.0
STOP_SECONDS = 20.0
# A test run's data dies with it, so nothing is synced to disk; the tests that kill servers start their own.
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}
# Every test takes the next database, so there are more of them than tests that use Valkey.
VALKEY_DATABASES = 10_000


def wait_until(condition: Callable[[], object], seconds: float, what: str) -> None:
    """Returns as soon as the condition holds; AssertionError naming `what` when it does not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        time.sleep(0.02)


@contextmanager
def short_directory() -> Iterator[Path]:
    """An empty folder with a path short enough for Unix sockets, removed at the end."""
    path = Path(tempfile.mkdtemp(prefix="at-", dir="/tmp"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def running_postgres(directory: Path) -> Iterator[Postgres]:
    """A PostgreSQL of its own below `directory`."""
    server = Postgres(directory / "postgres", directory, THROW_AWAY)
    server.initialise()
    with _running(server.command(), server.ready, directory / "postgres.log", postgres.STOP_SIGNAL):
        yield server


@contextmanager
def running_valkey(directory: Path) -> Iterator[Valkey]:
    """A Valkey of its own below `directory`."""
    server = Valkey(directory / "valkey", directory, {"appendonly": "no", "databases": str(VALKEY_DATABASES)})
    server.initialise()
    with _running(server.command(), server.ready, directory / "valkey.log", valkey.STOP_SIGNAL):
        yield server


@contextmanager
def _running(command: list[str], ready: Callable[[], bool], log: Path, stop_signal: signal.Signals) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd="/")
    try:
        wait_until(lambda: ready() or process.poll() is not None, START_SECONDS, f"start of {log.stem}")
        assert process.poll() is None, f"{log.stem} ended at its start:\n{log.read_text()}"
        yield
    finally:
        process.send_signal(stop_signal)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
