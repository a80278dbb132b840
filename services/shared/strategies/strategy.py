"""What a strategy is: from bars to the position it wants after each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

import numpy as np

from services.shared.model.bar import BarColumns, Float64Column
from services.shared.strategies.parameters import ParameterSpec, Value


@dataclass(frozen=True, slots=True)
class SignalColumns:
    """What a strategy says after each bar; four float64 columns as long as the bars.

    `target[i]` is the position wanted from the close of bar i on, as a share of a full one: 1 fully long, −1 fully
    short, 0 out; NaN means nothing new, keep what there is. `confidence[i]` in [0, 1] is how sure it is, 0 where
    target is NaN. `stop_price[i]` and `target_price[i]` are the absolute prices, in the quote asset, at which a
    position opened by this signal is to be closed; NaN where there is none.
    """

    target: Float64Column
    confidence: Float64Column
    stop_price: Float64Column
    target_price: Float64Column

    def __len__(self) -> int:
        return len(self.target)

    @classmethod
    def silent(cls, length: int) -> Self:
        """Columns that say nothing on any bar."""
        nothing = [np.full(length, np.nan) for _ in range(3)]
        return cls(nothing[0], np.zeros(length), nothing[1], nothing[2])


class Strategy(Protocol):
    """A strategy with its parameters: pure, deterministic, without a look ahead.

    `signals(bars).…[i]` depends on bars 0 to i only: cutting the bars after i changes nothing up to i, not even a bit.
    The class itself says `name` (in the library, such as `rsi`), `title` and `description` (the rule, for people), the
    `parameters` in the order in which people think of them, whether it ever `goes_short` and whether it `gives_stops`.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    description: ClassVar[str]
    parameters: ClassVar[tuple[ParameterSpec, ...]]
    goes_short: ClassVar[bool]
    gives_stops: ClassVar[bool]

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> Self:
        """The strategy with one typed value for each of `parameters`; DomainError if they make no sense together."""
        ...

    @property
    def values(self) -> Mapping[str, str]:
        """Every parameter's value, defaults included, in canonical spelling."""
        ...

    @property
    def warm_up(self) -> int:
        """Bars at the start on which it never speaks: `target[i]` is NaN for i < warm_up."""
        ...

    @property
    def memory(self) -> int:
        """Bars back that matter: with this many before a bar, older ones change its values by less than 1e-12."""
        ...

    def signals(self, bars: BarColumns) -> SignalColumns:
        """What it says after each of `bars`."""
        ...

    def explain(self, bars: BarColumns, index: int) -> str:
        """Why it said what it said after bar `index` (negative counts from the end), with the figures; one sentence."""
        ...
