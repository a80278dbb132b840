"""Figures on held-out samples with their uncertainty: the moving-block bootstrap, because samples overlap in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from services.ml.domain.evaluation import CalibrationBin, ConfusionCounts, Estimate, Metrics
from services.ml.domain.samples import BoolColumn, Samples
from services.shared.model.bar import Float64Column

THRESHOLD = 0.5
RESAMPLES = 300
# Below this many samples an interval would be a pretence.
LEAST_FOR_INTERVAL = 100
# Keeps the log loss finite for a probability of exactly 0 or 1.
SMALLEST_PROBABILITY = 1e-12
CALIBRATION_BINS = 10

Rows: TypeAlias = npt.NDArray[np.int64]
Figure: TypeAlias = Callable[[Rows], float]


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Row numbers of resamples, int64 [resamples, n]; None where there are too few samples. The same for all figures
    of one evaluation, so that differences are paired."""

    rows: npt.NDArray[np.int64] | None

    @classmethod
    def of(cls, count: int, horizon_bars: int, seed: int) -> Bootstrap:
        """Blocks of max(horizon, n^(1/3)) consecutive samples with random starts (Künsch 1989)."""
        if count < LEAST_FOR_INTERVAL:
            return cls(None)
        length = min(max(horizon_bars, round(count ** (1 / 3))), count)
        blocks = -(-count // length)
        starts = np.random.default_rng(seed).integers(0, count - length + 1, size=(RESAMPLES, blocks))
        rows = (starts[:, :, None] + np.arange(length)).reshape(RESAMPLES, -1)[:, :count]
        return cls(rows)

    def estimate(self, figure: Figure, count: int) -> Estimate:
        """The figure over all `count` samples with the 2.5 % and 97.5 % quantiles over the resamples."""
        value = figure(np.arange(count))
        if self.rows is None:
            return Estimate(value)
        resampled = np.array([figure(rows) for rows in self.rows])
        resampled = resampled[np.isfinite(resampled)]
        if len(resampled) < RESAMPLES // 2:
            return Estimate(value)
        lower, upper = np.quantile(resampled, [0.025, 0.975])
        return Estimate(value, float(lower), float(upper))


def area_under_curve(probability: Float64Column, positive: BoolColumn) -> float:
    """Area under the ROC curve: the share of (positive, negative) pairs ranked rightly, ties half; NaN: one class."""
    positives = int(positive.sum())
    negatives = len(positive) - positives
    if positives == 0 or negatives == 0:
        return float("nan")
    _, place, count = np.unique(probability, return_inverse=True, return_counts=True)
    mean_rank = np.cumsum(count) - (count - 1) / 2
    rank_sum = float(mean_rank[place][positive].sum())
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def brier_losses(probability: Float64Column, positive: BoolColumn) -> Float64Column:
    """Squared distance of probability and outcome, per sample."""
    return (probability - positive) ** 2


def metrics_of(
    probability: Float64Column, samples: Samples, bootstrap: Bootstrap, fee_rate: float | None = None
) -> Metrics:
    """All figures of one predictor; the simple rule's return only where a fee (share of notional per side) is given."""
    positive, count = samples.positive, len(samples)
    predicted = probability >= THRESHOLD
    brier = brier_losses(probability, positive)
    likelihood = np.clip(np.where(positive, probability, 1 - probability), SMALLEST_PROBABILITY, 1)
    log_loss = -np.log(likelihood)
    right = predicted == positive
    counts = _confusion(predicted, positive)
    ranks_mean_something = np.ptp(probability) > 0 and 0 < positive.sum() < count

    def balanced(rows: Rows) -> float:
        truth, hit = positive[rows], right[rows]
        return float(np.mean([hit[kind].mean() for kind in (truth, ~truth) if kind.any()]))

    def mean(values: Float64Column | BoolColumn) -> Estimate:
        return bootstrap.estimate(lambda rows: float(values[rows].mean()), count)

    return Metrics(
        sample_count=count,
        base_rate=float(positive.mean()),
        threshold=THRESHOLD,
        accuracy=mean(right),
        balanced_accuracy=bootstrap.estimate(balanced, count),
        auc=bootstrap.estimate(lambda rows: area_under_curve(probability[rows], positive[rows]), count)
        if ranks_mean_something
        else None,
        brier=mean(brier),
        log_loss=mean(log_loss),
        matthews=_matthews(counts),
        precision=_share(counts.true_positive, counts.true_positive + counts.false_positive),
        recall=_share(counts.true_positive, counts.true_positive + counts.false_negative),
        confusion=counts,
        rule_return=None if fee_rate is None else mean(rule_returns(predicted, samples, fee_rate)),
    )


def brier_gain(baseline: Float64Column, model: Float64Column, positive: BoolColumn, bootstrap: Bootstrap) -> Estimate:
    """Brier score of the baseline minus the model's on the same samples: above 0 the model is better."""
    gain = brier_losses(baseline, positive) - brier_losses(model, positive)
    return bootstrap.estimate(lambda rows: float(gain[rows].mean()), len(positive))


def rule_returns(predicted: BoolColumn, samples: Samples, fee_rate: float) -> Float64Column:
    """Return per sample of "long while positive is predicted, flat otherwise", filled at next opens, after fees.

    Per instrument, the position decided after a bar earns from the next open to the one after; each change of
    position costs the fee. Samples without a following bar earn nothing.
    """
    returns = np.zeros(len(samples))
    for instrument in np.unique(samples.instrument):
        rows = np.flatnonzero(samples.instrument == instrument)
        held = predicted[rows].astype(np.float64)
        changes = np.abs(np.diff(held, prepend=0.0))
        returns[rows] = held * np.nan_to_num(samples.bar_return[rows]) - fee_rate * changes
    return returns


def calibration_of(probability: Float64Column, positive: BoolColumn) -> tuple[CalibrationBin, ...]:
    """Ten bins of equal count by probability."""
    order = np.argsort(probability, kind="stable")
    bins = [rows for rows in np.array_split(order, CALIBRATION_BINS) if len(rows)]
    return tuple(
        CalibrationBin(float(probability[rows].mean()), float(positive[rows].mean()), len(rows)) for rows in bins
    )


def _confusion(predicted: BoolColumn, positive: BoolColumn) -> ConfusionCounts:
    return ConfusionCounts(
        true_positive=int((predicted & positive).sum()),
        false_positive=int((predicted & ~positive).sum()),
        true_negative=int((~predicted & ~positive).sum()),
        false_negative=int((~predicted & positive).sum()),
    )


def _matthews(counts: ConfusionCounts) -> float | None:
    tp, fp, tn, fn = counts.true_positive, counts.false_positive, counts.true_negative, counts.false_negative
    scale = float(tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return (tp * tn - fp * fn) / scale**0.5 if scale > 0 else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
