"""Strategies are deterministic, say what their rule says, and never look ahead."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.shared.model.bar import BarColumns
from services.shared.model.errors import DomainError, Reason
from services.shared.strategies import STRATEGIES, strategy_by_name
from tests.unit.strategies.stock_bars import daily_bars

PARAMETERS: list[tuple[str, Mapping[str, str]]] = [
    ("rsi", {}),
    ("rsi", {"period": "5", "long_only": "false", "stop_loss_percent": "3", "take_profit_percent": "6"}),
    ("sma_cross", {}),
    ("sma_cross", {"fast": "3", "slow": "8", "long_only": "false", "stop_loss_percent": "2"}),
    ("buy_and_hold", {}),
]


@settings(max_examples=60, deadline=None)
@given(choice=st.sampled_from(PARAMETERS), cut=st.integers(0, 400), ticker=st.sampled_from(["AAPL", "GOOG", "IBM"]))
def test_a_strategy_says_the_same_whether_or_not_the_future_is_there(
    choice: tuple[str, Mapping[str, str]], cut: int, ticker: str
) -> None:
    strategy = strategy_by_name(*choice)
    bars = daily_bars(ticker)[:400]
    whole, part = strategy.signals(bars), strategy.signals(bars[:cut])

    for column in ("target", "confidence", "stop_price", "target_price"):
        assert getattr(whole, column)[:cut].tobytes() == getattr(part, column).tobytes(), column


@pytest.mark.parametrize(("name", "parameters"), PARAMETERS)
def test_a_strategy_is_silent_in_its_warm_up_and_speaks_within_its_contract_after(
    name: str, parameters: Mapping[str, str]
) -> None:
    strategy, bars = strategy_by_name(name, parameters), daily_bars("GOOG")
    said = strategy.signals(bars)
    spoken = ~np.isnan(said.target)

    assert not spoken[: strategy.warm_up].any()
    assert spoken.any()
    assert (np.abs(said.target[spoken]) <= 1).all()
    assert ((said.confidence >= 0) & (said.confidence <= 1)).all()
    assert (said.confidence[~spoken] == 0).all()


@pytest.mark.parametrize(("name", "parameters"), PARAMETERS)
def test_a_strategy_needs_no_more_history_than_its_memory(name: str, parameters: Mapping[str, str]) -> None:
    strategy, bars = strategy_by_name(name, parameters), daily_bars("MSFT")
    recent = bars[-strategy.memory - 100 :]
    all_said, recent_said = strategy.signals(bars), strategy.signals(recent)

    assert np.array_equal(all_said.target[-100:], recent_said.target[-100:], equal_nan=True)
    assert np.allclose(all_said.confidence[-100:], recent_said.confidence[-100:], rtol=0, atol=1e-12)


def falling_then_rising() -> BarColumns:
    bars = daily_bars("AAPL")[:40]
    close = np.concatenate([np.linspace(100, 80, 20), np.linspace(81, 110, 20)])
    return BarColumns(bars.instrument, bars.interval, bars.open_time_ns, close, close, close, close, bars.volume)


def test_the_rsi_strategy_buys_what_fell_and_leaves_what_rose() -> None:
    strategy, bars = strategy_by_name("rsi", {"period": "5"}), falling_then_rising()
    target = strategy.signals(bars).target

    assert (target[5:20] == 1).all()
    assert (target[30:] == 0).all()
    assert strategy.explain(bars, 10) == "RSI(5) is 0.0, under 30: be long."
    assert strategy.explain(bars, 2) == "RSI(5) needs 6 bars before it has a value."
    assert strategy.explain(bars, -1).endswith("over 70: be out.")


def test_the_rsi_strategy_is_at_most_ninety_percent_sure_and_short_only_when_allowed() -> None:
    bars = falling_then_rising()
    said = strategy_by_name("rsi", {"period": "5", "long_only": "false"}).signals(bars)

    assert said.confidence.max() == 0.9
    assert (said.target[30:] == -1).all()


def test_the_rsi_confidence_is_the_share_of_the_room_beyond_the_threshold() -> None:
    strategy, bars = strategy_by_name("rsi"), daily_bars("GOOG")
    said = strategy.signals(bars)
    index = int(np.flatnonzero(said.target == 1)[0])
    rsi = float(strategy.explain(bars, index).split("is ")[1].split(",")[0])

    assert said.confidence[index] == pytest.approx((30 - rsi) / 30, abs=0.002)


def test_stop_and_target_are_at_their_distance_from_the_close_that_spoke() -> None:
    bars = falling_then_rising()
    parameters = {"period": "5", "long_only": "false", "stop_loss_percent": "3", "take_profit_percent": "6"}
    said = strategy_by_name("rsi", parameters).signals(bars)

    assert said.stop_price[10] == pytest.approx(bars.close[10] * 0.97)
    assert said.target_price[10] == pytest.approx(bars.close[10] * 1.06)
    assert said.stop_price[35] == pytest.approx(bars.close[35] * 1.03)
    assert said.target_price[35] == pytest.approx(bars.close[35] * 0.94)
    assert np.isnan(said.stop_price[2])


def test_the_sma_cross_speaks_only_where_the_averages_cross() -> None:
    strategy, bars = strategy_by_name("sma_cross", {"fast": "2", "slow": "5"}), falling_then_rising()
    spoken = np.flatnonzero(~np.isnan(strategy.signals(bars).target))

    assert len(spoken) == 1
    assert 20 <= spoken[0] <= 24
    assert "a cross upwards: be long" in strategy.explain(bars, int(spoken[0]))
    assert "no cross" in strategy.explain(bars, -1)


@pytest.mark.parametrize(
    ("parameters", "field", "says"),
    [
        ({"perod": "14"}, "strategy.parameters.perod", "there are: long_only, overbought, oversold, period"),
        ({"period": "1"}, "strategy.parameters.period", "1 is not from 2 to 1000"),
        ({"period": "14.5"}, "strategy.parameters.period", "not a whole number"),
        ({"oversold": "nan"}, "strategy.parameters.oversold", "nan is not from 1 to 99"),
        ({"oversold": "1e9"}, "strategy.parameters.oversold", "is not from 1 to 99"),
        ({"long_only": "yes"}, "strategy.parameters.long_only", "not 'true' or 'false'"),
        ({"oversold": "80"}, "strategy.parameters.oversold", "not under overbought"),
    ],
)
def test_a_bad_parameter_is_refused_by_name(parameters: Mapping[str, str], field: str, says: str) -> None:
    with pytest.raises(DomainError) as refusal:
        strategy_by_name("rsi", parameters)

    assert refusal.value.reason is Reason.FIELD_INVALID
    assert refusal.value.violations[0].field == field
    assert says in refusal.value.message


def test_an_unknown_strategy_is_refused_with_the_names_that_exist() -> None:
    with pytest.raises(DomainError) as refusal:
        strategy_by_name("martingale")

    assert refusal.value.reason is Reason.NOT_FOUND
    assert all(name in refusal.value.message for name in STRATEGIES)


def test_equal_values_are_spelled_equally_however_they_were_typed() -> None:
    typed = strategy_by_name("rsi", {"oversold": "30.0", "period": "014"})

    assert typed.values == strategy_by_name("rsi").values
    assert strategy_by_name("rsi", typed.values) == typed
