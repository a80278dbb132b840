import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
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

class QuarantineReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    QUARANTINE_REASON_UNSPECIFIED: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_PRICE_NOT_POSITIVE: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_OHLC_INCONSISTENT: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_VOLUME_NEGATIVE: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_DUPLICATE_TIME: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_TIME_MISALIGNED: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_TIME_IMPLAUSIBLE: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_CROSSED: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_OUTLIER: _ClassVar[QuarantineReason]
    QUARANTINE_REASON_OUT_OF_ORDER: _ClassVar[QuarantineReason]

class FileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILE_FORMAT_UNSPECIFIED: _ClassVar[FileFormat]
    FILE_FORMAT_PARQUET: _ClassVar[FileFormat]
    FILE_FORMAT_CSV: _ClassVar[FileFormat]
QUARANTINE_REASON_UNSPECIFIED: QuarantineReason
QUARANTINE_REASON_PRICE_NOT_POSITIVE: QuarantineReason
QUARANTINE_REASON_OHLC_INCONSISTENT: QuarantineReason
QUARANTINE_REASON_VOLUME_NEGATIVE: QuarantineReason
QUARANTINE_REASON_DUPLICATE_TIME: QuarantineReason
QUARANTINE_REASON_TIME_MISALIGNED: QuarantineReason
QUARANTINE_REASON_TIME_IMPLAUSIBLE: QuarantineReason
QUARANTINE_REASON_CROSSED: QuarantineReason
QUARANTINE_REASON_OUTLIER: QuarantineReason
QUARANTINE_REASON_OUT_OF_ORDER: QuarantineReason
FILE_FORMAT_UNSPECIFIED: FileFormat
FILE_FORMAT_PARQUET: FileFormat
FILE_FORMAT_CSV: FileFormat

class Bar(_message.Message):
    __slots__ = ("instrument", "interval", "open_time", "close_time", "open", "high", "low", "close", "volume", "forming", "origin", "feed", "sequence")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    HIGH_FIELD_NUMBER: _ClassVar[int]
    LOW_FIELD_NUMBER: _ClassVar[int]
    CLOSE_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    FORMING_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    open_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    open: float
    high: float
    low: float
    close: float
    volume: float
    forming: bool
    origin: _words_pb2.DataOrigin
    feed: str
    sequence: int
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., open: _Optional[float] = ..., high: _Optional[float] = ..., low: _Optional[float] = ..., close: _Optional[float] = ..., volume: _Optional[float] = ..., forming: _Optional[bool] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ..., sequence: _Optional[int] = ...) -> None: ...

class BarColumns(_message.Message):
    __slots__ = ("instrument", "interval", "open_time_unix_ns", "open", "high", "low", "close", "volume", "origin", "feed")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    OPEN_TIME_UNIX_NS_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    HIGH_FIELD_NUMBER: _ClassVar[int]
    LOW_FIELD_NUMBER: _ClassVar[int]
    CLOSE_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    open_time_unix_ns: _containers.RepeatedScalarFieldContainer[int]
    open: _containers.RepeatedScalarFieldContainer[float]
    high: _containers.RepeatedScalarFieldContainer[float]
    low: _containers.RepeatedScalarFieldContainer[float]
    close: _containers.RepeatedScalarFieldContainer[float]
    volume: _containers.RepeatedScalarFieldContainer[float]
    origin: _words_pb2.DataOrigin
    feed: str
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., open_time_unix_ns: _Optional[_Iterable[int]] = ..., open: _Optional[_Iterable[float]] = ..., high: _Optional[_Iterable[float]] = ..., low: _Optional[_Iterable[float]] = ..., close: _Optional[_Iterable[float]] = ..., volume: _Optional[_Iterable[float]] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ...) -> None: ...

class BarSnapshot(_message.Message):
    __slots__ = ("bars",)
    BARS_FIELD_NUMBER: _ClassVar[int]
    bars: _containers.RepeatedCompositeFieldContainer[Bar]
    def __init__(self, bars: _Optional[_Iterable[_Union[Bar, _Mapping]]] = ...) -> None: ...

class BarBatch(_message.Message):
    __slots__ = ("bars", "conflated_count")
    BARS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    bars: _containers.RepeatedCompositeFieldContainer[Bar]
    conflated_count: int
    def __init__(self, bars: _Optional[_Iterable[_Union[Bar, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class BarCoverage(_message.Message):
    __slots__ = ("instrument", "interval", "first_open_time", "last_open_time", "bar_count", "last_sequence", "origin")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    FIRST_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    BAR_COUNT_FIELD_NUMBER: _ClassVar[int]
    LAST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    first_open_time: _timestamp_pb2.Timestamp
    last_open_time: _timestamp_pb2.Timestamp
    bar_count: int
    last_sequence: int
    origin: _words_pb2.DataOrigin
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., first_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., bar_count: _Optional[int] = ..., last_sequence: _Optional[int] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class ListBarsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "start_time", "end_time", "newest_first", "page_size", "page_token")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    NEWEST_FIRST_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    newest_first: bool
    page_size: int
    page_token: str
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., newest_first: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBarsResponse(_message.Message):
    __slots__ = ("bars", "next_page_token", "resume_token")
    BARS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    bars: _containers.RepeatedCompositeFieldContainer[Bar]
    next_page_token: str
    resume_token: str
    def __init__(self, bars: _Optional[_Iterable[_Union[Bar, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ReadBarsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "start_time", "end_time", "last_count")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_COUNT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    last_count: int
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_count: _Optional[int] = ...) -> None: ...

class ReadBarsResponse(_message.Message):
    __slots__ = ("bars",)
    BARS_FIELD_NUMBER: _ClassVar[int]
    bars: BarColumns
    def __init__(self, bars: _Optional[_Union[BarColumns, _Mapping]] = ...) -> None: ...

class WatchBarsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "history", "include_forming", "resume_token")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FORMING_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    history: int
    include_forming: bool
    resume_token: str
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., history: _Optional[int] = ..., include_forming: _Optional[bool] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchBarsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: BarSnapshot
    batch: BarBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[BarSnapshot, _Mapping]] = ..., batch: _Optional[_Union[BarBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListBarCoverageRequest(_message.Message):
    __slots__ = ("instrument", "page_size", "page_token")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    page_size: int
    page_token: str
    def __init__(self, instrument: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBarCoverageResponse(_message.Message):
    __slots__ = ("coverage", "next_page_token")
    COVERAGE_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coverage: _containers.RepeatedCompositeFieldContainer[BarCoverage]
    next_page_token: str
    def __init__(self, coverage: _Optional[_Iterable[_Union[BarCoverage, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class QuarantinedRow(_message.Message):
    __slots__ = ("row_index", "instrument", "interval", "time", "reason", "description")
    ROW_INDEX_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    row_index: int
    instrument: str
    interval: str
    time: _timestamp_pb2.Timestamp
    reason: QuarantineReason
    description: str
    def __init__(self, row_index: _Optional[int] = ..., instrument: _Optional[str] = ..., interval: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[_Union[QuarantineReason, str]] = ..., description: _Optional[str] = ...) -> None: ...

class IngestBarsRequest(_message.Message):
    __slots__ = ("bars",)
    BARS_FIELD_NUMBER: _ClassVar[int]
    bars: BarColumns
    def __init__(self, bars: _Optional[_Union[BarColumns, _Mapping]] = ...) -> None: ...

class IngestBarsResponse(_message.Message):
    __slots__ = ("stored_count", "unchanged_count", "quarantined_count", "quarantined")
    STORED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    QUARANTINED_COUNT_FIELD_NUMBER: _ClassVar[int]
    QUARANTINED_FIELD_NUMBER: _ClassVar[int]
    stored_count: int
    unchanged_count: int
    quarantined_count: int
    quarantined: _containers.RepeatedCompositeFieldContainer[QuarantinedRow]
    def __init__(self, stored_count: _Optional[int] = ..., unchanged_count: _Optional[int] = ..., quarantined_count: _Optional[int] = ..., quarantined: _Optional[_Iterable[_Union[QuarantinedRow, _Mapping]]] = ...) -> None: ...

class ImportHeader(_message.Message):
    __slots__ = ("instrument", "interval", "format", "accept_partial")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_PARTIAL_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    format: FileFormat
    accept_partial: bool
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., format: _Optional[_Union[FileFormat, str]] = ..., accept_partial: _Optional[bool] = ...) -> None: ...

class ImportBarsRequest(_message.Message):
    __slots__ = ("header", "data")
    HEADER_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    header: ImportHeader
    data: bytes
    def __init__(self, header: _Optional[_Union[ImportHeader, _Mapping]] = ..., data: _Optional[bytes] = ...) -> None: ...

class ImportBarsResponse(_message.Message):
    __slots__ = ("stored_count", "unchanged_count", "quarantined_count", "quarantined")
    STORED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    QUARANTINED_COUNT_FIELD_NUMBER: _ClassVar[int]
    QUARANTINED_FIELD_NUMBER: _ClassVar[int]
    stored_count: int
    unchanged_count: int
    quarantined_count: int
    quarantined: _containers.RepeatedCompositeFieldContainer[QuarantinedRow]
    def __init__(self, stored_count: _Optional[int] = ..., unchanged_count: _Optional[int] = ..., quarantined_count: _Optional[int] = ..., quarantined: _Optional[_Iterable[_Union[QuarantinedRow, _Mapping]]] = ...) -> None: ...

class ExportBarsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "start_time", "end_time", "format")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    format: FileFormat
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., format: _Optional[_Union[FileFormat, str]] = ...) -> None: ...

class ExportBarsResponse(_message.Message):
    __slots__ = ("data",)
    DATA_FIELD_NUMBER: _ClassVar[int]
    data: bytes
    def __init__(self, data: _Optional[bytes] = ...) -> None: ...

class DeleteBarsRequest(_message.Message):
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

class DeleteBarsResponse(_message.Message):
    __slots__ = ("deleted_count",)
    DELETED_COUNT_FIELD_NUMBER: _ClassVar[int]
    deleted_count: int
    def __init__(self, deleted_count: _Optional[int] = ...) -> None: ...
