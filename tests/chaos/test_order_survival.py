"""The quick form of P1: every failpoint of the order path once, and every process on it once."""

from __future__ import annotations

import time

import pytest

from tests.chaos.order_survival import failpoints, quick_injuries, report, survive
from tests.support.stack import new_system


def test_every_step_of_the_order_path_has_failpoints() -> None:
    assert {name.partition(".")[0] for name in failpoints()} >= {"trading"}
    assert len(failpoints()) >= 5


@pytest.mark.timeout(300)
async def test_no_acknowledged_order_is_lost_or_doubled_by_kill_9(capsys: pytest.CaptureFixture[str]) -> None:
    began = time.monotonic()
    with new_system() as system:
        verdict, recoveries, log = await survive(system, quick_injuries())
    with capsys.disabled():
        print(report("quick", verdict, recoveries, log, time.monotonic() - began))
    assert verdict.faults() == {}
    assert verdict.acknowledged >= len(recoveries)
    assert verdict.filled > 0, "no order was executed, so nothing was proved about the venue"
