import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
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

class OrderBookIntegrity(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_BOOK_INTEGRITY_UNSPECIFIED: _ClassVar[OrderBookIntegrity]
    ORDER_BOOK_INTEGRITY_VERIFIED: _ClassVar[OrderBookIntegrity]
    ORDER_BOOK_INTEGRITY_SEQUENCED: _ClassVar[OrderBookIntegrity]
    ORDER_BOOK_INTEGRITY_UNVERIFIED: _ClassVar[OrderBookIntegrity]
    ORDER_BOOK_INTEGRITY_BROKEN: _ClassVar[OrderBookIntegrity]
ORDER_BOOK_INTEGRITY_UNSPECIFIED: OrderBookIntegrity
ORDER_BOOK_INTEGRITY_VERIFIED: OrderBookIntegrity
ORDER_BOOK_INTEGRITY_SEQUENCED: OrderBookIntegrity
ORDER_BOOK_INTEGRITY_UNVERIFIED: OrderBookIntegrity
ORDER_BOOK_INTEGRITY_BROKEN: OrderBookIntegrity

class OrderBookLevel(_message.Message):
    __slots__ = ("price", "quantity", "order_count")
    PRICE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    price: str
    quantity: str
    order_count: int
    def __init__(self, price: _Optional[str] = ..., quantity: _Optional[str] = ..., order_count: _Optional[int] = ...) -> None: ...

class OrderBook(_message.Message):
    __slots__ = ("instrument", "bids", "asks", "sequence", "time", "received_time", "integrity", "checksum", "origin", "feed")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BIDS_FIELD_NUMBER: _ClassVar[int]
    ASKS_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    INTEGRITY_FIELD_NUMBER: _ClassVar[int]
    CHECKSUM_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    bids: _containers.RepeatedCompositeFieldContainer[OrderBookLevel]
    asks: _containers.RepeatedCompositeFieldContainer[OrderBookLevel]
    sequence: int
    time: _timestamp_pb2.Timestamp
    received_time: _timestamp_pb2.Timestamp
    integrity: OrderBookIntegrity
    checksum: int
    origin: _words_pb2.DataOrigin
    feed: str
    def __init__(self, instrument: _Optional[str] = ..., bids: _Optional[_Iterable[_Union[OrderBookLevel, _Mapping]]] = ..., asks: _Optional[_Iterable[_Union[OrderBookLevel, _Mapping]]] = ..., sequence: _Optional[int] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., integrity: _Optional[_Union[OrderBookIntegrity, str]] = ..., checksum: _Optional[int] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ...) -> None: ...

class OrderBookDelta(_message.Message):
    __slots__ = ("instrument", "bids", "asks", "sequence", "first_sequence", "time", "received_time", "integrity", "checksum")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BIDS_FIELD_NUMBER: _ClassVar[int]
    ASKS_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    FIRST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    INTEGRITY_FIELD_NUMBER: _ClassVar[int]
    CHECKSUM_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    bids: _containers.RepeatedCompositeFieldContainer[OrderBookLevel]
    asks: _containers.RepeatedCompositeFieldContainer[OrderBookLevel]
    sequence: int
    first_sequence: int
    time: _timestamp_pb2.Timestamp
    received_time: _timestamp_pb2.Timestamp
    integrity: OrderBookIntegrity
    checksum: int
    def __init__(self, instrument: _Optional[str] = ..., bids: _Optional[_Iterable[_Union[OrderBookLevel, _Mapping]]] = ..., asks: _Optional[_Iterable[_Union[OrderBookLevel, _Mapping]]] = ..., sequence: _Optional[int] = ..., first_sequence: _Optional[int] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., integrity: _Optional[_Union[OrderBookIntegrity, str]] = ..., checksum: _Optional[int] = ...) -> None: ...

class OrderBookSnapshot(_message.Message):
    __slots__ = ("order_books",)
    ORDER_BOOKS_FIELD_NUMBER: _ClassVar[int]
    order_books: _containers.RepeatedCompositeFieldContainer[OrderBook]
    def __init__(self, order_books: _Optional[_Iterable[_Union[OrderBook, _Mapping]]] = ...) -> None: ...

class OrderBookBatch(_message.Message):
    __slots__ = ("deltas", "conflated_count")
    DELTAS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    deltas: _containers.RepeatedCompositeFieldContainer[OrderBookDelta]
    conflated_count: int
    def __init__(self, deltas: _Optional[_Iterable[_Union[OrderBookDelta, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class GetOrderBookRequest(_message.Message):
    __slots__ = ("instrument", "depth")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    depth: int
    def __init__(self, instrument: _Optional[str] = ..., depth: _Optional[int] = ...) -> None: ...

class GetOrderBookResponse(_message.Message):
    __slots__ = ("order_book",)
    ORDER_BOOK_FIELD_NUMBER: _ClassVar[int]
    order_book: OrderBook
    def __init__(self, order_book: _Optional[_Union[OrderBook, _Mapping]] = ...) -> None: ...

class WatchOrderBookRequest(_message.Message):
    __slots__ = ("instruments", "depth", "resume_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    depth: int
    resume_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., depth: _Optional[int] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchOrderBookResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: OrderBookSnapshot
    batch: OrderBookBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[OrderBookSnapshot, _Mapping]] = ..., batch: _Optional[_Union[OrderBookBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
