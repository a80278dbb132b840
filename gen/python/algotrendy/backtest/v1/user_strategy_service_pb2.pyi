import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.backtest.v1 import engine_pb2 as _engine_pb2
from algotrendy.backtest.v1 import run_pb2 as _run_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class UserStrategy(_message.Message):
    __slots__ = ("name", "title", "source", "description", "look_ahead", "create_time", "update_time", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    LOOK_AHEAD_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    title: str
    source: str
    description: _engine_pb2.StrategyDescription
    look_ahead: _run_pb2.LookAheadCertificate
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, name: _Optional[str] = ..., title: _Optional[str] = ..., source: _Optional[str] = ..., description: _Optional[_Union[_engine_pb2.StrategyDescription, _Mapping]] = ..., look_ahead: _Optional[_Union[_run_pb2.LookAheadCertificate, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class StrategyCheck(_message.Message):
    __slots__ = ("name", "passed", "explanation")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    name: str
    passed: bool
    explanation: str
    def __init__(self, name: _Optional[str] = ..., passed: _Optional[bool] = ..., explanation: _Optional[str] = ...) -> None: ...

class GetUserStrategyTemplateRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetUserStrategyTemplateResponse(_message.Message):
    __slots__ = ("source",)
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    source: str
    def __init__(self, source: _Optional[str] = ...) -> None: ...

class CheckUserStrategyRequest(_message.Message):
    __slots__ = ("source",)
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    source: str
    def __init__(self, source: _Optional[str] = ...) -> None: ...

class CheckUserStrategyResponse(_message.Message):
    __slots__ = ("passed", "checks", "description")
    PASSED_FIELD_NUMBER: _ClassVar[int]
    CHECKS_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    passed: bool
    checks: _containers.RepeatedCompositeFieldContainer[StrategyCheck]
    description: _engine_pb2.StrategyDescription
    def __init__(self, passed: _Optional[bool] = ..., checks: _Optional[_Iterable[_Union[StrategyCheck, _Mapping]]] = ..., description: _Optional[_Union[_engine_pb2.StrategyDescription, _Mapping]] = ...) -> None: ...

class CreateUserStrategyRequest(_message.Message):
    __slots__ = ("user_strategy",)
    USER_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    user_strategy: UserStrategy
    def __init__(self, user_strategy: _Optional[_Union[UserStrategy, _Mapping]] = ...) -> None: ...

class CreateUserStrategyResponse(_message.Message):
    __slots__ = ("user_strategy", "replayed")
    USER_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    user_strategy: UserStrategy
    replayed: bool
    def __init__(self, user_strategy: _Optional[_Union[UserStrategy, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetUserStrategyRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetUserStrategyResponse(_message.Message):
    __slots__ = ("user_strategy",)
    USER_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    user_strategy: UserStrategy
    def __init__(self, user_strategy: _Optional[_Union[UserStrategy, _Mapping]] = ...) -> None: ...

class ListUserStrategiesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListUserStrategiesResponse(_message.Message):
    __slots__ = ("user_strategies", "next_page_token")
    USER_STRATEGIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    user_strategies: _containers.RepeatedCompositeFieldContainer[UserStrategy]
    next_page_token: str
    def __init__(self, user_strategies: _Optional[_Iterable[_Union[UserStrategy, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateUserStrategyRequest(_message.Message):
    __slots__ = ("user_strategy", "update_mask")
    USER_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    user_strategy: UserStrategy
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, user_strategy: _Optional[_Union[UserStrategy, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class UpdateUserStrategyResponse(_message.Message):
    __slots__ = ("user_strategy",)
    USER_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    user_strategy: UserStrategy
    def __init__(self, user_strategy: _Optional[_Union[UserStrategy, _Mapping]] = ...) -> None: ...

class DeleteUserStrategyRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class DeleteUserStrategyResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
