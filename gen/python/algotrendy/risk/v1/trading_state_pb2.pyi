import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TradingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADING_STATE_UNSPECIFIED: _ClassVar[TradingState]
    TRADING_STATE_ACTIVE: _ClassVar[TradingState]
    TRADING_STATE_REDUCING: _ClassVar[TradingState]
    TRADING_STATE_HALTED: _ClassVar[TradingState]

class TradingStateCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRADING_STATE_CAUSE_UNSPECIFIED: _ClassVar[TradingStateCause]
    TRADING_STATE_CAUSE_PERSON: _ClassVar[TradingStateCause]
    TRADING_STATE_CAUSE_KILL_SWITCH: _ClassVar[TradingStateCause]
    TRADING_STATE_CAUSE_DAILY_LOSS: _ClassVar[TradingStateCause]
    TRADING_STATE_CAUSE_DRAWDOWN: _ClassVar[TradingStateCause]
    TRADING_STATE_CAUSE_MARGIN: _ClassVar[TradingStateCause]

class KillSwitchState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    KILL_SWITCH_STATE_UNSPECIFIED: _ClassVar[KillSwitchState]
    KILL_SWITCH_STATE_AWAITING_CONFIRMATION: _ClassVar[KillSwitchState]
    KILL_SWITCH_STATE_CONFIRMED: _ClassVar[KillSwitchState]
    KILL_SWITCH_STATE_EXPIRED: _ClassVar[KillSwitchState]
TRADING_STATE_UNSPECIFIED: TradingState
TRADING_STATE_ACTIVE: TradingState
TRADING_STATE_REDUCING: TradingState
TRADING_STATE_HALTED: TradingState
TRADING_STATE_CAUSE_UNSPECIFIED: TradingStateCause
TRADING_STATE_CAUSE_PERSON: TradingStateCause
TRADING_STATE_CAUSE_KILL_SWITCH: TradingStateCause
TRADING_STATE_CAUSE_DAILY_LOSS: TradingStateCause
TRADING_STATE_CAUSE_DRAWDOWN: TradingStateCause
TRADING_STATE_CAUSE_MARGIN: TradingStateCause
KILL_SWITCH_STATE_UNSPECIFIED: KillSwitchState
KILL_SWITCH_STATE_AWAITING_CONFIRMATION: KillSwitchState
KILL_SWITCH_STATE_CONFIRMED: KillSwitchState
KILL_SWITCH_STATE_EXPIRED: KillSwitchState

class TradingStatus(_message.Message):
    __slots__ = ("account_id", "state", "epoch", "reason", "cause", "changed_by", "changed_time", "progress")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EPOCH_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    CHANGED_TIME_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    state: TradingState
    epoch: int
    reason: str
    cause: TradingStateCause
    changed_by: str
    changed_time: _timestamp_pb2.Timestamp
    progress: KillSwitchProgress
    def __init__(self, account_id: _Optional[str] = ..., state: _Optional[_Union[TradingState, str]] = ..., epoch: _Optional[int] = ..., reason: _Optional[str] = ..., cause: _Optional[_Union[TradingStateCause, str]] = ..., changed_by: _Optional[str] = ..., changed_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., progress: _Optional[_Union[KillSwitchProgress, _Mapping]] = ...) -> None: ...

class KillSwitchPlan(_message.Message):
    __slots__ = ("cancel_orders", "close_positions")
    CANCEL_ORDERS_FIELD_NUMBER: _ClassVar[int]
    CLOSE_POSITIONS_FIELD_NUMBER: _ClassVar[int]
    cancel_orders: bool
    close_positions: bool
    def __init__(self, cancel_orders: _Optional[bool] = ..., close_positions: _Optional[bool] = ...) -> None: ...

class KillSwitchProgress(_message.Message):
    __slots__ = ("orders_open", "positions_open", "flat_time")
    ORDERS_OPEN_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_OPEN_FIELD_NUMBER: _ClassVar[int]
    FLAT_TIME_FIELD_NUMBER: _ClassVar[int]
    orders_open: int
    positions_open: int
    flat_time: _timestamp_pb2.Timestamp
    def __init__(self, orders_open: _Optional[int] = ..., positions_open: _Optional[int] = ..., flat_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class KillSwitchEngagement(_message.Message):
    __slots__ = ("engagement_id", "account_id", "state", "plan", "reason", "engaged_by", "engaged_time", "expire_time", "orders_open", "positions_open")
    ENGAGEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ENGAGED_BY_FIELD_NUMBER: _ClassVar[int]
    ENGAGED_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    ORDERS_OPEN_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_OPEN_FIELD_NUMBER: _ClassVar[int]
    engagement_id: str
    account_id: str
    state: KillSwitchState
    plan: KillSwitchPlan
    reason: str
    engaged_by: str
    engaged_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    orders_open: int
    positions_open: int
    def __init__(self, engagement_id: _Optional[str] = ..., account_id: _Optional[str] = ..., state: _Optional[_Union[KillSwitchState, str]] = ..., plan: _Optional[_Union[KillSwitchPlan, _Mapping]] = ..., reason: _Optional[str] = ..., engaged_by: _Optional[str] = ..., engaged_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., orders_open: _Optional[int] = ..., positions_open: _Optional[int] = ...) -> None: ...
