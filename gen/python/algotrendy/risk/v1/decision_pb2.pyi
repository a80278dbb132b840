import datetime

from algotrendy.risk.v1 import limit_pb2 as _limit_pb2
from algotrendy.risk.v1 import trading_state_pb2 as _trading_state_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DecisionOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DECISION_OUTCOME_UNSPECIFIED: _ClassVar[DecisionOutcome]
    DECISION_OUTCOME_APPROVED: _ClassVar[DecisionOutcome]
    DECISION_OUTCOME_REFUSED: _ClassVar[DecisionOutcome]

class RuleOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RULE_OUTCOME_UNSPECIFIED: _ClassVar[RuleOutcome]
    RULE_OUTCOME_PASSED: _ClassVar[RuleOutcome]
    RULE_OUTCOME_REFUSED: _ClassVar[RuleOutcome]
    RULE_OUTCOME_NOT_APPLICABLE: _ClassVar[RuleOutcome]
DECISION_OUTCOME_UNSPECIFIED: DecisionOutcome
DECISION_OUTCOME_APPROVED: DecisionOutcome
DECISION_OUTCOME_REFUSED: DecisionOutcome
RULE_OUTCOME_UNSPECIFIED: RuleOutcome
RULE_OUTCOME_PASSED: RuleOutcome
RULE_OUTCOME_REFUSED: RuleOutcome
RULE_OUTCOME_NOT_APPLICABLE: RuleOutcome

class RuleInput(_message.Message):
    __slots__ = ("name", "value")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    name: str
    value: str
    def __init__(self, name: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...

class RuleResult(_message.Message):
    __slots__ = ("rule", "limit_id", "kind", "outcome", "message", "inputs", "largest_quantity")
    RULE_FIELD_NUMBER: _ClassVar[int]
    LIMIT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    INPUTS_FIELD_NUMBER: _ClassVar[int]
    LARGEST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    rule: str
    limit_id: str
    kind: _limit_pb2.LimitKind
    outcome: RuleOutcome
    message: str
    inputs: _containers.RepeatedCompositeFieldContainer[RuleInput]
    largest_quantity: str
    def __init__(self, rule: _Optional[str] = ..., limit_id: _Optional[str] = ..., kind: _Optional[_Union[_limit_pb2.LimitKind, str]] = ..., outcome: _Optional[_Union[RuleOutcome, str]] = ..., message: _Optional[str] = ..., inputs: _Optional[_Iterable[_Union[RuleInput, _Mapping]]] = ..., largest_quantity: _Optional[str] = ...) -> None: ...

class RiskDecision(_message.Message):
    __slots__ = ("decision_id", "account_id", "client_order_id", "strategy_id", "order", "outcome", "reason", "rules", "largest_passing_quantity", "notional", "trading_state", "account_sequence", "decision_time")
    DECISION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    LARGEST_PASSING_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    TRADING_STATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    DECISION_TIME_FIELD_NUMBER: _ClassVar[int]
    decision_id: str
    account_id: str
    client_order_id: str
    strategy_id: str
    order: _order_pb2.OrderTerms
    outcome: DecisionOutcome
    reason: str
    rules: _containers.RepeatedCompositeFieldContainer[RuleResult]
    largest_passing_quantity: str
    notional: str
    trading_state: _trading_state_pb2.TradingState
    account_sequence: int
    decision_time: _timestamp_pb2.Timestamp
    def __init__(self, decision_id: _Optional[str] = ..., account_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., outcome: _Optional[_Union[DecisionOutcome, str]] = ..., reason: _Optional[str] = ..., rules: _Optional[_Iterable[_Union[RuleResult, _Mapping]]] = ..., largest_passing_quantity: _Optional[str] = ..., notional: _Optional[str] = ..., trading_state: _Optional[_Union[_trading_state_pb2.TradingState, str]] = ..., account_sequence: _Optional[int] = ..., decision_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
