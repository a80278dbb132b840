from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.trading.v1 import order_group_pb2 as _order_group_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SubmitBracketRequest(_message.Message):
    __slots__ = ("account_id", "group_id", "entry", "stop", "target")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    STOP_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    group_id: str
    entry: _order_pb2.OrderTerms
    stop: _order_pb2.OrderTerms
    target: _order_pb2.OrderTerms
    def __init__(self, account_id: _Optional[str] = ..., group_id: _Optional[str] = ..., entry: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., stop: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., target: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ...) -> None: ...

class SubmitBracketResponse(_message.Message):
    __slots__ = ("group", "replayed")
    GROUP_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    group: _order_group_pb2.OrderGroup
    replayed: bool
    def __init__(self, group: _Optional[_Union[_order_group_pb2.OrderGroup, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class SubmitOneCancelsOtherRequest(_message.Message):
    __slots__ = ("account_id", "group_id", "first", "second")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    FIRST_FIELD_NUMBER: _ClassVar[int]
    SECOND_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    group_id: str
    first: _order_pb2.OrderTerms
    second: _order_pb2.OrderTerms
    def __init__(self, account_id: _Optional[str] = ..., group_id: _Optional[str] = ..., first: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., second: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ...) -> None: ...

class SubmitOneCancelsOtherResponse(_message.Message):
    __slots__ = ("group", "replayed")
    GROUP_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    group: _order_group_pb2.OrderGroup
    replayed: bool
    def __init__(self, group: _Optional[_Union[_order_group_pb2.OrderGroup, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class CancelOrderGroupRequest(_message.Message):
    __slots__ = ("account_id", "group_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    group_id: str
    def __init__(self, account_id: _Optional[str] = ..., group_id: _Optional[str] = ...) -> None: ...

class CancelOrderGroupResponse(_message.Message):
    __slots__ = ("group",)
    GROUP_FIELD_NUMBER: _ClassVar[int]
    group: _order_group_pb2.OrderGroup
    def __init__(self, group: _Optional[_Union[_order_group_pb2.OrderGroup, _Mapping]] = ...) -> None: ...

class GetOrderGroupRequest(_message.Message):
    __slots__ = ("account_id", "group_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    group_id: str
    def __init__(self, account_id: _Optional[str] = ..., group_id: _Optional[str] = ...) -> None: ...

class GetOrderGroupResponse(_message.Message):
    __slots__ = ("group",)
    GROUP_FIELD_NUMBER: _ClassVar[int]
    group: _order_group_pb2.OrderGroup
    def __init__(self, group: _Optional[_Union[_order_group_pb2.OrderGroup, _Mapping]] = ...) -> None: ...

class ListOrderGroupsRequest(_message.Message):
    __slots__ = ("account_id", "open_only", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    open_only: bool
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., open_only: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOrderGroupsResponse(_message.Message):
    __slots__ = ("groups", "next_page_token")
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    groups: _containers.RepeatedCompositeFieldContainer[_order_group_pb2.OrderGroup]
    next_page_token: str
    def __init__(self, groups: _Optional[_Iterable[_Union[_order_group_pb2.OrderGroup, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
