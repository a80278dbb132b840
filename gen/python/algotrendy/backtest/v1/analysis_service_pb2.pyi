import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ResampleMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RESAMPLE_METHOD_UNSPECIFIED: _ClassVar[ResampleMethod]
    RESAMPLE_METHOD_SHUFFLE: _ClassVar[ResampleMethod]
    RESAMPLE_METHOD_BOOTSTRAP: _ClassVar[ResampleMethod]
    RESAMPLE_METHOD_BLOCK_BOOTSTRAP: _ClassVar[ResampleMethod]
RESAMPLE_METHOD_UNSPECIFIED: ResampleMethod
RESAMPLE_METHOD_SHUFFLE: ResampleMethod
RESAMPLE_METHOD_BOOTSTRAP: ResampleMethod
RESAMPLE_METHOD_BLOCK_BOOTSTRAP: ResampleMethod

class RegimeFigures(_message.Message):
    __slots__ = ("dimension", "regime", "definition", "round_trips", "profit", "win_rate", "p_value")
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    REGIME_FIELD_NUMBER: _ClassVar[int]
    DEFINITION_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIPS_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    P_VALUE_FIELD_NUMBER: _ClassVar[int]
    dimension: str
    regime: str
    definition: str
    round_trips: int
    profit: float
    win_rate: float
    p_value: float
    def __init__(self, dimension: _Optional[str] = ..., regime: _Optional[str] = ..., definition: _Optional[str] = ..., round_trips: _Optional[int] = ..., profit: _Optional[float] = ..., win_rate: _Optional[float] = ..., p_value: _Optional[float] = ...) -> None: ...

class LossAttribution(_message.Message):
    __slots__ = ("feature", "importance", "losing_median", "winning_median")
    FEATURE_FIELD_NUMBER: _ClassVar[int]
    IMPORTANCE_FIELD_NUMBER: _ClassVar[int]
    LOSING_MEDIAN_FIELD_NUMBER: _ClassVar[int]
    WINNING_MEDIAN_FIELD_NUMBER: _ClassVar[int]
    feature: str
    importance: float
    losing_median: float
    winning_median: float
    def __init__(self, feature: _Optional[str] = ..., importance: _Optional[float] = ..., losing_median: _Optional[float] = ..., winning_median: _Optional[float] = ...) -> None: ...

class Suggestion(_message.Message):
    __slots__ = ("change", "evidence", "strategy", "in_sample_return", "out_of_sample_return")
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    IN_SAMPLE_RETURN_FIELD_NUMBER: _ClassVar[int]
    OUT_OF_SAMPLE_RETURN_FIELD_NUMBER: _ClassVar[int]
    change: str
    evidence: str
    strategy: _order_pb2.StrategyConfig
    in_sample_return: float
    out_of_sample_return: float
    def __init__(self, change: _Optional[str] = ..., evidence: _Optional[str] = ..., strategy: _Optional[_Union[_order_pb2.StrategyConfig, _Mapping]] = ..., in_sample_return: _Optional[float] = ..., out_of_sample_return: _Optional[float] = ...) -> None: ...

class ReversalFinding(_message.Message):
    __slots__ = ("bar_time", "probability", "round_trip_index", "profit_difference")
    BAR_TIME_FIELD_NUMBER: _ClassVar[int]
    PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIP_INDEX_FIELD_NUMBER: _ClassVar[int]
    PROFIT_DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    bar_time: _timestamp_pb2.Timestamp
    probability: float
    round_trip_index: int
    profit_difference: float
    def __init__(self, bar_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., probability: _Optional[float] = ..., round_trip_index: _Optional[int] = ..., profit_difference: _Optional[float] = ...) -> None: ...

class Analysis(_message.Message):
    __slots__ = ("analysis_id", "run_id", "state", "create_time", "end_time", "error", "model_version", "regimes", "losses", "reversals", "suggestions")
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    MODEL_VERSION_FIELD_NUMBER: _ClassVar[int]
    REGIMES_FIELD_NUMBER: _ClassVar[int]
    LOSSES_FIELD_NUMBER: _ClassVar[int]
    REVERSALS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    run_id: str
    state: _words_pb2.JobState
    create_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    error: _run_pb2.JobError
    model_version: str
    regimes: _containers.RepeatedCompositeFieldContainer[RegimeFigures]
    losses: _containers.RepeatedCompositeFieldContainer[LossAttribution]
    reversals: _containers.RepeatedCompositeFieldContainer[ReversalFinding]
    suggestions: _containers.RepeatedCompositeFieldContainer[Suggestion]
    def __init__(self, analysis_id: _Optional[str] = ..., run_id: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., error: _Optional[_Union[_run_pb2.JobError, _Mapping]] = ..., model_version: _Optional[str] = ..., regimes: _Optional[_Iterable[_Union[RegimeFigures, _Mapping]]] = ..., losses: _Optional[_Iterable[_Union[LossAttribution, _Mapping]]] = ..., reversals: _Optional[_Iterable[_Union[ReversalFinding, _Mapping]]] = ..., suggestions: _Optional[_Iterable[_Union[Suggestion, _Mapping]]] = ...) -> None: ...

class CreateAnalysisRequest(_message.Message):
    __slots__ = ("run_id", "analysis_id", "model_id", "wait")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    analysis_id: str
    model_id: str
    wait: _duration_pb2.Duration
    def __init__(self, run_id: _Optional[str] = ..., analysis_id: _Optional[str] = ..., model_id: _Optional[str] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class CreateAnalysisResponse(_message.Message):
    __slots__ = ("analysis", "replayed")
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    analysis: Analysis
    replayed: bool
    def __init__(self, analysis: _Optional[_Union[Analysis, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetAnalysisRequest(_message.Message):
    __slots__ = ("run_id", "analysis_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    analysis_id: str
    def __init__(self, run_id: _Optional[str] = ..., analysis_id: _Optional[str] = ...) -> None: ...

class GetAnalysisResponse(_message.Message):
    __slots__ = ("analysis",)
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    analysis: Analysis
    def __init__(self, analysis: _Optional[_Union[Analysis, _Mapping]] = ...) -> None: ...

class ListAnalysesRequest(_message.Message):
    __slots__ = ("run_id", "page_size", "page_token")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    page_size: int
    page_token: str
    def __init__(self, run_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAnalysesResponse(_message.Message):
    __slots__ = ("analyses", "next_page_token")
    ANALYSES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    analyses: _containers.RepeatedCompositeFieldContainer[Analysis]
    next_page_token: str
    def __init__(self, analyses: _Optional[_Iterable[_Union[Analysis, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SimulateRoundTripsRequest(_message.Message):
    __slots__ = ("run_id", "method", "histories", "seed", "ruin_fraction")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    HISTORIES_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    RUIN_FRACTION_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    method: ResampleMethod
    histories: int
    seed: int
    ruin_fraction: float
    def __init__(self, run_id: _Optional[str] = ..., method: _Optional[_Union[ResampleMethod, str]] = ..., histories: _Optional[int] = ..., seed: _Optional[int] = ..., ruin_fraction: _Optional[float] = ...) -> None: ...

class Quantiles(_message.Message):
    __slots__ = ("p01", "p05", "p25", "p50", "p75", "p95", "p99")
    P01_FIELD_NUMBER: _ClassVar[int]
    P05_FIELD_NUMBER: _ClassVar[int]
    P25_FIELD_NUMBER: _ClassVar[int]
    P50_FIELD_NUMBER: _ClassVar[int]
    P75_FIELD_NUMBER: _ClassVar[int]
    P95_FIELD_NUMBER: _ClassVar[int]
    P99_FIELD_NUMBER: _ClassVar[int]
    p01: float
    p05: float
    p25: float
    p50: float
    p75: float
    p95: float
    p99: float
    def __init__(self, p01: _Optional[float] = ..., p05: _Optional[float] = ..., p25: _Optional[float] = ..., p50: _Optional[float] = ..., p75: _Optional[float] = ..., p95: _Optional[float] = ..., p99: _Optional[float] = ...) -> None: ...

class SimulateRoundTripsResponse(_message.Message):
    __slots__ = ("total_return", "max_drawdown", "longest_losing_streak", "ruin_probability", "drawdown_percentile", "histories")
    TOTAL_RETURN_FIELD_NUMBER: _ClassVar[int]
    MAX_DRAWDOWN_FIELD_NUMBER: _ClassVar[int]
    LONGEST_LOSING_STREAK_FIELD_NUMBER: _ClassVar[int]
    RUIN_PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    DRAWDOWN_PERCENTILE_FIELD_NUMBER: _ClassVar[int]
    HISTORIES_FIELD_NUMBER: _ClassVar[int]
    total_return: Quantiles
    max_drawdown: Quantiles
    longest_losing_streak: Quantiles
    ruin_probability: float
    drawdown_percentile: float
    histories: int
    def __init__(self, total_return: _Optional[_Union[Quantiles, _Mapping]] = ..., max_drawdown: _Optional[_Union[Quantiles, _Mapping]] = ..., longest_losing_streak: _Optional[_Union[Quantiles, _Mapping]] = ..., ruin_probability: _Optional[float] = ..., drawdown_percentile: _Optional[float] = ..., histories: _Optional[int] = ...) -> None: ...

class CheckLookAheadRequest(_message.Message):
    __slots__ = ("spec", "cut_points", "seed")
    SPEC_FIELD_NUMBER: _ClassVar[int]
    CUT_POINTS_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    spec: _run_pb2.BacktestSpec
    cut_points: int
    seed: int
    def __init__(self, spec: _Optional[_Union[_run_pb2.BacktestSpec, _Mapping]] = ..., cut_points: _Optional[int] = ..., seed: _Optional[int] = ...) -> None: ...

class CheckLookAheadResponse(_message.Message):
    __slots__ = ("certificate",)
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    certificate: _run_pb2.LookAheadCertificate
    def __init__(self, certificate: _Optional[_Union[_run_pb2.LookAheadCertificate, _Mapping]] = ...) -> None: ...
