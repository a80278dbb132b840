import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.backtest.v1 import execution_pb2 as _execution_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
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

class ParityCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PARITY_CAUSE_UNSPECIFIED: _ClassVar[ParityCause]
    PARITY_CAUSE_DATA: _ClassVar[ParityCause]
    PARITY_CAUSE_MISSED_BAR: _ClassVar[ParityCause]
    PARITY_CAUSE_SIGNAL: _ClassVar[ParityCause]
    PARITY_CAUSE_TIMING: _ClassVar[ParityCause]
    PARITY_CAUSE_PRICE: _ClassVar[ParityCause]
    PARITY_CAUSE_QUANTITY: _ClassVar[ParityCause]
    PARITY_CAUSE_FEE: _ClassVar[ParityCause]
    PARITY_CAUSE_REFUSED: _ClassVar[ParityCause]
    PARITY_CAUSE_FOREIGN_ORDER: _ClassVar[ParityCause]
PARITY_CAUSE_UNSPECIFIED: ParityCause
PARITY_CAUSE_DATA: ParityCause
PARITY_CAUSE_MISSED_BAR: ParityCause
PARITY_CAUSE_SIGNAL: ParityCause
PARITY_CAUSE_TIMING: ParityCause
PARITY_CAUSE_PRICE: ParityCause
PARITY_CAUSE_QUANTITY: ParityCause
PARITY_CAUSE_FEE: ParityCause
PARITY_CAUSE_REFUSED: ParityCause
PARITY_CAUSE_FOREIGN_ORDER: ParityCause

class ParityReportSpec(_message.Message):
    __slots__ = ("account_id", "strategy_id", "start_time", "end_time", "execution", "price_tolerance")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_FIELD_NUMBER: _ClassVar[int]
    PRICE_TOLERANCE_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    strategy_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    execution: _execution_pb2.ExecutionOptions
    price_tolerance: str
    def __init__(self, account_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., execution: _Optional[_Union[_execution_pb2.ExecutionOptions, _Mapping]] = ..., price_tolerance: _Optional[str] = ...) -> None: ...

class ParityDifference(_message.Message):
    __slots__ = ("bar_time", "instrument", "cause", "explanation", "client_order_id", "account_price", "replay_price", "account_quantity", "replay_quantity", "profit_difference")
    BAR_TIME_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_PRICE_FIELD_NUMBER: _ClassVar[int]
    REPLAY_PRICE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REPLAY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PROFIT_DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    bar_time: _timestamp_pb2.Timestamp
    instrument: str
    cause: ParityCause
    explanation: str
    client_order_id: str
    account_price: str
    replay_price: float
    account_quantity: str
    replay_quantity: float
    profit_difference: float
    def __init__(self, bar_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., instrument: _Optional[str] = ..., cause: _Optional[_Union[ParityCause, str]] = ..., explanation: _Optional[str] = ..., client_order_id: _Optional[str] = ..., account_price: _Optional[str] = ..., replay_price: _Optional[float] = ..., account_quantity: _Optional[str] = ..., replay_quantity: _Optional[float] = ..., profit_difference: _Optional[float] = ...) -> None: ...

class ParityCauseSummary(_message.Message):
    __slots__ = ("cause", "count", "profit_difference")
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    PROFIT_DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    cause: ParityCause
    count: int
    profit_difference: float
    def __init__(self, cause: _Optional[_Union[ParityCause, str]] = ..., count: _Optional[int] = ..., profit_difference: _Optional[float] = ...) -> None: ...

class ParityReport(_message.Message):
    __slots__ = ("parity_report_id", "spec", "state", "create_time", "end_time", "error", "strategy", "data", "account_fills", "replay_fills", "equal_fills", "causes", "in_parity")
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FILLS_FIELD_NUMBER: _ClassVar[int]
    REPLAY_FILLS_FIELD_NUMBER: _ClassVar[int]
    EQUAL_FILLS_FIELD_NUMBER: _ClassVar[int]
    CAUSES_FIELD_NUMBER: _ClassVar[int]
    IN_PARITY_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    spec: ParityReportSpec
    state: _words_pb2.JobState
    create_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    error: _run_pb2.JobError
    strategy: _order_pb2.StrategyConfig
    data: _run_pb2.DataUsed
    account_fills: int
    replay_fills: int
    equal_fills: int
    causes: _containers.RepeatedCompositeFieldContainer[ParityCauseSummary]
    in_parity: bool
    def __init__(self, parity_report_id: _Optional[str] = ..., spec: _Optional[_Union[ParityReportSpec, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., error: _Optional[_Union[_run_pb2.JobError, _Mapping]] = ..., strategy: _Optional[_Union[_order_pb2.StrategyConfig, _Mapping]] = ..., data: _Optional[_Union[_run_pb2.DataUsed, _Mapping]] = ..., account_fills: _Optional[int] = ..., replay_fills: _Optional[int] = ..., equal_fills: _Optional[int] = ..., causes: _Optional[_Iterable[_Union[ParityCauseSummary, _Mapping]]] = ..., in_parity: _Optional[bool] = ...) -> None: ...

class CreateParityReportRequest(_message.Message):
    __slots__ = ("parity_report_id", "spec", "wait")
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    spec: ParityReportSpec
    wait: _duration_pb2.Duration
    def __init__(self, parity_report_id: _Optional[str] = ..., spec: _Optional[_Union[ParityReportSpec, _Mapping]] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class CreateParityReportResponse(_message.Message):
    __slots__ = ("parity_report", "replayed")
    PARITY_REPORT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    parity_report: ParityReport
    replayed: bool
    def __init__(self, parity_report: _Optional[_Union[ParityReport, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetParityReportRequest(_message.Message):
    __slots__ = ("parity_report_id",)
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    def __init__(self, parity_report_id: _Optional[str] = ...) -> None: ...

class GetParityReportResponse(_message.Message):
    __slots__ = ("parity_report",)
    PARITY_REPORT_FIELD_NUMBER: _ClassVar[int]
    parity_report: ParityReport
    def __init__(self, parity_report: _Optional[_Union[ParityReport, _Mapping]] = ...) -> None: ...

class ListParityReportsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "state", "account_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    state: _words_pb2.JobState
    account_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., account_id: _Optional[str] = ...) -> None: ...

class ListParityReportsResponse(_message.Message):
    __slots__ = ("parity_reports", "next_page_token", "resume_token")
    PARITY_REPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parity_reports: _containers.RepeatedCompositeFieldContainer[ParityReport]
    next_page_token: str
    resume_token: str
    def __init__(self, parity_reports: _Optional[_Iterable[_Union[ParityReport, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchParityReportRequest(_message.Message):
    __slots__ = ("parity_report_id", "resume_token")
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    resume_token: str
    def __init__(self, parity_report_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ParityReportSnapshot(_message.Message):
    __slots__ = ("parity_reports",)
    PARITY_REPORTS_FIELD_NUMBER: _ClassVar[int]
    parity_reports: _containers.RepeatedCompositeFieldContainer[ParityReport]
    def __init__(self, parity_reports: _Optional[_Iterable[_Union[ParityReport, _Mapping]]] = ...) -> None: ...

class ParityReportBatch(_message.Message):
    __slots__ = ("parity_reports", "conflated_count")
    PARITY_REPORTS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    parity_reports: _containers.RepeatedCompositeFieldContainer[ParityReport]
    conflated_count: int
    def __init__(self, parity_reports: _Optional[_Iterable[_Union[ParityReport, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchParityReportResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: ParityReportSnapshot
    batch: ParityReportBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[ParityReportSnapshot, _Mapping]] = ..., batch: _Optional[_Union[ParityReportBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CancelParityReportRequest(_message.Message):
    __slots__ = ("parity_report_id",)
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    def __init__(self, parity_report_id: _Optional[str] = ...) -> None: ...

class CancelParityReportResponse(_message.Message):
    __slots__ = ("parity_report",)
    PARITY_REPORT_FIELD_NUMBER: _ClassVar[int]
    parity_report: ParityReport
    def __init__(self, parity_report: _Optional[_Union[ParityReport, _Mapping]] = ...) -> None: ...

class DeleteParityReportRequest(_message.Message):
    __slots__ = ("parity_report_id",)
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    def __init__(self, parity_report_id: _Optional[str] = ...) -> None: ...

class DeleteParityReportResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListParityDifferencesRequest(_message.Message):
    __slots__ = ("parity_report_id", "page_size", "page_token", "cause")
    PARITY_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    parity_report_id: str
    page_size: int
    page_token: str
    cause: ParityCause
    def __init__(self, parity_report_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., cause: _Optional[_Union[ParityCause, str]] = ...) -> None: ...

class ListParityDifferencesResponse(_message.Message):
    __slots__ = ("differences", "next_page_token")
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    differences: _containers.RepeatedCompositeFieldContainer[ParityDifference]
    next_page_token: str
    def __init__(self, differences: _Optional[_Iterable[_Union[ParityDifference, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
