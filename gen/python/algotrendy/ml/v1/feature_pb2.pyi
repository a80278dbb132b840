import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FeatureKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FEATURE_KIND_UNSPECIFIED: _ClassVar[FeatureKind]
    FEATURE_KIND_BAR: _ClassVar[FeatureKind]
    FEATURE_KIND_INDICATOR: _ClassVar[FeatureKind]
    FEATURE_KIND_FORMULA: _ClassVar[FeatureKind]
FEATURE_KIND_UNSPECIFIED: FeatureKind
FEATURE_KIND_BAR: FeatureKind
FEATURE_KIND_INDICATOR: FeatureKind
FEATURE_KIND_FORMULA: FeatureKind

class Feature(_message.Message):
    __slots__ = ("name", "kind", "description", "formula", "parameters", "warm_up_bars")
    class ParametersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_BARS_FIELD_NUMBER: _ClassVar[int]
    name: str
    kind: FeatureKind
    description: str
    formula: str
    parameters: _containers.ScalarMap[str, str]
    warm_up_bars: int
    def __init__(self, name: _Optional[str] = ..., kind: _Optional[_Union[FeatureKind, str]] = ..., description: _Optional[str] = ..., formula: _Optional[str] = ..., parameters: _Optional[_Mapping[str, str]] = ..., warm_up_bars: _Optional[int] = ...) -> None: ...

class FeatureSet(_message.Message):
    __slots__ = ("feature_set_id", "description", "features", "features_hash", "warm_up_bars", "built_in", "create_time")
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    FEATURES_FIELD_NUMBER: _ClassVar[int]
    FEATURES_HASH_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_BARS_FIELD_NUMBER: _ClassVar[int]
    BUILT_IN_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    feature_set_id: str
    description: str
    features: _containers.RepeatedCompositeFieldContainer[Feature]
    features_hash: str
    warm_up_bars: int
    built_in: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, feature_set_id: _Optional[str] = ..., description: _Optional[str] = ..., features: _Optional[_Iterable[_Union[Feature, _Mapping]]] = ..., features_hash: _Optional[str] = ..., warm_up_bars: _Optional[int] = ..., built_in: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
