import datetime

from algotrendy.trading.v1 import account_pb2 as _account_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Position(_message.Message):
    __slots__ = ("account_id", "instrument", "quantity", "average_entry_price", "realized_pnl", "unrealized_pnl", "fees", "mark_price", "mark_time", "mark_origin", "sequence", "update_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_ENTRY_PRICE_FIELD_NUMBER: _ClassVar[int]
    REALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    UNREALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    MARK_PRICE_FIELD_NUMBER: _ClassVar[int]
    MARK_TIME_FIELD_NUMBER: _ClassVar[int]
    MARK_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    instrument: str
    quantity: str
    average_entry_price: str
    realized_pnl: str
    unrealized_pnl: str
    fees: _containers.RepeatedCompositeFieldContainer[_account_pb2.AssetAmount]
    mark_price: str
    mark_time: _timestamp_pb2.Timestamp
    mark_origin: _words_pb2.DataOrigin
    sequence: int
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., instrument: _Optional[str] = ..., quantity: _Optional[str] = ..., average_entry_price: _Optional[str] = ..., realized_pnl: _Optional[str] = ..., unrealized_pnl: _Optional[str] = ..., fees: _Optional[_Iterable[_Union[_account_pb2.AssetAmount, _Mapping]]] = ..., mark_price: _Optional[str] = ..., mark_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., mark_origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., sequence: _Optional[int] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ProfitAndLossPoint(_message.Message):
    __slots__ = ("point_time", "equity", "realized_pnl", "unrealized_pnl", "fees")
    POINT_TIME_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    REALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    UNREALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    point_time: _timestamp_pb2.Timestamp
    equity: str
    realized_pnl: str
    unrealized_pnl: str
    fees: str
    def __init__(self, point_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., equity: _Optional[str] = ..., realized_pnl: _Optional[str] = ..., unrealized_pnl: _Optional[str] = ..., fees: _Optional[str] = ...) -> None: ...

class RoundTrip(_message.Message):
    __slots__ = ("instrument", "side", "quantity", "entry_price", "exit_price", "realized_pnl", "fees", "entry_time", "exit_time", "strategy_id")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ENTRY_PRICE_FIELD_NUMBER: _ClassVar[int]
    EXIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    REALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    ENTRY_TIME_FIELD_NUMBER: _ClassVar[int]
    EXIT_TIME_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    side: _words_pb2.Side
    quantity: str
    entry_price: str
    exit_price: str
    realized_pnl: str
    fees: _containers.RepeatedCompositeFieldContainer[_account_pb2.AssetAmount]
    entry_time: _timestamp_pb2.Timestamp
    exit_time: _timestamp_pb2.Timestamp
    strategy_id: str
    def __init__(self, instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., quantity: _Optional[str] = ..., entry_price: _Optional[str] = ..., exit_price: _Optional[str] = ..., realized_pnl: _Optional[str] = ..., fees: _Optional[_Iterable[_Union[_account_pb2.AssetAmount, _Mapping]]] = ..., entry_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., exit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., strategy_id: _Optional[str] = ...) -> None: ...
