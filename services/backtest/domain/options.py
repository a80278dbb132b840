"""How a simulated order executes: the assumptions of a run with their defaults."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class FillTiming(StrEnum):
    """At which price a market order fills: the open after the bar that decided, or that bar's close."""

    NEXT_OPEN = "NEXT_OPEN"
    SAME_CLOSE = "SAME_CLOSE"


class PositionMode(StrEnum):
    """Whether a target under zero means no position, or a short one."""

    LONG_ONLY = "LONG_ONLY"
    LONG_SHORT = "LONG_SHORT"


class BothTouchedRule(StrEnum):
    """Which came first when a bar touches stop and target; NEARER_TO_OPEN goes by distance, the stop on a tie."""

    STOP_FIRST = "STOP_FIRST"
    TARGET_FIRST = "TARGET_FIRST"
    NEARER_TO_OPEN = "NEARER_TO_OPEN"


class EndRule(StrEnum):
    """What happens to a position that is open after the last bar."""

    LEAVE_OPEN = "LEAVE_OPEN"
    CLOSE_AT_LAST_CLOSE = "CLOSE_AT_LAST_CLOSE"


class SizingWay(StrEnum):
    """What `Sizing.value` means: base asset, percent of the equity, or quote asset."""

    QUANTITY = "QUANTITY"
    EQUITY_PERCENT = "EQUITY_PERCENT"
    NOTIONAL = "NOTIONAL"


@dataclass(frozen=True, slots=True)
class Sizing:
    """How large an entry is, rounded down to a multiple of `lot_size` (base asset)."""

    way: SizingWay = SizingWay.EQUITY_PERCENT
    value: Decimal = Decimal(100)
    lot_size: Decimal = Decimal(1)
    scale_by_confidence: bool = False


@dataclass(frozen=True, slots=True)
class ExecutionOptions:
    """The assumptions of a run. Rates are fractions; `fixed_fee` is in the quote asset, for each order."""

    fill_timing: FillTiming = FillTiming.NEXT_OPEN
    position_mode: PositionMode = PositionMode.LONG_ONLY
    fee_rate: Decimal = Decimal(0)
    fixed_fee: Decimal = Decimal(0)
    spread_rate: Decimal = Decimal(0)
    slippage_rate: Decimal = Decimal(0)
    sizing: Sizing = Sizing()
    both_touched_rule: BothTouchedRule = BothTouchedRule.STOP_FIRST
    end_rule: EndRule = EndRule.LEAVE_OPEN
