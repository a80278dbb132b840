"""Learning: a real pattern is found and beats its baselines; noise is not; and what is served is what was trained."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from services.ml.adapters.logistic_learner import LogisticLearner
from services.ml.domain.learned import LogisticModel, Scale, learned_from
from services.ml.domain.samples import Samples
from services.ml.domain.training import (
    Label,
    LabelKind,
    LogisticRegression,
    RecurrentCell,
    RecurrentNetwork,
    Split,
    Step,
    TrainingData,
    TrainingPhase,
    TrainingSpec,
)
from services.ml.domain.validation import Epoch, train
from services.shared.model.errors import DomainError, Reason

SPEC = TrainingSpec(
    model_id="m",
    data=TrainingData(("NYSE:IBM",), "1d"),
    feature_set_id="direction-12",
    label=Label(LabelKind.FORWARD_RETURN_SIGN, 1),
    split=Split(folds=3),
    logistic_regression=LogisticRegression(),
)


def made_samples(count: int, strength: float, window: int = 1) -> Samples:
    """Labels that follow the first of three features by `strength` (0: not at all); for the arithmetic alone."""
    random = np.random.default_rng(11)
    windows = random.normal(size=(count, window, 3))
    positive = random.random(count) < 1 / (1 + np.exp(-strength * windows[:, -1, 0]))
    times = np.arange(count, dtype=np.int64) * 1_000_000_000
    return Samples(windows, positive, times, times + 1_000_000_000, np.zeros(count, dtype=np.int64), np.zeros(count))


def ignore(_: Epoch) -> None:
    """Hears nothing."""


def test_a_real_pattern_beats_the_majority_with_proof() -> None:
    learner = LogisticLearner(1.0)
    evaluation = train(SPEC, made_samples(1500, 1.5), learner, learner, lambda step: None).evaluation
    assert evaluation.beats_baselines
    assert evaluation.verdict.startswith("beats its baselines")
    assert evaluation.model.auc is not None
    assert evaluation.model.auc.value > 0.7


def test_noise_does_not_beat_the_majority_and_is_said_not_to() -> None:
    learner = LogisticLearner(1.0)
    evaluation = train(SPEC, made_samples(1500, 0.0), learner, learner, lambda step: None).evaluation
    assert not evaluation.beats_baselines
    assert "does not beat its baselines (majority)" in evaluation.verdict


def test_a_model_that_is_no_logistic_regression_is_compared_with_one() -> None:
    spec = dataclasses.replace(SPEC, logistic_regression=None, recurrent_network=RecurrentNetwork())
    learner = LogisticLearner(1.0)
    evaluation = train(spec, made_samples(900, 1.5), learner, learner, lambda step: None).evaluation
    assert [baseline.kind.value for baseline in evaluation.baselines] == ["MAJORITY", "LOGISTIC_REGRESSION"]
    assert not evaluation.beats_baselines, "being equal to a baseline is not beating it"


def test_the_steps_of_a_run_never_go_backwards() -> None:
    steps: list[Step] = []
    learner = LogisticLearner(1.0)
    train(SPEC, made_samples(900, 1.0), learner, learner, steps.append)
    done = [step.fraction_done for step in steps]
    assert done == sorted(done)
    assert steps[-1].phase is TrainingPhase.FITTING


def test_a_model_rebuilt_from_its_arrays_predicts_the_same_bits() -> None:
    samples = made_samples(500, 1.0)
    fitted = LogisticLearner(1.0).fit(samples, ignore)
    again = learned_from(fitted.arrays())
    assert again.probabilities(samples.windows).tobytes() == fitted.probabilities(samples.windows).tobytes()


def test_arrays_that_are_no_model_are_refused() -> None:
    with pytest.raises(DomainError) as refused:
        learned_from({"kind": np.array([1.0]), "mean": np.zeros(1)})
    assert refused.value.reason is Reason.DATA_MISSING


def test_one_wild_bar_cannot_drown_a_sample() -> None:
    model = LogisticModel(Scale(np.zeros(1), np.ones(1)), np.ones(1), 0.0)
    assert model.terms(np.array([[[1e12]]]))[0, 0] == 10.0


@pytest.mark.torch
@pytest.mark.parametrize("cell", list(RecurrentCell))
@pytest.mark.parametrize("layers", [1, 2])
def test_the_served_network_computes_what_pytorch_does(cell: RecurrentCell, layers: int) -> None:
    import torch

    from services.ml.adapters.recurrent_learner import _as_arrays, _Network

    torch.manual_seed(1)
    options = RecurrentNetwork(cell=cell, hidden_size=6, layers=layers)
    network = _Network(options, 3).eval()
    windows = np.random.default_rng(2).normal(size=(20, 9, 3))
    with torch.no_grad():
        expected = torch.sigmoid(network(torch.from_numpy(windows.astype(np.float32)))).numpy()
    model = _as_arrays(network, Scale(np.zeros(3), np.ones(3)), options)
    assert model.probabilities(windows) == pytest.approx(expected, abs=1e-6)
    assert learned_from(model.arrays()).probabilities(windows).tobytes() == model.probabilities(windows).tobytes()


@pytest.mark.torch
def test_the_same_seed_trains_the_same_network_and_another_seed_another() -> None:
    from services.ml.adapters.recurrent_learner import RecurrentLearner

    samples, options = made_samples(400, 2.0, window=4), RecurrentNetwork(window_bars=4, hidden_size=4, epochs=2)
    one, two, other = (RecurrentLearner(options, seed).fit(samples, ignore) for seed in (1, 1, 2))
    probabilities = [model.probabilities(samples.windows).tobytes() for model in (one, two, other)]
    assert probabilities[0] == probabilities[1] != probabilities[2]


@pytest.mark.torch
def test_a_network_learns_a_real_pattern_and_stops_when_it_has() -> None:
    from services.ml.adapters.recurrent_learner import RecurrentLearner

    epochs: list[Epoch] = []
    options = RecurrentNetwork(window_bars=3, hidden_size=8, epochs=60, patience=3, batch_size=32, learning_rate=0.02)
    samples = made_samples(1200, 3.0, window=3)
    model = RecurrentLearner(options, 1).fit(samples[slice(0, 1000)], epochs.append)
    held_out = samples[slice(1000, 1200)]
    assert ((model.probabilities(held_out.windows) >= 0.5) == held_out.positive).mean() > 0.75
    assert len(epochs) < 60
