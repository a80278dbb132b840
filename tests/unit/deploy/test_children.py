"""Supervising one program: real processes, without sockets."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from deploy.local.children import FIRST_BACKOFF_SECONDS, KEPT_LOGS, Child, Program, State, rotate, shorten
from deploy.local.launch import launched

DEADLINE_SECONDS = 20.0


def program(tmp_path: Path, code: str, grace_seconds: float = 10.0) -> Program:
    command = launched([sys.executable, "-c", code])
    return Program("worker", command, dict(os.environ), tmp_path / "worker.log", grace_seconds=grace_seconds)


async def always() -> bool:
    return True


async def never() -> bool:
    return False


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while True:
            if condition():
                return
            await asyncio.sleep(0.01)


async def test_a_killed_program_is_started_again_and_its_end_is_told(tmp_path: Path) -> None:
    seen: list[tuple[State, str]] = []
    child = Child(program(tmp_path, "import time; time.sleep(60)"), always, lambda c: seen.append((c.state, c.reason)))
    child.start()
    await until(lambda: child.state is State.READY)
    first = child.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: child.crashes == 1 and child.state is State.READY)
    assert child.pid != first
    assert (State.CRASHED, "killed by SIGKILL") in seen
    await child.stop()
    assert child.state is State.STOPPED
    assert child.pid is None


async def test_a_program_that_never_gets_ready_is_tried_ever_less_often(tmp_path: Path) -> None:
    crashes: list[float] = []
    loop = asyncio.get_running_loop()

    def changed(child: Child) -> None:
        if child.state is State.CRASHED:
            crashes.append(loop.time())

    child = Child(program(tmp_path, "raise SystemExit('no such file')"), never, changed)
    child.start()
    await until(lambda: len(crashes) == 4)
    await child.stop()
    assert crashes[3] - crashes[2] >= 4 * FIRST_BACKOFF_SECONDS
    assert child.last_words() == "no such file"
    assert child.exit_code == 1


async def test_a_program_that_ignores_the_signal_is_killed_after_its_grace(tmp_path: Path) -> None:
    ignores = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    child = Child(program(tmp_path, ignores, grace_seconds=0.3), always, lambda _: None)
    child.start()
    await until(lambda: child.last_words() == "deaf")
    pid = child.pid
    assert pid is not None
    await child.stop()
    assert not psutil.pid_exists(pid)


async def test_the_processes_of_a_crashed_program_end_with_it(tmp_path: Path) -> None:
    forks = (
        "import subprocess, sys, time;"
        "worker = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "print(worker.pid, flush=True); time.sleep(60)"
    )
    child = Child(program(tmp_path, forks), always, lambda _: None)
    child.start()
    await until(lambda: child.last_words().isdecimal())
    worker = int(child.last_words())
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    await until(lambda: not psutil.pid_exists(worker) or psutil.Process(worker).status() == psutil.STATUS_ZOMBIE)
    await child.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent died")
async def test_a_program_dies_with_a_killed_supervisor(tmp_path: Path) -> None:
    supervisor = (
        "import subprocess, sys, time; from deploy.local.launch import launched;"
        "sleeps = launched([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "child = subprocess.Popen(sleeps, start_new_session=True);"
        "print(child.pid, flush=True); time.sleep(60)"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", supervisor, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    pid = int(await process.stdout.readline())
    process.kill()
    await process.wait()
    await until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


def test_the_logs_of_the_last_runs_are_kept_and_no_more(tmp_path: Path) -> None:
    log = tmp_path / "auth.log"
    for run in range(6):
        rotate(log)
        log.write_text(f"run {run}")
    kept = [log.with_name(f"auth.log.{number}") for number in range(1, KEPT_LOGS + 1)]
    assert [path.read_text() for path in kept] == ["run 4", "run 3", "run 2"]
    assert len(list(tmp_path.iterdir())) == KEPT_LOGS + 1


def test_a_long_log_of_a_running_program_is_shortened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deploy.local.children.LONGEST_LOG_BYTES", 10)
    log = tmp_path / "envoy.log"
    with log.open("a") as writer:
        writer.write("more than ten bytes\n")
        writer.flush()
        shorten(log)
        writer.write("new\n")
    assert log.read_text() == "new\n"
    assert log.with_name("envoy.log.1").read_text() == "more than ten bytes\n"
