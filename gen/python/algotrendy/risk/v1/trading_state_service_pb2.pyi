from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.risk.v1 import trading_state_pb2 as _trading_state_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetTradingStateRequest(_message.Message):
    __slots__ = ("account_id",)
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    def __init__(self, account_id: _Optional[str] = ...) -> None: ...

class GetTradingStateResponse(_message.Message):
    __slots__ = ("effective_state", "system", "account")
    EFFECTIVE_STATE_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    effective_state: _trading_state_pb2.TradingState
    system: _trading_state_pb2.TradingStatus
    account: _trading_state_pb2.TradingStatus
    def __init__(self, effective_state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ..., system: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ..., account: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ...) -> None: ...

class ListTradingStatesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListTradingStatesResponse(_message.Message):
    __slots__ = ("statuses", "next_page_token", "resume_token")
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    statuses: _containers.RepeatedCompositeFieldContainer[_trading_state_pb2.TradingStatus]
    next_page_token: str
    resume_token: str
    def __init__(self, statuses: _Optional[_Iterable[_Union[_trading_state_pb2.TradingStatus, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SetTradingStateRequest(_message.Message):
    __slots__ = ("account_id", "state", "reason")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    state: _trading_state_pb2.TradingState
    reason: str
    def __init__(self, account_id: _Optional[str] = ..., state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ..., reason: _Optional[str] = ...) -> None: ...

class SetTradingStateResponse(_message.Message):
    __slots__ = ("status",)
    STATUS_FIELD_NUMBER: _ClassVar[int]
    status: _trading_state_pb2.TradingStatus
    def __init__(self, status: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ...) -> None: ...

class EngageKillSwitchRequest(_message.Message):
    __slots__ = ("engagement_id", "account_id", "plan", "reason")
    ENGAGEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    engagement_id: str
    account_id: str
    plan: _trading_state_pb2.KillSwitchPlan
    reason: str
    def __init__(self, engagement_id: _Optional[str] = ..., account_id: _Optional[str] = ..., plan: _Optional[_Union[_trading_state_pb2.KillSwitchPlan, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class EngageKillSwitchResponse(_message.Message):
    __slots__ = ("engagement", "confirmation_code", "replayed")
    ENGAGEMENT_FIELD_NUMBER: _ClassVar[int]
    CONFIRMATION_CODE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    engagement: _trading_state_pb2.KillSwitchEngagement
    confirmation_code: str
    replayed: bool
    def __init__(self, engagement: _Optional[_Union[_trading_state_pb2.KillSwitchEngagement, _Mapping]] = ..., confirmation_code: _Optional[str] = ..., replayed: _Optional[bool] = ...) -> None: ...

class ConfirmKillSwitchRequest(_message.Message):
    __slots__ = ("engagement_id", "confirmation_code")
    ENGAGEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CONFIRMATION_CODE_FIELD_NUMBER: _ClassVar[int]
    engagement_id: str
    confirmation_code: str
    def __init__(self, engagement_id: _Optional[str] = ..., confirmation_code: _Optional[str] = ...) -> None: ...

class ConfirmKillSwitchResponse(_message.Message):
    __slots__ = ("engagement", "status", "replayed")
    ENGAGEMENT_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    engagement: _trading_state_pb2.KillSwitchEngagement
    status: _trading_state_pb2.TradingStatus
    replayed: bool
    def __init__(self, engagement: _Optional[_Union[_trading_state_pb2.KillSwitchEngagement, _Mapping]] = ..., status: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class ResumeTradingRequest(_message.Message):
    __slots__ = ("account_id", "state", "epoch", "reason")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EPOCH_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    state: _trading_state_pb2.TradingState
    epoch: int
    reason: str
    def __init__(self, account_id: _Optional[str] = ..., state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ..., epoch: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class ResumeTradingResponse(_message.Message):
    __slots__ = ("status",)
    STATUS_FIELD_NUMBER: _ClassVar[int]
    status: _trading_state_pb2.TradingStatus
    def __init__(self, status: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ...) -> None: ...

class WatchTradingStateRequest(_message.Message):
    __slots__ = ("account_id", "resume_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    resume_token: str
    def __init__(self, account_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class TradingStateSnapshot(_message.Message):
    __slots__ = ("statuses",)
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    statuses: _containers.RepeatedCompositeFieldContainer[_trading_state_pb2.TradingStatus]
    def __init__(self, statuses: _Optional[_Iterable[_Union[_trading_state_pb2.TradingStatus, _Mapping]]] = ...) -> None: ...

class TradingStateBatch(_message.Message):
    __slots__ = ("statuses", "conflated_count")
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    statuses: _containers.RepeatedCompositeFieldContainer[_trading_state_pb2.TradingStatus]
    conflated_count: int
    def __init__(self, statuses: _Optional[_Iterable[_Union[_trading_state_pb2.TradingStatus, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchTradingStateResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: TradingStateSnapshot
    batch: TradingStateBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[TradingStateSnapshot, _Mapping]] = ..., batch: _Optional[_Union[TradingStateBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
