import datetime

from algotrendy.risk.v1 import decision_pb2 as _decision_pb2
from algotrendy.risk.v1 import limit_pb2 as _limit_pb2
from algotrendy.risk.v1 import trading_state_pb2 as _trading_state_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RiskEventKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RISK_EVENT_KIND_UNSPECIFIED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_ORDER_REFUSED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_LIMIT_CHANGED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_LIMIT_WARNING: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_LIMIT_BREACHED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_TRADING_STATE_CHANGED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_KILL_SWITCH_ENGAGED: _ClassVar[RiskEventKind]
    RISK_EVENT_KIND_RESERVATION_EXPIRED: _ClassVar[RiskEventKind]

class RiskSeverity(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RISK_SEVERITY_UNSPECIFIED: _ClassVar[RiskSeverity]
    RISK_SEVERITY_INFO: _ClassVar[RiskSeverity]
    RISK_SEVERITY_WARNING: _ClassVar[RiskSeverity]
    RISK_SEVERITY_CRITICAL: _ClassVar[RiskSeverity]
RISK_EVENT_KIND_UNSPECIFIED: RiskEventKind
RISK_EVENT_KIND_ORDER_REFUSED: RiskEventKind
RISK_EVENT_KIND_LIMIT_CHANGED: RiskEventKind
RISK_EVENT_KIND_LIMIT_WARNING: RiskEventKind
RISK_EVENT_KIND_LIMIT_BREACHED: RiskEventKind
RISK_EVENT_KIND_TRADING_STATE_CHANGED: RiskEventKind
RISK_EVENT_KIND_KILL_SWITCH_ENGAGED: RiskEventKind
RISK_EVENT_KIND_RESERVATION_EXPIRED: RiskEventKind
RISK_SEVERITY_UNSPECIFIED: RiskSeverity
RISK_SEVERITY_INFO: RiskSeverity
RISK_SEVERITY_WARNING: RiskSeverity
RISK_SEVERITY_CRITICAL: RiskSeverity

class RiskEvent(_message.Message):
    __slots__ = ("sequence", "kind", "severity", "account_id", "message", "event_time", "decision", "limit", "trading_status", "utilisation", "engagement")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    TRADING_STATUS_FIELD_NUMBER: _ClassVar[int]
    UTILISATION_FIELD_NUMBER: _ClassVar[int]
    ENGAGEMENT_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    kind: RiskEventKind
    severity: RiskSeverity
    account_id: str
    message: str
    event_time: _timestamp_pb2.Timestamp
    decision: _decision_pb2.RiskDecision
    limit: _limit_pb2.RiskLimit
    trading_status: _trading_state_pb2.TradingStatus
    utilisation: _limit_pb2.LimitUtilisation
    engagement: _trading_state_pb2.KillSwitchEngagement
    def __init__(self, sequence: _Optional[int] = ..., kind: _Optional[_Union[RiskEventKind, str]] = ..., severity: _Optional[_Union[RiskSeverity, str]] = ..., account_id: _Optional[str] = ..., message: _Optional[str] = ..., event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ..., limit: _Optional[_Union[_limit_pb2.RiskLimit, _Mapping]] = ..., trading_status: _Optional[_Union[_trading_state_pb2.TradingStatus, _Mapping]] = ..., utilisation: _Optional[_Union[_limit_pb2.LimitUtilisation, _Mapping]] = ..., engagement: _Optional[_Union[_trading_state_pb2.KillSwitchEngagement, _Mapping]] = ...) -> None: ...
