import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.backtest.v1 import engine_pb2 as _engine_pb2
from algotrendy.backtest.v1 import result_pb2 as _result_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import httpbody_pb2 as _httpbody_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExportFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EXPORT_FORMAT_UNSPECIFIED: _ClassVar[ExportFormat]
    EXPORT_FORMAT_JSON: _ClassVar[ExportFormat]
    EXPORT_FORMAT_ROUND_TRIPS_CSV: _ClassVar[ExportFormat]
    EXPORT_FORMAT_EQUITY_CSV: _ClassVar[ExportFormat]
EXPORT_FORMAT_UNSPECIFIED: ExportFormat
EXPORT_FORMAT_JSON: ExportFormat
EXPORT_FORMAT_ROUND_TRIPS_CSV: ExportFormat
EXPORT_FORMAT_EQUITY_CSV: ExportFormat

class ListEnginesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEnginesResponse(_message.Message):
    __slots__ = ("engines", "next_page_token")
    ENGINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    engines: _containers.RepeatedCompositeFieldContainer[_engine_pb2.Engine]
    next_page_token: str
    def __init__(self, engines: _Optional[_Iterable[_Union[_engine_pb2.Engine, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListStrategiesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStrategiesResponse(_message.Message):
    __slots__ = ("strategies", "next_page_token")
    STRATEGIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    strategies: _containers.RepeatedCompositeFieldContainer[_engine_pb2.StrategyDescription]
    next_page_token: str
    def __init__(self, strategies: _Optional[_Iterable[_Union[_engine_pb2.StrategyDescription, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CheckBacktestDataRequest(_message.Message):
    __slots__ = ("spec",)
    SPEC_FIELD_NUMBER: _ClassVar[int]
    spec: _run_pb2.BacktestSpec
    def __init__(self, spec: _Optional[_Union[_run_pb2.BacktestSpec, _Mapping]] = ...) -> None: ...

class CheckBacktestDataResponse(_message.Message):
    __slots__ = ("data", "accepted")
    DATA_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    data: _run_pb2.DataUsed
    accepted: bool
    def __init__(self, data: _Optional[_Union[_run_pb2.DataUsed, _Mapping]] = ..., accepted: _Optional[bool] = ...) -> None: ...

class RunBacktestRequest(_message.Message):
    __slots__ = ("run_id", "spec", "wait")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    spec: _run_pb2.BacktestSpec
    wait: _duration_pb2.Duration
    def __init__(self, run_id: _Optional[str] = ..., spec: _Optional[_Union[_run_pb2.BacktestSpec, _Mapping]] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class RunBacktestResponse(_message.Message):
    __slots__ = ("backtest", "replayed")
    BACKTEST_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    backtest: _run_pb2.Backtest
    replayed: bool
    def __init__(self, backtest: _Optional[_Union[_run_pb2.Backtest, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetBacktestRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class GetBacktestResponse(_message.Message):
    __slots__ = ("backtest",)
    BACKTEST_FIELD_NUMBER: _ClassVar[int]
    backtest: _run_pb2.Backtest
    def __init__(self, backtest: _Optional[_Union[_run_pb2.Backtest, _Mapping]] = ...) -> None: ...

class ListBacktestsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "strategy", "state", "instrument")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    strategy: str
    state: _words_pb2.JobState
    instrument: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., strategy: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., instrument: _Optional[str] = ...) -> None: ...

class ListBacktestsResponse(_message.Message):
    __slots__ = ("backtests", "next_page_token", "resume_token")
    BACKTESTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    backtests: _containers.RepeatedCompositeFieldContainer[_run_pb2.Backtest]
    next_page_token: str
    resume_token: str
    def __init__(self, backtests: _Optional[_Iterable[_Union[_run_pb2.Backtest, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchBacktestRequest(_message.Message):
    __slots__ = ("run_id", "resume_token")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    resume_token: str
    def __init__(self, run_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class BacktestSnapshot(_message.Message):
    __slots__ = ("backtests",)
    BACKTESTS_FIELD_NUMBER: _ClassVar[int]
    backtests: _containers.RepeatedCompositeFieldContainer[_run_pb2.Backtest]
    def __init__(self, backtests: _Optional[_Iterable[_Union[_run_pb2.Backtest, _Mapping]]] = ...) -> None: ...

class BacktestBatch(_message.Message):
    __slots__ = ("backtests", "conflated_count")
    BACKTESTS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    backtests: _containers.RepeatedCompositeFieldContainer[_run_pb2.Backtest]
    conflated_count: int
    def __init__(self, backtests: _Optional[_Iterable[_Union[_run_pb2.Backtest, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchBacktestResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: BacktestSnapshot
    batch: BacktestBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[BacktestSnapshot, _Mapping]] = ..., batch: _Optional[_Union[BacktestBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CancelBacktestRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class CancelBacktestResponse(_message.Message):
    __slots__ = ("backtest",)
    BACKTEST_FIELD_NUMBER: _ClassVar[int]
    backtest: _run_pb2.Backtest
    def __init__(self, backtest: _Optional[_Union[_run_pb2.Backtest, _Mapping]] = ...) -> None: ...

class DeleteBacktestRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class DeleteBacktestResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListRoundTripsRequest(_message.Message):
    __slots__ = ("run_id", "page_size", "page_token")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    page_size: int
    page_token: str
    def __init__(self, run_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRoundTripsResponse(_message.Message):
    __slots__ = ("round_trips", "next_page_token", "total_count")
    ROUND_TRIPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    round_trips: _containers.RepeatedCompositeFieldContainer[_result_pb2.RoundTrip]
    next_page_token: str
    total_count: int
    def __init__(self, round_trips: _Optional[_Iterable[_Union[_result_pb2.RoundTrip, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_count: _Optional[int] = ...) -> None: ...

class ReadEquityCurveRequest(_message.Message):
    __slots__ = ("run_id", "max_points")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    MAX_POINTS_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    max_points: int
    def __init__(self, run_id: _Optional[str] = ..., max_points: _Optional[int] = ...) -> None: ...

class ReadEquityCurveResponse(_message.Message):
    __slots__ = ("columns",)
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    columns: _result_pb2.EquityColumns
    def __init__(self, columns: _Optional[_Union[_result_pb2.EquityColumns, _Mapping]] = ...) -> None: ...

class GetBacktestReportRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class GetBacktestReportResponse(_message.Message):
    __slots__ = ("report",)
    REPORT_FIELD_NUMBER: _ClassVar[int]
    report: _httpbody_pb2.HttpBody
    def __init__(self, report: _Optional[_Union[_httpbody_pb2.HttpBody, _Mapping]] = ...) -> None: ...

class ExportBacktestRequest(_message.Message):
    __slots__ = ("run_id", "format")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    format: ExportFormat
    def __init__(self, run_id: _Optional[str] = ..., format: _Optional[_Union[ExportFormat, str]] = ...) -> None: ...

class ExportBacktestResponse(_message.Message):
    __slots__ = ("file",)
    FILE_FIELD_NUMBER: _ClassVar[int]
    file: _httpbody_pb2.HttpBody
    def __init__(self, file: _Optional[_Union[_httpbody_pb2.HttpBody, _Mapping]] = ...) -> None: ...

class CompareBacktestsRequest(_message.Message):
    __slots__ = ("run_ids",)
    RUN_IDS_FIELD_NUMBER: _ClassVar[int]
    run_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, run_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ComparedBacktest(_message.Message):
    __slots__ = ("backtest", "differences", "return_correlation", "same_data")
    class DifferencesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    BACKTEST_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    RETURN_CORRELATION_FIELD_NUMBER: _ClassVar[int]
    SAME_DATA_FIELD_NUMBER: _ClassVar[int]
    backtest: _run_pb2.Backtest
    differences: _containers.ScalarMap[str, str]
    return_correlation: float
    same_data: bool
    def __init__(self, backtest: _Optional[_Union[_run_pb2.Backtest, _Mapping]] = ..., differences: _Optional[_Mapping[str, str]] = ..., return_correlation: _Optional[float] = ..., same_data: _Optional[bool] = ...) -> None: ...

class CompareBacktestsResponse(_message.Message):
    __slots__ = ("backtests",)
    BACKTESTS_FIELD_NUMBER: _ClassVar[int]
    backtests: _containers.RepeatedCompositeFieldContainer[ComparedBacktest]
    def __init__(self, backtests: _Optional[_Iterable[_Union[ComparedBacktest, _Mapping]]] = ...) -> None: ...
