import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class NewsArticle(_message.Message):
    __slots__ = ("article_id", "source", "title", "summary", "url", "instruments", "publish_time", "received_time", "sentiment", "language", "sequence", "origin", "feed")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    URL_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    SENTIMENT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    FEED_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    source: str
    title: str
    summary: str
    url: str
    instruments: _containers.RepeatedScalarFieldContainer[str]
    publish_time: _timestamp_pb2.Timestamp
    received_time: _timestamp_pb2.Timestamp
    sentiment: float
    language: str
    sequence: int
    origin: _words_pb2.DataOrigin
    feed: str
    def __init__(self, article_id: _Optional[str] = ..., source: _Optional[str] = ..., title: _Optional[str] = ..., summary: _Optional[str] = ..., url: _Optional[str] = ..., instruments: _Optional[_Iterable[str]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sentiment: _Optional[float] = ..., language: _Optional[str] = ..., sequence: _Optional[int] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., feed: _Optional[str] = ...) -> None: ...

class ListNewsRequest(_message.Message):
    __slots__ = ("instruments", "query", "source", "start_time", "end_time", "page_size", "page_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    query: str
    source: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., query: _Optional[str] = ..., source: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListNewsResponse(_message.Message):
    __slots__ = ("articles", "next_page_token", "resume_token")
    ARTICLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    articles: _containers.RepeatedCompositeFieldContainer[NewsArticle]
    next_page_token: str
    resume_token: str
    def __init__(self, articles: _Optional[_Iterable[_Union[NewsArticle, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetNewsArticleRequest(_message.Message):
    __slots__ = ("article_id",)
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    def __init__(self, article_id: _Optional[str] = ...) -> None: ...

class GetNewsArticleResponse(_message.Message):
    __slots__ = ("article",)
    ARTICLE_FIELD_NUMBER: _ClassVar[int]
    article: NewsArticle
    def __init__(self, article: _Optional[_Union[NewsArticle, _Mapping]] = ...) -> None: ...

class WatchNewsRequest(_message.Message):
    __slots__ = ("instruments", "resume_token")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    resume_token: str
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class NewsSnapshot(_message.Message):
    __slots__ = ("articles",)
    ARTICLES_FIELD_NUMBER: _ClassVar[int]
    articles: _containers.RepeatedCompositeFieldContainer[NewsArticle]
    def __init__(self, articles: _Optional[_Iterable[_Union[NewsArticle, _Mapping]]] = ...) -> None: ...

class NewsBatch(_message.Message):
    __slots__ = ("articles",)
    ARTICLES_FIELD_NUMBER: _ClassVar[int]
    articles: _containers.RepeatedCompositeFieldContainer[NewsArticle]
    def __init__(self, articles: _Optional[_Iterable[_Union[NewsArticle, _Mapping]]] = ...) -> None: ...

class WatchNewsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: NewsSnapshot
    batch: NewsBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[NewsSnapshot, _Mapping]] = ..., batch: _Optional[_Union[NewsBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
