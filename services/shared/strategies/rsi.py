"""RSI: buy what has fallen too fast, sell what has risen too fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np

from services.shared.indicators.momentum import relative_strength_index
from services.shared.model.bar import BarColumns, Float64Column
from services.shared.strategies.parameters import ParameterSpec, ParameterType, Value, parameter_error, spell
from services.shared.strategies.protection import STOP_LOSS, TAKE_PROFIT, Protection
from services.shared.strategies.strategy import SignalColumns

MOST_CONFIDENT = 0.9
# Wilder's smoothing forgets a bar at the rate 1 − 1/period: after 28 periods less than 1e-12 of it is left.
PERIODS_OF_MEMORY = 28


@dataclass(frozen=True, slots=True)
class RsiStrategy:
    """Long after a close with RSI under `oversold`; out, or short, after one with RSI over `overbought`."""

    name: ClassVar[str] = "rsi"
    title: ClassVar[str] = "Relative strength index"
    description: ClassVar[str] = (
        "Wants to be long when Wilder's RSI closes under `oversold`, and out (or short, unless `long_only`) when it "
        "closes over `overbought`; in between it keeps what it has. Confidence is the distance beyond the threshold as "
        "a share of the room beyond it, at most 0.9."
    )
    goes_short: ClassVar[bool] = True
    gives_stops: ClassVar[bool] = True
    parameters: ClassVar[tuple[ParameterSpec, ...]] = (
        ParameterSpec("period", ParameterType.INTEGER, "14", "Bars that the RSI looks back.", minimum=2, maximum=1000),
        ParameterSpec("oversold", ParameterType.NUMBER, "30", "RSI under which it buys.", minimum=1, maximum=99),
        ParameterSpec("overbought", ParameterType.NUMBER, "70", "RSI over which it sells.", minimum=1, maximum=99),
        ParameterSpec("long_only", ParameterType.BOOLEAN, "true", "Never short: over `overbought` it only leaves."),
        STOP_LOSS,
        TAKE_PROFIT,
    )

    period: int
    oversold: float
    overbought: float
    long_only: bool
    protection: Protection

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> Self:
        oversold, overbought = float(values["oversold"]), float(values["overbought"])
        if oversold >= overbought:
            raise parameter_error("oversold", f"{oversold:g} is not under overbought, which is {overbought:g}")
        protection = Protection(float(values["stop_loss_percent"]), float(values["take_profit_percent"]))
        return cls(int(values["period"]), oversold, overbought, bool(values["long_only"]), protection)

    @property
    def values(self) -> Mapping[str, str]:
        return {
            "period": spell(self.period),
            "oversold": spell(self.oversold),
            "overbought": spell(self.overbought),
            "long_only": spell(self.long_only),
            "stop_loss_percent": spell(self.protection.stop_loss_percent),
            "take_profit_percent": spell(self.protection.take_profit_percent),
        }

    @property
    def warm_up(self) -> int:
        return self.period

    @property
    def memory(self) -> int:
        return self.period * (PERIODS_OF_MEMORY + 1)

    def signals(self, bars: BarColumns) -> SignalColumns:
        rsi = relative_strength_index(bars.close, self.period)
        under, over = rsi < self.oversold, rsi > self.overbought
        target = np.full(len(bars), np.nan)
        target[under] = 1.0
        target[over] = 0.0 if self.long_only else -1.0
        return SignalColumns(
            target,
            self._confidence(rsi, under, over),
            self.protection.stop_prices(target, bars.close),
            self.protection.target_prices(target, bars.close),
        )

    def _confidence(self, rsi: Float64Column, under: np.ndarray, over: np.ndarray) -> Float64Column:
        confidence = np.zeros(len(rsi))
        confidence[under] = (self.oversold - rsi[under]) / self.oversold
        confidence[over] = (rsi[over] - self.overbought) / (100.0 - self.overbought)
        return np.minimum(confidence, MOST_CONFIDENT)

    def explain(self, bars: BarColumns, index: int) -> str:
        rsi = float(relative_strength_index(bars.close, self.period)[index])
        label = f"RSI({self.period})"
        if np.isnan(rsi):
            return f"{label} needs {self.period + 1} bars before it has a value."
        if rsi < self.oversold:
            return f"{label} is {rsi:.1f}, under {self.oversold:g}: be long."
        if rsi > self.overbought:
            return f"{label} is {rsi:.1f}, over {self.overbought:g}: {'be out' if self.long_only else 'be short'}."
        return f"{label} is {rsi:.1f}, between {self.oversold:g} and {self.overbought:g}: keep the position."
