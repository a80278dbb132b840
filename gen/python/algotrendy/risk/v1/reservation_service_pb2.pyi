from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.risk.v1 import account_view_pb2 as _account_view_pb2
from algotrendy.risk.v1 import decision_pb2 as _decision_pb2
from algotrendy.risk.v1 import trading_state_pb2 as _trading_state_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReserveOrderRequest(_message.Message):
    __slots__ = ("client_order_id", "order", "account", "reference", "strategy_id", "lot_size")
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    LOT_SIZE_FIELD_NUMBER: _ClassVar[int]
    client_order_id: str
    order: _order_pb2.OrderTerms
    account: _account_view_pb2.AccountView
    reference: _account_view_pb2.ReferencePrice
    strategy_id: str
    lot_size: str
    def __init__(self, client_order_id: _Optional[str] = ..., order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., account: _Optional[_Union[_account_view_pb2.AccountView, _Mapping]] = ..., reference: _Optional[_Union[_account_view_pb2.ReferencePrice, _Mapping]] = ..., strategy_id: _Optional[str] = ..., lot_size: _Optional[str] = ...) -> None: ...

class ReserveOrderResponse(_message.Message):
    __slots__ = ("decision", "reservation", "trading_state", "replayed")
    DECISION_FIELD_NUMBER: _ClassVar[int]
    RESERVATION_FIELD_NUMBER: _ClassVar[int]
    TRADING_STATE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.RiskDecision
    reservation: _account_view_pb2.Reservation
    trading_state: _trading_state_pb2.TradingState
    replayed: bool
    def __init__(self, decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ..., reservation: _Optional[_Union[_account_view_pb2.Reservation, _Mapping]] = ..., trading_state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class PreviewReservationRequest(_message.Message):
    __slots__ = ("order", "account", "reference", "strategy_id", "lot_size")
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    LOT_SIZE_FIELD_NUMBER: _ClassVar[int]
    order: _order_pb2.OrderTerms
    account: _account_view_pb2.AccountView
    reference: _account_view_pb2.ReferencePrice
    strategy_id: str
    lot_size: str
    def __init__(self, order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., account: _Optional[_Union[_account_view_pb2.AccountView, _Mapping]] = ..., reference: _Optional[_Union[_account_view_pb2.ReferencePrice, _Mapping]] = ..., strategy_id: _Optional[str] = ..., lot_size: _Optional[str] = ...) -> None: ...

class PreviewReservationResponse(_message.Message):
    __slots__ = ("decision",)
    DECISION_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.RiskDecision
    def __init__(self, decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ...) -> None: ...

class SettleReservationRequest(_message.Message):
    __slots__ = ("account_id", "client_order_id", "filled_quantity", "closed", "account_sequence")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    FILLED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    client_order_id: str
    filled_quantity: str
    closed: bool
    account_sequence: int
    def __init__(self, account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., filled_quantity: _Optional[str] = ..., closed: _Optional[bool] = ..., account_sequence: _Optional[int] = ...) -> None: ...

class SettleReservationResponse(_message.Message):
    __slots__ = ("reservation", "trading_state")
    RESERVATION_FIELD_NUMBER: _ClassVar[int]
    TRADING_STATE_FIELD_NUMBER: _ClassVar[int]
    reservation: _account_view_pb2.Reservation
    trading_state: _trading_state_pb2.TradingState
    def __init__(self, reservation: _Optional[_Union[_account_view_pb2.Reservation, _Mapping]] = ..., trading_state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ...) -> None: ...

class RecordAccountRequest(_message.Message):
    __slots__ = ("account",)
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    account: _account_view_pb2.AccountView
    def __init__(self, account: _Optional[_Union[_account_view_pb2.AccountView, _Mapping]] = ...) -> None: ...

class RecordAccountResponse(_message.Message):
    __slots__ = ("account_sequence",)
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    account_sequence: int
    def __init__(self, account_sequence: _Optional[int] = ...) -> None: ...
