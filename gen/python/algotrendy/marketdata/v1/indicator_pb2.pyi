import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class IndicatorFamily(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INDICATOR_FAMILY_UNSPECIFIED: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_MOMENTUM: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_TREND: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_VOLATILITY: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_VOLUME: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_AVERAGE: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_STATISTIC: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_PATTERN: _ClassVar[IndicatorFamily]
    INDICATOR_FAMILY_PRICE: _ClassVar[IndicatorFamily]
INDICATOR_FAMILY_UNSPECIFIED: IndicatorFamily
INDICATOR_FAMILY_MOMENTUM: IndicatorFamily
INDICATOR_FAMILY_TREND: IndicatorFamily
INDICATOR_FAMILY_VOLATILITY: IndicatorFamily
INDICATOR_FAMILY_VOLUME: IndicatorFamily
INDICATOR_FAMILY_AVERAGE: IndicatorFamily
INDICATOR_FAMILY_STATISTIC: IndicatorFamily
INDICATOR_FAMILY_PATTERN: IndicatorFamily
INDICATOR_FAMILY_PRICE: IndicatorFamily

class IndicatorParameter(_message.Message):
    __slots__ = ("name", "description", "default_value", "minimum", "maximum", "whole")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    WHOLE_FIELD_NUMBER: _ClassVar[int]
    name: str
    description: str
    default_value: float
    minimum: float
    maximum: float
    whole: bool
    def __init__(self, name: _Optional[str] = ..., description: _Optional[str] = ..., default_value: _Optional[float] = ..., minimum: _Optional[float] = ..., maximum: _Optional[float] = ..., whole: _Optional[bool] = ...) -> None: ...

class Indicator(_message.Message):
    __slots__ = ("indicator", "title", "family", "description", "parameters", "inputs", "outputs", "warm_up_length", "formula_source")
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    FAMILY_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    INPUTS_FIELD_NUMBER: _ClassVar[int]
    OUTPUTS_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_LENGTH_FIELD_NUMBER: _ClassVar[int]
    FORMULA_SOURCE_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    title: str
    family: IndicatorFamily
    description: str
    parameters: _containers.RepeatedCompositeFieldContainer[IndicatorParameter]
    inputs: _containers.RepeatedScalarFieldContainer[str]
    outputs: _containers.RepeatedScalarFieldContainer[str]
    warm_up_length: int
    formula_source: str
    def __init__(self, indicator: _Optional[str] = ..., title: _Optional[str] = ..., family: _Optional[_Union[IndicatorFamily, str]] = ..., description: _Optional[str] = ..., parameters: _Optional[_Iterable[_Union[IndicatorParameter, _Mapping]]] = ..., inputs: _Optional[_Iterable[str]] = ..., outputs: _Optional[_Iterable[str]] = ..., warm_up_length: _Optional[int] = ..., formula_source: _Optional[str] = ...) -> None: ...

class ListIndicatorsRequest(_message.Message):
    __slots__ = ("family", "page_size", "page_token")
    FAMILY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    family: IndicatorFamily
    page_size: int
    page_token: str
    def __init__(self, family: _Optional[_Union[IndicatorFamily, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIndicatorsResponse(_message.Message):
    __slots__ = ("indicators", "next_page_token")
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    indicators: _containers.RepeatedCompositeFieldContainer[Indicator]
    next_page_token: str
    def __init__(self, indicators: _Optional[_Iterable[_Union[Indicator, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetIndicatorRequest(_message.Message):
    __slots__ = ("indicator",)
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    def __init__(self, indicator: _Optional[str] = ...) -> None: ...

class GetIndicatorResponse(_message.Message):
    __slots__ = ("indicator",)
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    indicator: Indicator
    def __init__(self, indicator: _Optional[_Union[Indicator, _Mapping]] = ...) -> None: ...

class IndicatorColumn(_message.Message):
    __slots__ = ("expression", "value", "warm_up_length")
    EXPRESSION_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_LENGTH_FIELD_NUMBER: _ClassVar[int]
    expression: str
    value: _containers.RepeatedScalarFieldContainer[float]
    warm_up_length: int
    def __init__(self, expression: _Optional[str] = ..., value: _Optional[_Iterable[float]] = ..., warm_up_length: _Optional[int] = ...) -> None: ...

class ComputeIndicatorsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "expressions", "start_time", "end_time", "last_count")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    EXPRESSIONS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_COUNT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    expressions: _containers.RepeatedScalarFieldContainer[str]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    last_count: int
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., expressions: _Optional[_Iterable[str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_count: _Optional[int] = ...) -> None: ...

class ComputeIndicatorsResponse(_message.Message):
    __slots__ = ("instrument", "interval", "open_time_unix_ns", "columns")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    OPEN_TIME_UNIX_NS_FIELD_NUMBER: _ClassVar[int]
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    open_time_unix_ns: _containers.RepeatedScalarFieldContainer[int]
    columns: _containers.RepeatedCompositeFieldContainer[IndicatorColumn]
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., open_time_unix_ns: _Optional[_Iterable[int]] = ..., columns: _Optional[_Iterable[_Union[IndicatorColumn, _Mapping]]] = ...) -> None: ...

class WatchIndicatorsRequest(_message.Message):
    __slots__ = ("instrument", "interval", "expressions", "include_forming", "resume_token")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    EXPRESSIONS_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FORMING_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    interval: str
    expressions: _containers.RepeatedScalarFieldContainer[str]
    include_forming: bool
    resume_token: str
    def __init__(self, instrument: _Optional[str] = ..., interval: _Optional[str] = ..., expressions: _Optional[_Iterable[str]] = ..., include_forming: _Optional[bool] = ..., resume_token: _Optional[str] = ...) -> None: ...

class IndicatorValues(_message.Message):
    __slots__ = ("open_time", "value", "forming", "sequence")
    OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    FORMING_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    open_time: _timestamp_pb2.Timestamp
    value: _containers.RepeatedScalarFieldContainer[float]
    forming: bool
    sequence: int
    def __init__(self, open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., value: _Optional[_Iterable[float]] = ..., forming: _Optional[bool] = ..., sequence: _Optional[int] = ...) -> None: ...

class IndicatorSnapshot(_message.Message):
    __slots__ = ("values", "names")
    VALUES_FIELD_NUMBER: _ClassVar[int]
    NAMES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedCompositeFieldContainer[IndicatorValues]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, values: _Optional[_Iterable[_Union[IndicatorValues, _Mapping]]] = ..., names: _Optional[_Iterable[str]] = ...) -> None: ...

class IndicatorBatch(_message.Message):
    __slots__ = ("values", "conflated_count")
    VALUES_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedCompositeFieldContainer[IndicatorValues]
    conflated_count: int
    def __init__(self, values: _Optional[_Iterable[_Union[IndicatorValues, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchIndicatorsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: IndicatorSnapshot
    batch: IndicatorBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[IndicatorSnapshot, _Mapping]] = ..., batch: _Optional[_Union[IndicatorBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class Formula(_message.Message):
    __slots__ = ("formula_id", "expression", "description", "owner_user_id", "warm_up_length", "condition", "create_time", "update_time", "etag")
    FORMULA_ID_FIELD_NUMBER: _ClassVar[int]
    EXPRESSION_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    OWNER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_LENGTH_FIELD_NUMBER: _ClassVar[int]
    CONDITION_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    formula_id: str
    expression: str
    description: str
    owner_user_id: str
    warm_up_length: int
    condition: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, formula_id: _Optional[str] = ..., expression: _Optional[str] = ..., description: _Optional[str] = ..., owner_user_id: _Optional[str] = ..., warm_up_length: _Optional[int] = ..., condition: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class FormulaMistake(_message.Message):
    __slots__ = ("column", "length", "message")
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    column: int
    length: int
    message: str
    def __init__(self, column: _Optional[int] = ..., length: _Optional[int] = ..., message: _Optional[str] = ...) -> None: ...

class CheckFormulaRequest(_message.Message):
    __slots__ = ("expression",)
    EXPRESSION_FIELD_NUMBER: _ClassVar[int]
    expression: str
    def __init__(self, expression: _Optional[str] = ...) -> None: ...

class CheckFormulaResponse(_message.Message):
    __slots__ = ("mistakes", "warm_up_length", "condition")
    MISTAKES_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_LENGTH_FIELD_NUMBER: _ClassVar[int]
    CONDITION_FIELD_NUMBER: _ClassVar[int]
    mistakes: _containers.RepeatedCompositeFieldContainer[FormulaMistake]
    warm_up_length: int
    condition: bool
    def __init__(self, mistakes: _Optional[_Iterable[_Union[FormulaMistake, _Mapping]]] = ..., warm_up_length: _Optional[int] = ..., condition: _Optional[bool] = ...) -> None: ...

class CreateFormulaRequest(_message.Message):
    __slots__ = ("formula",)
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    formula: Formula
    def __init__(self, formula: _Optional[_Union[Formula, _Mapping]] = ...) -> None: ...

class CreateFormulaResponse(_message.Message):
    __slots__ = ("formula", "replayed")
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    formula: Formula
    replayed: bool
    def __init__(self, formula: _Optional[_Union[Formula, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetFormulaRequest(_message.Message):
    __slots__ = ("formula_id",)
    FORMULA_ID_FIELD_NUMBER: _ClassVar[int]
    formula_id: str
    def __init__(self, formula_id: _Optional[str] = ...) -> None: ...

class GetFormulaResponse(_message.Message):
    __slots__ = ("formula",)
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    formula: Formula
    def __init__(self, formula: _Optional[_Union[Formula, _Mapping]] = ...) -> None: ...

class ListFormulasRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFormulasResponse(_message.Message):
    __slots__ = ("formulas", "next_page_token")
    FORMULAS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    formulas: _containers.RepeatedCompositeFieldContainer[Formula]
    next_page_token: str
    def __init__(self, formulas: _Optional[_Iterable[_Union[Formula, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateFormulaRequest(_message.Message):
    __slots__ = ("formula", "update_mask")
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    formula: Formula
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, formula: _Optional[_Union[Formula, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class UpdateFormulaResponse(_message.Message):
    __slots__ = ("formula",)
    FORMULA_FIELD_NUMBER: _ClassVar[int]
    formula: Formula
    def __init__(self, formula: _Optional[_Union[Formula, _Mapping]] = ...) -> None: ...

class DeleteFormulaRequest(_message.Message):
    __slots__ = ("formula_id",)
    FORMULA_ID_FIELD_NUMBER: _ClassVar[int]
    formula_id: str
    def __init__(self, formula_id: _Optional[str] = ...) -> None: ...

class DeleteFormulaResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
