"""What callers are told, to the wire."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from enum import StrEnum
from typing import Any

from algotrendy.backtest.v1 import engine_pb2, execution_pb2, metrics_pb2, result_pb2, run_pb2
from algotrendy.types.v1 import error_pb2, order_pb2
from services.backtest.domain.data_used import DataUsed
from services.backtest.domain.engines import Engine
from services.backtest.domain.metrics import Metrics
from services.backtest.domain.options import ExecutionOptions, Sizing
from services.backtest.domain.round_trips import RoundTrip
from services.backtest.domain.run import JobFailure, Run
from services.backtest.domain.specification import Specification
from services.backtest.use_cases.results import EquityPiece
from services.shared.model.money import format_decimal
from services.shared.runtime.wire import (
    duration,
    job_state_to_wire,
    origin_to_wire,
    side_to_wire,
    timestamp,
    word_to_wire,
)
from services.shared.strategies import ParameterSpec, Strategy, library_code_sha256, strategy_by_name

# Spans that the domain counts in seconds and the contract in Durations.
_SPANS = {
    "max_drawdown_seconds": "max_drawdown_duration",
    "average_holding_seconds": "average_holding_time",
}


def backtest_to_wire(run: Run) -> run_pb2.Backtest:
    """The message of a run."""
    return run_pb2.Backtest(
        run_id=run.run_id,
        spec=specification_to_wire(run.specification),
        state=job_state_to_wire(run.state),
        phase=word_to_wire(run_pb2.BacktestPhase, "BACKTEST_PHASE", run.phase),
        progress=run.progress,
        create_time=timestamp(run.create_time),
        start_time=run.start_time and timestamp(run.start_time),
        end_time=run.end_time and timestamp(run.end_time),
        attempts=run.attempts,
        error=_failure(run.failure) if run.failure else None,
        data=_data(run.data) if run.data else None,
        metrics=metrics_to_wire(run.metrics) if run.metrics else None,
        fingerprints=run_pb2.Fingerprints(**dataclasses.asdict(run.fingerprints)) if run.fingerprints else None,
        warnings=run.warnings,
    )


def encode_backtest(run: Run) -> bytes:
    """The message of a run, encoded."""
    return backtest_to_wire(run).SerializeToString()


def specification_to_wire(spec: Specification) -> run_pb2.BacktestSpec:
    """The message of a specification, its defaults written out."""
    return run_pb2.BacktestSpec(
        instruments=[spec.instrument],
        bar_interval=str(spec.interval),
        start_time=spec.start_time and timestamp(spec.start_time),
        end_time=spec.end_time and timestamp(spec.end_time),
        strategy=order_pb2.StrategyConfig(strategy=spec.strategy, parameters=spec.parameters),
        engine=spec.engine,
        initial_cash=format_decimal(spec.initial_cash),
        execution=_options(spec.options),
        missing_bar_rule=word_to_wire(run_pb2.MissingBarRule, "MISSING_BAR_RULE", spec.missing_bar_rule),
        periods_per_year=spec.periods_per_year,
        risk_free_rate=format_decimal(spec.risk_free_rate),
        seed=spec.seed,
        title=spec.title,
    )


def _options(options: ExecutionOptions) -> execution_pb2.ExecutionOptions:
    words = execution_pb2
    return execution_pb2.ExecutionOptions(
        fill_timing=word_to_wire(words.FillTiming, "FILL_TIMING", options.fill_timing),
        position_mode=word_to_wire(words.PositionMode, "POSITION_MODE", options.position_mode),
        fees=execution_pb2.FeeModel(
            taker_rate=format_decimal(options.fee_rate), fixed_per_order=format_decimal(options.fixed_fee)
        ),
        spread_rate=format_decimal(options.spread_rate),
        slippage=execution_pb2.SlippageModel(rate=format_decimal(options.slippage_rate)),
        sizing=_sizing(options.sizing),
        both_touched_rule=word_to_wire(words.BothTouchedRule, "BOTH_TOUCHED_RULE", options.both_touched_rule),
        end_rule=word_to_wire(words.EndRule, "END_RULE", options.end_rule),
    )


def _sizing(sizing: Sizing) -> execution_pb2.Sizing:
    message = execution_pb2.Sizing(
        lot_size=format_decimal(sizing.lot_size), scale_by_confidence=sizing.scale_by_confidence
    )
    setattr(message, sizing.way.lower(), format_decimal(sizing.value))
    return message


def _failure(failure: JobFailure) -> run_pb2.JobError:
    reason = word_to_wire(error_pb2.ErrorReason, "ERROR_REASON", failure.reason)
    return run_pb2.JobError(reason=reason, message=failure.message, metadata=failure.metadata)


def _data(data: DataUsed) -> run_pb2.DataUsed:
    described = run_pb2.InstrumentData(
        instrument=data.instrument,
        bar_count=data.bar_count,
        first_open_time=timestamp(data.first_open_time),
        last_open_time=timestamp(data.last_open_time),
        origin=origin_to_wire(data.origin),
        sha256=data.sha256,
    )
    missing = [
        run_pb2.MissingBars(
            instrument=data.instrument,
            start_time=timestamp(hole.start_time),
            end_time=timestamp(hole.end_time),
            count=hole.count,
        )
        for hole in data.missing
    ]
    return run_pb2.DataUsed(instruments=[described], missing=missing, missing_count=data.missing_count)


def metrics_to_wire(metrics: Metrics) -> metrics_pb2.Metrics:
    """The message of a run's figures; undefined ones are absent."""
    figures: dict[str, Any] = dataclasses.asdict(metrics)
    for name, field in _SPANS.items():
        seconds = figures.pop(name)
        figures[field] = None if seconds is None else duration(timedelta(seconds=seconds))
    return metrics_pb2.Metrics(**figures)


def round_trip_to_wire(trip: RoundTrip) -> result_pb2.RoundTrip:
    """The message of a round trip."""
    figures: dict[str, Any] = {item.name: getattr(trip, item.name) for item in dataclasses.fields(trip)}
    figures["side"] = side_to_wire(trip.side)
    figures["entry_time"], figures["exit_time"] = timestamp(trip.entry_time), timestamp(trip.exit_time)
    figures["exit_cause"] = word_to_wire(result_pb2.FillCause, "FILL_CAUSE", trip.exit_cause)
    return result_pb2.RoundTrip(**figures)


def equity_to_wire(piece: EquityPiece) -> result_pb2.EquityColumns:
    """The message of a piece of the equity curve."""
    return result_pb2.EquityColumns(
        open_time_unix_ns=piece.open_time_ns.tolist(),
        equity=piece.equity.tolist(),
        cash=piece.cash.tolist(),
        position=piece.position.tolist(),
        drawdown=piece.drawdown.tolist(),
        close=piece.close.tolist(),
    )


def engine_to_wire(engine: Engine) -> engine_pb2.Engine:
    """The message of an engine."""
    return engine_pb2.Engine(
        name=engine.name,
        title=engine.title,
        kind=word_to_wire(engine_pb2.EngineKind, "ENGINE_KIND", engine.kind),
        version=engine.version,
        available=engine.available,
        how_to_enable=engine.how_to_enable,
        differences=engine.differences,
        unsupported_fields=engine.unsupported_fields,
    )


def strategy_to_wire(strategy: type[Strategy]) -> engine_pb2.StrategyDescription:
    """The message of a strategy of the library."""
    return engine_pb2.StrategyDescription(
        name=strategy.name,
        title=strategy.title,
        description=strategy.description,
        parameters=[_parameter(spec) for spec in strategy.parameters],
        warm_up_bars=strategy_by_name(strategy.name).warm_up,
        goes_short=strategy.goes_short,
        gives_stops=strategy.gives_stops,
        source=engine_pb2.STRATEGY_SOURCE_LIBRARY,
        code_sha256=library_code_sha256(),
    )


def _parameter(spec: ParameterSpec) -> engine_pb2.ParameterSpec:
    kind: StrEnum = spec.type
    return engine_pb2.ParameterSpec(
        name=spec.name,
        type=word_to_wire(engine_pb2.ParameterType, "PARAMETER_TYPE", kind),
        default_value=spec.default,
        minimum=None if spec.minimum is None else f"{spec.minimum:g}",
        maximum=None if spec.maximum is None else f"{spec.maximum:g}",
        choices=spec.choices,
        description=spec.description,
    )
