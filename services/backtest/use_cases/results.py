"""Read the parts of a finished run's result: round trips and the equity curve."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from services.backtest.domain.curve_figures import drawdowns
from services.backtest.domain.result_file import ResultColumns, read_result
from services.backtest.domain.round_trips import CAUSES, RoundTrip
from services.backtest.ports import ResultFiles, RunStore
from services.backtest.use_cases.runs import no_such_run, owner_of
from services.shared.model.bar import Float64Column, Int64Column
from services.shared.model.clock import from_unix_ns
from services.shared.model.errors import DomainError, Reason
from services.shared.model.job import JobState
from services.shared.model.order import Side
from services.shared.model.principal import Principal

POINTS_PER_MESSAGE = 8192


@dataclass(frozen=True, slots=True)
class EquityPiece:
    """A piece of the equity curve in columns of one length, as message EquityColumns."""

    open_time_ns: Int64Column
    equity: Float64Column
    cash: Float64Column
    position: Float64Column
    drawdown: Float64Column
    close: Float64Column


@dataclass(frozen=True, slots=True)
class Results:
    """The results of users' runs."""

    store: RunStore
    files: ResultFiles

    async def round_trips(
        self, principal: Principal, run_id: str, first: int, limit: int
    ) -> tuple[list[RoundTrip], int]:
        """Up to `limit` round trips from number `first` on, in order of exit, and how many there are altogether."""
        instrument, result = await self._result(principal, run_id)
        last = min(first + limit, len(result.trips))
        return [_round_trip(instrument, result, i) for i in range(first, last)], len(result.trips)

    async def equity_curve(self, principal: Principal, run_id: str, max_points: int | None) -> Iterator[EquityPiece]:
        """The equity curve in pieces of at most POINTS_PER_MESSAGE, oldest first; `max_points` thins it."""
        _, result = await self._result(principal, run_id)
        drawdown = drawdowns(result.equity, float(result.header["specification"]["initial_cash"]))
        kept = _kept_points(result.equity, max_points)
        return (
            _piece(result, drawdown, kept[i : i + POINTS_PER_MESSAGE]) for i in range(0, len(kept), POINTS_PER_MESSAGE)
        )

    async def _result(self, principal: Principal, run_id: str) -> tuple[str, ResultColumns]:
        """The instrument and the result; DomainError NOT_FOUND, STATE_CONFLICT unless the run SUCCEEDED."""
        run = await self.store.get(owner_of(principal), run_id)
        if run is None:
            raise no_such_run(run_id)
        if run.state is not JobState.SUCCEEDED:
            raise DomainError(
                Reason.STATE_CONFLICT,
                f"The run {run_id!r} is {run.state} and has no result.",
                run_id=run_id,
                state=run.state.value,
            )
        content = await self.files.read(run.job_id)
        return run.specification.instrument, await asyncio.to_thread(read_result, content)


def _kept_points(equity: Float64Column, max_points: int | None) -> Int64Column:
    """All indices, or about `max_points` of them: first, last, and the lowest and the highest of each equal stretch."""
    count = len(equity)
    if max_points is None or count <= max_points:
        return np.arange(count)
    edges = np.linspace(0, count, (max_points - 2) // 2 + 1).astype(np.int64)
    stretches = [(start, equity[start:end]) for start, end in pairwise(edges.tolist())]
    extremes = [start + int(index) for start, part in stretches for index in (part.argmin(), part.argmax())]
    return np.unique(np.array([0, *extremes, count - 1], dtype=np.int64))


def _piece(result: ResultColumns, drawdown: Float64Column, kept: Int64Column) -> EquityPiece:
    return EquityPiece(
        result.open_time_ns[kept],
        result.equity[kept],
        result.cash[kept],
        result.position[kept],
        drawdown[kept],
        result.close[kept],
    )


def _round_trip(instrument: str, result: ResultColumns, index: int) -> RoundTrip:
    trips = result.trips
    return RoundTrip(
        index=index,
        instrument=instrument,
        side=Side.BUY if trips.size[index] > 0 else Side.SELL,
        quantity=abs(float(trips.size[index])),
        entry_time=from_unix_ns(int(trips.entry_time_ns[index])),
        entry_price=float(trips.entry_price[index]),
        exit_time=from_unix_ns(int(trips.exit_time_ns[index])),
        exit_price=float(trips.exit_price[index]),
        exit_cause=CAUSES[int(trips.cause[index]) - 1],
        stop_price=_or_none(float(trips.stop_price[index])),
        target_price=_or_none(float(trips.target_price[index])),
        fees=float(trips.fees[index]),
        profit=float(trips.profit[index]),
        profit_fraction=float(trips.profit_fraction[index]),
        bars_held=int(trips.bars_held[index]),
        max_adverse_excursion=float(trips.adverse[index]),
        max_favorable_excursion=float(trips.favorable[index]),
        entry_reason=result.reasons[index],
        entry_confidence=float(trips.confidence[index]),
    )


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else value
