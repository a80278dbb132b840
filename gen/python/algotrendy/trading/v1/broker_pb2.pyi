import datetime

from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CredentialState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CREDENTIAL_STATE_UNSPECIFIED: _ClassVar[CredentialState]
    CREDENTIAL_STATE_UNVERIFIED: _ClassVar[CredentialState]
    CREDENTIAL_STATE_VALID: _ClassVar[CredentialState]
    CREDENTIAL_STATE_INVALID: _ClassVar[CredentialState]
CREDENTIAL_STATE_UNSPECIFIED: CredentialState
CREDENTIAL_STATE_UNVERIFIED: CredentialState
CREDENTIAL_STATE_VALID: CredentialState
CREDENTIAL_STATE_INVALID: CredentialState

class CredentialField(_message.Message):
    __slots__ = ("name", "secret", "description")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SECRET_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    name: str
    secret: bool
    description: str
    def __init__(self, name: _Optional[str] = ..., secret: _Optional[bool] = ..., description: _Optional[str] = ...) -> None: ...

class Broker(_message.Message):
    __slots__ = ("broker", "display_name", "account_kinds", "order_types", "times_in_force", "has_testnet", "credential_fields", "available")
    BROKER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_KINDS_FIELD_NUMBER: _ClassVar[int]
    ORDER_TYPES_FIELD_NUMBER: _ClassVar[int]
    TIMES_IN_FORCE_FIELD_NUMBER: _ClassVar[int]
    HAS_TESTNET_FIELD_NUMBER: _ClassVar[int]
    CREDENTIAL_FIELDS_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    broker: str
    display_name: str
    account_kinds: _containers.RepeatedScalarFieldContainer[_words_pb2.AccountKind]
    order_types: _containers.RepeatedScalarFieldContainer[_words_pb2.OrderType]
    times_in_force: _containers.RepeatedScalarFieldContainer[_words_pb2.TimeInForce]
    has_testnet: bool
    credential_fields: _containers.RepeatedCompositeFieldContainer[CredentialField]
    available: bool
    def __init__(self, broker: _Optional[str] = ..., display_name: _Optional[str] = ..., account_kinds: _Optional[_Iterable[_Union[_words_pb2.AccountKind, str]]] = ..., order_types: _Optional[_Iterable[_Union[_words_pb2.OrderType, str]]] = ..., times_in_force: _Optional[_Iterable[_Union[_words_pb2.TimeInForce, str]]] = ..., has_testnet: _Optional[bool] = ..., credential_fields: _Optional[_Iterable[_Union[CredentialField, _Mapping]]] = ..., available: _Optional[bool] = ...) -> None: ...

class BrokerCredential(_message.Message):
    __slots__ = ("credential_id", "broker", "display_name", "use_testnet", "hint", "state", "message", "may_withdraw", "etag", "create_time", "verify_time")
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    BROKER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    USE_TESTNET_FIELD_NUMBER: _ClassVar[int]
    HINT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MAY_WITHDRAW_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    broker: str
    display_name: str
    use_testnet: bool
    hint: str
    state: CredentialState
    message: str
    may_withdraw: bool
    etag: str
    create_time: _timestamp_pb2.Timestamp
    verify_time: _timestamp_pb2.Timestamp
    def __init__(self, credential_id: _Optional[str] = ..., broker: _Optional[str] = ..., display_name: _Optional[str] = ..., use_testnet: _Optional[bool] = ..., hint: _Optional[str] = ..., state: _Optional[_Union[CredentialState, str]] = ..., message: _Optional[str] = ..., may_withdraw: _Optional[bool] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
