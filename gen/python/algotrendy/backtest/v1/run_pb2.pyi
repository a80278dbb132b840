import datetime

from algotrendy.backtest.v1 import execution_pb2 as _execution_pb2
from algotrendy.backtest.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.types.v1 import error_pb2 as _error_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
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

class MissingBarRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MISSING_BAR_RULE_UNSPECIFIED: _ClassVar[MissingBarRule]
    MISSING_BAR_RULE_ACCEPT: _ClassVar[MissingBarRule]
    MISSING_BAR_RULE_REFUSE: _ClassVar[MissingBarRule]

class LookAheadVerdict(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LOOK_AHEAD_VERDICT_UNSPECIFIED: _ClassVar[LookAheadVerdict]
    LOOK_AHEAD_VERDICT_CLEAN: _ClassVar[LookAheadVerdict]
    LOOK_AHEAD_VERDICT_FOUND: _ClassVar[LookAheadVerdict]

class BacktestPhase(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BACKTEST_PHASE_UNSPECIFIED: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_WAITING: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_LOADING: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_VALIDATING: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_SIMULATING: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_MEASURING: _ClassVar[BacktestPhase]
    BACKTEST_PHASE_STORING: _ClassVar[BacktestPhase]
MISSING_BAR_RULE_UNSPECIFIED: MissingBarRule
MISSING_BAR_RULE_ACCEPT: MissingBarRule
MISSING_BAR_RULE_REFUSE: MissingBarRule
LOOK_AHEAD_VERDICT_UNSPECIFIED: LookAheadVerdict
LOOK_AHEAD_VERDICT_CLEAN: LookAheadVerdict
LOOK_AHEAD_VERDICT_FOUND: LookAheadVerdict
BACKTEST_PHASE_UNSPECIFIED: BacktestPhase
BACKTEST_PHASE_WAITING: BacktestPhase
BACKTEST_PHASE_LOADING: BacktestPhase
BACKTEST_PHASE_VALIDATING: BacktestPhase
BACKTEST_PHASE_SIMULATING: BacktestPhase
BACKTEST_PHASE_MEASURING: BacktestPhase
BACKTEST_PHASE_STORING: BacktestPhase

class BacktestSpec(_message.Message):
    __slots__ = ("instruments", "bar_interval", "start_time", "end_time", "strategy", "engine", "initial_cash", "execution", "missing_bar_rule", "periods_per_year", "risk_free_rate", "benchmark_instrument", "seed", "title")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    INITIAL_CASH_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_FIELD_NUMBER: _ClassVar[int]
    MISSING_BAR_RULE_FIELD_NUMBER: _ClassVar[int]
    PERIODS_PER_YEAR_FIELD_NUMBER: _ClassVar[int]
    RISK_FREE_RATE_FIELD_NUMBER: _ClassVar[int]
    BENCHMARK_INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    bar_interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    strategy: _order_pb2.StrategyConfig
    engine: str
    initial_cash: str
    execution: _execution_pb2.ExecutionOptions
    missing_bar_rule: MissingBarRule
    periods_per_year: float
    risk_free_rate: str
    benchmark_instrument: str
    seed: int
    title: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., bar_interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., strategy: _Optional[_Union[_order_pb2.StrategyConfig, _Mapping]] = ..., engine: _Optional[str] = ..., initial_cash: _Optional[str] = ..., execution: _Optional[_Union[_execution_pb2.ExecutionOptions, _Mapping]] = ..., missing_bar_rule: _Optional[_Union[MissingBarRule, str]] = ..., periods_per_year: _Optional[float] = ..., risk_free_rate: _Optional[str] = ..., benchmark_instrument: _Optional[str] = ..., seed: _Optional[int] = ..., title: _Optional[str] = ...) -> None: ...

class MissingBars(_message.Message):
    __slots__ = ("instrument", "start_time", "end_time", "count")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    count: int
    def __init__(self, instrument: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., count: _Optional[int] = ...) -> None: ...

class InstrumentData(_message.Message):
    __slots__ = ("instrument", "bar_count", "first_open_time", "last_open_time", "origin", "sha256")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BAR_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    bar_count: int
    first_open_time: _timestamp_pb2.Timestamp
    last_open_time: _timestamp_pb2.Timestamp
    origin: _words_pb2.DataOrigin
    sha256: str
    def __init__(self, instrument: _Optional[str] = ..., bar_count: _Optional[int] = ..., first_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., sha256: _Optional[str] = ...) -> None: ...

class DataUsed(_message.Message):
    __slots__ = ("instruments", "missing", "missing_count")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    MISSING_FIELD_NUMBER: _ClassVar[int]
    MISSING_COUNT_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedCompositeFieldContainer[InstrumentData]
    missing: _containers.RepeatedCompositeFieldContainer[MissingBars]
    missing_count: int
    def __init__(self, instruments: _Optional[_Iterable[_Union[InstrumentData, _Mapping]]] = ..., missing: _Optional[_Iterable[_Union[MissingBars, _Mapping]]] = ..., missing_count: _Optional[int] = ...) -> None: ...

class Fingerprints(_message.Message):
    __slots__ = ("data_sha256", "config_sha256", "code_sha256", "result_sha256")
    DATA_SHA256_FIELD_NUMBER: _ClassVar[int]
    CONFIG_SHA256_FIELD_NUMBER: _ClassVar[int]
    CODE_SHA256_FIELD_NUMBER: _ClassVar[int]
    RESULT_SHA256_FIELD_NUMBER: _ClassVar[int]
    data_sha256: str
    config_sha256: str
    code_sha256: str
    result_sha256: str
    def __init__(self, data_sha256: _Optional[str] = ..., config_sha256: _Optional[str] = ..., code_sha256: _Optional[str] = ..., result_sha256: _Optional[str] = ...) -> None: ...

class LookAheadCertificate(_message.Message):
    __slots__ = ("verdict", "truncations", "shuffles", "poisonings", "first_offence_time", "explanation")
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    TRUNCATIONS_FIELD_NUMBER: _ClassVar[int]
    SHUFFLES_FIELD_NUMBER: _ClassVar[int]
    POISONINGS_FIELD_NUMBER: _ClassVar[int]
    FIRST_OFFENCE_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    verdict: LookAheadVerdict
    truncations: int
    shuffles: int
    poisonings: int
    first_offence_time: _timestamp_pb2.Timestamp
    explanation: str
    def __init__(self, verdict: _Optional[_Union[LookAheadVerdict, str]] = ..., truncations: _Optional[int] = ..., shuffles: _Optional[int] = ..., poisonings: _Optional[int] = ..., first_offence_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., explanation: _Optional[str] = ...) -> None: ...

class JobError(_message.Message):
    __slots__ = ("reason", "message", "metadata", "traceback")
    class MetadataEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    TRACEBACK_FIELD_NUMBER: _ClassVar[int]
    reason: _error_pb2.ErrorReason
    message: str
    metadata: _containers.ScalarMap[str, str]
    traceback: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, reason: _Optional[_Union[_error_pb2.ErrorReason, str]] = ..., message: _Optional[str] = ..., metadata: _Optional[_Mapping[str, str]] = ..., traceback: _Optional[_Iterable[str]] = ...) -> None: ...

class Backtest(_message.Message):
    __slots__ = ("run_id", "spec", "state", "phase", "progress", "create_time", "start_time", "end_time", "attempts", "error", "data", "metrics", "fingerprints", "look_ahead", "warnings")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    METRICS_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINTS_FIELD_NUMBER: _ClassVar[int]
    LOOK_AHEAD_FIELD_NUMBER: _ClassVar[int]
    WARNINGS_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    spec: BacktestSpec
    state: _words_pb2.JobState
    phase: BacktestPhase
    progress: float
    create_time: _timestamp_pb2.Timestamp
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    attempts: int
    error: JobError
    data: DataUsed
    metrics: _metrics_pb2.Metrics
    fingerprints: Fingerprints
    look_ahead: LookAheadCertificate
    warnings: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, run_id: _Optional[str] = ..., spec: _Optional[_Union[BacktestSpec, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., phase: _Optional[_Union[BacktestPhase, str]] = ..., progress: _Optional[float] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attempts: _Optional[int] = ..., error: _Optional[_Union[JobError, _Mapping]] = ..., data: _Optional[_Union[DataUsed, _Mapping]] = ..., metrics: _Optional[_Union[_metrics_pb2.Metrics, _Mapping]] = ..., fingerprints: _Optional[_Union[Fingerprints, _Mapping]] = ..., look_ahead: _Optional[_Union[LookAheadCertificate, _Mapping]] = ..., warnings: _Optional[_Iterable[str]] = ...) -> None: ...
