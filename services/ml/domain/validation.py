"""Validation: model and baselines are fitted on the past of each test block and judged on the block, then compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from services.ml.domain.evaluation import Baseline, BaselineKind, Estimate, Evaluation, Fold, verdict_on
from services.ml.domain.learned import Learned
from services.ml.domain.metrics import Bootstrap, brier_gain, calibration_of, metrics_of
from services.ml.domain.samples import Block, Samples, walk_forward
from services.ml.domain.training import Step, TrainingPhase, TrainingSpec
from services.shared.model.bar import Float64Column
from services.shared.model.clock import from_unix_ns

# The evaluation's own randomness (bootstrap) is apart from the training's.
BOOTSTRAP_SEED = 20_130_228
FINAL_FIT_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Epoch:
    """One pass over the training samples; losses are mean log loss, `validation_loss` on the held-back last tenth."""

    epoch: int
    epochs: int
    training_loss: float
    validation_loss: float


class Learner(Protocol):
    """Fits a model; deterministic for equal samples and seed."""

    def fit(self, samples: Samples, on_epoch: Callable[[Epoch], None]) -> Learned:
        """The model fitted to samples ascending in time; `on_epoch` hears of each epoch where there are any."""
        ...


@dataclass(frozen=True, slots=True)
class Trained:
    """What a run makes: the model fitted on all samples, and how well its kind does on held-out ones."""

    learned: Learned
    evaluation: Evaluation


def train(
    spec: TrainingSpec, samples: Samples, learner: Learner, logistic: Learner, report: Callable[[Step], None]
) -> Trained:
    """Validates fold by fold, then fits on all samples; reports each fold and epoch.

    DomainError DATA_MISSING where there are too few samples or only one class.
    """
    blocks = walk_forward(samples, spec.split)
    reporter = _Reporter(report, len(blocks))
    model, baseline, majority = (np.empty(len(samples)) for _ in range(3))
    for number, block in enumerate(blocks, 1):
        training, test = samples[block.training], samples[block.test]
        model[block.test] = learner.fit(training, reporter.of_fold(number)).probabilities(test.windows)
        baseline[block.test] = logistic.fit(training, _silent).probabilities(test.windows)
        majority[block.test] = training.positive.mean()
    learned = learner.fit(samples, reporter.of_final_fit())
    held_out = np.concatenate([block.test for block in blocks])
    figures = _Figures(spec, samples[held_out], model[held_out])
    rivals = [(BaselineKind.MAJORITY, majority[held_out])]
    if spec.logistic_regression is None:
        rivals.append((BaselineKind.LOGISTIC_REGRESSION, baseline[held_out]))
    folds = _folds(spec, samples, blocks, model)
    return Trained(learned, figures.evaluation(rivals, folds, learned.probabilities(samples.windows), samples))


class _Figures:
    def __init__(self, spec: TrainingSpec, held_out: Samples, probability: Float64Column) -> None:
        self._spec = spec
        self._held_out = held_out
        self._probability = probability
        self._bootstrap = Bootstrap.of(len(held_out), spec.label.horizon_bars, BOOTSTRAP_SEED)

    def evaluation(
        self,
        rivals: Sequence[tuple[BaselineKind, Float64Column]],
        folds: tuple[Fold, ...],
        in_sample: Float64Column,
        everything: Samples,
    ) -> Evaluation:
        model = metrics_of(self._probability, self._held_out, self._bootstrap, self._spec.fee_rate)
        baselines = tuple(self._baseline(kind, probability) for kind, probability in rivals)
        beats, verdict = verdict_on(model, baselines)
        return Evaluation(
            model=model,
            in_sample=metrics_of(in_sample, everything, Bootstrap(None)),
            baselines=baselines,
            beats_baselines=beats,
            verdict=verdict,
            folds=folds,
            calibration=calibration_of(self._probability, self._held_out.positive),
        )

    def _baseline(self, kind: BaselineKind, probability: Float64Column) -> Baseline:
        metrics = metrics_of(probability, self._held_out, self._bootstrap, self._spec.fee_rate)
        gain = brier_gain(probability, self._probability, self._held_out.positive, self._bootstrap)
        return Baseline(kind, metrics, gain, beaten=is_beaten(gain))


def is_beaten(gain: Estimate) -> bool:
    """Whether the whole interval lies above 0; without an interval nothing is proven."""
    return gain.lower is not None and gain.lower > 0


def _folds(
    spec: TrainingSpec, samples: Samples, blocks: Sequence[Block], probability: Float64Column
) -> tuple[Fold, ...]:
    return tuple(
        Fold(
            fold=number,
            test_start_time=from_unix_ns(int(samples.time_ns[block.test[0]])),
            test_end_time=from_unix_ns(int(samples.time_ns[block.test[-1]])),
            training_count=len(block.training),
            purged_count=block.purged,
            metrics=metrics_of(probability[block.test], samples[block.test], Bootstrap(None), spec.fee_rate),
        )
        for number, block in enumerate(blocks, 1)
    )


def _silent(_: Epoch) -> None:
    """Baselines are fitted without a word."""


class _Reporter:
    """Turns epochs into steps of the whole run."""

    def __init__(self, report: Callable[[Step], None], folds: int) -> None:
        self._report = report
        self._folds = folds

    def of_fold(self, fold: int) -> Callable[[Epoch], None]:
        begun = (1 - FINAL_FIT_SHARE) * (fold - 1) / self._folds
        self._report(Step(TrainingPhase.VALIDATING, begun, fold, self._folds, message=f"fold {fold} of {self._folds}"))
        return self._listener(TrainingPhase.VALIDATING, fold, begun, (1 - FINAL_FIT_SHARE) / self._folds)

    def of_final_fit(self) -> Callable[[Epoch], None]:
        begun = 1 - FINAL_FIT_SHARE
        self._report(Step(TrainingPhase.FITTING, begun, None, self._folds, message="fits on all samples"))
        return self._listener(TrainingPhase.FITTING, None, begun, FINAL_FIT_SHARE)

    def _listener(self, phase: TrainingPhase, fold: int | None, begun: float, share: float) -> Callable[[Epoch], None]:
        def listen(epoch: Epoch) -> None:
            done = begun + share * epoch.epoch / epoch.epochs
            losses = (epoch.training_loss, epoch.validation_loss)
            self._report(Step(phase, done, fold, self._folds, epoch.epoch, epoch.epochs, *losses))

        return listen
