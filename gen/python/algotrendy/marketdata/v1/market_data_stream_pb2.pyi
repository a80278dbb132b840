import datetime

from algotrendy.marketdata.v1 import bar_pb2 as _bar_pb2
from algotrendy.marketdata.v1 import order_book_pb2 as _order_book_pb2
from algotrendy.marketdata.v1 import quote_pb2 as _quote_pb2
from algotrendy.marketdata.v1 import trade_pb2 as _trade_pb2
from algotrendy.types.v1 import error_pb2 as _error_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Topic(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TOPIC_UNSPECIFIED: _ClassVar[Topic]
    TOPIC_QUOTES: _ClassVar[Topic]
    TOPIC_TRADES: _ClassVar[Topic]
    TOPIC_BARS: _ClassVar[Topic]
    TOPIC_ORDER_BOOK: _ClassVar[Topic]

class SubscriptionStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SUBSCRIPTION_STATUS_UNSPECIFIED: _ClassVar[SubscriptionStatus]
    SUBSCRIPTION_STATUS_ACTIVE: _ClassVar[SubscriptionStatus]
    SUBSCRIPTION_STATUS_ENDED: _ClassVar[SubscriptionStatus]
    SUBSCRIPTION_STATUS_REFUSED: _ClassVar[SubscriptionStatus]
    SUBSCRIPTION_STATUS_STALE: _ClassVar[SubscriptionStatus]
TOPIC_UNSPECIFIED: Topic
TOPIC_QUOTES: Topic
TOPIC_TRADES: Topic
TOPIC_BARS: Topic
TOPIC_ORDER_BOOK: Topic
SUBSCRIPTION_STATUS_UNSPECIFIED: SubscriptionStatus
SUBSCRIPTION_STATUS_ACTIVE: SubscriptionStatus
SUBSCRIPTION_STATUS_ENDED: SubscriptionStatus
SUBSCRIPTION_STATUS_REFUSED: SubscriptionStatus
SUBSCRIPTION_STATUS_STALE: SubscriptionStatus

class Subscription(_message.Message):
    __slots__ = ("instrument", "topic", "interval", "depth", "conflation")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    TOPIC_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    CONFLATION_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    topic: Topic
    interval: str
    depth: int
    conflation: _quote_pb2.Conflation
    def __init__(self, instrument: _Optional[str] = ..., topic: _Optional[_Union[Topic, str]] = ..., interval: _Optional[str] = ..., depth: _Optional[int] = ..., conflation: _Optional[_Union[_quote_pb2.Conflation, str]] = ...) -> None: ...

class SubscriptionState(_message.Message):
    __slots__ = ("subscription", "status", "reason", "message")
    SUBSCRIPTION_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    subscription: Subscription
    status: SubscriptionStatus
    reason: _error_pb2.ErrorReason
    message: str
    def __init__(self, subscription: _Optional[_Union[Subscription, _Mapping]] = ..., status: _Optional[_Union[SubscriptionStatus, str]] = ..., reason: _Optional[_Union[_error_pb2.ErrorReason, str]] = ..., message: _Optional[str] = ...) -> None: ...

class Subscribe(_message.Message):
    __slots__ = ("subscriptions",)
    SUBSCRIPTIONS_FIELD_NUMBER: _ClassVar[int]
    subscriptions: _containers.RepeatedCompositeFieldContainer[Subscription]
    def __init__(self, subscriptions: _Optional[_Iterable[_Union[Subscription, _Mapping]]] = ...) -> None: ...

class Unsubscribe(_message.Message):
    __slots__ = ("subscriptions",)
    SUBSCRIPTIONS_FIELD_NUMBER: _ClassVar[int]
    subscriptions: _containers.RepeatedCompositeFieldContainer[Subscription]
    def __init__(self, subscriptions: _Optional[_Iterable[_Union[Subscription, _Mapping]]] = ...) -> None: ...

class ListMySubscriptions(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class HeartbeatSetting(_message.Message):
    __slots__ = ("interval",)
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    interval: _duration_pb2.Duration
    def __init__(self, interval: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class StreamMarketDataRequest(_message.Message):
    __slots__ = ("request_id", "subscribe", "unsubscribe", "list_my_subscriptions", "heartbeat", "resume_token")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBE_FIELD_NUMBER: _ClassVar[int]
    UNSUBSCRIBE_FIELD_NUMBER: _ClassVar[int]
    LIST_MY_SUBSCRIPTIONS_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    subscribe: Subscribe
    unsubscribe: Unsubscribe
    list_my_subscriptions: ListMySubscriptions
    heartbeat: HeartbeatSetting
    resume_token: str
    def __init__(self, request_id: _Optional[str] = ..., subscribe: _Optional[_Union[Subscribe, _Mapping]] = ..., unsubscribe: _Optional[_Union[Unsubscribe, _Mapping]] = ..., list_my_subscriptions: _Optional[_Union[ListMySubscriptions, _Mapping]] = ..., heartbeat: _Optional[_Union[HeartbeatSetting, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SubscriptionStates(_message.Message):
    __slots__ = ("request_id", "states")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    states: _containers.RepeatedCompositeFieldContainer[SubscriptionState]
    def __init__(self, request_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[SubscriptionState, _Mapping]]] = ...) -> None: ...

class MarketDataSnapshot(_message.Message):
    __slots__ = ("quotes", "trades", "bars", "order_books")
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    TRADES_FIELD_NUMBER: _ClassVar[int]
    BARS_FIELD_NUMBER: _ClassVar[int]
    ORDER_BOOKS_FIELD_NUMBER: _ClassVar[int]
    quotes: _containers.RepeatedCompositeFieldContainer[_quote_pb2.Quote]
    trades: _containers.RepeatedCompositeFieldContainer[_trade_pb2.Trade]
    bars: _containers.RepeatedCompositeFieldContainer[_bar_pb2.Bar]
    order_books: _containers.RepeatedCompositeFieldContainer[_order_book_pb2.OrderBook]
    def __init__(self, quotes: _Optional[_Iterable[_Union[_quote_pb2.Quote, _Mapping]]] = ..., trades: _Optional[_Iterable[_Union[_trade_pb2.Trade, _Mapping]]] = ..., bars: _Optional[_Iterable[_Union[_bar_pb2.Bar, _Mapping]]] = ..., order_books: _Optional[_Iterable[_Union[_order_book_pb2.OrderBook, _Mapping]]] = ...) -> None: ...

class MarketDataBatch(_message.Message):
    __slots__ = ("quotes", "trades", "bars", "order_book_deltas", "conflated_count")
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    TRADES_FIELD_NUMBER: _ClassVar[int]
    BARS_FIELD_NUMBER: _ClassVar[int]
    ORDER_BOOK_DELTAS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    quotes: _containers.RepeatedCompositeFieldContainer[_quote_pb2.Quote]
    trades: _containers.RepeatedCompositeFieldContainer[_trade_pb2.Trade]
    bars: _containers.RepeatedCompositeFieldContainer[_bar_pb2.Bar]
    order_book_deltas: _containers.RepeatedCompositeFieldContainer[_order_book_pb2.OrderBookDelta]
    conflated_count: int
    def __init__(self, quotes: _Optional[_Iterable[_Union[_quote_pb2.Quote, _Mapping]]] = ..., trades: _Optional[_Iterable[_Union[_trade_pb2.Trade, _Mapping]]] = ..., bars: _Optional[_Iterable[_Union[_bar_pb2.Bar, _Mapping]]] = ..., order_book_deltas: _Optional[_Iterable[_Union[_order_book_pb2.OrderBookDelta, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class StreamMarketDataResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "states", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: MarketDataSnapshot
    batch: MarketDataBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    states: SubscriptionStates
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[MarketDataSnapshot, _Mapping]] = ..., batch: _Optional[_Union[MarketDataBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., states: _Optional[_Union[SubscriptionStates, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchMarketDataRequest(_message.Message):
    __slots__ = ("instruments", "topics", "interval", "depth", "resume_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    TOPICS_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    topics: _containers.RepeatedScalarFieldContainer[Topic]
    interval: str
    depth: int
    resume_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., topics: _Optional[_Iterable[_Union[Topic, str]]] = ..., interval: _Optional[str] = ..., depth: _Optional[int] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchMarketDataResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: MarketDataSnapshot
    batch: MarketDataBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[MarketDataSnapshot, _Mapping]] = ..., batch: _Optional[_Union[MarketDataBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
