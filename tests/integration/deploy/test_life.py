"""The life of a whole system under its supervisor: start, crash, second instance, end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from deploy.local.home import SERVICES, Home, occupied
from deploy.local.postgres import Postgres
from tests.support.servers import wait_until
from tests.support.stack import System, new_system

# A start takes seconds on a quiet machine; on a busy one it takes patience, not a failure.
pytestmark = pytest.mark.timeout(300)
CHILDREN = {*SERVICES, "envoy", "postgres", "valkey"}


def processes_of(system: System) -> list[str]:
    """Every process on the machine that mentions the system's home in its command line or its environment."""
    root = str(system.home.root)
    found = []
    for process in psutil.process_iter():
        try:
            if root in " ".join(process.cmdline()) or process.environ().get("ALGOTRENDY_HOME") == root:
                found.append(f"{process.pid} {' '.join(process.cmdline())[:120]}")
        except psutil.Error:
            continue
    return found


def nothing_is_left(system: System) -> bool:
    return not processes_of(system) and not system.home.sockets.exists() and not system.home.running.exists()


@pytest.fixture(scope="module")
def lasting() -> Iterator[System]:
    """A system that the tests of this module share; each leaves it healthy."""
    with new_system() as system:
        yield system


def test_the_page_is_printed_when_every_service_serves(lasting: System) -> None:
    assert lasting.healthy()
    assert set(lasting.processes()) == CHILDREN
    assert f"Public address   {lasting.address}" in lasting.output
    assert f"algotrendy setup {lasting.setup_token}" in lasting.output


def test_only_the_public_address_is_open(lasting: System) -> None:
    listening = {
        (connection.laddr.ip, connection.laddr.port)
        for pid in [lasting.pid, *lasting.processes().values()]
        for connection in psutil.Process(pid).net_connections(kind="inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {("127.0.0.1", lasting.port)}


def test_what_it_writes_is_for_its_owner_alone(lasting: System) -> None:
    folders = [lasting.home.root, lasting.home.data, lasting.home.logs, lasting.home.sockets, lasting.home.postgres]
    assert [str(path) for path in folders if path.stat().st_mode & 0o077] == []
    assert lasting.home.mesh_key.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", sorted(CHILDREN))
def test_a_killed_child_is_started_again_and_the_page_says_so(lasting: System, name: str) -> None:
    before = lasting.processes()
    lasting.kill(name)
    again = lambda: lasting.processes().get(name) not in (None, before[name])  # noqa: E731
    wait_until(again, 30, f"the restart of {name}")
    wait_until(lambda: lasting.output.count(f"{name} killed by SIGKILL; it is started again"), 10, "the page's word")
    wait_until(lambda: f"{name} serves again." in lasting.output, 30, f"{name} to serve again")
    lasting.wait_healthy()
    kept = {other: pid for other, pid in lasting.processes().items() if other != name}
    assert kept == {other: pid for other, pid in before.items() if other != name}, "others were restarted too"


def test_a_second_instance_is_refused_and_does_not_disturb_the_first(lasting: System) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "deploy.local", "up"],
        env=lasting.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert second.returncode == 2
    assert f"already runs in {lasting.home.root} at {lasting.address} (process {lasting.pid})" in second.stderr
    assert lasting.healthy()


def test_its_data_is_not_removed_while_it_runs(lasting: System) -> None:
    command = [sys.executable, "-m", "deploy.local", "clean-data", "--yes"]
    cleaning = subprocess.run(command, env=lasting.environment, capture_output=True, text=True, timeout=60, check=False)
    assert cleaning.returncode == 2
    assert lasting.healthy()


def test_ctrl_c_ends_everything_in_order_and_leaves_nothing_but_the_data() -> None:
    with new_system() as system:
        token = system.setup_token
        assert system.stop(signal.SIGINT) == 0
        assert nothing_is_left(system), processes_of(system)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", system.port), timeout=2)
        assert "database system is shut down" in (system.home.logs / "postgres.log").read_text()
        system.start()
        assert system.setup_token == token, "the second start did not find the first one's state"
        assert "database system was not properly shut down" not in (system.home.logs / "postgres.log").read_text()


def test_ctrl_c_during_the_start_leaves_nothing() -> None:
    with new_system(start=False) as system:
        system.begin()
        wait_until(lambda: len(system.processes()) > 2, 60, "the first children")
        assert system.stop(signal.SIGINT) == 0
        assert nothing_is_left(system), processes_of(system)


def test_a_first_start_that_is_killed_again_and_again_heals_and_leaves_no_children() -> None:
    with new_system(start=False) as system:
        for moment in ("secrets/mesh.key", "postgres.unfinished", "data/auth"):
            system.begin()
            wait_until((system.home.root / moment).exists, 90, f"{moment} to be made")
            system.kill_supervisor()
            wait_until(lambda: not processes_of(system), 30, "the end of the killed supervisor's children")
        system.start()
        assert system.setup_token
        assert len(system.home.mesh_key.read_bytes()) == 32


def test_clean_data_asks_and_then_removes_everything(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        Postgres(home.postgres, home.sockets).initialise()
    command = [sys.executable, "-m", "deploy.local", "clean-data"]
    environment = {**os.environ, "ALGOTRENDY_HOME": str(home.root)}

    def clean(answer: str) -> int:
        return subprocess.run(
            command, env=environment, input=answer, text=True, capture_output=True, timeout=60, check=False
        ).returncode

    assert clean("no\n") == 1
    assert home.postgres.is_dir()
    assert clean("yes\n") == 0
    assert not home.root.exists()
