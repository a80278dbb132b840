import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
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

class RefreshTokenDelivery(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REFRESH_TOKEN_DELIVERY_UNSPECIFIED: _ClassVar[RefreshTokenDelivery]
    REFRESH_TOKEN_DELIVERY_BODY: _ClassVar[RefreshTokenDelivery]
    REFRESH_TOKEN_DELIVERY_COOKIE: _ClassVar[RefreshTokenDelivery]
REFRESH_TOKEN_DELIVERY_UNSPECIFIED: RefreshTokenDelivery
REFRESH_TOKEN_DELIVERY_BODY: RefreshTokenDelivery
REFRESH_TOKEN_DELIVERY_COOKIE: RefreshTokenDelivery

class Tokens(_message.Message):
    __slots__ = ("access_token", "access_expire_time", "refresh_token", "refresh_expire_time", "session_id", "user_id")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REFRESH_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_expire_time: _timestamp_pb2.Timestamp
    refresh_token: str
    refresh_expire_time: _timestamp_pb2.Timestamp
    session_id: str
    user_id: str
    def __init__(self, access_token: _Optional[str] = ..., access_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., refresh_token: _Optional[str] = ..., refresh_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session_id: _Optional[str] = ..., user_id: _Optional[str] = ...) -> None: ...

class Restrictions(_message.Message):
    __slots__ = ("permissions", "account_ids", "instruments", "methods", "max_notional", "networks")
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_IDS_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    MAX_NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    NETWORKS_FIELD_NUMBER: _ClassVar[int]
    permissions: _containers.RepeatedScalarFieldContainer[_rule_pb2.Permission]
    account_ids: _containers.RepeatedScalarFieldContainer[str]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    methods: _containers.RepeatedScalarFieldContainer[str]
    max_notional: str
    networks: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, permissions: _Optional[_Iterable[_Union[_rule_pb2.Permission, str]]] = ..., account_ids: _Optional[_Iterable[str]] = ..., instruments: _Optional[_Iterable[str]] = ..., methods: _Optional[_Iterable[str]] = ..., max_notional: _Optional[str] = ..., networks: _Optional[_Iterable[str]] = ...) -> None: ...
