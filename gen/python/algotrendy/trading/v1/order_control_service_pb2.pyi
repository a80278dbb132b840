from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ControlScope(_message.Message):
    __slots__ = ("account_id", "strategy_id", "instrument")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    strategy_id: str
    instrument: str
    def __init__(self, account_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., instrument: _Optional[str] = ...) -> None: ...

class CancelOrdersInScopeRequest(_message.Message):
    __slots__ = ("halt_id", "scope")
    HALT_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    halt_id: str
    scope: ControlScope
    def __init__(self, halt_id: _Optional[str] = ..., scope: _Optional[_Union[ControlScope, _Mapping]] = ...) -> None: ...

class CancelOrdersInScopeResponse(_message.Message):
    __slots__ = ("canceling_count", "unknown_count", "replayed")
    CANCELING_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNKNOWN_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    canceling_count: int
    unknown_count: int
    replayed: bool
    def __init__(self, canceling_count: _Optional[int] = ..., unknown_count: _Optional[int] = ..., replayed: _Optional[bool] = ...) -> None: ...

class FlattenScopeRequest(_message.Message):
    __slots__ = ("halt_id", "scope")
    HALT_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    halt_id: str
    scope: ControlScope
    def __init__(self, halt_id: _Optional[str] = ..., scope: _Optional[_Union[ControlScope, _Mapping]] = ...) -> None: ...

class FlattenScopeResponse(_message.Message):
    __slots__ = ("canceling_count", "closing_count", "replayed")
    CANCELING_COUNT_FIELD_NUMBER: _ClassVar[int]
    CLOSING_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    canceling_count: int
    closing_count: int
    replayed: bool
    def __init__(self, canceling_count: _Optional[int] = ..., closing_count: _Optional[int] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetScopeExposureRequest(_message.Message):
    __slots__ = ("scope",)
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    scope: ControlScope
    def __init__(self, scope: _Optional[_Union[ControlScope, _Mapping]] = ...) -> None: ...

class GetScopeExposureResponse(_message.Message):
    __slots__ = ("open_order_count", "unknown_order_count", "open_position_count")
    OPEN_ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNKNOWN_ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_POSITION_COUNT_FIELD_NUMBER: _ClassVar[int]
    open_order_count: int
    unknown_order_count: int
    open_position_count: int
    def __init__(self, open_order_count: _Optional[int] = ..., unknown_order_count: _Optional[int] = ..., open_position_count: _Optional[int] = ...) -> None: ...
