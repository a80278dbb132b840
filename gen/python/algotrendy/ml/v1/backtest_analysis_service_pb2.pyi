import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.ml.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.types.v1 import error_pb2 as _error_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RegimeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REGIME_KIND_UNSPECIFIED: _ClassVar[RegimeKind]
    REGIME_KIND_VOLATILITY: _ClassVar[RegimeKind]
    REGIME_KIND_TREND: _ClassVar[RegimeKind]
    REGIME_KIND_HOUR: _ClassVar[RegimeKind]
    REGIME_KIND_WEEKDAY: _ClassVar[RegimeKind]
    REGIME_KIND_REVERSAL: _ClassVar[RegimeKind]
REGIME_KIND_UNSPECIFIED: RegimeKind
REGIME_KIND_VOLATILITY: RegimeKind
REGIME_KIND_TREND: RegimeKind
REGIME_KIND_HOUR: RegimeKind
REGIME_KIND_WEEKDAY: RegimeKind
REGIME_KIND_REVERSAL: RegimeKind

class RegimeResult(_message.Message):
    __slots__ = ("kind", "name", "round_trip_count", "win_rate", "mean_return", "profit")
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIP_COUNT_FIELD_NUMBER: _ClassVar[int]
    WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    MEAN_RETURN_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    kind: RegimeKind
    name: str
    round_trip_count: int
    win_rate: _metrics_pb2.Estimate
    mean_return: _metrics_pb2.Estimate
    profit: str
    def __init__(self, kind: _Optional[_Union[RegimeKind, str]] = ..., name: _Optional[str] = ..., round_trip_count: _Optional[int] = ..., win_rate: _Optional[_Union[_metrics_pb2.Estimate, _Mapping]] = ..., mean_return: _Optional[_Union[_metrics_pb2.Estimate, _Mapping]] = ..., profit: _Optional[str] = ...) -> None: ...

class LossFeature(_message.Message):
    __slots__ = ("name", "losing_mean", "winning_mean", "auc")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LOSING_MEAN_FIELD_NUMBER: _ClassVar[int]
    WINNING_MEAN_FIELD_NUMBER: _ClassVar[int]
    AUC_FIELD_NUMBER: _ClassVar[int]
    name: str
    losing_mean: float
    winning_mean: float
    auc: _metrics_pb2.Estimate
    def __init__(self, name: _Optional[str] = ..., losing_mean: _Optional[float] = ..., winning_mean: _Optional[float] = ..., auc: _Optional[_Union[_metrics_pb2.Estimate, _Mapping]] = ...) -> None: ...

class ReversalFinding(_message.Message):
    __slots__ = ("reversal_count", "mean_bars_to_exit", "mean_give_back", "late_entry_share")
    REVERSAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    MEAN_BARS_TO_EXIT_FIELD_NUMBER: _ClassVar[int]
    MEAN_GIVE_BACK_FIELD_NUMBER: _ClassVar[int]
    LATE_ENTRY_SHARE_FIELD_NUMBER: _ClassVar[int]
    reversal_count: int
    mean_bars_to_exit: float
    mean_give_back: float
    late_entry_share: float
    def __init__(self, reversal_count: _Optional[int] = ..., mean_bars_to_exit: _Optional[float] = ..., mean_give_back: _Optional[float] = ..., late_entry_share: _Optional[float] = ...) -> None: ...

class Suggestion(_message.Message):
    __slots__ = ("text", "filter", "found_return_before", "found_return_after", "checked_return_before", "checked_return_after", "checked_round_trip_count", "holds")
    TEXT_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    FOUND_RETURN_BEFORE_FIELD_NUMBER: _ClassVar[int]
    FOUND_RETURN_AFTER_FIELD_NUMBER: _ClassVar[int]
    CHECKED_RETURN_BEFORE_FIELD_NUMBER: _ClassVar[int]
    CHECKED_RETURN_AFTER_FIELD_NUMBER: _ClassVar[int]
    CHECKED_ROUND_TRIP_COUNT_FIELD_NUMBER: _ClassVar[int]
    HOLDS_FIELD_NUMBER: _ClassVar[int]
    text: str
    filter: str
    found_return_before: float
    found_return_after: float
    checked_return_before: float
    checked_return_after: float
    checked_round_trip_count: int
    holds: bool
    def __init__(self, text: _Optional[str] = ..., filter: _Optional[str] = ..., found_return_before: _Optional[float] = ..., found_return_after: _Optional[float] = ..., checked_return_before: _Optional[float] = ..., checked_return_after: _Optional[float] = ..., checked_round_trip_count: _Optional[int] = ..., holds: _Optional[bool] = ...) -> None: ...

class BacktestAnalysis(_message.Message):
    __slots__ = ("analysis_id", "run_id", "owner_user_id", "state", "fraction_done", "regimes", "loss_features", "reversals", "suggestions", "cautions", "failure_reason", "failure_message", "create_time", "end_time")
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    FRACTION_DONE_FIELD_NUMBER: _ClassVar[int]
    REGIMES_FIELD_NUMBER: _ClassVar[int]
    LOSS_FEATURES_FIELD_NUMBER: _ClassVar[int]
    REVERSALS_FIELD_NUMBER: _ClassVar[int]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    CAUTIONS_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    FAILURE_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    run_id: str
    owner_user_id: str
    state: _words_pb2.JobState
    fraction_done: float
    regimes: _containers.RepeatedCompositeFieldContainer[RegimeResult]
    loss_features: _containers.RepeatedCompositeFieldContainer[LossFeature]
    reversals: ReversalFinding
    suggestions: _containers.RepeatedCompositeFieldContainer[Suggestion]
    cautions: _containers.RepeatedScalarFieldContainer[str]
    failure_reason: _error_pb2.ErrorReason
    failure_message: str
    create_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, analysis_id: _Optional[str] = ..., run_id: _Optional[str] = ..., owner_user_id: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., fraction_done: _Optional[float] = ..., regimes: _Optional[_Iterable[_Union[RegimeResult, _Mapping]]] = ..., loss_features: _Optional[_Iterable[_Union[LossFeature, _Mapping]]] = ..., reversals: _Optional[_Union[ReversalFinding, _Mapping]] = ..., suggestions: _Optional[_Iterable[_Union[Suggestion, _Mapping]]] = ..., cautions: _Optional[_Iterable[str]] = ..., failure_reason: _Optional[_Union[_error_pb2.ErrorReason, str]] = ..., failure_message: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AnalyzeBacktestRequest(_message.Message):
    __slots__ = ("analysis_id", "run_id", "feature_set_id", "search_share")
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    SEARCH_SHARE_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    run_id: str
    feature_set_id: str
    search_share: float
    def __init__(self, analysis_id: _Optional[str] = ..., run_id: _Optional[str] = ..., feature_set_id: _Optional[str] = ..., search_share: _Optional[float] = ...) -> None: ...

class AnalyzeBacktestResponse(_message.Message):
    __slots__ = ("analysis", "replayed")
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    analysis: BacktestAnalysis
    replayed: bool
    def __init__(self, analysis: _Optional[_Union[BacktestAnalysis, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetBacktestAnalysisRequest(_message.Message):
    __slots__ = ("analysis_id",)
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    def __init__(self, analysis_id: _Optional[str] = ...) -> None: ...

class GetBacktestAnalysisResponse(_message.Message):
    __slots__ = ("analysis",)
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    analysis: BacktestAnalysis
    def __init__(self, analysis: _Optional[_Union[BacktestAnalysis, _Mapping]] = ...) -> None: ...

class ListBacktestAnalysesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "run_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    run_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., run_id: _Optional[str] = ...) -> None: ...

class ListBacktestAnalysesResponse(_message.Message):
    __slots__ = ("analyses", "next_page_token")
    ANALYSES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    analyses: _containers.RepeatedCompositeFieldContainer[BacktestAnalysis]
    next_page_token: str
    def __init__(self, analyses: _Optional[_Iterable[_Union[BacktestAnalysis, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class WatchBacktestAnalysisRequest(_message.Message):
    __slots__ = ("analysis_id", "resume_token")
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    resume_token: str
    def __init__(self, analysis_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchBacktestAnalysisResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: BacktestAnalysisSnapshot
    batch: BacktestAnalysisBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[BacktestAnalysisSnapshot, _Mapping]] = ..., batch: _Optional[_Union[BacktestAnalysisBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class BacktestAnalysisSnapshot(_message.Message):
    __slots__ = ("analyses",)
    ANALYSES_FIELD_NUMBER: _ClassVar[int]
    analyses: _containers.RepeatedCompositeFieldContainer[BacktestAnalysis]
    def __init__(self, analyses: _Optional[_Iterable[_Union[BacktestAnalysis, _Mapping]]] = ...) -> None: ...

class BacktestAnalysisBatch(_message.Message):
    __slots__ = ("analyses", "conflated_count")
    ANALYSES_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    analyses: _containers.RepeatedCompositeFieldContainer[BacktestAnalysis]
    conflated_count: int
    def __init__(self, analyses: _Optional[_Iterable[_Union[BacktestAnalysis, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class CancelBacktestAnalysisRequest(_message.Message):
    __slots__ = ("analysis_id",)
    ANALYSIS_ID_FIELD_NUMBER: _ClassVar[int]
    analysis_id: str
    def __init__(self, analysis_id: _Optional[str] = ...) -> None: ...

class CancelBacktestAnalysisResponse(_message.Message):
    __slots__ = ("analysis",)
    ANALYSIS_FIELD_NUMBER: _ClassVar[int]
    analysis: BacktestAnalysis
    def __init__(self, analysis: _Optional[_Union[BacktestAnalysis, _Mapping]] = ...) -> None: ...
