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

class InstrumentKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INSTRUMENT_KIND_UNSPECIFIED: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_STOCK: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_SPOT: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_PERPETUAL: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_FUTURE: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_OPTION: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_FX: _ClassVar[InstrumentKind]
    INSTRUMENT_KIND_INDEX: _ClassVar[InstrumentKind]

class InstrumentStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INSTRUMENT_STATUS_UNSPECIFIED: _ClassVar[InstrumentStatus]
    INSTRUMENT_STATUS_ACTIVE: _ClassVar[InstrumentStatus]
    INSTRUMENT_STATUS_HALTED: _ClassVar[InstrumentStatus]
    INSTRUMENT_STATUS_DELISTED: _ClassVar[InstrumentStatus]

class OptionRight(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OPTION_RIGHT_UNSPECIFIED: _ClassVar[OptionRight]
    OPTION_RIGHT_CALL: _ClassVar[OptionRight]
    OPTION_RIGHT_PUT: _ClassVar[OptionRight]
INSTRUMENT_KIND_UNSPECIFIED: InstrumentKind
INSTRUMENT_KIND_STOCK: InstrumentKind
INSTRUMENT_KIND_SPOT: InstrumentKind
INSTRUMENT_KIND_PERPETUAL: InstrumentKind
INSTRUMENT_KIND_FUTURE: InstrumentKind
INSTRUMENT_KIND_OPTION: InstrumentKind
INSTRUMENT_KIND_FX: InstrumentKind
INSTRUMENT_KIND_INDEX: InstrumentKind
INSTRUMENT_STATUS_UNSPECIFIED: InstrumentStatus
INSTRUMENT_STATUS_ACTIVE: InstrumentStatus
INSTRUMENT_STATUS_HALTED: InstrumentStatus
INSTRUMENT_STATUS_DELISTED: InstrumentStatus
OPTION_RIGHT_UNSPECIFIED: OptionRight
OPTION_RIGHT_CALL: OptionRight
OPTION_RIGHT_PUT: OptionRight

class OptionTerms(_message.Message):
    __slots__ = ("right", "strike_price")
    RIGHT_FIELD_NUMBER: _ClassVar[int]
    STRIKE_PRICE_FIELD_NUMBER: _ClassVar[int]
    right: OptionRight
    strike_price: str
    def __init__(self, right: _Optional[_Union[OptionRight, str]] = ..., strike_price: _Optional[str] = ...) -> None: ...

class Instrument(_message.Message):
    __slots__ = ("instrument", "venue", "symbol", "venue_symbol", "kind", "base_asset", "quote_asset", "tick_size", "lot_size", "min_notional", "description", "status", "expiry_time", "option_terms", "underlying", "origin", "channel_id", "bar_intervals")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    VENUE_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    VENUE_SYMBOL_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BASE_ASSET_FIELD_NUMBER: _ClassVar[int]
    QUOTE_ASSET_FIELD_NUMBER: _ClassVar[int]
    TICK_SIZE_FIELD_NUMBER: _ClassVar[int]
    LOT_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIN_NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_TIME_FIELD_NUMBER: _ClassVar[int]
    OPTION_TERMS_FIELD_NUMBER: _ClassVar[int]
    UNDERLYING_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVALS_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    venue: str
    symbol: str
    venue_symbol: str
    kind: InstrumentKind
    base_asset: str
    quote_asset: str
    tick_size: str
    lot_size: str
    min_notional: str
    description: str
    status: InstrumentStatus
    expiry_time: _timestamp_pb2.Timestamp
    option_terms: OptionTerms
    underlying: str
    origin: _words_pb2.DataOrigin
    channel_id: str
    bar_intervals: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, instrument: _Optional[str] = ..., venue: _Optional[str] = ..., symbol: _Optional[str] = ..., venue_symbol: _Optional[str] = ..., kind: _Optional[_Union[InstrumentKind, str]] = ..., base_asset: _Optional[str] = ..., quote_asset: _Optional[str] = ..., tick_size: _Optional[str] = ..., lot_size: _Optional[str] = ..., min_notional: _Optional[str] = ..., description: _Optional[str] = ..., status: _Optional[_Union[InstrumentStatus, str]] = ..., expiry_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., option_terms: _Optional[_Union[OptionTerms, _Mapping]] = ..., underlying: _Optional[str] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., channel_id: _Optional[str] = ..., bar_intervals: _Optional[_Iterable[str]] = ...) -> None: ...

class ListInstrumentsRequest(_message.Message):
    __slots__ = ("venue", "query", "kind", "underlying", "show_delisted", "page_size", "page_token")
    VENUE_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNDERLYING_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELISTED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    venue: str
    query: str
    kind: InstrumentKind
    underlying: str
    show_delisted: bool
    page_size: int
    page_token: str
    def __init__(self, venue: _Optional[str] = ..., query: _Optional[str] = ..., kind: _Optional[_Union[InstrumentKind, str]] = ..., underlying: _Optional[str] = ..., show_delisted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListInstrumentsResponse(_message.Message):
    __slots__ = ("instruments", "next_page_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedCompositeFieldContainer[Instrument]
    next_page_token: str
    def __init__(self, instruments: _Optional[_Iterable[_Union[Instrument, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetInstrumentRequest(_message.Message):
    __slots__ = ("instrument",)
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    def __init__(self, instrument: _Optional[str] = ...) -> None: ...

class GetInstrumentResponse(_message.Message):
    __slots__ = ("instrument",)
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    instrument: Instrument
    def __init__(self, instrument: _Optional[_Union[Instrument, _Mapping]] = ...) -> None: ...
