"""Named places at which a test can kill the process, so that every step boundary can be crashed on purpose."""

from __future__ import annotations

import os
from collections import Counter

_EXIT_LIKE_SIGKILL = 137
_passed: Counter[str] = Counter()


def failpoint(name: str) -> None:
    """Ends the process at once when the environment has `FAILPOINT=name:n` and this is the n-th pass (from 1)."""
    wanted = os.environ.get("FAILPOINT")
    if wanted is None:
        return
    wanted_name, _, nth = wanted.partition(":")
    if wanted_name != name:
        return
    _passed[name] += 1
    if _passed[name] == int(nth or 1):
        os._exit(_EXIT_LIKE_SIGKILL)
