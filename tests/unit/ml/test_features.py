"""Features: training and serving see the same bits, and no value knows the future."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from services.ml.domain.features import BUILT_IN, DIRECTION, FeatureSet, feature_set_named
from services.shared.model.errors import DomainError, Reason
from tests.support.stock_bars import daily_bars


@pytest.mark.parametrize("features", BUILT_IN, ids=lambda one: one.feature_set_id)
def test_the_shortest_window_gives_the_same_bits_as_the_whole_history(features: FeatureSet) -> None:
    bars = daily_bars()
    history = features.matrix(bars)
    for end in (features.warm_up_bars, 777, 2000, len(bars)):
        served = features.matrix(bars[slice(end - features.warm_up_bars, end)])[-1]
        assert served.tobytes() == history[end - 1].tobytes()


@pytest.mark.parametrize("features", BUILT_IN, ids=lambda one: one.feature_set_id)
def test_warm_up_says_exactly_when_the_first_complete_row_comes(features: FeatureSet) -> None:
    complete = np.isfinite(features.matrix(daily_bars()[slice(0, 200)]).sum(axis=1))
    assert int(np.argmax(complete)) == features.warm_up_bars - 1
    assert complete[features.warm_up_bars - 1 :].all()


def test_replacing_the_future_by_nonsense_changes_no_feature_of_the_past() -> None:
    bars = daily_bars()
    cut = 1500
    poisoned = dataclasses.replace(
        bars, **{name: getattr(bars, name).copy() for name in ("open", "high", "low", "close", "volume")}
    )
    for name in ("open", "high", "low", "close", "volume"):
        getattr(poisoned, name)[cut:] = 1e9
    assert DIRECTION.matrix(poisoned)[:cut].tobytes() == DIRECTION.matrix(bars)[:cut].tobytes()


def test_a_bar_without_a_range_and_a_market_that_stands_still_have_defined_features() -> None:
    bars = daily_bars()[slice(0, 30)]
    flat = np.full(30, 50.0)
    still = dataclasses.replace(bars, open=flat, high=flat, low=flat, close=flat)
    last = dict(zip(DIRECTION.names, DIRECTION.matrix(still)[-1], strict=True))
    assert (last["body"], last["close_position"], last["strength_14"], last["return_1"]) == (0.0, 0.5, 50.0, 0.0)


def test_strength_is_cutlers_relative_strength_index() -> None:
    bars = daily_bars()
    change = np.diff(bars.close[-15:])
    gain, loss = change[change > 0].sum(), -change[change < 0].sum()
    place = DIRECTION.names.index("strength_14")
    assert DIRECTION.matrix(bars)[-1, place] == pytest.approx(100 - 100 / (1 + gain / loss), rel=1e-12)


def test_the_hash_follows_formula_and_order_but_not_the_description() -> None:
    turned = dataclasses.replace(DIRECTION, features=DIRECTION.features[::-1])
    reworded = dataclasses.replace(DIRECTION, description="other words")
    assert turned.features_hash != DIRECTION.features_hash == reworded.features_hash


def test_an_unknown_feature_set_is_refused_with_those_there_are() -> None:
    with pytest.raises(DomainError, match="direction-12") as refused:
        feature_set_named("nothing")
    assert refused.value.reason is Reason.NOT_FOUND
