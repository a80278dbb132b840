import datetime

from algotrendy.types.v1 import words_pb2 as _words_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FillCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILL_CAUSE_UNSPECIFIED: _ClassVar[FillCause]
    FILL_CAUSE_SIGNAL: _ClassVar[FillCause]
    FILL_CAUSE_STOP: _ClassVar[FillCause]
    FILL_CAUSE_TARGET: _ClassVar[FillCause]
    FILL_CAUSE_FLIP: _ClassVar[FillCause]
    FILL_CAUSE_END: _ClassVar[FillCause]
    FILL_CAUSE_MARGIN_CALL: _ClassVar[FillCause]
FILL_CAUSE_UNSPECIFIED: FillCause
FILL_CAUSE_SIGNAL: FillCause
FILL_CAUSE_STOP: FillCause
FILL_CAUSE_TARGET: FillCause
FILL_CAUSE_FLIP: FillCause
FILL_CAUSE_END: FillCause
FILL_CAUSE_MARGIN_CALL: FillCause

class RoundTrip(_message.Message):
    __slots__ = ("index", "instrument", "side", "quantity", "entry_time", "entry_price", "exit_time", "exit_price", "exit_cause", "stop_price", "target_price", "fees", "profit", "profit_fraction", "bars_held", "max_adverse_excursion", "max_favorable_excursion", "entry_reason", "entry_confidence")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ENTRY_TIME_FIELD_NUMBER: _ClassVar[int]
    ENTRY_PRICE_FIELD_NUMBER: _ClassVar[int]
    EXIT_TIME_FIELD_NUMBER: _ClassVar[int]
    EXIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    EXIT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    STOP_PRICE_FIELD_NUMBER: _ClassVar[int]
    TARGET_PRICE_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FRACTION_FIELD_NUMBER: _ClassVar[int]
    BARS_HELD_FIELD_NUMBER: _ClassVar[int]
    MAX_ADVERSE_EXCURSION_FIELD_NUMBER: _ClassVar[int]
    MAX_FAVORABLE_EXCURSION_FIELD_NUMBER: _ClassVar[int]
    ENTRY_REASON_FIELD_NUMBER: _ClassVar[int]
    ENTRY_CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    index: int
    instrument: str
    side: _words_pb2.Side
    quantity: float
    entry_time: _timestamp_pb2.Timestamp
    entry_price: float
    exit_time: _timestamp_pb2.Timestamp
    exit_price: float
    exit_cause: FillCause
    stop_price: float
    target_price: float
    fees: float
    profit: float
    profit_fraction: float
    bars_held: int
    max_adverse_excursion: float
    max_favorable_excursion: float
    entry_reason: str
    entry_confidence: float
    def __init__(self, index: _Optional[int] = ..., instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., quantity: _Optional[float] = ..., entry_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., entry_price: _Optional[float] = ..., exit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., exit_price: _Optional[float] = ..., exit_cause: _Optional[_Union[FillCause, str]] = ..., stop_price: _Optional[float] = ..., target_price: _Optional[float] = ..., fees: _Optional[float] = ..., profit: _Optional[float] = ..., profit_fraction: _Optional[float] = ..., bars_held: _Optional[int] = ..., max_adverse_excursion: _Optional[float] = ..., max_favorable_excursion: _Optional[float] = ..., entry_reason: _Optional[str] = ..., entry_confidence: _Optional[float] = ...) -> None: ...

class EquityColumns(_message.Message):
    __slots__ = ("open_time_unix_ns", "equity", "cash", "position", "drawdown", "close")
    OPEN_TIME_UNIX_NS_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    CASH_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    DRAWDOWN_FIELD_NUMBER: _ClassVar[int]
    CLOSE_FIELD_NUMBER: _ClassVar[int]
    open_time_unix_ns: _containers.RepeatedScalarFieldContainer[int]
    equity: _containers.RepeatedScalarFieldContainer[float]
    cash: _containers.RepeatedScalarFieldContainer[float]
    position: _containers.RepeatedScalarFieldContainer[float]
    drawdown: _containers.RepeatedScalarFieldContainer[float]
    close: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, open_time_unix_ns: _Optional[_Iterable[int]] = ..., equity: _Optional[_Iterable[float]] = ..., cash: _Optional[_Iterable[float]] = ..., position: _Optional[_Iterable[float]] = ..., drawdown: _Optional[_Iterable[float]] = ..., close: _Optional[_Iterable[float]] = ...) -> None: ...
