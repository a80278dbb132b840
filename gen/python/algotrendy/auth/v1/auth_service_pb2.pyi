import datetime

from algotrendy.auth.v1 import mfa_pb2 as _mfa_pb2
from algotrendy.auth.v1 import revocation_pb2 as _revocation_pb2
from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.auth.v1 import token_pb2 as _token_pb2
from algotrendy.auth.v1 import user_pb2 as _user_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetSignInOptionsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetSignInOptionsResponse(_message.Message):
    __slots__ = ("setup_needed", "registration_open", "min_password_length")
    SETUP_NEEDED_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_OPEN_FIELD_NUMBER: _ClassVar[int]
    MIN_PASSWORD_LENGTH_FIELD_NUMBER: _ClassVar[int]
    setup_needed: bool
    registration_open: bool
    min_password_length: int
    def __init__(self, setup_needed: _Optional[bool] = ..., registration_open: _Optional[bool] = ..., min_password_length: _Optional[int] = ...) -> None: ...

class RedeemSetupTokenRequest(_message.Message):
    __slots__ = ("setup_token", "password", "user_name", "delivery", "client_name")
    SETUP_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    USER_NAME_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    CLIENT_NAME_FIELD_NUMBER: _ClassVar[int]
    setup_token: str
    password: str
    user_name: str
    delivery: _token_pb2.RefreshTokenDelivery
    client_name: str
    def __init__(self, setup_token: _Optional[str] = ..., password: _Optional[str] = ..., user_name: _Optional[str] = ..., delivery: _Optional[_Union[_token_pb2.RefreshTokenDelivery, str]] = ..., client_name: _Optional[str] = ...) -> None: ...

class RedeemSetupTokenResponse(_message.Message):
    __slots__ = ("tokens",)
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    tokens: _token_pb2.Tokens
    def __init__(self, tokens: _Optional[_Union[_token_pb2.Tokens, _Mapping]] = ...) -> None: ...

class RegisterRequest(_message.Message):
    __slots__ = ("invitation_token", "user_name", "password", "display_name", "delivery", "client_name")
    INVITATION_TOKEN_FIELD_NUMBER: _ClassVar[int]
    USER_NAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    CLIENT_NAME_FIELD_NUMBER: _ClassVar[int]
    invitation_token: str
    user_name: str
    password: str
    display_name: str
    delivery: _token_pb2.RefreshTokenDelivery
    client_name: str
    def __init__(self, invitation_token: _Optional[str] = ..., user_name: _Optional[str] = ..., password: _Optional[str] = ..., display_name: _Optional[str] = ..., delivery: _Optional[_Union[_token_pb2.RefreshTokenDelivery, str]] = ..., client_name: _Optional[str] = ...) -> None: ...

class RegisterResponse(_message.Message):
    __slots__ = ("user", "tokens")
    USER_FIELD_NUMBER: _ClassVar[int]
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    user: _user_pb2.User
    tokens: _token_pb2.Tokens
    def __init__(self, user: _Optional[_Union[_user_pb2.User, _Mapping]] = ..., tokens: _Optional[_Union[_token_pb2.Tokens, _Mapping]] = ...) -> None: ...

class LoginRequest(_message.Message):
    __slots__ = ("user_name", "password", "delivery", "client_name")
    USER_NAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    CLIENT_NAME_FIELD_NUMBER: _ClassVar[int]
    user_name: str
    password: str
    delivery: _token_pb2.RefreshTokenDelivery
    client_name: str
    def __init__(self, user_name: _Optional[str] = ..., password: _Optional[str] = ..., delivery: _Optional[_Union[_token_pb2.RefreshTokenDelivery, str]] = ..., client_name: _Optional[str] = ...) -> None: ...

class LoginResponse(_message.Message):
    __slots__ = ("tokens", "challenge")
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    CHALLENGE_FIELD_NUMBER: _ClassVar[int]
    tokens: _token_pb2.Tokens
    challenge: _mfa_pb2.MfaChallenge
    def __init__(self, tokens: _Optional[_Union[_token_pb2.Tokens, _Mapping]] = ..., challenge: _Optional[_Union[_mfa_pb2.MfaChallenge, _Mapping]] = ...) -> None: ...

class VerifyMfaRequest(_message.Message):
    __slots__ = ("challenge_token", "totp_code", "recovery_code", "delivery")
    CHALLENGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTP_CODE_FIELD_NUMBER: _ClassVar[int]
    RECOVERY_CODE_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    challenge_token: str
    totp_code: str
    recovery_code: str
    delivery: _token_pb2.RefreshTokenDelivery
    def __init__(self, challenge_token: _Optional[str] = ..., totp_code: _Optional[str] = ..., recovery_code: _Optional[str] = ..., delivery: _Optional[_Union[_token_pb2.RefreshTokenDelivery, str]] = ...) -> None: ...

class VerifyMfaResponse(_message.Message):
    __slots__ = ("tokens", "recovery_codes_left")
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    RECOVERY_CODES_LEFT_FIELD_NUMBER: _ClassVar[int]
    tokens: _token_pb2.Tokens
    recovery_codes_left: int
    def __init__(self, tokens: _Optional[_Union[_token_pb2.Tokens, _Mapping]] = ..., recovery_codes_left: _Optional[int] = ...) -> None: ...

class RefreshTokenRequest(_message.Message):
    __slots__ = ("refresh_token",)
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    refresh_token: str
    def __init__(self, refresh_token: _Optional[str] = ...) -> None: ...

class RefreshTokenResponse(_message.Message):
    __slots__ = ("tokens",)
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    tokens: _token_pb2.Tokens
    def __init__(self, tokens: _Optional[_Union[_token_pb2.Tokens, _Mapping]] = ...) -> None: ...

class LogoutRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class LogoutResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ResetPasswordRequest(_message.Message):
    __slots__ = ("reset_token", "new_password")
    RESET_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    reset_token: str
    new_password: str
    def __init__(self, reset_token: _Optional[str] = ..., new_password: _Optional[str] = ...) -> None: ...

class ResetPasswordResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ExchangeApiKeyRequest(_message.Message):
    __slots__ = ("api_key",)
    API_KEY_FIELD_NUMBER: _ClassVar[int]
    api_key: str
    def __init__(self, api_key: _Optional[str] = ...) -> None: ...

class ExchangeApiKeyResponse(_message.Message):
    __slots__ = ("access_token", "access_expire_time", "api_key_id")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    API_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_expire_time: _timestamp_pb2.Timestamp
    api_key_id: str
    def __init__(self, access_token: _Optional[str] = ..., access_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., api_key_id: _Optional[str] = ...) -> None: ...

class NarrowTokenRequest(_message.Message):
    __slots__ = ("restrictions", "expire_time")
    RESTRICTIONS_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    restrictions: _token_pb2.Restrictions
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, restrictions: _Optional[_Union[_token_pb2.Restrictions, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class NarrowTokenResponse(_message.Message):
    __slots__ = ("access_token", "access_expire_time")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_expire_time: _timestamp_pb2.Timestamp
    def __init__(self, access_token: _Optional[str] = ..., access_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetJwksRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetJwksResponse(_message.Message):
    __slots__ = ("keys",)
    KEYS_FIELD_NUMBER: _ClassVar[int]
    keys: _containers.RepeatedCompositeFieldContainer[JsonWebKey]
    def __init__(self, keys: _Optional[_Iterable[_Union[JsonWebKey, _Mapping]]] = ...) -> None: ...

class JsonWebKey(_message.Message):
    __slots__ = ("kty", "crv", "x", "y", "use", "alg", "kid")
    KTY_FIELD_NUMBER: _ClassVar[int]
    CRV_FIELD_NUMBER: _ClassVar[int]
    X_FIELD_NUMBER: _ClassVar[int]
    Y_FIELD_NUMBER: _ClassVar[int]
    USE_FIELD_NUMBER: _ClassVar[int]
    ALG_FIELD_NUMBER: _ClassVar[int]
    KID_FIELD_NUMBER: _ClassVar[int]
    kty: str
    crv: str
    x: str
    y: str
    use: str
    alg: str
    kid: str
    def __init__(self, kty: _Optional[str] = ..., crv: _Optional[str] = ..., x: _Optional[str] = ..., y: _Optional[str] = ..., use: _Optional[str] = ..., alg: _Optional[str] = ..., kid: _Optional[str] = ...) -> None: ...

class WhoAmIRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class WhoAmIResponse(_message.Message):
    __slots__ = ("user", "session_id", "api_key_id", "permissions", "access_expire_time", "restrictions", "mfa_time")
    USER_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    API_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    ACCESS_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    RESTRICTIONS_FIELD_NUMBER: _ClassVar[int]
    MFA_TIME_FIELD_NUMBER: _ClassVar[int]
    user: _user_pb2.User
    session_id: str
    api_key_id: str
    permissions: _containers.RepeatedScalarFieldContainer[str]
    access_expire_time: _timestamp_pb2.Timestamp
    restrictions: _token_pb2.Restrictions
    mfa_time: _timestamp_pb2.Timestamp
    def __init__(self, user: _Optional[_Union[_user_pb2.User, _Mapping]] = ..., session_id: _Optional[str] = ..., api_key_id: _Optional[str] = ..., permissions: _Optional[_Iterable[str]] = ..., access_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., restrictions: _Optional[_Union[_token_pb2.Restrictions, _Mapping]] = ..., mfa_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListPermissionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPermissionsResponse(_message.Message):
    __slots__ = ("permissions", "next_page_token")
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    permissions: _containers.RepeatedCompositeFieldContainer[PermissionInfo]
    next_page_token: str
    def __init__(self, permissions: _Optional[_Iterable[_Union[PermissionInfo, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PermissionInfo(_message.Message):
    __slots__ = ("permission", "word", "roles", "methods")
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    WORD_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    permission: _rule_pb2.Permission
    word: str
    roles: _containers.RepeatedScalarFieldContainer[_rule_pb2.Role]
    methods: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, permission: _Optional[_Union[_rule_pb2.Permission, str]] = ..., word: _Optional[str] = ..., roles: _Optional[_Iterable[_Union[_rule_pb2.Role, str]]] = ..., methods: _Optional[_Iterable[str]] = ...) -> None: ...

class WatchRevocationsRequest(_message.Message):
    __slots__ = ("resume_token",)
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    def __init__(self, resume_token: _Optional[str] = ...) -> None: ...

class WatchRevocationsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: _revocation_pb2.RevocationSnapshot
    batch: _revocation_pb2.RevocationBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[_revocation_pb2.RevocationSnapshot, _Mapping]] = ..., batch: _Optional[_Union[_revocation_pb2.RevocationBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...
