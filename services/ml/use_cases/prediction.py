"""Predicts with stored versions."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime

from services.ml.domain.features import feature_set_named
from services.ml.domain.learned import Learned, learned_from
from services.ml.domain.model import ModelVersion
from services.ml.domain.prediction import Prediction, needed_bars, predict
from services.ml.ports import Artifacts, Bars, Models, Predictions
from services.shared.model.bar import BarColumns
from services.shared.model.clock import Clock, from_unix_ns

# Loaded models are small; the bound only keeps a service that runs for years from holding all it ever served.
MOST_LOADED_MODELS = 64


class Predicting:
    """One prediction per version, instrument and bar, whoever asks and however often."""

    def __init__(
        self, models: Models, artifacts: Artifacts, bars: Bars, predictions: Predictions, clock: Clock
    ) -> None:
        self._models = models
        self._artifacts = artifacts
        self._bars = bars
        self._predictions = predictions
        self._clock = clock
        self._loaded: OrderedDict[str, Learned] = OrderedDict()

    async def predict(
        self, model_id: str, version: int | None, instrument: str, as_of_time: datetime | None
    ) -> tuple[Prediction, bool]:
        """The prediction after the last bar closed at `as_of_time` (None: now), and whether it was made before.

        DomainError NOT_FOUND for an unknown model, version or instrument; DATA_MISSING where bars or artefact lack.
        """
        chosen = await self._models.version(model_id, version)
        learned = await self._learned(chosen)
        features = feature_set_named(chosen.spec.feature_set_id)
        needed = needed_bars(features, chosen)
        # One more than needed: the newest may not have closed at that time.
        stored = await self._bars.read(
            instrument, chosen.spec.data.bar_interval, end_time=as_of_time, last_count=needed + 1
        )
        closed = _newest(_closed(stored.columns, as_of_time), needed)
        made = predict(chosen, learned, features, closed, stored.origin, self._clock.now())
        return await self._predictions.keep(made)

    async def _learned(self, version: ModelVersion) -> Learned:
        name = version.artifact.sha256
        if name not in self._loaded:
            self._loaded[name] = learned_from(await self._artifacts.load(version.artifact))
        self._loaded.move_to_end(name)
        while len(self._loaded) > MOST_LOADED_MODELS:
            self._loaded.popitem(last=False)
        return self._loaded[name]


def _closed(bars: BarColumns, as_of_time: datetime | None) -> BarColumns:
    if as_of_time is None or not len(bars):
        return bars
    last_close = bars.interval.close_time(from_unix_ns(int(bars.open_time_ns[-1])))
    return bars if last_close <= as_of_time else bars[slice(0, len(bars) - 1)]


def _newest(bars: BarColumns, count: int) -> BarColumns:
    return bars[slice(max(len(bars) - count, 0), len(bars))]
