"""The whole real system, started as a person starts it: the supervisor in a process of its own, in a new home."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import psutil

from deploy.local import failpoints
from deploy.local.home import Home
from deploy.local.postgres import Postgres
from tests.support.servers import short_directory, wait_until

START_SECONDS = 90.0
STOP_SECONDS = 60.0
PASSWORD = "a-tested-Desk-4711-password"
# An access token lives 15 minutes.
TOKEN_SECONDS = 600.0
# Real bars offline, faster than for people, and slow enough that a test run ends before the replay starts over.
SETTINGS = {
    "ALGOTRENDY_MARKETDATA_FEED": "replay",
    "ALGOTRENDY_MARKETDATA_REPLAY_INTERVAL": "0.6",
}


@dataclass(slots=True)
class System:
    """One running system; `start` and `stop` may be repeated, its data stays in its home."""

    home: Home
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None
    _signed_in: tuple[float, str] = (float("-inf"), "")

    @property
    def address(self) -> str:
        """The public listener, as http://127.0.0.1:port."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def mesh(self) -> str:
        """The mesh listener, as unix:/path."""
        return f"unix:{self.home.socket('mesh')}"

    @property
    def setup_token(self) -> str:
        """The one-time sign-in of the first administrator; FileNotFoundError once it was used."""
        return self.home.setup_token.read_text().strip()

    @property
    def environment(self) -> dict[str, str]:
        """What a command of this system (`algotrendy …`) needs to find it."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("ALGOTRENDY_")}
        home = {"ALGOTRENDY_HOME": str(self.home.root), "ALGOTRENDY_PORT": str(self.port)}
        return {**inherited, **SETTINGS, **self.settings, **home}

    @property
    def output(self) -> str:
        """What the supervisor has printed since the first start."""
        return self._output_file.read_text()

    @property
    def pid(self) -> int:
        assert self._process is not None, "the system was not started"
        return self._process.pid

    def start(self) -> None:
        """Returns when the page is printed; AssertionError with what was printed instead when it is not."""
        self.begin()
        wait_until(lambda: self.ended or self.home.running.exists(), START_SECONDS, "the system's start")
        assert not self.ended, f"the system ended at its start:\n{self.output}\n{self.logs()}"
        self.wait_healthy()

    def begin(self) -> None:
        """Starts the supervisor and does not wait."""
        with self._output_file.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "deploy.local", "up"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                start_new_session=True,
            )

    @property
    def ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Ends the system as Ctrl-C does and returns the supervisor's exit status."""
        assert self._process is not None, "the system was not started"
        if self._process.poll() is None:
            self._process.send_signal(number)
        try:
            return self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise AssertionError(f"the system did not end within {STOP_SECONDS} s:\n{self.output}") from None

    def kill_supervisor(self) -> None:
        """Ends the supervisor as `kill -9` does, without a chance to end anything in order."""
        assert self._process is not None, "the system was not started"
        self._process.kill()
        self._process.wait()

    def processes(self) -> dict[str, int]:
        """The process of every child by name (the services, envoy, postgres, valkey), as the supervisor noted them."""
        found: dict[str, int] = {}
        for child in psutil.Process(self.pid).children():
            if name := _name_of(child):
                found[name] = child.pid
        return found

    def crash_at(self, *failpoints_of_one_service: str) -> None:
        """Restarts a service so that it ends at the failpoint (`trading.submit.before_commit:2`: its second pass).

        With several, each restart after such an end arms the next; the one after the last is an ordinary one.
        """
        failpoints.arm(self.home.root, failpoints_of_one_service)
        self.kill(failpoints_of_one_service[0].partition(".")[0])

    def sign_in(self) -> str:
        """An access token of the administrator, who is made with the one-time token at the first call."""
        began, token = self._signed_in
        if time.monotonic() - began > TOKEN_SECONDS:
            body = {"userName": "admin", "password": PASSWORD}
            path = "/v1/auth/login"
            if self.home.setup_token.exists():
                body, path = {"setupToken": self.setup_token, "password": PASSWORD}, "/v1/auth/setup"
            token = self.post(path, body)["tokens"]["accessToken"]
            self._signed_in = time.monotonic(), token
        return token

    def post(self, path: str, body: Mapping[str, Any], token: str | None = None) -> dict[str, Any]:
        """The JSON answer to a JSON request; urllib's HTTPError when it is refused."""
        headers = {"content-type": "application/json", **({"authorization": f"Bearer {token}"} if token else {})}
        request = Request(f"{self.address}{path}", json.dumps(body).encode(), headers)
        try:
            with urlopen(request, timeout=10) as answer:
                found: dict[str, Any] = json.load(answer)
        except HTTPError as error:
            error.add_note(f"POST {path}: {error.read().decode(errors='replace')}")
            raise
        return found

    def kill(self, name: str, number: signal.Signals = signal.SIGKILL) -> int:
        """Sends a signal to one child (kill -9 by default); returns the process it hit."""
        pid = self.processes()[name]
        os.kill(pid, number)
        return pid

    def wait_healthy(self, seconds: float = 30.0) -> None:
        """Returns when all six gRPC health checks serve through the gateway; AssertionError with the logs otherwise."""
        try:
            wait_until(self.healthy, seconds, "the system's health")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.output}\n{self.logs()}") from None

    def healthy(self) -> bool:
        try:
            with urlopen(f"{self.address}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def postgres(self, statement: str) -> str:
        """Runs a statement in the system's database, past every service; rows as psql prints them, `|` between."""
        return Postgres(self.home.postgres, self.home.sockets).execute(statement, "algotrendy")

    def logs(self, lines: int = 15) -> str:
        """The last lines of every process's log, for a failure's message."""
        parts = []
        for path in sorted(self.home.logs.glob("*.log")):
            last = path.read_text(errors="replace").splitlines()[-lines:]
            parts.append("\n".join([f"── {path.name}", *last]))
        return "\n".join(parts)

    @property
    def _output_file(self) -> Path:
        return self.home.root.parent / "supervisor.txt"


def _name_of(process: psutil.Process) -> str | None:
    try:
        services = [word for word in process.cmdline() if word.startswith("services.")]
        program = process.name()
    except psutil.Error:
        return None
    if services:
        return str(services[0]).removeprefix("services.")
    return {"envoy": "envoy", "postgres": "postgres", "valkey-server": "valkey"}.get(program)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def new_system(settings: Mapping[str, str] | None = None, start: bool = True) -> Iterator[System]:
    """A system in an empty home, ended and removed afterwards."""
    with short_directory() as directory:
        system = System(Home(directory / "home"), free_port(), settings or {})
        try:
            if start:
                system.start()
            yield system
        finally:
            if system._process is not None:
                system.stop()
