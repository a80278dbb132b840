import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TrailingOffset(_message.Message):
    __slots__ = ("distance", "percent")
    DISTANCE_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    distance: str
    percent: str
    def __init__(self, distance: _Optional[str] = ..., percent: _Optional[str] = ...) -> None: ...

class OrderTerms(_message.Message):
    __slots__ = ("instrument", "side", "type", "quantity", "limit_price", "stop_price", "trailing_offset", "time_in_force", "expire_time", "post_only", "reduce_only")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    LIMIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    STOP_PRICE_FIELD_NUMBER: _ClassVar[int]
    TRAILING_OFFSET_FIELD_NUMBER: _ClassVar[int]
    TIME_IN_FORCE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    POST_ONLY_FIELD_NUMBER: _ClassVar[int]
    REDUCE_ONLY_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    side: _words_pb2.Side
    type: _words_pb2.OrderType
    quantity: str
    limit_price: str
    stop_price: str
    trailing_offset: TrailingOffset
    time_in_force: _words_pb2.TimeInForce
    expire_time: _timestamp_pb2.Timestamp
    post_only: bool
    reduce_only: bool
    def __init__(self, instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., type: _Optional[_Union[_words_pb2.OrderType, str]] = ..., quantity: _Optional[str] = ..., limit_price: _Optional[str] = ..., stop_price: _Optional[str] = ..., trailing_offset: _Optional[_Union[TrailingOffset, _Mapping]] = ..., time_in_force: _Optional[_Union[_words_pb2.TimeInForce, str]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., post_only: _Optional[bool] = ..., reduce_only: _Optional[bool] = ...) -> None: ...

class StrategyConfig(_message.Message):
    __slots__ = ("strategy", "parameters")
    class ParametersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    strategy: str
    parameters: _containers.ScalarMap[str, str]
    def __init__(self, strategy: _Optional[str] = ..., parameters: _Optional[_Mapping[str, str]] = ...) -> None: ...
