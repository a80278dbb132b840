import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AuditOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AUDIT_OUTCOME_UNSPECIFIED: _ClassVar[AuditOutcome]
    AUDIT_OUTCOME_DONE: _ClassVar[AuditOutcome]
    AUDIT_OUTCOME_REFUSED: _ClassVar[AuditOutcome]
    AUDIT_OUTCOME_FAILED: _ClassVar[AuditOutcome]

class SecurityAlertKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SECURITY_ALERT_KIND_UNSPECIFIED: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_REFRESH_REUSED: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_GUESSING: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_NEW_ADDRESS: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_KEY_MISUSED: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_AUDIT_BROKEN: _ClassVar[SecurityAlertKind]
    SECURITY_ALERT_KIND_PROBING: _ClassVar[SecurityAlertKind]
AUDIT_OUTCOME_UNSPECIFIED: AuditOutcome
AUDIT_OUTCOME_DONE: AuditOutcome
AUDIT_OUTCOME_REFUSED: AuditOutcome
AUDIT_OUTCOME_FAILED: AuditOutcome
SECURITY_ALERT_KIND_UNSPECIFIED: SecurityAlertKind
SECURITY_ALERT_KIND_REFRESH_REUSED: SecurityAlertKind
SECURITY_ALERT_KIND_GUESSING: SecurityAlertKind
SECURITY_ALERT_KIND_NEW_ADDRESS: SecurityAlertKind
SECURITY_ALERT_KIND_KEY_MISUSED: SecurityAlertKind
SECURITY_ALERT_KIND_AUDIT_BROKEN: SecurityAlertKind
SECURITY_ALERT_KIND_PROBING: SecurityAlertKind

class AuditEntry(_message.Message):
    __slots__ = ("sequence", "create_time", "action", "outcome", "user_id", "session_id", "api_key_id", "service", "address", "object", "request_id", "details", "entry_hash")
    class DetailsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    API_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    OBJECT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    ENTRY_HASH_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    create_time: _timestamp_pb2.Timestamp
    action: str
    outcome: AuditOutcome
    user_id: str
    session_id: str
    api_key_id: str
    service: str
    address: str
    object: str
    request_id: str
    details: _containers.ScalarMap[str, str]
    entry_hash: bytes
    def __init__(self, sequence: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., action: _Optional[str] = ..., outcome: _Optional[_Union[AuditOutcome, str]] = ..., user_id: _Optional[str] = ..., session_id: _Optional[str] = ..., api_key_id: _Optional[str] = ..., service: _Optional[str] = ..., address: _Optional[str] = ..., object: _Optional[str] = ..., request_id: _Optional[str] = ..., details: _Optional[_Mapping[str, str]] = ..., entry_hash: _Optional[bytes] = ...) -> None: ...

class SecurityAlert(_message.Message):
    __slots__ = ("alert_id", "sequence", "kind", "message", "user_id", "address", "audit_sequences", "create_time", "acknowledge_time", "acknowledger_user_id")
    ALERT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    AUDIT_SEQUENCES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    alert_id: str
    sequence: int
    kind: SecurityAlertKind
    message: str
    user_id: str
    address: str
    audit_sequences: _containers.RepeatedScalarFieldContainer[int]
    create_time: _timestamp_pb2.Timestamp
    acknowledge_time: _timestamp_pb2.Timestamp
    acknowledger_user_id: str
    def __init__(self, alert_id: _Optional[str] = ..., sequence: _Optional[int] = ..., kind: _Optional[_Union[SecurityAlertKind, str]] = ..., message: _Optional[str] = ..., user_id: _Optional[str] = ..., address: _Optional[str] = ..., audit_sequences: _Optional[_Iterable[int]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acknowledge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acknowledger_user_id: _Optional[str] = ...) -> None: ...
