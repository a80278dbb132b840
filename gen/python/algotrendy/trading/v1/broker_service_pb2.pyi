from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.trading.v1 import broker_pb2 as _broker_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListBrokersRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBrokersResponse(_message.Message):
    __slots__ = ("brokers", "next_page_token")
    BROKERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    brokers: _containers.RepeatedCompositeFieldContainer[_broker_pb2.Broker]
    next_page_token: str
    def __init__(self, brokers: _Optional[_Iterable[_Union[_broker_pb2.Broker, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CreateBrokerCredentialRequest(_message.Message):
    __slots__ = ("credential_id", "broker", "display_name", "use_testnet", "secrets")
    class SecretsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    BROKER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    USE_TESTNET_FIELD_NUMBER: _ClassVar[int]
    SECRETS_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    broker: str
    display_name: str
    use_testnet: bool
    secrets: _containers.ScalarMap[str, str]
    def __init__(self, credential_id: _Optional[str] = ..., broker: _Optional[str] = ..., display_name: _Optional[str] = ..., use_testnet: _Optional[bool] = ..., secrets: _Optional[_Mapping[str, str]] = ...) -> None: ...

class CreateBrokerCredentialResponse(_message.Message):
    __slots__ = ("credential", "replayed")
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    credential: _broker_pb2.BrokerCredential
    replayed: bool
    def __init__(self, credential: _Optional[_Union[_broker_pb2.BrokerCredential, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetBrokerCredentialRequest(_message.Message):
    __slots__ = ("credential_id",)
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    def __init__(self, credential_id: _Optional[str] = ...) -> None: ...

class GetBrokerCredentialResponse(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: _broker_pb2.BrokerCredential
    def __init__(self, credential: _Optional[_Union[_broker_pb2.BrokerCredential, _Mapping]] = ...) -> None: ...

class ListBrokerCredentialsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBrokerCredentialsResponse(_message.Message):
    __slots__ = ("credentials", "next_page_token")
    CREDENTIALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    credentials: _containers.RepeatedCompositeFieldContainer[_broker_pb2.BrokerCredential]
    next_page_token: str
    def __init__(self, credentials: _Optional[_Iterable[_Union[_broker_pb2.BrokerCredential, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateBrokerCredentialRequest(_message.Message):
    __slots__ = ("credential_id", "etag", "update_mask", "display_name", "secrets")
    class SecretsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SECRETS_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    etag: str
    update_mask: _field_mask_pb2.FieldMask
    display_name: str
    secrets: _containers.ScalarMap[str, str]
    def __init__(self, credential_id: _Optional[str] = ..., etag: _Optional[str] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., display_name: _Optional[str] = ..., secrets: _Optional[_Mapping[str, str]] = ...) -> None: ...

class UpdateBrokerCredentialResponse(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: _broker_pb2.BrokerCredential
    def __init__(self, credential: _Optional[_Union[_broker_pb2.BrokerCredential, _Mapping]] = ...) -> None: ...

class VerifyBrokerCredentialRequest(_message.Message):
    __slots__ = ("credential_id",)
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    def __init__(self, credential_id: _Optional[str] = ...) -> None: ...

class VerifyBrokerCredentialResponse(_message.Message):
    __slots__ = ("credential",)
    CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
    credential: _broker_pb2.BrokerCredential
    def __init__(self, credential: _Optional[_Union[_broker_pb2.BrokerCredential, _Mapping]] = ...) -> None: ...

class DeleteBrokerCredentialRequest(_message.Message):
    __slots__ = ("credential_id",)
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    credential_id: str
    def __init__(self, credential_id: _Optional[str] = ...) -> None: ...

class DeleteBrokerCredentialResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
