"""One program under supervision: started, watched, started again with backoff when it ends by itself, and ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

FIRST_BACKOFF_SECONDS = 0.2
LONGEST_BACKOFF_SECONDS = 15.0
SECONDS_BETWEEN_QUESTIONS = 0.05
KEPT_LOGS = 3
LONGEST_LOG_BYTES = 32 * 1024 * 1024
# What a service ends with when its settings are wrong: starting it again would not help.
EXIT_BAD_SETTINGS = 2


class State(StrEnum):
    """Where a child is in its life."""

    STARTING = "starting"
    READY = "ready"
    CRASHED = "crashed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Program:
    """What to run and how to end it."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    log: Path
    stop_signal: signal.Signals = signal.SIGTERM
    grace_seconds: float = 10.0


@dataclass(slots=True)
class Child:
    """A program that is kept running until `stop`; `changed` is called after every change of state."""

    program: Program
    ready: Callable[[], Awaitable[bool]]
    changed: Callable[[Child], None]
    for_this_start: Callable[[str], Mapping[str, str]] = lambda _name: {}
    """Asked at every start for variables that are meant for that start alone."""
    state: State = State.STARTING
    crashes: int = 0
    reason: str = ""
    """How it ended the last time, for people."""
    exit_code: int | None = None
    """What it ended with the last time; negative is a signal."""
    _process: asyncio.subprocess.Process | None = None
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _task: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        return self.program.name

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.returncode is None else None

    def start(self) -> None:
        """Begins to keep it running; raises nothing, its state tells."""
        rotate(self.program.log)
        self._task = asyncio.create_task(self._keep_running(), name=f"child {self.name}")

    async def stop(self) -> None:
        """Asks it to end, kills it when its grace is over, and returns when no process of it is left."""
        self._stopping.set()
        if self.pid is not None:
            self._signal(self.program.stop_signal)
        if self._task is not None:
            try:
                await asyncio.wait_for(asyncio.shield(self._task), self.program.grace_seconds)
            except TimeoutError:
                self.kill()
                await self._task
        self._become(State.STOPPED)

    def kill(self) -> None:
        """Ends the program and the processes it started at once."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def last_words(self) -> str:
        """The last line of its log."""
        try:
            with self.program.log.open("rb") as log:
                log.seek(max(0, log.seek(0, os.SEEK_END) - 4096))
                lines = log.read().decode(errors="replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1] if lines else ""

    async def _keep_running(self) -> None:
        backoff = FIRST_BACKOFF_SECONDS
        while not self._stopping.is_set():
            await self._run_once()
            if self._stopping.is_set():
                return
            # One that had served can serve again at once; only what never gets that far is tried ever less often.
            if self.state is State.READY:
                backoff = FIRST_BACKOFF_SECONDS
            self.crashes += 1
            self._become(State.CRASHED)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), backoff)
            backoff = min(backoff * 2, LONGEST_BACKOFF_SECONDS)

    async def _run_once(self) -> None:
        with self.program.log.open("ab") as log:
            # A session of its own: Ctrl-C in the terminal reaches the supervisor alone, which ends all in order.
            self._process = await asyncio.create_subprocess_exec(
                *self.program.command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**self.program.environment, **self.for_this_start(self.name)},
                cwd="/",
                start_new_session=True,
            )
        self._become(State.STARTING)
        if self._stopping.is_set():
            self._signal(self.program.stop_signal)
        watching = asyncio.create_task(self._wait_until_ready())
        try:
            code = await self._process.wait()
        finally:
            watching.cancel()
        self.exit_code, self.reason = code, _ending(code)
        # Worker processes of a program that is gone have nobody to work for.
        self.kill()

    async def _wait_until_ready(self) -> None:
        while True:
            if await self.ready():
                return self._become(State.READY)
            await asyncio.sleep(SECONDS_BETWEEN_QUESTIONS)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(number)

    def _become(self, state: State) -> None:
        self.state = state
        self.changed(self)


def rotate(log: Path) -> None:
    """Keeps the last runs' logs as name.1 (newest) to name.3 and begins an empty one."""
    for number in range(KEPT_LOGS, 0, -1):
        older = log.with_name(f"{log.name}.{number}")
        newer = log if number == 1 else log.with_name(f"{log.name}.{number - 1}")
        if newer.exists():
            newer.rename(older)
    log.touch(mode=0o600)


def shorten(log: Path) -> None:
    """Moves a long log of a running program aside; it goes on writing, from the start, into the same file."""
    if log.exists() and log.stat().st_size > LONGEST_LOG_BYTES:
        shutil.copyfile(log, log.with_name(f"{log.name}.1"))
        os.truncate(log, 0)


def _ending(code: int) -> str:
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"killed by signal {-code}"
