import datetime

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

class DifferenceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DIFFERENCE_KIND_UNSPECIFIED: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_FILL_MISSING: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_ORDER_STATUS: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_ORDER_FOREIGN: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_ORDER_UNRESOLVED: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_POSITION: _ClassVar[DifferenceKind]
    DIFFERENCE_KIND_BALANCE: _ClassVar[DifferenceKind]
DIFFERENCE_KIND_UNSPECIFIED: DifferenceKind
DIFFERENCE_KIND_FILL_MISSING: DifferenceKind
DIFFERENCE_KIND_ORDER_STATUS: DifferenceKind
DIFFERENCE_KIND_ORDER_FOREIGN: DifferenceKind
DIFFERENCE_KIND_ORDER_UNRESOLVED: DifferenceKind
DIFFERENCE_KIND_POSITION: DifferenceKind
DIFFERENCE_KIND_BALANCE: DifferenceKind

class Difference(_message.Message):
    __slots__ = ("kind", "subject", "ours", "venues", "resolved", "sequence")
    KIND_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    OURS_FIELD_NUMBER: _ClassVar[int]
    VENUES_FIELD_NUMBER: _ClassVar[int]
    RESOLVED_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    kind: DifferenceKind
    subject: str
    ours: str
    venues: str
    resolved: bool
    sequence: int
    def __init__(self, kind: _Optional[_Union[DifferenceKind, str]] = ..., subject: _Optional[str] = ..., ours: _Optional[str] = ..., venues: _Optional[str] = ..., resolved: _Optional[bool] = ..., sequence: _Optional[int] = ...) -> None: ...

class Reconciliation(_message.Message):
    __slots__ = ("reconciliation_id", "account_id", "state", "differences", "order_count", "fill_count", "error_message", "start_time", "end_time")
    RECONCILIATION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    FILL_COUNT_FIELD_NUMBER: _ClassVar[int]
    ERROR_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    reconciliation_id: str
    account_id: str
    state: _words_pb2.JobState
    differences: _containers.RepeatedCompositeFieldContainer[Difference]
    order_count: int
    fill_count: int
    error_message: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, reconciliation_id: _Optional[str] = ..., account_id: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., differences: _Optional[_Iterable[_Union[Difference, _Mapping]]] = ..., order_count: _Optional[int] = ..., fill_count: _Optional[int] = ..., error_message: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
