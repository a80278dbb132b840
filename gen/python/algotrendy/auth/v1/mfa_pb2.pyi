import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MfaMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MFA_METHOD_UNSPECIFIED: _ClassVar[MfaMethod]
    MFA_METHOD_TOTP: _ClassVar[MfaMethod]
    MFA_METHOD_RECOVERY_CODE: _ClassVar[MfaMethod]
MFA_METHOD_UNSPECIFIED: MfaMethod
MFA_METHOD_TOTP: MfaMethod
MFA_METHOD_RECOVERY_CODE: MfaMethod

class MfaChallenge(_message.Message):
    __slots__ = ("challenge_token", "expire_time", "methods")
    CHALLENGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    challenge_token: str
    expire_time: _timestamp_pb2.Timestamp
    methods: _containers.RepeatedScalarFieldContainer[MfaMethod]
    def __init__(self, challenge_token: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., methods: _Optional[_Iterable[_Union[MfaMethod, str]]] = ...) -> None: ...
