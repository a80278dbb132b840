"""What a run is asked to do: everything that decides its result, and the fingerprint of that."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from services.backtest.domain.options import (
    BothTouchedRule,
    EndRule,
    ExecutionOptions,
    FillTiming,
    PositionMode,
    Sizing,
    SizingWay,
)
from services.shared.model.bar import BarInterval
from services.shared.model.money import format_decimal

OWN_ENGINE = "algotrendy"
# A record is plain JSON: str, int, float, bool, None, lists and dicts of them.
Record = dict[str, Any]


class MissingBarRule(StrEnum):
    """Whether a run goes on when bars are missing inside its range."""

    ACCEPT = "ACCEPT"
    REFUSE = "REFUSE"


@dataclass(frozen=True, slots=True)
class Specification:
    """As message BacktestSpec, with its defaults filled in; `parameters` holds every parameter of the strategy.

    `start_time` and `end_time` are UTC, None means from the oldest and up to the newest final bar. `periods_per_year`
    None means: measured from the bars. `title` does not change the result.
    """

    instrument: str
    interval: BarInterval
    strategy: str
    parameters: dict[str, str]
    start_time: datetime | None = None
    end_time: datetime | None = None
    engine: str = OWN_ENGINE
    initial_cash: Decimal = Decimal(100_000)
    options: ExecutionOptions = field(default_factory=ExecutionOptions)
    missing_bar_rule: MissingBarRule = MissingBarRule.ACCEPT
    periods_per_year: float | None = None
    risk_free_rate: Decimal = Decimal(0)
    seed: int = 0
    title: str = ""

    def record(self) -> Record:
        """Plain JSON that `from_record` reads back and that is equal for equal specifications."""
        options = self.options
        return {
            "instrument": self.instrument,
            "interval": str(self.interval),
            "strategy": self.strategy,
            "parameters": dict(sorted(self.parameters.items())),
            "start_time": self.start_time and self.start_time.isoformat(),
            "end_time": self.end_time and self.end_time.isoformat(),
            "engine": self.engine,
            "initial_cash": format_decimal(self.initial_cash),
            "fill_timing": options.fill_timing.value,
            "position_mode": options.position_mode.value,
            "fee_rate": format_decimal(options.fee_rate),
            "fixed_fee": format_decimal(options.fixed_fee),
            "spread_rate": format_decimal(options.spread_rate),
            "slippage_rate": format_decimal(options.slippage_rate),
            "sizing_way": options.sizing.way.value,
            "sizing_value": format_decimal(options.sizing.value),
            "lot_size": format_decimal(options.sizing.lot_size),
            "scale_by_confidence": options.sizing.scale_by_confidence,
            "both_touched_rule": options.both_touched_rule.value,
            "end_rule": options.end_rule.value,
            "missing_bar_rule": self.missing_bar_rule.value,
            "periods_per_year": self.periods_per_year,
            "risk_free_rate": format_decimal(self.risk_free_rate),
            "seed": self.seed,
            "title": self.title,
        }

    @classmethod
    def from_record(cls, record: Record) -> Self:
        """The specification of a record that `record` wrote."""
        start, end = record["start_time"], record["end_time"]
        return cls(
            instrument=record["instrument"],
            interval=BarInterval.parse(record["interval"]),
            strategy=record["strategy"],
            parameters=record["parameters"],
            start_time=datetime.fromisoformat(start) if start else None,
            end_time=datetime.fromisoformat(end) if end else None,
            engine=record["engine"],
            initial_cash=Decimal(record["initial_cash"]),
            options=_options_of(record),
            missing_bar_rule=MissingBarRule(record["missing_bar_rule"]),
            periods_per_year=record["periods_per_year"],
            risk_free_rate=Decimal(record["risk_free_rate"]),
            seed=record["seed"],
            title=record["title"],
        )

    def sha256(self) -> str:
        """The fingerprint of everything that decides the result, in hexadecimal."""
        record = self.record()
        del record["title"]
        return hashlib.sha256(canonical_json(record)).hexdigest()

    def differences(self, other: Specification) -> list[str]:
        """Names of the record's fields in which two specifications differ."""
        mine, theirs = self.record(), other.record()
        return [name for name in mine if mine[name] != theirs[name]]


def canonical_json(record: Any) -> bytes:
    """The one encoding of a record: sorted keys, no spaces, shortest floats."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _options_of(record: Record) -> ExecutionOptions:
    return ExecutionOptions(
        fill_timing=FillTiming(record["fill_timing"]),
        position_mode=PositionMode(record["position_mode"]),
        fee_rate=Decimal(record["fee_rate"]),
        fixed_fee=Decimal(record["fixed_fee"]),
        spread_rate=Decimal(record["spread_rate"]),
        slippage_rate=Decimal(record["slippage_rate"]),
        sizing=Sizing(
            SizingWay(record["sizing_way"]),
            Decimal(record["sizing_value"]),
            Decimal(record["lot_size"]),
            record["scale_by_confidence"],
        ),
        both_touched_rule=BothTouchedRule(record["both_touched_rule"]),
        end_rule=EndRule(record["end_rule"]),
    )
