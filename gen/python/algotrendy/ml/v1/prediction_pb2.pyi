import datetime

from algotrendy.ml.v1 import model_pb2 as _model_pb2
from algotrendy.ml.v1 import training_run_pb2 as _training_run_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FeatureContribution(_message.Message):
    __slots__ = ("name", "value", "contribution")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTION_FIELD_NUMBER: _ClassVar[int]
    name: str
    value: float
    contribution: float
    def __init__(self, name: _Optional[str] = ..., value: _Optional[float] = ..., contribution: _Optional[float] = ...) -> None: ...

class PredictionOutcome(_message.Message):
    __slots__ = ("positive", "forward_return", "known_time")
    POSITIVE_FIELD_NUMBER: _ClassVar[int]
    FORWARD_RETURN_FIELD_NUMBER: _ClassVar[int]
    KNOWN_TIME_FIELD_NUMBER: _ClassVar[int]
    positive: bool
    forward_return: float
    known_time: _timestamp_pb2.Timestamp
    def __init__(self, positive: _Optional[bool] = ..., forward_return: _Optional[float] = ..., known_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Prediction(_message.Message):
    __slots__ = ("prediction_id", "model_id", "version", "stage", "instrument", "bar_interval", "bar_open_time", "knowable_time", "label", "probability", "positive", "base_rate", "beats_baselines", "verdict", "in_sample", "features_hash", "contributions", "origin", "predict_time", "outcome", "sequence")
    PREDICTION_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    BAR_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    KNOWABLE_TIME_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_FIELD_NUMBER: _ClassVar[int]
    BASE_RATE_FIELD_NUMBER: _ClassVar[int]
    BEATS_BASELINES_FIELD_NUMBER: _ClassVar[int]
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    IN_SAMPLE_FIELD_NUMBER: _ClassVar[int]
    FEATURES_HASH_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTIONS_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    PREDICT_TIME_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    prediction_id: str
    model_id: str
    version: int
    stage: _model_pb2.ModelStage
    instrument: str
    bar_interval: str
    bar_open_time: _timestamp_pb2.Timestamp
    knowable_time: _timestamp_pb2.Timestamp
    label: _training_run_pb2.Label
    probability: float
    positive: bool
    base_rate: float
    beats_baselines: bool
    verdict: str
    in_sample: bool
    features_hash: str
    contributions: _containers.RepeatedCompositeFieldContainer[FeatureContribution]
    origin: _words_pb2.DataOrigin
    predict_time: _timestamp_pb2.Timestamp
    outcome: PredictionOutcome
    sequence: int
    def __init__(self, prediction_id: _Optional[str] = ..., model_id: _Optional[str] = ..., version: _Optional[int] = ..., stage: _Optional[_Union[_model_pb2.ModelStage, str]] = ..., instrument: _Optional[str] = ..., bar_interval: _Optional[str] = ..., bar_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., knowable_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., label: _Optional[_Union[_training_run_pb2.Label, _Mapping]] = ..., probability: _Optional[float] = ..., positive: _Optional[bool] = ..., base_rate: _Optional[float] = ..., beats_baselines: _Optional[bool] = ..., verdict: _Optional[str] = ..., in_sample: _Optional[bool] = ..., features_hash: _Optional[str] = ..., contributions: _Optional[_Iterable[_Union[FeatureContribution, _Mapping]]] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., predict_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., outcome: _Optional[_Union[PredictionOutcome, _Mapping]] = ..., sequence: _Optional[int] = ...) -> None: ...
