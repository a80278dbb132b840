"""Processes that a killed supervisor left behind: noted while they live, ended before the next start."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import Iterable
from pathlib import Path

import psutil

from deploy.local.home import write_atomically

PATIENCE_SECONDS = 10.0


def note(file: Path, pids: Iterable[int]) -> None:
    """Writes down which processes belong to this home; each leads a process group of its own."""
    entries = [[pid, began] for pid in pids if (began := _began(pid)) is not None]
    write_atomically(file, json.dumps(entries).encode())


def end_all(file: Path, postgres_pid: int | None) -> None:
    """Kills what the last supervisor noted and is still there; a PostgreSQL gets time to end in order first."""
    if postgres_pid is not None:
        _end_postgres(postgres_pid)
    for pid, began in _noted(file):
        # A number is only ours while it belongs to the process that was noted: numbers are used again.
        if _began(pid) == began:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
    file.unlink(missing_ok=True)


def _noted(file: Path) -> list[tuple[int, float]]:
    try:
        return [(int(pid), float(began)) for pid, began in json.loads(file.read_text())]
    except (OSError, ValueError, TypeError):
        return []


def _began(pid: int) -> float | None:
    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return None


def _end_postgres(pid: int) -> None:
    """The lock file in our data directory named it, but only a process called postgres can be meant."""
    try:
        process = psutil.Process(pid)
        if process.name() != "postgres":
            return
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE_SECONDS)
    except psutil.TimeoutExpired:
        # Immediate shutdown: what is lost by it, PostgreSQL recovers from its log at the next start.
        os.kill(pid, signal.SIGQUIT)
    except psutil.Error:
        return
