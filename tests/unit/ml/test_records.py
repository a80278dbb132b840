"""Records survive JSON and become messages without losing a field."""

from __future__ import annotations

from datetime import UTC, datetime

from algotrendy.ml.v1 import training_run_pb2
from services.ml.adapters.json_records import from_json, to_json
from services.ml.domain.training import (
    Label,
    LabelKind,
    RecurrentCell,
    RecurrentNetwork,
    Split,
    TrainingData,
    TrainingPhase,
    TrainingProgress,
    TrainingSpec,
)
from services.ml.servicer.wire import spec_from_wire
from services.shared.model.job import JobState
from services.shared.runtime.records import to_message

SPEC = TrainingSpec(
    model_id="m",
    data=TrainingData(("NYSE:IBM", "NASDAQ:AAPL"), "1d", datetime(2001, 2, 3, tzinfo=UTC)),
    feature_set_id="direction-12",
    label=Label(LabelKind.FORWARD_RETURN_SIGN, 5),
    split=Split(3, 2),
    recurrent_network=RecurrentNetwork(cell=RecurrentCell.LSTM, dropout=0.0),
)


def test_a_record_is_the_same_after_json() -> None:
    assert from_json(TrainingSpec, to_json(SPEC)) == SPEC


def test_a_record_written_before_a_field_existed_has_its_default() -> None:
    older = to_json(SPEC).replace('"fee_rate":0.001,', "")
    assert from_json(TrainingSpec, older) == SPEC


def test_a_spec_is_the_same_after_the_wire_with_the_defaults_filled_in() -> None:
    assert spec_from_wire(to_message(training_run_pb2.TrainingSpec, SPEC)) == SPEC


def test_absent_stays_absent_and_zero_stays_zero_on_the_wire() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    progress = TrainingProgress(1, TrainingPhase.FITTING, 0.5, None, 4, 2, 9, 0.0, None, "", now, JobState.RUNNING)
    message = to_message(training_run_pb2.TrainingProgress, progress)
    assert not message.HasField("fold")
    assert not message.HasField("validation_loss")
    assert message.HasField("training_loss")
    assert message.phase == training_run_pb2.TRAINING_PHASE_FITTING
    assert message.report_time.ToDatetime(tzinfo=UTC) == now
