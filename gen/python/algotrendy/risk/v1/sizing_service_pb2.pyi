from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.risk.v1 import decision_pb2 as _decision_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MarketRegime(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MARKET_REGIME_UNSPECIFIED: _ClassVar[MarketRegime]
    MARKET_REGIME_TREND_UP: _ClassVar[MarketRegime]
    MARKET_REGIME_TREND_DOWN: _ClassVar[MarketRegime]
    MARKET_REGIME_SIDEWAYS: _ClassVar[MarketRegime]
    MARKET_REGIME_TURBULENT: _ClassVar[MarketRegime]
MARKET_REGIME_UNSPECIFIED: MarketRegime
MARKET_REGIME_TREND_UP: MarketRegime
MARKET_REGIME_TREND_DOWN: MarketRegime
MARKET_REGIME_SIDEWAYS: MarketRegime
MARKET_REGIME_TURBULENT: MarketRegime

class FixedFractionSizing(_message.Message):
    __slots__ = ("percent",)
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    percent: str
    def __init__(self, percent: _Optional[str] = ...) -> None: ...

class FixedRiskSizing(_message.Message):
    __slots__ = ("percent", "stop_price")
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    STOP_PRICE_FIELD_NUMBER: _ClassVar[int]
    percent: str
    stop_price: str
    def __init__(self, percent: _Optional[str] = ..., stop_price: _Optional[str] = ...) -> None: ...

class VolatilityTargetSizing(_message.Message):
    __slots__ = ("percent", "atr_period", "interval")
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    ATR_PERIOD_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    percent: str
    atr_period: int
    interval: str
    def __init__(self, percent: _Optional[str] = ..., atr_period: _Optional[int] = ..., interval: _Optional[str] = ...) -> None: ...

class KellySizing(_message.Message):
    __slots__ = ("win_rate", "win_loss_ratio", "scale", "cap_percent")
    WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    WIN_LOSS_RATIO_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    CAP_PERCENT_FIELD_NUMBER: _ClassVar[int]
    win_rate: float
    win_loss_ratio: float
    scale: float
    cap_percent: str
    def __init__(self, win_rate: _Optional[float] = ..., win_loss_ratio: _Optional[float] = ..., scale: _Optional[float] = ..., cap_percent: _Optional[str] = ...) -> None: ...

class ConfidenceSizing(_message.Message):
    __slots__ = ("base_percent", "confidence", "regime")
    BASE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    REGIME_FIELD_NUMBER: _ClassVar[int]
    base_percent: str
    confidence: float
    regime: MarketRegime
    def __init__(self, base_percent: _Optional[str] = ..., confidence: _Optional[float] = ..., regime: _Optional[_Union[MarketRegime, str]] = ...) -> None: ...

class ComputePositionSizeRequest(_message.Message):
    __slots__ = ("account_id", "instrument", "side", "entry_price", "fixed_fraction", "fixed_risk", "volatility_target", "kelly", "confidence", "strategy_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_PRICE_FIELD_NUMBER: _ClassVar[int]
    FIXED_FRACTION_FIELD_NUMBER: _ClassVar[int]
    FIXED_RISK_FIELD_NUMBER: _ClassVar[int]
    VOLATILITY_TARGET_FIELD_NUMBER: _ClassVar[int]
    KELLY_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    instrument: str
    side: _words_pb2.Side
    entry_price: str
    fixed_fraction: FixedFractionSizing
    fixed_risk: FixedRiskSizing
    volatility_target: VolatilityTargetSizing
    kelly: KellySizing
    confidence: ConfidenceSizing
    strategy_id: str
    def __init__(self, account_id: _Optional[str] = ..., instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., entry_price: _Optional[str] = ..., fixed_fraction: _Optional[_Union[FixedFractionSizing, _Mapping]] = ..., fixed_risk: _Optional[_Union[FixedRiskSizing, _Mapping]] = ..., volatility_target: _Optional[_Union[VolatilityTargetSizing, _Mapping]] = ..., kelly: _Optional[_Union[KellySizing, _Mapping]] = ..., confidence: _Optional[_Union[ConfidenceSizing, _Mapping]] = ..., strategy_id: _Optional[str] = ...) -> None: ...

class SizingStep(_message.Message):
    __slots__ = ("name", "value", "explanation")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    name: str
    value: str
    explanation: str
    def __init__(self, name: _Optional[str] = ..., value: _Optional[str] = ..., explanation: _Optional[str] = ...) -> None: ...

class ComputePositionSizeResponse(_message.Message):
    __slots__ = ("quantity", "notional", "uncapped_quantity", "steps", "decision")
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTIONAL_FIELD_NUMBER: _ClassVar[int]
    UNCAPPED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    quantity: str
    notional: str
    uncapped_quantity: str
    steps: _containers.RepeatedCompositeFieldContainer[SizingStep]
    decision: _decision_pb2.RiskDecision
    def __init__(self, quantity: _Optional[str] = ..., notional: _Optional[str] = ..., uncapped_quantity: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[SizingStep, _Mapping]]] = ..., decision: _Optional[_Union[_decision_pb2.RiskDecision, _Mapping]] = ...) -> None: ...

class ExitDistance(_message.Message):
    __slots__ = ("percent", "atr", "price", "risk_multiple")
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    ATR_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    RISK_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
    percent: str
    atr: AtrDistance
    price: str
    risk_multiple: str
    def __init__(self, percent: _Optional[str] = ..., atr: _Optional[_Union[AtrDistance, _Mapping]] = ..., price: _Optional[str] = ..., risk_multiple: _Optional[str] = ...) -> None: ...

class AtrDistance(_message.Message):
    __slots__ = ("multiple", "period", "interval")
    MULTIPLE_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    multiple: str
    period: int
    interval: str
    def __init__(self, multiple: _Optional[str] = ..., period: _Optional[int] = ..., interval: _Optional[str] = ...) -> None: ...

class PlanExitsRequest(_message.Message):
    __slots__ = ("entry", "entry_price", "stop", "target", "trailing", "strategy")
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    ENTRY_PRICE_FIELD_NUMBER: _ClassVar[int]
    STOP_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    TRAILING_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    entry: _order_pb2.OrderTerms
    entry_price: str
    stop: ExitDistance
    target: ExitDistance
    trailing: bool
    strategy: _order_pb2.StrategyConfig
    def __init__(self, entry: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., entry_price: _Optional[str] = ..., stop: _Optional[_Union[ExitDistance, _Mapping]] = ..., target: _Optional[_Union[ExitDistance, _Mapping]] = ..., trailing: _Optional[bool] = ..., strategy: _Optional[_Union[_order_pb2.StrategyConfig, _Mapping]] = ...) -> None: ...

class PlanExitsResponse(_message.Message):
    __slots__ = ("stop_order", "target_order", "loss_at_stop", "profit_at_target", "reward_risk_ratio", "steps")
    STOP_ORDER_FIELD_NUMBER: _ClassVar[int]
    TARGET_ORDER_FIELD_NUMBER: _ClassVar[int]
    LOSS_AT_STOP_FIELD_NUMBER: _ClassVar[int]
    PROFIT_AT_TARGET_FIELD_NUMBER: _ClassVar[int]
    REWARD_RISK_RATIO_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    stop_order: _order_pb2.OrderTerms
    target_order: _order_pb2.OrderTerms
    loss_at_stop: str
    profit_at_target: str
    reward_risk_ratio: float
    steps: _containers.RepeatedCompositeFieldContainer[SizingStep]
    def __init__(self, stop_order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., target_order: _Optional[_Union[_order_pb2.OrderTerms, _Mapping]] = ..., loss_at_stop: _Optional[str] = ..., profit_at_target: _Optional[str] = ..., reward_risk_ratio: _Optional[float] = ..., steps: _Optional[_Iterable[_Union[SizingStep, _Mapping]]] = ...) -> None: ...
