import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
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

class FeedState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FEED_STATE_UNSPECIFIED: _ClassVar[FeedState]
    FEED_STATE_CURRENT: _ClassVar[FeedState]
    FEED_STATE_STALE: _ClassVar[FeedState]
    FEED_STATE_RESTORED: _ClassVar[FeedState]

class Conflation(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CONFLATION_UNSPECIFIED: _ClassVar[Conflation]
    CONFLATION_LATEST: _ClassVar[Conflation]
    CONFLATION_EVERY: _ClassVar[Conflation]
    CONFLATION_INTERVAL: _ClassVar[Conflation]
FEED_STATE_UNSPECIFIED: FeedState
FEED_STATE_CURRENT: FeedState
FEED_STATE_STALE: FeedState
FEED_STATE_RESTORED: FeedState
CONFLATION_UNSPECIFIED: Conflation
CONFLATION_LATEST: Conflation
CONFLATION_EVERY: Conflation
CONFLATION_INTERVAL: Conflation

class Quote(_message.Message):
    __slots__ = ("instrument", "bid_price", "bid_quantity", "ask_price", "ask_quantity", "last_price", "time", "received_time", "sequence", "origin", "feed", "state")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BID_PRICE_FIELD_NUMBER: _ClassVar[int]
    BID_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ASK_PRICE_FIELD_NUMBER: _ClassVar[int]
    ASK_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    LAST_PRICE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    bid_price: str
    bid_quantity: str
    ask_price: str
    ask_quantity: str
    last_price: str
    time: _timestamp_pb2.Timestamp
    received_time: _timestamp_pb2.Timestamp
    sequence: int
    origin: _words_pb2.DataOrigin
    feed: str
    state: FeedState
    def __init__(self, instrument: _Optional[str] = ..., bid_price: _Optional[str] = ..., bid_quantity: _Optional[str] = ..., ask_price: _Optional[str] = ..., ask_quantity: _Optional[str] = ..., last_price: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sequence: _Optional[int] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ..., state: _Optional[_Union[FeedState, str]] = ...) -> None: ...

class FeedStatus(_message.Message):
    __slots__ = ("channel_id", "feed", "origin", "state", "newest_time", "last_received_time")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NEWEST_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    feed: str
    origin: _words_pb2.DataOrigin
    state: FeedState
    newest_time: _timestamp_pb2.Timestamp
    last_received_time: _timestamp_pb2.Timestamp
    def __init__(self, channel_id: _Optional[str] = ..., feed: _Optional[str] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., state: _Optional[_Union[FeedState, str]] = ..., newest_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class QuoteSnapshot(_message.Message):
    __slots__ = ("quotes",)
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    quotes: _containers.RepeatedCompositeFieldContainer[Quote]
    def __init__(self, quotes: _Optional[_Iterable[_Union[Quote, _Mapping]]] = ...) -> None: ...

class QuoteBatch(_message.Message):
    __slots__ = ("quotes", "conflated_count")
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    quotes: _containers.RepeatedCompositeFieldContainer[Quote]
    conflated_count: int
    def __init__(self, quotes: _Optional[_Iterable[_Union[Quote, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class ListQuotesRequest(_message.Message):
    __slots__ = ("instruments", "page_size", "page_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    page_size: int
    page_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListQuotesResponse(_message.Message):
    __slots__ = ("quotes", "next_page_token", "resume_token", "feeds")
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FEEDS_FIELD_NUMBER: _ClassVar[int]
    quotes: _containers.RepeatedCompositeFieldContainer[Quote]
    next_page_token: str
    resume_token: str
    feeds: _containers.RepeatedCompositeFieldContainer[FeedStatus]
    def __init__(self, quotes: _Optional[_Iterable[_Union[Quote, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ..., feeds: _Optional[_Iterable[_Union[FeedStatus, _Mapping]]] = ...) -> None: ...

class GetQuoteRequest(_message.Message):
    __slots__ = ("instrument",)
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    def __init__(self, instrument: _Optional[str] = ...) -> None: ...

class GetQuoteResponse(_message.Message):
    __slots__ = ("quote",)
    QUOTE_FIELD_NUMBER: _ClassVar[int]
    quote: Quote
    def __init__(self, quote: _Optional[_Union[Quote, _Mapping]] = ...) -> None: ...

class WatchQuotesRequest(_message.Message):
    __slots__ = ("instruments", "conflation", "interval", "resume_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    CONFLATION_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    conflation: Conflation
    interval: _duration_pb2.Duration
    resume_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., conflation: _Optional[_Union[Conflation, str]] = ..., interval: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchQuotesResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: QuoteSnapshot
    batch: QuoteBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[QuoteSnapshot, _Mapping]] = ..., batch: _Optional[_Union[QuoteBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
