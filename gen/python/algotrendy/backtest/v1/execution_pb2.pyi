from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FillTiming(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILL_TIMING_UNSPECIFIED: _ClassVar[FillTiming]
    FILL_TIMING_NEXT_OPEN: _ClassVar[FillTiming]
    FILL_TIMING_SAME_CLOSE: _ClassVar[FillTiming]

class PositionMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POSITION_MODE_UNSPECIFIED: _ClassVar[PositionMode]
    POSITION_MODE_LONG_ONLY: _ClassVar[PositionMode]
    POSITION_MODE_LONG_SHORT: _ClassVar[PositionMode]

class BothTouchedRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BOTH_TOUCHED_RULE_UNSPECIFIED: _ClassVar[BothTouchedRule]
    BOTH_TOUCHED_RULE_STOP_FIRST: _ClassVar[BothTouchedRule]
    BOTH_TOUCHED_RULE_TARGET_FIRST: _ClassVar[BothTouchedRule]
    BOTH_TOUCHED_RULE_NEARER_TO_OPEN: _ClassVar[BothTouchedRule]

class EndRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    END_RULE_UNSPECIFIED: _ClassVar[EndRule]
    END_RULE_LEAVE_OPEN: _ClassVar[EndRule]
    END_RULE_CLOSE_AT_LAST_CLOSE: _ClassVar[EndRule]
FILL_TIMING_UNSPECIFIED: FillTiming
FILL_TIMING_NEXT_OPEN: FillTiming
FILL_TIMING_SAME_CLOSE: FillTiming
POSITION_MODE_UNSPECIFIED: PositionMode
POSITION_MODE_LONG_ONLY: PositionMode
POSITION_MODE_LONG_SHORT: PositionMode
BOTH_TOUCHED_RULE_UNSPECIFIED: BothTouchedRule
BOTH_TOUCHED_RULE_STOP_FIRST: BothTouchedRule
BOTH_TOUCHED_RULE_TARGET_FIRST: BothTouchedRule
BOTH_TOUCHED_RULE_NEARER_TO_OPEN: BothTouchedRule
END_RULE_UNSPECIFIED: EndRule
END_RULE_LEAVE_OPEN: EndRule
END_RULE_CLOSE_AT_LAST_CLOSE: EndRule

class FeeModel(_message.Message):
    __slots__ = ("taker_rate", "maker_rate", "fixed_per_order")
    TAKER_RATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_RATE_FIELD_NUMBER: _ClassVar[int]
    FIXED_PER_ORDER_FIELD_NUMBER: _ClassVar[int]
    taker_rate: str
    maker_rate: str
    fixed_per_order: str
    def __init__(self, taker_rate: _Optional[str] = ..., maker_rate: _Optional[str] = ..., fixed_per_order: _Optional[str] = ...) -> None: ...

class SlippageModel(_message.Message):
    __slots__ = ("rate", "ticks", "square_root_coefficient")
    RATE_FIELD_NUMBER: _ClassVar[int]
    TICKS_FIELD_NUMBER: _ClassVar[int]
    SQUARE_ROOT_COEFFICIENT_FIELD_NUMBER: _ClassVar[int]
    rate: str
    ticks: int
    square_root_coefficient: str
    def __init__(self, rate: _Optional[str] = ..., ticks: _Optional[int] = ..., square_root_coefficient: _Optional[str] = ...) -> None: ...

class Sizing(_message.Message):
    __slots__ = ("quantity", "equity_percent", "notional", "risk_percent", "risk_service_rules", "lot_size", "scale_by_confidence")
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    EQUITY_PERCENT_FIELD_NUMBER: _ClassVar[int]
    NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    RISK_PERCENT_FIELD_NUMBER: _ClassVar[int]
    RISK_SERVICE_RULES_FIELD_NUMBER: _ClassVar[int]
    LOT_SIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_BY_CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    quantity: str
    equity_percent: str
    notional: str
    risk_percent: str
    risk_service_rules: bool
    lot_size: str
    scale_by_confidence: bool
    def __init__(self, quantity: _Optional[str] = ..., equity_percent: _Optional[str] = ..., notional: _Optional[str] = ..., risk_percent: _Optional[str] = ..., risk_service_rules: _Optional[bool] = ..., lot_size: _Optional[str] = ..., scale_by_confidence: _Optional[bool] = ...) -> None: ...

class MarginModel(_message.Message):
    __slots__ = ("max_leverage", "maintenance_rate", "borrow_rate", "apply_funding")
    MAX_LEVERAGE_FIELD_NUMBER: _ClassVar[int]
    MAINTENANCE_RATE_FIELD_NUMBER: _ClassVar[int]
    BORROW_RATE_FIELD_NUMBER: _ClassVar[int]
    APPLY_FUNDING_FIELD_NUMBER: _ClassVar[int]
    max_leverage: str
    maintenance_rate: str
    borrow_rate: str
    apply_funding: bool
    def __init__(self, max_leverage: _Optional[str] = ..., maintenance_rate: _Optional[str] = ..., borrow_rate: _Optional[str] = ..., apply_funding: _Optional[bool] = ...) -> None: ...

class ExecutionOptions(_message.Message):
    __slots__ = ("fill_timing", "position_mode", "fees", "spread_rate", "slippage", "sizing", "both_touched_rule", "end_rule", "margin", "max_entries", "intrabar_interval")
    FILL_TIMING_FIELD_NUMBER: _ClassVar[int]
    POSITION_MODE_FIELD_NUMBER: _ClassVar[int]
    FEES_FIELD_NUMBER: _ClassVar[int]
    SPREAD_RATE_FIELD_NUMBER: _ClassVar[int]
    SLIPPAGE_FIELD_NUMBER: _ClassVar[int]
    SIZING_FIELD_NUMBER: _ClassVar[int]
    BOTH_TOUCHED_RULE_FIELD_NUMBER: _ClassVar[int]
    END_RULE_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    MAX_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    INTRABAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    fill_timing: FillTiming
    position_mode: PositionMode
    fees: FeeModel
    spread_rate: str
    slippage: SlippageModel
    sizing: Sizing
    both_touched_rule: BothTouchedRule
    end_rule: EndRule
    margin: MarginModel
    max_entries: int
    intrabar_interval: str
    def __init__(self, fill_timing: _Optional[_Union[FillTiming, str]] = ..., position_mode: _Optional[_Union[PositionMode, str]] = ..., fees: _Optional[_Union[FeeModel, _Mapping]] = ..., spread_rate: _Optional[str] = ..., slippage: _Optional[_Union[SlippageModel, _Mapping]] = ..., sizing: _Optional[_Union[Sizing, _Mapping]] = ..., both_touched_rule: _Optional[_Union[BothTouchedRule, str]] = ..., end_rule: _Optional[_Union[EndRule, str]] = ..., margin: _Optional[_Union[MarginModel, _Mapping]] = ..., max_entries: _Optional[int] = ..., intrabar_interval: _Optional[str] = ...) -> None: ...
