"""Buy and hold: what every other strategy has to beat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np

from services.shared.model.bar import BarColumns
from services.shared.strategies.parameters import ParameterSpec, Value
from services.shared.strategies.strategy import SignalColumns


@dataclass(frozen=True, slots=True)
class BuyAndHoldStrategy:
    """Long after every bar."""

    name: ClassVar[str] = "buy_and_hold"
    title: ClassVar[str] = "Buy and hold"
    description: ClassVar[str] = "Wants to be long from the first close to the last. Confidence is always 1."
    goes_short: ClassVar[bool] = False
    gives_stops: ClassVar[bool] = False
    parameters: ClassVar[tuple[ParameterSpec, ...]] = ()

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> Self:
        assert not values, "the strategy has no parameters, so the library reads none"
        return cls()

    @property
    def values(self) -> Mapping[str, str]:
        return {}

    @property
    def warm_up(self) -> int:
        return 0

    @property
    def memory(self) -> int:
        return 1

    def signals(self, bars: BarColumns) -> SignalColumns:
        silent = SignalColumns.silent(len(bars))
        return SignalColumns(np.ones(len(bars)), np.ones(len(bars)), silent.stop_price, silent.target_price)

    def explain(self, bars: BarColumns, index: int) -> str:
        return f"Buy and hold at {float(bars.close[index]):.6g}: be long."
