import datetime

from algotrendy.auth.v1 import mfa_pb2 as _mfa_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SessionEndReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SESSION_END_REASON_UNSPECIFIED: _ClassVar[SessionEndReason]
    SESSION_END_REASON_SIGNED_OUT: _ClassVar[SessionEndReason]
    SESSION_END_REASON_REVOKED: _ClassVar[SessionEndReason]
    SESSION_END_REASON_REVOKED_BY_ADMIN: _ClassVar[SessionEndReason]
    SESSION_END_REASON_REFRESH_REUSED: _ClassVar[SessionEndReason]
    SESSION_END_REASON_PASSWORD_CHANGED: _ClassVar[SessionEndReason]
    SESSION_END_REASON_USER_LOCKED: _ClassVar[SessionEndReason]
    SESSION_END_REASON_EXPIRED: _ClassVar[SessionEndReason]
SESSION_END_REASON_UNSPECIFIED: SessionEndReason
SESSION_END_REASON_SIGNED_OUT: SessionEndReason
SESSION_END_REASON_REVOKED: SessionEndReason
SESSION_END_REASON_REVOKED_BY_ADMIN: SessionEndReason
SESSION_END_REASON_REFRESH_REUSED: SessionEndReason
SESSION_END_REASON_PASSWORD_CHANGED: SessionEndReason
SESSION_END_REASON_USER_LOCKED: SessionEndReason
SESSION_END_REASON_EXPIRED: SessionEndReason

class Session(_message.Message):
    __slots__ = ("session_id", "user_id", "client_name", "address", "last_address", "create_time", "last_refresh_time", "expire_time", "end", "mfa_methods", "current")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_NAME_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    LAST_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_REFRESH_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    END_FIELD_NUMBER: _ClassVar[int]
    MFA_METHODS_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    user_id: str
    client_name: str
    address: str
    last_address: str
    create_time: _timestamp_pb2.Timestamp
    last_refresh_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    end: SessionEnd
    mfa_methods: _containers.RepeatedScalarFieldContainer[_mfa_pb2.MfaMethod]
    current: bool
    def __init__(self, session_id: _Optional[str] = ..., user_id: _Optional[str] = ..., client_name: _Optional[str] = ..., address: _Optional[str] = ..., last_address: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_refresh_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end: _Optional[_Union[SessionEnd, _Mapping]] = ..., mfa_methods: _Optional[_Iterable[_Union[_mfa_pb2.MfaMethod, str]]] = ..., current: _Optional[bool] = ...) -> None: ...

class SessionEnd(_message.Message):
    __slots__ = ("end_time", "reason")
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    end_time: _timestamp_pb2.Timestamp
    reason: SessionEndReason
    def __init__(self, end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[_Union[SessionEndReason, str]] = ...) -> None: ...
