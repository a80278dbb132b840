import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MetricName(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    METRIC_NAME_UNSPECIFIED: _ClassVar[MetricName]
    METRIC_NAME_TOTAL_RETURN: _ClassVar[MetricName]
    METRIC_NAME_ANNUAL_RETURN: _ClassVar[MetricName]
    METRIC_NAME_ANNUAL_VOLATILITY: _ClassVar[MetricName]
    METRIC_NAME_SHARPE_RATIO: _ClassVar[MetricName]
    METRIC_NAME_SORTINO_RATIO: _ClassVar[MetricName]
    METRIC_NAME_CALMAR_RATIO: _ClassVar[MetricName]
    METRIC_NAME_MAX_DRAWDOWN: _ClassVar[MetricName]
    METRIC_NAME_PROFIT_FACTOR: _ClassVar[MetricName]
    METRIC_NAME_WIN_RATE: _ClassVar[MetricName]
    METRIC_NAME_EXPECTANCY: _ClassVar[MetricName]
    METRIC_NAME_SYSTEM_QUALITY_NUMBER: _ClassVar[MetricName]
    METRIC_NAME_DEFLATED_SHARPE_RATIO: _ClassVar[MetricName]
METRIC_NAME_UNSPECIFIED: MetricName
METRIC_NAME_TOTAL_RETURN: MetricName
METRIC_NAME_ANNUAL_RETURN: MetricName
METRIC_NAME_ANNUAL_VOLATILITY: MetricName
METRIC_NAME_SHARPE_RATIO: MetricName
METRIC_NAME_SORTINO_RATIO: MetricName
METRIC_NAME_CALMAR_RATIO: MetricName
METRIC_NAME_MAX_DRAWDOWN: MetricName
METRIC_NAME_PROFIT_FACTOR: MetricName
METRIC_NAME_WIN_RATE: MetricName
METRIC_NAME_EXPECTANCY: MetricName
METRIC_NAME_SYSTEM_QUALITY_NUMBER: MetricName
METRIC_NAME_DEFLATED_SHARPE_RATIO: MetricName

class Metrics(_message.Message):
    __slots__ = ("final_equity", "net_profit", "total_return", "annual_return", "annual_volatility", "sharpe_ratio", "sortino_ratio", "calmar_ratio", "max_drawdown", "max_drawdown_duration", "average_drawdown", "round_trip_count", "position_open", "win_rate", "profit_factor", "expectancy", "expectancy_return", "average_win", "average_loss", "payoff_ratio", "best_return", "worst_return", "system_quality_number", "kelly_fraction", "exposure", "annual_turnover", "average_holding_time", "fees_paid", "slippage_paid", "financing_paid", "buy_and_hold_return", "beta", "alpha", "value_at_risk_95", "expected_shortfall_95", "skewness", "excess_kurtosis", "probabilistic_sharpe_ratio", "deflated_sharpe_ratio", "periods_per_year", "bar_count", "warm_up_bars", "skipped_entries")
    FINAL_EQUITY_FIELD_NUMBER: _ClassVar[int]
    NET_PROFIT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_RETURN_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_RETURN_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_VOLATILITY_FIELD_NUMBER: _ClassVar[int]
    SHARPE_RATIO_FIELD_NUMBER: _ClassVar[int]
    SORTINO_RATIO_FIELD_NUMBER: _ClassVar[int]
    CALMAR_RATIO_FIELD_NUMBER: _ClassVar[int]
    MAX_DRAWDOWN_FIELD_NUMBER: _ClassVar[int]
    MAX_DRAWDOWN_DURATION_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_DRAWDOWN_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIP_COUNT_FIELD_NUMBER: _ClassVar[int]
    POSITION_OPEN_FIELD_NUMBER: _ClassVar[int]
    WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    PROFIT_FACTOR_FIELD_NUMBER: _ClassVar[int]
    EXPECTANCY_FIELD_NUMBER: _ClassVar[int]
    EXPECTANCY_RETURN_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_WIN_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_LOSS_FIELD_NUMBER: _ClassVar[int]
    PAYOFF_RATIO_FIELD_NUMBER: _ClassVar[int]
    BEST_RETURN_FIELD_NUMBER: _ClassVar[int]
    WORST_RETURN_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_QUALITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KELLY_FRACTION_FIELD_NUMBER: _ClassVar[int]
    EXPOSURE_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_TURNOVER_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_HOLDING_TIME_FIELD_NUMBER: _ClassVar[int]
    FEES_PAID_FIELD_NUMBER: _ClassVar[int]
    SLIPPAGE_PAID_FIELD_NUMBER: _ClassVar[int]
    FINANCING_PAID_FIELD_NUMBER: _ClassVar[int]
    BUY_AND_HOLD_RETURN_FIELD_NUMBER: _ClassVar[int]
    BETA_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    VALUE_AT_RISK_95_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_SHORTFALL_95_FIELD_NUMBER: _ClassVar[int]
    SKEWNESS_FIELD_NUMBER: _ClassVar[int]
    EXCESS_KURTOSIS_FIELD_NUMBER: _ClassVar[int]
    PROBABILISTIC_SHARPE_RATIO_FIELD_NUMBER: _ClassVar[int]
    DEFLATED_SHARPE_RATIO_FIELD_NUMBER: _ClassVar[int]
    PERIODS_PER_YEAR_FIELD_NUMBER: _ClassVar[int]
    BAR_COUNT_FIELD_NUMBER: _ClassVar[int]
    WARM_UP_BARS_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    final_equity: float
    net_profit: float
    total_return: float
    annual_return: float
    annual_volatility: float
    sharpe_ratio: float
    sortino_ratio: float
    calmar_ratio: float
    max_drawdown: float
    max_drawdown_duration: _duration_pb2.Duration
    average_drawdown: float
    round_trip_count: int
    position_open: bool
    win_rate: float
    profit_factor: float
    expectancy: float
    expectancy_return: float
    average_win: float
    average_loss: float
    payoff_ratio: float
    best_return: float
    worst_return: float
    system_quality_number: float
    kelly_fraction: float
    exposure: float
    annual_turnover: float
    average_holding_time: _duration_pb2.Duration
    fees_paid: float
    slippage_paid: float
    financing_paid: float
    buy_and_hold_return: float
    beta: float
    alpha: float
    value_at_risk_95: float
    expected_shortfall_95: float
    skewness: float
    excess_kurtosis: float
    probabilistic_sharpe_ratio: float
    deflated_sharpe_ratio: float
    periods_per_year: float
    bar_count: int
    warm_up_bars: int
    skipped_entries: int
    def __init__(self, final_equity: _Optional[float] = ..., net_profit: _Optional[float] = ..., total_return: _Optional[float] = ..., annual_return: _Optional[float] = ..., annual_volatility: _Optional[float] = ..., sharpe_ratio: _Optional[float] = ..., sortino_ratio: _Optional[float] = ..., calmar_ratio: _Optional[float] = ..., max_drawdown: _Optional[float] = ..., max_drawdown_duration: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., average_drawdown: _Optional[float] = ..., round_trip_count: _Optional[int] = ..., position_open: _Optional[bool] = ..., win_rate: _Optional[float] = ..., profit_factor: _Optional[float] = ..., expectancy: _Optional[float] = ..., expectancy_return: _Optional[float] = ..., average_win: _Optional[float] = ..., average_loss: _Optional[float] = ..., payoff_ratio: _Optional[float] = ..., best_return: _Optional[float] = ..., worst_return: _Optional[float] = ..., system_quality_number: _Optional[float] = ..., kelly_fraction: _Optional[float] = ..., exposure: _Optional[float] = ..., annual_turnover: _Optional[float] = ..., average_holding_time: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., fees_paid: _Optional[float] = ..., slippage_paid: _Optional[float] = ..., financing_paid: _Optional[float] = ..., buy_and_hold_return: _Optional[float] = ..., beta: _Optional[float] = ..., alpha: _Optional[float] = ..., value_at_risk_95: _Optional[float] = ..., expected_shortfall_95: _Optional[float] = ..., skewness: _Optional[float] = ..., excess_kurtosis: _Optional[float] = ..., probabilistic_sharpe_ratio: _Optional[float] = ..., deflated_sharpe_ratio: _Optional[float] = ..., periods_per_year: _Optional[float] = ..., bar_count: _Optional[int] = ..., warm_up_bars: _Optional[int] = ..., skipped_entries: _Optional[int] = ...) -> None: ...
