import datetime

from algotrendy.backtest.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SearchMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SEARCH_METHOD_UNSPECIFIED: _ClassVar[SearchMethod]
    SEARCH_METHOD_GRID: _ClassVar[SearchMethod]
    SEARCH_METHOD_RANDOM: _ClassVar[SearchMethod]
    SEARCH_METHOD_TPE: _ClassVar[SearchMethod]
SEARCH_METHOD_UNSPECIFIED: SearchMethod
SEARCH_METHOD_GRID: SearchMethod
SEARCH_METHOD_RANDOM: SearchMethod
SEARCH_METHOD_TPE: SearchMethod

class ParameterRange(_message.Message):
    __slots__ = ("name", "list", "steps", "interval")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LIST_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    name: str
    list: ValueList
    steps: ValueSteps
    interval: ValueInterval
    def __init__(self, name: _Optional[str] = ..., list: _Optional[_Union[ValueList, _Mapping]] = ..., steps: _Optional[_Union[ValueSteps, _Mapping]] = ..., interval: _Optional[_Union[ValueInterval, _Mapping]] = ...) -> None: ...

class ValueList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, values: _Optional[_Iterable[str]] = ...) -> None: ...

class ValueSteps(_message.Message):
    __slots__ = ("first", "last", "step")
    FIRST_FIELD_NUMBER: _ClassVar[int]
    LAST_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    first: str
    last: str
    step: str
    def __init__(self, first: _Optional[str] = ..., last: _Optional[str] = ..., step: _Optional[str] = ...) -> None: ...

class ValueInterval(_message.Message):
    __slots__ = ("minimum", "maximum", "logarithmic")
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    LOGARITHMIC_FIELD_NUMBER: _ClassVar[int]
    minimum: str
    maximum: str
    logarithmic: bool
    def __init__(self, minimum: _Optional[str] = ..., maximum: _Optional[str] = ..., logarithmic: _Optional[bool] = ...) -> None: ...

class SearchSpec(_message.Message):
    __slots__ = ("ranges", "method", "max_points", "objective", "minimum_round_trips", "seed")
    RANGES_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    MAX_POINTS_FIELD_NUMBER: _ClassVar[int]
    OBJECTIVE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_ROUND_TRIPS_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    ranges: _containers.RepeatedCompositeFieldContainer[ParameterRange]
    method: SearchMethod
    max_points: int
    objective: _metrics_pb2.MetricName
    minimum_round_trips: int
    seed: int
    def __init__(self, ranges: _Optional[_Iterable[_Union[ParameterRange, _Mapping]]] = ..., method: _Optional[_Union[SearchMethod, str]] = ..., max_points: _Optional[int] = ..., objective: _Optional[_Union[_metrics_pb2.MetricName, str]] = ..., minimum_round_trips: _Optional[int] = ..., seed: _Optional[int] = ...) -> None: ...

class CrossValidation(_message.Message):
    __slots__ = ("folds", "embargo_bars")
    FOLDS_FIELD_NUMBER: _ClassVar[int]
    EMBARGO_BARS_FIELD_NUMBER: _ClassVar[int]
    folds: int
    embargo_bars: int
    def __init__(self, folds: _Optional[int] = ..., embargo_bars: _Optional[int] = ...) -> None: ...

class SweepSpec(_message.Message):
    __slots__ = ("base", "search", "cross_validation")
    BASE_FIELD_NUMBER: _ClassVar[int]
    SEARCH_FIELD_NUMBER: _ClassVar[int]
    CROSS_VALIDATION_FIELD_NUMBER: _ClassVar[int]
    base: _run_pb2.BacktestSpec
    search: SearchSpec
    cross_validation: CrossValidation
    def __init__(self, base: _Optional[_Union[_run_pb2.BacktestSpec, _Mapping]] = ..., search: _Optional[_Union[SearchSpec, _Mapping]] = ..., cross_validation: _Optional[_Union[CrossValidation, _Mapping]] = ...) -> None: ...

class OverfittingStatistics(_message.Message):
    __slots__ = ("trials", "effective_trials", "probability_of_overfitting", "expected_maximum_sharpe", "deflated_sharpe_ratio")
    TRIALS_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_TRIALS_FIELD_NUMBER: _ClassVar[int]
    PROBABILITY_OF_OVERFITTING_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_MAXIMUM_SHARPE_FIELD_NUMBER: _ClassVar[int]
    DEFLATED_SHARPE_RATIO_FIELD_NUMBER: _ClassVar[int]
    trials: int
    effective_trials: float
    probability_of_overfitting: float
    expected_maximum_sharpe: float
    deflated_sharpe_ratio: float
    def __init__(self, trials: _Optional[int] = ..., effective_trials: _Optional[float] = ..., probability_of_overfitting: _Optional[float] = ..., expected_maximum_sharpe: _Optional[float] = ..., deflated_sharpe_ratio: _Optional[float] = ...) -> None: ...

class SweepPoint(_message.Message):
    __slots__ = ("index", "parameters", "metrics", "fold_objectives")
    class ParametersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    INDEX_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    METRICS_FIELD_NUMBER: _ClassVar[int]
    FOLD_OBJECTIVES_FIELD_NUMBER: _ClassVar[int]
    index: int
    parameters: _containers.ScalarMap[str, str]
    metrics: _metrics_pb2.Metrics
    fold_objectives: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, index: _Optional[int] = ..., parameters: _Optional[_Mapping[str, str]] = ..., metrics: _Optional[_Union[_metrics_pb2.Metrics, _Mapping]] = ..., fold_objectives: _Optional[_Iterable[float]] = ...) -> None: ...

class Sweep(_message.Message):
    __slots__ = ("sweep_id", "spec", "state", "point_count", "points_done", "points_failed", "create_time", "start_time", "end_time", "error", "data", "best", "overfitting", "fingerprints")
    SWEEP_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    POINT_COUNT_FIELD_NUMBER: _ClassVar[int]
    POINTS_DONE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FAILED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    BEST_FIELD_NUMBER: _ClassVar[int]
    OVERFITTING_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINTS_FIELD_NUMBER: _ClassVar[int]
    sweep_id: str
    spec: SweepSpec
    state: _words_pb2.JobState
    point_count: int
    points_done: int
    points_failed: int
    create_time: _timestamp_pb2.Timestamp
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    error: _run_pb2.JobError
    data: _run_pb2.DataUsed
    best: _containers.RepeatedCompositeFieldContainer[SweepPoint]
    overfitting: OverfittingStatistics
    fingerprints: _run_pb2.Fingerprints
    def __init__(self, sweep_id: _Optional[str] = ..., spec: _Optional[_Union[SweepSpec, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., point_count: _Optional[int] = ..., points_done: _Optional[int] = ..., points_failed: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., error: _Optional[_Union[_run_pb2.JobError, _Mapping]] = ..., data: _Optional[_Union[_run_pb2.DataUsed, _Mapping]] = ..., best: _Optional[_Iterable[_Union[SweepPoint, _Mapping]]] = ..., overfitting: _Optional[_Union[OverfittingStatistics, _Mapping]] = ..., fingerprints: _Optional[_Union[_run_pb2.Fingerprints, _Mapping]] = ...) -> None: ...
