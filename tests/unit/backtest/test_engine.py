"""The compiled engine obeys the written rules: by hand, against the slow reference, against backtesting.py."""

from __future__ import annotations

import warnings
from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.backtest.domain import simulation
from services.backtest.domain.engine import simulate
from services.backtest.domain.options import (
    BothTouchedRule,
    EndRule,
    ExecutionOptions,
    FillTiming,
    PositionMode,
    Sizing,
    SizingWay,
)
from services.backtest.domain.reference import simulate_by_reference
from services.backtest.domain.simulation import Simulation
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.strategies import SignalColumns, strategy_by_name
from tests.unit.strategies.stock_bars import daily_bars

CAUSES = {1: "SIGNAL", 2: "STOP", 3: "TARGET", 4: "FLIP", 5: "END", 6: "MARGIN_CALL"}
ONE_SHARE = ExecutionOptions(sizing=Sizing(SizingWay.QUANTITY, Decimal(1)))


def bars_of(rows: list[tuple[float, float, float, float]]) -> BarColumns:
    opened, high, low, close = np.array(rows, dtype=np.float64).reshape(-1, 4).T.copy()
    times = np.arange(len(rows), dtype=np.int64) * 86_400_000_000_000
    return BarColumns("TEST:X", BarInterval.parse("1d"), times, opened, high, low, close, np.ones(len(rows)))


def say(length: int, said: dict[int, float], stop: float = np.nan, target: float = np.nan) -> SignalColumns:
    signals = SignalColumns.silent(length)
    for index, wish in said.items():
        signals.target[index], signals.confidence[index] = wish, 1.0
        signals.stop_price[index], signals.target_price[index] = stop, target
    return signals


def fills(result: Simulation) -> list[tuple[int, float, int, float, str]]:
    """Entry bar and price, exit bar and price, cause, of each closed round trip."""
    columns = (
        simulation.ENTRY_BAR,
        simulation.ENTRY_PRICE,
        simulation.EXIT_BAR,
        simulation.EXIT_PRICE,
        simulation.CAUSE,
    )
    picked = (tuple(row[column] for column in columns) for row in result.closed)
    return [(int(a), float(b), int(c), float(d), CAUSES[int(e)]) for a, b, c, d, e in picked]


CALM = (10.0, 11.0, 9.0, 10.0)


def test_a_signal_at_a_close_fills_at_the_next_open() -> None:
    bars = bars_of([CALM, (12.0, 13.0, 11.0, 12.5), (14.0, 15.0, 13.0, 14.5), CALM])
    result = simulate(bars, say(4, {0: 1.0, 1: 0.0}), ONE_SHARE, 100.0)

    assert fills(result) == [(1, 12.0, 2, 14.0, "SIGNAL")]
    assert result.equity.tolist() == [100.0, 100.5, 102.0, 102.0]
    assert result.exposed_bars == 2


def test_a_fill_at_the_same_close_takes_the_price_that_decided() -> None:
    bars = bars_of([CALM, (12.0, 13.0, 11.0, 12.5), CALM])
    options = replace(ONE_SHARE, fill_timing=FillTiming.SAME_CLOSE)

    assert fills(simulate(bars, say(3, {0: 1.0, 1: 0.0}), options, 100.0)) == [(0, 10.0, 1, 12.5, "SIGNAL")]


@pytest.mark.parametrize(
    ("bar", "expected"),
    [
        ((10.0, 10.5, 7.0, 9.0), (8.0, "STOP")),
        ((6.0, 7.0, 5.0, 6.0), (6.0, "STOP")),
        ((10.0, 13.0, 9.5, 11.0), (12.0, "TARGET")),
        ((13.0, 14.0, 12.5, 13.0), (13.0, "TARGET")),
        ((10.0, 13.0, 7.0, 9.0), (8.0, "STOP")),
    ],
)
def test_a_longs_stop_and_target_fill_at_their_price_or_at_a_gapped_open(
    bar: tuple[float, float, float, float], expected: tuple[float, str]
) -> None:
    signals = say(4, {0: 1.0}, stop=8.0, target=12.0)
    result = simulate(bars_of([CALM, CALM, bar, CALM]), signals, ONE_SHARE, 100.0)

    assert [trip[3:] for trip in fills(result)] == [expected]


@pytest.mark.parametrize(
    ("bar", "expected"),
    [
        ((10.0, 12.5, 9.5, 11.0), (12.0, "STOP")),
        ((14.0, 15.0, 13.0, 14.0), (14.0, "STOP")),
        ((10.0, 10.5, 7.0, 9.0), (8.0, "TARGET")),
        ((6.0, 7.0, 5.0, 6.0), (6.0, "TARGET")),
    ],
)
def test_a_shorts_stop_and_target_are_the_mirror_image(
    bar: tuple[float, float, float, float], expected: tuple[float, str]
) -> None:
    options = replace(ONE_SHARE, position_mode=PositionMode.LONG_SHORT)
    result = simulate(bars_of([CALM, CALM, bar, CALM]), say(4, {0: -1.0}, stop=12.0, target=8.0), options, 100.0)

    assert [trip[3:] for trip in fills(result)] == [expected]


def test_the_stop_is_checked_on_the_bar_of_the_entry() -> None:
    bars = bars_of([CALM, (10.0, 10.5, 7.0, 9.0), CALM])

    assert fills(simulate(bars, say(3, {0: 1.0}, stop=8.0), ONE_SHARE, 100.0)) == [(1, 10.0, 1, 8.0, "STOP")]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (BothTouchedRule.STOP_FIRST, (8.0, "STOP")),
        (BothTouchedRule.TARGET_FIRST, (12.0, "TARGET")),
        (BothTouchedRule.NEARER_TO_OPEN, (12.0, "TARGET")),
    ],
)
def test_the_rule_decides_when_a_bar_touches_both(rule: BothTouchedRule, expected: tuple[float, str]) -> None:
    bars = bars_of([CALM, CALM, (11.0, 13.0, 7.0, 9.0), CALM])
    options = replace(ONE_SHARE, both_touched_rule=rule)

    assert [trip[3:] for trip in fills(simulate(bars, say(4, {0: 1.0}, 8.0, 12.0), options, 100.0))] == [expected]


def test_a_decided_close_comes_before_the_stop_of_the_same_bar() -> None:
    bars = bars_of([CALM, CALM, (10.0, 10.5, 7.0, 9.0), CALM])

    assert fills(simulate(bars, say(4, {0: 1.0, 1: 0.0}, stop=8.0), ONE_SHARE, 100.0)) == [(1, 10.0, 2, 10.0, "SIGNAL")]


def test_a_flip_closes_and_opens_at_one_open_and_a_short_is_refused_when_long_only() -> None:
    bars = bars_of([CALM, CALM, (12.0, 13.0, 11.0, 12.0), CALM])
    signals = say(4, {0: 1.0, 1: -1.0})
    both = simulate(bars, signals, replace(ONE_SHARE, position_mode=PositionMode.LONG_SHORT), 100.0)
    long_only = simulate(bars, signals, ONE_SHARE, 100.0)

    assert fills(both) == [(1, 10.0, 2, 12.0, "FLIP")]
    assert both.position.tolist() == [0.0, 1.0, -1.0, -1.0]
    assert fills(long_only) == [(1, 10.0, 2, 12.0, "SIGNAL")]
    assert long_only.position[-1] == 0.0


def test_fees_are_paid_on_both_sides_the_spread_at_the_entry_and_slippage_at_both() -> None:
    bars = bars_of([CALM, (10.0, 11.0, 9.0, 10.0), (20.0, 21.0, 19.0, 20.0), CALM])
    signals = say(4, {0: 1.0, 1: 0.0})
    fees = simulate(bars, signals, replace(ONE_SHARE, fee_rate=Decimal("0.01"), fixed_fee=Decimal(1)), 100.0)
    spread = simulate(bars, signals, replace(ONE_SHARE, spread_rate=Decimal("0.1")), 100.0)
    slips = simulate(bars, signals, replace(ONE_SHARE, slippage_rate=Decimal("0.1")), 100.0)

    assert fees.equity[-1] == pytest.approx(100 + 10 - (1 + 0.1) - (1 + 0.2))
    assert [trip[1] for trip in fills(spread)] == [11.0]
    assert [trip[3] for trip in fills(spread)] == [20.0]
    assert [(trip[1], trip[3]) for trip in fills(slips)] == [(11.0, 18.0)]


@pytest.mark.parametrize(
    ("sizing", "size"),
    [
        (Sizing(SizingWay.EQUITY_PERCENT, Decimal(100)), 9.0),
        (Sizing(SizingWay.EQUITY_PERCENT, Decimal(50)), 4.0),
        (Sizing(SizingWay.EQUITY_PERCENT, Decimal(100), Decimal("0.25")), 9.5),
        (Sizing(SizingWay.NOTIONAL, Decimal(35)), 3.0),
        (Sizing(SizingWay.QUANTITY, Decimal("2.7"), Decimal("0.5")), 2.5),
        (Sizing(SizingWay.QUANTITY, Decimal(11)), 0.0),
    ],
)
def test_a_size_is_a_whole_number_of_lots_that_the_cash_can_pay(sizing: Sizing, size: float) -> None:
    result = simulate(bars_of([CALM, CALM, CALM]), say(3, {0: 1.0}), ExecutionOptions(sizing=sizing), 96.0)

    assert result.position[-1] == size
    assert result.skipped_entries == (1 if size == 0 else 0)


def test_an_account_of_astronomical_size_still_ends_its_run() -> None:
    options = ExecutionOptions(sizing=Sizing(lot_size=Decimal("0.001")), fee_rate=Decimal("0.001"))
    result = simulate(bars_of([CALM] * 4), say(4, {0: 1.0, 1: 0.0, 2: 1.0}), options, 1e60)

    assert 0 < result.position[-1] * 10.0 <= 1e60


def test_the_size_follows_the_confidence_when_asked_to() -> None:
    signals = say(3, {0: 1.0})
    signals.confidence[0] = 0.5
    sizing = Sizing(scale_by_confidence=True)

    assert simulate(bars_of([CALM] * 3), signals, ExecutionOptions(sizing=sizing), 100.0).position[-1] == 5.0


def test_an_open_position_stays_open_or_is_closed_at_the_last_close() -> None:
    bars, signals = bars_of([CALM, CALM, (10.0, 12.0, 10.0, 12.0)]), say(3, {0: 1.0})
    left = simulate(bars, signals, ONE_SHARE, 100.0)
    closed = simulate(bars, signals, replace(ONE_SHARE, end_rule=EndRule.CLOSE_AT_LAST_CLOSE), 100.0)

    assert left.position_open
    assert fills(left) == []
    assert fills(closed) == [(1, 10.0, 2, 12.0, "END")]
    assert left.equity[-1] == closed.equity[-1] == 102.0


def test_a_short_that_loses_everything_is_closed_and_nothing_trades_after() -> None:
    bars = bars_of([CALM, CALM, (10.0, 40.0, 10.0, 30.0), CALM, CALM])
    options = ExecutionOptions(position_mode=PositionMode.LONG_SHORT)
    result = simulate(bars, say(5, {0: -1.0, 3: 1.0}), options, 100.0)

    assert fills(result) == [(1, 10.0, 2, 30.0, "MARGIN_CALL")]
    assert result.equity.tolist() == [100.0, 100.0, 0.0, 0.0, 0.0]


rates = st.sampled_from([Decimal(0), Decimal("0.001"), Decimal("0.01")])
options_strategy = st.builds(
    ExecutionOptions,
    fill_timing=st.sampled_from(FillTiming),
    position_mode=st.sampled_from(PositionMode),
    fee_rate=rates,
    fixed_fee=st.sampled_from([Decimal(0), Decimal(2)]),
    spread_rate=rates,
    slippage_rate=rates,
    sizing=st.builds(
        Sizing,
        way=st.sampled_from(SizingWay),
        value=st.sampled_from([Decimal(1), Decimal(40), Decimal(100)]),
        lot_size=st.sampled_from([Decimal(1), Decimal("0.001")]),
        scale_by_confidence=st.booleans(),
    ),
    both_touched_rule=st.sampled_from(BothTouchedRule),
    end_rule=st.sampled_from(EndRule),
)


def assert_equals_reference(
    bars: BarColumns, signals: SignalColumns, options: ExecutionOptions, cash: float
) -> Simulation:
    ours, judge = simulate(bars, signals, options, cash), simulate_by_reference(bars, signals, options, cash)
    expected = [(t.entry_bar, t.entry_price, t.exit_bar, t.exit_price, t.cause) for t in judge.trips]

    assert fills(ours) == expected
    assert [row[simulation.SIZE] for row in ours.closed] == [trip.size for trip in judge.trips]
    assert ours.equity.tolist() == judge.equity
    assert ours.position_open == (judge.open_trip is not None)
    return ours


@st.composite
def random_market(draw: st.DrawFn) -> tuple[BarColumns, SignalColumns]:
    """Bars with gaps and wide ranges, and signals with stops and targets near enough to be touched."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n = draw(st.integers(1, 80))
    opened = np.round(50 * np.exp(np.cumsum(random.normal(0, 0.05, n))), 2) + 1
    close = np.round(opened * np.exp(random.normal(0, 0.05, n)), 2)
    high = np.maximum(opened, close) + np.round(random.exponential(1, n), 2)
    low = np.maximum(np.minimum(opened, close) - np.round(random.exponential(1, n), 2), 0.01)
    times = np.arange(n, dtype=np.int64)
    bars = BarColumns("TEST:X", BarInterval.parse("1d"), times, opened, high, low, close, np.ones(n))
    target = random.choice([np.nan, np.nan, 1.0, 0.5, 0.0, -0.5, -1.0], n)
    side, away = np.where(target < 0, -1.0, 1.0), random.exponential(0.04, (2, n)) + 0.001
    stop = np.where(random.random(n) < 0.7, close * (1 - side * away[0]), np.nan)
    goal = np.where(random.random(n) < 0.7, close * (1 + side * away[1]), np.nan)
    return bars, SignalColumns(target, random.random(n), stop, goal)


@settings(max_examples=400, deadline=None)
@given(market=random_market(), options=options_strategy, cash=st.sampled_from([30.0, 1_000.0, 100_000.0]))
def test_the_compiled_engine_and_the_slow_reference_agree_on_random_markets(
    market: tuple[BarColumns, SignalColumns], options: ExecutionOptions, cash: float
) -> None:
    assert_equals_reference(*market, options, cash)


@pytest.mark.parametrize("ticker", ["AAPL", "FB", "GOOG", "IBM", "MSFT"])
@pytest.mark.parametrize("name", ["rsi", "sma_cross"])
def test_the_compiled_engine_and_the_slow_reference_agree_on_real_bars(ticker: str, name: str) -> None:
    parameters = {"long_only": "false", "stop_loss_percent": "2", "take_profit_percent": "4"}
    bars = daily_bars(ticker)
    signals = strategy_by_name(name, parameters).signals(bars)
    options = ExecutionOptions(position_mode=PositionMode.LONG_SHORT, fee_rate=Decimal("0.001"))

    assert len(assert_equals_reference(bars, signals, options, 10_000.0).closed) > 5


def run_backtesting_py(
    frame: Any,
    signals: SignalColumns,
    *,
    size: float | None,
    fee: float,
    spread: float,
    cash: float,
    both: bool,
    same: bool,
) -> Any:
    """backtesting.py's statistics for the same signals; skips where the package is absent."""
    backtesting = pytest.importorskip("backtesting", reason="backtesting.py is in the optional group `bench`")

    class Obedient(backtesting.Strategy):  # type: ignore[misc, name-defined]
        def init(self) -> None:
            pass

        def next(self) -> None:
            i = len(self.data) - 1
            wish = signals.target[i]
            stop, goal = (None if np.isnan(c[i]) else float(c[i]) for c in (signals.stop_price, signals.target_price))
            more = {} if size is None else {"size": size}
            if wish > 0 and not self.position.is_long:
                self.buy(sl=stop, tp=goal, **more)
            elif wish < 0 and both and not self.position.is_short:
                self.sell(sl=stop, tp=goal, **more)
            elif (wish == 0 or wish < 0) and self.position and not (wish < 0 and both):
                self.position.close()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        test = backtesting.Backtest(
            frame, Obedient, cash=cash, commission=fee, spread=spread, trade_on_close=same, exclusive_orders=both,
            hedging=False, margin=1, finalize_trades=False,
        )  # fmt: skip
        return test.run()


def goog() -> tuple[Any, BarColumns]:
    data = pytest.importorskip("backtesting.test", reason="backtesting.py is in the optional group `bench`").GOOG
    times = data.index.as_unit("ns").asi8.copy()
    columns = (data[name].to_numpy(dtype=np.float64).copy() for name in ("Open", "High", "Low", "Close", "Volume"))
    return data, BarColumns("NASDAQ:GOOG", BarInterval.parse("1d"), times, *columns)


@pytest.mark.parametrize("same", [False, True], ids=["next_open", "same_close"])
@pytest.mark.parametrize("both", [False, True], ids=["long_only", "long_short"])
@pytest.mark.parametrize(
    ("name", "parameters", "fee", "spread", "size"),
    [
        ("rsi", {"stop_loss_percent": "2", "take_profit_percent": "4"}, "0.001", "0", None),
        ("rsi", {"period": "5", "stop_loss_percent": "1", "take_profit_percent": "9"}, "0.002", "0.0005", 0.5),
        ("sma_cross", {}, "0", "0", None),
        ("sma_cross", {"fast": "5", "slow": "20", "stop_loss_percent": "3"}, "0.001", "0.001", 0.95),
    ],
)
def test_trades_and_equity_equal_those_of_backtesting_py_on_its_google_bars(
    name: str, parameters: dict[str, str], fee: str, spread: str, size: float | None, both: bool, same: bool
) -> None:
    frame, bars = goog()
    signals = strategy_by_name(name, {**parameters, "long_only": "false" if both else "true"}).signals(bars)
    percent = Decimal(100) if size is None else Decimal(str(size)) * 100
    options = ExecutionOptions(
        fill_timing=FillTiming.SAME_CLOSE if same else FillTiming.NEXT_OPEN,
        position_mode=PositionMode.LONG_SHORT if both else PositionMode.LONG_ONLY,
        fee_rate=Decimal(fee),
        spread_rate=Decimal(spread),
        sizing=Sizing(SizingWay.EQUITY_PERCENT, percent),
    )
    ours = simulate(bars, signals, options, 10_000.0)
    theirs = run_backtesting_py(
        frame, signals, size=size, fee=float(fee), spread=float(spread), cash=10_000.0, both=both, same=same
    )
    trades = theirs["_trades"].sort_values(["ExitBar", "EntryBar"])

    assert len(ours.closed) == len(trades) > 10
    for column, name_there in (
        (simulation.ENTRY_BAR, "EntryBar"), (simulation.EXIT_BAR, "ExitBar"), (simulation.SIZE, "Size"),
        (simulation.ENTRY_PRICE, "EntryPrice"), (simulation.EXIT_PRICE, "ExitPrice"),
    ):  # fmt: skip
        assert ours.closed[:, column].tolist() == trades[name_there].tolist(), name_there
    assert ours.equity == pytest.approx(theirs["_equity_curve"]["Equity"].to_numpy(), rel=0, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "parameters", "fee", "trips", "final"),
    [
        ("rsi", {"stop_loss_percent": "2", "take_profit_percent": "4"}, "0.001", 46, 8870.65),
        ("sma_cross", {}, "0.001", 32, 54101.37),
    ],
)
def test_the_measured_figures_of_google_come_out(
    name: str, parameters: dict[str, str], fee: str, trips: int, final: float
) -> None:
    _, bars = goog()
    signals = strategy_by_name(name, parameters).signals(bars)
    result = simulate(bars, signals, ExecutionOptions(fee_rate=Decimal(fee)), 10_000.0)

    assert (len(result.closed), round(float(result.equity[-1]), 2)) == (trips, final)
