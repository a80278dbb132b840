"""TrainingService on the wire."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from algotrendy.ml.v1 import training_run_pb2, training_service_pb2, training_service_pb2_grpc
from algotrendy.types.v1 import words_pb2
from services.ml.domain.training import TrainingProgress
from services.ml.servicer.lists import runs_page
from services.ml.servicer.wire import run_to_wire, spec_from_wire
from services.ml.use_cases.training import Training
from services.shared.runtime.fanout import Event, EventFeed, watch_events
from services.shared.runtime.identity import caller
from services.shared.runtime.records import to_message

FINAL = {words_pb2.JOB_STATE_SUCCEEDED, words_pb2.JOB_STATE_FAILED, words_pb2.JOB_STATE_CANCELED}
# More reports than any run makes (500 epochs, 20 folds): a snapshot holds the whole learning curve.
MOST_REPORTS = 20_000


class TrainingServicer(training_service_pb2_grpc.TrainingServiceServicer):
    """Training runs."""

    def __init__(self, training: Training, feed: EventFeed) -> None:
        self._training = training
        self._feed = feed

    async def CreateTrainingRun(
        self, request: training_service_pb2.CreateTrainingRunRequest, context: Any
    ) -> training_service_pb2.CreateTrainingRunResponse:
        spec = spec_from_wire(request.spec)
        run, replayed = await self._training.create(request.run_id, spec, caller().user_id)
        return training_service_pb2.CreateTrainingRunResponse(run=run_to_wire(run), replayed=replayed)

    async def GetTrainingRun(
        self, request: training_service_pb2.GetTrainingRunRequest, context: Any
    ) -> training_service_pb2.GetTrainingRunResponse:
        run = await self._training.get(request.run_id)
        return training_service_pb2.GetTrainingRunResponse(run=run_to_wire(run))

    async def ListTrainingRuns(
        self, request: training_service_pb2.ListTrainingRunsRequest, context: Any
    ) -> training_service_pb2.ListTrainingRunsResponse:
        return await runs_page(self._training, request)

    async def CancelTrainingRun(
        self, request: training_service_pb2.CancelTrainingRunRequest, context: Any
    ) -> training_service_pb2.CancelTrainingRunResponse:
        run = await self._training.cancel(request.run_id)
        return training_service_pb2.CancelTrainingRunResponse(run=run_to_wire(run))

    def WatchTrainingRun(
        self, request: training_service_pb2.WatchTrainingRunRequest, context: Any
    ) -> AsyncIterator[bytes]:
        return self._reports(request)

    async def _reports(self, request: training_service_pb2.WatchTrainingRunRequest) -> AsyncIterator[bytes]:
        """The run's reports until its last one; then the stream ends."""
        if request.resume_token and await self._has_heard_all(request.run_id, request.resume_token):
            return
        journal = _Journal(self._training, request.run_id)
        responses = watch_events(
            self._feed,
            request.run_id,
            snapshot=journal.snapshot,
            replay=journal.replay,
            resume_token=request.resume_token,
        )
        async for encoded in responses:
            yield encoded
            if _is_final(training_service_pb2.WatchTrainingRunResponse.FromString(encoded)):
                return

    async def _has_heard_all(self, run_id: str, resume_token: str) -> bool:
        """Whether the run has ended and the token is behind its last report: nothing will ever follow."""
        run = await self._training.get(run_id)
        return run.state.is_terminal and self._feed.position(run_id, resume_token) >= run.sequence


class _Journal:
    """The stored reports of a run, as the fan-out asks for them."""

    def __init__(self, training: Training, run_id: str) -> None:
        self._training = training
        self._run_id = run_id

    async def snapshot(self) -> tuple[list[bytes], int]:
        events = await self.replay(0, MOST_REPORTS)
        return [event.encoded for event in events], events[-1].sequence if events else 0

    async def replay(self, after: int, limit: int) -> list[Event]:
        return [_event(report) for report in await self._training.reports(self._run_id, after, limit)]


def _event(progress: TrainingProgress) -> Event:
    message = to_message(training_run_pb2.TrainingProgress, progress)
    return Event(progress.sequence, message.SerializeToString())


def _is_final(response: training_service_pb2.WatchTrainingRunResponse) -> bool:
    """Whether the last report of the run is in it: nothing will follow."""
    reports = response.batch.progress or response.snapshot.progress
    return bool(reports) and reports[-1].state in FINAL
