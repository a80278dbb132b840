import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.backtest.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.backtest.v1 import result_pb2 as _result_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.backtest.v1 import sweep_pb2 as _sweep_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class WalkForwardSpec(_message.Message):
    __slots__ = ("base", "search", "training_bars", "test_bars", "embargo_bars", "anchored")
    BASE_FIELD_NUMBER: _ClassVar[int]
    SEARCH_FIELD_NUMBER: _ClassVar[int]
    TRAINING_BARS_FIELD_NUMBER: _ClassVar[int]
    TEST_BARS_FIELD_NUMBER: _ClassVar[int]
    EMBARGO_BARS_FIELD_NUMBER: _ClassVar[int]
    ANCHORED_FIELD_NUMBER: _ClassVar[int]
    base: _run_pb2.BacktestSpec
    search: _sweep_pb2.SearchSpec
    training_bars: int
    test_bars: int
    embargo_bars: int
    anchored: bool
    def __init__(self, base: _Optional[_Union[_run_pb2.BacktestSpec, _Mapping]] = ..., search: _Optional[_Union[_sweep_pb2.SearchSpec, _Mapping]] = ..., training_bars: _Optional[int] = ..., test_bars: _Optional[int] = ..., embargo_bars: _Optional[int] = ..., anchored: _Optional[bool] = ...) -> None: ...

class WalkForwardWindow(_message.Message):
    __slots__ = ("index", "training_start_time", "training_end_time", "test_start_time", "test_end_time", "parameters", "training_metrics", "test_metrics")
    class ParametersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    INDEX_FIELD_NUMBER: _ClassVar[int]
    TRAINING_START_TIME_FIELD_NUMBER: _ClassVar[int]
    TRAINING_END_TIME_FIELD_NUMBER: _ClassVar[int]
    TEST_START_TIME_FIELD_NUMBER: _ClassVar[int]
    TEST_END_TIME_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    TRAINING_METRICS_FIELD_NUMBER: _ClassVar[int]
    TEST_METRICS_FIELD_NUMBER: _ClassVar[int]
    index: int
    training_start_time: _timestamp_pb2.Timestamp
    training_end_time: _timestamp_pb2.Timestamp
    test_start_time: _timestamp_pb2.Timestamp
    test_end_time: _timestamp_pb2.Timestamp
    parameters: _containers.ScalarMap[str, str]
    training_metrics: _metrics_pb2.Metrics
    test_metrics: _metrics_pb2.Metrics
    def __init__(self, index: _Optional[int] = ..., training_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., training_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., test_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., test_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., parameters: _Optional[_Mapping[str, str]] = ..., training_metrics: _Optional[_Union[_metrics_pb2.Metrics, _Mapping]] = ..., test_metrics: _Optional[_Union[_metrics_pb2.Metrics, _Mapping]] = ...) -> None: ...

class WalkForward(_message.Message):
    __slots__ = ("walk_forward_id", "spec", "state", "progress", "create_time", "start_time", "end_time", "error", "data", "windows", "metrics", "efficiency", "fingerprints")
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    WINDOWS_FIELD_NUMBER: _ClassVar[int]
    METRICS_FIELD_NUMBER: _ClassVar[int]
    EFFICIENCY_FIELD_NUMBER: _ClassVar[int]
    FINGERPRINTS_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    spec: WalkForwardSpec
    state: _words_pb2.JobState
    progress: float
    create_time: _timestamp_pb2.Timestamp
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    error: _run_pb2.JobError
    data: _run_pb2.DataUsed
    windows: _containers.RepeatedCompositeFieldContainer[WalkForwardWindow]
    metrics: _metrics_pb2.Metrics
    efficiency: float
    fingerprints: _run_pb2.Fingerprints
    def __init__(self, walk_forward_id: _Optional[str] = ..., spec: _Optional[_Union[WalkForwardSpec, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., progress: _Optional[float] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., error: _Optional[_Union[_run_pb2.JobError, _Mapping]] = ..., data: _Optional[_Union[_run_pb2.DataUsed, _Mapping]] = ..., windows: _Optional[_Iterable[_Union[WalkForwardWindow, _Mapping]]] = ..., metrics: _Optional[_Union[_metrics_pb2.Metrics, _Mapping]] = ..., efficiency: _Optional[float] = ..., fingerprints: _Optional[_Union[_run_pb2.Fingerprints, _Mapping]] = ...) -> None: ...

class CreateWalkForwardRequest(_message.Message):
    __slots__ = ("walk_forward_id", "spec", "wait")
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    spec: WalkForwardSpec
    wait: _duration_pb2.Duration
    def __init__(self, walk_forward_id: _Optional[str] = ..., spec: _Optional[_Union[WalkForwardSpec, _Mapping]] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class CreateWalkForwardResponse(_message.Message):
    __slots__ = ("walk_forward", "replayed")
    WALK_FORWARD_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    walk_forward: WalkForward
    replayed: bool
    def __init__(self, walk_forward: _Optional[_Union[WalkForward, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetWalkForwardRequest(_message.Message):
    __slots__ = ("walk_forward_id",)
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    def __init__(self, walk_forward_id: _Optional[str] = ...) -> None: ...

class GetWalkForwardResponse(_message.Message):
    __slots__ = ("walk_forward",)
    WALK_FORWARD_FIELD_NUMBER: _ClassVar[int]
    walk_forward: WalkForward
    def __init__(self, walk_forward: _Optional[_Union[WalkForward, _Mapping]] = ...) -> None: ...

class ListWalkForwardsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    state: _words_pb2.JobState
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ...) -> None: ...

class ListWalkForwardsResponse(_message.Message):
    __slots__ = ("walk_forwards", "next_page_token", "resume_token")
    WALK_FORWARDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    walk_forwards: _containers.RepeatedCompositeFieldContainer[WalkForward]
    next_page_token: str
    resume_token: str
    def __init__(self, walk_forwards: _Optional[_Iterable[_Union[WalkForward, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchWalkForwardRequest(_message.Message):
    __slots__ = ("walk_forward_id", "resume_token")
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    resume_token: str
    def __init__(self, walk_forward_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WalkForwardSnapshot(_message.Message):
    __slots__ = ("walk_forwards",)
    WALK_FORWARDS_FIELD_NUMBER: _ClassVar[int]
    walk_forwards: _containers.RepeatedCompositeFieldContainer[WalkForward]
    def __init__(self, walk_forwards: _Optional[_Iterable[_Union[WalkForward, _Mapping]]] = ...) -> None: ...

class WalkForwardBatch(_message.Message):
    __slots__ = ("walk_forwards", "conflated_count")
    WALK_FORWARDS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    walk_forwards: _containers.RepeatedCompositeFieldContainer[WalkForward]
    conflated_count: int
    def __init__(self, walk_forwards: _Optional[_Iterable[_Union[WalkForward, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchWalkForwardResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: WalkForwardSnapshot
    batch: WalkForwardBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[WalkForwardSnapshot, _Mapping]] = ..., batch: _Optional[_Union[WalkForwardBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CancelWalkForwardRequest(_message.Message):
    __slots__ = ("walk_forward_id",)
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    def __init__(self, walk_forward_id: _Optional[str] = ...) -> None: ...

class CancelWalkForwardResponse(_message.Message):
    __slots__ = ("walk_forward",)
    WALK_FORWARD_FIELD_NUMBER: _ClassVar[int]
    walk_forward: WalkForward
    def __init__(self, walk_forward: _Optional[_Union[WalkForward, _Mapping]] = ...) -> None: ...

class DeleteWalkForwardRequest(_message.Message):
    __slots__ = ("walk_forward_id",)
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    def __init__(self, walk_forward_id: _Optional[str] = ...) -> None: ...

class DeleteWalkForwardResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ReadWalkForwardEquityRequest(_message.Message):
    __slots__ = ("walk_forward_id",)
    WALK_FORWARD_ID_FIELD_NUMBER: _ClassVar[int]
    walk_forward_id: str
    def __init__(self, walk_forward_id: _Optional[str] = ...) -> None: ...

class ReadWalkForwardEquityResponse(_message.Message):
    __slots__ = ("columns",)
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    columns: _result_pb2.EquityColumns
    def __init__(self, columns: _Optional[_Union[_result_pb2.EquityColumns, _Mapping]] = ...) -> None: ...
