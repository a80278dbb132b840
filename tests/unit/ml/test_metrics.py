"""Metrics agree with scikit-learn, and a verdict needs proof."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as reference

from services.ml.domain.evaluation import Estimate
from services.ml.domain.metrics import (
    Bootstrap,
    area_under_curve,
    brier_gain,
    calibration_of,
    metrics_of,
    rule_returns,
)
from services.ml.domain.samples import Samples
from services.ml.domain.validation import is_beaten


def samples_with(positive: np.ndarray, bar_return: np.ndarray | None = None) -> Samples:
    count = len(positive)
    times = np.arange(count, dtype=np.int64)
    returns = np.zeros(count) if bar_return is None else bar_return
    return Samples(np.zeros((count, 1, 1)), positive, times, times + 1, np.zeros(count, dtype=np.int64), returns)


@given(st.lists(st.tuples(st.floats(0, 1).map(lambda x: round(x, 2)), st.booleans()), min_size=2, max_size=60))
def test_the_area_under_the_curve_is_scikit_learns_with_ties_too(rows: list[tuple[float, bool]]) -> None:
    probability, positive = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    found = area_under_curve(probability, positive)
    if positive.all() or not positive.any():
        assert np.isnan(found)
    else:
        assert found == pytest.approx(reference.roc_auc_score(positive, probability))


def test_every_figure_is_scikit_learns() -> None:
    random = np.random.default_rng(3)
    positive = random.random(800) < 0.6
    probability = np.clip(0.5 + 0.2 * (positive - 0.5) + random.normal(0, 0.2, 800), 0.01, 0.99)
    found = metrics_of(probability, samples_with(positive), Bootstrap.of(800, 5, 1))
    predicted = probability >= 0.5
    assert found.accuracy.value == pytest.approx(reference.accuracy_score(positive, predicted))
    assert found.balanced_accuracy.value == pytest.approx(reference.balanced_accuracy_score(positive, predicted))
    assert found.brier.value == pytest.approx(reference.brier_score_loss(positive, probability))
    assert found.log_loss.value == pytest.approx(reference.log_loss(positive, probability))
    assert found.matthews == pytest.approx(reference.matthews_corrcoef(positive, predicted))
    assert found.precision == pytest.approx(reference.precision_score(positive, predicted))
    assert found.recall == pytest.approx(reference.recall_score(positive, predicted))
    assert found.auc is not None
    for estimate in (found.accuracy, found.auc, found.brier):
        assert estimate.lower is not None
        assert estimate.upper is not None
        assert estimate.lower < estimate.value < estimate.upper


def test_intervals_of_overlapping_samples_are_wider_than_if_they_were_independent() -> None:
    right = np.repeat(np.random.default_rng(5).random(100) < 0.5, 20)
    estimate = Bootstrap.of(2000, 40, 1).estimate(lambda rows: float(right[rows].mean()), 2000)
    assert estimate.upper is not None
    assert estimate.lower is not None
    independent = 2 * 1.96 * (right.mean() * (1 - right.mean()) / 2000) ** 0.5
    assert estimate.upper - estimate.lower > 2.5 * independent


def test_few_samples_have_no_interval_and_prove_nothing() -> None:
    bootstrap = Bootstrap.of(50, 5, 1)
    gain = brier_gain(np.full(50, 0.5), np.ones(50), np.ones(50, dtype=bool), bootstrap)
    assert gain == Estimate(0.25)
    assert not is_beaten(gain)


def test_a_constant_probability_has_no_area_under_the_curve() -> None:
    positive = np.arange(200) % 2 == 0
    assert metrics_of(np.full(200, 0.5), samples_with(positive), Bootstrap.of(200, 1, 1)).auc is None


def test_the_simple_rule_pays_the_fee_at_each_change_and_earns_only_while_long() -> None:
    samples = samples_with(np.ones(4, dtype=bool), np.array([0.10, 0.20, 0.30, np.nan]))
    returns = rule_returns(np.array([True, True, False, True]), samples, 0.01)
    assert returns == pytest.approx([0.09, 0.20, -0.01, -0.01])


def test_the_rule_holds_each_instrument_apart() -> None:
    samples = dataclasses.replace(samples_with(np.ones(2, dtype=bool)), instrument=np.array([0, 1]))
    assert rule_returns(np.array([True, True]), samples, 0.01) == pytest.approx([-0.01, -0.01])


def test_calibration_bins_hold_all_samples_in_rising_order() -> None:
    probability = np.linspace(0, 1, 105)
    bins = calibration_of(probability, probability > 0.5)
    assert sum(one.sample_count for one in bins) == 105
    assert [one.mean_probability for one in bins] == sorted(one.mean_probability for one in bins)
    assert (bins[0].observed_rate, bins[-1].observed_rate) == (0.0, 1.0)
