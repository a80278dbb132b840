"""How well a model does: its figures on held-out samples beside those of its baselines, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % confidence interval; None where there are too few samples for one."""

    value: float
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class ConfusionCounts:
    """Held-out samples by truth and prediction."""

    true_positive: int
    false_positive: int
    true_negative: int
    false_negative: int


@dataclass(frozen=True, slots=True)
class Metrics:
    """Figures of one predictor; see the contract's Metrics for each one's meaning."""

    sample_count: int
    base_rate: float
    threshold: float
    accuracy: Estimate
    balanced_accuracy: Estimate
    auc: Estimate | None
    brier: Estimate
    log_loss: Estimate
    matthews: float | None
    precision: float | None
    recall: float | None
    confusion: ConfusionCounts
    rule_return: Estimate | None = None


class BaselineKind(StrEnum):
    """A predictor that a model has to beat."""

    MAJORITY = "MAJORITY"
    LOGISTIC_REGRESSION = "LOGISTIC_REGRESSION"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline on exactly the model's samples; `brier_gain` above 0 means that the model is better."""

    kind: BaselineKind
    metrics: Metrics
    brier_gain: Estimate
    beaten: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """One test block."""

    fold: int
    test_start_time: datetime
    test_end_time: datetime
    training_count: int
    purged_count: int
    metrics: Metrics


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Samples of similar probability, and how often they were positive."""

    mean_probability: float
    observed_rate: float
    sample_count: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything known about how well a version does."""

    model: Metrics
    in_sample: Metrics
    baselines: tuple[Baseline, ...]
    beats_baselines: bool
    verdict: str
    folds: tuple[Fold, ...]
    calibration: tuple[CalibrationBin, ...]


def verdict_on(model: Metrics, baselines: tuple[Baseline, ...]) -> tuple[bool, str]:
    """Whether every baseline is beaten, and that in a sentence with the figures it rests on."""
    unbeaten = [_word(baseline.kind) for baseline in baselines if not baseline.beaten]
    majority = next(baseline for baseline in baselines if baseline.kind is BaselineKind.MAJORITY)
    figures = (
        f"accuracy {model.accuracy.value:.3f} beside {majority.metrics.accuracy.value:.3f} of the majority, "
        f"balanced accuracy {model.balanced_accuracy.value:.3f}, Brier {model.brier.value:.4f} beside "
        f"{majority.metrics.brier.value:.4f}, on {model.sample_count} held-out samples"
    )
    if unbeaten:
        return False, f"does not beat its baselines ({' and '.join(unbeaten)}): {figures}"
    return True, f"beats its baselines: {figures}"


def _word(kind: BaselineKind) -> str:
    return {BaselineKind.MAJORITY: "majority", BaselineKind.LOGISTIC_REGRESSION: "logistic regression"}[kind]
