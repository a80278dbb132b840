import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.trading.v1 import order_pb2 as _order_pb2
from algotrendy.trading.v1 import position_pb2 as _position_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListPositionsRequest(_message.Message):
    __slots__ = ("account_id", "include_flat", "min_sequence", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FLAT_FIELD_NUMBER: _ClassVar[int]
    MIN_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    include_flat: bool
    min_sequence: int
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., include_flat: _Optional[bool] = ..., min_sequence: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPositionsResponse(_message.Message):
    __slots__ = ("positions", "next_page_token", "resume_token", "sequence")
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    positions: _containers.RepeatedCompositeFieldContainer[_position_pb2.Position]
    next_page_token: str
    resume_token: str
    sequence: int
    def __init__(self, positions: _Optional[_Iterable[_Union[_position_pb2.Position, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ..., sequence: _Optional[int] = ...) -> None: ...

class GetPositionRequest(_message.Message):
    __slots__ = ("account_id", "instrument", "min_sequence")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    MIN_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    instrument: str
    min_sequence: int
    def __init__(self, account_id: _Optional[str] = ..., instrument: _Optional[str] = ..., min_sequence: _Optional[int] = ...) -> None: ...

class GetPositionResponse(_message.Message):
    __slots__ = ("position",)
    POSITION_FIELD_NUMBER: _ClassVar[int]
    position: _position_pb2.Position
    def __init__(self, position: _Optional[_Union[_position_pb2.Position, _Mapping]] = ...) -> None: ...

class WatchPositionsRequest(_message.Message):
    __slots__ = ("account_id", "resume_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    resume_token: str
    def __init__(self, account_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class PositionSnapshot(_message.Message):
    __slots__ = ("positions",)
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    positions: _containers.RepeatedCompositeFieldContainer[_position_pb2.Position]
    def __init__(self, positions: _Optional[_Iterable[_Union[_position_pb2.Position, _Mapping]]] = ...) -> None: ...

class PositionBatch(_message.Message):
    __slots__ = ("positions", "conflated_count")
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    positions: _containers.RepeatedCompositeFieldContainer[_position_pb2.Position]
    conflated_count: int
    def __init__(self, positions: _Optional[_Iterable[_Union[_position_pb2.Position, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchPositionsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: PositionSnapshot
    batch: PositionBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[PositionSnapshot, _Mapping]] = ..., batch: _Optional[_Union[PositionBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ClosePositionRequest(_message.Message):
    __slots__ = ("account_id", "client_order_id", "instrument", "quantity")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    client_order_id: str
    instrument: str
    quantity: str
    def __init__(self, account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., instrument: _Optional[str] = ..., quantity: _Optional[str] = ...) -> None: ...

class ClosePositionResponse(_message.Message):
    __slots__ = ("order", "replayed")
    ORDER_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    order: _order_pb2.Order
    replayed: bool
    def __init__(self, order: _Optional[_Union[_order_pb2.Order, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class CloseAllPositionsRequest(_message.Message):
    __slots__ = ("account_id", "close_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLOSE_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    close_id: str
    def __init__(self, account_id: _Optional[str] = ..., close_id: _Optional[str] = ...) -> None: ...

class CloseAllPositionsResponse(_message.Message):
    __slots__ = ("canceled_orders", "closing_orders", "replayed")
    CANCELED_ORDERS_FIELD_NUMBER: _ClassVar[int]
    CLOSING_ORDERS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    canceled_orders: _containers.RepeatedCompositeFieldContainer[_order_pb2.Order]
    closing_orders: _containers.RepeatedCompositeFieldContainer[_order_pb2.Order]
    replayed: bool
    def __init__(self, canceled_orders: _Optional[_Iterable[_Union[_order_pb2.Order, _Mapping]]] = ..., closing_orders: _Optional[_Iterable[_Union[_order_pb2.Order, _Mapping]]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class ListProfitAndLossRequest(_message.Message):
    __slots__ = ("account_id", "start_time", "end_time", "step", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    step: _duration_pb2.Duration
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., step: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProfitAndLossResponse(_message.Message):
    __slots__ = ("points", "next_page_token")
    POINTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    points: _containers.RepeatedCompositeFieldContainer[_position_pb2.ProfitAndLossPoint]
    next_page_token: str
    def __init__(self, points: _Optional[_Iterable[_Union[_position_pb2.ProfitAndLossPoint, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListRoundTripsRequest(_message.Message):
    __slots__ = ("account_id", "instrument", "strategy_id", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    instrument: str
    strategy_id: str
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., instrument: _Optional[str] = ..., strategy_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRoundTripsResponse(_message.Message):
    __slots__ = ("round_trips", "next_page_token")
    ROUND_TRIPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    round_trips: _containers.RepeatedCompositeFieldContainer[_position_pb2.RoundTrip]
    next_page_token: str
    def __init__(self, round_trips: _Optional[_Iterable[_Union[_position_pb2.RoundTrip, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
