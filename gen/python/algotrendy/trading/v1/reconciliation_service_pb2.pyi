from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.trading.v1 import reconciliation_pb2 as _reconciliation_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateReconciliationRequest(_message.Message):
    __slots__ = ("account_id", "reconciliation_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RECONCILIATION_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    reconciliation_id: str
    def __init__(self, account_id: _Optional[str] = ..., reconciliation_id: _Optional[str] = ...) -> None: ...

class CreateReconciliationResponse(_message.Message):
    __slots__ = ("reconciliation", "replayed")
    RECONCILIATION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    reconciliation: _reconciliation_pb2.Reconciliation
    replayed: bool
    def __init__(self, reconciliation: _Optional[_Union[_reconciliation_pb2.Reconciliation, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetReconciliationRequest(_message.Message):
    __slots__ = ("account_id", "reconciliation_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RECONCILIATION_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    reconciliation_id: str
    def __init__(self, account_id: _Optional[str] = ..., reconciliation_id: _Optional[str] = ...) -> None: ...

class GetReconciliationResponse(_message.Message):
    __slots__ = ("reconciliation",)
    RECONCILIATION_FIELD_NUMBER: _ClassVar[int]
    reconciliation: _reconciliation_pb2.Reconciliation
    def __init__(self, reconciliation: _Optional[_Union[_reconciliation_pb2.Reconciliation, _Mapping]] = ...) -> None: ...

class ListReconciliationsRequest(_message.Message):
    __slots__ = ("account_id", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReconciliationsResponse(_message.Message):
    __slots__ = ("reconciliations", "next_page_token")
    RECONCILIATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reconciliations: _containers.RepeatedCompositeFieldContainer[_reconciliation_pb2.Reconciliation]
    next_page_token: str
    def __init__(self, reconciliations: _Optional[_Iterable[_Union[_reconciliation_pb2.Reconciliation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
