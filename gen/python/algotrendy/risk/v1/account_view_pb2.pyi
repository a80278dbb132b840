import datetime

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

class ReservationState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RESERVATION_STATE_UNSPECIFIED: _ClassVar[ReservationState]
    RESERVATION_STATE_HELD: _ClassVar[ReservationState]
    RESERVATION_STATE_CONFIRMED: _ClassVar[ReservationState]
    RESERVATION_STATE_CLOSED: _ClassVar[ReservationState]
    RESERVATION_STATE_EXPIRED: _ClassVar[ReservationState]
RESERVATION_STATE_UNSPECIFIED: ReservationState
RESERVATION_STATE_HELD: ReservationState
RESERVATION_STATE_CONFIRMED: ReservationState
RESERVATION_STATE_CLOSED: ReservationState
RESERVATION_STATE_EXPIRED: ReservationState

class AccountView(_message.Message):
    __slots__ = ("account_id", "owner_user_id", "kind", "quote_asset", "equity", "day_start_equity", "peak_equity", "account_sequence", "view_time", "positions", "open_orders")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    QUOTE_ASSET_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    DAY_START_EQUITY_FIELD_NUMBER: _ClassVar[int]
    PEAK_EQUITY_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    VIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    OPEN_ORDERS_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    owner_user_id: str
    kind: _words_pb2.AccountKind
    quote_asset: str
    equity: str
    day_start_equity: str
    peak_equity: str
    account_sequence: int
    view_time: _timestamp_pb2.Timestamp
    positions: _containers.RepeatedCompositeFieldContainer[AccountPosition]
    open_orders: _containers.RepeatedCompositeFieldContainer[OpenOrder]
    def __init__(self, account_id: _Optional[str] = ..., owner_user_id: _Optional[str] = ..., kind: _Optional[_Union[_words_pb2.AccountKind, str]] = ..., quote_asset: _Optional[str] = ..., equity: _Optional[str] = ..., day_start_equity: _Optional[str] = ..., peak_equity: _Optional[str] = ..., account_sequence: _Optional[int] = ..., view_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., positions: _Optional[_Iterable[_Union[AccountPosition, _Mapping]]] = ..., open_orders: _Optional[_Iterable[_Union[OpenOrder, _Mapping]]] = ...) -> None: ...

class AccountPosition(_message.Message):
    __slots__ = ("instrument", "quantity", "mark_price", "strategy_id")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MARK_PRICE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    quantity: str
    mark_price: str
    strategy_id: str
    def __init__(self, instrument: _Optional[str] = ..., quantity: _Optional[str] = ..., mark_price: _Optional[str] = ..., strategy_id: _Optional[str] = ...) -> None: ...

class OpenOrder(_message.Message):
    __slots__ = ("client_order_id", "instrument", "side", "leaves_quantity", "price", "strategy_id", "reduce_only")
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    LEAVES_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    REDUCE_ONLY_FIELD_NUMBER: _ClassVar[int]
    client_order_id: str
    instrument: str
    side: _words_pb2.Side
    leaves_quantity: str
    price: str
    strategy_id: str
    reduce_only: bool
    def __init__(self, client_order_id: _Optional[str] = ..., instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., leaves_quantity: _Optional[str] = ..., price: _Optional[str] = ..., strategy_id: _Optional[str] = ..., reduce_only: _Optional[bool] = ...) -> None: ...

class ReferencePrice(_message.Message):
    __slots__ = ("price", "price_time", "feed_time", "received_time", "origin")
    PRICE_FIELD_NUMBER: _ClassVar[int]
    PRICE_TIME_FIELD_NUMBER: _ClassVar[int]
    FEED_TIME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    price: str
    price_time: _timestamp_pb2.Timestamp
    feed_time: _timestamp_pb2.Timestamp
    received_time: _timestamp_pb2.Timestamp
    origin: _words_pb2.DataOrigin
    def __init__(self, price: _Optional[str] = ..., price_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., feed_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class Reservation(_message.Message):
    __slots__ = ("account_id", "client_order_id", "state", "quantity", "filled_quantity", "notional", "expire_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    FILLED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    client_order_id: str
    state: ReservationState
    quantity: str
    filled_quantity: str
    notional: str
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., state: _Optional[_Union[ReservationState, str]] = ..., quantity: _Optional[str] = ..., filled_quantity: _Optional[str] = ..., notional: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
