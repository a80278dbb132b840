import datetime

from algotrendy.trading.v1 import order_pb2 as _order_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderGroupKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_GROUP_KIND_UNSPECIFIED: _ClassVar[OrderGroupKind]
    ORDER_GROUP_KIND_BRACKET: _ClassVar[OrderGroupKind]
    ORDER_GROUP_KIND_ONE_CANCELS_OTHER: _ClassVar[OrderGroupKind]

class OrderGroupState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_GROUP_STATE_UNSPECIFIED: _ClassVar[OrderGroupState]
    ORDER_GROUP_STATE_WAITING: _ClassVar[OrderGroupState]
    ORDER_GROUP_STATE_ACTIVE: _ClassVar[OrderGroupState]
    ORDER_GROUP_STATE_DONE: _ClassVar[OrderGroupState]
ORDER_GROUP_KIND_UNSPECIFIED: OrderGroupKind
ORDER_GROUP_KIND_BRACKET: OrderGroupKind
ORDER_GROUP_KIND_ONE_CANCELS_OTHER: OrderGroupKind
ORDER_GROUP_STATE_UNSPECIFIED: OrderGroupState
ORDER_GROUP_STATE_WAITING: OrderGroupState
ORDER_GROUP_STATE_ACTIVE: OrderGroupState
ORDER_GROUP_STATE_DONE: OrderGroupState

class OrderGroup(_message.Message):
    __slots__ = ("account_id", "group_id", "kind", "state", "orders", "submit_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    group_id: str
    kind: OrderGroupKind
    state: OrderGroupState
    orders: _containers.RepeatedCompositeFieldContainer[_order_pb2.Order]
    submit_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., group_id: _Optional[str] = ..., kind: _Optional[_Union[OrderGroupKind, str]] = ..., state: _Optional[_Union[OrderGroupState, str]] = ..., orders: _Optional[_Iterable[_Union[_order_pb2.Order, _Mapping]]] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
