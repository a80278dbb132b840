"""Predictions: a probability, the time from which it was knowable, and who says so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from services.ml.domain.features import FeatureSet
from services.ml.domain.learned import Learned
from services.ml.domain.metrics import SMALLEST_PROBABILITY, THRESHOLD
from services.ml.domain.model import ModelStage, ModelVersion
from services.ml.domain.samples import FloatArray
from services.ml.domain.training import Label
from services.shared.model.bar import BarColumns, Float64Column
from services.shared.model.clock import from_unix_ns, unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason

MOST_CONTRIBUTIONS = 10


@dataclass(frozen=True, slots=True)
class FeatureContribution:
    """What the prediction's log-odds would lose were this feature at its training mean over the whole window."""

    name: str
    value: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Prediction:
    """What one model version says after one closed bar."""

    prediction_id: str
    model_id: str
    version: int
    stage: ModelStage
    instrument: str
    bar_interval: str
    bar_open_time: datetime
    knowable_time: datetime
    label: Label
    probability: float
    positive: bool
    base_rate: float
    beats_baselines: bool
    verdict: str
    in_sample: bool
    features_hash: str
    contributions: tuple[FeatureContribution, ...]
    origin: DataOrigin
    predict_time: datetime
    sequence: int = 0


def prediction_id_of(model_id: str, version: int, instrument: str, bar_open_time: datetime) -> str:
    """The same for the same version, instrument and bar."""
    named = f"{model_id}\n{version}\n{instrument}\n{unix_ns(bar_open_time)}"
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def needed_bars(features: FeatureSet, version: ModelVersion) -> int:
    """How many bars one prediction looks back over, its last bar included."""
    return features.warm_up_bars + version.spec.window_bars - 1


def predict(
    version: ModelVersion,
    learned: Learned,
    features: FeatureSet,
    bars: BarColumns,
    origin: DataOrigin,
    predict_time: datetime,
) -> Prediction:
    """The prediction after the last of `bars`, all of them closed.

    DomainError DATA_MISSING where there are too few bars or a feature is not defined, STATE_CONFLICT where the
    features are not those that the version was trained on.
    """
    window = _window(version, features, bars)
    last = bars.bar(-1)
    probability = float(learned.probabilities(window[None])[0])
    return Prediction(
        prediction_id=prediction_id_of(version.model_id, version.version, bars.instrument, last.open_time),
        model_id=version.model_id,
        version=version.version,
        stage=version.stage,
        instrument=bars.instrument,
        bar_interval=str(bars.interval),
        bar_open_time=last.open_time,
        knowable_time=bars.interval.close_time(from_unix_ns(int(bars.open_time_ns[-1]))),
        label=version.spec.label,
        probability=probability,
        positive=probability >= THRESHOLD,
        base_rate=version.data_facts.base_rate,
        beats_baselines=version.evaluation.beats_baselines,
        verdict=version.evaluation.verdict,
        in_sample=version.was_fitted_on(bars.instrument, str(bars.interval), last.open_time),
        features_hash=features.features_hash,
        contributions=_contributions(learned, features, window),
        origin=origin,
        predict_time=predict_time,
    )


def _window(version: ModelVersion, features: FeatureSet, bars: BarColumns) -> FloatArray:
    if features.features_hash != version.features_hash:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"Version {version.version} of {version.model_id} was trained on other features than "
            f"{features.feature_set_id} holds today. Train it again.",
            model_id=version.model_id,
            version=str(version.version),
            feature_set_id=features.feature_set_id,
        )
    needed = needed_bars(features, version)
    if len(bars) < needed:
        raise DomainError(
            Reason.DATA_MISSING,
            f"There are {len(bars)} closed bars of {bars.instrument} and the prediction needs {needed}.",
            instrument=bars.instrument,
            found=str(len(bars)),
            needed=str(needed),
        )
    window = features.matrix(bars)[-version.spec.window_bars :]
    undefined = [name for name, column in zip(features.names, window.T, strict=True) if np.isnan(column).any()]
    if undefined:
        raise DomainError(
            Reason.DATA_MISSING,
            f"Features of {bars.instrument} are not defined on these bars: {', '.join(undefined)}.",
            instrument=bars.instrument,
            features=", ".join(undefined),
        )
    return window


def _contributions(learned: Learned, features: FeatureSet, window: FloatArray) -> tuple[FeatureContribution, ...]:
    count = window.shape[1]
    variants = np.repeat(window[None], count + 1, axis=0)
    for feature in range(count):
        variants[feature + 1, :, feature] = learned.scale.mean[feature]
    log_odds = _log_odds(learned.probabilities(variants))
    found = [
        FeatureContribution(name, float(window[-1, place]), float(log_odds[0] - log_odds[place + 1]))
        for place, name in enumerate(features.names)
    ]
    return tuple(sorted(found, key=lambda part: -abs(part.contribution))[:MOST_CONTRIBUTIONS])


def _log_odds(probability: Float64Column) -> Float64Column:
    safe = np.clip(probability, SMALLEST_PROBABILITY, 1 - SMALLEST_PROBABILITY)
    odds: Float64Column = np.log(safe / (1 - safe))
    return odds
