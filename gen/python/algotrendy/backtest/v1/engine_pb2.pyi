from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EngineKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ENGINE_KIND_UNSPECIFIED: _ClassVar[EngineKind]
    ENGINE_KIND_BUILT_IN: _ClassVar[EngineKind]
    ENGINE_KIND_LOCAL_PROGRAM: _ClassVar[EngineKind]
    ENGINE_KIND_REMOTE_SERVICE: _ClassVar[EngineKind]

class ParameterType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PARAMETER_TYPE_UNSPECIFIED: _ClassVar[ParameterType]
    PARAMETER_TYPE_INTEGER: _ClassVar[ParameterType]
    PARAMETER_TYPE_NUMBER: _ClassVar[ParameterType]
    PARAMETER_TYPE_BOOLEAN: _ClassVar[ParameterType]
    PARAMETER_TYPE_CHOICE: _ClassVar[ParameterType]

class StrategySource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STRATEGY_SOURCE_UNSPECIFIED: _ClassVar[StrategySource]
    STRATEGY_SOURCE_LIBRARY: _ClassVar[StrategySource]
    STRATEGY_SOURCE_PACKAGE: _ClassVar[StrategySource]
    STRATEGY_SOURCE_USER: _ClassVar[StrategySource]
ENGINE_KIND_UNSPECIFIED: EngineKind
ENGINE_KIND_BUILT_IN: EngineKind
ENGINE_KIND_LOCAL_PROGRAM: EngineKind
ENGINE_KIND_REMOTE_SERVICE: EngineKind
PARAMETER_TYPE_UNSPECIFIED: ParameterType
PARAMETER_TYPE_INTEGER: ParameterType
PARAMETER_TYPE_NUMBER: ParameterType
PARAMETER_TYPE_BOOLEAN: ParameterType
PARAMETER_TYPE_CHOICE: ParameterType
STRATEGY_SOURCE_UNSPECIFIED: StrategySource
STRATEGY_SOURCE_LIBRARY: StrategySource
STRATEGY_SOURCE_PACKAGE: StrategySource
STRATEGY_SOURCE_USER: StrategySource

class Engine(_message.Message):
    __slots__ = ("name", "title", "kind", "version", "available", "how_to_enable", "differences", "unsupported_fields", "strategies")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    HOW_TO_ENABLE_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    UNSUPPORTED_FIELDS_FIELD_NUMBER: _ClassVar[int]
    STRATEGIES_FIELD_NUMBER: _ClassVar[int]
    name: str
    title: str
    kind: EngineKind
    version: str
    available: bool
    how_to_enable: str
    differences: _containers.RepeatedScalarFieldContainer[str]
    unsupported_fields: _containers.RepeatedScalarFieldContainer[str]
    strategies: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, name: _Optional[str] = ..., title: _Optional[str] = ..., kind: _Optional[_Union[EngineKind, str]] = ..., version: _Optional[str] = ..., available: _Optional[bool] = ..., how_to_enable: _Optional[str] = ..., differences: _Optional[_Iterable[str]] = ..., unsupported_fields: _Optional[_Iterable[str]] = ..., strategies: _Optional[_Iterable[str]] = ...) -> None: ...

class ParameterSpec(_message.Message):
    __slots__ = ("name", "type", "default_value", "minimum", "maximum", "choices", "description")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    CHOICES_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    name: str
    type: ParameterType
    default_value: str
    minimum: str
    maximum: str
    choices: _containers.RepeatedScalarFieldContainer[str]
    description: str
    def __init__(self, name: _Optional[str] = ..., type: _Optional[_Union[ParameterType, str]] = ..., default_value: _Optional[str] = ..., minimum: _Optional[str] = ..., maximum: _Optional[str] = ..., choices: _Optional[_Iterable[str]] = ..., description: _Optional[str] = ...) -> None: ...

class StrategyDescription(_message.Message):
    __slots__ = ("name", "title", "description", "parameters", "warm_up_bars", "goes_short", "gives_stops", "source", "code_sha256")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_BARS_FIELD_NUMBER: _ClassVar[int]
    GOES_SHORT_FIELD_NUMBER: _ClassVar[int]
    GIVES_STOPS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CODE_SHA256_FIELD_NUMBER: _ClassVar[int]
    name: str
    title: str
    description: str
    parameters: _containers.RepeatedCompositeFieldContainer[ParameterSpec]
    warm_up_bars: int
    goes_short: bool
    gives_stops: bool
    source: StrategySource
    code_sha256: str
    def __init__(self, name: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., parameters: _Optional[_Iterable[_Union[ParameterSpec, _Mapping]]] = ..., warm_up_bars: _Optional[int] = ..., goes_short: _Optional[bool] = ..., gives_stops: _Optional[bool] = ..., source: _Optional[_Union[StrategySource, str]] = ..., code_sha256: _Optional[str] = ...) -> None: ...
