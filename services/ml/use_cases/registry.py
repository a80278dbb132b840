"""Looks things up: feature sets, models and versions."""

from __future__ import annotations

from collections.abc import Sequence

from services.ml.domain.features import BUILT_IN, Feature, FeatureKind, FeatureSet, feature_set_named
from services.ml.domain.model import Model, ModelVersion
from services.ml.ports import Models


class Registry:
    """Reads of what there is."""

    def __init__(self, models: Models) -> None:
        self._models = models

    def feature_sets(self, after: str, limit: int) -> Sequence[FeatureSet]:
        """Feature sets by id, those behind `after`."""
        found = sorted(BUILT_IN, key=lambda one: one.feature_set_id)
        return [one for one in found if one.feature_set_id > after][:limit]

    def feature_set(self, feature_set_id: str) -> FeatureSet:
        """The feature set; DomainError NOT_FOUND."""
        return feature_set_named(feature_set_id)

    def features(self, kind: FeatureKind | None, after: str, limit: int) -> Sequence[Feature]:
        """The features of all built-in sets by name, each once."""
        named = {feature.name: feature for one in BUILT_IN for feature in one.features}
        found = [named[name] for name in sorted(named) if kind is None or named[name].kind is kind]
        return [feature for feature in found if feature.name > after][:limit]

    async def models(self, after: str, limit: int) -> Sequence[Model]:
        """Models by id, those behind `after`."""
        return await self._models.list(after, limit)

    async def model(self, model_id: str) -> Model:
        """The model; DomainError NOT_FOUND."""
        return await self._models.get(model_id)

    async def versions(self, model_id: str, below: int | None, limit: int) -> Sequence[ModelVersion]:
        """Versions, newest first; DomainError NOT_FOUND for an unknown model."""
        await self._models.get(model_id)
        return await self._models.versions(model_id, below, limit)

    async def version(self, model_id: str, version: int) -> ModelVersion:
        """The version; DomainError NOT_FOUND."""
        return await self._models.version(model_id, version)
