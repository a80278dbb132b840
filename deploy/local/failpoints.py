"""Hands a failpoint to one start of one program, so that a test can crash it at a chosen step and see it recover."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from deploy.local.home import write_atomically

VARIABLE = "FAILPOINT"
_FILE = "failpoint"


def arm(home: Path, failpoints: Sequence[str]) -> None:
    """Each next start of the program that a failpoint's first word names (`trading.submit…:2`) ends there, once."""
    write_atomically(home / _FILE, "\n".join(failpoints).encode())


def take(home: Path, program: str) -> dict[str, str]:
    """What to add to the program's environment for this start: nothing, but for its next armed failpoint."""
    try:
        armed = (home / _FILE).read_text().splitlines()
    except OSError:
        return {}
    mine = next((failpoint for failpoint in armed if failpoint.partition(".")[0] == program), None)
    if mine is None:
        return {}
    # A program that found it at every start would never live.
    armed.remove(mine)
    write_atomically(home / _FILE, "\n".join(armed).encode())
    return {VARIABLE: mine}
