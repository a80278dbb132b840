import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.ml.v1 import feature_pb2 as _feature_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListFeaturesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "kind")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    kind: _feature_pb2.FeatureKind
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[_feature_pb2.FeatureKind, str]] = ...) -> None: ...

class ListFeaturesResponse(_message.Message):
    __slots__ = ("features", "next_page_token")
    FEATURES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    features: _containers.RepeatedCompositeFieldContainer[_feature_pb2.Feature]
    next_page_token: str
    def __init__(self, features: _Optional[_Iterable[_Union[_feature_pb2.Feature, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListFeatureSetsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFeatureSetsResponse(_message.Message):
    __slots__ = ("feature_sets", "next_page_token")
    FEATURE_SETS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    feature_sets: _containers.RepeatedCompositeFieldContainer[_feature_pb2.FeatureSet]
    next_page_token: str
    def __init__(self, feature_sets: _Optional[_Iterable[_Union[_feature_pb2.FeatureSet, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetFeatureSetRequest(_message.Message):
    __slots__ = ("feature_set_id",)
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    feature_set_id: str
    def __init__(self, feature_set_id: _Optional[str] = ...) -> None: ...

class GetFeatureSetResponse(_message.Message):
    __slots__ = ("feature_set",)
    FEATURE_SET_FIELD_NUMBER: _ClassVar[int]
    feature_set: _feature_pb2.FeatureSet
    def __init__(self, feature_set: _Optional[_Union[_feature_pb2.FeatureSet, _Mapping]] = ...) -> None: ...

class CreateFeatureSetRequest(_message.Message):
    __slots__ = ("feature_set_id", "description", "features")
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    FEATURES_FIELD_NUMBER: _ClassVar[int]
    feature_set_id: str
    description: str
    features: _containers.RepeatedCompositeFieldContainer[_feature_pb2.Feature]
    def __init__(self, feature_set_id: _Optional[str] = ..., description: _Optional[str] = ..., features: _Optional[_Iterable[_Union[_feature_pb2.Feature, _Mapping]]] = ...) -> None: ...

class CreateFeatureSetResponse(_message.Message):
    __slots__ = ("feature_set", "replayed")
    FEATURE_SET_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    feature_set: _feature_pb2.FeatureSet
    replayed: bool
    def __init__(self, feature_set: _Optional[_Union[_feature_pb2.FeatureSet, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class DeleteFeatureSetRequest(_message.Message):
    __slots__ = ("feature_set_id",)
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    feature_set_id: str
    def __init__(self, feature_set_id: _Optional[str] = ...) -> None: ...

class DeleteFeatureSetResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ReadFeaturesRequest(_message.Message):
    __slots__ = ("feature_set_id", "instrument", "bar_interval", "start_time", "end_time")
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    feature_set_id: str
    instrument: str
    bar_interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, feature_set_id: _Optional[str] = ..., instrument: _Optional[str] = ..., bar_interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class FeatureColumn(_message.Message):
    __slots__ = ("name", "values")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    name: str
    values: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, name: _Optional[str] = ..., values: _Optional[_Iterable[float]] = ...) -> None: ...

class ReadFeaturesResponse(_message.Message):
    __slots__ = ("open_time_unix_ns", "columns", "features_hash", "origin")
    OPEN_TIME_UNIX_NS_FIELD_NUMBER: _ClassVar[int]
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    FEATURES_HASH_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    open_time_unix_ns: _containers.RepeatedScalarFieldContainer[int]
    columns: _containers.RepeatedCompositeFieldContainer[FeatureColumn]
    features_hash: str
    origin: _words_pb2.DataOrigin
    def __init__(self, open_time_unix_ns: _Optional[_Iterable[int]] = ..., columns: _Optional[_Iterable[_Union[FeatureColumn, _Mapping]]] = ..., features_hash: _Optional[str] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...
