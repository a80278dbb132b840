"""SMA cross: follow the trend when a fast average crosses a slow one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np

from services.shared.indicators.averages import simple_average
from services.shared.model.bar import BarColumns, Float64Column
from services.shared.strategies.parameters import ParameterSpec, ParameterType, Value, parameter_error, spell
from services.shared.strategies.protection import STOP_LOSS, TAKE_PROFIT, Protection
from services.shared.strategies.strategy import SignalColumns


@dataclass(frozen=True, slots=True)
class SmaCrossStrategy:
    """Long after the close at which the fast average rises over the slow one; out (or short) when it falls under it."""

    name: ClassVar[str] = "sma_cross"
    title: ClassVar[str] = "Moving average cross"
    description: ClassVar[str] = (
        "Wants to be long from the close at which the simple average of `fast` bars rises over that of `slow` bars and "
        "out (or short, unless `long_only`) from the close at which it falls under it. Speaks only where they cross. "
        "Confidence is always 1."
    )
    goes_short: ClassVar[bool] = True
    gives_stops: ClassVar[bool] = True
    parameters: ClassVar[tuple[ParameterSpec, ...]] = (
        ParameterSpec("fast", ParameterType.INTEGER, "10", "Bars of the fast average.", minimum=1, maximum=5000),
        ParameterSpec("slow", ParameterType.INTEGER, "30", "Bars of the slow average.", minimum=2, maximum=5000),
        ParameterSpec("long_only", ParameterType.BOOLEAN, "true", "Never short: on a cross under it only leaves."),
        STOP_LOSS,
        TAKE_PROFIT,
    )

    fast: int
    slow: int
    long_only: bool
    protection: Protection

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> Self:
        fast, slow = int(values["fast"]), int(values["slow"])
        if fast >= slow:
            raise parameter_error("fast", f"{fast} is not under slow, which is {slow}")
        protection = Protection(float(values["stop_loss_percent"]), float(values["take_profit_percent"]))
        return cls(fast, slow, bool(values["long_only"]), protection)

    @property
    def values(self) -> Mapping[str, str]:
        return {
            "fast": spell(self.fast),
            "slow": spell(self.slow),
            "long_only": spell(self.long_only),
            "stop_loss_percent": spell(self.protection.stop_loss_percent),
            "take_profit_percent": spell(self.protection.take_profit_percent),
        }

    @property
    def warm_up(self) -> int:
        return self.slow

    @property
    def memory(self) -> int:
        return self.slow + 1

    def signals(self, bars: BarColumns) -> SignalColumns:
        fast, slow = self._averages(bars)
        rises = (fast[1:] > slow[1:]) & (fast[:-1] <= slow[:-1])
        falls = (fast[1:] < slow[1:]) & (fast[:-1] >= slow[:-1])
        target = np.full(len(bars), np.nan)
        target[1:][rises] = 1.0
        target[1:][falls] = 0.0 if self.long_only else -1.0
        return SignalColumns(
            target,
            np.where(np.isnan(target), 0.0, 1.0),
            self.protection.stop_prices(target, bars.close),
            self.protection.target_prices(target, bars.close),
        )

    def _averages(self, bars: BarColumns) -> tuple[Float64Column, Float64Column]:
        return simple_average(bars.close, self.fast), simple_average(bars.close, self.slow)

    def explain(self, bars: BarColumns, index: int) -> str:
        fast, slow = (float(average[index]) for average in self._averages(bars))
        if np.isnan(slow):
            return f"SMA({self.slow}) needs {self.slow} bars before it has a value."
        figures = f"SMA({self.fast}) is {fast:.6g} and SMA({self.slow}) is {slow:.6g}"
        said = float(self.signals(bars).target[index])
        if np.isnan(said):
            return f"{figures}, which is no cross: keep the position."
        if said > 0:
            return f"{figures}, a cross upwards: be long."
        return f"{figures}, a cross downwards: {'be out' if self.long_only else 'be short'}."
