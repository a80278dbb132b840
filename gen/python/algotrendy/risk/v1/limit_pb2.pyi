import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LimitKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LIMIT_KIND_UNSPECIFIED: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_ORDER_NOTIONAL: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_ORDER_QUANTITY: _ClassVar[LimitKind]
    LIMIT_KIND_MIN_ORDER_NOTIONAL: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_POSITION_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_EXPOSURE_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_OPEN_POSITIONS: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_OPEN_ORDERS: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_ORDERS_PER_MINUTE: _ClassVar[LimitKind]
    LIMIT_KIND_PRICE_COLLAR_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_PRICE_AGE_SECONDS: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_DAILY_LOSS_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_DRAWDOWN_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_RESTRICTED_INSTRUMENTS: _ClassVar[LimitKind]
    LIMIT_KIND_STOP_COOL_DOWN_SECONDS: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_LEVERAGE: _ClassVar[LimitKind]
    LIMIT_KIND_MARGIN_WARNING_RATIO: _ClassVar[LimitKind]
    LIMIT_KIND_MARGIN_CRITICAL_RATIO: _ClassVar[LimitKind]
    LIMIT_KIND_MARGIN_EMERGENCY_RATIO: _ClassVar[LimitKind]
    LIMIT_KIND_TRADING_HOURS: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_CONCENTRATION_PERCENT: _ClassVar[LimitKind]
    LIMIT_KIND_MAX_CORRELATION: _ClassVar[LimitKind]
LIMIT_KIND_UNSPECIFIED: LimitKind
LIMIT_KIND_MAX_ORDER_NOTIONAL: LimitKind
LIMIT_KIND_MAX_ORDER_QUANTITY: LimitKind
LIMIT_KIND_MIN_ORDER_NOTIONAL: LimitKind
LIMIT_KIND_MAX_POSITION_PERCENT: LimitKind
LIMIT_KIND_MAX_EXPOSURE_PERCENT: LimitKind
LIMIT_KIND_MAX_OPEN_POSITIONS: LimitKind
LIMIT_KIND_MAX_OPEN_ORDERS: LimitKind
LIMIT_KIND_MAX_ORDERS_PER_MINUTE: LimitKind
LIMIT_KIND_PRICE_COLLAR_PERCENT: LimitKind
LIMIT_KIND_MAX_PRICE_AGE_SECONDS: LimitKind
LIMIT_KIND_MAX_DAILY_LOSS_PERCENT: LimitKind
LIMIT_KIND_MAX_DRAWDOWN_PERCENT: LimitKind
LIMIT_KIND_RESTRICTED_INSTRUMENTS: LimitKind
LIMIT_KIND_STOP_COOL_DOWN_SECONDS: LimitKind
LIMIT_KIND_MAX_LEVERAGE: LimitKind
LIMIT_KIND_MARGIN_WARNING_RATIO: LimitKind
LIMIT_KIND_MARGIN_CRITICAL_RATIO: LimitKind
LIMIT_KIND_MARGIN_EMERGENCY_RATIO: LimitKind
LIMIT_KIND_TRADING_HOURS: LimitKind
LIMIT_KIND_MAX_CONCENTRATION_PERCENT: LimitKind
LIMIT_KIND_MAX_CORRELATION: LimitKind

class LimitScope(_message.Message):
    __slots__ = ("account_id", "strategy_id", "instrument")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    strategy_id: str
    instrument: str
    def __init__(self, account_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., instrument: _Optional[str] = ...) -> None: ...

class TradingHours(_message.Message):
    __slots__ = ("time_zone", "spans")
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    SPANS_FIELD_NUMBER: _ClassVar[int]
    time_zone: str
    spans: _containers.RepeatedCompositeFieldContainer[TradingSpan]
    def __init__(self, time_zone: _Optional[str] = ..., spans: _Optional[_Iterable[_Union[TradingSpan, _Mapping]]] = ...) -> None: ...

class TradingSpan(_message.Message):
    __slots__ = ("day_of_week", "start_minute", "end_minute")
    DAY_OF_WEEK_FIELD_NUMBER: _ClassVar[int]
    START_MINUTE_FIELD_NUMBER: _ClassVar[int]
    END_MINUTE_FIELD_NUMBER: _ClassVar[int]
    day_of_week: int
    start_minute: int
    end_minute: int
    def __init__(self, day_of_week: _Optional[int] = ..., start_minute: _Optional[int] = ..., end_minute: _Optional[int] = ...) -> None: ...

class RiskLimit(_message.Message):
    __slots__ = ("limit_id", "kind", "scope", "value", "instruments", "trading_hours", "enabled", "note", "built_in", "changed_by", "changed_time", "etag")
    LIMIT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    TRADING_HOURS_FIELD_NUMBER: _ClassVar[int]
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    BUILT_IN_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    CHANGED_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    limit_id: str
    kind: LimitKind
    scope: LimitScope
    value: str
    instruments: _containers.RepeatedScalarFieldContainer[str]
    trading_hours: TradingHours
    enabled: bool
    note: str
    built_in: bool
    changed_by: str
    changed_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, limit_id: _Optional[str] = ..., kind: _Optional[_Union[LimitKind, str]] = ..., scope: _Optional[_Union[LimitScope, _Mapping]] = ..., value: _Optional[str] = ..., instruments: _Optional[_Iterable[str]] = ..., trading_hours: _Optional[_Union[TradingHours, _Mapping]] = ..., enabled: _Optional[bool] = ..., note: _Optional[str] = ..., built_in: _Optional[bool] = ..., changed_by: _Optional[str] = ..., changed_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class LimitUtilisation(_message.Message):
    __slots__ = ("limit_id", "kind", "account_id", "strategy_id", "instrument", "used", "value", "used_percent", "measured_time")
    LIMIT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    USED_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    USED_PERCENT_FIELD_NUMBER: _ClassVar[int]
    MEASURED_TIME_FIELD_NUMBER: _ClassVar[int]
    limit_id: str
    kind: LimitKind
    account_id: str
    strategy_id: str
    instrument: str
    used: str
    value: str
    used_percent: float
    measured_time: _timestamp_pb2.Timestamp
    def __init__(self, limit_id: _Optional[str] = ..., kind: _Optional[_Union[LimitKind, str]] = ..., account_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., instrument: _Optional[str] = ..., used: _Optional[str] = ..., value: _Optional[str] = ..., used_percent: _Optional[float] = ..., measured_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
