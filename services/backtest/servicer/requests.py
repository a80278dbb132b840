"""What callers ask, from the wire."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.backtest.v1 import execution_pb2, run_pb2
from services.backtest.domain.bounds import refuse_out_of_bounds
from services.backtest.domain.engines import UNSUPPORTED_FIELDS
from services.backtest.domain.options import (
    BothTouchedRule,
    EndRule,
    ExecutionOptions,
    FillTiming,
    PositionMode,
    Sizing,
    SizingWay,
)
from services.backtest.domain.specification import OWN_ENGINE, MissingBarRule, Specification
from services.shared.model.bar import BarInterval
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.wire import Word, optional_decimal, optional_instant, word_from_wire

DEFAULT_CASH = Decimal(100_000)
_WAYS = {
    "quantity": SizingWay.QUANTITY,
    "equity_percent": SizingWay.EQUITY_PERCENT,
    "notional": SizingWay.NOTIONAL,
}


def specification_from_wire(spec: run_pb2.BacktestSpec) -> Specification:
    """The specification of a validated message, defaults filled in.

    DomainError FIELD_INVALID for a value out of bounds, NOT_IMPLEMENTED for a field that this version does not serve.
    """
    _refuse_unserved(spec)
    specification = Specification(
        instrument=normalise_instrument(spec.instruments[0]),
        interval=BarInterval.parse(spec.bar_interval),
        strategy=spec.strategy.strategy,
        parameters=dict(spec.strategy.parameters),
        start_time=optional_instant(spec, "start_time"),
        end_time=optional_instant(spec, "end_time"),
        engine=spec.engine if spec.HasField("engine") else OWN_ENGINE,
        initial_cash=optional_decimal(spec, "initial_cash") or DEFAULT_CASH,
        options=_options(spec.execution),
        missing_bar_rule=_word(
            run_pb2.MissingBarRule, "MISSING_BAR_RULE", spec.missing_bar_rule, MissingBarRule, MissingBarRule.ACCEPT
        ),
        periods_per_year=spec.periods_per_year if spec.HasField("periods_per_year") else None,
        risk_free_rate=optional_decimal(spec, "risk_free_rate") or Decimal(0),
        seed=spec.seed,
        title=spec.title,
    )
    refuse_out_of_bounds(specification)
    return specification


def _options(options: execution_pb2.ExecutionOptions) -> ExecutionOptions:
    words = execution_pb2
    return ExecutionOptions(
        fill_timing=_word(words.FillTiming, "FILL_TIMING", options.fill_timing, FillTiming, FillTiming.NEXT_OPEN),
        position_mode=_word(
            words.PositionMode, "POSITION_MODE", options.position_mode, PositionMode, PositionMode.LONG_ONLY
        ),
        fee_rate=optional_decimal(options.fees, "taker_rate") or Decimal(0),
        fixed_fee=optional_decimal(options.fees, "fixed_per_order") or Decimal(0),
        spread_rate=optional_decimal(options, "spread_rate") or Decimal(0),
        slippage_rate=optional_decimal(options.slippage, "rate") or Decimal(0),
        sizing=_sizing(options.sizing) if options.HasField("sizing") else Sizing(),
        both_touched_rule=_word(
            words.BothTouchedRule,
            "BOTH_TOUCHED_RULE",
            options.both_touched_rule,
            BothTouchedRule,
            BothTouchedRule.STOP_FIRST,
        ),
        end_rule=_word(words.EndRule, "END_RULE", options.end_rule, EndRule, EndRule.LEAVE_OPEN),
    )


def _sizing(sizing: execution_pb2.Sizing) -> Sizing:
    way = sizing.WhichOneof("way")
    assert way in _WAYS, "validation demands a way, and the unserved ones are refused before"
    lot_size = optional_decimal(sizing, "lot_size") or Decimal(1)
    return Sizing(_WAYS[way], Decimal(getattr(sizing, way)), lot_size, sizing.scale_by_confidence)


def _word(enum: Any, prefix: str, value: int, words: type[Word], default: Word) -> Word:
    return word_from_wire(enum, prefix, value, words) if value else default


def _refuse_unserved(spec: run_pb2.BacktestSpec) -> None:
    if len(spec.instruments) > 1:
        raise _not_served("instruments", "several instruments in one run are")
    for path in UNSUPPORTED_FIELDS:
        if _is_set(spec, path.split(".")):
            raise _not_served(path, f"{path} is")


def _is_set(message: Any, path: list[str]) -> bool:
    name, *rest = path
    if not message.HasField(name):
        return False
    return _is_set(getattr(message, name), rest) if rest else True


def _not_served(field: str, what: str) -> DomainError:
    return DomainError(
        Reason.NOT_IMPLEMENTED, f"{what} not served by this version yet; leave it out.", field=f"spec.{field}"
    )
