"""What a killed supervisor leaves behind."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local import failpoints, leftovers


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    yield process
    process.kill()
    process.wait()


def test_a_noted_process_that_still_runs_is_ended(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    leftovers.note(tmp_path / "processes.json", [sleeper.pid])
    leftovers.end_all(tmp_path / "processes.json", None)
    assert sleeper.wait(10) == -9
    assert not (tmp_path / "processes.json").exists()


def test_another_process_that_got_the_noted_number_is_left_alone(
    tmp_path: Path, sleeper: subprocess.Popen[bytes]
) -> None:
    (tmp_path / "processes.json").write_text(json.dumps([[sleeper.pid, 1.0]]))
    leftovers.end_all(tmp_path / "processes.json", None)
    assert sleeper.poll() is None


def test_a_number_in_postgres_lock_file_that_is_no_postgres_is_left_alone(
    tmp_path: Path, sleeper: subprocess.Popen[bytes]
) -> None:
    leftovers.end_all(tmp_path / "processes.json", sleeper.pid)
    assert sleeper.poll() is None


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"a": 1}'])
def test_damaged_notes_do_not_stop_a_start(tmp_path: Path, damage: str) -> None:
    (tmp_path / "processes.json").write_text(damage)
    leftovers.end_all(tmp_path / "processes.json", None)
    assert not (tmp_path / "processes.json").exists()


def test_armed_failpoints_are_handed_to_their_own_program_one_a_start(tmp_path: Path) -> None:
    failpoints.arm(tmp_path, ["trading.submit.before_commit:2", "trading.submit.after_commit:1"])
    assert failpoints.take(tmp_path, "risk") == {}
    assert failpoints.take(tmp_path, "trading") == {"FAILPOINT": "trading.submit.before_commit:2"}
    assert failpoints.take(tmp_path, "trading") == {"FAILPOINT": "trading.submit.after_commit:1"}
    assert failpoints.take(tmp_path, "trading") == {}
