"""The work of a run gives the same bytes for the same inputs, in any process, and its file holds what it says."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np
import pytest

from services.backtest.domain.bounds import refuse_out_of_bounds
from services.backtest.domain.data_used import columns_sha256, describe_data
from services.backtest.domain.options import ExecutionOptions, FillTiming, Sizing, SizingWay
from services.backtest.domain.result_file import file_sha256, read_result
from services.backtest.domain.run import Phase
from services.backtest.domain.specification import Specification
from services.backtest.domain.work import Outcome, WorkOrder, perform
from services.shared.model.bar import BarInterval
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError
from services.shared.strategies import strategy_by_name
from tests.unit.strategies.stock_bars import daily_bars

DAILY = BarInterval.parse("1d")
SPECIFICATION = Specification("NASDAQ:AAPL", DAILY, "rsi", dict(strategy_by_name("rsi").values))


def worked(specification: Specification = SPECIFICATION, ticker: str = "AAPL") -> Outcome:
    bars = daily_bars(ticker)
    return perform(WorkOrder(specification, bars, describe_data(bars, DataOrigin.HISTORY)), lambda phase: None)


PROGRAM = """
from tests.unit.backtest.test_work import worked
print(worked().fingerprints.result_sha256)
"""


def test_two_processes_with_other_hash_seeds_give_the_same_file() -> None:
    def in_process(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    assert {in_process("1"), in_process("2"), worked().fingerprints.result_sha256} == {file_sha256(worked().content)}


def test_the_file_holds_the_curve_the_trips_and_the_figures() -> None:
    outcome = worked()
    result = read_result(outcome.content)

    assert result.equity[-1] == outcome.metrics.final_equity
    assert len(result.trips) == len(result.reasons) == outcome.metrics.round_trip_count > 3
    assert result.header["metrics"] == dataclasses.asdict(outcome.metrics)
    assert result.header["data_sha256"] == columns_sha256(daily_bars("AAPL"))
    assert np.allclose(result.cash + result.position * result.close, result.equity)
    assert all("RSI(14) is" in reason and "be long" in reason for reason in result.reasons)


def test_every_phase_is_reported_in_its_order() -> None:
    bars, seen = daily_bars("FB"), list[Phase]()
    perform(WorkOrder(SPECIFICATION, bars, describe_data(bars, DataOrigin.HISTORY)), seen.append)

    assert seen == [Phase.SIMULATING, Phase.MEASURING]


def test_a_reader_is_warned_of_what_makes_a_result_worthless() -> None:
    small = dataclasses.replace(SPECIFICATION, initial_cash=Decimal(5))
    slow = dataclasses.replace(
        SPECIFICATION, strategy="sma_cross", parameters={"fast": "10", "slow": "5000", "long_only": "true"}
    )

    assert any("did not pay for one lot" in warning for warning in worked(small).warnings)
    assert any("needs 5000 bars" in warning for warning in worked(slow).warnings)
    assert worked().warnings == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"initial_cash": Decimal(7)},
        {"options": ExecutionOptions(fill_timing=FillTiming.SAME_CLOSE)},
        {"options": ExecutionOptions(sizing=Sizing(SizingWay.QUANTITY, Decimal("0.10"), Decimal("0.01")))},
        {"end_time": datetime(2007, 1, 1, tzinfo=UTC)},
        {"seed": 1},
    ],
)
def test_a_specification_survives_its_record_and_each_field_counts(changes: dict[str, object]) -> None:
    changed = dataclasses.replace(SPECIFICATION, **changes)  # type: ignore[arg-type]

    assert Specification.from_record(changed.record()) == changed
    assert changed.sha256() != SPECIFICATION.sha256()
    assert len(changed.differences(SPECIFICATION)) >= 1


def test_a_title_changes_no_fingerprint_and_equal_decimals_are_equal() -> None:
    titled = dataclasses.replace(SPECIFICATION, title="mine", initial_cash=Decimal("100000.00"))

    assert titled.sha256() == SPECIFICATION.sha256()
    assert worked(titled).content == worked().content


def test_holes_are_found_where_the_interval_lets_one_expect_a_bar() -> None:
    bars = daily_bars("AAPL")[:10]
    data = describe_data(bars, DataOrigin.HISTORY)
    first = data.missing[0]

    assert data.missing_count == int(np.ptp(bars.open_time_ns) // 86_400_000_000_000) + 1 - 10
    # 2000-03-03 was a Friday, the next bar is Monday's.
    assert (first.start_time, first.end_time) == (datetime(2000, 3, 4, tzinfo=UTC), datetime(2000, 3, 6, tzinfo=UTC))
    assert first.count == (first.end_time - first.start_time) // timedelta(days=1) == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"initial_cash": Decimal("0.99")}, "spec.initial_cash"),
        ({"initial_cash": Decimal(10) ** 16}, "spec.initial_cash"),
        ({"risk_free_rate": Decimal(-1)}, "spec.risk_free_rate"),
        ({"options": ExecutionOptions(fee_rate=Decimal("0.51"))}, "spec.execution.fees.taker_rate"),
        ({"options": ExecutionOptions(slippage_rate=Decimal("0.51"))}, "spec.execution.slippage.rate"),
        (
            {"options": ExecutionOptions(sizing=Sizing(value=Decimal(101)))},
            "spec.execution.sizing.equity_percent",
        ),
    ],
)
def test_a_value_out_of_bounds_is_refused_by_its_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(DomainError) as refusal:
        refuse_out_of_bounds(dataclasses.replace(SPECIFICATION, **changes))  # type: ignore[arg-type]

    assert refusal.value.violations[0].field == field
