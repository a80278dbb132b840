"""Stop and target prices at a fixed distance from the close that gave the signal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.shared.model.bar import Float64Column
from services.shared.strategies.parameters import ParameterSpec, ParameterType

STOP_LOSS = ParameterSpec(
    "stop_loss_percent",
    ParameterType.NUMBER,
    "0",
    "Distance of the stop from the signal's close, in percent of it; 0 means no stop.",
    minimum=0,
    maximum=99,
)
TAKE_PROFIT = ParameterSpec(
    "take_profit_percent",
    ParameterType.NUMBER,
    "0",
    "Distance of the target from the signal's close, in percent of it; 0 means no target.",
    minimum=0,
    maximum=1000,
)


@dataclass(frozen=True, slots=True)
class Protection:
    """How far stop and target are from the close of the signal, in percent; 0 means none."""

    stop_loss_percent: float
    take_profit_percent: float

    def stop_prices(self, target: Float64Column, close: Float64Column) -> Float64Column:
        """The stop price where `target` opens a position: under the close for a long, over it for a short; NaN else."""
        return self._at(-self.stop_loss_percent, target, close)

    def target_prices(self, target: Float64Column, close: Float64Column) -> Float64Column:
        """The target price where `target` opens a position; else NaN."""
        return self._at(self.take_profit_percent, target, close)

    @staticmethod
    def _at(percent: float, target: Float64Column, close: Float64Column) -> Float64Column:
        side = np.sign(target)
        if percent == 0:
            return np.full(len(close), np.nan)
        return np.where(np.abs(side) == 1, close * (1.0 + side * (percent / 100.0)), np.nan)
