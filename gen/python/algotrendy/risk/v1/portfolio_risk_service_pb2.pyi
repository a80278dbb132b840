import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import order_pb2 as _order_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExposureGroup(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EXPOSURE_GROUP_UNSPECIFIED: _ClassVar[ExposureGroup]
    EXPOSURE_GROUP_INSTRUMENT: _ClassVar[ExposureGroup]
    EXPOSURE_GROUP_ASSET: _ClassVar[ExposureGroup]
    EXPOSURE_GROUP_VENUE: _ClassVar[ExposureGroup]
    EXPOSURE_GROUP_STRATEGY: _ClassVar[ExposureGroup]

class MarginLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MARGIN_LEVEL_UNSPECIFIED: _ClassVar[MarginLevel]
    MARGIN_LEVEL_OK: _ClassVar[MarginLevel]
    MARGIN_LEVEL_WARNING: _ClassVar[MarginLevel]
    MARGIN_LEVEL_CRITICAL: _ClassVar[MarginLevel]
    MARGIN_LEVEL_EMERGENCY: _ClassVar[MarginLevel]

class ValueAtRiskMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VALUE_AT_RISK_METHOD_UNSPECIFIED: _ClassVar[ValueAtRiskMethod]
    VALUE_AT_RISK_METHOD_HISTORICAL: _ClassVar[ValueAtRiskMethod]
    VALUE_AT_RISK_METHOD_PARAMETRIC: _ClassVar[ValueAtRiskMethod]
    VALUE_AT_RISK_METHOD_MONTE_CARLO: _ClassVar[ValueAtRiskMethod]

class OptimizationObjective(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OPTIMIZATION_OBJECTIVE_UNSPECIFIED: _ClassVar[OptimizationObjective]
    OPTIMIZATION_OBJECTIVE_MINIMUM_VARIANCE: _ClassVar[OptimizationObjective]
    OPTIMIZATION_OBJECTIVE_MAXIMUM_SHARPE: _ClassVar[OptimizationObjective]
    OPTIMIZATION_OBJECTIVE_MEAN_VARIANCE: _ClassVar[OptimizationObjective]
EXPOSURE_GROUP_UNSPECIFIED: ExposureGroup
EXPOSURE_GROUP_INSTRUMENT: ExposureGroup
EXPOSURE_GROUP_ASSET: ExposureGroup
EXPOSURE_GROUP_VENUE: ExposureGroup
EXPOSURE_GROUP_STRATEGY: ExposureGroup
MARGIN_LEVEL_UNSPECIFIED: MarginLevel
MARGIN_LEVEL_OK: MarginLevel
MARGIN_LEVEL_WARNING: MarginLevel
MARGIN_LEVEL_CRITICAL: MarginLevel
MARGIN_LEVEL_EMERGENCY: MarginLevel
VALUE_AT_RISK_METHOD_UNSPECIFIED: ValueAtRiskMethod
VALUE_AT_RISK_METHOD_HISTORICAL: ValueAtRiskMethod
VALUE_AT_RISK_METHOD_PARAMETRIC: ValueAtRiskMethod
VALUE_AT_RISK_METHOD_MONTE_CARLO: ValueAtRiskMethod
OPTIMIZATION_OBJECTIVE_UNSPECIFIED: OptimizationObjective
OPTIMIZATION_OBJECTIVE_MINIMUM_VARIANCE: OptimizationObjective
OPTIMIZATION_OBJECTIVE_MAXIMUM_SHARPE: OptimizationObjective
OPTIMIZATION_OBJECTIVE_MEAN_VARIANCE: OptimizationObjective

class Holding(_message.Message):
    __slots__ = ("instrument", "quantity")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    quantity: str
    def __init__(self, instrument: _Optional[str] = ..., quantity: _Optional[str] = ...) -> None: ...

class PortfolioSelector(_message.Message):
    __slots__ = ("account_id", "holdings")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    HOLDINGS_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    holdings: _containers.RepeatedCompositeFieldContainer[Holding]
    def __init__(self, account_id: _Optional[str] = ..., holdings: _Optional[_Iterable[_Union[Holding, _Mapping]]] = ...) -> None: ...

class ReturnWindow(_message.Message):
    __slots__ = ("interval", "observations", "end_time")
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    OBSERVATIONS_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    interval: str
    observations: int
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, interval: _Optional[str] = ..., observations: _Optional[int] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class UsedWindow(_message.Message):
    __slots__ = ("interval", "observations", "start_time", "end_time", "origin")
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    OBSERVATIONS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    interval: str
    observations: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    origin: _words_pb2.DataOrigin
    def __init__(self, interval: _Optional[str] = ..., observations: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class ExposureEntry(_message.Message):
    __slots__ = ("group", "key", "net", "gross", "worst_case", "equity_percent")
    GROUP_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    NET_FIELD_NUMBER: _ClassVar[int]
    GROSS_FIELD_NUMBER: _ClassVar[int]
    WORST_CASE_FIELD_NUMBER: _ClassVar[int]
    EQUITY_PERCENT_FIELD_NUMBER: _ClassVar[int]
    group: ExposureGroup
    key: str
    net: str
    gross: str
    worst_case: str
    equity_percent: float
    def __init__(self, group: _Optional[_Union[ExposureGroup, str]] = ..., key: _Optional[str] = ..., net: _Optional[str] = ..., gross: _Optional[str] = ..., worst_case: _Optional[str] = ..., equity_percent: _Optional[float] = ...) -> None: ...

class Exposure(_message.Message):
    __slots__ = ("account_id", "quote_asset", "equity", "net", "gross", "worst_case", "entries", "account_sequence", "view_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTE_ASSET_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    NET_FIELD_NUMBER: _ClassVar[int]
    GROSS_FIELD_NUMBER: _ClassVar[int]
    WORST_CASE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    VIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    quote_asset: str
    equity: str
    net: str
    gross: str
    worst_case: str
    entries: _containers.RepeatedCompositeFieldContainer[ExposureEntry]
    account_sequence: int
    view_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., quote_asset: _Optional[str] = ..., equity: _Optional[str] = ..., net: _Optional[str] = ..., gross: _Optional[str] = ..., worst_case: _Optional[str] = ..., entries: _Optional[_Iterable[_Union[ExposureEntry, _Mapping]]] = ..., account_sequence: _Optional[int] = ..., view_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetExposureRequest(_message.Message):
    __slots__ = ("account_id",)
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    def __init__(self, account_id: _Optional[str] = ...) -> None: ...

class GetExposureResponse(_message.Message):
    __slots__ = ("exposure",)
    EXPOSURE_FIELD_NUMBER: _ClassVar[int]
    exposure: Exposure
    def __init__(self, exposure: _Optional[_Union[Exposure, _Mapping]] = ...) -> None: ...

class Margin(_message.Message):
    __slots__ = ("account_id", "equity", "debt", "used", "free", "leverage", "used_ratio", "level", "positions")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    DEBT_FIELD_NUMBER: _ClassVar[int]
    USED_FIELD_NUMBER: _ClassVar[int]
    FREE_FIELD_NUMBER: _ClassVar[int]
    LEVERAGE_FIELD_NUMBER: _ClassVar[int]
    USED_RATIO_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    equity: str
    debt: str
    used: str
    free: str
    leverage: float
    used_ratio: float
    level: MarginLevel
    positions: _containers.RepeatedCompositeFieldContainer[LiquidationRisk]
    def __init__(self, account_id: _Optional[str] = ..., equity: _Optional[str] = ..., debt: _Optional[str] = ..., used: _Optional[str] = ..., free: _Optional[str] = ..., leverage: _Optional[float] = ..., used_ratio: _Optional[float] = ..., level: _Optional[_Union[MarginLevel, str]] = ..., positions: _Optional[_Iterable[_Union[LiquidationRisk, _Mapping]]] = ...) -> None: ...

class LiquidationRisk(_message.Message):
    __slots__ = ("instrument", "mark_price", "liquidation_price", "distance_percent")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    MARK_PRICE_FIELD_NUMBER: _ClassVar[int]
    LIQUIDATION_PRICE_FIELD_NUMBER: _ClassVar[int]
    DISTANCE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    instrument: str
    mark_price: str
    liquidation_price: str
    distance_percent: float
    def __init__(self, instrument: _Optional[str] = ..., mark_price: _Optional[str] = ..., liquidation_price: _Optional[str] = ..., distance_percent: _Optional[float] = ...) -> None: ...

class GetMarginRequest(_message.Message):
    __slots__ = ("account_id",)
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    def __init__(self, account_id: _Optional[str] = ...) -> None: ...

class GetMarginResponse(_message.Message):
    __slots__ = ("margin",)
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    margin: Margin
    def __init__(self, margin: _Optional[_Union[Margin, _Mapping]] = ...) -> None: ...

class PortfolioRisk(_message.Message):
    __slots__ = ("account_id", "equity", "net_exposure", "gross_exposure", "leverage", "value_at_risk", "expected_shortfall", "drawdown_percent", "daily_pnl", "account_sequence", "computed_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    NET_EXPOSURE_FIELD_NUMBER: _ClassVar[int]
    GROSS_EXPOSURE_FIELD_NUMBER: _ClassVar[int]
    LEVERAGE_FIELD_NUMBER: _ClassVar[int]
    VALUE_AT_RISK_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_SHORTFALL_FIELD_NUMBER: _ClassVar[int]
    DRAWDOWN_PERCENT_FIELD_NUMBER: _ClassVar[int]
    DAILY_PNL_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    COMPUTED_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    equity: str
    net_exposure: str
    gross_exposure: str
    leverage: float
    value_at_risk: float
    expected_shortfall: float
    drawdown_percent: float
    daily_pnl: str
    account_sequence: int
    computed_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., equity: _Optional[str] = ..., net_exposure: _Optional[str] = ..., gross_exposure: _Optional[str] = ..., leverage: _Optional[float] = ..., value_at_risk: _Optional[float] = ..., expected_shortfall: _Optional[float] = ..., drawdown_percent: _Optional[float] = ..., daily_pnl: _Optional[str] = ..., account_sequence: _Optional[int] = ..., computed_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class WatchPortfolioRiskRequest(_message.Message):
    __slots__ = ("account_id", "resume_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    resume_token: str
    def __init__(self, account_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class PortfolioRiskSnapshot(_message.Message):
    __slots__ = ("portfolios",)
    PORTFOLIOS_FIELD_NUMBER: _ClassVar[int]
    portfolios: _containers.RepeatedCompositeFieldContainer[PortfolioRisk]
    def __init__(self, portfolios: _Optional[_Iterable[_Union[PortfolioRisk, _Mapping]]] = ...) -> None: ...

class PortfolioRiskBatch(_message.Message):
    __slots__ = ("portfolios", "conflated_count")
    PORTFOLIOS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    portfolios: _containers.RepeatedCompositeFieldContainer[PortfolioRisk]
    conflated_count: int
    def __init__(self, portfolios: _Optional[_Iterable[_Union[PortfolioRisk, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class WatchPortfolioRiskResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: PortfolioRiskSnapshot
    batch: PortfolioRiskBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[PortfolioRiskSnapshot, _Mapping]] = ..., batch: _Optional[_Union[PortfolioRiskBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ComputeValueAtRiskRequest(_message.Message):
    __slots__ = ("portfolio", "methods", "confidence", "horizon_bars", "window", "draws", "seed")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    HORIZON_BARS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    DRAWS_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    methods: _containers.RepeatedScalarFieldContainer[ValueAtRiskMethod]
    confidence: float
    horizon_bars: int
    window: ReturnWindow
    draws: int
    seed: int
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., methods: _Optional[_Iterable[_Union[ValueAtRiskMethod, str]]] = ..., confidence: _Optional[float] = ..., horizon_bars: _Optional[int] = ..., window: _Optional[_Union[ReturnWindow, _Mapping]] = ..., draws: _Optional[int] = ..., seed: _Optional[int] = ...) -> None: ...

class ValueAtRisk(_message.Message):
    __slots__ = ("method", "value_at_risk", "expected_shortfall", "value_at_risk_percent")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    VALUE_AT_RISK_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_SHORTFALL_FIELD_NUMBER: _ClassVar[int]
    VALUE_AT_RISK_PERCENT_FIELD_NUMBER: _ClassVar[int]
    method: ValueAtRiskMethod
    value_at_risk: float
    expected_shortfall: float
    value_at_risk_percent: float
    def __init__(self, method: _Optional[_Union[ValueAtRiskMethod, str]] = ..., value_at_risk: _Optional[float] = ..., expected_shortfall: _Optional[float] = ..., value_at_risk_percent: _Optional[float] = ...) -> None: ...

class ComputeValueAtRiskResponse(_message.Message):
    __slots__ = ("estimates", "confidence", "horizon_bars", "window", "quote_asset")
    ESTIMATES_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    HORIZON_BARS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    QUOTE_ASSET_FIELD_NUMBER: _ClassVar[int]
    estimates: _containers.RepeatedCompositeFieldContainer[ValueAtRisk]
    confidence: float
    horizon_bars: int
    window: UsedWindow
    quote_asset: str
    def __init__(self, estimates: _Optional[_Iterable[_Union[ValueAtRisk, _Mapping]]] = ..., confidence: _Optional[float] = ..., horizon_bars: _Optional[int] = ..., window: _Optional[_Union[UsedWindow, _Mapping]] = ..., quote_asset: _Optional[str] = ...) -> None: ...

class ComputeDrawdownRequest(_message.Message):
    __slots__ = ("portfolio", "window")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    window: ReturnWindow
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., window: _Optional[_Union[ReturnWindow, _Mapping]] = ...) -> None: ...

class DrawdownSpan(_message.Message):
    __slots__ = ("peak_time", "trough_time", "recovery_time", "depth_percent")
    PEAK_TIME_FIELD_NUMBER: _ClassVar[int]
    TROUGH_TIME_FIELD_NUMBER: _ClassVar[int]
    RECOVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    DEPTH_PERCENT_FIELD_NUMBER: _ClassVar[int]
    peak_time: _timestamp_pb2.Timestamp
    trough_time: _timestamp_pb2.Timestamp
    recovery_time: _timestamp_pb2.Timestamp
    depth_percent: float
    def __init__(self, peak_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., trough_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recovery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., depth_percent: _Optional[float] = ...) -> None: ...

class ComputeDrawdownResponse(_message.Message):
    __slots__ = ("current_percent", "maximum_percent", "spans", "close_time_unix_ns", "drawdown_percent", "window")
    CURRENT_PERCENT_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_PERCENT_FIELD_NUMBER: _ClassVar[int]
    SPANS_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_UNIX_NS_FIELD_NUMBER: _ClassVar[int]
    DRAWDOWN_PERCENT_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    current_percent: float
    maximum_percent: float
    spans: _containers.RepeatedCompositeFieldContainer[DrawdownSpan]
    close_time_unix_ns: _containers.RepeatedScalarFieldContainer[int]
    drawdown_percent: _containers.RepeatedScalarFieldContainer[float]
    window: UsedWindow
    def __init__(self, current_percent: _Optional[float] = ..., maximum_percent: _Optional[float] = ..., spans: _Optional[_Iterable[_Union[DrawdownSpan, _Mapping]]] = ..., close_time_unix_ns: _Optional[_Iterable[int]] = ..., drawdown_percent: _Optional[_Iterable[float]] = ..., window: _Optional[_Union[UsedWindow, _Mapping]] = ...) -> None: ...

class ComputeCorrelationRequest(_message.Message):
    __slots__ = ("portfolio", "window", "benchmark")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    BENCHMARK_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    window: ReturnWindow
    benchmark: str
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., window: _Optional[_Union[ReturnWindow, _Mapping]] = ..., benchmark: _Optional[str] = ...) -> None: ...

class ComputeCorrelationResponse(_message.Message):
    __slots__ = ("instruments", "correlation", "annual_volatility", "beta", "portfolio_beta", "window")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    CORRELATION_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_VOLATILITY_FIELD_NUMBER: _ClassVar[int]
    BETA_FIELD_NUMBER: _ClassVar[int]
    PORTFOLIO_BETA_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    correlation: _containers.RepeatedScalarFieldContainer[float]
    annual_volatility: _containers.RepeatedScalarFieldContainer[float]
    beta: _containers.RepeatedScalarFieldContainer[float]
    portfolio_beta: float
    window: UsedWindow
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., correlation: _Optional[_Iterable[float]] = ..., annual_volatility: _Optional[_Iterable[float]] = ..., beta: _Optional[_Iterable[float]] = ..., portfolio_beta: _Optional[float] = ..., window: _Optional[_Union[UsedWindow, _Mapping]] = ...) -> None: ...

class Shock(_message.Message):
    __slots__ = ("match", "percent")
    MATCH_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    match: str
    percent: float
    def __init__(self, match: _Optional[str] = ..., percent: _Optional[float] = ...) -> None: ...

class StressScenario(_message.Message):
    __slots__ = ("scenario_id", "description", "shocks")
    SCENARIO_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SHOCKS_FIELD_NUMBER: _ClassVar[int]
    scenario_id: str
    description: str
    shocks: _containers.RepeatedCompositeFieldContainer[Shock]
    def __init__(self, scenario_id: _Optional[str] = ..., description: _Optional[str] = ..., shocks: _Optional[_Iterable[_Union[Shock, _Mapping]]] = ...) -> None: ...

class ListStressScenariosRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStressScenariosResponse(_message.Message):
    __slots__ = ("scenarios", "next_page_token")
    SCENARIOS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    scenarios: _containers.RepeatedCompositeFieldContainer[StressScenario]
    next_page_token: str
    def __init__(self, scenarios: _Optional[_Iterable[_Union[StressScenario, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RunStressTestRequest(_message.Message):
    __slots__ = ("portfolio", "scenario_ids", "scenarios")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    SCENARIO_IDS_FIELD_NUMBER: _ClassVar[int]
    SCENARIOS_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    scenario_ids: _containers.RepeatedScalarFieldContainer[str]
    scenarios: _containers.RepeatedCompositeFieldContainer[StressScenario]
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., scenario_ids: _Optional[_Iterable[str]] = ..., scenarios: _Optional[_Iterable[_Union[StressScenario, _Mapping]]] = ...) -> None: ...

class StressResult(_message.Message):
    __slots__ = ("scenario", "pnl", "equity", "breached_limit_ids")
    SCENARIO_FIELD_NUMBER: _ClassVar[int]
    PNL_FIELD_NUMBER: _ClassVar[int]
    EQUITY_FIELD_NUMBER: _ClassVar[int]
    BREACHED_LIMIT_IDS_FIELD_NUMBER: _ClassVar[int]
    scenario: StressScenario
    pnl: str
    equity: str
    breached_limit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, scenario: _Optional[_Union[StressScenario, _Mapping]] = ..., pnl: _Optional[str] = ..., equity: _Optional[str] = ..., breached_limit_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class RunStressTestResponse(_message.Message):
    __slots__ = ("results",)
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    results: _containers.RepeatedCompositeFieldContainer[StressResult]
    def __init__(self, results: _Optional[_Iterable[_Union[StressResult, _Mapping]]] = ...) -> None: ...

class WeightBounds(_message.Message):
    __slots__ = ("minimum", "maximum")
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    minimum: float
    maximum: float
    def __init__(self, minimum: _Optional[float] = ..., maximum: _Optional[float] = ...) -> None: ...

class OptimizePortfolioRequest(_message.Message):
    __slots__ = ("portfolio", "objective", "target_return", "risk_free_rate", "bounds", "window")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    OBJECTIVE_FIELD_NUMBER: _ClassVar[int]
    TARGET_RETURN_FIELD_NUMBER: _ClassVar[int]
    RISK_FREE_RATE_FIELD_NUMBER: _ClassVar[int]
    BOUNDS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    objective: OptimizationObjective
    target_return: float
    risk_free_rate: float
    bounds: WeightBounds
    window: ReturnWindow
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., objective: _Optional[_Union[OptimizationObjective, str]] = ..., target_return: _Optional[float] = ..., risk_free_rate: _Optional[float] = ..., bounds: _Optional[_Union[WeightBounds, _Mapping]] = ..., window: _Optional[_Union[ReturnWindow, _Mapping]] = ...) -> None: ...

class PortfolioWeights(_message.Message):
    __slots__ = ("weights", "expected_return", "volatility", "sharpe_ratio")
    WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_RETURN_FIELD_NUMBER: _ClassVar[int]
    VOLATILITY_FIELD_NUMBER: _ClassVar[int]
    SHARPE_RATIO_FIELD_NUMBER: _ClassVar[int]
    weights: _containers.RepeatedScalarFieldContainer[float]
    expected_return: float
    volatility: float
    sharpe_ratio: float
    def __init__(self, weights: _Optional[_Iterable[float]] = ..., expected_return: _Optional[float] = ..., volatility: _Optional[float] = ..., sharpe_ratio: _Optional[float] = ...) -> None: ...

class OptimizePortfolioResponse(_message.Message):
    __slots__ = ("instruments", "optimum", "current", "rebalance_orders", "window")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    OPTIMUM_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    REBALANCE_ORDERS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    optimum: PortfolioWeights
    current: PortfolioWeights
    rebalance_orders: _containers.RepeatedCompositeFieldContainer[_order_pb2.OrderTerms]
    window: UsedWindow
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., optimum: _Optional[_Union[PortfolioWeights, _Mapping]] = ..., current: _Optional[_Union[PortfolioWeights, _Mapping]] = ..., rebalance_orders: _Optional[_Iterable[_Union[_order_pb2.OrderTerms, _Mapping]]] = ..., window: _Optional[_Union[UsedWindow, _Mapping]] = ...) -> None: ...

class ComputeEfficientFrontierRequest(_message.Message):
    __slots__ = ("portfolio", "points", "risk_free_rate", "bounds", "window")
    PORTFOLIO_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    RISK_FREE_RATE_FIELD_NUMBER: _ClassVar[int]
    BOUNDS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    portfolio: PortfolioSelector
    points: int
    risk_free_rate: float
    bounds: WeightBounds
    window: ReturnWindow
    def __init__(self, portfolio: _Optional[_Union[PortfolioSelector, _Mapping]] = ..., points: _Optional[int] = ..., risk_free_rate: _Optional[float] = ..., bounds: _Optional[_Union[WeightBounds, _Mapping]] = ..., window: _Optional[_Union[ReturnWindow, _Mapping]] = ...) -> None: ...

class ComputeEfficientFrontierResponse(_message.Message):
    __slots__ = ("instruments", "points", "window")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    points: _containers.RepeatedCompositeFieldContainer[PortfolioWeights]
    window: UsedWindow
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., points: _Optional[_Iterable[_Union[PortfolioWeights, _Mapping]]] = ..., window: _Optional[_Union[UsedWindow, _Mapping]] = ...) -> None: ...
