import datetime

from algotrendy.auth.v1 import audit_entry_pb2 as _audit_entry_pb2
from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AuditDefect(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AUDIT_DEFECT_UNSPECIFIED: _ClassVar[AuditDefect]
    AUDIT_DEFECT_ALTERED: _ClassVar[AuditDefect]
    AUDIT_DEFECT_MISSING: _ClassVar[AuditDefect]
    AUDIT_DEFECT_TRUNCATED: _ClassVar[AuditDefect]
    AUDIT_DEFECT_REBUILT: _ClassVar[AuditDefect]
AUDIT_DEFECT_UNSPECIFIED: AuditDefect
AUDIT_DEFECT_ALTERED: AuditDefect
AUDIT_DEFECT_MISSING: AuditDefect
AUDIT_DEFECT_TRUNCATED: AuditDefect
AUDIT_DEFECT_REBUILT: AuditDefect

class RecordAuditEntryRequest(_message.Message):
    __slots__ = ("entry_id", "action", "outcome", "event_time", "user_id", "session_id", "api_key_id", "address", "object", "request_id", "details")
    class DetailsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    API_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    OBJECT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    entry_id: str
    action: str
    outcome: _audit_entry_pb2.AuditOutcome
    event_time: _timestamp_pb2.Timestamp
    user_id: str
    session_id: str
    api_key_id: str
    address: str
    object: str
    request_id: str
    details: _containers.ScalarMap[str, str]
    def __init__(self, entry_id: _Optional[str] = ..., action: _Optional[str] = ..., outcome: _Optional[_Union[_audit_entry_pb2.AuditOutcome, str]] = ..., event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., user_id: _Optional[str] = ..., session_id: _Optional[str] = ..., api_key_id: _Optional[str] = ..., address: _Optional[str] = ..., object: _Optional[str] = ..., request_id: _Optional[str] = ..., details: _Optional[_Mapping[str, str]] = ...) -> None: ...

class RecordAuditEntryResponse(_message.Message):
    __slots__ = ("sequence", "replayed")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    replayed: bool
    def __init__(self, sequence: _Optional[int] = ..., replayed: _Optional[bool] = ...) -> None: ...

class ListAuditEntriesRequest(_message.Message):
    __slots__ = ("start_time", "end_time", "user_id", "action_prefix", "outcomes", "object", "page_size", "page_token")
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    ACTION_PREFIX_FIELD_NUMBER: _ClassVar[int]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    OBJECT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    user_id: str
    action_prefix: str
    outcomes: _containers.RepeatedScalarFieldContainer[_audit_entry_pb2.AuditOutcome]
    object: str
    page_size: int
    page_token: str
    def __init__(self, start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., user_id: _Optional[str] = ..., action_prefix: _Optional[str] = ..., outcomes: _Optional[_Iterable[_Union[_audit_entry_pb2.AuditOutcome, str]]] = ..., object: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAuditEntriesResponse(_message.Message):
    __slots__ = ("entries", "next_page_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[_audit_entry_pb2.AuditEntry]
    next_page_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[_audit_entry_pb2.AuditEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReadAuditEntriesRequest(_message.Message):
    __slots__ = ("from_sequence", "to_sequence")
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    from_sequence: int
    to_sequence: int
    def __init__(self, from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ...) -> None: ...

class ReadAuditEntriesResponse(_message.Message):
    __slots__ = ("entries",)
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[_audit_entry_pb2.AuditEntry]
    def __init__(self, entries: _Optional[_Iterable[_Union[_audit_entry_pb2.AuditEntry, _Mapping]]] = ...) -> None: ...

class VerifyAuditLogRequest(_message.Message):
    __slots__ = ("from_sequence", "to_sequence")
    FROM_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TO_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    from_sequence: int
    to_sequence: int
    def __init__(self, from_sequence: _Optional[int] = ..., to_sequence: _Optional[int] = ...) -> None: ...

class VerifyAuditLogResponse(_message.Message):
    __slots__ = ("intact", "verified_count", "broken_sequence", "defect", "head_sequence", "head_hash", "anchor_time")
    INTACT_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    BROKEN_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    DEFECT_FIELD_NUMBER: _ClassVar[int]
    HEAD_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    HEAD_HASH_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_TIME_FIELD_NUMBER: _ClassVar[int]
    intact: bool
    verified_count: int
    broken_sequence: int
    defect: AuditDefect
    head_sequence: int
    head_hash: bytes
    anchor_time: _timestamp_pb2.Timestamp
    def __init__(self, intact: _Optional[bool] = ..., verified_count: _Optional[int] = ..., broken_sequence: _Optional[int] = ..., defect: _Optional[_Union[AuditDefect, str]] = ..., head_sequence: _Optional[int] = ..., head_hash: _Optional[bytes] = ..., anchor_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListSecurityAlertsRequest(_message.Message):
    __slots__ = ("include_acknowledged", "kinds", "page_size", "page_token")
    INCLUDE_ACKNOWLEDGED_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    include_acknowledged: bool
    kinds: _containers.RepeatedScalarFieldContainer[_audit_entry_pb2.SecurityAlertKind]
    page_size: int
    page_token: str
    def __init__(self, include_acknowledged: _Optional[bool] = ..., kinds: _Optional[_Iterable[_Union[_audit_entry_pb2.SecurityAlertKind, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSecurityAlertsResponse(_message.Message):
    __slots__ = ("alerts", "next_page_token", "resume_token")
    ALERTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    alerts: _containers.RepeatedCompositeFieldContainer[_audit_entry_pb2.SecurityAlert]
    next_page_token: str
    resume_token: str
    def __init__(self, alerts: _Optional[_Iterable[_Union[_audit_entry_pb2.SecurityAlert, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class AcknowledgeSecurityAlertRequest(_message.Message):
    __slots__ = ("alert_id",)
    ALERT_ID_FIELD_NUMBER: _ClassVar[int]
    alert_id: str
    def __init__(self, alert_id: _Optional[str] = ...) -> None: ...

class AcknowledgeSecurityAlertResponse(_message.Message):
    __slots__ = ("alert",)
    ALERT_FIELD_NUMBER: _ClassVar[int]
    alert: _audit_entry_pb2.SecurityAlert
    def __init__(self, alert: _Optional[_Union[_audit_entry_pb2.SecurityAlert, _Mapping]] = ...) -> None: ...

class WatchSecurityAlertsRequest(_message.Message):
    __slots__ = ("resume_token",)
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    def __init__(self, resume_token: _Optional[str] = ...) -> None: ...

class WatchSecurityAlertsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: SecurityAlertSnapshot
    batch: SecurityAlertBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[SecurityAlertSnapshot, _Mapping]] = ..., batch: _Optional[_Union[SecurityAlertBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SecurityAlertSnapshot(_message.Message):
    __slots__ = ("alerts",)
    ALERTS_FIELD_NUMBER: _ClassVar[int]
    alerts: _containers.RepeatedCompositeFieldContainer[_audit_entry_pb2.SecurityAlert]
    def __init__(self, alerts: _Optional[_Iterable[_Union[_audit_entry_pb2.SecurityAlert, _Mapping]]] = ...) -> None: ...

class SecurityAlertBatch(_message.Message):
    __slots__ = ("alerts",)
    ALERTS_FIELD_NUMBER: _ClassVar[int]
    alerts: _containers.RepeatedCompositeFieldContainer[_audit_entry_pb2.SecurityAlert]
    def __init__(self, alerts: _Optional[_Iterable[_Union[_audit_entry_pb2.SecurityAlert, _Mapping]]] = ...) -> None: ...
