from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BarColumnsBytes(_message.Message):
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
    open_time_unix_ns: bytes
    open: bytes
    high: bytes
    low: bytes
    close: bytes
    volume: bytes
    origin: _words_pb2.DataOrigin
    feed: str
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., open_time_unix_ns: _Optional[bytes] = ..., open: _Optional[bytes] = ..., high: _Optional[bytes] = ..., low: _Optional[bytes] = ..., close: _Optional[bytes] = ..., volume: _Optional[bytes] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ...) -> None: ...

class ReadBarsBytes(_message.Message):
    __slots__ = ("bars",)
    BARS_FIELD_NUMBER: _ClassVar[int]
    bars: BarColumnsBytes
    def __init__(self, bars: _Optional[_Union[BarColumnsBytes, _Mapping]] = ...) -> None: ...
