"""From wire and to wire: what the generic mapping cannot know."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from algotrendy.ml.v1 import feature_pb2, training_run_pb2
from algotrendy.types.v1 import words_pb2
from services.ml.domain.features import Feature, FeatureKind, FeatureSet
from services.ml.domain.training import (
    Label,
    LabelKind,
    LogisticRegression,
    RecurrentCell,
    RecurrentNetwork,
    Split,
    TrainingData,
    TrainingSpec,
)
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import normalise_instrument
from services.shared.model.job import JobState
from services.shared.runtime.records import to_message
from services.shared.runtime.wire import optional_instant, word_from_wire

Options = TypeVar("Options")
NOT_YET = ("gradient_boosting", "ensemble", "search")


def spec_from_wire(message: training_run_pb2.TrainingSpec) -> TrainingSpec:
    """A validated spec with its defaults filled in; DomainError NOT_IMPLEMENTED for what this version cannot do."""
    _refuse_not_yet(message)
    algorithm = message.WhichOneof("algorithm")
    return TrainingSpec(
        model_id=message.model_id,
        data=_data_from_wire(message.data),
        feature_set_id=message.feature_set_id,
        label=Label(
            word_from_wire(training_run_pb2.LabelKind, "LABEL_KIND", message.label.kind, LabelKind),
            message.label.horizon_bars,
        ),
        split=Split(message.split.folds or Split().folds, message.split.embargo_bars),
        recurrent_network=_network_from_wire(message.recurrent_network) if algorithm == "recurrent_network" else None,
        logistic_regression=_options(LogisticRegression(), message.logistic_regression, ("inverse_penalty",))
        if algorithm == "logistic_regression"
        else None,
        seed=message.seed if message.HasField("seed") else None,
        fee_rate=message.fee_rate if message.HasField("fee_rate") else 0.001,
    )


def _refuse_not_yet(message: training_run_pb2.TrainingSpec) -> None:
    asked = [name for name in NOT_YET if message.HasField(name)]
    if message.split.kind == training_run_pb2.SPLIT_KIND_COMBINATORIAL_PURGED:
        asked.append("split.kind COMBINATORIAL_PURGED")
    if message.calibration > training_run_pb2.CALIBRATION_NONE:
        asked.append("calibration")
    if message.device == training_run_pb2.DEVICE_CUDA:
        asked.append("device CUDA")
    if asked:
        words = ", ".join(asked)
        raise DomainError(
            Reason.NOT_IMPLEMENTED,
            f"This version cannot train with {words} yet; use recurrent_network or logistic_regression with a "
            "walk-forward split on the CPU.",
            asked=words,
        )


def _data_from_wire(message: training_run_pb2.TrainingData) -> TrainingData:
    return TrainingData(
        instruments=tuple(normalise_instrument(instrument) for instrument in message.instruments),
        bar_interval=message.bar_interval,
        start_time=optional_instant(message, "start_time"),
        end_time=optional_instant(message, "end_time"),
    )


def _network_from_wire(message: training_run_pb2.RecurrentNetwork) -> RecurrentNetwork:
    is_lstm = message.cell == training_run_pb2.RECURRENT_CELL_LSTM
    counts = ("window_bars", "hidden_size", "layers", "epochs", "patience", "batch_size")
    rates = ("dropout", "learning_rate", "weight_decay")
    default = RecurrentNetwork(cell=RecurrentCell.LSTM if is_lstm else RecurrentCell.GRU)
    return _options(_options(default, message, rates), message, counts)


def _options(default: Options, message: Any, names: tuple[str, ...]) -> Options:
    """The defaults, replaced by what the message sets: `optional` fields by presence, counts by not being 0."""
    given = {}
    for name in names:
        has_presence = message.DESCRIPTOR.fields_by_name[name].has_presence
        if message.HasField(name) if has_presence else getattr(message, name):
            given[name] = getattr(message, name)
    return dataclasses.replace(default, **given)  # type: ignore[type-var]


def job_state_from_wire(value: int) -> JobState | None:
    """The state that a list is narrowed to; None for all."""
    if value == words_pb2.JOB_STATE_UNSPECIFIED:
        return None
    return word_from_wire(words_pb2.JobState, "JOB_STATE", value, JobState)


def feature_kind_from_wire(value: int) -> FeatureKind | None:
    """The kind that a list is narrowed to; None for all."""
    if value == feature_pb2.FEATURE_KIND_UNSPECIFIED:
        return None
    return word_from_wire(feature_pb2.FeatureKind, "FEATURE_KIND", value, FeatureKind)


def feature_set_to_wire(feature_set: FeatureSet) -> feature_pb2.FeatureSet:
    """The message of a feature set."""
    return to_message(feature_pb2.FeatureSet, feature_set)


def feature_to_wire(feature: Feature) -> feature_pb2.Feature:
    """The message of a feature."""
    return to_message(feature_pb2.Feature, feature)


def run_to_wire(run: Any) -> training_run_pb2.TrainingRun:
    """The message of a training run."""
    return to_message(training_run_pb2.TrainingRun, run)
