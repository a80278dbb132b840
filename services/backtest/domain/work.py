"""The work of a run, done in a worker process: from bars to a result file; the same inputs give the same bytes."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from services.backtest.domain.data_used import DataUsed
from services.backtest.domain.metrics import Metrics, measure
from services.backtest.domain.result_file import ResultColumns, file_sha256, write_result
from services.backtest.domain.round_trips import entry_reasons, round_trip_columns
from services.backtest.domain.run import Fingerprints, Phase
from services.backtest.domain.simulation import Simulation
from services.backtest.domain.specification import Specification
from services.shared.model.bar import BarColumns, Float64Column
from services.shared.strategies import library_code_sha256, strategy_by_name

OnPhase = Callable[[Phase], None]


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """What a worker gets: the specification and at least one bar, described."""

    specification: Specification
    bars: BarColumns
    data: DataUsed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker gives back: the figures, the fingerprints and the bytes of the result file."""

    metrics: Metrics
    fingerprints: Fingerprints
    warnings: tuple[str, ...]
    content: bytes


def perform(order: WorkOrder, report: OnPhase) -> Outcome:
    """Simulates, measures and encodes; `report` is told each phase as it begins."""
    # Only worker processes pay for importing numba; the service itself stays small and starts fast.
    from services.backtest.domain.engine import simulate

    specification, bars = order.specification, order.bars
    report(Phase.SIMULATING)
    strategy = strategy_by_name(specification.strategy, specification.parameters)
    signals = strategy.signals(bars)
    result = simulate(bars, signals, specification.options, float(specification.initial_cash))
    report(Phase.MEASURING)
    trips = round_trip_columns(bars, signals, specification.options, result)
    metrics = measure(
        bars,
        result,
        trips,
        initial_cash=float(specification.initial_cash),
        fee_rate=float(specification.options.fee_rate),
        fixed_fee=float(specification.options.fixed_fee),
        periods_per_year=specification.periods_per_year,
        risk_free_rate=float(specification.risk_free_rate),
        warm_up=strategy.warm_up,
    )
    columns = ResultColumns(
        header=_header(order, metrics),
        open_time_ns=bars.open_time_ns,
        close=bars.close,
        equity=result.equity,
        cash=_cash(bars, result),
        position=result.position,
        trips=trips,
        reasons=entry_reasons(bars, strategy, specification.options, result),
    )
    content = write_result(columns)
    prints = Fingerprints(order.data.sha256, specification.sha256(), code_sha256(), file_sha256(content))
    return Outcome(metrics, prints, _warnings(metrics, strategy.warm_up), content)


def warm_up(nothing: None, report: OnPhase) -> None:
    """Imports and compiles what `perform` needs, so that the first run does not wait for it."""
    from services.backtest.domain.data_used import describe_data
    from services.shared.model.bar import BarInterval
    from services.shared.model.data_origin import DataOrigin

    column = np.ones(3)
    bars = BarColumns("NONE:X", BarInterval.parse("1d"), np.arange(3), column, column, column, column, column)
    specification = Specification("NONE:X", bars.interval, "buy_and_hold", {})
    perform(WorkOrder(specification, bars, describe_data(bars, DataOrigin.HISTORY)), report)


@cache
def code_sha256() -> str:
    """SHA-256, in hexadecimal, of the source of the engine, the strategies and the indicators."""
    digest = hashlib.sha256(library_code_sha256().encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _header(order: WorkOrder, metrics: Metrics) -> dict[str, object]:
    specification = order.specification.record()
    # The title is for people; it must not change the result's bytes.
    del specification["title"]
    return {
        "specification": specification,
        "data_sha256": order.data.sha256,
        "config_sha256": order.specification.sha256(),
        "code_sha256": code_sha256(),
        "metrics": dataclasses.asdict(metrics),
    }


def _cash(bars: BarColumns, result: Simulation) -> Float64Column:
    """The cash beside the position after each bar: equity minus the position's value at the close."""
    return result.equity - result.position * bars.close


def _warnings(metrics: Metrics, warm_up_bars: int) -> tuple[str, ...]:
    found = []
    if warm_up_bars >= metrics.bar_count:
        found.append(f"The strategy needs {warm_up_bars} bars before it speaks and there are only {metrics.bar_count}.")
    if metrics.skipped_entries:
        found.append(
            f"{metrics.skipped_entries} entries did not happen: the cash did not pay for one lot. "
            "Use a smaller lot_size or more initial_cash."
        )
    if metrics.round_trip_count == 0 and not metrics.position_open:
        found.append("The strategy never traded.")
    return tuple(found)
