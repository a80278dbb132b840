import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class VaultKeySource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VAULT_KEY_SOURCE_UNSPECIFIED: _ClassVar[VaultKeySource]
    VAULT_KEY_SOURCE_FILE: _ClassVar[VaultKeySource]
    VAULT_KEY_SOURCE_ENVIRONMENT: _ClassVar[VaultKeySource]
    VAULT_KEY_SOURCE_HASHICORP_VAULT: _ClassVar[VaultKeySource]
    VAULT_KEY_SOURCE_AZURE_KEY_VAULT: _ClassVar[VaultKeySource]
VAULT_KEY_SOURCE_UNSPECIFIED: VaultKeySource
VAULT_KEY_SOURCE_FILE: VaultKeySource
VAULT_KEY_SOURCE_ENVIRONMENT: VaultKeySource
VAULT_KEY_SOURCE_HASHICORP_VAULT: VaultKeySource
VAULT_KEY_SOURCE_AZURE_KEY_VAULT: VaultKeySource

class CredentialIdentity(_message.Message):
    __slots__ = ("credential_id", "user_id", "broker")
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    BROKER_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    user_id: str
    broker: str
    def __init__(self, credential_id: _Optional[str] = ..., user_id: _Optional[str] = ..., broker: _Optional[str] = ...) -> None: ...

class SealedCredential(_message.Message):
    __slots__ = ("identity", "vault_key_id", "wrapped_data_key", "ciphertext")
    IDENTITY_FIELD_NUMBER: _ClassVar[int]
    VAULT_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    WRAPPED_DATA_KEY_FIELD_NUMBER: _ClassVar[int]
    CIPHERTEXT_FIELD_NUMBER: _ClassVar[int]
    identity: CredentialIdentity
    vault_key_id: str
    wrapped_data_key: bytes
    ciphertext: bytes
    def __init__(self, identity: _Optional[_Union[CredentialIdentity, _Mapping]] = ..., vault_key_id: _Optional[str] = ..., wrapped_data_key: _Optional[bytes] = ..., ciphertext: _Optional[bytes] = ...) -> None: ...

class SealCredentialRequest(_message.Message):
    __slots__ = ("identity", "secrets")
    class SecretsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    IDENTITY_FIELD_NUMBER: _ClassVar[int]
    SECRETS_FIELD_NUMBER: _ClassVar[int]
    identity: CredentialIdentity
    secrets: _containers.ScalarMap[str, str]
    def __init__(self, identity: _Optional[_Union[CredentialIdentity, _Mapping]] = ..., secrets: _Optional[_Mapping[str, str]] = ...) -> None: ...

class SealCredentialResponse(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: SealedCredential
    def __init__(self, credential: _Optional[_Union[SealedCredential, _Mapping]] = ...) -> None: ...

class OpenCredentialRequest(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: SealedCredential
    def __init__(self, credential: _Optional[_Union[SealedCredential, _Mapping]] = ...) -> None: ...

class OpenCredentialResponse(_message.Message):
    __slots__ = ("secrets",)
    class SecretsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    SECRETS_FIELD_NUMBER: _ClassVar[int]
    secrets: _containers.ScalarMap[str, str]
    def __init__(self, secrets: _Optional[_Mapping[str, str]] = ...) -> None: ...

class RewrapCredentialRequest(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: SealedCredential
    def __init__(self, credential: _Optional[_Union[SealedCredential, _Mapping]] = ...) -> None: ...

class RewrapCredentialResponse(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: SealedCredential
    def __init__(self, credential: _Optional[_Union[SealedCredential, _Mapping]] = ...) -> None: ...

class ListVaultKeysRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListVaultKeysResponse(_message.Message):
    __slots__ = ("vault_keys", "next_page_token")
    VAULT_KEYS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    vault_keys: _containers.RepeatedCompositeFieldContainer[VaultKey]
    next_page_token: str
    def __init__(self, vault_keys: _Optional[_Iterable[_Union[VaultKey, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class VaultKey(_message.Message):
    __slots__ = ("vault_key_id", "source", "in_use", "create_time")
    VAULT_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    IN_USE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    vault_key_id: str
    source: VaultKeySource
    in_use: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, vault_key_id: _Optional[str] = ..., source: _Optional[_Union[VaultKeySource, str]] = ..., in_use: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
