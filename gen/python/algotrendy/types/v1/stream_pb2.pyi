import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GapReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GAP_REASON_UNSPECIFIED: _ClassVar[GapReason]
    GAP_REASON_SOURCE_LOST: _ClassVar[GapReason]
    GAP_REASON_EXPIRED: _ClassVar[GapReason]
    GAP_REASON_SERVER_RESTARTED: _ClassVar[GapReason]
    GAP_REASON_REPLAY_RESTARTED: _ClassVar[GapReason]
GAP_REASON_UNSPECIFIED: GapReason
GAP_REASON_SOURCE_LOST: GapReason
GAP_REASON_EXPIRED: GapReason
GAP_REASON_SERVER_RESTARTED: GapReason
GAP_REASON_REPLAY_RESTARTED: GapReason

class Heartbeat(_message.Message):
    __slots__ = ("server_time", "last_sequence")
    SERVER_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    server_time: _timestamp_pb2.Timestamp
    last_sequence: int
    def __init__(self, server_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_sequence: _Optional[int] = ...) -> None: ...

class Gap(_message.Message):
    __slots__ = ("reason", "from_sequence", "to_sequence", "subject", "noticed_time")
    REASON_FIELD_NUMBER: _ClassVar[int]
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    NOTICED_TIME_FIELD_NUMBER: _ClassVar[int]
    reason: GapReason
    from_sequence: int
    to_sequence: int
    subject: str
    noticed_time: _timestamp_pb2.Timestamp
    def __init__(self, reason: _Optional[_Union[GapReason, str]] = ..., from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ..., subject: _Optional[str] = ..., noticed_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Drain(_message.Message):
    __slots__ = ("message", "reconnect_after")
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    RECONNECT_AFTER_FIELD_NUMBER: _ClassVar[int]
    message: str
    reconnect_after: _duration_pb2.Duration
    def __init__(self, message: _Optional[str] = ..., reconnect_after: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...
