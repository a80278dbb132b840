"""Becomes another program that dies with its parent and, where that program refuses root, is not root.

Run as a script (`python -I -S launch.py …`) and kept to the standard library, so that it costs a few milliseconds:
code between fork and exec of a process with threads would not be safe, a program of its own is.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

# User and group `nobody`, which every Unix has.
UNPRIVILEGED_UID = 65534
_PR_SET_PDEATHSIG = 1
_PR_SET_KEEPCAPS = 8
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_RAISE = 2
_CAP_DAC_OVERRIDE = 1
_CAP_DAC_READ_SEARCH = 2
_CAPABILITY_VERSION_3 = 0x20080522
_EXIT_PARENT_IS_GONE = 143


def launched(
    command: Sequence[str | Path], die_with: signal.Signals = signal.SIGKILL, unprivileged: bool = False
) -> list[str]:
    """The command line that starts `command` bound to the calling process.

    When the caller ends, however it ends, the program gets `die_with` (Linux; elsewhere nothing happens).
    `unprivileged` drops root, and is without effect for anybody else.
    """
    options = ["--parent", str(os.getpid()), "--signal", str(int(die_with))]
    if unprivileged:
        options.append("--unprivileged")
    return [sys.executable, "-I", "-S", __file__, *options, "--", *map(str, command)]


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Capabilities(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


def _leave_root(libc: ctypes.CDLL) -> None:
    """Becomes `nobody`, who may still reach files below root's own folders (a virtual environment in /root)."""
    libc.prctl(_PR_SET_KEEPCAPS, 1, 0, 0, 0)
    os.setgroups([])
    os.setresgid(UNPRIVILEGED_UID, UNPRIVILEGED_UID, UNPRIVILEGED_UID)
    os.setresuid(UNPRIVILEGED_UID, UNPRIVILEGED_UID, UNPRIVILEGED_UID)
    kept = 1 << _CAP_DAC_OVERRIDE | 1 << _CAP_DAC_READ_SEARCH
    words = (_Capabilities * 2)(_Capabilities(kept, kept, kept), _Capabilities(0, 0, 0))
    # A container may have taken these away; then the files have to be readable for everybody.
    if libc.capset(ctypes.byref(_Header(_CAPABILITY_VERSION_3, 0)), words) == 0:
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            libc.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE, capability, 0, 0)


def main(arguments: Sequence[str]) -> None:
    """Sets up this process as asked and becomes the program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--signal", type=int, required=True)
    parser.add_argument("--unprivileged", action="store_true")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args(arguments)
    os.umask(0o077)
    linux = sys.platform == "linux"
    libc = ctypes.CDLL(None, use_errno=True)
    if options.unprivileged and os.geteuid() == 0:
        _leave_root(libc) if linux else os.setuid(UNPRIVILEGED_UID)
    if linux:
        # After the change of user, which would reset it.
        libc.prctl(_PR_SET_PDEATHSIG, options.signal, 0, 0, 0)
    if os.getppid() != options.parent:
        sys.exit(_EXIT_PARENT_IS_GONE)
    os.execv(options.command[0], options.command)  # noqa: S606  the arguments are ours and no shell reads them


if __name__ == "__main__":
    main(sys.argv[1:])
