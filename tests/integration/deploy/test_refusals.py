"""Every bad situation is one clear sentence and exit status 2, and leaves nothing behind."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.home import Home, occupied
from deploy.local.postgres import Postgres

TIMEOUT_SECONDS = 60


def refusal_of(home: Path, **settings: str) -> str:
    """What `make run` says in this home; AssertionError unless it is one sentence with exit status 2."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ALGOTRENDY_")}
    done = subprocess.run(
        [sys.executable, "-m", "deploy.local", "up"],
        env={**clean, "ALGOTRENDY_HOME": str(home), **settings},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_SECONDS,
        cwd="/",
        check=False,
    )
    assert done.returncode == 2, done.stdout + done.stderr
    said = done.stderr.strip()
    assert said.startswith("AlgoTrendy cannot start: "), said
    assert "\n" not in said, f"more than one line:\n{said}"
    assert not list(home.rglob("*.sock"))
    return said


def test_a_taken_port_is_named(data_directory: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        said = refusal_of(data_directory / "home", ALGOTRENDY_PORT=port)
    assert f"Port {port} on 127.0.0.1 is taken" in said


def test_a_second_instance_is_told_where_the_first_serves(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        home.note_running("http://127.0.0.1:4242", home.socket("mesh"))
        said = refusal_of(home.root)
        assert f"already runs in {home.root} at http://127.0.0.1:4242 (process {os.getpid()})" in said
        assert home.what_runs()["address"] == "http://127.0.0.1:4242"


@pytest.mark.skipif(sys.platform != "linux", reason="needs /sys, where nobody, not even root, may make a folder")
def test_a_home_without_permission_is_named() -> None:
    assert "No permission to write /sys/algotrendy" in refusal_of(Path("/sys/algotrendy"))


def test_a_full_disk_is_said(data_directory: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(data_directory)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting a small disk needs root")
    try:
        assert f"The disk of {data_directory}/home is full" in refusal_of(data_directory / "home")
    finally:
        subprocess.run(["umount", str(data_directory)], check=True)


def test_a_wrong_postgres_url_is_said_without_its_password(data_directory: Path, postgres_server: Postgres) -> None:
    url = f"postgresql://desk:s3cret@/nothing?host={postgres_server.sockets}"
    said = refusal_of(data_directory / "home", ALGOTRENDY_POSTGRES_URL=url)
    assert 'ALGOTRENDY_POSTGRES_URL does not work: role "desk" does not exist' in said
    assert "s3cret" not in said


def test_a_postgres_that_is_not_there_is_said(data_directory: Path) -> None:
    said = refusal_of(data_directory / "home", ALGOTRENDY_POSTGRES_URL="postgresql://desk@127.0.0.1:1/desk")
    assert "ALGOTRENDY_POSTGRES_URL does not work" in said


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "unix:///tmp/no-such.sock", "http://127.0.0.1"])
def test_an_unreachable_valkey_is_said(data_directory: Path, url: str) -> None:
    said = refusal_of(data_directory / "home", ALGOTRENDY_VALKEY_URL=url)
    assert "ALGOTRENDY_VALKEY_URL does not work" in said


def test_corrupt_settings_are_said_with_their_line(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        home.settings.write_text("ALGOTRENDY_LOG_LEVEL: DEBUG\n")
    assert "settings.env, line 1 is not of the form ALGOTRENDY_NAME=value" in refusal_of(home.root)


def test_a_setting_that_a_service_does_not_know_is_said(data_directory: Path) -> None:
    said = refusal_of(data_directory / "home", ALGOTRENDY_TRADING_MAX_OPEN_ORDER="5")
    assert "ALGOTRENDY_TRADING_MAX_OPEN_ORDER is not a setting of this service" in said
