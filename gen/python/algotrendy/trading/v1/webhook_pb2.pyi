import datetime

from algotrendy.trading.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class WebhookSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WEBHOOK_SOURCE_UNSPECIFIED: _ClassVar[WebhookSource]
    WEBHOOK_SOURCE_TRADINGVIEW: _ClassVar[WebhookSource]
    WEBHOOK_SOURCE_GENERIC: _ClassVar[WebhookSource]

class WebhookCallOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WEBHOOK_CALL_OUTCOME_UNSPECIFIED: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_QUEUED: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_ORDERED: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_DUPLICATE: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_REFUSED: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_LATE: _ClassVar[WebhookCallOutcome]
    WEBHOOK_CALL_OUTCOME_DRY_RUN: _ClassVar[WebhookCallOutcome]
WEBHOOK_SOURCE_UNSPECIFIED: WebhookSource
WEBHOOK_SOURCE_TRADINGVIEW: WebhookSource
WEBHOOK_SOURCE_GENERIC: WebhookSource
WEBHOOK_CALL_OUTCOME_UNSPECIFIED: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_QUEUED: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_ORDERED: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_DUPLICATE: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_REFUSED: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_LATE: WebhookCallOutcome
WEBHOOK_CALL_OUTCOME_DRY_RUN: WebhookCallOutcome

class WebhookMapping(_message.Message):
    __slots__ = ("ticker_path", "action_path", "quantity_path", "time_path", "instruments")
    class InstrumentsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    TICKER_PATH_FIELD_NUMBER: _ClassVar[int]
    ACTION_PATH_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_PATH_FIELD_NUMBER: _ClassVar[int]
    TIME_PATH_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    ticker_path: str
    action_path: str
    quantity_path: str
    time_path: str
    instruments: _containers.ScalarMap[str, str]
    def __init__(self, ticker_path: _Optional[str] = ..., action_path: _Optional[str] = ..., quantity_path: _Optional[str] = ..., time_path: _Optional[str] = ..., instruments: _Optional[_Mapping[str, str]] = ...) -> None: ...

class Webhook(_message.Message):
    __slots__ = ("webhook_id", "account_id", "display_name", "source", "mapping", "instruments", "max_quantity", "allowed_addresses", "max_age", "dry_run", "enabled", "etag", "create_time", "last_call_time")
    WEBHOOK_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    MAPPING_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    MAX_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ALLOWED_ADDRESSES_FIELD_NUMBER: _ClassVar[int]
    MAX_AGE_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_CALL_TIME_FIELD_NUMBER: _ClassVar[int]
    webhook_id: str
    account_id: str
    display_name: str
    source: WebhookSource
    mapping: WebhookMapping
    instruments: _containers.RepeatedScalarFieldContainer[str]
    max_quantity: str
    allowed_addresses: _containers.RepeatedScalarFieldContainer[str]
    max_age: _duration_pb2.Duration
    dry_run: bool
    enabled: bool
    etag: str
    create_time: _timestamp_pb2.Timestamp
    last_call_time: _timestamp_pb2.Timestamp
    def __init__(self, webhook_id: _Optional[str] = ..., account_id: _Optional[str] = ..., display_name: _Optional[str] = ..., source: _Optional[_Union[WebhookSource, str]] = ..., mapping: _Optional[_Union[WebhookMapping, _Mapping]] = ..., instruments: _Optional[_Iterable[str]] = ..., max_quantity: _Optional[str] = ..., allowed_addresses: _Optional[_Iterable[str]] = ..., max_age: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., dry_run: _Optional[bool] = ..., enabled: _Optional[bool] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_call_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class WebhookCall(_message.Message):
    __slots__ = ("call_id", "webhook_id", "body", "remote_address", "outcome", "message", "order", "receive_time")
    CALL_ID_FIELD_NUMBER: _ClassVar[int]
    WEBHOOK_ID_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    REMOTE_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    RECEIVE_TIME_FIELD_NUMBER: _ClassVar[int]
    call_id: str
    webhook_id: str
    body: str
    remote_address: str
    outcome: WebhookCallOutcome
    message: str
    order: _order_pb2.Order
    receive_time: _timestamp_pb2.Timestamp
    def __init__(self, call_id: _Optional[str] = ..., webhook_id: _Optional[str] = ..., body: _Optional[str] = ..., remote_address: _Optional[str] = ..., outcome: _Optional[_Union[WebhookCallOutcome, str]] = ..., message: _Optional[str] = ..., order: _Optional[_Union[_order_pb2.Order, _Mapping]] = ..., receive_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
