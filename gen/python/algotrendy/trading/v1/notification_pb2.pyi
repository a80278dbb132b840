import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AlertSeverity(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALERT_SEVERITY_UNSPECIFIED: _ClassVar[AlertSeverity]
    ALERT_SEVERITY_INFO: _ClassVar[AlertSeverity]
    ALERT_SEVERITY_WARNING: _ClassVar[AlertSeverity]
    ALERT_SEVERITY_CRITICAL: _ClassVar[AlertSeverity]

class AlertKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALERT_KIND_UNSPECIFIED: _ClassVar[AlertKind]
    ALERT_KIND_ORDER_FILLED: _ClassVar[AlertKind]
    ALERT_KIND_ORDER_REJECTED: _ClassVar[AlertKind]
    ALERT_KIND_ORDER_UNKNOWN: _ClassVar[AlertKind]
    ALERT_KIND_SIGNAL: _ClassVar[AlertKind]
    ALERT_KIND_STRATEGY_FAILED: _ClassVar[AlertKind]
    ALERT_KIND_RISK: _ClassVar[AlertKind]
    ALERT_KIND_RECONCILIATION: _ClassVar[AlertKind]
    ALERT_KIND_CREDENTIAL: _ClassVar[AlertKind]
    ALERT_KIND_SYSTEM: _ClassVar[AlertKind]

class ChannelKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANNEL_KIND_UNSPECIFIED: _ClassVar[ChannelKind]
    CHANNEL_KIND_DISCORD: _ClassVar[ChannelKind]
    CHANNEL_KIND_SLACK: _ClassVar[ChannelKind]
    CHANNEL_KIND_TELEGRAM: _ClassVar[ChannelKind]
    CHANNEL_KIND_PAGERDUTY: _ClassVar[ChannelKind]
    CHANNEL_KIND_WEBHOOK: _ClassVar[ChannelKind]
    CHANNEL_KIND_OTHER: _ClassVar[ChannelKind]

class DeliveryState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DELIVERY_STATE_UNSPECIFIED: _ClassVar[DeliveryState]
    DELIVERY_STATE_PENDING: _ClassVar[DeliveryState]
    DELIVERY_STATE_DELIVERED: _ClassVar[DeliveryState]
    DELIVERY_STATE_FAILED: _ClassVar[DeliveryState]
ALERT_SEVERITY_UNSPECIFIED: AlertSeverity
ALERT_SEVERITY_INFO: AlertSeverity
ALERT_SEVERITY_WARNING: AlertSeverity
ALERT_SEVERITY_CRITICAL: AlertSeverity
ALERT_KIND_UNSPECIFIED: AlertKind
ALERT_KIND_ORDER_FILLED: AlertKind
ALERT_KIND_ORDER_REJECTED: AlertKind
ALERT_KIND_ORDER_UNKNOWN: AlertKind
ALERT_KIND_SIGNAL: AlertKind
ALERT_KIND_STRATEGY_FAILED: AlertKind
ALERT_KIND_RISK: AlertKind
ALERT_KIND_RECONCILIATION: AlertKind
ALERT_KIND_CREDENTIAL: AlertKind
ALERT_KIND_SYSTEM: AlertKind
CHANNEL_KIND_UNSPECIFIED: ChannelKind
CHANNEL_KIND_DISCORD: ChannelKind
CHANNEL_KIND_SLACK: ChannelKind
CHANNEL_KIND_TELEGRAM: ChannelKind
CHANNEL_KIND_PAGERDUTY: ChannelKind
CHANNEL_KIND_WEBHOOK: ChannelKind
CHANNEL_KIND_OTHER: ChannelKind
DELIVERY_STATE_UNSPECIFIED: DeliveryState
DELIVERY_STATE_PENDING: DeliveryState
DELIVERY_STATE_DELIVERED: DeliveryState
DELIVERY_STATE_FAILED: DeliveryState

class Alert(_message.Message):
    __slots__ = ("sequence", "kind", "severity", "title", "message", "account_id", "client_order_id", "strategy_id", "alert_time", "acknowledge_time")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    ALERT_TIME_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGE_TIME_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    kind: AlertKind
    severity: AlertSeverity
    title: str
    message: str
    account_id: str
    client_order_id: str
    strategy_id: str
    alert_time: _timestamp_pb2.Timestamp
    acknowledge_time: _timestamp_pb2.Timestamp
    def __init__(self, sequence: _Optional[int] = ..., kind: _Optional[_Union[AlertKind, str]] = ..., severity: _Optional[_Union[AlertSeverity, str]] = ..., title: _Optional[str] = ..., message: _Optional[str] = ..., account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., alert_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acknowledge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class NotificationChannel(_message.Message):
    __slots__ = ("channel_id", "kind", "display_name", "alert_kinds", "min_severity", "enabled", "address_hint", "etag", "create_time")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ALERT_KINDS_FIELD_NUMBER: _ClassVar[int]
    MIN_SEVERITY_FIELD_NUMBER: _ClassVar[int]
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_HINT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    kind: ChannelKind
    display_name: str
    alert_kinds: _containers.RepeatedScalarFieldContainer[AlertKind]
    min_severity: AlertSeverity
    enabled: bool
    address_hint: str
    etag: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, channel_id: _Optional[str] = ..., kind: _Optional[_Union[ChannelKind, str]] = ..., display_name: _Optional[str] = ..., alert_kinds: _Optional[_Iterable[_Union[AlertKind, str]]] = ..., min_severity: _Optional[_Union[AlertSeverity, str]] = ..., enabled: _Optional[bool] = ..., address_hint: _Optional[str] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Delivery(_message.Message):
    __slots__ = ("delivery_id", "channel_id", "alert", "state", "attempt_count", "last_error", "next_attempt_time", "deliver_time")
    DELIVERY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    ALERT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_FIELD_NUMBER: _ClassVar[int]
    NEXT_ATTEMPT_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    delivery_id: str
    channel_id: str
    alert: Alert
    state: DeliveryState
    attempt_count: int
    last_error: str
    next_attempt_time: _timestamp_pb2.Timestamp
    deliver_time: _timestamp_pb2.Timestamp
    def __init__(self, delivery_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., alert: _Optional[_Union[Alert, _Mapping]] = ..., state: _Optional[_Union[DeliveryState, str]] = ..., attempt_count: _Optional[int] = ..., last_error: _Optional[str] = ..., next_attempt_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
