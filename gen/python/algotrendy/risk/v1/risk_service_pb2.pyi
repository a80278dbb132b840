import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.risk.v1 import decision_pb2 as _decision_pb2
from algotrendy.risk.v1 import event_pb2 as _event_pb2
from algotrendy.risk.v1 import limit_pb2 as _limit_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListRiskLimitsRequest(_message.Message):
    __slots__ = ("account_id", "kinds", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    kinds: _containers.RepeatedScalarFieldContainer[_limit_pb2.LimitKind]
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[_limit_pb2.LimitKind, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRiskLimitsResponse(_message.Message):
    __slots__ = ("limits", "next_page_token")
    LIMITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    limits: _containers.RepeatedCompositeFieldContainer[_limit_pb2.RiskLimit]
    next_page_token: str
    def __init__(self, limits: _Optional[_Iterable[_Union[_limit_pb2.RiskLimit, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetRiskLimitRequest(_message.Message):
    __slots__ = ("limit_id",)
    LIMIT_ID_FIELD_NUMBER: _ClassVar[int]
    limit_id: str
    def __init__(self, limit_id: _Optional[str] = ...) -> None: ...

class GetRiskLimitResponse(_message.Message):
    __slots__ = ("limit",)
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ...) -> None: ...

class CreateRiskLimitRequest(_message.Message):
    __slots__ = ("limit",)
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ...) -> None: ...

class CreateRiskLimitResponse(_message.Message):
    __slots__ = ("limit", "replayed")
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    replayed: bool
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class UpdateRiskLimitRequest(_message.Message):
    __slots__ = ("limit", "update_mask", "etag")
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class UpdateRiskLimitResponse(_message.Message):
    __slots__ = ("limit",)
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ...) -> None: ...

class DeleteRiskLimitRequest(_message.Message):
    __slots__ = ("limit_id", "etag")
    LIMIT_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    limit_id: str
    etag: str
    def __init__(self, limit_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class DeleteRiskLimitResponse(_message.Message):
    __slots__ = ("limit",)
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    limit: _limit_pb2.RiskLimit
    def __init__(self, limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ...) -> None: ...

class CheckOrderRequest(_message.Message):
    __slots__ = ("account_id", "order", "strategy_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    order: _order_pb2.OrderTerms
    strategy_id: str
    def __init__(self, account_id: _Optional[str] = ..., order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., strategy_id: _Optional[str] = ...) -> None: ...

class CheckOrderResponse(_message.Message):
    __slots__ = ("decision", "account_view_time")
    DECISION_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_VIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.RiskDecision
    account_view_time: _timestamp_pb2.Timestamp
    def __init__(self, decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ..., account_view_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListRiskDecisionsRequest(_message.Message):
    __slots__ = ("account_id", "outcome", "start_time", "end_time", "client_order_id", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    outcome: _decision_pb2.DecisionOutcome
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    client_order_id: str
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., outcome: _Optional[_Union[_decision_pb2.DecisionOutcome, str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., client_order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRiskDecisionsResponse(_message.Message):
    __slots__ = ("decisions", "next_page_token")
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    decisions: _containers.RepeatedCompositeFieldContainer[_decision_pb2.RiskDecision]
    next_page_token: str
    def __init__(self, decisions: _Optional[_Iterable[_Union[_decision_pb2.RiskDecision, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetRiskDecisionRequest(_message.Message):
    __slots__ = ("decision_id",)
    DECISION_ID_FIELD_NUMBER: _ClassVar[int]
    decision_id: str
    def __init__(self, decision_id: _Optional[str] = ...) -> None: ...

class GetRiskDecisionResponse(_message.Message):
    __slots__ = ("decision",)
    DECISION_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.RiskDecision
    def __init__(self, decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ...) -> None: ...

class ReplayRiskDecisionsRequest(_message.Message):
    __slots__ = ("account_id", "start_time", "end_time", "limits")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    LIMITS_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    limits: _containers.RepeatedCompositeFieldContainer[_limit_pb2.RiskLimit]
    def __init__(self, account_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., limits: _Optional[_Iterable[_Union[_limit_pb2.RiskLimit, _Mapping]]] = ...) -> None: ...

class ReplayRiskDecisionsResponse(_message.Message):
    __slots__ = ("decisions_count", "changed")
    DECISIONS_COUNT_FIELD_NUMBER: _ClassVar[int]
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    decisions_count: int
    changed: _containers.RepeatedCompositeFieldContainer[ReplayedDecision]
    def __init__(self, decisions_count: _Optional[int] = ..., changed: _Optional[_Iterable[_Union[ReplayedDecision, _Mapping]]] = ...) -> None: ...

class ReplayedDecision(_message.Message):
    __slots__ = ("original", "replayed")
    ORIGINAL_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    original: _decision_pb2.RiskDecision
    replayed: _decision_pb2.RiskDecision
    def __init__(self, original: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ..., replayed: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ...) -> None: ...

class ListRiskEventsRequest(_message.Message):
    __slots__ = ("account_id", "kinds", "start_time", "end_time", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    kinds: _containers.RepeatedScalarFieldContainer[_event_pb2.RiskEventKind]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[_event_pb2.RiskEventKind, str]]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRiskEventsResponse(_message.Message):
    __slots__ = ("events", "next_page_token", "resume_token")
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[_event_pb2.RiskEvent]
    next_page_token: str
    resume_token: str
    def __init__(self, events: _Optional[_Iterable[_Union[_event_pb2.RiskEvent, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchRiskEventsRequest(_message.Message):
    __slots__ = ("account_id", "resume_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    resume_token: str
    def __init__(self, account_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class RiskEventSnapshot(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[_event_pb2.RiskEvent]
    def __init__(self, events: _Optional[_Iterable[_Union[_event_pb2.RiskEvent, _Mapping]]] = ...) -> None: ...

class RiskEventBatch(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[_event_pb2.RiskEvent]
    def __init__(self, events: _Optional[_Iterable[_Union[_event_pb2.RiskEvent, _Mapping]]] = ...) -> None: ...

class WatchRiskEventsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: RiskEventSnapshot
    batch: RiskEventBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[RiskEventSnapshot, _Mapping]] = ..., batch: _Optional[_Union[RiskEventBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListLimitUtilisationsRequest(_message.Message):
    __slots__ = ("account_id", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLimitUtilisationsResponse(_message.Message):
    __slots__ = ("utilisations", "next_page_token", "resume_token")
    UTILISATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    utilisations: _containers.RepeatedCompositeFieldContainer[_limit_pb2.LimitUtilisation]
    next_page_token: str
    resume_token: str
    def __init__(self, utilisations: _Optional[_Iterable[_Union[_limit_pb2.LimitUtilisation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchLimitUtilisationsRequest(_message.Message):
    __slots__ = ("account_id", "resume_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    resume_token: str
    def __init__(self, account_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class LimitUtilisationSnapshot(_message.Message):
    __slots__ = ("utilisations",)
    UTILISATIONS_FIELD_NUMBER: _ClassVar[int]
    utilisations: _containers.RepeatedCompositeFieldContainer[_limit_pb2.LimitUtilisation]
    def __init__(self, utilisations: _Optional[_Iterable[_Union[_limit_pb2.LimitUtilisation, _Mapping]]] = ...) -> None: ...

class LimitUtilisationBatch(_message.Message):
    __slots__ = ("utilisations", "conflated_count")
    UTILISATIONS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    utilisations: _containers.RepeatedCompositeFieldContainer[_limit_pb2.LimitUtilisation]
    conflated_count: int
    def __init__(self, utilisations: _Optional[_Iterable[_Union[_limit_pb2.LimitUtilisation, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchLimitUtilisationsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: LimitUtilisationSnapshot
    batch: LimitUtilisationBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[LimitUtilisationSnapshot, _Mapping]] = ..., batch: _Optional[_Union[LimitUtilisationBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
