"""What a worker process does: wait for work, do it, say what came of it. It imports little, to start quickly."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from services.shared.model.errors import DomainError, Reason

PR_SET_PDEATHSIG = 1
# Work in the background gives way to the services that people wait for.
NICENESS = 5
Report: TypeAlias = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Reported:
    """Something that the work said on its way."""

    value: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The result."""

    result: Any


@dataclass(frozen=True, slots=True)
class Refused:
    """A DomainError in parts: exceptions with keywords do not travel by themselves."""

    reason: Reason
    message: str
    metadata: dict[str, str]


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: its traceback."""

    error: str


def work(pipe: Connection, parent: int) -> None:
    """The life of a worker process: one (function, argument) after the other until the pipe ends."""
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the service decides.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(NICENESS)
    with suppress(EOFError, BrokenPipeError):
        while True:
            function, argument = pipe.recv()
            pipe.send(_attempt(function, argument, lambda value: pipe.send(Reported(value))))


def _attempt(function: Callable[[Any, Report], Any], argument: Any, report: Report) -> Done | Refused | Failed:
    try:
        return Done(function(argument, report))
    except DomainError as error:
        return Refused(error.reason, error.message, error.metadata)
    except Exception:
        return Failed(traceback.format_exc())


def _die_with(parent: int) -> None:
    """Asks the kernel to kill this process when its service dies, however it dies (Linux; elsewhere the pipe tells)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
