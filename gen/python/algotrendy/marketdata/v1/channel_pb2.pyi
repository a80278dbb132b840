import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ChannelContent(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANNEL_CONTENT_UNSPECIFIED: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_QUOTES: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_TRADES: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_BARS: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_ORDER_BOOKS: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_NEWS: _ClassVar[ChannelContent]
    CHANNEL_CONTENT_SERIES: _ClassVar[ChannelContent]

class ChannelState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANNEL_STATE_UNSPECIFIED: _ClassVar[ChannelState]
    CHANNEL_STATE_NOT_CONFIGURED: _ClassVar[ChannelState]
    CHANNEL_STATE_STOPPED: _ClassVar[ChannelState]
    CHANNEL_STATE_WAITING: _ClassVar[ChannelState]
    CHANNEL_STATE_STARTING: _ClassVar[ChannelState]
    CHANNEL_STATE_RUNNING: _ClassVar[ChannelState]
    CHANNEL_STATE_DEGRADED: _ClassVar[ChannelState]
    CHANNEL_STATE_SUSPENDED: _ClassVar[ChannelState]
CHANNEL_CONTENT_UNSPECIFIED: ChannelContent
CHANNEL_CONTENT_QUOTES: ChannelContent
CHANNEL_CONTENT_TRADES: ChannelContent
CHANNEL_CONTENT_BARS: ChannelContent
CHANNEL_CONTENT_ORDER_BOOKS: ChannelContent
CHANNEL_CONTENT_NEWS: ChannelContent
CHANNEL_CONTENT_SERIES: ChannelContent
CHANNEL_STATE_UNSPECIFIED: ChannelState
CHANNEL_STATE_NOT_CONFIGURED: ChannelState
CHANNEL_STATE_STOPPED: ChannelState
CHANNEL_STATE_WAITING: ChannelState
CHANNEL_STATE_STARTING: ChannelState
CHANNEL_STATE_RUNNING: ChannelState
CHANNEL_STATE_DEGRADED: ChannelState
CHANNEL_STATE_SUSPENDED: ChannelState

class ChannelSchedule(_message.Message):
    __slots__ = ("cron", "time_zone", "run_length")
    CRON_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    RUN_LENGTH_FIELD_NUMBER: _ClassVar[int]
    cron: str
    time_zone: str
    run_length: _duration_pb2.Duration
    def __init__(self, cron: _Optional[str] = ..., time_zone: _Optional[str] = ..., run_length: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class ChannelHealth(_message.Message):
    __slots__ = ("state", "detail", "last_success_time", "newest_data_time", "lag", "last_error", "last_error_time", "consecutive_failures", "next_attempt_time", "item_count", "quarantined_count", "gap_count", "rate_used")
    STATE_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    LAST_SUCCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    NEWEST_DATA_TIME_FIELD_NUMBER: _ClassVar[int]
    LAG_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_TIME_FIELD_NUMBER: _ClassVar[int]
    CONSECUTIVE_FAILURES_FIELD_NUMBER: _ClassVar[int]
    NEXT_ATTEMPT_TIME_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    QUARANTINED_COUNT_FIELD_NUMBER: _ClassVar[int]
    GAP_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATE_USED_FIELD_NUMBER: _ClassVar[int]
    state: ChannelState
    detail: str
    last_success_time: _timestamp_pb2.Timestamp
    newest_data_time: _timestamp_pb2.Timestamp
    lag: _duration_pb2.Duration
    last_error: str
    last_error_time: _timestamp_pb2.Timestamp
    consecutive_failures: int
    next_attempt_time: _timestamp_pb2.Timestamp
    item_count: int
    quarantined_count: int
    gap_count: int
    rate_used: float
    def __init__(self, state: _Optional[_Union[ChannelState, str]] = ..., detail: _Optional[str] = ..., last_success_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., newest_data_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lag: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., last_error: _Optional[str] = ..., last_error_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., consecutive_failures: _Optional[int] = ..., next_attempt_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., item_count: _Optional[int] = ..., quarantined_count: _Optional[int] = ..., gap_count: _Optional[int] = ..., rate_used: _Optional[float] = ...) -> None: ...

class Channel(_message.Message):
    __slots__ = ("channel_id", "feed", "origin", "contents", "instruments", "bar_intervals", "schedule", "enabled", "stale_after", "health", "source_notice", "etag")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    CONTENTS_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVALS_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    STALE_AFTER_FIELD_NUMBER: _ClassVar[int]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    SOURCE_NOTICE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    feed: str
    origin: _words_pb2.DataOrigin
    contents: _containers.RepeatedScalarFieldContainer[ChannelContent]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    bar_intervals: _containers.RepeatedScalarFieldContainer[str]
    schedule: ChannelSchedule
    enabled: bool
    stale_after: _duration_pb2.Duration
    health: ChannelHealth
    source_notice: str
    etag: str
    def __init__(self, channel_id: _Optional[str] = ..., feed: _Optional[str] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., contents: _Optional[_Iterable[_Union[ChannelContent, str]]] = ..., instruments: _Optional[_Iterable[str]] = ..., bar_intervals: _Optional[_Iterable[str]] = ..., schedule: _Optional[_Union[ChannelSchedule, _Mapping]] = ..., enabled: _Optional[bool] = ..., stale_after: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., health: _Optional[_Union[ChannelHealth, _Mapping]] = ..., source_notice: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListChannelsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListChannelsResponse(_message.Message):
    __slots__ = ("channels", "next_page_token", "resume_token")
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    channels: _containers.RepeatedCompositeFieldContainer[Channel]
    next_page_token: str
    resume_token: str
    def __init__(self, channels: _Optional[_Iterable[_Union[Channel, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetChannelRequest(_message.Message):
    __slots__ = ("channel_id",)
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    def __init__(self, channel_id: _Optional[str] = ...) -> None: ...

class GetChannelResponse(_message.Message):
    __slots__ = ("channel",)
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ...) -> None: ...

class UpdateChannelRequest(_message.Message):
    __slots__ = ("channel", "update_mask")
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class UpdateChannelResponse(_message.Message):
    __slots__ = ("channel",)
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ...) -> None: ...

class StartChannelRequest(_message.Message):
    __slots__ = ("channel_id",)
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    def __init__(self, channel_id: _Optional[str] = ...) -> None: ...

class StartChannelResponse(_message.Message):
    __slots__ = ("channel",)
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ...) -> None: ...

class StopChannelRequest(_message.Message):
    __slots__ = ("channel_id",)
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    def __init__(self, channel_id: _Optional[str] = ...) -> None: ...

class StopChannelResponse(_message.Message):
    __slots__ = ("channel",)
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    channel: Channel
    def __init__(self, channel: _Optional[_Union[Channel, _Mapping]] = ...) -> None: ...

class WatchChannelsRequest(_message.Message):
    __slots__ = ("resume_token",)
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    def __init__(self, resume_token: _Optional[str] = ...) -> None: ...

class ChannelSnapshot(_message.Message):
    __slots__ = ("channels",)
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    channels: _containers.RepeatedCompositeFieldContainer[Channel]
    def __init__(self, channels: _Optional[_Iterable[_Union[Channel, _Mapping]]] = ...) -> None: ...

class ChannelBatch(_message.Message):
    __slots__ = ("channels", "conflated_count")
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    channels: _containers.RepeatedCompositeFieldContainer[Channel]
    conflated_count: int
    def __init__(self, channels: _Optional[_Iterable[_Union[Channel, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchChannelsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: ChannelSnapshot
    batch: ChannelBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[ChannelSnapshot, _Mapping]] = ..., batch: _Optional[_Union[ChannelBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
