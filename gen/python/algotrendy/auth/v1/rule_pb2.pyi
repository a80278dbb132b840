from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Permission(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PERMISSION_UNSPECIFIED: _ClassVar[Permission]
    PERMISSION_INTERNAL: _ClassVar[Permission]
    PERMISSION_PROFILE_WRITE: _ClassVar[Permission]
    PERMISSION_MARKET_DATA_READ: _ClassVar[Permission]
    PERMISSION_MARKET_DATA_WRITE: _ClassVar[Permission]
    PERMISSION_CHANNELS_WRITE: _ClassVar[Permission]
    PERMISSION_ACCOUNTS_READ: _ClassVar[Permission]
    PERMISSION_ACCOUNTS_WRITE: _ClassVar[Permission]
    PERMISSION_ORDERS_READ: _ClassVar[Permission]
    PERMISSION_ORDERS_WRITE: _ClassVar[Permission]
    PERMISSION_STRATEGIES_READ: _ClassVar[Permission]
    PERMISSION_STRATEGIES_WRITE: _ClassVar[Permission]
    PERMISSION_CREDENTIALS_WRITE: _ClassVar[Permission]
    PERMISSION_INTEGRATIONS_READ: _ClassVar[Permission]
    PERMISSION_INTEGRATIONS_WRITE: _ClassVar[Permission]
    PERMISSION_RISK_READ: _ClassVar[Permission]
    PERMISSION_RISK_WRITE: _ClassVar[Permission]
    PERMISSION_TRADING_HALT: _ClassVar[Permission]
    PERMISSION_TRADING_RESUME: _ClassVar[Permission]
    PERMISSION_BACKTESTS_READ: _ClassVar[Permission]
    PERMISSION_BACKTESTS_WRITE: _ClassVar[Permission]
    PERMISSION_MODELS_READ: _ClassVar[Permission]
    PERMISSION_MODELS_WRITE: _ClassVar[Permission]
    PERMISSION_USERS_READ: _ClassVar[Permission]
    PERMISSION_USERS_WRITE: _ClassVar[Permission]
    PERMISSION_AUDIT_READ: _ClassVar[Permission]
    PERMISSION_SETTINGS_READ: _ClassVar[Permission]
    PERMISSION_SETTINGS_WRITE: _ClassVar[Permission]

class Role(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ROLE_UNSPECIFIED: _ClassVar[Role]
    ROLE_VIEWER: _ClassVar[Role]
    ROLE_TRADER: _ClassVar[Role]
    ROLE_QUANT: _ClassVar[Role]
    ROLE_OPERATOR: _ClassVar[Role]
    ROLE_ADMIN: _ClassVar[Role]

class RateClass(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RATE_CLASS_UNSPECIFIED: _ClassVar[RateClass]
    RATE_CLASS_SIGN_IN: _ClassVar[RateClass]
    RATE_CLASS_READ: _ClassVar[RateClass]
    RATE_CLASS_WRITE: _ClassVar[RateClass]
    RATE_CLASS_ORDER: _ClassVar[RateClass]
    RATE_CLASS_CANCEL: _ClassVar[RateClass]
    RATE_CLASS_STREAM: _ClassVar[RateClass]
    RATE_CLASS_JOB: _ClassVar[RateClass]

class Idempotency(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    IDEMPOTENCY_UNSPECIFIED: _ClassVar[Idempotency]
    IDEMPOTENCY_SAFE: _ClassVar[Idempotency]
    IDEMPOTENCY_KEYED: _ClassVar[Idempotency]
    IDEMPOTENCY_IDEMPOTENT: _ClassVar[Idempotency]
    IDEMPOTENCY_UNSAFE: _ClassVar[Idempotency]
PERMISSION_UNSPECIFIED: Permission
PERMISSION_INTERNAL: Permission
PERMISSION_PROFILE_WRITE: Permission
PERMISSION_MARKET_DATA_READ: Permission
PERMISSION_MARKET_DATA_WRITE: Permission
PERMISSION_CHANNELS_WRITE: Permission
PERMISSION_ACCOUNTS_READ: Permission
PERMISSION_ACCOUNTS_WRITE: Permission
PERMISSION_ORDERS_READ: Permission
PERMISSION_ORDERS_WRITE: Permission
PERMISSION_STRATEGIES_READ: Permission
PERMISSION_STRATEGIES_WRITE: Permission
PERMISSION_CREDENTIALS_WRITE: Permission
PERMISSION_INTEGRATIONS_READ: Permission
PERMISSION_INTEGRATIONS_WRITE: Permission
PERMISSION_RISK_READ: Permission
PERMISSION_RISK_WRITE: Permission
PERMISSION_TRADING_HALT: Permission
PERMISSION_TRADING_RESUME: Permission
PERMISSION_BACKTESTS_READ: Permission
PERMISSION_BACKTESTS_WRITE: Permission
PERMISSION_MODELS_READ: Permission
PERMISSION_MODELS_WRITE: Permission
PERMISSION_USERS_READ: Permission
PERMISSION_USERS_WRITE: Permission
PERMISSION_AUDIT_READ: Permission
PERMISSION_SETTINGS_READ: Permission
PERMISSION_SETTINGS_WRITE: Permission
ROLE_UNSPECIFIED: Role
ROLE_VIEWER: Role
ROLE_TRADER: Role
ROLE_QUANT: Role
ROLE_OPERATOR: Role
ROLE_ADMIN: Role
RATE_CLASS_UNSPECIFIED: RateClass
RATE_CLASS_SIGN_IN: RateClass
RATE_CLASS_READ: RateClass
RATE_CLASS_WRITE: RateClass
RATE_CLASS_ORDER: RateClass
RATE_CLASS_CANCEL: RateClass
RATE_CLASS_STREAM: RateClass
RATE_CLASS_JOB: RateClass
IDEMPOTENCY_UNSPECIFIED: Idempotency
IDEMPOTENCY_SAFE: Idempotency
IDEMPOTENCY_KEYED: Idempotency
IDEMPOTENCY_IDEMPOTENT: Idempotency
IDEMPOTENCY_UNSAFE: Idempotency
RULE_FIELD_NUMBER: _ClassVar[int]
rule: _descriptor.FieldDescriptor
GRANTS_FIELD_NUMBER: _ClassVar[int]
grants: _descriptor.FieldDescriptor

class Rule(_message.Message):
    __slots__ = ("permission", "open", "rate_class", "idempotency", "audit", "mfa", "object", "callers")
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    RATE_CLASS_FIELD_NUMBER: _ClassVar[int]
    IDEMPOTENCY_FIELD_NUMBER: _ClassVar[int]
    AUDIT_FIELD_NUMBER: _ClassVar[int]
    MFA_FIELD_NUMBER: _ClassVar[int]
    OBJECT_FIELD_NUMBER: _ClassVar[int]
    CALLERS_FIELD_NUMBER: _ClassVar[int]
    permission: Permission
    open: bool
    rate_class: RateClass
    idempotency: Idempotency
    audit: bool
    mfa: bool
    object: str
    callers: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, permission: _Optional[_Union[Permission, str]] = ..., open: _Optional[bool] = ..., rate_class: _Optional[_Union[RateClass, str]] = ..., idempotency: _Optional[_Union[Idempotency, str]] = ..., audit: _Optional[bool] = ..., mfa: _Optional[bool] = ..., object: _Optional[str] = ..., callers: _Optional[_Iterable[str]] = ...) -> None: ...

class Grants(_message.Message):
    __slots__ = ("roles",)
    ROLES_FIELD_NUMBER: _ClassVar[int]
    roles: _containers.RepeatedScalarFieldContainer[Role]
    def __init__(self, roles: _Optional[_Iterable[_Union[Role, str]]] = ...) -> None: ...
