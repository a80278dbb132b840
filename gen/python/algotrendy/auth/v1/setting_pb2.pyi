import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SettingKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SETTING_KIND_UNSPECIFIED: _ClassVar[SettingKind]
    SETTING_KIND_TEXT: _ClassVar[SettingKind]
    SETTING_KIND_NUMBER: _ClassVar[SettingKind]
    SETTING_KIND_SWITCH: _ClassVar[SettingKind]
    SETTING_KIND_DURATION: _ClassVar[SettingKind]
    SETTING_KIND_CHOICE: _ClassVar[SettingKind]
SETTING_KIND_UNSPECIFIED: SettingKind
SETTING_KIND_TEXT: SettingKind
SETTING_KIND_NUMBER: SettingKind
SETTING_KIND_SWITCH: SettingKind
SETTING_KIND_DURATION: SettingKind
SETTING_KIND_CHOICE: SettingKind

class Setting(_message.Message):
    __slots__ = ("name", "description", "kind", "value", "default_value", "minimum", "maximum", "choices", "update_time", "updater_user_id", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    CHOICES_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    description: str
    kind: SettingKind
    value: str
    default_value: str
    minimum: str
    maximum: str
    choices: _containers.RepeatedScalarFieldContainer[str]
    update_time: _timestamp_pb2.Timestamp
    updater_user_id: str
    etag: str
    def __init__(self, name: _Optional[str] = ..., description: _Optional[str] = ..., kind: _Optional[_Union[SettingKind, str]] = ..., value: _Optional[str] = ..., default_value: _Optional[str] = ..., minimum: _Optional[str] = ..., maximum: _Optional[str] = ..., choices: _Optional[_Iterable[str]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updater_user_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
