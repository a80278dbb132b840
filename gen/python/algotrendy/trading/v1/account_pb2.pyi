import datetime

from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AccountState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_STATE_UNSPECIFIED: _ClassVar[AccountState]
    ACCOUNT_STATE_OPEN: _ClassVar[AccountState]
    ACCOUNT_STATE_RECONCILING: _ClassVar[AccountState]
    ACCOUNT_STATE_CLOSED: _ClassVar[AccountState]

class LedgerEntryKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LEDGER_ENTRY_KIND_UNSPECIFIED: _ClassVar[LedgerEntryKind]
    LEDGER_ENTRY_KIND_ADJUSTMENT: _ClassVar[LedgerEntryKind]
    LEDGER_ENTRY_KIND_FILL: _ClassVar[LedgerEntryKind]
    LEDGER_ENTRY_KIND_FEE: _ClassVar[LedgerEntryKind]
    LEDGER_ENTRY_KIND_RECONCILIATION: _ClassVar[LedgerEntryKind]
ACCOUNT_STATE_UNSPECIFIED: AccountState
ACCOUNT_STATE_OPEN: AccountState
ACCOUNT_STATE_RECONCILING: AccountState
ACCOUNT_STATE_CLOSED: AccountState
LEDGER_ENTRY_KIND_UNSPECIFIED: LedgerEntryKind
LEDGER_ENTRY_KIND_ADJUSTMENT: LedgerEntryKind
LEDGER_ENTRY_KIND_FILL: LedgerEntryKind
LEDGER_ENTRY_KIND_FEE: LedgerEntryKind
LEDGER_ENTRY_KIND_RECONCILIATION: LedgerEntryKind

class AssetAmount(_message.Message):
    __slots__ = ("asset", "amount")
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    asset: str
    amount: str
    def __init__(self, asset: _Optional[str] = ..., amount: _Optional[str] = ...) -> None: ...

class PaperSettings(_message.Message):
    __slots__ = ("taker_fee_percent", "maker_fee_percent", "slippage_percent")
    TAKER_FEE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    MAKER_FEE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    SLIPPAGE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    taker_fee_percent: str
    maker_fee_percent: str
    slippage_percent: str
    def __init__(self, taker_fee_percent: _Optional[str] = ..., maker_fee_percent: _Optional[str] = ..., slippage_percent: _Optional[str] = ...) -> None: ...

class Account(_message.Message):
    __slots__ = ("account_id", "kind", "display_name", "owner_user_id", "quote_asset", "state", "paper", "credential_id", "equity", "realized_pnl", "unrealized_pnl", "last_sequence", "etag", "create_time", "reconcile_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OWNER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTE_ASSET_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAPER_FIELD_NUMBER: _ClassVar[int]
    CREDENTIAL_ID_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    REALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    UNREALIZED_PNL_FIELD_NUMBER: _ClassVar[int]
    LAST_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    RECONCILE_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    kind: _words_pb2.AccountKind
    display_name: str
    owner_user_id: str
    quote_asset: str
    state: AccountState
    paper: PaperSettings
    credential_id: str
    equity: str
    realized_pnl: str
    unrealized_pnl: str
    last_sequence: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    reconcile_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., kind: _Optional[_Union[_words_pb2.AccountKind, str]] = ..., display_name: _Optional[str] = ..., owner_user_id: _Optional[str] = ..., quote_asset: _Optional[str] = ..., state: _Optional[_Union[AccountState, str]] = ..., paper: _Optional[_Union[PaperSettings, _Mapping]] = ..., credential_id: _Optional[str] = ..., equity: _Optional[str] = ..., realized_pnl: _Optional[str] = ..., unrealized_pnl: _Optional[str] = ..., last_sequence: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reconcile_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Balance(_message.Message):
    __slots__ = ("asset", "total", "free", "locked", "update_time")
    ASSET_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    FREE_FIELD_NUMBER: _ClassVar[int]
    LOCKED_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    asset: str
    total: str
    free: str
    locked: str
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, asset: _Optional[str] = ..., total: _Optional[str] = ..., free: _Optional[str] = ..., locked: _Optional[str] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class LedgerEntry(_message.Message):
    __slots__ = ("account_id", "sequence", "asset", "amount", "kind", "client_order_id", "execution_id", "entry_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_ID_FIELD_NUMBER: _ClassVar[int]
    ENTRY_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    sequence: int
    asset: str
    amount: str
    kind: LedgerEntryKind
    client_order_id: str
    execution_id: str
    entry_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., sequence: _Optional[int] = ..., asset: _Optional[str] = ..., amount: _Optional[str] = ..., kind: _Optional[_Union[LedgerEntryKind, str]] = ..., client_order_id: _Optional[str] = ..., execution_id: _Optional[str] = ..., entry_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
