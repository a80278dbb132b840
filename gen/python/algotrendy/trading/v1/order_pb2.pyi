import datetime

from algotrendy.trading.v1 import account_pb2 as _account_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_STATUS_UNSPECIFIED: _ClassVar[OrderStatus]
    ORDER_STATUS_PENDING_NEW: _ClassVar[OrderStatus]
    ORDER_STATUS_NEW: _ClassVar[OrderStatus]
    ORDER_STATUS_PARTIALLY_FILLED: _ClassVar[OrderStatus]
    ORDER_STATUS_FILLED: _ClassVar[OrderStatus]
    ORDER_STATUS_PENDING_CANCEL: _ClassVar[OrderStatus]
    ORDER_STATUS_CANCELED: _ClassVar[OrderStatus]
    ORDER_STATUS_PENDING_REPLACE: _ClassVar[OrderStatus]
    ORDER_STATUS_REJECTED: _ClassVar[OrderStatus]
    ORDER_STATUS_EXPIRED: _ClassVar[OrderStatus]
    ORDER_STATUS_UNKNOWN: _ClassVar[OrderStatus]

class OrderEventKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_EVENT_KIND_UNSPECIFIED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_SUBMITTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_REJECTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_ACCEPTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_OUTCOME_LOST: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_FILLED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_CANCEL_REQUESTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_CANCELED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_CANCEL_REJECTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_REPLACE_REQUESTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_REPLACED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_REPLACE_REJECTED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_TRIGGERED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_EXPIRED: _ClassVar[OrderEventKind]

class RefusalSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REFUSAL_SOURCE_UNSPECIFIED: _ClassVar[RefusalSource]
    REFUSAL_SOURCE_RISK: _ClassVar[RefusalSource]
    REFUSAL_SOURCE_VENUE: _ClassVar[RefusalSource]
    REFUSAL_SOURCE_TRADING: _ClassVar[RefusalSource]

class OrderRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_ROLE_UNSPECIFIED: _ClassVar[OrderRole]
    ORDER_ROLE_ENTRY: _ClassVar[OrderRole]
    ORDER_ROLE_STOP: _ClassVar[OrderRole]
    ORDER_ROLE_TARGET: _ClassVar[OrderRole]
    ORDER_ROLE_EITHER: _ClassVar[OrderRole]
ORDER_STATUS_UNSPECIFIED: OrderStatus
ORDER_STATUS_PENDING_NEW: OrderStatus
ORDER_STATUS_NEW: OrderStatus
ORDER_STATUS_PARTIALLY_FILLED: OrderStatus
ORDER_STATUS_FILLED: OrderStatus
ORDER_STATUS_PENDING_CANCEL: OrderStatus
ORDER_STATUS_CANCELED: OrderStatus
ORDER_STATUS_PENDING_REPLACE: OrderStatus
ORDER_STATUS_REJECTED: OrderStatus
ORDER_STATUS_EXPIRED: OrderStatus
ORDER_STATUS_UNKNOWN: OrderStatus
ORDER_EVENT_KIND_UNSPECIFIED: OrderEventKind
ORDER_EVENT_KIND_SUBMITTED: OrderEventKind
ORDER_EVENT_KIND_REJECTED: OrderEventKind
ORDER_EVENT_KIND_ACCEPTED: OrderEventKind
ORDER_EVENT_KIND_OUTCOME_LOST: OrderEventKind
ORDER_EVENT_KIND_FILLED: OrderEventKind
ORDER_EVENT_KIND_CANCEL_REQUESTED: OrderEventKind
ORDER_EVENT_KIND_CANCELED: OrderEventKind
ORDER_EVENT_KIND_CANCEL_REJECTED: OrderEventKind
ORDER_EVENT_KIND_REPLACE_REQUESTED: OrderEventKind
ORDER_EVENT_KIND_REPLACED: OrderEventKind
ORDER_EVENT_KIND_REPLACE_REJECTED: OrderEventKind
ORDER_EVENT_KIND_TRIGGERED: OrderEventKind
ORDER_EVENT_KIND_EXPIRED: OrderEventKind
REFUSAL_SOURCE_UNSPECIFIED: RefusalSource
REFUSAL_SOURCE_RISK: RefusalSource
REFUSAL_SOURCE_VENUE: RefusalSource
REFUSAL_SOURCE_TRADING: RefusalSource
ORDER_ROLE_UNSPECIFIED: OrderRole
ORDER_ROLE_ENTRY: OrderRole
ORDER_ROLE_STOP: OrderRole
ORDER_ROLE_TARGET: OrderRole
ORDER_ROLE_EITHER: OrderRole

class Refusal(_message.Message):
    __slots__ = ("source", "rule", "message", "decision_id")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    DECISION_ID_FIELD_NUMBER: _ClassVar[int]
    source: RefusalSource
    rule: str
    message: str
    decision_id: str
    def __init__(self, source: _Optional[_Union[RefusalSource, str]] = ..., rule: _Optional[str] = ..., message: _Optional[str] = ..., decision_id: _Optional[str] = ...) -> None: ...

class Order(_message.Message):
    __slots__ = ("account_id", "client_order_id", "venue_order_id", "venue_client_order_id", "terms", "status", "filled_quantity", "leaves_quantity", "average_fill_price", "fees", "refusal", "strategy_id", "webhook_id", "group_id", "role", "sequence", "submit_time", "update_time", "data_origin", "note")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    VENUE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    VENUE_CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    FILLED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    LEAVES_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_FILL_PRICE_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    WEBHOOK_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DATA_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    client_order_id: str
    venue_order_id: str
    venue_client_order_id: str
    terms: _order_pb2.OrderTerms
    status: OrderStatus
    filled_quantity: str
    leaves_quantity: str
    average_fill_price: str
    fees: _containers.RepeatedCompositeFieldContainer[_account_pb2.AssetAmount]
    refusal: Refusal
    strategy_id: str
    webhook_id: str
    group_id: str
    role: OrderRole
    sequence: int
    submit_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    data_origin: _words_pb2.DataOrigin
    note: str
    def __init__(self, account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., venue_order_id: _Optional[str] = ..., venue_client_order_id: _Optional[str] = ..., terms: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., status: _Optional[_Union[OrderStatus, str]] = ..., filled_quantity: _Optional[str] = ..., leaves_quantity: _Optional[str] = ..., average_fill_price: _Optional[str] = ..., fees: _Optional[_Iterable[_Union[_account_pb2.AssetAmount, _Mapping]]] = ..., refusal: _Optional[_Union[Refusal, _Mapping]] = ..., strategy_id: _Optional[str] = ..., webhook_id: _Optional[str] = ..., group_id: _Optional[str] = ..., role: _Optional[_Union[OrderRole, str]] = ..., sequence: _Optional[int] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., data_origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., note: _Optional[str] = ...) -> None: ...

class Fill(_message.Message):
    __slots__ = ("account_id", "client_order_id", "execution_id", "instrument", "side", "price", "quantity", "fee", "is_maker", "realized_pnl", "position_quantity", "market_time", "record_time", "sequence", "strategy_id", "data_origin")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    FEE_FIELD_NUMBER: _ClassVar[int]
    IS_MAKER_FIELD_NUMBER: _ClassVar[int]
    REALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    POSITION_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MARKET_TIME_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    DATA_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    client_order_id: str
    execution_id: str
    instrument: str
    side: _words_pb2.Side
    price: str
    quantity: str
    fee: _account_pb2.AssetAmount
    is_maker: bool
    realized_pnl: str
    position_quantity: str
    market_time: _timestamp_pb2.Timestamp
    record_time: _timestamp_pb2.Timestamp
    sequence: int
    strategy_id: str
    data_origin: _words_pb2.DataOrigin
    def __init__(self, account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., execution_id: _Optional[str] = ..., instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., price: _Optional[str] = ..., quantity: _Optional[str] = ..., fee: _Optional[_Union[_account_pb2.AssetAmount, _Mapping]] = ..., is_maker: _Optional[bool] = ..., realized_pnl: _Optional[str] = ..., position_quantity: _Optional[str] = ..., market_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sequence: _Optional[int] = ..., strategy_id: _Optional[str] = ..., data_origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class OrderEvent(_message.Message):
    __slots__ = ("account_id", "sequence", "kind", "order", "fill", "message", "from_reconciliation", "event_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    FILL_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    FROM_RECONCILIATION_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    sequence: int
    kind: OrderEventKind
    order: Order
    fill: Fill
    message: str
    from_reconciliation: bool
    event_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., sequence: _Optional[int] = ..., kind: _Optional[_Union[OrderEventKind, str]] = ..., order: _Optional[_Union[Order, _Mapping]] = ..., fill: _Optional[_Union[Fill, _Mapping]] = ..., message: _Optional[str] = ..., from_reconciliation: _Optional[bool] = ..., event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
