"""Reports of training runs, encoded once for all who watch."""

from __future__ import annotations

from algotrendy.ml.v1 import training_run_pb2
from services.ml.domain.training import TrainingProgress
from services.shared.runtime.fanout import Event, EventFeed
from services.shared.runtime.records import to_message


def event_of(progress: TrainingProgress) -> Event:
    """A report as the streams carry it."""
    message = to_message(training_run_pb2.TrainingProgress, progress)
    return Event(progress.sequence, message.SerializeToString())


class FeedOfProgress:
    """Publishes to the fan-out; a run is a topic."""

    def __init__(self, feed: EventFeed) -> None:
        self._feed = feed

    def publish(self, run_id: str, progress: TrainingProgress) -> None:
        self._feed.publish(run_id, event_of(progress))
