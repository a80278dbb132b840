import datetime

from algotrendy.marketdata.v1 import bar_pb2 as _bar_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DataIssueKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DATA_ISSUE_KIND_UNSPECIFIED: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_MISSING: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_OUTLIER: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_FROZEN: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_UNADJUSTED_SPLIT: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_NO_VOLUME: _ClassVar[DataIssueKind]
    DATA_ISSUE_KIND_QUARANTINED: _ClassVar[DataIssueKind]
DATA_ISSUE_KIND_UNSPECIFIED: DataIssueKind
DATA_ISSUE_KIND_MISSING: DataIssueKind
DATA_ISSUE_KIND_OUTLIER: DataIssueKind
DATA_ISSUE_KIND_FROZEN: DataIssueKind
DATA_ISSUE_KIND_UNADJUSTED_SPLIT: DataIssueKind
DATA_ISSUE_KIND_NO_VOLUME: DataIssueKind
DATA_ISSUE_KIND_QUARANTINED: DataIssueKind

class DataIssue(_message.Message):
    __slots__ = ("kind", "start_time", "end_time", "bar_count", "description")
    KIND_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    BAR_COUNT_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    kind: DataIssueKind
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    bar_count: int
    description: str
    def __init__(self, kind: _Optional[_Union[DataIssueKind, str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., bar_count: _Optional[int] = ..., description: _Optional[str] = ...) -> None: ...

class GetDataQualityReportRequest(_message.Message):
    __slots__ = ("instrument", "interval", "start_time", "end_time")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DataQualityReport(_message.Message):
    __slots__ = ("coverage", "expected_count", "completeness", "issues", "issue_count", "create_time")
    COVERAGE_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_COUNT_FIELD_NUMBER: _ClassVar[int]
    COMPLETENESS_FIELD_NUMBER: _ClassVar[int]
    ISSUES_FIELD_NUMBER: _ClassVar[int]
    ISSUE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    coverage: _bar_pb2.BarCoverage
    expected_count: int
    completeness: float
    issues: _containers.RepeatedCompositeFieldContainer[DataIssue]
    issue_count: int
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, coverage: _Optional[_Union[_bar_pb2.BarCoverage, _Mapping]] = ..., expected_count: _Optional[int] = ..., completeness: _Optional[float] = ..., issues: _Optional[_Iterable[_Union[DataIssue, _Mapping]]] = ..., issue_count: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetDataQualityReportResponse(_message.Message):
    __slots__ = ("report",)
    REPORT_FIELD_NUMBER: _ClassVar[int]
    report: DataQualityReport
    def __init__(self, report: _Optional[_Union[DataQualityReport, _Mapping]] = ...) -> None: ...

class ListQuarantinedRowsRequest(_message.Message):
    __slots__ = ("instrument", "reason", "page_size", "page_token")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    reason: _bar_pb2.QuarantineReason
    page_size: int
    page_token: str
    def __init__(self, instrument: _Optional[str] = ..., reason: _Optional[_Union[_bar_pb2.QuarantineReason, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListQuarantinedRowsResponse(_message.Message):
    __slots__ = ("rows", "next_page_token")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_bar_pb2.QuarantinedRow]
    next_page_token: str
    def __init__(self, rows: _Optional[_Iterable[_Union[_bar_pb2.QuarantinedRow, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
