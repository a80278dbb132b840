"""A run that its service left is finished by the next; alone on its database, since one ML process is assumed."""

from __future__ import annotations

import pytest

from algotrendy.ml.v1 import training_run_pb2
from algotrendy.types.v1 import words_pb2
from tests.integration.ml.conftest import Installation, spec

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(300)]


async def test_a_run_that_a_stopped_service_left_is_finished_by_the_next(
    installation: Installation, run_id: str
) -> None:
    async with installation.ml(mesh="unix:/nowhere", listen=f"unix:{installation.directory / 'first.sock'}") as first:
        await first.create(run_id, spec(model_id=run_id))
        await first.reports(run_id, until=lambda report: report.phase == training_run_pb2.TRAINING_PHASE_PREPARING)
    async with installation.ml(listen=f"unix:{installation.directory / 'next.sock'}") as following:
        reports = await following.reports(run_id)
        run = await following.run(run_id)
    assert reports[-1].state == words_pb2.JOB_STATE_SUCCEEDED
    assert run.attempts == 2
